/** What the page opens on: the chief actors, with the way to all of them. */
import { expect, it } from 'vitest';
import { closePagesAfterEach, viewerHere } from './hooks.js';
import { discOf, onStage } from './on-stage.js';
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

it('shows who is tied to nobody that is drawn together with the drawing, and gives it back', async () => {
  const { page, errors } = await viewer.open('#all=no');
  const shown = async () => {
    const [panel] = await page.locator('#panel').all();
    const free = (await panel?.boundingBox())?.x ?? 1440;
    const stage = (await page.locator('.stage').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const isSeen = ({ x, y }: { x: number; y: number }) =>
      x > stage.x && x < free && y > stage.y && y < stage.y + stage.height;
    const names = ['minusma', 'jnim', 'malian-army', 'institut-montaigne'];
    const drawn = [...(await onStage(page))];
    const there = names.filter((name) => drawn.some((id) => id.endsWith(`actor/${name}`)));
    const middles = await Promise.all(there.map((name) => discOf(page, name)));
    return there.filter((_, at) => isSeen(middles[at] as { x: number; y: number }));
  };
  await expect.poll(shown).toEqual(['minusma', 'jnim', 'malian-army']);
  await page.fill('.search input', 'Institut Montaigne');
  await page.keyboard.press('Enter');
  await expect.poll(shown).toEqual(['minusma', 'jnim', 'malian-army', 'institut-montaigne']);
  await page.keyboard.press('Escape');
  await expect.poll(shown).toEqual(['minusma', 'jnim', 'malian-army']);
  expect(errors).toEqual([]);
});
