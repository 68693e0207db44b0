/** The Mali graph as a reader first sees it: crossings, names, time; and what the page weighs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { UndirectedGraph } from 'graphology';
import { forceAtlas2 } from '../../../src/graph/graphology.js';
import { layoutGraph } from '../../../src/graph/layout/layout.js';
import { crossings } from '../../../src/graph/layout/score.js';
import { components, type Skeleton } from '../../../src/graph/layout/skeleton.js';
import { openGraph } from '../../../src/open.js';
import type { Box } from '../../../viewer/src/stage/names/boxes.js';
import type { Stage } from '../../../viewer/src/stage/stage.js';
import { startViewer } from '../../browser/viewer.js';
import { random } from '../generate.js';
import { median, seconds, table, times } from '../measure.js';
import { firstPicture } from '../picture.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

export async function mali(): Promise<string> {
  const { coldest, typical } = await firstPicture(5);
  const { names, onNames, onDiscs } = await legibility();
  const { ours, plain } = await crossingsOfMali();
  const rows = [
    ['', 'measured', 'goal'],
    ['first readable picture, warm (median of 5)', seconds(typical / 1000), 'under 1 s'],
    ['the same, cold', seconds(coldest / 1000), ''],
    [`names of ${names} that touch another name`, String(onNames), '0'],
    [`names of ${names} that touch a disc`, String(onDiscs), '0'],
    ['crossings of lines', String(ours), ''],
    ['crossings with the default settings of ForceAtlas2 (median of 9 starts)', String(plain), ''],
    ['ours to it', times(ours / plain, 2), 'at most 0.8x'],
  ];
  return table(rows);
}

async function legibility() {
  const viewer = await startViewer('data');
  try {
    const { page } = await viewer.open();
    const { names, discs } = await page.evaluate(() => {
      const { claimgraph } = document.querySelector('.stage') as Element & { claimgraph: Stage };
      return { names: [...claimgraph.names] as Box[], discs: [...claimgraph.discs().values()] as Box[] };
    });
    const touch = (a: Box, b: Box) =>
      a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
    /** A disc is round: a name may stand in the corner of its square. */
    const onRound = (name: Box, disc: Box) => {
      const [radius, x, y] = [disc.width / 2, disc.x + disc.width / 2, disc.y + disc.height / 2];
      const aside = Math.max(name.x - x, 0, x - name.x - name.width);
      return Math.hypot(aside, Math.max(name.y - y, 0, y - name.y - name.height)) < radius;
    };
    return {
      names: names.length,
      onNames: names.filter((a) => names.some((b) => a !== b && touch(a, b))).length,
      onDiscs: names.filter((a) => discs.some((b) => onRound(a, b))).length,
    };
  } finally {
    await viewer.close();
  }
}

async function crossingsOfMali() {
  const graph = await openGraph(join(ROOT, 'data'));
  const { actorGraph } = graph;
  const parts = components(actorGraph);
  const layout = layoutGraph(actorGraph);
  const count = (places: (part: Skeleton) => readonly { x: number; y: number }[]) =>
    parts.reduce((sum, part) => sum + crossings(part, places(part)), 0);
  const ours = count(({ nodes }) => nodes.map((id) => layout.get(id) as { x: number; y: number }));
  const starts = Array.from({ length: 9 }, (_, seed) => count((part) => byDefault(part, seed + 1)));
  await graph.close();
  return { ours, plain: median(starts) };
}

function byDefault({ nodes, ties }: Skeleton, seed: number) {
  const next = random(seed);
  const sheet = new UndirectedGraph<{ x: number; y: number }>();
  for (const n of nodes.keys()) sheet.addNode(n, { x: next(), y: next() });
  for (const [a, b] of ties) sheet.addEdge(a, b);
  forceAtlas2.assign(sheet, { iterations: 500, getEdgeWeight: null });
  return nodes.map((_, n) => sheet.getNodeAttributes(n));
}

/** Scripts that the page has asked for when it stands: what it loads later, such as the map or the engine, is not among them. */
export async function weight(): Promise<string> {
  const viewer = await startViewer('data');
  try {
    const { page, requests } = await viewer.open();
    await page.waitForTimeout(500);
    const scripts = requests.filter((url) => url.endsWith('.js')).map((url) => new URL(url).pathname);
    const sizes = scripts.map(
      (path) =>
        [
          path.split('/').at(-1) ?? '',
          gzipSync(readFileSync(join(ROOT, 'dist/viewer', path))).length,
        ] as const,
    );
    const sum = sizes.reduce((total, [, size]) => total + size, 0);
    const kilo = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
    const first = sizes.find(([name]) => name.startsWith('index-'))?.[1] ?? Number.NaN;
    const each = sizes.map(([name, size]) => `${name.replace(/-[\w-]{8}\.js$/, '')} ${kilo(size)}`);
    return `The page's first script, index, is ${kilo(first)} gzipped (goal: at most 95 kB): it reads the graph, and holds header, legend and lists. All that is fetched until the first picture stands, the stage beside it, is ${kilo(sum)}: ${each.join(', ')}. What is opened later, panels, pages, map, days and queries, is fetched when it is opened.`;
  } finally {
    await viewer.close();
  }
}
