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
/** To and fro, with a rest after each; the first is that of a page just opened. */
const MOVEMENTS = 7;
/** What a hand moves a view by from one frame to the next, in CSS pixels: the width of a screen in two seconds. */
const STEP = 12;

interface Frame {
  /** Milliseconds of the main thread, less those of an empty frame. */
  readonly work: number;
  /** Milliseconds until the next one. */
  readonly wall: number;
}

export async function frames(bench: Bench, graph: PlainGraph): Promise<string> {
  const first: Record<string, Frame> = {};
  const later: Record<string, Frame> = {};
  const peers = ['cytoscape', 'force-graph', 'sigma', 'stage'];
  for (const name of peers) {
    const { page, work, close } = await bench.peer(name, graph);
    const count = name === 'cytoscape' ? 8 : FRAMES;
    const move = (step: number) =>
      page.evaluate(
        async ([steps, pixels]) => {
          for (let i = 0; i < steps; i += 1) {
            if (pixels !== 0) peer.move(pixels);
            await new Promise(requestAnimationFrame);
          }
        },
        [count, step] as const,
      );
    const nothing = await work(() => move(0));
    const movements: Frame[] = [];
    for (let movement = 0; movement < MOVEMENTS; movement += 1) {
      let wall = 0;
      const moving = await work(async () => {
        const start = performance.now();
        await move(movement % 2 === 0 ? STEP : -STEP);
        wall = performance.now() - start;
      });
      movements.push({ work: (moving - nothing) / count, wall: wall / count });
    }
    await close();
    const [opened, _warming, ...rest] = movements;
    first[name] = opened as Frame;
    later[name] = {
      work: median(rest.map((each) => each.work)),
      wall: median(rest.map((each) => each.wall)),
    };
  }
  const goals: Record<string, string> = { cytoscape: 'at most 1/50', 'force-graph': 'at most 1/20' };
  const ratio = (of: Record<string, Frame>, name: string) =>
    name === 'stage'
      ? ''
      : `1/${((of[name]?.work ?? Number.NaN) / (of.stage?.work ?? Number.NaN)).toFixed(1)}`;
  const rows = peers.map((name) => [
    NAMES[name] as string,
    milliseconds(first[name]?.work ?? Number.NaN),
    ratio(first, name),
    milliseconds(later[name]?.work ?? Number.NaN),
    ratio(later, name),
    goals[name] ?? '',
    milliseconds(later[name]?.wall ?? Number.NaN),
  ]);
  return [
    `A view that is shifted by ${STEP} pixels a frame: processor time of the main thread in a frame, less that of an empty one, means of ${FRAMES} frames. The first movement is that of a page just opened; the later ones are the median of five, each after a rest. Where drawing cannot keep up, as here, ours moves the last picture and draws anew each sixth of the window; cytoscape.js moves pictures too, once it has had the time to make them. The last column is the time from one frame to the next.`,
    table([['', 'first movement', 'ours to it', 'later', 'ours to it', 'goal', 'frame to frame'], ...rows]),
  ].join('\n\n');
}
