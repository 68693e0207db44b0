import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../dataset/temporary.js';
import { seriousViolations } from './axe.js';
import { closePagesAfterEach, viewerHere } from './hooks.js';
import { addressOf, follow } from './viewer.js';

const viewer = viewerHere();
closePagesAfterEach(viewer);

const VIEWS = ['.surfaces button:text-is("Map")', '.surfaces button:text-is("Sources")'];

/** Chooses a name as a reader does, by the search. */
async function choose(page: Page, name: string): Promise<void> {
  await page.fill('#search', name);
  await page.locator('.match').first().waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.textContent('#panel h2')).toBe(name);
}

describe('a story', () => {
  it('of five views is made, played and sent as one file in twelve acts, and tells itself from the file', async () => {
    const { page, errors } = await viewer.open();
    let acts = 0;
    const act = async (work: Promise<unknown>) => {
      acts += 1;
      await work;
    };
    await act(page.click('.header button:text-is("Notes")'));
    await act(page.click('button:text-is("Begin a story")'));
    await page.locator('.story-bar').waitFor();
    for (const each of [
      () => choose(page, 'JNIM'),
      () => choose(page, 'MINUSMA'),
      ...VIEWS.map((at) => () => page.click(at)),
    ]) {
      const step = Math.ceil(acts / 2) + 1;
      await act(each());
      await act(page.click('.story-bar button:text-is("Add this view")'));
      await page.getByText(`${step} of ${step}`).waitFor();
    }
    await act(page.click('.story-bar button:text-is("Play by itself")'));
    await page.getByText('1 of 5').waitFor();
    await page.getByText('2 of 5').waitFor();
    expect(await page.textContent('.story-caption')).toBe('JNIM');
    expect(await page.textContent('#panel h2')).toBe('JNIM');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      act(page.click('.story-bar button:text-is("One HTML file")')),
    ]);
    expect(acts).toBe(12);
    expect(download.suggestedFilename()).toBe('claimgraph-story-1.html');
    expect(errors).toEqual([]);

    const file = join(temporaryFolder(), 'story.html');
    writeFileSync(file, readFileSync(await download.path()));
    const told = await await page.context().newPage();
    const wrong: string[] = [];
    told.on('pageerror', (error) => wrong.push(error.message));
    await told.goto(pathToFileURL(file).href);
    await told.getByText('1 of 5').waitFor();
    expect(await told.locator('.first-steps').count()).toBe(0);
    await told.click('.story-bar .forward');
    await told.getByText('2 of 5').waitFor();
    await expect.poll(() => told.textContent('#panel h2')).toBe('JNIM');
    expect(await told.locator('.story-bar button:text-is("Add this view")').count()).toBe(0);
    expect(wrong).toEqual([]);
  });

  it('is told by keyboard, by nobody without being asked, and each step is one that back undoes', async () => {
    const { page } = await viewer.open('#page=notes');
    await page.click('button:text-is("Begin a story")');
    await choose(page, 'JNIM');
    await page.focus('.story-bar button:text-is("Add this view")');
    await page.keyboard.press('Enter');
    await page.getByText('2 of 2').waitFor();
    await page.keyboard.press('ArrowLeft');
    await page.getByText('1 of 2').waitFor();
    await expect.poll(() => page.locator('#panel').count()).toBe(0);
    await page.waitForTimeout(6_000);
    expect(await page.locator('.story-place').textContent()).toContain('1 of 2');
    await page.keyboard.press('End');
    await page.getByText('2 of 2').waitFor();
    await expect.poll(() => page.textContent('#panel h2')).toBe('JNIM');
    // The arrows go on: the panel has not taken the focus.
    await page.keyboard.press('Home');
    await page.getByText('1 of 2').waitFor();
    await page.goBack();
    await page.getByText('2 of 2').waitFor();
    expect(await addressOf(page)).toMatch(/node=actor:jnim&all=yes&story=s-[\w-]+&step=2/);
    expect(await seriousViolations(page)).toEqual([]);
    await page.click('.story-bar .leave');
    await expect.poll(() => page.locator('.story-bar').count()).toBe(0);
    expect(await page.textContent('#panel h2')).toBe('JNIM');
  });

  it('is changed in the page of notes: captions, order, what goes; and a link to one that is not kept here says so', async () => {
    const { page } = await viewer.open('#page=notes');
    await page.click('button:text-is("Begin a story")');
    await page.click('.surfaces button:text-is("Map")');
    await page.click('.story-bar button:text-is("Add this view")');
    await page.getByText('2 of 2').waitFor();
    await page.click('.story-bar button:text-is("Captions")');
    await page.fill('[aria-label="Caption of step 2"]', 'Where it was');
    await page.keyboard.press('Tab');
    await expect.poll(() => page.textContent('.story-caption')).toBe('Where it was');
    await page.click('[aria-label="Step 2 earlier"]');
    await expect.poll(() => page.inputValue('[aria-label="Caption of step 1"]')).toBe('Where it was');
    await page.click('[aria-label="Take out step 2"]');
    await page.getByText('1 of 1').waitFor();
    await follow(page, '#story=nobody&step=3&node=actor:jnim');
    await page.getByText('The story of this link is not kept here').waitFor();
    expect(await page.textContent('#panel h2')).toBe('JNIM');
  });
});
