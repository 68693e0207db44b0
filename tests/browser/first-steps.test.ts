import { describe, expect, it } from 'vitest';
import { seriousViolations } from './axe.js';
import { closePagesAfterEach, viewerHere } from './hooks.js';
import { sharedBrowser } from './viewer.js';

const viewer = viewerHere();
closePagesAfterEach(viewer);

/** A browser that was never here. */
async function firstVisit(address = '') {
  const context = await (await sharedBrowser()).newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(viewer.keyUrl + address);
  await page.waitForFunction(() => performance.getEntriesByName('first-picture').length > 0);
  return page;
}

describe('the first steps', () => {
  it('come once: three, over the graph, by keyboard too; then when they are called', async () => {
    const page = await firstVisit();
    await page.getByText('First steps · 1 of 3').waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await page.focus('.first-steps .forward');
    await page.keyboard.press('Enter');
    await page.getByText('First steps · 2 of 3').waitFor();
    await expect.poll(() => page.textContent('#panel .kind')).toMatch(/^Relation/);
    expect(await page.textContent('#panel .standing')).toMatch(/^Disputed/);
    await page.keyboard.press('Enter');
    await page.getByText('First steps · 3 of 3').waitFor();
    await expect.poll(() => page.textContent('#panel h2')).toBe('Where accounts part');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.first-steps').count()).toBe(0);
    await page.reload();
    await page.waitForFunction(() => performance.getEntriesByName('all-read').length > 0);
    expect(await page.locator('.first-steps').count()).toBe(0);
    await page.keyboard.press('?');
    await page.click('button:text-is("Show the first steps")');
    await page.getByText('First steps · 1 of 3').waitFor();
    await page.click('.first-steps button:text-is("Skip")');
    await expect.poll(() => page.locator('.first-steps').count()).toBe(0);
    // A phone has no keys.
    await page.setViewportSize({ width: 390, height: 800 });
    await page.click('.header button:text-is("Legend")');
    await page.click('role=tab[name="Reports"]');
    await page.click('.side button:text-is("Show the first steps")');
    await page.getByText('First steps · 1 of 3').waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await page.context().close();
  });

  it.each([390, 360, 700])('cover no button of the drawing, %i pixels wide', async (width) => {
    const page = await firstVisit();
    await page.getByText('First steps · 1 of 3').waitFor();
    await page.setViewportSize({ width, height: 800 });
    const covered = () =>
      page.evaluate(() => {
        const card = document.querySelector('.first-steps')!.getBoundingClientRect();
        return [...document.querySelectorAll('.stage-controls button')]
          .map((button) => ({ text: button.textContent, box: button.getBoundingClientRect() }))
          .filter(({ box }) => box.top < card.bottom && box.bottom > card.top)
          .map(({ text }) => text);
      });
    await expect.poll(covered).toEqual([]);
    await page.context().close();
  });

  it('are never in the way of a link, nor on paper', async () => {
    const page = await firstVisit('&node=actor:jnim');
    await page.locator('#panel h2').waitFor();
    expect(await page.locator('.first-steps').count()).toBe(0);
    await page.context().close();
    const printed = await firstVisit();
    await printed.locator('.first-steps').waitFor();
    await printed.emulateMedia({ media: 'print' });
    expect(await printed.locator('.first-steps').isVisible()).toBe(false);
    await printed.context().close();
  });
});

describe('each page', () => {
  it('begins with one line on what it is for', async () => {
    const { page } = await viewer.open();
    for (const [name, words] of [
      ['Disagreements', /^For finding where speakers/],
      ['Paths', /^For how two names/],
      ['Sources', /^For seeing what rests/],
      ['Notes', /^For what you want to keep/],
      ['Queries', /^For asking the claims/],
    ] as const) {
      await page.click(`.page-buttons button:text-is("${name}")`);
      await expect.poll(() => page.textContent('#panel > .purpose')).toMatch(words);
    }
    await page.keyboard.press('Escape');
    for (const [name, words] of [
      ['Map', /^For seeing where/],
      ['Table', /^For sorting/],
      ['Relations', /^For seeing who is tied/],
    ] as const) {
      await page.click(`.surfaces button:text-is("${name}")`);
      await expect.poll(() => page.textContent('.side .purpose')).toMatch(words);
    }
  });
});
