import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seriousViolations } from './axe.js';
import { addressOf, startViewer, type Viewer } from './viewer.js';

let viewer: Viewer;
beforeAll(async () => {
  viewer = await startViewer('data');
}, 60_000);
afterAll(() => viewer.close());

describe('figures side by side', () => {
  it('soldiers killed in central Mali: who counts how many, with bars on one scale and their claims', async () => {
    const { page, errors } = await viewer.open('#page=disagreements');
    await page.click('#panel button:text-is("Figures")');
    const event = page
      .locator('.figure-subject')
      .filter({ hasText: 'Fighting in central Mali, January 2023' });
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
    const first = page.locator('.figure-subject').filter({ hasText: 'First ambush in central Mali' });
    expect(await first.locator('.count').first().textContent()).toBe('number unknown');
    const event = page
      .locator('.figure-subject')
      .filter({ hasText: 'Fighting in central Mali, January 2023' });
    const sum = first.locator('.figure-count').filter({ hasText: 'killed, by the rule' });
    expect(await sum.locator('summary').textContent()).toContain('number unknown');
    expect(await event.textContent()).toMatch(
      /killed, by the rule of counting: low \d+, best \d+, high \d+ or more/,
    );
    await page.click('.choice button:text-is("Strength")');
    const strength = page.locator('.figure-subject').filter({ hasText: 'MINUSMA' });
    expect(await strength.locator('.count').allTextContents()).toContain('about 13,000');
    await page.context().close();
  });

  it('each number unfolds by the keyboard into the sum that makes it, which comes to it', async () => {
    const { page } = await viewer.open('#page=figures');
    const event = page
      .locator('.figure-subject')
      .filter({ hasText: 'Fighting in central Mali, January 2023' });
    const count = event.locator('.figure-count').filter({ hasText: 'killed, by the rule' }).first();
    await count.locator('summary').focus();
    await page.keyboard.press('Enter');
    for (const bound of ['low', 'best', 'high']) {
      const part = count.locator('dl > div').filter({ hasText: new RegExp(`^${bound} `) });
      const head = Number(/\d+/.exec((await part.locator('dt').textContent()) ?? '')?.[0]);
      const addends = (await part.locator('dd b').allTextContents()).map((text) => Number.parseInt(text, 10));
      expect(addends.reduce((sum, n) => sum + n, 0)).toBe(head);
      expect(await part.locator('dd span').first().textContent()).toMatch(/: .+ \(report 003/);
    }
    expect(await count.textContent()).toContain('JNIM: 5, a party, of others');
    await page.context().close();
  });

  it('a count over a time is called a running total', async () => {
    const { page } = await viewer.open('#page=figures');
    const kidal = page.locator('.figure-subject').filter({ hasText: 'Blasts against the Kidal convoy' });
    expect(await kidal.locator('.running').first().textContent()).toContain(
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

  it.each(['light', 'dark'] as const)(
    'have no serious accessibility violation in %s',
    async (colorScheme) => {
      const { page } = await viewer.open('#page=figures', { colorScheme, bypassCSP: true });
      await page.locator('.figure-row summary').first().click();
      await page.waitForSelector('.figure-row .claim');
      expect(await seriousViolations(page)).toEqual([]);
      await page.context().close();
    },
  );

  it('fit a window of 360 pixels', async () => {
    const { page } = await viewer.open('#page=figures', { viewport: { width: 360, height: 740 } });
    await page.waitForSelector('.figure-row');
    expect(await page.evaluate(() => document.querySelector('#panel')?.scrollWidth)).toBeLessThanOrEqual(360);
    await page.context().close();
  });
});
