/** Several names at once: marked with the mouse, a finger and the keyboard; hidden, pinned, folded, taken away; what ties them, and the ways among them. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Stage } from '../../viewer/src/stage/stage.js';
import { seriousViolations } from './axe.js';
import { crowd } from './crowd.js';
import { closePagesAfterEach, viewerHere } from './hooks.js';
import { discOf, onStage } from './on-stage.js';
import { addressOf, openTab } from './viewer.js';

type Host = Element & { claimgraph: Stage };

const viewer = viewerHere();
closePagesAfterEach(viewer);

const BAR = '.marked-bar:not(.none)';
const THREE = '#marked=actor:jnim+actor:wagner+actor:malian-army';
const said = (page: Page) => page.textContent('.marked-bar [role=status]');

async function shiftClick(page: Page, name: string): Promise<void> {
  const { x, y } = await discOf(page, name);
  await page.keyboard.down('Shift');
  await page.mouse.click(x, y);
  await page.keyboard.up('Shift');
}

/** A loop of a square around a point, the pointer pressed. */
async function loop(page: Page, { x, y }: { x: number; y: number }, half: number): Promise<void> {
  await page.mouse.move(x - half, y - half);
  await page.mouse.down();
  for (const [dx, dy] of [
    [1, -1],
    [1, 1],
    [-1, 1],
  ] as const)
    await page.mouse.move(x + dx * half, y + dy * half, { steps: 4 });
  await page.mouse.up();
}

describe('names are marked', () => {
  it('with the shift key and a press, one by one, and opened by none of them; the ground lets go of them', async () => {
    const { page, errors } = await viewer.open();
    await shiftClick(page, 'jnim');
    await expect.poll(() => said(page)).toBe('1 name marked');
    await shiftClick(page, 'minusma');
    await shiftClick(page, 'wagner');
    await shiftClick(page, 'wagner');
    await expect.poll(() => said(page)).toBe('2 names marked');
    expect(await addressOf(page)).toContain('marked=actor:jnim+actor:minusma');
    expect(await page.locator('#panel').count()).toBe(0);
    const ground = await page.locator('.stage').boundingBox();
    await page.mouse.click((ground?.x ?? 0) + 60, (ground?.y ?? 0) + 420);
    await expect.poll(() => addressOf(page)).not.toContain('marked=');
    await page.goBack();
    await expect.poll(() => said(page)).toBe('2 names marked');
    expect(errors).toEqual([]);
  });

  it('by a lasso with the shift key, and without it while Lasso is pressed; the drawing does not move', async () => {
    const { page } = await viewer.open();
    const jnim = await discOf(page, 'jnim');
    await page.keyboard.down('Shift');
    await loop(page, jnim, 34);
    await page.keyboard.up('Shift');
    await expect.poll(() => addressOf(page)).toContain('actor:jnim');
    const first = Number.parseInt((await said(page)) ?? '', 10);
    expect(first).toBeLessThan(8);
    await page.click('.stage-controls button:text-is("Lasso")');
    const minusma = await discOf(page, 'minusma');
    await loop(page, minusma, 30);
    await expect.poll(() => addressOf(page)).toContain('actor:minusma');
    expect(Number.parseInt((await said(page)) ?? '', 10)).toBeGreaterThan(first);
    expect(await discOf(page, 'jnim')).toEqual(jnim);
    expect(await page.locator('.lasso').count()).toBe(0);
    await page.keyboard.press('Escape');
    expect(await page.getAttribute('.stage-controls button:text-is("Lasso")', 'aria-pressed')).toBe('false');
  });

  it('a lasso around nothing says so', async () => {
    const { page } = await viewer.open();
    await page.click('button:text-is("Lasso")');
    const free = (await page.locator('.stage').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    await loop(page, { x: free.x + 60, y: free.y + free.height / 2 }, 25);
    await page.getByText('No name lies in the lasso.').waitFor();
    expect(await said(page)).toBe('');
  });

  it('by keys alone: in the list with the space bar and arrows, with M what is chosen; Escape marks none', async () => {
    const { page, errors } = await viewer.open();
    await openTab(page, 'List');
    await page.locator('.outline .mark-it input').first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await expect.poll(() => said(page)).toBe('2 names marked');
    expect(await page.locator('.outline .mark-it input:checked').count()).toBe(2);
    await page.locator(`${BAR} button`).first().focus();
    await page.keyboard.press('Escape');
    await expect.poll(() => addressOf(page)).not.toContain('marked=');
    await page.fill('#search', 'JNIM');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#panel h2');
    await page.keyboard.press('m');
    await expect.poll(() => said(page)).toBe('1 name marked');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('#panel').count()).toBe(0);
    expect(await said(page)).toBe('1 name marked');
    // The focus went back to the search, which is left first.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator(BAR).count()).toBe(0);
    expect(errors).toEqual([]);
  });
});

describe('of marked names', () => {
  it('all are hidden, or pinned where they lie, or drawn alone', async () => {
    const { page } = await viewer.open(THREE);
    await page.click(`${BAR} >> text="Pin"`);
    expect((await addressOf(page)).match(/@-?[\d.]+,/g)).toHaveLength(3);
    await page.click(`${BAR} >> text="Unpin"`);
    expect(await addressOf(page)).not.toContain('pin=');
    await page.click(`${BAR} >> text="Draw only these"`);
    await expect.poll(async () => (await onStage(page)).size).toBe(3);
    expect(await page.textContent('.only-said')).toContain('Only what you asked to draw: 3 nodes');
    await page.click('.only-said button');
    await expect.poll(async () => (await onStage(page)).size).toBeGreaterThan(3);
    const before = await onStage(page);
    await page.click(`${BAR} >> text="Hide"`);
    await expect.poll(async () => (await onStage(page)).size).toBeLessThan(before.size);
    const after = await onStage(page);
    expect([...after].filter((id) => /\/(jnim|wagner|malian-army)$/.test(id))).toEqual([]);
    expect(await page.locator(BAR).count()).toBe(0);
  });

  it('what ties them stands in words, most of them first, is lit, and is drawn alone', async () => {
    const { page, errors } = await viewer.open(THREE);
    await page.click(`${BAR} >> text="What ties these"`);
    await page.waitForSelector('.between > li');
    const first = page.locator('.between > li').first();
    expect(await first.textContent()).toContain('ties 3');
    expect(await first.locator('.ties li').count()).toBe(3);
    expect(await page.textContent('#panel')).toContain('part in violence');
    const title = await first.locator('h3 .link').textContent();
    await expect
      .poll(() =>
        page.evaluate(() => (document.querySelector('.stage') as Host).claimgraph.names.map(({ id }) => id)),
      )
      .toContain(await first.locator('h3 .link').getAttribute('data-name'));
    await page.click('text=Draw these alone');
    expect(await addressOf(page)).toMatch(/only=.*event:/);
    await expect.poll(async () => (await onStage(page)).size).toBeGreaterThan(4);
    expect(title).not.toBe('');
    expect(await seriousViolations(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('the ways among them stand pair by pair, and those that join alone where that is asked for', async () => {
    const { page } = await viewer.open(`${THREE}&page=among`);
    await expect.poll(() => page.locator('.way-between').count()).toBe(3);
    expect(await page.textContent('#panel')).toContain('3 pairs of 3 have a way');
    expect(await page.textContent('.way-between >> nth=0')).toContain('Does not join the two');
    await page.getByLabel('Only ties that join').check();
    await expect.poll(() => page.textContent('#panel')).toContain('1 pair of 3 has a way of such ties');
    await page.click('.way-between >> nth=2 >> text=All ways');
    await expect.poll(() => page.textContent('#panel h2')).toBe('From one to the other');
  });

  it('files are taken away that hold what is said between them, and no other name', async () => {
    const { page } = await viewer.open(THREE);
    await page.click(`${BAR} >> text="Take away…"`);
    const scope = page.locator('.files label', { hasText: 'The 3 marked names' });
    expect(await scope.locator('input').isChecked()).toBe(true);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.click('.files button:has-text("Relations, CSV")'),
    ]);
    expect(download.suggestedFilename()).toBe('claimgraph-marked-edges.csv');
    const csv = await readFile(await download.path(), 'utf8');
    expect(csv).toContain('JNIM');
    expect(csv).not.toContain('MINUSMA');
  });

  it('one disc is made by a name of the reader’s own, which no file of data holds; it is renamed, linked and unfolded', async () => {
    const { page, errors } = await viewer.open(THREE);
    const before = await onStage(page);
    await page.click(`${BAR} >> text=Fold into one`);
    await page.keyboard.type('Those at the ambush');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.textContent('#panel h2')).toBe('Those at the ambush');
    expect(await page.textContent('#panel')).toContain('No claim speaks of them as one');
    await expect.poll(async () => (await onStage(page)).size).toBe(before.size - 2);
    const folded = await onStage(page);
    expect([...folded].filter((id) => id.startsWith('own-group:'))).toHaveLength(1);
    expect([...folded].filter((id) => /\/(jnim|wagner|malian-army)$/.test(id))).toEqual([]);
    // Its lines are told of its members.
    await page.click('#panel .ties .link:has-text("MINUSMA") >> nth=0');
    await expect.poll(() => page.textContent('#panel')).toContain('is a grouping of yours');
    expect(await page.textContent('#panel')).toMatch(/told of .*JNIM/);
    await page.click('button:text-is("Take away")');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.click('.files button:text-is("Turtle")'),
    ]);
    const turtle = await readFile(await download.path(), 'utf8');
    expect(turtle).toContain('actor:jnim');
    expect(turtle).not.toMatch(/own-group|Those at the ambush/);
    const link = await viewer.open(`#${(await addressOf(page)).split('#')[1]}`);
    await expect.poll(async () => (await onStage(link.page)).size).toBe(folded.size);
    await page.goBack();
    await page.getByLabel('What you call them').fill('The three');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.textContent('#panel h2')).toBe('The three');
    await page.click('#panel >> text="Unfold"');
    await expect.poll(() => onStage(page)).toEqual(before);
    expect(errors).toEqual([]);
  });
});

it('a lasso around ten thousand names marks them in no time', async () => {
  const { page } = await viewer.open();
  const scene = crowd(100);
  const took = await page.evaluate(async (many) => {
    const host = document.querySelector('.stage') as Host;
    host.claimgraph.show(many, true);
    for (let frame = 0; frame < 3; frame += 1) await new Promise((go) => requestAnimationFrame(go));
    const { left, top, width, height } = host.getBoundingClientRect();
    const tell = (type: string, x: number, y: number) =>
      host.dispatchEvent(
        new PointerEvent(type, {
          ...{ bubbles: true, isPrimary: true, pointerType: 'mouse', button: 0, shiftKey: true },
          ...{ clientX: left + x, clientY: top + y },
        }),
      );
    tell('pointerdown', 2, 2);
    for (let step = 0; step <= 300; step += 1) {
      const turn = (step / 300) * 2 * Math.PI;
      tell('pointermove', width * (0.5 - 0.499 * Math.cos(turn)), height * (0.5 - 0.499 * Math.sin(turn)));
    }
    const start = performance.now();
    tell('pointerup', 2, 2);
    return performance.now() - start;
  }, scene);
  await expect.poll(async () => Number.parseInt((await said(page)) ?? '0', 10)).toBeGreaterThan(5_000);
  expect(took).toBeLessThan(1_500);
  // Too many for a link: it holds none of them.
  expect(await addressOf(page)).not.toContain('marked=');
});

it('on a phone a finger marks while Lasso is pressed, and the bar covers no button', async () => {
  const { page } = await viewer.open('', { viewport: { width: 390, height: 800 }, hasTouch: true });
  await page.tap('.stage-controls button:text-is("Lasso")');
  const { x, y } = await discOf(page, 'jnim');
  await page.touchscreen.tap(x, y);
  await expect.poll(() => said(page)).toBe('1 name marked');
  const { x: left, y: top } = await discOf(page, 'minusma');
  await page.touchscreen.tap(left, top);
  await expect.poll(() => said(page)).toBe('2 names marked');
  expect(await page.locator('#panel').count()).toBe(0);
  const hidden = await page.$$eval('.stage-controls button', (all) =>
    all
      .filter((button) => button.getClientRects().length > 0)
      .filter((button) => {
        const { x, y, width, height } = button.getBoundingClientRect();
        return !button.contains(document.elementFromPoint(x + width / 2, y + height / 2));
      })
      .map(({ textContent }) => textContent),
  );
  expect(hidden).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  expect(await seriousViolations(page)).toEqual([]);
});
