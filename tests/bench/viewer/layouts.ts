/** The layout of a large graph beside ForceAtlas2 with the settings that it infers: time to the same number of crossings. */
import { UndirectedGraph } from 'graphology';
import { decodeGraphFile } from '../../../src/graph/file/graph-file.js';
import { forceAtlas2 } from '../../../src/graph/graphology.js';
import { layoutGraph } from '../../../src/graph/layout/layout.js';
import { crossings } from '../../../src/graph/layout/score.js';
import { components, type Skeleton } from '../../../src/graph/layout/skeleton.js';
import { projectGraph } from '../../../src/graph/project/project.js';
import { random } from '../generate.js';
import { seconds, table, times } from '../measure.js';

const BATCH = 50;
const MOST = 600;
/** Settled: a batch saves less than this share of the crossings. */
const SETTLED = 0.01;

export async function layouts(file: string): Promise<string> {
  const graph = projectGraph(decodeGraphFile(file).corpus);
  const skeleton = components(graph)[0] as Skeleton;
  const start = process.cpuUsage();
  const layout = layoutGraph(graph);
  const ours = cpuSince(start);
  const mine = crossings(
    skeleton,
    skeleton.nodes.map((id) => layout.get(id) as { x: number; y: number }),
  );
  const peer = settle(skeleton, mine);
  const rows = [
    ['', 'processor time', 'crossings'],
    ['our layout', seconds(ours), String(mine)],
    ['ForceAtlas2, inferred settings, settled', seconds(peer.time), String(peer.crossings)],
    [
      'the same, until it had as few crossings as ours',
      peer.reached === undefined ? 'never' : seconds(peer.reached),
      '',
    ],
  ];
  return `${skeleton.nodes.length} nodes in the largest component, ${skeleton.ties.length} edges. Ours takes ${times(ours / peer.time, 2)} of the time (goal: at most 0.2x) with ${times(mine / peer.crossings, 2)} of its crossings. It ran ${peer.iterations} iterations.\n\n${table(rows)}`;
}

function settle({ nodes, ties }: Skeleton, goal: number) {
  const next = random(1);
  const sheet = new UndirectedGraph<{ x: number; y: number }>();
  for (const n of nodes.keys()) sheet.addNode(n, { x: next() * 1000, y: next() * 1000 });
  for (const [a, b] of ties) sheet.addEdge(a, b);
  const settings = forceAtlas2.inferSettings(sheet);
  let [time, iterations, best] = [0, 0, Number.POSITIVE_INFINITY];
  let reached: number | undefined;
  for (;;) {
    const start = process.cpuUsage();
    forceAtlas2.assign(sheet, { iterations: BATCH, settings, getEdgeWeight: null });
    time += cpuSince(start);
    iterations += BATCH;
    const count = crossings(
      { nodes, ties } as Skeleton,
      nodes.map((_, n) => sheet.getNodeAttributes(n)),
    );
    if (count <= goal) reached ??= time;
    if (count > best * (1 - SETTLED) || iterations >= MOST)
      return { time, iterations, crossings: Math.min(best, count), reached };
    best = count;
  }
}

function cpuSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}
