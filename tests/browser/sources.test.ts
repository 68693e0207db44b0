import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { fallenBetween, takeOut } from '../../src/compare/sources/leave-out.js';
import { expand } from '../../src/model/namespaces.js';
import { openGraph } from '../../src/open.js';
import { viewerHere } from './hooks.js';
import { onStage } from './on-stage.js';
import { addressOf, openTab } from './viewer.js';

const viewer = viewerHere();

const row = (page: Page, name: string) =>
  page.locator('.ranking tbody tr').filter({ has: page.locator(`th button:text-is("${name}")`) });

describe('what rests on whom', () => {
  it('SITE taken out: the page says what falls, the drawing loses those lines, and all comes back', async () => {
    const { corpus } = await openGraph('data');
    const { propositions, pairs } = fallenBetween(corpus, takeOut(corpus, [expand('actor:site')]));
    const { page, errors } = await viewer.open();
    await page.click('.header button:text-is("Sources")');
    const before = await relations(page);
    await row(page, 'SITE').locator('input').click();
    await expect
      .poll(() => page.textContent('.fallen [role=status]'))
      .toContain(`${propositions.length} propositions and ${pairs.length} ties fall`);
    const fallen = (await page.textContent('.fallen')) ?? '';
    expect(fallen).toContain('JNIM attacked MINUSMA');
    expect(fallen).toContain('one party’s word alone');
    await expect.poll(() => relations(page)).toBeLessThan(before);
    expect(await page.textContent('.taken-out p')).toMatch(
      /^Taken out: SITE: \d+ claims fewer; \d+ relations that fell are drawn broken$/,
    );
    expect(await addressOf(page)).toContain('out=actor:site');
    await page.click('.taken-out button:text-is("Put back")');
    await expect.poll(() => relations(page)).toBe(before);
    expect(await addressOf(page)).not.toContain('out=');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('what is taken out is gone from panels too, and a link shows the same', async () => {
    const { page } = await viewer.open('#node=actor:jnim&out=actor:site');
    await page.waitForSelector('#panel .ties');
    const ties = await page.locator('#panel .ties li').allTextContents();
    expect(ties).not.toContain('JNIM attacked MINUSMA');
    expect(ties.join()).toContain('JNIM attacked ×2 Malian army');
    await page.click('#panel button:text-is("Take out, to see what falls")');
    await expect.poll(() => page.url()).toContain('out=actor:jnim+actor:site');
    expect(await page.textContent('.taken-out p')).toContain('JNIM and SITE');
    await page.click('button[aria-label="Undo"]');
    await expect.poll(() => page.textContent('.taken-out p')).not.toContain('JNIM');
    await page.context().close();
  });

  it('draws who quotes whom: five reports at one side, what they quote, who speaks', async () => {
    const { page } = await viewer.open('#page=sources');
    await page.click('#panel button:text-is("Draw who quotes whom")');
    const { corpus } = await openGraph('data');
    await expect.poll(async () => (await onStage(page)).size).toBeGreaterThan(corpus.utterances.size);
    const places = await page.evaluate(() => {
      const host = document.querySelector('.stage') as unknown as {
        claimgraph: { positions(): Map<string, { x: number }> };
      };
      return [...host.claimgraph.positions()].map(([id, { x }]) => [id, x] as const);
    });
    const at = new Map(places);
    for (const { id, quotes } of corpus.utterances.values()) {
      for (const quoted of quotes) expect(at.get(quoted)).toBeGreaterThan(at.get(id) ?? Number.NaN);
    }
    expect(await page.textContent('#side')).toContain('Quotes, along the arrow');
    expect(await addressOf(page)).toContain('surface=sources');
    await page.context().close();
  });

  it('an utterance has a panel: who says it, who quotes it, what is claimed in it', async () => {
    const { page } = await viewer.open('#surface=sources&node=report:003');
    expect(await page.textContent('#panel .kind')).toContain('report 003');
    await page.click('#panel .facts button:text-is("AFP on central Mali")');
    await expect.poll(() => page.textContent('#panel h2')).toBe('AFP on central Mali');
    expect(await page.textContent('#panel .facts')).toContain('Quoted by');
    await page.click('#panel button:text-is("Take out, to see what falls")');
    await expect.poll(() => page.textContent('.taken-out p')).toContain('AFP on central Mali');
    await page.context().close();
  });

  it('fits a window of 360 pixels', async () => {
    const { page } = await viewer.open('#page=sources&out=actor:site', {
      viewport: { width: 360, height: 740 },
    });
    await page.waitForSelector('.ranking');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(await page.evaluate(() => document.querySelector('#panel')?.scrollWidth)).toBeLessThanOrEqual(360);
    await page.context().close();
  });
});

/** The number of relations that the list says the drawing shows. */
async function relations(page: Page): Promise<number> {
  await openTab(page, 'List');
  const said = await page.textContent('.outline .quiet');
  return Number(/(\d+) relations/.exec(said ?? '')?.[1]);
}
