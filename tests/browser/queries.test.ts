import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Stage } from '../../viewer/src/stage/stage.js';
import { claimgraph, MALI, SMALL } from '../cli/run.js';
import { seriousViolations } from './axe.js';
import { startViewer, type Viewer } from './viewer.js';

/** The engine and the quads are fetched first, on a machine that may be busy. */
const FIRST_ANSWER = { timeout: 25_000 };

let viewer: Viewer;
beforeAll(async () => {
  viewer = await startViewer('data');
}, 60_000);
afterAll(() => viewer.close());

const answer = '.answer-table tbody tr';
const field = '.query-editor .cm-content';

const linkTo = (query: string) => `#${new URLSearchParams({ page: 'queries', query })}`;

/** Write a query in place of what the field holds; completion, which would finish words, is closed. */
async function write(page: Page, query: string): Promise<void> {
  await page.click(field);
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(query);
  await page.keyboard.press('Escape');
}

async function rows(page: Page): Promise<string[][]> {
  await page.waitForSelector(answer, FIRST_ANSWER);
  return page.evaluate(
    (selector) =>
      [...document.querySelectorAll(selector)].map((row) =>
        [...row.children].map((cell) => cell.textContent ?? ''),
      ),
    answer,
  );
}

const said = (page: Page) => page.textContent('.outcome .said');

async function onStage(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const host = document.querySelector('.stage') as Element & { claimgraph: Stage };
    return [...host.claimgraph.discs().keys()];
  });
}

describe('queries in the page', () => {
  it('answers a question from the menu, says how to read it, and keeps it in the address', async () => {
    const { page, errors } = await viewer.open();
    await page.click('.header button:text-is("Queries")');
    await page.waitForSelector('.questions li');
    expect(await page.locator('.questions li').count()).toBe(25);
    await page.click('.questions button:has-text("Attacks that JNIM claims")');
    const found = await rows(page);
    expect(found).toHaveLength(7);
    expect(found.map(([attack]) => attack)).toContain('Attack near Korioumé');
    expect(await said(page)).toMatch(/^7 rows in \d+\.\d+ s\.$/);
    expect(await page.textContent('.question-said')).toContain('Which attacks does the group claim?');
    expect(page.url()).toContain('query=o03');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('copies the same CSV as the command line prints', async () => {
    const { page } = await viewer.open('#page=queries&query=o11', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await rows(page);
    await page.click('text=Copy as CSV');
    await expect.poll(() => page.textContent('.notice')).toContain('Copied');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const printed = await claimgraph(['query', MALI, 'o11', '--format', 'csv']);
    expect(copied.replaceAll('\r\n', '\n')).toBe(printed.out.replaceAll('\r\n', '\n'));
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('text=Download CSV')]);
    expect(download.suggestedFilename()).toBe('answer.csv');
    await page.context().close();
  });

  it('finds an entity by another name while one writes, and runs by keyboard', async () => {
    const { page } = await viewer.open('#page=queries');
    await write(
      page,
      'SELECT ?attack WHERE { ?claim rdf:subject ?attack ; rdf:predicate cg:perpetrator ; rdf:object ',
    );
    await page.keyboard.type('GSIM', { delay: 30 });
    const option = page.locator('.cm-tooltip-autocomplete li[aria-selected]');
    await expect.poll(() => option.textContent()).toContain('JNIM');
    expect(await page.textContent('.cm-completionInfo')).toContain('found as GSIM');
    // A choice is taken only once it has stood for a moment, so that typing on does not take it.
    await page.waitForTimeout(150);
    await page.keyboard.press('Enter');
    await page.keyboard.type(' }');
    expect(await page.textContent(field)).toContain('rdf:object actor:jnim }');
    await page.keyboard.press('Control+Enter');
    const found = await rows(page);
    expect(found.length).toBeGreaterThan(6);
    expect(found.map(([attack]) => attack)).toContain('Attack near Korioumé event:korioume-attack');
    await page.context().close();
  });

  it('offers the terms of the vocabulary with their meaning', async () => {
    const { page } = await viewer.open('#page=queries');
    await page.waitForSelector('.questions li');
    await write(page, 'SELECT ?c WHERE { ?c ');
    await page.keyboard.type('cg:speechA', { delay: 30 });
    const options = page.locator('.cm-tooltip-autocomplete li');
    await expect.poll(() => options.allTextContents()).toEqual([expect.stringContaining('cg:speechAct')]);
    expect(await page.textContent('.cm-completionInfo')).toMatch(/used \d+ times here/);
    await page.context().close();
  });

  it('shows where a query is wrong, and leads there', async () => {
    const { page } = await viewer.open('#page=queries');
    await write(page, 'SELECT ?who WHERE {\n  ?who a cg:ArmedGroup ;; ?p\n');
    await page.click('button.run');
    const failure = page.locator('.failure');
    await failure.waitFor(FIRST_ANSWER);
    expect(await failure.textContent()).toMatch(/^Line \d, column \d+: the query is not valid SPARQL/);
    expect(await page.locator('.query-editor .cm-lint-marker-error').count()).toBe(1);
    await page.click('.failure button');
    await page.keyboard.insertText('}');
    expect(await page.textContent(field)).toContain('}');
    await page.context().close();
  });

  it('shows the triples of a CONSTRUCT on the drawing, and everything again', async () => {
    const { page } = await viewer.open(linkTo('CONSTRUCT { ?a cg:attacked ?b } WHERE { ?a cg:attacked ?b }'));
    const all = (await onStage(page)).length;
    const triples = (await rows(page)).length;
    expect(await said(page)).toContain(`${triples} triples`);
    await page.click('text=Show on the drawing');
    await expect.poll(async () => (await onStage(page)).length).toBeLessThan(all);
    expect(await page.textContent('.only-said')).toContain(
      `${(await onStage(page)).length} nodes, ${triples} lines`,
    );
    expect(await onStage(page)).not.toContain('https://w3id.org/claimgraph/actor/un-security-council');
    const link = page.url();
    await page.click('.only-said button');
    await expect.poll(async () => (await onStage(page)).length).toBe(all);
    const again = await viewer.open(link.slice(viewer.url.length));
    expect(await again.page.textContent('.only-said')).toContain(`${triples} lines`);
    await again.page.context().close();
    await page.context().close();
  });

  it('shows the events that claims in an answer speak of, though events are not drawn otherwise', async () => {
    const { page } = await viewer.open('#page=queries&query=o03');
    await rows(page);
    await page.click('text=Show on the drawing');
    await expect.poll(() => page.textContent('.only-said')).toContain('8 nodes, 7 lines');
    const events = (await onStage(page)).filter((id) => id.includes('/event/'));
    expect(events).toHaveLength(7);
    await page.context().close();
  });

  it('opens what a row names, and comes back to the answer', async () => {
    const { page } = await viewer.open('#page=queries&query=o03');
    const before = await rows(page);
    await page.click('.answer-table tr:first-child button.link');
    await page.waitForSelector('#panel .kind');
    expect(await page.textContent('#panel h2')).toContain('JNIM');
    await page.click('#panel .close');
    expect(await rows(page)).toEqual(before);
    await page.context().close();
  });

  it('restores a query of one’s own from a link, with its answer', async () => {
    const query = 'SELECT (COUNT(?c) AS ?claims)\nWHERE { ?c a cg:Claim ; cg:polarity code:negated }';
    const { page } = await viewer.open(linkTo(query));
    const [[count]] = (await rows(page)) as [[string]];
    expect(Number(count)).toBeGreaterThan(0);
    expect(await page.locator(`${field} .cm-line`).allTextContents()).toEqual(query.split('\n'));
    await write(page, 'ASK { actor:jnim a cg:ArmedGroup }');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => said(page)).toMatch(/^Yes: /);
    await page.click('button[aria-label="Undo"]');
    expect((await rows(page))[0]).toEqual([count]);
    expect(await page.locator(`${field} .cm-line`).first().textContent()).toContain('COUNT');
    await page.context().close();
  });

  it('says in words that nothing was found, and that this is no denial', async () => {
    const { page } = await viewer.open(linkTo('ASK { actor:jnim cg:attacked actor:jnim }'));
    await expect.poll(() => said(page), FIRST_ANSWER).toMatch(/^No: .* not a denial/);
    await write(page, 'SELECT * WHERE { ?s a <https://example.org/nothing> }');
    await page.click('button.run');
    await expect.poll(() => said(page)).toMatch(/^No row matches\. .* not a denial/);
    await page.context().close();
  });

  it('leaves the drawing and the time line their whole room beside it', async () => {
    const { page } = await viewer.open('#page=queries&timeline=on');
    await page.waitForSelector(field);
    const box = async (selector: string) => await page.locator(selector).boundingBox();
    await page.waitForSelector('.chart svg');
    const [drawing, chart] = [await box('.drawing'), await box('.chart')];
    expect((await box('.surfaces'))?.height).toBeLessThan(50);
    expect(chart?.width).toBeGreaterThan((drawing?.width ?? 0) * 0.7);
    await page.context().close();
  });

  it('stops a query that takes too long, and answers the next', async () => {
    const { page } = await viewer.open('#page=queries');
    await write(page, 'SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }');
    await page.click('button.run');
    await expect.poll(() => said(page), FIRST_ANSWER).toBe('Asking…');
    await page.click('button:text-is("Stop")');
    expect(await said(page)).toBe('Stopped.');
    await write(page, 'SELECT ?group WHERE { ?group a cg:ArmedGroup } ORDER BY ?group');
    await page.click('button.run');
    expect((await rows(page)).flat().join(' ')).toContain('JNIM');
    await page.context().close();
  });

  it('asks no other machine: SERVICE is refused, and everything came from its own server', async () => {
    const { page, requests, errors } = await viewer.open('#page=queries&query=o01');
    await rows(page);
    await write(page, 'SELECT * WHERE { SERVICE <https://example.org/sparql> { ?s ?p ?o } }');
    await page.click('button.run');
    await expect.poll(() => page.textContent('.failure')).toContain('SERVICE is refused');
    const strange = requests.filter(
      (address) => !address.startsWith(viewer.url) && !address.startsWith('blob:'),
    );
    expect(strange).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('fetches editor, engine and quads only when they are needed', async () => {
    const { page, requests } = await viewer.open();
    const heavy = () => requests.filter((address) => /queries-|query-thread|\.wasm|\.nq/.test(address));
    await page.waitForTimeout(300);
    expect(heavy()).toEqual([]);
    await page.click('.header button:text-is("Queries")');
    await page.waitForSelector(field);
    expect(heavy().filter((address) => /\.wasm|\.nq/.test(address))).toEqual([]);
    await page.click('button.run');
    await rows(page);
    await page.click('button.run');
    await expect.poll(() => said(page)).toMatch(/rows in/);
    expect(heavy().filter((address) => /\.wasm|\.nq/.test(address))).toHaveLength(2);
    await page.context().close();
  });

  it('lets the keyboard in and out of the field, and keeps the keys of the page out of it', async () => {
    const { page } = await viewer.open('#page=queries');
    await write(page, '# ');
    await page.keyboard.type('a/b+c-0');
    expect(await page.textContent(field)).toContain('a/b+c-0');
    await page.keyboard.press('Escape');
    expect(await page.locator(field).count()).toBe(1);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Run');
    await page.keyboard.press('Escape');
    expect(await page.locator('#panel').count()).toBe(0);
    await page.context().close();
  });

  it('says how to get the file that queries read, where it is not beside the page', async () => {
    const { page } = await viewer.open();
    await page.route('**/claimgraph.nq', (route) => route.fulfill({ status: 404, body: 'Not here.' }));
    await page.click('.header button:text-is("Queries")');
    await page.waitForSelector(field);
    await page.click('button.run');
    await expect.poll(() => page.textContent('.failure'), FIRST_ANSWER).toContain('claimgraph build');
    await page.context().close();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`has no serious accessibility violation in ${colorScheme}`, async () => {
      const { page } = await viewer.open('#page=queries&query=o09', { colorScheme, bypassCSP: true });
      await rows(page);
      expect(await seriousViolations(page)).toEqual([]);
      await page.click('.questions summary');
      await write(page, 'SELECT ?who WHERE { ?who ?p ');
      await page.keyboard.type('cg:A', { delay: 30 });
      await page.waitForSelector('.cm-tooltip-autocomplete');
      expect(await seriousViolations(page)).toEqual([]);
      await page.context().close();
    });
  }

  it('fits a window of 360 pixels, and makes way for the drawing there', async () => {
    const { page } = await viewer.open('#page=queries&query=o03', { viewport: { width: 360, height: 740 } });
    await rows(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.click('text=Show on the drawing');
    await expect.poll(() => page.textContent('.only-said')).toContain('8 nodes');
    expect(await page.locator('#panel').count()).toBe(0);
    await page.context().close();
  });
});

describe('queries over a graph with hostile words', () => {
  const HOSTILE = '<img src=x onerror="document.title=1">\\u202E "quoted", =1+1';
  let folder: string;
  let hostile: Viewer;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'claimgraph-hostile-'));
    await cp(SMALL, folder, { recursive: true });
    await writeFile(
      join(folder, 'hostile.ttl'),
      `@prefix cg: <https://w3id.org/claimgraph/ns#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<https://w3id.org/claimgraph/actor/hostile> a cg:ArmedGroup ; skos:prefLabel "${HOSTILE.replaceAll('"', '\\"')}"@en .`,
    );
    await mkdir(join(folder, 'questions'), { recursive: true });
    await writeFile(
      join(folder, 'questions', 'o01-hostile.rq'),
      '# title: <b>Bold</b>\n# question: <script>1</script>?\n# explanation: Read `<i>` so.\nSELECT ?s ?name WHERE { ?s skos:prefLabel ?name . FILTER(CONTAINS(?name, "img")) }\n',
    );
    hostile = await startViewer(folder);
  }, 60_000);
  afterAll(async () => {
    await hostile.close();
    await rm(folder, { recursive: true });
  });

  it('shows them as text, in the answer, in the menu and in completion', async () => {
    const { page, errors } = await hostile.open('#page=queries');
    expect(await page.textContent('.questions li')).toBe('<b>Bold</b><script>1</script>?');
    await page.click('.questions li button');
    const [[subject, name]] = (await rows(page)) as [[string, string]];
    expect(name).toContain('<img src=x onerror=');
    expect(subject).toContain('actor:hostile');
    await write(page, 'SELECT * WHERE { ?s ?p ');
    await page.keyboard.type('actor:hos', { delay: 30 });
    await expect.poll(() => page.textContent('.cm-tooltip-autocomplete')).toContain('<img src=x');
    expect(await page.locator('.queries img, .queries b, .queries i, .cm-tooltip img').count()).toBe(0);
    expect(await page.title()).not.toBe('1');
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
