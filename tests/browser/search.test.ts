import { existsSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { seriousViolations } from './axe.js';
import { viewerHere } from './hooks.js';
import { startViewer } from './viewer.js';

const TEXTS = process.env.CLAIMGRAPH_TEXTS ?? '../shared/reports';

const viewer = viewerHere();

describe('the search box', () => {
  it('finds JNIM by “GSIM” and says why', async () => {
    const { page, errors } = await viewer.open();
    await page.keyboard.press('/');
    await page.keyboard.type('gsim');
    const [first] = await found(page);
    expect(first?.name).toBe('JNIM');
    expect(first?.why).toContain('other name: GSIM');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.textContent('#panel h2')).toBe('JNIM');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('finds by code: the sanctions list, a kind of event, a short IRI', async () => {
    const { page } = await viewer.open();
    await page.fill('#search', 'QDe.159');
    await expect
      .poll(() => found(page))
      .toEqual([{ name: 'JNIM', why: expect.stringContaining('code: QDe.159') }]);
    await page.fill('#search', 'cameo 190');
    await expect.poll(async () => (await found(page))[0]?.why).toMatch(/^Event · code: .*CAMEO:190/i);
    await page.fill('#search', 'actor:wagner');
    expect((await found(page))[0]).toEqual({
      name: 'Wagner Group',
      why: expect.stringContaining('actor:wagner'),
    });
    await page.context().close();
  });

  it('finds an event by what is told of it', async () => {
    const { page } = await viewer.open();
    await page.fill('#search', 'wounded were taken');
    await expect.poll(async () => (await found(page))[0]?.why).toContain('told of: ');
    await page.click('.match >> nth=0');
    await expect.poll(() => page.textContent('#panel .kind')).toMatch(/^event/i);
    await page.context().close();
  });

  it('does not mind accents and case, nor a letter too few', async () => {
    const { page } = await viewer.open();
    await page.fill('#search', 'SEGOU');
    expect((await found(page))[0]?.name).toContain('Ségou');
    await page.fill('#search', 'minsma');
    expect((await found(page)).map(({ name }) => name)).toContain('MINUSMA');
    await page.fill('#search', 'zzzzzz');
    await expect.poll(() => page.textContent('.nothing')).toContain('zzzzzz');
    await page.context().close();
  });

  it('says how many there are, and shows all when asked, by pointer and by keyboard', async () => {
    const { page } = await viewer.open();
    await page.fill('#search', 'attacks');
    await expect
      .poll(async () => (await found(page)).some(({ why }) => why?.startsWith('Relation')))
      .toBe(true);
    const many = Number(/^(\d+) found/.exec((await page.textContent('.how-many')) ?? '')?.[1]);
    expect(many).toBeGreaterThan(20);
    expect(await page.locator('.match').count()).toBeLessThan(many);
    await page.click('.how-many button');
    expect(await page.locator('.match').count()).toBe(many);
    await page.fill('#search', 'attack');
    await expect.poll(() => page.locator('.match').count()).toBe(12);
    for (let press = 0; press < 12; press += 1) await page.keyboard.press('ArrowDown');
    expect(await page.locator('.match').count()).toBeGreaterThan(12);
    expect(await page.getAttribute('.match[aria-selected="true"]', 'id')).toBe('found-12');
    await page.context().close();
  });

  it('lists in lines long enough to read, also where the box is narrow', async () => {
    const { page } = await viewer.open('', { viewport: { width: 1024, height: 768 } });
    await page.fill('#search', 'JNIM');
    await found(page);
    const list = await page.locator('.found').boundingBox();
    expect(list?.width).toBeGreaterThan(380);
    await page.context().close();
  });

  it('does not give the names that are found first for all there is', async () => {
    const { page } = await viewer.open();
    await page.evaluate(() => {
      const seen = new Set<string>();
      Object.assign(window, { seen });
      new MutationObserver(() => {
        const words = document.querySelector('.how-many span')?.textContent;
        if (words) seen.add(words);
      }).observe(document.querySelector('search')!, { subtree: true, childList: true, characterData: true });
    });
    await page.fill('#search', 'attacks');
    await expect
      .poll(async () => (await found(page)).some(({ why }) => why?.startsWith('Relation')))
      .toBe(true);
    const seen = await page.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen]);
    expect(seen.filter((words) => !words.endsWith('so far'))).toHaveLength(1);
    await page.context().close();
  });

  it('finds relations by a phrase: who attacks whom, who denies what', async () => {
    const { page } = await viewer.open();
    await page.fill('#search', 'JNIM attacks MINUSMA');
    await expect
      .poll(async () => (await found(page))[0])
      .toEqual({ name: 'JNIM attacked MINUSMA', why: expect.stringContaining('JNIM') });
    await page.fill('#search', 'who denies Wagner');
    await expect.poll(async () => (await found(page))[0]?.why).toMatch(/denied by Malian junta/);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.textContent('#panel .kind')).toMatch(/^Relation/);
    expect(await page.textContent('#panel h2')).toContain('Wagner Group');
    await page.context().close();
  });

  it('finds the word that a speaker used, and leads to the claim', async () => {
    const { page } = await viewer.open();
    for (const word of ['martyrs', 'mercenaries']) {
      await page.fill('#search', word);
      await expect
        .poll(async () => (await found(page)).map(({ why }) => why))
        .toContainEqual(expect.stringContaining(`in the words “${word}”`));
    }
    await page.fill('#search', 'martyrs');
    await expect.poll(async () => (await found(page)).length).toBe(1);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.textContent('#panel .kind')).toMatch(/^Claim/);
    await page.context().close();
  });

  it('takes the first when Enter comes before the list', async () => {
    const { page } = await viewer.open();
    await page.keyboard.press('/');
    await page.keyboard.insertText('minusma');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.textContent('#panel h2')).toBe('MINUSMA');
    await page.context().close();
  });

  it('takes what stands in the box, not what stood there when the list was drawn', async () => {
    const { page } = await viewer.open();
    await page.fill('#search', 'wagner');
    await found(page);
    // Text and Enter in one turn of the page, as from a paste or a fast hand: nothing is drawn between them.
    await page.evaluate(() => {
      const box = document.querySelector<HTMLInputElement>('#search')!;
      box.focus();
      box.value = 'minusma';
      box.dispatchEvent(new InputEvent('input', { bubbles: true }));
      box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    });
    await expect.poll(() => page.locator('#panel h2').allTextContents()).toEqual(['MINUSMA']);
    await page.context().close();
  });

  it('has no serious accessibility violation while it lists', async () => {
    const { page } = await viewer.open('');
    await page.fill('#search', 'ber');
    await found(page);
    expect(await seriousViolations(page)).toEqual([]);
    await page.context().close();
  });
});

describe.skipIf(!existsSync(TEXTS))('with the texts at hand', () => {
  it('finds the passages, and what rests on them', async () => {
    const withTexts = await startViewer('data', TEXTS);
    const { page } = await withTexts.open();
    await page.fill('#search', 'tracked by SITE');
    const passage = page.locator('.match', { hasText: /Passage · report 00\d, paragraph \d+: / });
    await passage.first().click();
    await expect.poll(() => page.textContent('#panel .passage mark')).not.toBe('');
    await page.context().close();
    await withTexts.close();
  });
});

async function found(page: Page): Promise<{ name: string | null; why: string | null }[]> {
  await page.waitForSelector('.match');
  const matches = await page.locator('.match').all();
  return Promise.all(
    matches.map(async (match) => ({
      name: await match.locator('.name').textContent(),
      why: await match.locator('.why').textContent(),
    })),
  );
}
