import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { claimgraph, MALI } from '../cli/run.js';
import { viewerHere } from './hooks.js';
import { onStage } from './on-stage.js';
import { FIRST_ANSWER, field, linkTo, rows, said, write } from './query-page.js';
import { addressOf, follow } from './viewer.js';

const viewer = viewerHere();

/** One page, which goes from link to link as a reader would: the engine is started once. */
let page: Page;
beforeAll(async () => {
  const opened = await viewer.open('', { permissions: ['clipboard-read', 'clipboard-write'] });
  page = opened.page;
});

/** Opens the page of queries anew. */
async function ask(link: string): Promise<void> {
  await follow(page, '');
  await follow(page, link);
  await page.waitForSelector(field);
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
    expect(await addressOf(page)).toContain('query=o03');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('copies the same CSV as the command line prints', async () => {
    await ask('#page=queries&query=o11');
    await rows(page);
    await page.click('text=Copy as CSV');
    await expect.poll(() => page.textContent('.notice')).toContain('Copied');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const printed = await claimgraph(['query', MALI, 'o11', '--format', 'csv']);
    expect(copied.replaceAll('\r\n', '\n')).toBe(printed.out.replaceAll('\r\n', '\n'));
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('text=Download CSV')]);
    expect(download.suggestedFilename()).toBe('answer.csv');
  });

  it('finds an entity by another name while one writes, and runs by keyboard', async () => {
    await ask('#page=queries');
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
  });

  it('offers the terms of the vocabulary with their meaning', async () => {
    await ask('#page=queries');
    await page.waitForSelector('.questions li', { state: 'attached' });
    await write(page, 'SELECT ?c WHERE { ?c ');
    await page.keyboard.type('cg:speechA', { delay: 30 });
    const options = page.locator('.cm-tooltip-autocomplete li');
    await expect.poll(() => options.allTextContents()).toEqual([expect.stringContaining('cg:speechAct')]);
    expect(await page.textContent('.cm-completionInfo')).toMatch(/used \d+ times here/);
  });

  it('shows where a query is wrong, and leads there', async () => {
    await ask('#page=queries');
    await write(page, 'SELECT ?who WHERE {\n  ?who a cg:ArmedGroup ;; ?p\n');
    await page.click('button.run');
    const failure = page.locator('.failure');
    await failure.waitFor(FIRST_ANSWER);
    expect(await failure.textContent()).toMatch(/^Line \d, column \d+: the query is not valid SPARQL/);
    expect(await page.locator('.query-editor .cm-lint-marker-error').count()).toBe(1);
    await page.click('.failure button');
    await page.keyboard.insertText('}');
    expect(await page.textContent(field)).toContain('}');
  });

  it('shows the triples of a CONSTRUCT on the drawing, and everything again', async () => {
    await ask(linkTo('CONSTRUCT { ?a cg:attacked ?b } WHERE { ?a cg:attacked ?b }'));
    const all = [...(await onStage(page))].length;
    const triples = (await rows(page)).length;
    expect(await said(page)).toContain(`${triples} triples`);
    await page.click('text=Show on the drawing');
    await expect.poll(async () => [...(await onStage(page))].length).toBeLessThan(all);
    expect(await page.textContent('.only-said')).toContain(
      `${[...(await onStage(page))].length} nodes, ${triples} lines`,
    );
    expect([...(await onStage(page))]).not.toContain('https://w3id.org/claimgraph/actor/un-security-council');
    const link = await addressOf(page);
    await page.click('.only-said button');
    await expect.poll(async () => [...(await onStage(page))].length).toBe(all);
    const again = await viewer.open(link.slice(viewer.url.length));
    expect(await again.page.textContent('.only-said')).toContain(`${triples} lines`);
    await again.page.context().close();
  });

  it('shows the events that claims in an answer speak of, though events are not drawn otherwise', async () => {
    await ask('#page=queries&query=o03');
    await rows(page);
    await page.click('text=Show on the drawing');
    await expect.poll(() => page.textContent('.only-said')).toContain('8 nodes, 7 lines');
    const events = [...(await onStage(page))].filter((id) => id.includes('/event/'));
    expect(events).toHaveLength(7);
  });

  it('opens what a row names, and comes back to the answer', async () => {
    await ask('#page=queries&query=o03');
    const before = await rows(page);
    await page.click('.answer-table tr:first-child button.link');
    await page.waitForSelector('#panel .kind');
    expect(await page.textContent('#panel h2')).toContain('JNIM');
    await page.click('#panel .close');
    expect(await rows(page)).toEqual(before);
  });

  it('restores a query of one’s own from a link, with its answer', async () => {
    const query = 'SELECT (COUNT(?c) AS ?claims)\nWHERE { ?c a cg:Claim ; cg:polarity code:negated }';
    await ask(linkTo(query));
    const [[count]] = (await rows(page)) as [[string]];
    expect(Number(count)).toBeGreaterThan(0);
    expect(await page.locator(`${field} .cm-line`).allTextContents()).toEqual(query.split('\n'));
    await write(page, 'ASK { actor:jnim a cg:ArmedGroup }');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => said(page)).toMatch(/^Yes: /);
    await page.click('button[aria-label="Undo"]');
    expect((await rows(page))[0]).toEqual([count]);
    expect(await page.locator(`${field} .cm-line`).first().textContent()).toContain('COUNT');
  });

  it('says in words that nothing was found, and that this is no denial', async () => {
    await ask(linkTo('ASK { actor:jnim cg:attacked actor:jnim }'));
    await expect.poll(() => said(page), FIRST_ANSWER).toMatch(/^No: .* not a denial/);
    await write(page, 'SELECT * WHERE { ?s a <https://example.org/nothing> }');
    await page.click('button.run');
    await expect.poll(() => said(page)).toMatch(/^No row matches\. .* not a denial/);
  });

  it('says which name the vocabulary does not have, and what may be meant', async () => {
    await ask(linkTo('SELECT ?u WHERE { ?u cg:speakers ?who } # cg:nothing'));
    await page.waitForSelector('.misspelt', FIRST_ANSWER);
    expect(await page.locator('.misspelt li').allTextContents()).toEqual([
      'There is no property cg:speakers: did you mean cg:speaker, on utterances?',
    ]);
    await page.click('.vocabulary summary');
    await page.fill('.vocabulary input', 'who speaks');
    await expect.poll(() => page.locator('.vocabulary dt').count()).toBeLessThan(20);
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
    await ask('#page=queries');
    await write(page, '# ');
    await page.keyboard.type('a/b+c-0');
    expect(await page.textContent(field)).toContain('a/b+c-0');
    await page.keyboard.press('Escape');
    expect(await page.locator(field).count()).toBe(1);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Run');
    await page.keyboard.press('Escape');
    expect(await page.locator('#panel').count()).toBe(0);
  });
});
