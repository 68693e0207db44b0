/** Where a new place lies, pointed at on a map: by a press, and by a cross that the arrows move. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seriousViolations } from './axe.js';
import { type ReviewServer, startReview } from './review-page.js';

let server: ReviewServer;
beforeAll(async () => {
  server = await startReview('mill');
});
afterAll(async () => {
  await server.close();
});

const SOURCE = 'pointed at on the map of Natural Earth, 1:50 million';

async function withMap() {
  const opened = await server.open('001', { bypassCSP: true });
  const { page, press } = opened;
  await press('j', 'e');
  await page.getByRole('button', { name: 'On a map…' }).click();
  const map = page.getByRole('application', { name: 'Map: where Lower Ford lies' });
  await map.locator('.map-land').waitFor();
  const point = page.getByLabel('latitude, longitude');
  const told = async () => (await point.inputValue()).split(', ').map(Number) as [number, number];
  return { ...opened, map, point, told };
}

it('a press on the map puts in the place there, with the map as its source', async () => {
  const { page, map, told, saved, errors } = await withMap();
  const { width, height } = (await map.boundingBox())!;
  await map.click({ position: { x: width / 2, y: height / 2 } });
  // The world, as the data have no place yet: its middle lies off West Africa.
  for (const degrees of await told()) expect(Math.abs(degrees)).toBeLessThan(2);
  expect(await page.getByLabel('by which source').inputValue()).toBe(SOURCE);
  await map.click({ position: { x: width / 2 + 20, y: height / 2 - 30 } });
  const [north, east] = await told();
  expect(north).toBeGreaterThan(0);
  expect(east).toBeGreaterThan(0);
  expect(await page.locator('.place-map [role=status]').innerText()).toContain(`${north}`);
  expect(await seriousViolations(page)).toEqual([]);
  await page.click('.by-hand button:has-text("Save")');
  await saved('edited');
  const [edit] = readFileSync(join(server.project.inbox, '001.decisions.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(edit).toMatchObject({ do: 'edit', id: 'e2', set: { coordinates: { source: SOURCE } } });
  expect(Number(edit.set.coordinates.latitude)).toBe(north);
  expect(errors).toEqual([]);
});

it('by keys alone: arrows move the cross, plus comes nearer and leaves it where it is, Enter takes it, Escape closes the map', async () => {
  const { page, press, map, point, told } = await withMap();
  expect(await map.evaluate((each) => document.activeElement === each)).toBe(true);
  await point.fill('0, 0');
  await map.focus();
  const status = page.locator('.place-map [role=status]');
  const cross = async () =>
    /([-.\d]+), ([-.\d]+)$/
      .exec(await status.innerText())!
      .slice(1)
      .map(Number);
  const [lat, lon] = await cross();
  await press('ArrowUp', 'ArrowLeft');
  const [north, west] = await cross();
  expect(north).toBeGreaterThan(lat!);
  expect(west).toBeLessThan(lon!);
  for (let n = 0; n < 5; n += 1) await press('+');
  const [near, still] = await cross();
  for (const off of [near! - north!, still! - west!]) expect(Math.abs(off)).toBeLessThan(1);
  await press('Shift+ArrowDown');
  expect((await cross())[0]).toBeLessThan(near!);
  // However far it goes the map comes along.
  for (let n = 0; n < 30; n += 1) await press('ArrowRight');
  const bounds = (await map.boundingBox())!;
  const where = (await page.locator('.place-map .cross').boundingBox())!;
  expect(where.x).toBeGreaterThan(bounds.x);
  expect(where.x + where.width).toBeLessThan(bounds.x + bounds.width);
  await press('Enter');
  expect(await told()).toEqual(await cross());
  await press('Escape');
  expect(await map.count()).toBe(0);
  expect(
    await page.getByRole('button', { name: 'On a map…' }).evaluate((each) => document.activeElement === each),
  ).toBe(true);
  expect(await page.locator('.by-hand').count()).toBe(1);
});

it('what is pressed on the map is of the map: words that are still marked stay as they are, and no card is decided on', async () => {
  const { page, press } = await server.open('001', { bypassCSP: true });
  await press('m', 'ArrowRight');
  const marked = async () => (await page.locator('.column .marked').allTextContents()).join('');
  const words = await marked();
  await press('j');
  await page.locator('.card.chosen').getByRole('button', { name: 'Edit' }).click();
  await page.getByRole('button', { name: 'On a map…' }).click();
  const map = page.getByRole('application', { name: 'Map: where Lower Ford lies' });
  await map.locator('.map-land').waitFor();
  await map.focus();
  const verdicts = () => page.locator('.card .verdict').allInnerTexts();
  const before = await verdicts();
  const status = page.locator('.place-map [role=status]');
  const where = await status.innerText();
  await press('ArrowUp', 'ArrowLeft', 'r', 'w', 'j');
  expect(await status.innerText()).not.toBe(where);
  expect(await marked()).toBe(words);
  expect(await page.locator('dialog[open]').count()).toBe(0);
  await press('Enter');
  expect(await page.getByLabel('latitude, longitude').inputValue()).toMatch(/^-?\d/);
  expect(await page.locator('.by-hand').innerText()).toContain('Edit the claim of');
  await press('Escape');
  expect(await verdicts()).toEqual(before);
});
