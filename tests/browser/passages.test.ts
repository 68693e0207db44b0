import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTab, startViewer, type Viewer } from './viewer.js';

const TEXT = 'tests/fixtures/small-texts/901_ridge.txt';
const HOSTILE = `<img src=x onerror="document.title='broken into'"><script>document.title='broken into'</script>`;

describe('passages of the reports', () => {
  let viewer: Viewer;
  beforeAll(async () => {
    viewer = await startViewer('tests/fixtures/small', 'tests/fixtures/small-texts');
  }, 60_000);
  afterAll(() => viewer.close());

  it('shows the passage highlighted in its paragraph when the texts are given', async () => {
    const { page } = await viewer.open('#node=event:ridge-ambush');
    await page.click('#panel summary:has-text("Northern Front carried out")');
    const passage = page.locator('#panel details[open] .passage').first();
    const text = await readFile(TEXT, 'utf8');
    const marked = await passage.locator('mark').first().textContent();
    expect(marked).toBe(text.slice(177, 214));
    expect(await passage.textContent()).toBe(text.split('\n\n')[2]);
    await page.context().close();
  });
});

describe('a label that tries to be a script', () => {
  let folder: string;
  let viewer: Viewer;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'claimgraph-hostile-'));
    await cp('tests/fixtures/small', folder, { recursive: true });
    const file = join(folder, 'entities.ttl');
    const data = await readFile(file, 'utf8');
    await writeFile(file, data.replaceAll('"Northern Front"', JSON.stringify(HOSTILE)));
    viewer = await startViewer(folder);
  }, 60_000);
  afterAll(async () => {
    await viewer.close();
    await rm(folder, { recursive: true });
  });

  it('stays text in the panel, the list and the search', async () => {
    const { page, errors } = await viewer.open('#node=actor:front');
    expect(await page.textContent('#panel h2')).toBe(HOSTILE);
    await openTab(page, 'List');
    expect(await page.textContent('.outline')).toContain(HOSTILE);
    await page.fill('#search', 'NF');
    await expect.poll(() => page.textContent('#found')).toContain(HOSTILE);
    expect(await page.locator('#app img, #app script').count()).toBe(0);
    expect(await page.title()).toBe('claimgraph');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('recognises the text of a report that is chosen as a file, and no other file', async () => {
    const { page, requests } = await viewer.open('#node=event:ridge-ambush');
    await openTab(page, 'Reports');
    const before = requests.length;
    await page.setInputFiles('input.texts', [TEXT, 'package.json']);
    await expect.poll(() => page.textContent('.notice')).toContain('Recognised: report 901');
    expect(await page.textContent('.notice')).toContain('package.json');
    await page.click('#panel summary:has-text("National Guard")');
    expect(await page.locator('#panel details[open] .passage mark').first().isVisible()).toBe(true);
    expect(requests.length).toBe(before);
    await page.context().close();
  });
});
