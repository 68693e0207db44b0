import { expect, it } from 'vitest';
import { closePagesAfterEach, viewerHere } from './hooks.js';
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
