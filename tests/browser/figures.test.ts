import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { viewerHere } from './hooks.js';
import { addressOf } from './viewer.js';

const viewer = viewerHere();

async function claimgraph(...args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ['dist/cli/main.js', ...args]);
  return stdout;
}

const subjectOf = (page: Page, name: string) =>
  page.locator('.figure-subject').filter({ has: page.locator('h3', { hasText: name }) });

describe('figures side by side', () => {
  it('ends no sentence before it has said through whom', async () => {
    const { page } = await viewer.open('#page=figures');
    const lines = await page.locator('#panel .figure-told > summary').allTextContents();
    expect(lines.filter((line) => line.startsWith('Not counted') && line.includes(', through '))).not.toEqual(
      [],
    );
    expect(lines.filter((line) => /\.,/.test(line))).toEqual([]);
    await page.context().close();
  });

  it('soldiers killed in central Mali: who counts how many, with bars on one scale and their claims', async () => {
    const { page, errors } = await viewer.open('#page=disagreements');
    await page.click('#panel button:text-is("Figures")');
    const event = subjectOf(page, 'Fighting in central Mali (report 003)');
    const killed = event.locator('.figure-group').filter({ hasText: 'Soldiers killed' });
    expect(await killed.locator('h4').textContent()).toBe('Soldiers killed: 12 to 14 or more in 3 accounts');
    const rows = killed.locator('.figure-row');
    expect(await rows.locator('.count').allTextContents()).toEqual(['at least 12', '14', 'at least 14']);
    expect(await rows.nth(2).locator('.voice').textContent()).toBe('Malian army');
    // The bar of 14 begins where that of “at least 14” does; “at least” fades to the end of the scale.
    const bars = await rows.locator('.bar').evaluateAll((all) =>
      all.map((bar) => ({
        box: bar.getBoundingClientRect().toJSON() as DOMRect,
        track: (bar.parentElement as Element).getBoundingClientRect().toJSON() as DOMRect,
        open: bar.classList.contains('open-high'),
      })),
    );
    expect(bars.map(({ open }) => open)).toEqual([true, false, true]);
    expect(bars[1]?.box.left).toBeCloseTo(bars[2]?.box.left ?? Number.NaN, 0);
    expect(bars[0]?.box.left).toBeLessThan(bars[1]?.box.left ?? Number.NaN);
    expect(bars[2]?.box.right).toBeCloseTo(bars[2]?.track.right ?? Number.NaN, 0);
    await rows.nth(2).locator('summary').click();
    expect(await rows.nth(2).locator('.claim .speakers').first().textContent()).toBe('Malian army');
    expect(await rows.nth(2).locator('.claim .place').first().textContent()).toContain('Report 003');
    expect(await addressOf(page)).toContain('page=figures');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('an unknown number is said as such, and a count by the rule never stands without its range', async () => {
    const { page } = await viewer.open('#page=figures');
    const first = subjectOf(page, 'First ambush in central Mali');
    expect(await first.locator('.count').first().textContent()).toBe('number unknown');
    const event = subjectOf(page, 'Fighting in central Mali (report 003)');
    const sum = first.locator('.figure-count').filter({ hasText: 'killed, by the rule' });
    expect(await sum.locator('h4').textContent()).toContain('number unknown');
    expect(await first.locator('.figure-group h4').first().textContent()).toContain(
      'number unknown in 1 account',
    );
    expect(await event.textContent()).toMatch(
      /killed, by the rule of counting.*low \d+ = .*best \d+ = .*high \d+ or more = /,
    );
    await page.click('.choice button:text-is("Strength")');
    const strength = subjectOf(page, 'MINUSMA');
    expect(await strength.locator('.count').allTextContents()).toContain('about 13,000');
    await page.context().close();
  });

  it('each number is spelled out as the sum that makes it, and unfolds by the keyboard to who says each part, and where', async () => {
    const { page } = await viewer.open('#page=figures');
    const event = subjectOf(page, 'Fighting in central Mali (report 003)');
    const count = event.locator('.figure-count').filter({ hasText: 'killed, by the rule' }).first();
    const sums = count.locator('.figure-sum');
    expect(await sums.count()).toBe(3);
    for (const sum of await sums.all()) {
      const [head, spelled] = ((await sum.locator('summary').textContent()) ?? '').split(' = ');
      const addends = spelled?.split(' + ').map((part) => Number.parseInt(part, 10)) ?? [];
      expect(addends.reduce((all, n) => all + n, 0)).toBe(Number(/\d+/.exec(head ?? '')?.[0]));
    }
    await sums.last().locator('summary').focus();
    await page.keyboard.press('Enter');
    const told = sums.last().locator('.figure-told');
    const summary = told.filter({ hasText: 'JNIM: 5, a party, of others' }).locator('summary');
    await summary.focus();
    await page.keyboard.press('Enter');
    const card = told.locator('.claim');
    expect(await card.locator('.speakers').textContent()).toBe('JNIM');
    expect(await card.locator('.place').first().textContent()).toContain('Report 003, paragraph 7');
    await page.context().close();
  });

  it('all events in one table, the same as the command line prints, with what is left out and through whom a count came', async () => {
    const { page } = await viewer.open('#page=figures');
    for (const outcome of ['killed', 'wounded']) {
      const printed = JSON.parse(await claimgraph('casualties', 'data', '--outcome', outcome, '--json'));
      const whole = page.locator('.figure-total').filter({ hasText: `All events: ${outcome}` });
      const rows = await whole
        .locator('tr:has(td)')
        .evaluateAll((all) =>
          all.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? '')),
        );
      const numbers = (line: Record<'low' | 'best' | 'high', number | null>) =>
        line.high === null ? ['?'] : [line.low, line.best, line.high].map((n) => String(n ?? '–'));
      expect(
        rows.map((cells) =>
          cells.map((cell) => (cell === 'number unknown' ? '?' : cell.replace(/about |\+/g, ''))),
        ),
      ).toEqual([...printed.events, printed.total].map(numbers));
      const sum = await whole.locator('.figure-sum summary').last().textContent();
      expect(sum).toContain(
        `high ${printed.total.rounded.includes('high') ? 'about ' : ''}${printed.total.high}`,
      );
    }
    const killed = page.locator('.figure-total').first();
    expect(await killed.textContent()).toMatch(
      /only in a title.*Al-Qaeda.*14 soldiers killed.*report 003, title/,
    );
    const most = page.locator('.figure-total').nth(1).locator('.figure-sum').last();
    await most.locator('summary').first().click();
    const relayed = most.locator('.figure-told').filter({ hasText: 'JNIM: at least 4' });
    expect(await relayed.textContent()).toContain('(report 000, paragraph 2), through SITE');
    await page.context().close();
  });

  it('a row agrees with its headline: what stands only in a title says that it is in no sum', async () => {
    const { page } = await viewer.open('#page=figures');
    const row = page.locator('.figure-row').filter({ hasText: 'Al-Qaeda' });
    expect(await row.first().textContent()).toContain('only in a title');
    await page.context().close();
  });

  it('a count over a time is called a running total', async () => {
    const { page } = await viewer.open('#page=figures');
    const kidal = subjectOf(page, 'Blasts against the Kidal convoy');
    expect(await kidal.locator('.running').filter({ hasText: 'total' }).first().textContent()).toContain(
      'a running total since 31 October 2023',
    );
    await page.context().close();
  });

  it('through a lens only what its speaker counts is there', async () => {
    const { page } = await viewer.open('#page=figures&lens=as+actor:jnim');
    await page.waitForSelector('.figure-row');
    expect(new Set(await page.locator('.figure-row .voice').allTextContents())).toEqual(new Set(['JNIM']));
    await page.context().close();
  });

  it('verdicts are narrowed by what is compared, by name and by words, and a link keeps that', async () => {
    const { page } = await viewer.open('#page=disagreements');
    const items = page.locator('.verdict-item');
    await items.first().waitFor();
    const all = await items.count();
    await page.selectOption('.narrow label:has-text("What") select', 'polarity');
    await expect.poll(() => items.count()).toBeLessThan(all);
    await page.selectOption('.narrow label:has-text("About") select', { label: 'Wagner Group' });
    await expect.poll(() => items.count()).toBe(1);
    expect(await items.first().textContent()).toContain('Malian junta uses the services of Wagner Group');
    const link = await addressOf(page);
    expect(link).toContain('reason=polarity');
    await page.context().close();
    const again = await viewer.open(link.slice(viewer.url.length));
    await expect.poll(() => again.page.locator('.verdict-item').count()).toBe(1);
    await again.page.fill('.narrow input', 'no such words');
    await again.page.keyboard.press('Enter');
    await expect.poll(() => again.page.locator('.verdict-item').count()).toBe(0);
    await again.page.click('.narrow button:text-is("Show all")');
    await expect.poll(() => again.page.locator('.verdict-item').count()).toBe(all);
    await again.page.context().close();
  });

  it('fit a window of 360 pixels', async () => {
    const { page } = await viewer.open('#page=figures', { viewport: { width: 360, height: 740 } });
    await page.waitForSelector('.figure-row');
    expect(await page.evaluate(() => document.querySelector('#panel')?.scrollWidth)).toBeLessThanOrEqual(360);
    await page.context().close();
  });
});
