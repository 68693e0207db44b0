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

export async function frames(bench: Bench, graph: PlainGraph): Promise<string> {
  const of: Record<string, number> = {};
  for (const name of ['cytoscape', 'force-graph', 'sigma', 'stage']) {
    const { page, work, close } = await bench.peer(name, graph);
    const frame = (move: boolean) =>
      page.evaluate(
        async ([count, steps]) => {
          for (let i = 0; i < count; i += 1) {
            if (steps) peer.move(3);
            await new Promise(requestAnimationFrame);
          }
        },
        [name === 'cytoscape' ? 8 : FRAMES, move] as const,
      );
    const count = name === 'cytoscape' ? 8 : FRAMES;
    // At rest; then moving until it runs as it will.
    const nothing = await work(() => frame(false));
    for (let warming = 0; warming < 2; warming += 1) await frame(true);
    of[name] = ((await work(() => frame(true))) - nothing) / count;
    await close();
  }
  const ours = of.stage ?? Number.NaN;
  const rows = Object.entries(of).map(([name, ms]) => [
    NAMES[name] as string,
    milliseconds(ms),
    name === 'stage' ? '' : `1/${(ms / ours).toFixed(1)}`,
    name === 'cytoscape' ? 'at most 1/50' : name === 'force-graph' ? 'at most 1/20' : '',
  ]);
  return `Processor time of the main thread, mean of ${FRAMES} frames, less that of empty frames.\n\n${table([['', 'a frame', 'ours to it', 'goal'], ...rows])}`;
}
