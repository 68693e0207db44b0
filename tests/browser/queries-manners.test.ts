import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SMALL } from '../cli/run.js';
import { FIRST_ANSWER, field, rows, said, write } from './query-page.js';
import { startViewer, type Viewer } from './viewer.js';

describe('the page of queries', () => {
  let viewer: Viewer;
  beforeAll(async () => {
    viewer = await startViewer('data');
  }, 60_000);
  afterAll(() => viewer.close());

  it('fits a window of 360 pixels, and makes way for the drawing there', async () => {
    const { page } = await viewer.open('#page=queries&query=o03', { viewport: { width: 360, height: 740 } });
    await rows(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.click('text=Show on the drawing');
    await expect.poll(() => page.textContent('.only-said')).toContain('8 nodes');
    expect(await page.locator('#panel').count()).toBe(0);
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
  });

  it('stops a query that takes too long, and answers the next', async () => {
    const { page } = await viewer.open('#page=queries');
    await page.waitForSelector(field);
    await write(page, 'SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }');
    await page.click('button.run');
    await expect.poll(() => said(page), FIRST_ANSWER).toBe('Asking…');
    await page.click('button:text-is("Stop")');
    expect(await said(page)).toBe('Stopped.');
    await write(page, 'SELECT ?group WHERE { ?group a cg:ArmedGroup } ORDER BY ?group');
    await page.click('button.run');
    expect((await rows(page)).flat().join(' ')).toContain('JNIM');
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

  it('says how to get the file that queries read, where it is not beside the page', async () => {
    const { page } = await viewer.open();
    await page.route('**/claimgraph.nq', (route) => route.fulfill({ status: 404, body: 'Not here.' }));
    await page.click('.header button:text-is("Queries")');
    await page.waitForSelector(field);
    await page.click('button.run');
    await expect.poll(() => page.textContent('.failure'), FIRST_ANSWER).toContain('claimgraph build');
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
