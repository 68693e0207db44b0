/** What came of a reader's act stands where it is seen on a phone: answers of queries, what falls with a source, an end of a path that nobody knows. */

import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { closePagesAfterEach, viewerHere } from './hooks.js';

const viewport = { width: 360, height: 740 };

const viewer = viewerHere();
closePagesAfterEach(viewer);

/** Whether its top lies in the window, and nothing lies over it. */
const seen = (place: Locator) =>
  place.evaluate((element) => {
    const { left, top, width } = element.getBoundingClientRect();
    const over = document.elementFromPoint(left + width / 2, top + 6);
    return (
      top >= 0 &&
      top < innerHeight * 0.8 &&
      over !== null &&
      (element.contains(over) || over.contains(element))
    );
  });

it('the answer of a query is in view when it has come, and is announced', async () => {
  const { page, errors } = await viewer.open('#page=queries', { viewport });
  await page.waitForSelector('.cm-content');
  await page.click('.query-buttons .run');
  await expect
    .poll(() => page.locator('.outcome .said').textContent(), { timeout: 30_000 })
    .toMatch(/ in \d/);
  await expect.poll(() => seen(page.locator('.outcome'))).toBe(true);
  expect(await page.getAttribute('.outcome .said', 'role')).toBe('status');
  expect(errors).toEqual([]);
}, 60_000);

it('what falls with a source is in view, from however far down it was taken out', async () => {
  const { page } = await viewer.open('#page=sources', { viewport });
  const last = page.locator('.ranking input').last();
  await last.scrollIntoViewIfNeeded();
  await last.click();
  await page.waitForSelector('section.fallen');
  await expect.poll(() => seen(page.locator('section.fallen'))).toBe(true);
});

it('an address whose ends nobody knows is no finding: the page says that the names are not known', async () => {
  const { page, errors } = await viewer.open('#page=paths&path=actor:jnimm+actor:no-such-group');
  const said = await page.textContent('[role="alert"]');
  expect(said).toContain('Nothing here is called “jnimm”: did you mean JNIM');
  expect(said).toContain('Nothing here is called “no such group”');
  expect(await page.textContent('#panel')).not.toContain('Nothing that is told as done');
  expect(errors).toEqual([]);
});

it('an address whose end has another code than its name says so, and whom it may mean', async () => {
  const { page } = await viewer.open('#page=paths&path=actor:france+actor:malian-junta');
  const said = await page.textContent('[role="alert"]');
  expect(said).toContain('Nothing here has the code actor:france: did you mean France');
  expect(said).toContain('Nothing here has the code actor:malian-junta: did you mean Malian junta');
  expect(said).not.toContain('is called');
  await page.context().close();
});
