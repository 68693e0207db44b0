/** While a panel is open in a small window the side is folded, so that the drawing keeps its room, and comes back with the drawing. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { closePagesAfterEach, viewerHere } from './hooks.js';

const viewer = viewerHere();
closePagesAfterEach(viewer);

/** The share of the window between what stands at the left of the drawing and the panel. */
const room = (page: Page) =>
  page.evaluate(() => {
    const seen = [...document.querySelectorAll('.side, .map-aside.wide')].filter(
      (part) => getComputedStyle(part).visibility === 'visible',
    );
    const left = Math.max(0, ...seen.map((part) => part.getBoundingClientRect().right));
    const right = document.querySelector('.panel')?.getBoundingClientRect().left ?? innerWidth;
    return (right - left) / innerWidth;
  });

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim());

it.each([
  [1024, 768, '#node=actor:jnim'],
  [1024, 768, '#page=queries'],
  [1024, 768, '#surface=map&node=place:kidal'],
  [1024, 768, '#page=figures'],
  [1280, 800, '#node=actor:jnim'],
  [1280, 800, '#page=queries'],
  [1280, 800, '#surface=map&node=place:kidal'],
])('at %i by %i the drawing has 45 in 100 of the window beside %s', async (width, height, address) => {
  const { page, errors } = await viewer.open(address, { viewport: { width, height } });
  await page.waitForSelector('#panel h2');
  if (address.includes('map')) await page.waitForSelector('.map-block');
  await expect.poll(() => room(page)).toBeGreaterThanOrEqual(0.45);
  expect(errors).toEqual([]);
});

it('the side folds when a panel opens, is reached by keyboard, and stands again when it closes', async () => {
  const { page, errors } = await viewer.open('', { viewport: { width: 1024, height: 768 } });
  const legend = page.locator('.header .menu');
  const side = page.locator('#side');
  expect([await legend.isVisible(), await side.isVisible()]).toEqual([false, true]);
  await page.click('role=tab[name="List"]');
  await page.locator('.outline summary').filter({ hasText: 'JNIM' }).first().click();
  const line = page.locator('.outline button:has-text("JNIM attacked"):visible').first();
  await line.focus();
  const words = await focused(page);
  await page.keyboard.press('Enter');
  await page.waitForSelector('#panel h2');
  expect([await legend.isVisible(), await side.isVisible()]).toEqual([true, false]);
  await legend.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => side.isVisible()).toBe(true);
  expect(await legend.getAttribute('aria-expanded')).toBe('true');
  await page.keyboard.press('Tab');
  // What is chosen there comes to be seen.
  await page.locator('.outline button:has-text("JNIM attacked"):visible').nth(1).click();
  await expect.poll(() => side.isVisible()).toBe(false);
  await page.locator('#panel').focus();
  await page.keyboard.press('Escape');
  await expect.poll(() => side.isVisible()).toBe(true);
  expect(await legend.isVisible()).toBe(false);
  // The focus is where the panel was opened from.
  expect(await focused(page)).toContain('JNIM attacked');
  expect(words).toContain('JNIM attacked');
  expect(errors).toEqual([]);
});

it('where the side lies over the drawing by itself, its button takes the focus back', async () => {
  const { page } = await viewer.open('', { viewport: { width: 900, height: 768 } });
  await page.click('.header .menu');
  await page.click('role=tab[name="List"]');
  await page.locator('.outline summary').filter({ hasText: 'JNIM' }).first().click();
  await page.locator('.outline button:has-text("JNIM attacked"):visible').first().focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector('#panel h2');
  await expect.poll(() => page.locator('#side').isVisible()).toBe(false);
  await page.keyboard.press('Escape');
  await expect.poll(() => focused(page)).toBe('Legend');
});

it('the search has room for words, and nothing of the header lies over another, at any width', async () => {
  const { page } = await viewer.open('', { viewport: { width: 1300, height: 768 } });
  for (const width of [1300, 1161, 1100, 1000, 941, 900, 760, 721, 600, 390]) {
    await page.setViewportSize({ width, height: 768 });
    const boxes = await page.locator('.header > :visible, .header .buttons > :visible').evaluateAll((parts) =>
      parts
        .filter((part) => !part.classList.contains('buttons'))
        .map((part) => {
          const { left, right, top, bottom } = part.getBoundingClientRect();
          return { left, right, top, bottom, search: part.classList.contains('search') };
        }),
    );
    const search = boxes.find((box) => box.search);
    expect((search?.right ?? 0) - (search?.left ?? 0), `${width}`).toBeGreaterThan(170);
    for (const box of boxes) expect(box.right, `${width}`).toBeLessThanOrEqual(width);
    for (const [i, a] of boxes.entries())
      for (const b of boxes.slice(i + 1))
        expect(
          a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top,
          `${width}`,
        ).toBe(true);
  }
});

it('the names of the drawings are whole beside the map and a panel, and what is said lies over them', async () => {
  const { page } = await viewer.open('#surface=map&node=place:ber', {
    viewport: { width: 1440, height: 900 },
  });
  await page.waitForSelector('.map-aside');
  const heights = await page
    .locator('.surfaces button')
    .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().height));
  for (const height of heights) expect(height).toBeLessThan(45);
  const widths = await page
    .locator('.surfaces')
    .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  expect(widths).toBeLessThanOrEqual(0);
  await page.locator('#panel button:text-is("Cite")').click();
  const [note, cite] = await Promise.all(
    ['Note', 'Cite'].map((name) => page.locator(`#panel button:text-is("${name}")`).first().boundingBox()),
  );
  expect(note?.y).toBe(cite?.y);
  await page.click('#panel button:text-matches("^Footnotes")');
  const { z, of } = await page.locator('.notice').evaluate((notice) => ({
    z: Number(getComputedStyle(notice).zIndex),
    of: Number(getComputedStyle(document.querySelector('.stage-top') as Element).zIndex),
  }));
  expect(z).toBeGreaterThan(of);
});
