/** What may be twice in the data is decided on in the page, and what is not written for a question leads to the card that asks it. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bring, madeProject } from '../desk/made-project.js';
import { type ReviewPage, type ReviewServer, reviewOf } from './review-page.js';

let review: ReviewServer;
let opened: ReviewPage;
const ledger = () => join(review.project.data, 'identity.ttl');

beforeAll(async () => {
  const project = madeProject();
  writeFileSync(
    join(project.data, 'entities.ttl'),
    `@prefix cg: <https://w3id.org/claimgraph/ns#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix actor: <https://w3id.org/claimgraph/actor/> .
actor:alpha a cg:ArmedGroup ; skos:prefLabel "Katiba alpha"@en .
actor:alpha-2 a cg:ArmedGroup ; skos:prefLabel "Katiba Alpha"@en .
actor:hill-league a cg:ArmedGroup ; skos:prefLabel "Hill League"@en .
`,
  );
  await bring(project, '001', 'mill');
  review = await reviewOf(project);
  opened = await review.open();
}, 60_000);
afterAll(() => review.close());

it('a pair is decided on with a reason, by keys too, and the decision is taken back', async () => {
  const { page, press, errors } = opened;
  await press('s');
  const pair = page.locator('.pairs-dialog .pair');
  await expect.poll(() => pair.count()).toBe(1);
  expect(await pair.textContent()).toContain('both go by “Katiba alpha”');
  expect(await page.textContent('.pairs-dialog [role=status]')).toContain(
    '1 pair on which nobody has decided',
  );
  // What speaks for their being one tells nobody that they are two.
  expect(await pair.getByRole('button', { name: 'Different' }).isDisabled()).toBe(true);
  await pair.getByRole('button', { name: 'Same' }).focus();
  await press('Enter');
  await expect.poll(() => pair.textContent()).toContain('Decided: they are one and the same');
  expect(readFileSync(ledger(), 'utf8')).toContain('code:same');
  await pair.getByRole('button', { name: 'Take it back' }).click();
  await expect.poll(() => existsSync(ledger())).toBe(false);
  await pair.locator('input').fill('One is of the north, one of the south.');
  await pair.getByRole('button', { name: 'Different' }).click();
  await expect.poll(() => pair.textContent()).toContain('Decided: they are two');
  expect(readFileSync(ledger(), 'utf8')).toContain('One is of the north');
  await press('Escape');
  await expect.poll(() => page.locator('.pairs-dialog').count()).toBe(0);
  expect(errors).toEqual([]);
});

it('what is not written while a card asks leads to that card', async () => {
  const { page, press, saved } = opened;
  await expect.poll(() => page.locator('.which-one.open').count()).toBeGreaterThan(0);
  await press('a');
  await saved('accepted');
  await press('w');
  const asked = page.locator('.write-dialog li button', { hasText: 'Hill League' });
  await asked.click();
  await expect.poll(() => page.locator('.write-dialog').count()).toBe(0);
  await expect
    .poll(() =>
      page.evaluate(() => document.activeElement?.querySelector('.which-one.open legend')?.textContent),
    )
    .toContain('Hill League');
});

it('a name that no claim names says why it is proposed', async () => {
  const why = await opened.page.locator('.card .why').allTextContents();
  expect(why.filter((each) => /^Proposed\.$/.test(each))).toEqual([]);
});
