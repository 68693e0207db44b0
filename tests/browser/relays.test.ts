/** Relays: their cards lead with what comes through them, and what falls without them is drawn as fallen until they are put back. */

import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { passedOnBy } from '../../src/cards/passed-on.js';
import { expand } from '../../src/model/namespaces.js';
import { openGraph } from '../../src/open.js';
import type { Stage } from '../../viewer/src/stage/stage.js';
import { closePagesAfterEach, viewerHere } from './hooks.js';
import { shown } from './on-stage.js';

const viewer = viewerHere();
closePagesAfterEach(viewer);

/** The lines of the drawing by their ends and words, without how often; each with whether it is drawn as broken. */
function lines(page: Page): Promise<Map<string, boolean>> {
  return page
    .evaluate(async () => {
      const { claimgraph } = document.querySelector('.stage') as Element & { claimgraph: Stage };
      return (await claimgraph.drawing()).lines.map(({ label, broken }) => [label, broken] as const);
    })
    .then((pairs) => new Map(pairs.map(([label, broken]) => [label.replace(/ ×\d+/, ''), broken])));
}

it.each(['actor:afp', 'actor:site'])('the card of %s leads with what came through it', async (id) => {
  const { corpus } = await openGraph('data');
  const [passed] = passedOnBy(corpus, expand(id));
  const { page, errors } = await viewer.open(`#node=${id}`);
  await page.waitForSelector('#panel .passed-on');
  const headings = await page.locator('#panel h3').allTextContents();
  expect(headings[0]).toBe('What comes through it');
  expect(await page.textContent('#panel .passed-on p')).toContain(`${passed?.claims.length} claims`);
  expect(errors).toEqual([]);
});

it.each([
  ['actor:afp', ['AFP on central Mali', 'SITE']],
  ['actor:site', ['SITE']],
])('chosen, %s stands with the chains of what came through it, down to JNIM', async (id, between) => {
  const { corpus } = await openGraph('data');
  const { page, errors } = await viewer.open(`#node=${id}`);
  const lit = () =>
    page.evaluate(async () => {
      const { claimgraph } = document.querySelector('.stage') as Element & { claimgraph: Stage };
      const { marks, lines } = await claimgraph.drawing();
      return {
        marks: marks.filter(({ dimmed }) => !dimmed).map(({ label }) => label),
        labels: lines.filter(({ dimmed }) => !dimmed).map(({ label }) => label),
      };
    });
  await expect.poll(async () => (await lit()).marks).toContain('JNIM');
  const { marks, labels } = await lit();
  expect(marks).toEqual(expect.arrayContaining(between));
  expect(labels.filter((label) => !/ (is said by|quotes) /.test(label))).toEqual([]);
  expect(labels).toContain(
    'SITE authenticates the JNIM press release quotes JNIM press release on the double ambush',
  );
  // Each of those whose claims came through it.
  for (const { origins } of passedOnBy(corpus, expand(id)).filter(({ as }) => as === 'quotes')) {
    expect(marks).toEqual(expect.arrayContaining(origins.map(({ label }) => label)));
  }
  // The legend tells what these lines and marks are.
  expect(await page.locator('#side label.row').allTextContents()).toEqual(
    expect.arrayContaining([expect.stringMatching(/^Attribution: is said by, quotes\d+$/)]),
  );
  expect(errors).toEqual([]);
});

it('who is said to do more than passes through it leads with what it does', async () => {
  const { page } = await viewer.open('#node=actor:minusma');
  await page.waitForSelector('#panel .ties');
  expect(await page.locator('#panel h3').first().textContent()).not.toContain('What comes through it');
});

it('what falls with SITE is drawn broken, said and in the legend, and stands again when SITE is put back', async () => {
  const { page, errors } = await viewer.open('#node=actor:site');
  await page.waitForSelector('#panel .actions');
  const before = await lines(page);
  expect([...before.values()].every((broken) => !broken)).toBe(true);
  await page.click('#panel button:text-is("Take out, to see what falls")');
  await expect.poll(async () => (await lines(page)).get('JNIM attacked MINUSMA')).toBe(true);
  const after = await lines(page);
  const fallen = [...after].filter(([, broken]) => broken).length;
  expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
  expect(fallen).toBeLessThan(after.size);
  const said = new RegExp(`${fallen} relations that fell are drawn broken`);
  await expect.poll(() => page.textContent('.told')).toMatch(said);
  expect(await page.textContent('.taken-out p')).toMatch(said);
  const row = page.locator('#side label.row').filter({ hasText: 'Fallen: nobody says so' });
  expect(await row.locator('.number').textContent()).toBe(String(fallen));
  expect(await page.textContent('#panel .passed-on h3')).toBe('What came through it before it was taken out');
  const { relations, marks } = await shown(page);
  expect(relations).toContain('JNIM attacked MINUSMA');
  expect(marks).toContain('fallen');
  await row.locator('input').click();
  await expect.poll(async () => (await lines(page)).has('JNIM attacked MINUSMA')).toBe(false);
  await row.locator('input').click();
  await page.click('#panel button:text-is("Put back")');
  await expect.poll(async () => (await lines(page)).get('JNIM attacked MINUSMA')).toBe(false);
  expect(await lines(page)).toEqual(before);
  await expect.poll(() => row.count()).toBe(0);
  expect(errors).toEqual([]);
});

it('a link shows what fell, and a press on it says that nobody is left to say so', async () => {
  const { page } = await viewer.open('#out=actor:site');
  await expect.poll(async () => (await lines(page)).get('JNIM attacked MINUSMA')).toBe(true);
  await page.click('role=tab[name="List"]');
  await page.locator('.outline summary').filter({ hasText: 'MINUSMA' }).first().click();
  await page.click('.outline button:has-text("JNIM attacked MINUSMA")');
  await expect
    .poll(() => page.textContent('#panel'))
    .toContain('nobody says so through the lens and without');
});
