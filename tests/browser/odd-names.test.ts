/** Names of any length and script, what is said of a name and itself, names in the reader's language: on one page of invented data. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Drawing } from '../../viewer/src/stage/drawing.js';
import type { Stage } from '../../viewer/src/stage/stage.js';
import { lastingFolder } from '../dataset/temporary.js';
import { viewerHere } from './hooks.js';
import { openTab } from './viewer.js';

type Host = Element & { claimgraph: Stage };

const LONG = 'Coordination of the Movements and Fronts of Resistance for the Defence of the North '
  .repeat(8)
  .trim();
const NAMES: Readonly<Record<string, string>> = {
  hub: `"${LONG}"@en`,
  arabic: '"جبهة الشمال 5"@ar',
  chinese: `"${'北部阵线联合武装力量'.repeat(6)}"@zh`,
  family: `"${'👨‍👩‍👧'.repeat(40)}"@en`,
  marks: `"${'e\u0301\u0323'.repeat(90)}"@en`,
  army: '"Northern Army"@en, "Armée du Nord"@fr-ML, "Nordarmee"@de',
  self: '"Hill League"@en',
};

function folderOfNames(): string {
  const claim = (id: string, subject: string, predicate: string, object: string) =>
    `claim:${id} a cg:Claim ; rdf:subject actor:${subject} ; rdf:predicate cg:${predicate} ; rdf:object actor:${object} ; cg:madeIn report:900 ; cg:speechAct code:asserts ; cg:polarity code:affirmed ; cg:evidence evidence:${id} .
evidence:${id} a cg:Evidence, oa:SpecificResource ; cg:paragraph 1 ; cg:sliceSha256 "${'0'.repeat(64)}" ; oa:hasSource report:900 ; oa:hasSelector [ a oa:TextPositionSelector ; oa:start 0 ; oa:end 9 ] .`;
  const own = ['code', 'actor', 'report', 'claim', 'evidence'].map(
    (kind) => `@prefix ${kind}: <https://w3id.org/claimgraph/${kind}/> .`,
  );
  const lines = [
    '@prefix cg: <https://w3id.org/claimgraph/ns#> .',
    '@prefix oa: <http://www.w3.org/ns/oa#> .',
    '@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .',
    '@prefix skos: <http://www.w3.org/2004/02/skos/core#> .',
    '@prefix dcterms: <http://purl.org/dc/terms/> .',
    ...own,
    'actor:post a cg:NewsMedium ; skos:prefLabel "The Post"@en .',
    `report:900 a cg:Report ; cg:form code:news-report ; cg:speaker actor:post ; cg:textSha256 "${'0'.repeat(64)}" ; dcterms:language "en" ; dcterms:title "Invented" .`,
    ...Object.entries(NAMES).map(([id, name]) => `actor:${id} a cg:ArmedGroup ; skos:prefLabel ${name} .`),
    ...Object.keys(NAMES)
      .filter((id) => id !== 'hub')
      .map((id) => claim(`900-${id}`, id, 'opposes', 'hub')),
    claim('900-loop1', 'self', 'opposes', 'self'),
    claim('900-loop2', 'army', 'opposes', 'army'),
    claim('900-loop3', 'army', 'accuses', 'army'),
  ];
  const folder = lastingFolder();
  writeFileSync(join(folder, 'names.ttl'), `${lines.join('\n')}\n`);
  return folder;
}

const viewer = viewerHere(folderOfNames());
let page: Page;
beforeAll(async () => {
  ({ page } = await viewer.open('', { locale: 'fr-CA' }));
}, 60_000);
afterAll(() => page.context().close());

const drawing = (): Promise<Drawing> =>
  page.evaluate(() => (document.querySelector('.stage') as Host).claimgraph.drawing());
/** Waits until nothing moves, and a next press is no double one. */
async function rested(): Promise<void> {
  let last = '';
  const same = async () => {
    const before = last;
    last = JSON.stringify((await drawing()).loops.map(({ x, y }) => [x, y]));
    return last === before;
  };
  await page.waitForTimeout(400);
  await expect.poll(same, { interval: 250 }).toBe(true);
}
const actor = (id: string) => `https://w3id.org/claimgraph/actor/${id}`;
const at = (id: string) =>
  page.evaluate((iri) => {
    const box = (document.querySelector('.stage') as Host).claimgraph.discs().get(iri)!;
    const origin = document.querySelector('.stage')!.getBoundingClientRect();
    return { x: origin.x + box.x + box.width / 2, y: origin.y + box.y + box.height / 2 };
  }, actor(id));

it('long names are drawn short, by whole letters, and read whole under the pointer and in the panel', async () => {
  const { names, width } = await drawing();
  const written = new Map<string, string>();
  for (const { id, text } of names) written.set(id, `${written.get(id) ?? ''} ${text}`.trim());
  for (const name of names) expect(name.width).toBeLessThan(width / 2);
  expect(written.get(actor('hub'))).toMatch(/^Coordination of the Movements .*…$/);
  const letters = [...new Intl.Segmenter().segment(written.get(actor('family')) ?? '')];
  expect(letters.map(({ segment }) => segment).filter((each) => each !== '👨‍👩‍👧')).toEqual(['…']);
  expect(written.get(actor('marks'))).toMatch(/^(?:e\u0301\u0323)+…$/u);
  const { x, y } = await at('hub');
  await page.mouse.move(x, y);
  await expect.poll(() => page.getAttribute('.stage', 'title')).toBe(LONG);
  await page.mouse.click(x, y);
  await expect.poll(() => page.textContent('.panel h2')).toBe(LONG);
  const wide = await page.evaluate(() => {
    const panel = document.querySelector('.panel') as HTMLElement;
    return panel.scrollWidth - panel.clientWidth;
  });
  expect(wide).toBe(0);
  await page.keyboard.press('Escape');
});

it('the layout leaves no empty room for them', async () => {
  const { marks, width } = await drawing();
  const right = Math.max(...marks.map(({ x }) => x));
  const left = Math.min(...marks.map(({ x }) => x));
  expect(right - left).toBeGreaterThan(width / 2);
});

it('what is said of a name and itself is a ring at its rim, with how many it stands for, and is listed', async () => {
  const { loops, marks } = await drawing();
  expect(loops.map(({ node, edges }) => [node, edges.length])).toEqual(
    expect.arrayContaining([
      [actor('self'), 1],
      [actor('army'), 2],
    ]),
  );
  const box = (await page.locator('.stage').boundingBox())!;
  const press = async (id: string) => {
    const { x, y } = (await drawing()).loops.find(({ node }) => node === actor(id))!;
    await page.mouse.click(box.x + x, box.y + y);
  };
  await press('self');
  await expect.poll(() => page.textContent('.panel h2')).toContain('Hill League opposes Hill League');
  await page.keyboard.press('Escape');
  // The view goes back to where it was.
  await rested();
  await press('army');
  await expect.poll(() => page.textContent('.panel h2')).toBe('Armée du Nord');
  expect(await page.locator('.panel .ties li').allTextContents()).toContain(
    'Armée du Nord opposes Armée du Nord',
  );
  await page.keyboard.press('Escape');
  await openTab(page, 'List');
  expect(await page.textContent('.outline .quiet')).toContain(`${marks.length} names, 9 relations`);
  await page.locator('.outline summary').filter({ hasText: 'Hill League' }).focus();
  await page.keyboard.press('Enter');
  const loop = page.getByRole('button', { name: 'Hill League opposes Hill League' });
  await loop.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.textContent('.panel h2')).toContain('Hill League opposes Hill League');
  await page.keyboard.press('Escape');
  await openTab(page, 'Legend');
});

it('names stand in the language of the reader, and are found by those of others', async () => {
  const { names } = await drawing();
  expect(names.map(({ text }) => text)).toContain('Armée du Nord');
  await page.fill('#search', 'Nordarmee');
  await expect.poll(() => page.locator('.match .name').allTextContents()).toContain('Armée du Nord');
  await page.keyboard.press('Escape');
  expect(await page.inputValue('#search')).toBe('');
});

it('a report is found by its name', async () => {
  await page.fill('#search', 'Invented');
  await expect.poll(() => page.locator('.match .name').allTextContents()).toContain('Report 900: Invented');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.textContent('.panel')).toContain('900');
});
