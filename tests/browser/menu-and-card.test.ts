/** The menu of what is pressed, by the right button, a resting finger and keys; and the card where the pointer or the focus rests. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Stage } from '../../viewer/src/stage/stage.js';
import { seriousViolations } from './axe.js';
import { closePagesAfterEach, viewerHere } from './hooks.js';
import { discOf, onStage } from './on-stage.js';
import { addressOf } from './viewer.js';

type Host = Element & { claimgraph: Stage };

const viewer = viewerHere();
closePagesAfterEach(viewer);

const items = (page: Page) =>
  page.$$eval('.context-menu [role^=menuitem]', (all) => all.map(({ textContent }) => textContent));

describe('the menu', () => {
  it('of a name opens by the right button, leads by arrows, and does what it says; Escape closes it', async () => {
    const { page, errors } = await viewer.open();
    const { x, y } = await discOf(page, 'minusma');
    await page.mouse.click(x, y, { button: 'right' });
    await page.waitForSelector('.context-menu');
    expect(await page.textContent('.context-menu')).toContain('MINUSMA');
    expect(await items(page)).toContain('Time line');
    expect(await seriousViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.context-menu').count()).toBe(0);
    // The disc was not taken along.
    await page.mouse.move(x + 90, y + 40, { steps: 4 });
    expect(await discOf(page, 'minusma')).toEqual({ x, y });
    await page.mouse.click(x, y, { button: 'right' });
    await page.waitForSelector('.context-menu [role=menuitem]:focus');
    for (const key of ['End', 'Home', 'ArrowDown']) await page.keyboard.press(key);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Mark');
    await page.keyboard.press('Enter');
    await expect.poll(() => addressOf(page)).toContain('marked=actor:minusma');
    expect(errors).toEqual([]);
  });

  it('of a line and of the ground have acts of their own, of a marked name those of all that are marked', async () => {
    const { page } = await viewer.open('#marked=actor:jnim+actor:minusma');
    const line = await page.evaluate(async () => {
      const host = document.querySelector('.stage') as Host;
      const { x, y } = host.getBoundingClientRect();
      const { lines } = await host.claimgraph.drawing();
      const thick = lines.find(({ label }) => label.includes('demands the departure')) ?? lines[0];
      if (thick === undefined) throw new Error('no line');
      const { from, to, curvature } = thick;
      const [dx, dy] = [to.x - from.x, to.y - from.y];
      return {
        x: x + (from.x + to.x) / 2 + (dy * curvature) / 2,
        y: y + (from.y + to.y) / 2 - (dx * curvature) / 2,
      };
    });
    await page.mouse.click(line.x, line.y, { button: 'right' });
    await expect.poll(() => items(page)).toContain('Read who says so');
    await page.keyboard.press('Escape');
    const ground = await page.locator('.stage').boundingBox();
    await page.mouse.click((ground?.x ?? 0) + 60, (ground?.y ?? 0) + 420, { button: 'right' });
    await expect.poll(() => items(page)).toContain('Communities of joined actors');
    await page.mouse.click((ground?.x ?? 0) + (ground?.width ?? 0) - 8, (ground?.y ?? 0) + 420);
    await expect.poll(() => page.locator('.context-menu').count()).toBe(0);
    const jnim = await discOf(page, 'jnim');
    await page.mouse.click(jnim.x, jnim.y, { button: 'right' });
    await expect.poll(() => items(page)).toContain('What ties these');
    const before = await onStage(page);
    await page
      .locator('.context-menu [role=menuitem]', { hasText: /^Hide$/ })
      .first()
      .click();
    await expect.poll(async () => (await onStage(page)).size).toBeLessThan(before.size);
    expect(await addressOf(page)).toContain('no-node=actor:jnim');
  });

  it('opens by the menu key on a link that has the focus, and gives the focus back', async () => {
    const { page } = await viewer.open('#node=actor:jnim');
    const link = page.locator('#panel .ties .link').first();
    await link.focus();
    await page.keyboard.press('Shift+F10');
    await expect.poll(() => items(page)).toContain('Read who says so');
    await page.keyboard.press('Escape');
    expect(await link.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press('ContextMenu');
    await expect.poll(() => page.locator('.context-menu').count()).toBe(1);
    await page.keyboard.press('Escape');
    // With nothing in focus it is that of what is chosen.
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press('ContextMenu');
    await expect.poll(() => page.textContent('.context-menu')).toContain('JNIM');
  });

  it('opens where a finger rests, and what lies there is not chosen', async () => {
    const { page } = await viewer.open('', { viewport: { width: 390, height: 800 }, hasTouch: true });
    const { x, y } = await discOf(page, 'minusma');
    const client = await page.context().newCDPSession(page);
    await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await page.waitForSelector('.context-menu');
    await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await page.waitForTimeout(400);
    expect(await page.textContent('.context-menu')).toContain('MINUSMA');
    expect(await page.locator('#panel').count()).toBe(0);
    const box = await page.locator('.context-menu').boundingBox();
    expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 999) <= 390).toBe(true);
    await page.tap('.context-menu >> text="Mark"');
    await expect.poll(() => addressOf(page)).toContain('marked=actor:minusma');
  });
});

describe('the card', () => {
  it('comes a moment after the pointer, says what it is and how many say so, and takes no press', async () => {
    const { page } = await viewer.open();
    const { x, y } = await discOf(page, 'jnim');
    await page.mouse.move(x, y);
    await page.waitForSelector('.hover-card');
    expect(await page.textContent('.hover-card')).toMatch(
      /^armed groupJNIM\d+ claims, \d+ independent sources$/,
    );
    const card = await page.textContent('.hover-card .counts');
    expect(await page.$eval('.hover-card', (one) => getComputedStyle(one).pointerEvents)).toBe('none');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.hover-card').count()).toBe(0);
    await page.mouse.click(x, y);
    await page.waitForSelector('#panel h2');
    // The panel counts the same claims.
    expect(await page.textContent('#panel')).toContain(`Named in ${card?.split(',')[0]}`);
    await page.waitForTimeout(900);
    expect(await page.locator('.hover-card').count()).toBe(0);
  });

  it('comes with the focus of the keyboard, beside the panel, and is said', async () => {
    const { page } = await viewer.open('#node=actor:jnim');
    await page.locator('#panel .ties .link').first().focus();
    await page.keyboard.press('Tab');
    await page.waitForSelector('.hover-card');
    const id = await page.evaluate(() => document.activeElement?.getAttribute('aria-describedby'));
    expect(await page.getAttribute('.hover-card', 'id')).toBe(id);
    expect(await page.textContent('.hover-card')).toMatch(/^Relation.*\d+ claims?, /);
    const [card, panel] = await Promise.all(
      ['.hover-card', '#panel'].map((one) => page.locator(one).boundingBox()),
    );
    expect((card?.x ?? 0) + (card?.width ?? 0)).toBeLessThanOrEqual(panel?.x ?? 0);
    await page.keyboard.press('Tab');
    await page.waitForTimeout(100);
    expect(await page.locator('.hover-card').count()).toBe(0);
  });

  it('is switched off, and stays so', async () => {
    const { page } = await viewer.open();
    const ground = await page.locator('.stage').boundingBox();
    await page.mouse.click((ground?.x ?? 0) + 60, (ground?.y ?? 0) + 420, { button: 'right' });
    await page.click('text=No card on hover');
    await page.reload();
    await page.waitForFunction(() => performance.getEntriesByName('first-picture').length > 0);
    const { x, y } = await discOf(page, 'jnim');
    await page.mouse.move(x, y);
    await page.waitForTimeout(1_000);
    expect(await page.locator('.hover-card').count()).toBe(0);
  });
});
