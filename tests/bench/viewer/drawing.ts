/** First pictures and frames: the same nodes, edges and places drawn by each peer, by our stage alone, and by the whole page. */
import { median, milliseconds, seconds, table, times } from '../measure.js';
import type { Bench, Opened } from './browser.js';
import type { Fixture } from './fixture.js';
import type { PlainGraph } from './plain.js';

/** A whole page has claims to read, and the others only nodes and edges, so the stage alone stands beside it. */
const OURS = 'our stage alone';
const PAGE = 'our page';
const NAMES: Readonly<Record<string, string>> = {
  cytoscape: 'cytoscape.js, haystack edges',
  'force-graph': 'force-graph',
  sigma: 'sigma, as it comes',
  stage: OURS,
  page: PAGE,
};
/** Everything that is claimed, so that the page draws what the peers draw. */
export const ALL_LAYERS = '#layers=events+places&all=yes';

type First = Opened['first'] & Pick<Opened, 'ready'>;

async function first(open: () => Promise<Opened>, runs: number): Promise<First> {
  const all: First[] = [];
  for (let i = 0; i < runs; i += 1) {
    const opened = await open();
    all.push({ ...opened.first, ready: opened.ready });
    await opened.close();
  }
  return {
    wall: median(all.map(({ wall }) => wall)),
    mainThread: median(all.map((each) => each.mainThread)),
    ready: median(all.map(({ ready }) => ready ?? Number.NaN)),
  };
}

export async function firstPictures(
  bench: Bench,
  small: Fixture,
  middle: Fixture,
  large: PlainGraph,
): Promise<string> {
  const measured = async (graph: PlainGraph, runs: number, file?: string) => {
    const of: Record<string, First> = {};
    for (const name of ['cytoscape', 'force-graph', 'sigma', 'stage']) {
      of[name] = await first(() => bench.peer(name, graph), runs);
    }
    if (file !== undefined) of.page = await first(() => bench.viewer(file, ALL_LAYERS), runs);
    return of;
  };
  const at1 = await measured(small.plain, 3, small.file);
  const at10 = await measured(middle.plain, 3, middle.file);
  const at50 = await measured(large, 1);
  const cell = (value: First | undefined, of: keyof First = 'wall') =>
    value === undefined ? '' : seconds((value[of] ?? Number.NaN) / 1000);
  const rows = Object.keys(NAMES).map((name) => [
    NAMES[name] as string,
    ...[at1, at10, at50].map((each) => cell(each[name])),
    cell(at10[name], 'mainThread'),
  ]);
  const ratio = (ours: string, theirs: string, of: keyof First = 'wall') =>
    times((at10[ours]?.[of] ?? Number.NaN) / (at10[theirs]?.[of] ?? Number.NaN), 2);
  const ratios = [
    ['at 10 k', 'stage', 'page', 'goal', 'stage, main thread', 'page, main thread'],
    ...(
      [
        ['cytoscape', 'to cytoscape.js', 'at most 0.33x'],
        ['force-graph', 'to force-graph', 'at most 0.6x'],
        ['sigma', 'to bare sigma', 'at most 1.3x'],
      ] as const
    ).map(([peer, words, goal]) => [
      words,
      ratio('stage', peer),
      ratio('page', peer),
      goal,
      ratio('stage', peer, 'mainThread'),
      ratio('page', peer, 'mainThread'),
    ]),
  ];
  const sizes = `${small.plain.nodes.length} nodes with ${small.plain.edges.length} edges, ${middle.plain.nodes.length} with ${middle.plain.edges.length}, ${large.nodes.length} with ${large.edges.length}`;
  return [
    `Wall time from navigation, library and data fetched, until the picture stands: until its pixels can be read, which without a graphics card is mostly the drawing itself. The main thread's share is what is left where there is one. Medians of 3 (at 50 k of 1). ${sizes}. cytoscape.js and force-graph draw no names, bare sigma no arrows. Our page draws from the first lines of its file, before it reads the claims: at 10 k all is read and every control works after ${cell(at10.page, 'ready')}.`,
    table([['', '1 k', '10 k', '50 k', 'main thread, 10 k'], ...rows]),
    table(ratios),
  ].join('\n\n');
}

const FRAMES = 30;
/** Those of whom a frame takes longest: so many will do. */
const SLOW: Readonly<Record<string, number>> = { cytoscape: 8, sigma: 8 };
/** To and fro, with a rest after each; the first is that of a page just opened. */
const MOVEMENTS = { shift: 7, zoom: 3 };
/** What a hand moves a view by from one frame to the next: the width of a screen in two seconds, in CSS pixels, or a half nearer in as long. */
const STEP = { shift: 12, zoom: 1.02 };
type Movement = keyof typeof STEP;

interface Frame {
  /** Milliseconds of the main thread, less those of an empty frame. */
  readonly work: number;
  /** Milliseconds until the next one. */
  readonly wall: number;
}

/** The movements of a page just opened, one after the other. */
async function movements({ page, work }: Opened, kind: Movement, count: number): Promise<readonly Frame[]> {
  const move = (step: number | undefined) =>
    page.evaluate(
      async ([steps, of, by]) => {
        for (let i = 0; i < steps; i += 1) {
          if (by !== undefined && of === 'shift') peer.move(by);
          if (by !== undefined && of === 'zoom') peer.zoom(by);
          await new Promise(requestAnimationFrame);
        }
      },
      [count, kind, step] as const,
    );
  const [to, fro] = kind === 'shift' ? [STEP.shift, -STEP.shift] : [STEP.zoom, 1 / STEP.zoom];
  // A page just opened may have something left to do: it is no part of an empty frame.
  const empty: number[] = [];
  for (let n = 0; n < 3; n += 1) empty.push(await work(() => move(undefined)));
  const nothing = median(empty);
  const frames: Frame[] = [];
  for (let movement = 0; movement < MOVEMENTS[kind]; movement += 1) {
    let wall = 0;
    const moving = await work(async () => {
      const start = performance.now();
      await move(movement % 2 === 0 ? to : fro);
      wall = performance.now() - start;
    });
    frames.push({ work: (moving - nothing) / count, wall: wall / count });
  }
  return frames;
}

const middle = (frames: readonly Frame[]): Frame => ({
  work: median(frames.map(({ work }) => work)),
  wall: median(frames.map(({ wall }) => wall)),
});

export async function frames(bench: Bench, graph: PlainGraph): Promise<string> {
  const peers = ['cytoscape', 'force-graph', 'sigma', 'stage'];
  const measured: Record<string, Readonly<Record<'first' | 'later' | 'zoom', Frame>>> = {};
  for (const name of peers) {
    const count = SLOW[name] ?? FRAMES;
    const shifting = await bench.peer(name, graph);
    const [first, _warming, ...later] = await movements(shifting, 'shift', count);
    await shifting.close();
    const zooming = await bench.peer(name, graph);
    const zoom = await movements(zooming, 'zoom', count);
    await zooming.close();
    measured[name] = { first: first as Frame, later: middle(later), zoom: middle(zoom) };
  }
  const goals: Record<string, string> = { cytoscape: 'at most 1/50', 'force-graph': 'at most 1/20' };
  const of = (name: string, kind: 'first' | 'later' | 'zoom') =>
    measured[name]?.[kind] ?? { work: Number.NaN, wall: Number.NaN };
  const ratio = (name: string, kind: 'first' | 'later' | 'zoom') =>
    name === 'stage' ? '' : `1/${(of(name, kind).work / of('stage', kind).work).toFixed(1)}`;
  const rows = peers.map((name) => [
    NAMES[name] as string,
    ...(['first', 'later', 'zoom'] as const).flatMap((kind) => [
      milliseconds(of(name, kind).work),
      ratio(name, kind),
    ]),
    goals[name] ?? '',
  ]);
  const walls = peers.map((name) => [
    NAMES[name] as string,
    ...(['first', 'later', 'zoom'] as const).map((kind) => milliseconds(of(name, kind).wall)),
  ]);
  return [
    `A view that is shifted by ${STEP.shift} pixels a frame, or brought nearer or further by ${STEP.zoom} a frame: processor time of the main thread in a frame, less that of an empty one, means of ${FRAMES} frames (cytoscape.js and sigma: of 8). The first shift is that of a page just opened; the later ones are the median of five, each after a rest; zooming is the median of three in a page just opened. Where drawing cannot keep up, as here, ours moves the last picture, and draws anew when a sixth of the window is empty or the picture is coarse; cytoscape.js moves pictures too, once it has had the time to make them, and then no ratio is left.`,
    table([
      ['', 'first shift', 'ours to it', 'later', 'ours to it', 'zooming', 'ours to it', 'goal'],
      ...rows,
    ]),
    'From one frame to the next:',
    table([['', 'first shift', 'later', 'zooming'], ...walls]),
  ].join('\n\n');
}
