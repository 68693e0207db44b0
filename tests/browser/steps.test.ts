/** Back, forward and undo, by the browser, by keys and by buttons: the same views, each with its address. */

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { viewerHere } from './hooks.js';
import { addressOf } from './viewer.js';

const viewer = viewerHere();

const chosen = (page: Page) =>
  page.evaluate(() => document.querySelector('#panel h2')?.textContent?.trim() ?? '');
const hash = async (page: Page) => new URL(await addressOf(page)).hash;

/** Four views: nothing, JNIM, its attacks on MINUSMA, the page of disagreements. */
async function walk(page: Page): Promise<string[]> {
  const addresses = [await hash(page)];
  await page.fill('#search', 'gsim');
  await page.keyboard.press('Enter');
  await expect.poll(() => chosen(page)).toBe('JNIM');
  addresses.push(await hash(page));
  await page.locator('#panel').getByRole('button', { name: 'JNIM attacked MINUSMA', exact: true }).click();
  await expect.poll(() => chosen(page)).toBe('JNIM attacked MINUSMA');
  addresses.push(await hash(page));
  await page.click('.header button:text-is("Disagreements")');
  await expect.poll(() => chosen(page)).toBe('Where accounts part');
  addresses.push(await hash(page));
  return addresses;
}

describe('back, forward and undo', () => {
  it('of the browser lead through the views, and leave the viewer only before the first', async () => {
    const { page, errors } = await viewer.open();
    const addresses = await walk(page);
    expect(new Set(addresses).size).toBe(4);
    const back = ['JNIM attacked MINUSMA', 'JNIM', ''];
    for (const [i, name] of back.entries()) {
      await page.evaluate(() => history.back());
      await expect.poll(() => chosen(page)).toBe(name);
      expect(await hash(page)).toBe(addresses[2 - i]);
    }
    for (const [i, name] of ['JNIM', 'JNIM attacked MINUSMA', 'Where accounts part'].entries()) {
      await page.evaluate(() => history.forward());
      await expect.poll(() => chosen(page)).toBe(name);
      expect(await hash(page)).toBe(addresses[i + 1]);
    }
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('are one: undo goes back with the browser, forward redoes, and something new forgets both', async () => {
    const { page } = await viewer.open();
    const addresses = await walk(page);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    // At once, as an impatient hand does.
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(() => chosen(page)).toBe('JNIM');
    await expect.poll(() => hash(page)).toBe(addresses[1]);
    await page.evaluate(() => history.forward());
    await expect.poll(() => chosen(page)).toBe('JNIM attacked MINUSMA');
    await page.evaluate(() => history.back());
    await expect.poll(() => chosen(page)).toBe('JNIM');
    await page.click('.header button[aria-label="Redo"]');
    await expect.poll(() => hash(page)).toBe(addresses[2]);
    await page.click('.header button[aria-label="Undo"]');
    await page.click('.header button:text-is("Paths")');
    await expect.poll(() => chosen(page)).toBe('From one to the other');
    expect(await page.isDisabled('.header button[aria-label="Redo"]')).toBe(true);
    await page.evaluate(() => history.back());
    await expect.poll(() => chosen(page)).toBe('JNIM');
    await expect.poll(() => hash(page)).toBe(addresses[1]);
    await page.context().close();
  });

  it('still lead through what was seen before the page was loaded anew', async () => {
    const { page } = await viewer.open();
    const addresses = await walk(page);
    await page.reload();
    await expect.poll(() => chosen(page)).toBe('Where accounts part');
    await page.click('.header button[aria-label="Undo"]');
    await expect.poll(() => chosen(page)).toBe('JNIM attacked MINUSMA');
    await page.evaluate(() => history.back());
    await expect.poll(() => chosen(page)).toBe('JNIM');
    expect(await hash(page)).toBe(addresses[1]);
    await page.context().close();
  });

  it('come back from an address that was put in by hand', async () => {
    const { page } = await viewer.open('#node=actor:jnim');
    await page.evaluate(() => location.assign('#node=actor:minusma'));
    await expect.poll(() => chosen(page)).toBe('MINUSMA');
    await page.click('.header button[aria-label="Undo"]');
    await expect.poll(() => chosen(page)).toBe('JNIM');
    await page.evaluate(() => history.forward());
    await expect.poll(() => chosen(page)).toBe('MINUSMA');
    await page.context().close();
  });

  it('do not stop at what changed nothing: Escape with nothing open, the drawing moved', async () => {
    const { page } = await viewer.open('#node=actor:jnim');
    await page.keyboard.press('Escape');
    await expect.poll(() => chosen(page)).toBe('');
    for (const key of ['Escape', '+', 'ArrowLeft', 'Escape']) await page.keyboard.press(key);
    await expect.poll(() => hash(page)).toContain('camera=');
    await page.evaluate(() => history.back());
    await expect.poll(() => chosen(page)).toBe('JNIM');
    await page.context().close();
  });

  it('has its buttons in a window of 360 pixels too', async () => {
    const { page } = await viewer.open('#node=actor:jnim', { viewport: { width: 360, height: 740 } });
    await page.click('#panel .close');
    await expect.poll(() => chosen(page)).toBe('');
    await page.click('.header button[aria-label="Undo"]');
    await expect.poll(() => chosen(page)).toBe('JNIM');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await page.context().close();
  });
});

describe('an address put in by hand', () => {
  it('never breaks the page, whatever it says', async () => {
    const { page, errors } = await viewer.open();
    const values = [
      '',
      'x',
      'actor:nobody',
      'event:ber-fighting',
      '%E0%A4%A',
      '__proto__',
      '1e999',
      '2023-99-99/2023-99-99',
    ];
    values.push(
      'actor:jnim actor:nobody',
      'as constructor',
      '0000-01-01/9999-12-31',
      '1e300,1e300,1e-300',
      'actor:jnim@1e300,-1e300',
    );
    const names =
      'node edge lens against pairing out surface timeline clock time undated only query layers open expand no-type no-family no-mark no-node no-side page verdicts reason about words path avoid ties all pin camera'.split(
        ' ',
      );
    const pages = ['disagreements', 'figures', 'paths', 'sources', 'lenses', 'queries'];
    const value = (n: number) => values[n % values.length];
    const fragments = [
      // Every field with every value: all of them in one address, moved on by one in the next.
      ...values.map((_, shift) => names.map((name, n) => `${name}=${value(n + shift)}`).join('&')),
      // What is read as numbers and days, by itself.
      ...values.flatMap((each) => ['time', 'camera', 'pin'].map((name) => `timeline=on&${name}=${each}`)),
      ...pages.flatMap((name, n) =>
        [0, 3, 6, 9].map(
          (shift) =>
            `page=${name}&path=${value(n + shift)}+${value(n + shift + 1)}&about=${value(n + shift + 2)}&out=${value(n + shift + 3)}`,
        ),
      ),
      ...values.map((each) => `timeline=on&surface=map&time=${each}&camera=${each}`),
      ...values.map((each) => `surface=sources&node=${each}&camera=${each}`),
      ...values.map((each) => `lens=as+${each}&against=without+${each}&pairing=beside`),
    ];
    for (const fragment of fragments) {
      await page.evaluate((text) => {
        location.hash = `#${text}`;
        return new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      }, fragment);
      if (errors.length > 0) throw new Error(`${fragment}: ${errors.join('; ')}`);
    }
    await page.evaluate(() => location.assign('#node=actor:minusma'));
    await expect.poll(() => chosen(page)).toBe('MINUSMA');
    expect(errors).toEqual([]);
    await page.context().close();
  }, 60_000);
});
