/** What stands in the data is corrected from the graph: a claim is opened beside its text, taken back, and put back again. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expand } from '../../src/model/namespaces.js';
import { writeReport } from '../../src/review/writing/write.js';
import { filesOf } from '../review/mali.js';
import { seriousViolations } from './axe.js';
import { type ReviewServer, startReview } from './review-page.js';

let server: ReviewServer;
let claim: string;
beforeAll(async () => {
  server = await startReview('mill');
  const { iris } = await writeReport(server.project, '001', {
    choices: [{ do: 'accept', ids: ['c1', 'c3'] }],
    by: 'a tester',
  });
  claim = iris.get('c1')!;
});
afterAll(async () => {
  await server.close();
});

const KILLED = 'At least 4 security forces killed in “Raid on the mill”';

/** The graph with the claim open. */
async function graphAtClaim() {
  const opened = await server.open(undefined, { bypassCSP: true });
  const { page } = opened;
  await page.click('a:text-is("Graph")');
  await page.locator('a.to-review').waitFor();
  await page.evaluate(
    (id) => {
      location.hash = `#node=${encodeURIComponent(id)}`;
    },
    claim.replace(expand('claim:'), 'claim:'),
  );
  await page.locator('.claim-acts').first().waitFor();
  return opened;
}

it('a claim is taken back by two presses, put back by one more, to the byte; then it is opened in its text', async () => {
  const before = filesOf(server.project.data);
  const { page, errors } = await graphAtClaim();
  await page.click('.claim-acts >> nth=0 >> text=Take back');
  const dialog = page.locator('dialog[open]');
  expect(await dialog.innerText()).toContain('Ford Guard says: Hill League carried out “Raid on the mill”');
  expect(await seriousViolations(page)).toEqual([]);
  await page.keyboard.press('Tab');
  await dialog.locator('button:text-is("Leave it")').click();
  expect(filesOf(server.project.data)).toEqual(before);

  await page.click('.claim-acts >> nth=0 >> text=Take back');
  await dialog.locator('button:text-is("Take back")').click();
  await dialog.locator('text=Taken back. Written: ').waitFor();
  expect(readFileSync(join(server.project.data, 'reports/001.ttl'), 'utf8')).not.toContain('cg:perpetrator');
  await dialog.locator('button:text-is("Undo")').click();
  await dialog.locator('text=It stands in the data again.').waitFor();
  expect(filesOf(server.project.data)).toEqual(before);
  await dialog.locator('button:text-is("Close")').click();

  await page.click('.claim-acts >> nth=0 >> text=Correct');
  await page.locator('.by-hand').waitFor();
  expect(await page.locator('.card.chosen h4').innerText()).toBe(
    'Hill League carried out “Raid on the mill”',
  );
  expect((await page.locator('.column .lit').allTextContents()).join('')).toBe(
    'Riders of the Hill League raided the mill',
  );
  expect(errors).toEqual([]);
});

it('of a report that was written by hand it is asked first, and then the same', async () => {
  for (const ending of ['json', 'decisions.jsonl', 'written.json'])
    rmSync(join(server.project.inbox, `001.${ending}`));
  const before = filesOf(server.project.data);
  const { page } = await graphAtClaim();
  await page.click('.claim-acts >> nth=0 >> text=Correct');
  await page.click('text=Bring it into the inbox');
  await page.locator('.by-hand').waitFor();
  const sentences = await page.locator('.card h4').allInnerTexts();
  expect(sentences).toEqual(['Hill League carried out “Raid on the mill”', KILLED]);
  expect(filesOf(server.project.data)).toEqual(before);
});
