/** One browser for the bench: opens the page of a peer or the viewer itself on a graph, and measures what they do. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { build } from 'vite';
import { type Served, serve } from '../../../src/server/serve.js';
import { launchChromium } from '../../browser/chromium.js';
import type { PlainGraph } from './plain.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
/** The built viewer; another folder by the environment variable VIEWER. */
const VIEWER = process.env.VIEWER ?? here('../../../dist/viewer');

export interface Pieces {
  readonly whole: number;
  readonly longest: number;
}

export interface Opened {
  readonly page: Page;
  /** Milliseconds from navigation until the first picture stands, and the main thread's processor time until then. */
  readonly first: { readonly wall: number; readonly mainThread: number };
  /** Of the viewer: milliseconds until all is read and every control works. */
  readonly ready: number | undefined;
  /** Milliseconds of processor time that the main thread worked on what `act` sets off, until it rests again. */
  work(act: () => Promise<unknown>): Promise<number>;
  /** The same, and of that the longest piece in one go: so long a key that is pressed meanwhile waits. */
  pieces(act: () => Promise<unknown>): Promise<Pieces>;
  /** Bytes of the heap after collecting garbage. */
  heap(): Promise<number>;
  close(): Promise<void>;
}

export interface Bench {
  peer(name: string, graph: PlainGraph): Promise<Opened>;
  viewer(graphFile: string, address: string): Promise<Opened>;
  close(): Promise<void>;
}

export async function startBench(): Promise<Bench> {
  const folder = mkdtempSync(join(tmpdir(), 'claimgraph-peers-'));
  await build({
    root: here('./peers'),
    base: './',
    logLevel: 'error',
    configFile: false,
    build: {
      outDir: folder,
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      target: 'es2022',
      chunkSizeWarningLimit: 2000,
    },
  });
  const browser = await launchChromium();
  const texts = new Map<PlainGraph, string>();
  const open = async (files: ReadonlyMap<string, string>, viewer: string, address: string) => {
    const served = await serve({ files, viewer, port: 0, open: true });
    return openPage(browser, served, address, viewer === VIEWER);
  };
  return {
    peer: (name, graph) => {
      const text = texts.get(graph) ?? JSON.stringify(graph);
      texts.set(graph, text);
      return open(new Map([['/plain.json', text]]), folder, `#${name}`);
    },
    viewer: (file, address) => open(new Map([['/graph.json', file]]), VIEWER, address),
    close: () => browser.close(),
  };
}

async function openPage(
  browser: Browser,
  served: Served,
  address: string,
  isViewer: boolean,
): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(180_000);
  page.on('pageerror', (error) => process.stderr.write(`bench: ${error.stack}\n`));
  await page.addInitScript(COUNT_CONTEXTS);
  await page.addInitScript(WAIT_FOR_PICTURE);
  const session = await context.newCDPSession(page);
  // Time on the processor, not on the clock: what else runs on the machine does not count.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(served.url + address);
  await page.waitForFunction(() => performance.getEntriesByName('picture-stands').length > 0);
  const mainThread = await worked(session);
  const at = (mark: string) =>
    page.evaluate((name) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN, mark);
  const wall = await at('picture-stands');
  if (isViewer) {
    await page.waitForFunction(() => performance.getEntriesByName('all-read').length > 0);
  }
  const ready = isViewer ? await at('all-read') : undefined;
  await rest(page);
  return {
    page,
    first: { wall, mainThread },
    ready,
    work: async (act) => {
      const before = await worked(session);
      await act();
      await rest(page);
      return (await worked(session)) - before;
    },
    pieces: (act) => pieces(session, () => act().then(() => rest(page))),
    heap: async () => {
      for (let i = 0; i < 3; i += 1) await session.send('HeapProfiler.collectGarbage');
      return (await session.send('Runtime.getHeapUsage')).usedSize;
    },
    close: async () => {
      await context.close();
      await served.close();
    },
  };
}

/** Counts what asks for the graphics card, so that nobody holds on to more than it needs. As text: compiled, it would name helpers that a page has not. */
const COUNT_CONTEXTS = `
  const all = [];
  const get = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (...args) {
    const context = get.apply(this, args);
    if (context instanceof WebGL2RenderingContext) all.push(new WeakRef(context));
    return context;
  };
  globalThis.contextsAlive = () =>
    new Set(all.map((each) => each.deref()).filter((gl) => gl !== undefined && !gl.isContextLost())).size;
`;

/** The viewer says when it has drawn; its picture stands when a pixel of each canvas can be read. */
const WAIT_FOR_PICTURE = `
  const mark = performance.mark.bind(performance);
  performance.mark = (name, ...rest) => {
    const made = mark(name, ...rest);
    if (name !== 'first-picture' || document.querySelector('.side') === null) return made;
    const small = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    for (const canvas of document.querySelectorAll('.stage canvas')) {
      if (canvas.width > 0) small.drawImage(canvas, 0, 0, 1, 1);
    }
    small.getImageData(0, 0, 1, 1);
    mark('picture-stands');
    return made;
  };
`;

/** Two frames and a while: scheduled drawing and effects have run. */
function rest(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) =>
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 150))),
      ),
  );
}

async function worked(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return of('TaskDuration') * 1000;
}

interface TraceEvent {
  readonly ph: string;
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Processor time of the thread in microseconds. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Every task of the page's thread while `act` runs. */
async function pieces(session: CDPSession, act: () => Promise<unknown>): Promise<Pieces> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: readonly object[] }) => {
    events.push(...(value as TraceEvent[]));
  };
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'disabled-by-default-devtools.timeline'] },
  });
  await act();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);
  const mains = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = events
    .filter(({ name, pid, tid }) => name === 'RunTask' && mains.has(`${pid} ${tid}`))
    .map(({ tdur = 0 }) => tdur / 1000);
  if (tasks.length === 0) throw new Error('the trace holds no task');
  return { whole: tasks.reduce((sum, each) => sum + each, 0), longest: Math.max(...tasks) };
}
