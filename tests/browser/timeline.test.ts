import { describe, expect, it } from 'vitest';
import { closePagesAfterEach, viewerHere } from './hooks.js';
import { addressOf } from './viewer.js';

const viewer = viewerHere();
closePagesAfterEach(viewer);

describe('the time line of a name', () => {
  it('is one press from its panel: dates in order as told, who says so, what is disputed, claims on demand', async () => {
    const { page, errors } = await viewer.open('#node=place:ber');
    await page.click('#panel button:text-is("Time line")');
    await page.waitForSelector('.time-line');
    expect(await addressOf(page)).toContain('page=timeline');
    const dates = await page.locator('.time-line h3').allTextContents();
    expect(dates[0]).toMatch(/11 August 2023/);
    expect(dates.at(-1)).toBe('No date is told');
    const entry = page.locator('.entry').filter({ hasText: 'Assault on the CMA at Ber' }).first();
    expect(await entry.textContent()).toContain('only a party says so');
    expect(await entry.textContent()).toMatch(/By CMA/);
    expect(await entry.locator('.otherwise').textContent()).toMatch(/Malian army/);
    await entry.locator('summary').click();
    await entry.locator('.claim').first().waitFor();
    await entry.locator('.entry-title button').click();
    await expect.poll(() => page.textContent('#panel h2')).toBe('Assault on the CMA at Ber');
    await page.keyboard.press('Control+z');
    await page.waitForSelector('.time-line');
    expect(errors).toEqual([]);
  });

  it('stands in a link, and says so of a name that nobody here bears', async () => {
    const { page } = await viewer.open('#page=timeline&of=actor:jnim');
    await page.waitForSelector('.time-line');
    expect(await page.textContent('#panel h2')).toBe('JNIM');
    expect(await page.locator('.entry.utterance').count()).toBeGreaterThan(0);
    const other = await viewer.open('#page=timeline&of=actor:nobody-here');
    await other.page.getByText('Nothing here is told of').waitFor();
    const none = await viewer.open('#page=timeline');
    await none.page.getByText('press Time line in its panel').waitFor();
  });
});
