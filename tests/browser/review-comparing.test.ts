/** A large graph is read while the text and its cards stand there already. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type ReviewServer, startReview } from './review-page.js';

let server: ReviewServer;
beforeEach(async () => {
  server = await startReview('mill');
});
afterEach(async () => {
  await server.close();
});

it('shows the cards before they are compared with the data, says so, and takes decisions meanwhile', async () => {
  const page = await (await server.browser.newContext()).newPage();
  let release = () => {};
  const isRead = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/review/open', async (route) => {
    if (route.request().postDataJSON().atOnce !== true) await isRead;
    await route.continue();
  });
  await page.goto(server.url);
  await page.waitForSelector('.cards[aria-busy="true"] .card');
  expect(await page.locator('.column h2').textContent()).toBe('Raid on the mill at Lower Ford');
  expect(await page.locator('.comparison').textContent()).toMatch(/^Comparing with the data…/);
  expect(await page.locator('.card.chosen .pending').textContent()).toBe('Comparing with the data…');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await page.keyboard.press('Shift+A');
  expect(await page.locator('.choices button').isDisabled()).toBe(true);
  await page.keyboard.press('a');
  await page.waitForSelector('.saving.saved:text-is("saved: accepted")');
  const chosen = await page.locator('.card.chosen h4').textContent();
  release();
  await page.waitForSelector('.cards:not([aria-busy]) .card.chosen .does');
  expect(await page.locator('.comparison').textContent()).toBe('');
  expect(await page.locator('.card.chosen h4').textContent()).toBe(chosen);
  expect(await page.locator('.card.accepted').count()).toBe(1);
  await page.waitForSelector('.choices button:enabled');
});
