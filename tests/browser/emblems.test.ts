/** Flags beside the names of countries, and of nothing else. */
import { expect, it } from 'vitest';
import { closePagesAfterEach, viewerHere } from './hooks.js';
import { follow } from './viewer.js';

const viewer = viewerHere();
closePagesAfterEach(viewer);

it('a country has its flag, a town and an armed group have none, and nothing comes from elsewhere', async () => {
  const { page, requests, errors } = await viewer.open('#node=place:mali');
  await page.waitForSelector('#panel h2 .emblem');
  const isThere = await page.$eval('#panel h2 .emblem', (image) =>
    (image as HTMLImageElement).decode().then(() => true),
  );
  expect(isThere).toBe(true);
  for (const link of ['#node=place:kidal', '#node=actor:jnim']) {
    await follow(page, link);
    await page.waitForSelector('#panel h2');
    expect(await page.locator('#panel h2 .emblem').count()).toBe(0);
  }
  await follow(page, '#node=place:france');
  await page.waitForSelector('#panel h2 .emblem');
  expect(requests.filter((url) => !url.startsWith(viewer.url))).toEqual([]);
  expect(errors).toEqual([]);
});
