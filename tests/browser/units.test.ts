import { expect, it } from 'vitest';
import { closePagesAfterEach, viewerHere } from './hooks.js';
import { onStage } from './on-stage.js';
import { addressOf } from './viewer.js';

const viewer = viewerHere();
closePagesAfterEach(viewer);

it('contingents and convoys are folded into MINUSMA by one act, and its lines say which units they tell of', async () => {
  const { page, errors } = await viewer.open();
  await page.getByLabel('Units folded into their body').check();
  expect(await addressOf(page)).toContain('units=folded');
  await page.fill('.search input', 'JNIM attacks MINUSMA');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.textContent('#panel h2')).toMatch(/JNIM attacked MINUSMA ×\d/);
  const panel = (await page.textContent('#panel')) ?? '';
  expect(panel).toContain('folded into');
  expect(panel).toContain('MINUSMA convoy from Kidal');
  const link = await viewer.open('#units=folded&surface=table&with=convoy');
  expect(await link.page.textContent('.table-count')).toMatch(/^0 of/);
  expect(errors).toEqual([]);
});

it('a base is drawn as the town that it lies in, and every line still says that it was the base', async () => {
  const { page, errors } = await viewer.open('#layers=places');
  const before = await onStage(page);
  expect([...before].some((id) => id.endsWith('/kidal-base'))).toBe(true);
  const fold = page.getByLabel('bases into their town');
  await fold.focus();
  await page.keyboard.press('Space');
  await expect
    .poll(async () => [...(await onStage(page))].some((id) => id.endsWith('/kidal-base')))
    .toBe(false);
  const after = await onStage(page);
  expect([...after].some((id) => id.endsWith('/kidal'))).toBe(true);
  // Only told to lie near a town, or nowhere.
  for (const other of ['army-position-korioume', 'minusma-bases'])
    expect([...after].some((id) => id.endsWith(`/${other}`))).toBe(true);
  await page.click('role=tab[name="List"]');
  await page.fill('[aria-label="Filter the list"]', 'Kidal');
  const kidal = page.locator('.outline .names > li', { has: page.locator('summary[data-name$="/kidal"]') });
  await kidal.locator('summary').click();
  const said = await kidal.locator('li button').allTextContents();
  expect(said).toContain('MINUSMA withdrew from Kidal base, in Kidal');
  expect(said).toContain('Malian army had not reached Kidal base, in Kidal');
  expect(said.some((words) => /(withdrew from|reached|took control of) Kidal$/.test(words))).toBe(false);
  await kidal.getByText('Malian army had not reached Kidal base').click();
  await expect.poll(() => page.textContent('#panel h2')).toBe('Malian army had not reached Kidal base');
  expect(await page.textContent('#panel')).toContain('It is told of Kidal base, not of Kidal.');
  expect(await onStage(page)).toEqual(after);
  const town = await viewer.open('#layers=places&units=folded&node=place:kidal-base');
  expect(await town.page.textContent('#panel')).toContain('Folded into Kidal');
  expect([...(await onStage(town.page))].some((id) => id.endsWith('/kidal-base'))).toBe(false);
  expect(errors).toEqual([]);
});
