/** What a reader of a large graph waits for: a choice until all is drawn, and a key while something is at work. */
import type { Stage } from '../../../viewer/src/stage/stage.js';
import { median, milliseconds, table } from '../measure.js';
import type { Bench, Opened, Pieces } from './browser.js';
import { ALL_LAYERS } from './drawing.js';
import type { Fixture } from './fixture.js';

const RUNS = 3;

interface Act {
  readonly name: string;
  readonly goal: 'choice' | 'key';
  readonly before?: (opened: Opened) => Promise<unknown>;
  readonly act: (opened: Opened) => Promise<unknown>;
}

type Host = Element & { claimgraph: Stage };

/** The middle of a disc that no other covers and nothing of the page lies on, the largest first. */
const discAt = ({ page }: Opened, nth: number) =>
  page.evaluate((skip) => {
    const host = document.querySelector('.stage') as Host;
    const { x, y } = host.getBoundingClientRect();
    const discs = [...host.claimgraph.discs().values()].sort((a, b) => b.width - a.width);
    const spots = discs.map((disc) => ({ x: x + disc.x + disc.width / 2, y: y + disc.y + disc.height / 2 }));
    const free = spots.filter((at) => host.contains(document.elementFromPoint(at.x, at.y)));
    return free[skip] ?? { x: Number.NaN, y: Number.NaN };
  }, nth);

const key = (name: string, press: string, before?: Act['before']): Act => ({
  ...{ name, goal: 'key', act: ({ page }) => page.keyboard.press(press) },
  ...(before && { before }),
});

const close = ({ page }: Opened) => page.keyboard.press('Escape');
const toSearch = ({ page }: Opened) => page.focus('#search');
const away = async ({ page }: Opened) => {
  await page.fill('#search', '');
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
};

let turn = 0;
/** In this order: each goes on from where the last one left the page. */
const ACTS: readonly Act[] = [
  {
    name: 'a disc pressed',
    goal: 'choice',
    before: close,
    act: async (opened) => {
      turn += 1;
      const { x, y } = await discAt(opened, turn);
      await opened.page.mouse.click(x, y);
    },
  },
  {
    name: 'the first neighbour in its panel pressed',
    goal: 'choice',
    act: ({ page }) => page.click('#panel .ties button >> nth=0'),
  },
  key('`Escape`, which closes it', 'Escape'),
  key('the first letter of a search', 'a', toSearch),
  key('one letter more', 'c'),
  key('a letter after which fewer are left', '7'),
  key('`+`, and names at rest', '+', away),
  key('an arrow, and names at rest', 'ArrowRight'),
  key('`-`, and names at rest', '-'),
  key('`0`, and names at rest', '0'),
];

const SOURCES: readonly Act[] = [
  {
    name: 'the drawing of sources, opened for the first time',
    goal: 'choice',
    act: ({ page }) => page.click('text="Sources" >> nth=-1'),
  },
];

export async function answers(bench: Bench, { file }: Fixture): Promise<string> {
  const opened = await bench.viewer(file, ALL_LAYERS);
  const rows: string[][] = [];
  for (const { measured, act } of await run(opened, ACTS, RUNS)) rows.push(row(act, measured));
  const first: Pieces[] = [];
  for (let n = 0; n < RUNS; n += 1) {
    const anew = await bench.viewer(file, ALL_LAYERS);
    // What the page makes ready after it was read is not of this choice.
    await anew.page.waitForFunction(() => performance.getEntriesByName('prepared').length > 0);
    first.push(
      await anew.pieces(() =>
        anew.page.click('[role="group"] button:text-is("Sources"), .surfaces :text-is("Sources")'),
      ),
    );
    await anew.close();
  }
  rows.push(row(SOURCES[0] as Act, first));
  await opened.close();
  return table([['', 'until the page rests', 'longest piece', 'goal'], ...rows]);
}

async function run(opened: Opened, acts: readonly Act[], runs: number) {
  const all = acts.map((act) => ({ act, measured: [] as Pieces[] }));
  for (let n = 0; n <= runs; n += 1) {
    for (const { act, measured } of all) {
      if (act.before !== undefined) await opened.work(() => act.before?.(opened) as Promise<unknown>);
      const pieces = await opened.pieces(() => act.act(opened));
      // The first time of each is left out.
      if (n > 0) measured.push(pieces);
    }
  }
  return all;
}

function row({ name, goal }: Act, measured: readonly Pieces[]): string[] {
  return [
    name,
    milliseconds(median(measured.map(({ whole }) => whole))),
    milliseconds(median(measured.map(({ longest }) => longest))),
    goal === 'choice' ? 'the whole under 300 ms' : 'no piece over 50 ms',
  ];
}
