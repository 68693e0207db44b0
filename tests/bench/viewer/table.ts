/** The table over a hundred thousand claims that are all in the page: opened, scrolled, sorted, narrowed, grouped. */
import type { Page } from 'playwright-core';
import { median, milliseconds, table } from '../measure.js';
import type { Bench, Opened } from './browser.js';

const FRAMES = 120;
/** Pixels from one frame to the next: some 7 rows, a wheel that is turned fast; and a drag of the bar from end to end. */
const STEPS = { wheel: 240, bar: 28_000 } as const;

export async function rows(bench: Bench, file: string): Promise<string> {
  const opened = await bench.viewer(file, '#all=yes');
  const { page } = opened;
  const before = await opened.heap();
  await press(page, '.surfaces button', 'Table');
  await page.waitForSelector('.grid tbody [data-line]');
  const opening = await opened.pieces(() => press(page, '.table-tabs button', 'Claims'));
  // The words of all rows are made while the page rests.
  const making = await opened.pieces(() => page.waitForTimeout(10_000));
  const held = ((await opened.heap()) - before) / 2 ** 20;
  const many = await page.evaluate(() => Number(document.querySelector('.grid')?.ariaRowCount) - 1);
  const scrolls = {
    wheel: await scrolled(opened, STEPS.wheel),
    bar: await scrolled(opened, STEPS.bar),
  };
  const acts = {
    'sorted by words, each other than the others': () => press(page, '.grid thead button', 'What is told'),
    'sorted by day': () => press(page, '.grid thead button', 'First day'),
    'sorted by who says so': () => press(page, '.grid thead button', 'Who'),
    'a first word typed': () => type(page, '1'),
    'a second one': () => type(page, '12'),
    'and taken away': () => type(page, ''),
    'grouped by how it is said': () => group(page, 'act'),
    'grouped by who says so': () => group(page, 'speaker'),
  };
  const done: string[][] = [];
  for (const [words, act] of Object.entries(acts)) {
    const { whole, longest } = await opened.pieces(act);
    done.push([words, milliseconds(whole), milliseconds(longest)]);
  }
  const grouped = await scrolled(opened, STEPS.wheel);
  await opened.close();
  const frame = ({ each, longest }: Scrolled) => [milliseconds(each), milliseconds(longest)];
  return [
    `${many.toLocaleString('en')} rows of claims, each in the page. Processor time of the main thread: of a frame the mean of ${FRAMES} (median of three such movements), drawing and what the browser does for it included, and the longest piece in one go. The rows take ${held.toFixed(0)} MB of the heap.`,
    table([
      ['', 'whole', 'longest piece'],
      ['opened', milliseconds(opening.whole), milliseconds(opening.longest)],
      [
        'the words of all rows, made while the page rests',
        milliseconds(making.whole),
        milliseconds(making.longest),
      ],
      ['scrolled, a frame of 7 rows', ...frame(scrolls.wheel)],
      ['scrolled by the bar, a frame of 800 rows', ...frame(scrolls.bar)],
      ['scrolled where grouped, a frame of 7 rows', ...frame(grouped)],
      ...done,
    ]),
  ].join('\n\n');
}

interface Scrolled {
  /** Milliseconds of a frame. */
  readonly each: number;
  readonly longest: number;
}

async function scrolled({ page, pieces }: Opened, step: number): Promise<Scrolled> {
  const measured: Scrolled[] = [];
  for (const by of [step, -step, step]) {
    const { whole, longest } = await pieces(() =>
      page.evaluate(
        async ([frames, pixels]) => {
          const host = document.querySelector('.grid-host') as Element;
          for (let frame = 0; frame < frames; frame += 1) {
            host.scrollTop += pixels;
            await new Promise(requestAnimationFrame);
          }
        },
        [FRAMES, by] as const,
      ),
    );
    measured.push({ each: whole / FRAMES, longest });
  }
  return {
    each: median(measured.map(({ each }) => each)),
    longest: median(measured.map(({ longest }) => longest)),
  };
}

const press = (page: Page, selector: string, words: string) =>
  page.evaluate(
    ([where, said]) => {
      const all = [...document.querySelectorAll<HTMLElement>(where)];
      const one = all.find(({ textContent }) => textContent?.startsWith(said));
      if (one === undefined) throw new Error(`there is no ${said}`);
      one.click();
    },
    [selector, words] as const,
  );

const type = (page: Page, words: string) =>
  page.evaluate((value) => {
    const box = document.querySelector<HTMLInputElement>('.table-words input') as HTMLInputElement;
    box.value = value;
    box.dispatchEvent(new Event('input', { bubbles: true }));
  }, words);

const group = (page: Page, column: string) =>
  page.evaluate((value) => {
    const box = document.querySelector<HTMLSelectElement>('.table-bar select') as HTMLSelectElement;
    box.value = value;
    box.dispatchEvent(new Event('change', { bubbles: true }));
  }, column);
