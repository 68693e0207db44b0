import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SMALL } from '../cli/run.js';
import { rows, write } from './query-page.js';
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
