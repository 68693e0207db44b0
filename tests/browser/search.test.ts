import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seriousViolations } from './axe.js';
import { startViewer, type Viewer } from './viewer.js';

let viewer: Viewer;
beforeAll(async () => {
  viewer = await startViewer('data');
}, 60_000);
afterAll(() => viewer.close());

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
    expect(await found(page)).toEqual([{ name: 'JNIM', why: expect.stringContaining('code: QDe.159') }]);
    await page.fill('#search', 'cameo 190');
    expect((await found(page))[0]?.why).toMatch(/^Event · code: .*CAMEO:190/i);
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
    const [first] = await found(page);
    expect(first?.why).toContain('told of: ');
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

  it('takes the first when Enter comes before the list', async () => {
    const { page } = await viewer.open();
    await page.keyboard.press('/');
    await page.keyboard.insertText('minusma');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.textContent('#panel h2')).toBe('MINUSMA');
    await page.context().close();
  });

  it('has no serious accessibility violation while it lists', async () => {
    const { page } = await viewer.open('', { bypassCSP: true });
    await page.fill('#search', 'ber');
    await found(page);
    expect(await seriousViolations(page)).toEqual([]);
    await page.context().close();
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
