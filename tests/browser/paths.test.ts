import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expand } from '../../src/model/namespaces.js';
import { openGraph } from '../../src/open.js';
import type { Stage } from '../../viewer/src/stage/stage.js';
import { viewerHere } from './hooks.js';
import { onStage } from './on-stage.js';
import { addressOf } from './viewer.js';

const viewer = viewerHere();

const QUESTION = '#page=paths&path=actor:al-qaeda+actor:mali-junta';
const stops = (page: Page, nth: number) => page.locator('.path').nth(nth).locator('.stop').allTextContents();

describe('from one to the other', () => {
  it('Al-Qaeda to the junta: said in words, with the claims and the weakest step named', async () => {
    const { page, errors } = await viewer.open(QUESTION);
    const path = page.locator('.path').first();
    expect((await stops(page, 0)).at(0)).toBe('Al-Qaeda');
    expect((await stops(page, 0)).at(-1)).toBe('Malian junta');
    expect(await path.locator('.weakest').textContent()).toContain(
      'The weakest step is the second, “JNIM attacked Malian army”: 2 independent origins, nobody here denies it.',
    );
    await path.locator('.step .sides summary').first().click();
    await path.locator('.claim').first().waitFor();
    expect(await path.locator('.claim .speakers').allTextContents()).toContain(
      '“Al-Qaeda Claims Death …” (report 003)',
    );
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('rather a longer way than what a party alone vouches for: the ways are other ways, as the library finds them', async () => {
    const { page } = await viewer.open(QUESTION);
    await page.click('label:has-text("Rather a longer way")');
    const graph = await openGraph('data');
    const [from, to] = [expand('actor:al-qaeda'), expand('actor:mali-junta')];
    const [best] = graph.paths(from, to, { limit: 5, avoidParty: true });
    const names = [from, ...(best?.steps ?? []).map((step) => step.to)].map(
      (id) => graph.corpus.entities.get(id)?.label,
    );
    await expect.poll(() => stops(page, 0)).toEqual(names);
    expect(best?.steps.some(({ partyOnly }) => partyOnly)).toBe(false);
    expect(await addressOf(page)).toContain('avoid=party');
    await page.context().close();
  });

  it('lights the way on the drawing, and another when it is asked for, events on the way included', async () => {
    const { page } = await viewer.open('#page=paths&path=actor:al-qaeda+actor:malian-army');
    await expect.poll(() => lit(page)).toEqual(['actor:al-qaeda', 'actor:jnim', 'actor:malian-army']);
    const ways = await page.locator('.path').all();
    const through = await Promise.all(ways.map((_, n) => stops(page, n)));
    const event = through.findIndex((names) => names.includes('Fighting in central Mali (report 003)'));
    expect(event).toBeGreaterThan(0);
    expect(await page.locator('.path').nth(event).locator('.put-together').textContent()).toContain(
      'none of which gives both Al-Qaeda and Malian army a part. Al-Qaeda: Al-Qaeda ',
    );
    const before = await onStage(page);
    await page.locator('.path').nth(event).locator('.path-head button').click();
    await expect.poll(() => lit(page)).toContainEqual(expect.stringMatching(/^event:/));
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await onStage(page)).size).toBe(before.size);
    await page.context().close();
  });

  it('says whether a way joins the two, keeps to ties that join when asked, and mentions a direct tie that is denied', async () => {
    const { page } = await viewer.open('#page=paths&path=actor:mali-junta+place:france');
    expect(await page.locator('.path .joins').first().textContent()).toBe(
      'Does not join the two: words only (step 3).',
    );
    expect(await page.locator('.tie-apart').allTextContents()).toContainEqual(
      expect.stringContaining('Of a direct tie it is only said that there is none: Malian junta'),
    );
    await page.click('label:has-text("Only ties that join")');
    await expect.poll(() => page.locator('.path').count()).toBe(0);
    expect(await addressOf(page)).toContain('ties=joining');
    expect(await page.textContent('#panel [role=status]')).toContain('No chain of cooperation');
    await page.context().close();
  });

  it('the panel of an event that is put together from several tellings says so', async () => {
    const { page } = await viewer.open('#node=event:central-clashes');
    expect(await page.textContent('#panel .put-together')).toMatch(
      /^This is put together from several tellings/,
    );
    await page.context().close();
  });

  it('begins at a node that is read, and asks back who is meant by a name that several bear', async () => {
    const { page } = await viewer.open('#node=actor:al-qaeda');
    await page.click('#panel button:text-is("Path from here")');
    await expect.poll(() => page.inputValue('#panel [name=from]')).toBe('Al-Qaeda');
    await page.fill('#panel [name=to]', 'Bamako');
    await page.click('#panel button:text-is("Find")');
    const choices = page.locator('#panel [role=alert] button');
    expect(await choices.count()).toBeGreaterThan(1);
    await choices.filter({ hasText: 'Malian junta' }).click();
    await expect.poll(() => page.url()).toContain('path=actor:al-qaeda+actor:mali-junta');
    expect((await stops(page, 0)).at(-1)).toBe('Malian junta');
    await page.context().close();
  });
});

/** The nodes that are lit: while something is, the stage writes the names of these alone. */
async function lit(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const host = document.querySelector('.stage') as Element & { claimgraph: Stage };
    return host.claimgraph.names.map(({ id }) => id.split('/').slice(-2).join(':')).sort();
  });
}
