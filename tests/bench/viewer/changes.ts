/** What the reader does on a drawn page: hovers, filters, looks through a lens; and what a hundred such changes leave in memory. */
import { median, milliseconds, table, times } from '../measure.js';
import type { Bench, Opened } from './browser.js';
import { ALL_LAYERS } from './drawing.js';
import type { Fixture } from './fixture.js';

const RUNS = 3;

/** Median work of doing it and of undoing it, the first time of each left out. */
async function worked(
  opened: Opened,
  act: () => Promise<unknown>,
  undo: () => Promise<unknown>,
): Promise<number> {
  const all: number[] = [];
  for (let i = 0; i <= RUNS; i += 1) {
    const pair = [await opened.work(act), await opened.work(undo)];
    if (i > 0) all.push(...pair);
  }
  return median(all);
}

export async function changes(bench: Bench, { file, plain }: Fixture): Promise<string> {
  const { bare, drawn } = await onStages(bench, plain);
  const { filters, lenses, again } = await onPage(bench, file);
  const worst = Math.max(...Object.values(filters));
  const rows = [
    ['', 'main thread', 'ratio', 'goal'],
    [
      'hover on our stage',
      milliseconds(drawn.hover),
      times(drawn.hover / bare.hide, 2),
      'at most 0.1x of a full refresh',
    ],
    [
      'a kind of node hidden on our stage',
      milliseconds(drawn.hide),
      times(drawn.hide / bare.hide, 2),
      'at most 0.75x of reducers',
    ],
    ['the same through reducers of bare sigma, a full refresh', milliseconds(bare.hide), '', ''],
    ...Object.entries(filters).map(([name, ms]) => [
      `filter on the page: ${name}`,
      milliseconds(ms),
      times(ms / bare.hide, 2),
      'under 100 ms',
    ]),
    ...Object.entries(lenses).map(([name, ms]) => [
      `lens, first time: ${name}`,
      milliseconds(ms),
      '',
      'under 100 ms',
    ]),
    ...Object.entries(again).map(([name, ms]) => [
      `lens, once more: ${name}`,
      milliseconds(ms),
      '',
      'under 100 ms',
    ]),
  ];
  return `Processor time of the main thread from the act until the page rests, medians of ${2 * RUNS}; the worst filter takes ${milliseconds(worst)}. A lens for the first time: the median of three speakers, each for the first time; what nobody denies is made while the page rests.\n\n${table(rows)}`;
}

async function onStages(bench: Bench, plain: Fixture['plain']) {
  const [sigma, stage] = [await bench.peer('sigma', plain), await bench.peer('stage', plain)];
  const places = plain.nodes.find(({ id }) => id.includes('/place/'))?.id ?? '';
  const prefix = places.slice(0, places.lastIndexOf('/') + 1);
  const hide = ({ page }: Opened, what: string | undefined) => page.evaluate((it) => peer.hide?.(it), what);
  const hidden = (opened: Opened) =>
    worked(
      opened,
      () => hide(opened, prefix),
      () => hide(opened, undefined),
    );
  const hover = (id: string | undefined) => stage.page.evaluate((it) => peer.hover?.(it), id);
  const some = plain.nodes[Math.floor(plain.nodes.length / 2)]?.id;
  const result = {
    bare: { hide: await hidden(sigma) },
    drawn: {
      hide: await hidden(stage),
      hover: await worked(
        stage,
        () => hover(some),
        () => hover(undefined),
      ),
    },
  };
  await sigma.close();
  await stage.close();
  return result;
}

/** Presses what a reader presses. */
const press = ({ page }: Opened, words: string) =>
  page.evaluate((it) => {
    const rows = [...document.querySelectorAll<HTMLLabelElement>('.side label.row')];
    rows
      .find((row) => row.textContent?.includes(it))
      ?.querySelector('input')
      ?.click();
  }, words);

/** @param nth among the lenses that begin so, from 0: the speakers stand by falling number of claims. */
const choose = ({ page }: Opened, start: string, nth = 0) =>
  page.evaluate(
    ([it, n]) => {
      const select = document.querySelector<HTMLSelectElement>('.lens select');
      const option = [...(select?.options ?? [])].filter(({ value }) => value.startsWith(it))[n];
      if (select === null || option === undefined) throw new Error(`there is no lens ${it}`);
      select.value = option.value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    },
    [start, nth] as const,
  );

const EVERYONE = '';
/** Where there are several, the second to the fourth: the page makes the first while it rests. */
const LENSES: Readonly<Record<string, { readonly start: string; readonly nths: readonly number[] }>> = {
  'what nobody denies': { start: 'undenied', nths: [0] },
  'as one speaker tells it': { start: 'as', nths: [1, 2, 3] },
  'without one': { start: 'without', nths: [1, 2, 3] },
};

async function onPage(bench: Bench, file: string) {
  const opened = await bench.viewer(file, ALL_LAYERS);
  const filters: Record<string, number> = {};
  for (const words of ['settlement', 'state force', 'Denied', 'Someone who is no party']) {
    const toggle = () => press(opened, words);
    filters[words] = await worked(opened, toggle, toggle);
  }
  const lenses: Record<string, number> = {};
  const again: Record<string, number> = {};
  for (const [name, { start, nths }] of Object.entries(LENSES)) {
    const first: number[] = [];
    for (const nth of nths) {
      first.push(await opened.work(() => choose(opened, start, nth)));
      await opened.work(() => choose(opened, EVERYONE));
    }
    lenses[name] = median(first);
    again[name] = await worked(
      opened,
      () => choose(opened, start, nths[0]),
      () => choose(opened, EVERYONE),
    );
  }
  await opened.close();
  return { filters, lenses, again };
}

declare global {
  var contextsAlive: () => number;
}

/** A hundred changes of filter, lens and layers; the heap after 20 of them and after all, garbage collected. */
export async function heap(bench: Bench, { file }: Fixture): Promise<string> {
  const opened = await bench.viewer(file, ALL_LAYERS);
  const steps = [
    () => press(opened, 'settlement'),
    () => choose(opened, 'undenied'),
    () => press(opened, 'Events'),
    () => press(opened, 'settlement'),
    () => choose(opened, EVERYONE),
    () => press(opened, 'Events'),
    () => choose(opened, 'as'),
    () => press(opened, 'state force'),
    () => choose(opened, EVERYONE),
    () => press(opened, 'state force'),
  ];
  const sizes: number[] = [];
  for (let change = 0; change <= 140; change += 1) {
    if (change % 20 === 0) sizes.push((await opened.heap()) / 2 ** 20);
    await opened.work(steps[change % steps.length] as () => Promise<unknown>);
  }
  const contexts = await opened.page.evaluate(() => contextsAlive());
  await opened.close();
  const [before, after] = [sizes[2] as number, sizes.at(-1) as number];
  return `1 k nodes, megabytes of heap after each 20 changes of filter, lens and layers: ${sizes.map((each) => each.toFixed(1)).join(', ')}. From the 40th change to the 140th (history of views is full by then): ${(after - before).toFixed(1)} MB. WebGL contexts alive at the end: ${contexts} (one stage holds 2).`;
}
