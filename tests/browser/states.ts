/** Every state of the page, and what axe finds in them, targets of 24 pixels included. */
import type { Page } from 'playwright-core';
import { seriousViolations } from './axe.js';
import { field } from './query-page.js';
import type { Viewer } from './viewer.js';

interface State {
  readonly address: string;
  /** What is pressed, one after the other. */
  readonly press?: readonly string[];
  /** What is then written where the focus is. */
  readonly write?: string;
  /** What comes of it. */
  readonly comes?: string;
}

const STATES: Readonly<Record<string, State>> = {
  'the first picture': { address: '' },
  'all layers': { address: 'layers=events+places+things+utterances' },
  list: { address: '', press: ['role=tab[name="List"]', '.outline summary >> nth=0'] },
  reports: { address: '', press: ['role=tab[name="Reports"]'] },
  'an actor': { address: 'node=actor:jnim' },
  'a relay, taken out': { address: 'node=actor:site&out=actor:site' },
  'an event': { address: 'node=event:ber-fighting' },
  'a place': { address: 'node=place:ber' },
  'a report': { address: 'node=report:003' },
  'a claim': { address: 'node=claim:003-50525bbc' },
  disagreements: { address: 'page=disagreements' },
  'every verdict, a side open': {
    address: `page=disagreements&verdicts=contradictory+inTension+compatible+agrees+notComparable&lens=as+actor:jnim`,
    press: ['.verdict-item .sides summary >> nth=0'],
    comes: '.verdict-item .claim',
  },
  figures: {
    address: 'page=figures',
    press: ['.figure-row summary >> nth=0'],
    comes: '.figure-row .claim',
  },
  paths: { address: 'page=paths&path=place:france+actor:mali-junta' },
  sources: { address: 'page=sources&out=actor:site' },
  queries: { address: 'page=queries' },
  'an answer of a query': { address: 'page=queries&query=o09', comes: '.answer-table tbody tr' },
  'terms to choose': {
    address: 'page=queries&query=o09',
    press: ['.questions summary', field],
    write: ' ?p cg:A',
    comes: '.cm-tooltip-autocomplete',
  },
  'two tellings in one drawing': { address: 'page=lenses&lens=as+actor:jnim&against=as+actor:malian-army' },
  'two tellings side by side': {
    address: 'lens=as+actor:jnim&against=as+actor:malian-army&pairing=beside',
  },
  'the drawing of sources': { address: 'surface=sources' },
  'the drawing of sources beside its page': { address: 'page=sources&surface=sources&out=actor:site' },
  'the table, grouped, beside a panel': {
    address: 'surface=table&rows=claims&group=speaker&node=actor:jnim',
  },
  'the time line of a name': { address: 'page=timeline&of=actor:jnim' },
  'the list of reports': { address: 'page=reports' },
  'a report to read, without its text': { address: 'page=reports&report=report:003' },
  'what a report changed': { address: 'page=reports&report=report:004&read=changes' },
  'two reports side by side': { address: 'page=reports&report=report:000&read=two&beside=report:004' },
  'the forms of a citation': { address: 'node=claim:003-6782eae0', press: ['#panel button:text-is("Cite")'] },
  'the map': { address: 'surface=map' },
  'a list of the map': { address: 'surface=map', press: ['.map-left-out'] },
  'what happened at a place of the map': { address: 'surface=map', press: ['.map-beside button >> nth=0'] },
  time: { address: 'timeline=on', press: ['.time-table summary'] },
  'chosen days': { address: 'timeline=on&time=2023-08-01/2023-08-31&node=event:ber-fighting' },
  'what can be taken away': { address: '', press: ['button:text-is("Take away")'] },
  'notes, and the form of one': { address: 'page=notes', press: ['button:text-is("Note on this view")'] },
  'a note on a claim': { address: 'node=claim:003-6782eae0', press: ['#panel .add-note >> nth=0'] },
  keys: { address: '', press: ['.header button:text-is("?")'] },
};

/** Each in the page as it stands: the page goes from one to the next as a reader would. */
async function show(page: Page, { address, press = [], write, comes }: State): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `no-node=actor:nobody&${address}`);
  await page.waitForFunction(() => document.querySelector('.waiting') === null);
  for (const selector of press) await page.click(selector);
  if (write !== undefined) await page.keyboard.type(write);
  if (comes !== undefined) await page.waitForSelector(comes);
  await page.waitForFunction(() => document.querySelector('.waiting') === null);
}

/** State -> what shuts somebody out, in a window so wide; in a wide one each state is looked at in its dark colours too. */
export async function violationsOfStates(
  viewer: Viewer,
  width: number,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const { page } = await viewer.open('', { colorScheme: 'light', viewport: { width, height: 900 } });
  const found: Record<string, readonly string[]> = {};
  for (const [name, state] of Object.entries(STATES)) {
    if (width < 700 && state.press?.some((selector) => /tab|header/.test(selector))) continue;
    await show(page, state);
    const violations = await seriousViolations(page);
    if (violations.length > 0) found[name] = violations;
    // The same page in its other colours: what else it holds does not change with them.
    if (width > 700) {
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.waitForFunction(() => document.documentElement.dataset.theme === 'dark');
      const dark = await seriousViolations(page, 'colours');
      if (dark.length > 0) found[`${name}, dark`] = dark;
      await page.emulateMedia({ colorScheme: 'light' });
    }
    await page.keyboard.press('Escape');
  }
  await page.context().close();
  return found;
}
