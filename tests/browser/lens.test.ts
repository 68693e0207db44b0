import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openGraph } from '../../src/open.js';
import { viewerHere } from './hooks.js';
import { shown } from './on-stage.js';
import { addressOf } from './viewer.js';

const CHOICE = 'select >> nth=0';

const viewer = viewerHere();

describe('the graph through a lens', () => {
  it('as told by JNIM, only relations that JNIM vouches for stay, where they were, and a link shows the same', async () => {
    const { page, errors } = await viewer.open();
    const before = await shown(page);
    expect((await page.locator('.lens-said').allTextContents()).join('')).toBe('');
    await choose(page, 'JNIM (');
    await expect.poll(async () => (await shown(page)).nodes.length).toBeLessThan(before.nodes.length);
    const through = await shown(page);
    const told = await openGraph('data', { lens: ['JNIM'] });
    expect(through.relations).toEqual(
      told.actorGraph
        .mapEdges((_key, { label }, _s, _t, source, target) => `${source.label} ${label} ${target.label}`)
        .sort(),
    );
    expect(through.relations.join('\n')).toMatch(/^JNIM attacked ×\d Malian army$/m);
    expect(through.relations.length).toBeLessThan(before.relations.length);
    for (const [id, place] of through.nodes) expect(before.nodes).toContainEqual([id, place]);
    expect(await page.textContent('.lens-said p')).toBe(
      `As told by JNIM: ${told.corpus.claims.size} claims of ${(await openGraph('data')).corpus.claims.size}`,
    );
    const link = await addressOf(page);
    expect(link).toContain('lens=as+actor:jnim');
    expect(errors).toEqual([]);
    await page.context().close();

    const again = await viewer.open(link.slice(viewer.url.length));
    expect(await shown(again.page)).toEqual(through);
    expect(await again.page.textContent('.lens-said p')).toContain('As told by JNIM');
    await again.page.context().close();
  });

  it('what nobody denies has no contested line and no denial', async () => {
    const { page } = await viewer.open();
    expect((await shown(page)).marks).toContain('contested');
    await choose(page, 'what nobody denies');
    await expect.poll(async () => (await shown(page)).marks).not.toContain('contested');
    const { marks, relations } = await shown(page);
    expect(marks).not.toContain('denied');
    expect(relations).not.toContain('Malian junta uses the services of Wagner Group');
    expect(relations.length).toBeGreaterThan(40);
    expect(await page.textContent('.lens-said p')).toMatch(/^What nobody denies: \d+ claims of \d+$/);
    await page.context().close();
  });

  it('without SITE, what it relays goes, and everything comes back at a press', async () => {
    const { page } = await viewer.open('#node=actor:jnim');
    const before = await page.textContent('#panel .ties');
    await choose(page, 'without SITE');
    await expect
      .poll(() => page.textContent('.lens-said p'))
      .toMatch(/^Without what comes through SITE: \d+ claims of \d+$/);
    await expect.poll(() => page.textContent('#panel .ties')).not.toBe(before);
    await page.click('.lens-said button');
    await expect.poll(() => page.textContent('#panel .ties')).toBe(before);
    expect(await addressOf(page)).not.toContain('lens');
    await page.context().close();
  });

  it('a relation that the lens leaves out says so, and still names the verdicts that touch it', async () => {
    const { page } = await viewer.open('#page=disagreements&lens=as+actor:jnim');
    await page.click(
      '.verdict-item .matter button:text-is("Malian junta uses the services of Wagner Group")',
    );
    await expect.poll(() => page.textContent('#panel')).toContain('The lens leaves this out');
    expect(await page.textContent('#panel .verdicts-on')).toContain('contradictory');
    await page.click('#panel button:has-text("Show everything")');
    await expect.poll(() => page.locator('#panel .claim').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  it('a speaker who tells of no relation leaves an empty stage that says so, with the way back', async () => {
    const { page } = await viewer.open();
    await choose(page, 'Customs officials');
    await expect.poll(() => page.textContent('.empty-stage')).toContain('no relation among what is shown');
    await page.click('.empty-stage button');
    await expect.poll(async () => (await shown(page)).nodes.length).toBeGreaterThan(40);
    await page.context().close();
  });
});

async function choose(page: Page, text: string): Promise<void> {
  const option = page.locator(`.lens option:has-text("${text}")`).first();
  await page
    .locator('.lens')
    .locator(CHOICE)
    .selectOption((await option.getAttribute('value')) ?? '');
}
