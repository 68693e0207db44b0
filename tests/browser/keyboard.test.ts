import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { viewerHere } from './hooks.js';

const viewer = viewerHere();

it('all by keyboard once: find JNIM, read who says what, open disagreements, choose a lens, undo, find a path', async () => {
  const { page, errors } = await viewer.open();
  const { keyboard } = page;

  // Find JNIM by another of its names.
  await keyboard.press('/');
  await keyboard.type('GSIM');
  await page.waitForSelector('.match');
  await keyboard.press('Enter');
  await expect.poll(() => page.textContent('#panel h2')).toBe('JNIM');

  // Its line to MINUSMA, and who says so.
  await goTo(page, 'the line to MINUSMA', 'JNIM attacked MINUSMA');
  await keyboard.press('Enter');
  await expect.poll(() => page.textContent('#panel h2')).toBe('JNIM attacked MINUSMA');
  const claim = page.locator('#panel .claim').first();
  expect(await claim.locator('.speakers').textContent()).toBe('JNIM');
  expect(await claim.locator('.act').textContent()).toBe('says in its claim');
  expect(await claim.locator('.chain li').allTextContents()).toContain('SITE');
  expect(await claim.locator('.place').last().textContent()).toMatch(/Report 00\d, paragraph \d+/);
  await keyboard.press('Escape');
  await expect.poll(() => page.locator('#panel').count()).toBe(0);

  // Where accounts part.
  await goTo(page, 'the page of disagreements', 'Disagreements');
  await keyboard.press('Enter');
  await expect.poll(() => page.textContent('#panel h2')).toBe('Where accounts part');
  await goTo(page, 'both sides of a verdict', /^Who says so/);
  await keyboard.press('Enter');
  await expect.poll(() => page.locator('.sides[open] .claim').count()).toBeGreaterThan(1);
  await keyboard.press('Escape');

  // The world as JNIM tells it, and back.
  await goTo(page, 'the choice of a lens', /^everyone/);
  await keyboard.type('JNIM');
  await expect.poll(() => page.textContent('.lens-said p')).toContain('As told by JNIM');
  await keyboard.press('Tab');
  await keyboard.press('Control+z');
  await expect.poll(() => page.textContent('.lens-said p')).toBe('');

  // From Al-Qaeda to the junta.
  await goTo(page, 'the page of paths', 'Paths');
  await keyboard.press('Enter');
  await page.waitForSelector('.path-form');
  await goTo(page, 'where the path begins', 'from');
  await keyboard.type('Al-Qaeda');
  await keyboard.press('Tab');
  await keyboard.type('Malian junta');
  await keyboard.press('Enter');
  await expect
    .poll(() => page.locator('.path').first().locator('.stop').allTextContents())
    .toEqual(['Al-Qaeda', 'JNIM', 'Malian army', 'Malian junta']);
  expect(errors).toEqual([]);
  await page.context().close();
}, 60_000);

/** Presses Tab until what has the focus says so: its text, or the name of a field. */
async function goTo(page: Page, what: string, words: string | RegExp): Promise<void> {
  const seen: string[] = [];
  for (let presses = 0; presses < 250; presses += 1) {
    await page.keyboard.press('Tab');
    const text = await page.evaluate(() => {
      const { activeElement: here } = document;
      return (here instanceof HTMLInputElement ? here.name : here?.textContent)?.trim() ?? '';
    });
    if (typeof words === 'string' ? text === words : words.test(text)) return;
    seen.push(text.slice(0, 30));
  }
  throw new Error(`no key leads to ${what}; passed ${seen.join(' | ')}`);
}
