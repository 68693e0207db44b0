/** Above a number of claims the page is given the chief actors and asks for the rest: what it says is what the whole says. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shorten } from '../../src/model/namespaces.js';
import type { Entity } from '../../src/model/records.js';
import { type OpenGraph, openGraph } from '../../src/open.js';
import { claimsGraph } from '../bench/generate.js';
import { onStage } from './on-stage.js';
import { startViewer, type Viewer } from './viewer.js';

const CLAIMS = 9_000;
/** As generate.ts makes them. */
const PER_EVENT = 5;
const ACCOUNTS = 3;

let folder: string;
let whole: OpenGraph;
let viewer: Viewer;
/** The actor of whom least is said, and the one before it. */
let [last, other]: Entity[] = [];

const named = (page: Page) => page.textContent('#panel p.quiet');
const drawnIn = (page: Page) => page.textContent('.crowd-said');
const digits = (n: number) => n.toLocaleString('en');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'claimgraph-large-'));
  const file = join(folder, 'large.nq');
  const events = Math.floor(CLAIMS / PER_EVENT / ACCOUNTS);
  // Of each event there are several accounts, which part.
  const told = [...claimsGraph({ claims: CLAIMS })].map((lines) =>
    lines.replace(/\/event\/e(\d+)>/g, (_, n) => `/event/e${Number(n) % events}>`),
  );
  writeFileSync(file, told.join(''));
  whole = await openGraph(file);
  const { actorGraph, corpus } = whole;
  const tied = actorGraph.nodes().filter((id) => actorGraph.degree(id) > 0);
  const few = tied.sort((a, b) => actorGraph.degree(a) - actorGraph.degree(b) || (a < b ? -1 : 1));
  [last, other] = few.slice(0, 2).map((id) => corpus.entities.get(id) as Entity);
  viewer = await startViewer(file, undefined, ['--whole-up-to', '5000']);
}, 400_000);

afterAll(async () => {
  await viewer?.close();
  await whole?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a large graph', () => {
  it('opens with its chief actors, and says how many of how many', async () => {
    const { page, errors } = await viewer.open();
    const drawn = await onStage(page);
    expect(drawn.size).toBeGreaterThan(20);
    expect(drawn.size).toBeLessThan(whole.actorGraph.order);
    expect(await drawnIn(page)).toContain(`${digits(drawn.size)} of ${digits(whole.graph.order)} names`);
    expect(await drawnIn(page)).toContain(`of ${digits(CLAIMS)} claims are here`);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('finds every name, and fetches what is said of the one that is chosen', async () => {
    const { page, errors } = await viewer.open();
    expect(await onStage(page)).not.toContain(last?.id);
    await page.fill('#search', last?.label ?? '');
    await expect.poll(() => page.textContent('#found .match >> nth=0')).toContain(last?.label);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.textContent('#panel h2')).toBe(last?.label);
    const { claims, reports } = whole.graph.getNodeAttributes(last?.id ?? '');
    await expect.poll(() => named(page)).toContain(`Named in ${claims} claim`);
    expect(await named(page)).toContain(`of ${reports} report`);
    const ties = whole.actorGraph.degree(last?.id ?? '');
    expect(await page.textContent('#panel h3:has-text("Relations with actors") .number')).toBe(`${ties}`);
    await expect.poll(() => onStage(page)).toContain(last?.id);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('opens at a link to a name that is not among the chief', async () => {
    const { page, errors } = await viewer.open(`#node=${shorten(last?.id ?? '')}`);
    await expect.poll(() => page.textContent('#panel h2')).toBe(last?.label);
    expect(await page.textContent('.notice')).toBe('');
    await page.click('text=Show all its neighbours');
    const neighbours = whole.actorGraph.neighbors(last?.id).filter((id) => id !== last?.id);
    await expect
      .poll(async () => {
        const drawn = await onStage(page);
        return neighbours.filter((id) => !drawn.has(id));
      })
      .toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('finds the ways that the whole graph has', async () => {
    const [from, to] = [last?.id ?? '', other?.id ?? ''];
    const { page, errors } = await viewer.open(`#page=paths&path=${shorten(from)}+${shorten(to)}`);
    const ways = whole.paths(from, to, { limit: 5 });
    expect(ways.length).toBeGreaterThan(1);
    await expect.poll(() => page.textContent('#panel')).toContain(ways[0]?.steps[0]?.sentence);
    expect(await page.textContent('#panel')).toContain(`${ways.length} way`);
    for (const { steps } of ways)
      for (const { sentence } of steps) expect(await page.textContent('#panel')).toContain(sentence);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('lists the gravest comparisons, and says of how many', async () => {
    const { page, errors } = await viewer.open('#page=disagreements');
    const { length } = whole.comparisons;
    await expect.poll(() => page.textContent('.more-verdicts')).toContain(`of ${digits(length)} comparisons`);
    const grave = whole.comparisons.filter(({ verdict }) => verdict === 'contradictory').length;
    await expect.poll(() => page.textContent('.verdicts')).toContain(`of ${digits(grave)}`);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('a report that is opened is fetched with all its claims, and what is said of others says of how much', async () => {
    const [report, beside] = [...whole.corpus.utterances.values()].filter((each) => each.report).slice(-2);
    const claimsOf = (id: string | undefined) =>
      [...whole.corpus.claims.values()].filter((claim) => claim.report === id).length;
    const { page, errors } = await viewer.open(`#page=reports&report=${shorten(report?.id ?? '')}`);
    const panel = () => page.textContent('#panel');
    await expect.poll(panel).toContain(`${claimsOf(report?.id)} claims taken from it`);
    expect(await panel()).toContain('as far as these are here');
    expect(await panel()).toContain(`of ${digits(CLAIMS)}`);
    await page.click('.report-ways button:text-is("What it changed")');
    await page.click('.changes button:text-is("Against all others")');
    await expect.poll(panel).toContain('This holds for what is here of the other reports.');
    expect(await page.locator('.changes').textContent()).toContain(`${claimsOf(report?.id)} claims`);
    const both = await viewer.open(
      `#page=reports&report=${shorten(report?.id ?? '')}&read=two&beside=${shorten(beside?.id ?? '')}`,
    );
    await both.page.waitForSelector('.two-columns');
    expect([...errors, ...both.errors]).toEqual([]);
    for (const each of [page, both.page]) await each.context().close();
  });

  it('says what could not be fetched, and tries again', async () => {
    const { page } = await viewer.open();
    await page.route('**/around?*', (route) => route.abort());
    await page.fill('#search', last?.label ?? '');
    await expect.poll(() => page.textContent('#found .match >> nth=0')).toContain(last?.label);
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.textContent('#panel'))
      .toMatch(/could not be fetched: the server does not answer[^.?]*\w\.Try again/);
    await page.unroute('**/around?*');
    await page.click('#panel >> text=Try again');
    await expect.poll(() => named(page)).toContain('Named in');
    await page.context().close();
  });
});
