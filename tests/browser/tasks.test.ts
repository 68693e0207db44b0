/** What a reader comes to do, and in how many acts: an act is a press, or words typed with the key that sends them. */

import { describe, expect, it } from 'vitest';
import { viewerHere } from './hooks.js';

const viewer = viewerHere();

describe('who says that JNIM attacked MINUSMA, and in which words', () => {
  it('one act by keyboard', async () => {
    const { page } = await viewer.open();
    await page.focus('#search');
    await page.keyboard.type('JNIM attacks MINUSMA');
    await expect.poll(() => page.textContent('.match .name')).toBe('JNIM attacked MINUSMA');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.textContent('#panel h2')).toBe('JNIM attacked MINUSMA');
    expect(await page.textContent('#panel .claim .speakers >> nth=0')).toBe('JNIM');
    expect(await page.textContent('#panel .claim .act >> nth=0')).toBe('says in its claim');
    await page.context().close();
  });

  it('two acts by pointer after the name is found', async () => {
    const { page } = await viewer.open();
    await page.fill('#search', 'gsim');
    await page.click('.match >> nth=0');
    await page.locator('#panel').getByRole('button', { name: 'JNIM attacked MINUSMA', exact: true }).click();
    await expect.poll(() => page.textContent('#panel .claim .speakers >> nth=0')).toBe('JNIM');
    await page.context().close();
  });
});

it('what only the army says: one act, the lens', async () => {
  const { page } = await viewer.open();
  const options = await page.locator('.lens option').allTextContents();
  const label = options.find((text) => /^Malian army \(\d+\)$/.test(text)) ?? 'Malian army is no lens';
  await page.selectOption('.lens select >> nth=0', { label });
  await expect.poll(() => page.textContent('.lens-said p')).toContain('As told by Malian army');
  await page.context().close();
});

it('what rests on SITE alone: two acts, its card and taking it out', async () => {
  const { page } = await viewer.open();
  await page.fill('#search', 'SITE');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.textContent('#panel h2')).toBe('SITE');
  await page.click('#panel button:has-text("Take out")');
  await expect.poll(() => page.textContent('.stage-top')).toMatch(/SITE/);
  await page.context().close();
});

it('from France to the junta, with the tie that is denied named: four acts', async () => {
  const { page } = await viewer.open();
  await page.click('.header button:text-is("Paths")');
  await page.waitForSelector('.path-form');
  await page.fill('.path-form input[name="from"]', 'France');
  await page.fill('.path-form input[name="to"]', 'Malian junta');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.textContent('#panel')).toMatch(/not aligned with/);
  await page.context().close();
});
