/** What a reader comes to do, and in how many acts: an act is a press, or words typed with the key that sends them. */

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { viewerHere } from './hooks.js';

const viewer = viewerHere();

/** What a reader does with the page, each a counted act. */
function reader(page: Page) {
  let acts = 0;
  const act = async (doing: Promise<unknown>) => {
    acts += 1;
    await doing;
  };
  return {
    get acts() {
      return acts;
    },
    /** Words typed into a field, and the key that sends them. */
    type: async (field: string, words: string) => {
      await page.fill(field, words);
      if (field === '#search') await page.waitForSelector('.match .name');
      await act(page.keyboard.press('Enter'));
    },
    fill: (field: string, words: string) => act(page.fill(field, words)),
    press: (button: string) => act(page.click(button)),
    pick: (field: string, label: string) => act(page.selectOption(field, { label })),
  };
}

describe('who says that JNIM attacked MINUSMA, and in which words', () => {
  it('by keyboard: one act', async () => {
    const { page } = await viewer.open();
    const does = reader(page);
    await does.type('#search', 'JNIM attacks MINUSMA');
    await expect.poll(() => page.textContent('#panel h2')).toBe('JNIM attacked MINUSMA');
    expect(await page.textContent('#panel .claim .speakers >> nth=0')).toBe('JNIM');
    expect(await page.textContent('#panel .claim .act >> nth=0')).toBe('says in its claim');
    expect(does.acts).toBe(1);
    await page.context().close();
  });

  it('by pointer: the words, the name, the relation: three acts', async () => {
    const { page } = await viewer.open();
    const does = reader(page);
    await does.fill('#search', 'gsim');
    await does.press('.match >> nth=0');
    await does.press('#panel >> role=button[name="JNIM attacked MINUSMA"]');
    await expect.poll(() => page.textContent('#panel .claim .speakers >> nth=0')).toBe('JNIM');
    expect(does.acts).toBeLessThanOrEqual(3);
    await page.context().close();
  });
});

it('what only the army says: one act, the lens, where three are allowed', async () => {
  const { page } = await viewer.open();
  const does = reader(page);
  const options = await page.locator('.lens option').allTextContents();
  const label = options.find((text) => /^Malian army \(\d+\)$/.test(text)) ?? 'Malian army is no lens';
  await does.pick('.lens select >> nth=0', label);
  await expect.poll(() => page.textContent('.lens-said p')).toContain('As told by Malian army');
  expect(does.acts).toBeLessThanOrEqual(3);
  await page.context().close();
});

it('what rests on SITE alone: two acts, its card and taking it out', async () => {
  const { page } = await viewer.open();
  const does = reader(page);
  await does.type('#search', 'SITE');
  await expect.poll(() => page.textContent('#panel h2')).toBe('SITE');
  await does.press('#panel button:has-text("Take out")');
  await expect.poll(() => page.textContent('.taken-out')).toMatch(/SITE: \d+ claims fewer/);
  expect(does.acts).toBe(2);
  await page.context().close();
});

it('from France to the junta, with the tie that is denied named: four acts', async () => {
  const { page } = await viewer.open();
  const does = reader(page);
  await does.press('.header button:text-is("Paths")');
  await page.waitForSelector('.path-form');
  await does.fill('.path-form input[name="from"]', 'France');
  await does.type('.path-form input[name="to"]', 'Malian junta');
  await expect.poll(() => page.textContent('#panel')).toMatch(/not aligned with/);
  expect(does.acts).toBeLessThanOrEqual(4);
  await page.context().close();
});

it('a panel printed: two acts', async () => {
  const { page } = await viewer.open('#node=actor:jnim');
  await page.evaluate(() => {
    window.print = () =>
      document.body.setAttribute('data-printed', document.querySelector('#panel h2')?.textContent ?? '');
  });
  const does = reader(page);
  await does.press('button:text-is("Take away")');
  await does.press('.take-away-menu button:text-is("Print the panel")');
  await expect.poll(() => page.getAttribute('body', 'data-printed')).toBe('JNIM');
  expect(does.acts).toBe(2);
  await page.context().close();
});

it('a file for a colleague: two acts', async () => {
  const { page } = await viewer.open('#node=actor:jnim');
  const does = reader(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    does
      .press('button:text-is("Take away")')
      .then(() => does.press('.take-away-menu button:text-is("One HTML file")')),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.html$/);
  expect(does.acts).toBe(2);
  await page.context().close();
});
