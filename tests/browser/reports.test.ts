/** The page of reports: a text with its marks, what a report changed, two side by side; by hand and by keyboard. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { closePagesAfterEach, viewerHere } from './hooks.js';
import { onStage } from './on-stage.js';
import { addressOf } from './viewer.js';

const RIDGE = 'tests/fixtures/small-texts/901_ridge.txt';

const marked = (page: Page) => page.locator('.passage-mark').allTextContents();
const opened = (page: Page) => page.locator('.opened-marks .rests-on > li').count();

describe('a report whose text is at hand', () => {
  const viewer = viewerHere('tests/fixtures/small', 'tests/fixtures/small-texts');
  closePagesAfterEach(viewer);

  it('stands whole in its paragraphs, each passage marked; a mark opens what rests on it, in the address too', async () => {
    const { page, errors } = await viewer.open();
    await page.click('.header button:text-is("Reports")');
    await page.click('.report-list .title >> nth=0');
    await page.waitForSelector('.report-column .passage-mark');
    const text = await readFile(RIDGE, 'utf8');
    const blocks = text.trim().split(/\n{2,}/);
    const shown = await page.locator('.report-column .block').allTextContents();
    expect(shown.map((block) => block.replace(/^\d+/, ''))).toEqual(blocks);
    for (const words of await marked(page)) expect(text).toContain(words);

    await page.locator('.passage-mark').first().click();
    await page.waitForSelector('.opened-marks');
    expect(await opened(page)).toBeGreaterThan(0);
    const address = await addressOf(page);
    expect(address).toMatch(/page=reports.*report=report:901.*at=\d+/);
    const said = await page.textContent('.opened-head');

    const again = await viewer.open(address.slice(address.indexOf('#')));
    await again.page.waitForSelector('.opened-marks');
    expect(await again.page.textContent('.opened-head')).toBe(said);
    expect(errors).toEqual([]);
  });

  it('a kind that is hidden marks nothing, and where several kinds meet each has a line of its own', async () => {
    const { page } = await viewer.open('#page=reports&report=report:901');
    await page.waitForSelector('.passage-mark');
    const lines = await page
      .locator('.passage-mark')
      .evaluateAll((all) =>
        all.map((each) => getComputedStyle(each).backgroundImage.split('gradient').length - 1),
      );
    expect(Math.min(...lines)).toBeGreaterThan(0);
    expect(Math.max(...lines)).toBeGreaterThan(1);
    const kinds = page.locator('.marks-legend button');
    for (let n = 0; n < (await kinds.count()); n += 1) await kinds.nth(n).click();
    expect(await page.locator('.passage-mark').count()).toBe(0);
    expect(await addressOf(page)).toContain('no-told=');
    await kinds.first().click();
    await page.waitForSelector('.passage-mark');
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.locator('.passage-mark').count()).toBe(0);
  });

  it('by keyboard: one stop for the text, arrows from mark to mark, Enter opens, Escape closes what is open and then the page', async () => {
    const { page } = await viewer.open('#page=reports&report=report:901');
    await page.waitForSelector('.passage-mark');
    expect(await page.locator('.passage-mark[tabindex="0"]').count()).toBe(1);
    await page.locator('.marks-legend button').last().focus();
    await page.keyboard.press('Tab');
    const at = () => page.evaluate(() => document.activeElement?.getAttribute('data-at'));
    const first = await at();
    expect(first).not.toBeNull();
    await page.keyboard.press('ArrowRight');
    const second = await at();
    expect(Number(second)).toBeGreaterThan(Number(first));
    await page.keyboard.press('Enter');
    await page.waitForSelector('.opened-marks');
    expect(await at()).toBe(second);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.opened-marks') !== null)).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.opened-marks').count()).toBe(0);
    expect(await at()).toBe(second);
    await page.keyboard.press('End');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('#panel').count()).toBe(0);
  });

  it('is one press from wherever a passage is shown', async () => {
    const { page } = await viewer.open('#node=event:ridge-ambush');
    await page.click('#panel summary:has-text("Northern Front carried out")');
    await page.locator('#panel details[open] .place button').first().click();
    await page.waitForSelector('.opened-marks');
    expect(await page.textContent('.opened-marks')).toContain('Northern Front carried out');
  });
});

describe('a report whose text is not at hand', () => {
  const viewer = viewerHere('tests/fixtures/small');
  closePagesAfterEach(viewer);

  it('has what was taken from it by paragraph, says so, and is read when its file comes', async () => {
    const { page, requests } = await viewer.open('#page=reports&report=report:901');
    await page.getByText('The text is not at hand').waitFor();
    expect(await page.locator('.in-paragraph h3').first().textContent()).toMatch(/^(Title|Paragraph \d+)$/);
    const before = requests.length;
    await page.setInputFiles('#panel input.texts', [RIDGE]);
    await page.waitForSelector('.report-column .passage-mark');
    expect(requests.length).toBe(before);
  });

  it('a link to a report that is not here says so, and leads to all', async () => {
    const { page } = await viewer.open('#page=reports&report=report:999');
    await page.getByText('There is no report here with the code of this link').waitFor();
    await page.click('#panel button:text-is("All reports")');
    await expect.poll(() => page.locator('.report-list > li').count()).toBe(2);
  });
});

describe('the reports of Mali', () => {
  const viewer = viewerHere();
  closePagesAfterEach(viewer);

  it('two are compared in three acts: where they part, what each adds, what both tell', async () => {
    const { page, errors } = await viewer.open();
    await page.click('.header button:text-is("Reports")');
    await page.click('button[aria-label="Compare report 000"]');
    await page.click('button[aria-label="Compare with report 000: report 004"]');
    await page.waitForSelector('.two-columns');
    expect(await addressOf(page)).toMatch(/report=report:000.*read=two.*beside=report:004/);
    const heads = await page.locator('.two-reports h3').allTextContents();
    expect(heads.map((each) => each.replace(/\s*\d+$/, ''))).toEqual(
      expect.arrayContaining([
        'They part over when',
        'They part over how many',
        'Report 000 adds',
        'Report 004 adds',
        'Both tell',
      ]),
    );
    expect(await page.locator('.two-reports .verdict-item').first().textContent()).toContain(
      'The two dates exclude each other.',
    );
    await page.click('button:text-is("Draw both, and who tells what")');
    await expect
      .poll(() => page.textContent('.lens-said'))
      .toContain('As told in report 000, compared with: as told in report 004');
    expect(await page.locator('.two-columns').count()).toBe(1);
    // What is said above the drawing is read in lines, also in what room a wide page leaves it.
    const { width, height } = (await page.locator('.lens-said:not(.none) p').first().boundingBox()) ?? {
      width: 0,
      height: 999,
    };
    expect(width).toBeGreaterThan(2 * height);
    await page.click('button:text-is("Draw all reports again")');
    await expect.poll(() => addressOf(page)).not.toMatch(/lens=|against=/);
    expect(errors).toEqual([]);
  });

  it('the same by keyboard alone', async () => {
    const { page } = await viewer.open();
    for (const name of ['Reports', 'Compare report 000', 'Compare with report 000: report 004']) {
      await page.getByRole('button', { name, exact: true }).focus();
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.querySelector('.waiting') === null);
    }
    await page.waitForSelector('.two-columns');
  });

  it('what a report changed stands against those before it, all others, or is what came since', async () => {
    const { page } = await viewer.open('#page=reports&report=report:002&read=changes');
    const status = () => page.textContent('.changes > p[role="status"]');
    await expect
      .poll(status)
      .toBe(
        'Report 002 of 7 November 2023, held against what is dated before it: report 000, report 001, report 003 and report 004.',
      );
    expect(await page.locator('.changes .verdict-item').first().textContent()).toContain(
      'has been in power since 2021',
    );
    expect(await page.textContent('.changes')).toContain('Now on further independent sources');
    await page.click('.changes button:text-is("What came since")');
    await expect.poll(status).toBe('No report here is dated after report 002 of 7 November 2023.');
    await page.click('.changes button:text-is("Against all others")');
    await expect.poll(() => page.textContent('.changes')).toContain('Told in no other report');
    expect(await addressOf(page)).toContain('against-those=others');
  });

  it('the drawing shows what is new, or one report alone', async () => {
    const { page } = await viewer.open('#page=reports&report=report:002&read=changes');
    const all = (await onStage(page)).size;
    await page.click('button:text-is("Draw only what is new")');
    await expect.poll(async () => (await onStage(page)).size).toBeLessThan(all);
    expect(await page.textContent('.only-said')).toContain('Only what you asked to draw');
    await page.click('.only-said button');
    await page.click('button:text-is("Draw this report alone")');
    await expect.poll(() => page.textContent('.lens-said')).toContain('As told in report 002: 102 claims');
    await page.click('button:text-is("Draw all reports again")');
    await expect.poll(async () => (await onStage(page)).size).toBe(all);
  });
});
