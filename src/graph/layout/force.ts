/** A component to positions by ForceAtlas2: small ones the best of many seeded starts, large ones from their communities. */
import { UndirectedGraph } from 'graphology';
import type { ForceAtlas2Settings } from 'graphology-layout-forceatlas2';
import { seededRandom } from '../../structures/seeded-random.js';
import { forceAtlas2, louvain } from '../graphology.js';
import { fitWindow, type Size } from './fit.js';
import type { Position } from './positions.js';
import { relax } from './relax.js';
import { difficulty, reading } from './score.js';
import type { Skeleton } from './skeleton.js';

/** Up to so many nodes the starts compete. */
export const SMALL = 300;

const PLAIN: ForceAtlas2Settings = { gravity: 1, scalingRatio: 4, slowDown: 2 };
const LINLOG: ForceAtlas2Settings = { gravity: 0.5, scalingRatio: 1, slowDown: 2, linLogMode: true };
const LARGE: ForceAtlas2Settings = {
  gravity: 0.05,
  scalingRatio: 10,
  slowDown: 1,
  barnesHutOptimize: true,
  barnesHutTheta: 1.2,
};

type Sheet = UndirectedGraph<Position>;

/**
 * Positions of one component, centred on 0, inside a window of that size.
 * @param scale pixels a unit when the whole graph is shown in its window, for judging labels.
 */
export function layoutComponent(
  skeleton: Skeleton,
  seed: number,
  window: Size,
  scale: number,
): readonly Position[] {
  if (skeleton.nodes.length > SMALL) return fitWindow(large(skeleton, seed), window);
  return best(skeleton, seed, window, scale);
}

interface Attempt {
  readonly positions: readonly Position[];
  readonly score: number;
}

/** Many short runs; the best few run on, and have their labels pushed apart where that reads better. */
function best(skeleton: Skeleton, seed: number, window: Size, scale: number): readonly Position[] {
  const judge = (positions: readonly Position[]): Attempt => ({
    positions,
    score: difficulty(reading(skeleton, positions, scale)),
  });
  const size = skeleton.nodes.length;
  const { starts, heat, finalists, final } = effort(size);
  const heats = Array.from({ length: starts }, (_, n) => {
    const settings = n % 2 === 0 ? PLAIN : LINLOG;
    const raw = run(skeleton, scatter(size, seed + n), heat, settings);
    return { settings, raw, ...judge(fitWindow(raw, window)) };
  }).sort((a, b) => a.score - b.score);
  const finals = heats.slice(0, finalists).flatMap(({ settings, raw, positions }) => {
    const settled = fitWindow(run(skeleton, raw, final, settings), window);
    return [positions, settled].flatMap((each) => [judge(each), judge(relax(skeleton, each, scale))]);
  });
  return finals.reduce((a, b) => (b.score < a.score ? b : a)).positions;
}

/** How many starts there are and how long they run: each iteration costs the square of the size. */
function effort(size: number): {
  readonly starts: number;
  readonly heat: number;
  readonly finalists: number;
  readonly final: number;
} {
  if (size < 4) return { starts: 4, heat: 60, finalists: 4, final: 240 };
  if (size > 100) return { starts: 16, heat: 20, finalists: 2, final: 140 };
  return { starts: 40, heat: 60, finalists: 4, final: 240 };
}

/** Nodes start inside a disc for their community; the discs lie on a spiral, the largest in the middle. */
function large(skeleton: Skeleton, seed: number): readonly Position[] {
  const size = skeleton.nodes.length;
  const random = seededRandom(seed);
  const sheet = draw(skeleton, scatter(size, seed));
  const communities = louvain(sheet, { rng: random, getEdgeWeight: null });
  const sizes = new Map<number, number>();
  for (let n = 0; n < size; n += 1) {
    const community = communities[n] as number;
    sizes.set(community, (sizes.get(community) ?? 0) + 1);
  }
  const centres = spiral([...sizes].sort((a, b) => b[1] - a[1] || a[0] - b[0]));
  const start = Array.from({ length: size }, (_, n) => {
    const { x, y, radius } = centres.get(communities[n] as number) as Disc;
    return { x: x + (random() - 0.5) * 2 * radius, y: y + (random() - 0.5) * 2 * radius };
  });
  return run(skeleton, start, largeIterations(size), LARGE);
}

function largeIterations(size: number): number {
  return size > 20_000 ? 40 : 80;
}

interface Disc extends Position {
  readonly radius: number;
}

/** Sunflower: discs by falling size, each at the golden angle after the last, where the area so far ends. */
function spiral(sizes: readonly (readonly [number, number])[]): ReadonlyMap<number, Disc> {
  const golden = Math.PI * (3 - Math.sqrt(5));
  const discs = new Map<number, Disc>();
  let area = 0;
  for (const [n, [community, size]] of sizes.entries()) {
    const distance = 10 * Math.sqrt(area + size / 2);
    const radius = 5 * Math.sqrt(size);
    discs.set(community, {
      x: n === 0 ? 0 : distance * Math.cos(n * golden),
      y: n === 0 ? 0 : distance * Math.sin(n * golden),
      radius,
    });
    area += size;
  }
  return discs;
}

function scatter(size: number, seed: number): readonly Position[] {
  const random = seededRandom(seed * 7919 + 1);
  const side = 10 * Math.sqrt(size);
  return Array.from({ length: size }, () => ({ x: random() * side, y: random() * side }));
}

function draw({ ties }: Skeleton, positions: readonly Position[]): Sheet {
  const sheet: Sheet = new UndirectedGraph();
  for (const [n, position] of positions.entries()) sheet.addNode(n, { ...position });
  for (const [a, b] of ties) sheet.addEdge(a, b);
  return sheet;
}

function run(
  skeleton: Skeleton,
  start: readonly Position[],
  iterations: number,
  settings: ForceAtlas2Settings,
): readonly Position[] {
  const placed = forceAtlas2(draw(skeleton, start), { iterations, settings, getEdgeWeight: null });
  return start.map((_, n) => placed[n] as Position);
}
