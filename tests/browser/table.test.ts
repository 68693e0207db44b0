import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { seriousViolations } from './axe.js';
import { closePagesAfterEach, viewerHere } from './hooks.js';
import { addressOf } from './viewer.js';

const viewer = viewerHere();
closePagesAfterEach(viewer);

const CAN_COPY = { permissions: ['clipboard-read', 'clipboard-write'] };
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const column = (page: Page, at: number) =>
  page
    .locator('.grid tbody tr[data-line]')
    .evaluateAll((rows, i) => rows.map((row) => row.children[i]?.textContent ?? ''), at);

describe('the table', () => {
  it('the ten most corroborated ties of one actor go into a sheet by four acts', async () => {
    const { page, errors } = await viewer.open('#node=actor:minusma', CAN_COPY);
    await page.click('.surfaces button:text-is("Table")');
    await page.click('.table-bar button:text-is("Only rows of MINUSMA")');
    await page.click('.grid thead button:has-text("Sources")');
    await page.click('button:text-is("Copy the first 10")');
    await page.getByText('10 rows copied').waitFor();
    const rows = (await clipboard(page)).split('\n').map((line) => line.split('\t'));
    expect(rows).toHaveLength(11);
    expect(rows[0]?.slice(0, 4)).toEqual(['From', 'Relation', 'To', 'Sources']);
    const sources = rows.slice(1).map((cells) => Number(cells[3]));
    expect(sources).toEqual(sources.toSorted((a, b) => b - a));
    expect(sources[0]).toBeGreaterThan(1);
    // Its own: not those of a contingent that has its name in its own.
    for (const cells of rows.slice(1)) expect([cells[0], cells[2]]).toContain('MINUSMA');
    const address = await addressOf(page);
    expect(address).toContain('sort=-sources');
    expect(address).toContain('rows-of=actor:minusma');
    await page.click('.table-tabs button:text-is("Events")');
    await expect.poll(() => page.textContent('.table-count')).toMatch(/^\d+ of \d+ events: the others/);
    await page.click('.table-tabs button:text-is("Claims")');
    await expect.poll(() => page.textContent('.table-count')).toMatch(/^\d+ of \d+ claims: the others/);
    await page.click('.table-bar button:text-is("Only rows of MINUSMA")');
    await expect.poll(() => page.textContent('.table-count')).toMatch(/^\d+ claims$/);
    expect(errors).toEqual([]);
  });

  it('heads are read whole', async () => {
    const { page } = await viewer.open('#surface=table');
    for (const tab of ['Relations', 'Claims', 'Events', 'Speakers']) {
      await page.click(`.table-tabs button:text-is("${tab}")`);
      const cut = await page
        .locator('.grid thead button')
        .evaluateAll((heads) =>
          heads
            .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
            .map((head) => head.textContent),
        );
      expect(cut).toEqual([]);
    }
  });

  it('is in step with filters and lens, and says how many rows they leave out', async () => {
    const { page } = await viewer.open('#surface=table');
    const all = await page.textContent('.table-count');
    expect(all).toMatch(/^\d+ relations$/);
    await page.goto(`${page.url().replace(/#.*/, '')}#surface=table&no-family=membership`);
    await expect.poll(() => page.textContent('.table-count')).toMatch(/^\d+ of \d+ relations: the others/);
    expect(await column(page, 2)).not.toContain('is part of');
    await page.goto(`${page.url().replace(/#.*/, '')}#surface=table&rows=claims&lens=as+actor:jnim`);
    await expect.poll(async () => new Set(await column(page, 1))).toEqual(new Set(['JNIM']));
  });

  it('says which columns of a link it has not, until the reader sorts', async () => {
    const { page } = await viewer.open('#surface=table&rows=relations&sort=-wurst&group=last');
    const said = page.locator('.table-surface .warning');
    expect(await said.textContent()).toBe(
      'The link names what is not known here: “wurst” as a column to sort by and “last” as a column to group by. The rest of it is shown.',
    );
    await page.selectOption('.table-bar select', 'how');
    await page.click('.grid thead button:has-text("Sources")');
    await expect.poll(() => said.count()).toBe(0);
  });

  it('a day that a report does not say is told as it is told, beside the day to sort by', async () => {
    const { page } = await viewer.open(
      '#surface=table&rows=relations&with=JNIM+attacked+MINUSMA&sort=-first',
    );
    const cells = page.locator('.grid tbody tr[data-line]').first().locator('td, th');
    const told = await cells.allTextContents();
    expect(told).toContain('2023-08-13');
    expect(told.at(-1)).toBe('on a Sunday, perhaps 13 August 2023');
  });

  it('groups, opens a row in the panel, and draws the rows that are marked; by keys alone', async () => {
    const { page } = await viewer.open('#surface=table&rows=relations&sort=-claims');
    await page.selectOption('.table-bar select', 'how');
    await page.waitForSelector('.grid .group');
    expect(await page.locator('.grid .group').first().textContent()).toMatch(/ \d+$/);
    await page.locator('.grid tbody tr[data-line] button').first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await expect.poll(() => page.textContent('.table-count')).toContain('2 marked');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.textContent('#panel .kind')).toContain('Relation');
    await page.click('button:text-is("Draw these")');
    await page.waitForSelector('.stage');
    expect(await addressOf(page)).toMatch(/only=/);
  });

  it('keeps order of heads and rows for screen readers, and fits a window of 390 pixels', async () => {
    const { page } = await viewer.open('#surface=table&rows=events', {
      viewport: { width: 390, height: 800 },
    });
    expect(await page.locator('.grid').getAttribute('aria-rowcount')).toMatch(/^\d+$/);
    await page.click('.grid thead button:has-text("First day")');
    expect(await page.locator('.grid th[aria-sort="descending"]').count()).toBe(1);
    const days = (await column(page, 3)).filter(Boolean);
    expect(days).toEqual(days.toSorted().reverse());
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(await seriousViolations(page)).toEqual([]);
  });
});
