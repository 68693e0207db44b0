import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { dataSetKey } from '../../src/notes/data-set.js';
import { openGraph } from '../../src/open.js';
import { SMALL, temporaryFolder } from '../dataset/temporary.js';
import { closePagesAfterEach, viewerHere } from './hooks.js';
import { addressOf, startViewer, type Viewer } from './viewer.js';

const viewer = viewerHere();
closePagesAfterEach(viewer);

const CAN_COPY = { permissions: ['clipboard-read', 'clipboard-write'] };
const CLAIM = '#node=claim:003-6782eae0';
const HOSTILE = '<img src=x onerror="document.title=1"> <script>document.title=2</script> [x](javascript:1)';

const kept = (page: Page) =>
  page.evaluate(() =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith('claimgraph-notes'))
      .map((key) => JSON.parse(localStorage.getItem(key)!)),
  );

describe('notes', () => {
  it('are written in a form that is seen whole, also where it opens at the foot of the window', async () => {
    const { page } = await viewer.open('#node=actor:jnim', { viewport: { width: 1440, height: 700 } });
    const opener = page.locator('#panel .add-note').first();
    await opener.evaluate((button) => {
      const panel = button.closest('.panel') as HTMLElement;
      button.parentElement!.style.paddingTop = `${panel.clientHeight}px`;
      panel.scrollTop = 0;
    });
    await opener.evaluate((button: HTMLElement) => {
      button.scrollIntoView({ block: 'end' });
      button.click();
    });
    await page.waitForSelector('.note-form');
    const foot = await page.locator('.note-form').evaluate((form) => form.getBoundingClientRect().bottom);
    expect(foot).toBeLessThanOrEqual(700);
  });

  it('of ten thousand letters show their beginning, and all on request and on paper', async () => {
    const { page } = await viewer.open('#node=actor:jnim');
    await page.keyboard.press('n');
    const text = `${'A long thought. '.repeat(640)}And its end.`;
    await page.fill('.note-form textarea', text);
    await page.click('.note-form button:text-is("Save")');
    const height = () => page.locator('.note').evaluate((note) => note.getBoundingClientRect().height);
    await expect.poll(height).toBeLessThan(420);
    expect(await page.textContent('.note-text')).toBe(text);
    await page.focus('.note button:text-is("All of this note")');
    await page.keyboard.press('Enter');
    await expect.poll(height).toBeGreaterThan(1000);
    await page.click('.note button:text-is("Only the beginning")');
    await expect.poll(height).toBeLessThan(420);
    await page.emulateMedia({ media: 'print' });
    expect(await height()).toBeGreaterThan(500);
    expect(
      await page.locator('.note .link, .add-note').evaluateAll((all) => all.some((e) => e.checkVisibility())),
    ).toBe(false);
  });

  it('on a claim are made and copied with their link in four acts, and are there in another tab', async () => {
    const { page, errors } = await viewer.open(`${CLAIM}&all=no`, CAN_COPY);
    await page.click('#panel .add-note');
    await page.keyboard.type('Who told SITE?');
    await page.click('.note-form button:text-is("Save")');
    await page.click('.note button:text-is("Copy with link")');
    await page
      .getByText('The note is copied, with its link. The address opens on this machine only.')
      .waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toMatch(
      /^Who told SITE\?\nOn: JNIM says in its claim: .+, http:\S+#node=claim:003-6782eae0, \d{4}-\d\d-\d\d$/,
    );
    expect(text).not.toContain('key=');
    const other = await page.context().newPage();
    await other.goto(`${viewer.url}#page=notes`);
    await other.getByText('Who told SITE?').waitFor();
    await other.click('.note button:text-is("Delete")');
    await expect.poll(() => page.locator('.note').count()).toBe(0);
    expect(await kept(other)).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('are made by keyboard alone, with a flag, and are changed; letters in the field are no keys of the page', async () => {
    const { page } = await viewer.open('#node=actor:jnim');
    await page.keyboard.press('n');
    await page.locator('.note-form textarea').waitFor();
    await page.keyboard.type('/n v? 0');
    await page.keyboard.press('Tab');
    await page.keyboard.press('d');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('.note .flag').waitFor();
    expect(await page.textContent('.note .flag')).toBe('doubtful');
    expect(await page.textContent('.note-text')).toBe('/n v? 0');
    await page.click('.note button:text-is("Change")');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Two');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => page.textContent('.note-text')).toBe('Two');
    expect(await addressOf(page)).toContain('node=actor:jnim');
    // Escape leaves a form, and only that.
    await page.keyboard.press('n');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.note-form').count()).toBe(0);
    expect(await page.locator('#panel h2').textContent()).toBe('JNIM');
  });

  it('are text, never markup, in panel, page and story', async () => {
    const { page, errors } = await viewer.open(CLAIM);
    await page.click('#panel .add-note');
    await page.fill('.note-form textarea', HOSTILE);
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => page.textContent('.note-text')).toBe(HOSTILE);
    await page.click('.header button:text-is("Notes")');
    await expect.poll(() => page.textContent('.notebook .note-text')).toBe(HOSTILE);
    await page.click('button:text-is("Begin a story")');
    await page.click('button:text-is("Captions")');
    await page.fill('[aria-label="Caption of step 1"]', HOSTILE);
    await page.keyboard.press('Tab');
    await expect.poll(() => page.textContent('.story-caption')).toBe(HOSTILE);
    expect(await page.locator('.note img, .note script, .story-bar img, .notebook img').count()).toBe(0);
    expect(await page.title()).not.toMatch(/^[12]$/);
    expect(errors).toEqual([]);
  });

  it('on what is not here any more are kept and said, and what cannot be read is put aside', async () => {
    const { page } = await viewer.open(CLAIM);
    await page.click('#panel .add-note');
    await page.fill('.note-form textarea', 'Gone?');
    await page.keyboard.press('Control+Enter');
    await page.locator('.note').first().waitFor();
    await page.evaluate(() => {
      const key = Object.keys(localStorage).find((each) => each.startsWith('claimgraph-notes'))!;
      const notebook = JSON.parse(localStorage.getItem(key)!);
      notebook.notes[0].view = '#node=claim:003-00000000';
      notebook.notes.push({ id: 'X', made: 'yesterday' });
      localStorage.setItem(key, JSON.stringify(notebook));
    });
    await page.reload();
    await page.click('.header button:text-is("Notes")');
    await page.getByText('On what is not here any more').waitFor();
    expect(await page.textContent('.notebook .on')).toBe('claim:003-00000000');
    expect(await page.textContent('.notebook .warning')).toMatch(
      /not all could be read: number 2 of "notes"/,
    );
  });

  it('where the browser keeps nothing, last as long as the page, which says so', async () => {
    const { page } = await viewer.open('#node=actor:jnim');
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await page.keyboard.press('n');
    await page.fill('.note-form textarea', 'Here for now');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Here for now').waitFor();
    expect(await page.textContent('.notes-on .warning')).toMatch(
      /^This browser has no more room for what the page keeps\. What you note lasts until the page is closed/,
    );
  });

  it('and views are listed in their page, lead back, and are taken away as Markdown, CSV and Turtle', async () => {
    const { page } = await viewer.open('#surface=map&node=place:ber');
    await page.locator('#panel h2').waitFor();
    await page.keyboard.press('v');
    await page.getByText('This view is saved: Ber').waitFor();
    await page.keyboard.press('Escape');
    await page.click('.surfaces button:text-is("Relations")');
    await page.click('.header button:text-is("Notes")');
    expect(await page.textContent('.panel .purpose')).toMatch(/^For what you want to keep/);
    for (const [name, held] of [
      ['Markdown', '#node=place:ber&surface=map'],
      ['CSV', 'place:ber'],
      ['Turtle', 'oa:bookmarking'],
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.click(`.notebook button:text-is("${name}")`),
      ]);
      const text = readFileSync(await download.path(), 'utf8');
      expect(text).toContain(held);
    }
    await page.click('.notebook li button:text-is("Ber")');
    await page.locator('.map').waitFor();
    await expect.poll(() => page.textContent('#panel h2')).toBe('Ber');
  });
});

describe('notes where the server may write', () => {
  const folderOfSmall = () => {
    const home = temporaryFolder();
    cpSync(SMALL, join(home, 'data'), { recursive: true });
    return join(home, 'data');
  };
  const withServer = async (
    folder: string,
    args: readonly string[],
    work: (there: Viewer) => Promise<void>,
  ) => {
    const there = await startViewer(folder, undefined, args);
    try {
      await work(there);
    } finally {
      await there.close();
    }
  };

  it('stand in notes.ttl of the folder, for whoever opens it, and go with the last', async () => {
    const folder = folderOfSmall();
    const file = join(folder, 'notes.ttl');
    await withServer(folder, ['--edit'], async (there) => {
      const { page, errors } = await there.open('#node=actor:front');
      await page.keyboard.press('n');
      await page.fill('.note-form textarea', HOSTILE);
      await page.keyboard.press('Control+Enter');
      await page.locator('.note').waitFor();
      expect(readFileSync(file, 'utf8')).toContain('oa:commenting');
      expect(await kept(page)).toEqual([]);
      await page.reload();
      await expect.poll(() => page.textContent('.note-text')).toBe(HOSTILE);
      expect(errors).toEqual([]);
    });
    await withServer(folder, [], async (there) => {
      const { page } = await there.open('#page=notes');
      await expect.poll(() => page.textContent('.note-text')).toBe(HOSTILE);
      // Who only looks changes nothing of it.
      expect(await page.locator('.note button:text-is("Delete")').count()).toBe(0);
    });
    await withServer(folder, ['--edit'], async (there) => {
      const { page } = await there.open('#page=notes');
      await page.click('.note button:text-is("Delete")');
      await expect.poll(() => existsSync(file)).toBe(false);
    });
  });

  it('are not written over what the file says besides, and what the browser kept moves there on request', async () => {
    const folder = folderOfSmall();
    const file = join(folder, 'notes.ttl');
    const mine = '@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n<http://e/a> skos:note "mine" .\n';
    writeFileSync(file, mine);
    await withServer(folder, ['--edit'], async (there) => {
      const { page } = await there.open('#node=actor:front');
      await page.keyboard.press('n');
      await page.fill('.note-form textarea', 'Mine too');
      await page.keyboard.press('Control+Enter');
      await page.locator('.note-form .warning').waitFor();
      expect(await page.textContent('.note-form .warning')).toMatch(/would be lost/);
      expect(readFileSync(file, 'utf8')).toBe(mine);
    });
    rmSync(file);
    const { told } = await openGraph(folder);
    const name = `claimgraph-notes ${dataSetKey(told)}`;
    const note = { id: 'n-1', made: '2026-11-30T10:00:00Z', view: '#node=actor:front', text: 'Kept before' };
    await withServer(folder, ['--edit'], async (there) => {
      const { page } = await there.open();
      await page.evaluate(
        ([key, value]) => localStorage.setItem(key!, value!),
        [name, JSON.stringify({ notes: [note] })],
      );
      await page.reload();
      await page.click('.header button:text-is("Notes")');
      await page.click('button:text-is("Write it into the folder too")');
      await expect.poll(() => existsSync(file)).toBe(true);
      expect(readFileSync(file, 'utf8')).toContain('Kept before');
      expect(await kept(page)).toEqual([]);
      await expect.poll(() => page.textContent('.note-text')).toBe('Kept before');
    });
  });
});
