/** What the page opens on: the chief actors, with the way to all of them. */
import { expect, it } from 'vitest';
import { closePagesAfterEach, viewerHere } from './hooks.js';
import { addressOf, follow, openTab } from './viewer.js';

const viewer = viewerHere();
closePagesAfterEach(viewer);

it('opens on the chief actors and says of how many; all are one press away, and a link has them', async () => {
  const { page, errors } = await viewer.open('#all=no');
  const said = () => page.textContent('.crowd-said');
  expect(await said()).toMatch(/^20 of \d\d actors/);
  await openTab(page, 'List');
  const listed = () => page.locator('.outline li').count();
  const few = await listed();
  await page.getByRole('button', { name: /^All \d\d$/ }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => addressOf(page)).toContain('all=yes');
  await expect.poll(listed).toBeGreaterThan(few);
  expect(await said()).toMatch(/^All \d\d actors/);
  await page.getByRole('button', { name: 'The chief ones' }).click();
  await expect.poll(() => addressOf(page)).not.toContain('all=');
  await expect.poll(said).toMatch(/^20 of/);
  expect(errors).toEqual([]);
});

it('takes in whom the reader asks for, and lets the others go by a lens', async () => {
  const { page, errors } = await viewer.open('#all=no');
  await page.fill('.search input', 'Burkinabe contingent');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.textContent('#panel h2')).toContain('Burkinabe contingent');
  expect(await page.textContent('.crowd-said')).toMatch(/^20 of/);
  await follow(page, '#lens=as+actor:malian-army');
  expect(await page.textContent('.crowd-said')).toMatch(/^\d+ of \d\d actors/);
  await follow(page, '#surface=map');
  expect(await page.locator('.crowd-said').count()).toBe(0);
  expect(errors).toEqual([]);
});
