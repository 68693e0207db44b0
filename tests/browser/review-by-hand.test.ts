/** What nobody proposed is stated by hand, by keys alone and by the mouse; what is proposed wrongly is edited; a text that means harm is text. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { seriousViolations } from './axe.js';
import { type ReviewServer, startReview } from './review-page.js';

let server: ReviewServer;
beforeEach(async () => {
  server = await startReview('mill', 'hostile');
});
afterEach(async () => {
  await server.close();
});

/** What the log holds last. */
const last = (id: string) =>
  JSON.parse(
    readFileSync(join(server.project.inbox, `${id}.decisions.jsonl`), 'utf8')
      .trim()
      .split('\n')
      .at(-1)!,
  );

it('three acts after the words are marked, by keys alone: about what, which relation, leading to what', async () => {
  const { page, press, saved, errors } = await server.open('001');
  // From what is lit to “Hill League raided the mill”.
  await press(
    'm',
    'ArrowRight',
    'ArrowRight',
    'ArrowRight',
    'Shift+ArrowRight',
    'Shift+ArrowRight',
    'Shift+ArrowRight',
    'Shift+ArrowRight',
  );
  expect((await page.locator('.column .marked').allTextContents()).join('')).toBe(
    'Hill League raided the mill',
  );
  await press('Enter');
  const options = page.locator('[role=option]');
  // The speaker is who says the passage.
  expect(await page.locator('.by-hand select >> nth=0').inputValue()).toBe('u1');
  expect(await seriousViolations(page)).toEqual([]);

  // As fast as it is typed: Enter takes what fits what stands there.
  await page.keyboard.type('hill');
  await press('Enter');
  await page.waitForFunction(
    () =>
      document.activeElement?.getAttribute('id') ===
      document.querySelectorAll('.by-hand [role=combobox]')[1]?.id,
  );
  await page.keyboard.type('attacked');
  await press('Enter');
  await page.waitForFunction(
    () =>
      document.activeElement?.getAttribute('id') ===
      document.querySelectorAll('.by-hand [role=combobox]')[2]?.id,
  );
  await page.keyboard.type('The mill at Lower');
  await options.filter({ hasText: /The mill at Lower\s*new: settlement/ }).waitFor();
  expect(await page.locator('.will-say').innerText()).toMatch(
    /^It will say: Hill League attacked The mill at Lower\. Said by Ford Guard: .* asserts that it is so\.$/,
  );
  while (
    (await options.and(page.locator('[aria-selected=true]')).innerText()).includes('new: settlement') ===
    false
  )
    await press('ArrowDown');
  await press('Enter');
  await saved('stated');
  expect(last('001')).toMatchObject({
    do: 'state',
    entities: [{ id: 'h1o', label: 'The mill at Lower', class: 'Settlement' }],
    claims: [
      {
        id: 'h1',
        subject: 'e1',
        predicate: 'attacked',
        object: 'h1o',
        utterance: 'u1',
        evidence: [{ paragraph: 1 }],
      },
    ],
  });
  const card = page.locator('.card.chosen');
  expect(await card.locator('h4').innerText()).toBe('Hill League attacked The mill at Lower');
  expect(await card.locator('.verdict').innerText()).toBe('accepted · by hand');
  expect(errors).toEqual([]);
  await press('u');
  await saved('undone');
  expect(await page.locator('.card').count()).toBe(6);
});

it('words that are marked with the mouse are a number or a date where the relation asks for one', async () => {
  const { page, saved } = await server.open('001');
  const words = page.locator('.column p >> nth=2').locator('.mark.many');
  await words.selectText();
  await words.dispatchEvent('pointerup');
  await page.click('button:has-text("State a claim of them")');
  const pick = async (part: string, typed: string, offer: string) => {
    await page.getByRole('combobox', { name: part }).fill(typed);
    await page.locator('[role=option]', { hasText: offer }).first().click();
  };
  await pick('What it is about', 'raid', 'Raid on the mill');
  await pick('Relation', 'casualt', 'casualties');
  expect(await page.locator('.will-say').innerText()).not.toContain('the report’s own');
  await pick('What that leads to', '', '2 civilians wounded');
  await saved('stated');
  expect(last('001').claims).toMatchObject([
    { subject: 'v1', predicate: 'casualties', object: 'f2', utterance: 'u3' },
  ]);
});

it('of a place that is new it is put in where it lies, with the source, and what it lies in', async () => {
  const { page, press, saved, errors } = await server.open('001');
  await press('j', 'e');
  const save = page.locator('.by-hand button:has-text("Save")');
  await page.getByLabel('latitude, longitude').fill('16.77, 301');
  expect(await page.locator('.place-parts .warning').innerText()).toMatch(/^Coordinates are two numbers/);
  expect(await save.isDisabled()).toBe(true);
  await page.getByLabel('latitude, longitude').fill('16.77, -3.01');
  expect(await page.locator('.place-parts .warning').innerText()).toMatch(/^Coordinates need their source/);
  await page.getByLabel('by which source').fill('A gazetteer');
  await page.getByRole('combobox', { name: 'Within, as these words say' }).fill('Upper Valley=region');
  await page.locator('[role=option]', { hasText: 'new: region' }).first().click();
  await save.click();
  await saved('edited');
  const log = readFileSync(join(server.project.inbox, '001.decisions.jsonl'), 'utf8').trim().split('\n');
  expect(log.map((line) => JSON.parse(line))).toMatchObject([
    {
      do: 'edit',
      id: 'e2',
      set: { coordinates: { latitude: '16.77', longitude: '-3.01', source: 'A gazetteer' } },
    },
    { do: 'state', claims: [{ subject: 'e2', predicate: 'within', utterance: 'u1' }] },
  ]);
  expect(errors).toEqual([]);
});

it('an edit changes what a claim says, and only that', async () => {
  const { page, press, saved } = await server.open('001');
  await press('e');
  await page.locator('.by-hand').waitFor();
  await page.getByLabel('that it').selectOption('negated');
  await page.getByLabel('in the word').fill('raided');
  await page.click('.by-hand button:has-text("Save")');
  await saved('edited');
  expect(last('001')).toMatchObject({
    do: 'edit',
    id: 'c1',
    set: { subject: 'v1', predicate: 'perpetrator', object: 'e1', polarity: 'negated', wording: 'raided' },
  });
  expect(await page.locator('.card h4 >> nth=0').innerText()).toBe(
    'Hill League did not carry out “Raid on the mill”',
  );
  expect(await page.locator('.card .said >> nth=0').innerText()).toContain('raided');
});

it('Enter on fields that nobody touched changes nothing, and the list lights what stands there', async () => {
  const { page, press } = await server.open('001');
  await press('j', 'j', 'j', 'e');
  const lit = page.locator('[role=option][aria-selected=true]');
  for (const [part, value] of [
    ['What that leads to', 'Hill League'],
    ['Relation', 'was carried out by'],
    ['What it is about', 'Raid on the mill'],
  ] as const) {
    await page.getByRole('combobox', { name: part }).focus();
    await expect.poll(() => lit.innerText()).toContain(value);
  }
  await page.getByRole('combobox', { name: 'What that leads to' }).focus();
  await lit.waitFor();
  await press('Enter');
  expect(await page.getByRole('combobox', { name: 'What that leads to' }).inputValue()).toBe('Hill League');
  await press('Enter');
  await page.locator('.by-hand').waitFor({ state: 'detached' });
  expect(existsSync(join(server.project.inbox, '001.decisions.jsonl'))).toBe(false);
  // What does not fit is refused in words.
  await press('e');
  await page.getByRole('combobox', { name: 'What it is about' }).fill('hill');
  await page.locator('[role=option]', { hasText: 'Hill League' }).first().click();
  await page.click('.by-hand button:has-text("Save")');
  await page.locator('.refusal').waitFor();
  expect(await page.locator('.refusal').innerText()).toContain('is not said of Hill League (armed group)');
  // What was put in is still there, to be mended.
  expect(await page.getByRole('combobox', { name: 'What it is about' }).inputValue()).toBe('Hill League');
});

it('a number is saved as its parts show it, and Escape does not throw away what was put in unasked', async () => {
  const { page, press, saved } = await server.open('001');
  await press('j', 'j', 'e');
  await page.getByLabel('at most').fill('6');
  await page.getByLabel('in our words').fill('Some guards were killed.');
  await press('Escape');
  expect(await page.locator('.by-hand [role=alert]').innerText()).toContain('not saved');
  expect(await page.getByLabel('in our words').inputValue()).toBe('Some guards were killed.');
  await page.click('.by-hand button:has-text("Save")');
  await saved('edited');
  expect(await page.locator('#card-c3 h4').innerText()).toBe(
    '4 to 6 security forces killed in “Raid on the mill”',
  );
  await press('e');
  await page.getByLabel('in our words').fill('No.');
  await press('Escape', 'Escape');
  await page.locator('.by-hand').waitFor({ state: 'detached' });
  expect(last('001')).toMatchObject({ do: 'edit', set: { gloss: 'Some guards were killed.' } });
  // Words that nobody says are the report's own: that is said before they are saved.
  await press('m', 'ArrowRight', 'Enter');
  await page.locator('.will-say').waitFor();
  await page.locator('.by-hand').getByLabel('Said by').selectOption('u0');
  expect(await page.locator('.will-say').innerText()).toContain('they count as the report’s own word');
});

it('a report that means harm is shown as text: markup, what turns the reading round, characters beyond the first plane', async () => {
  const { page, press, saved, errors } = await server.open('002');
  expect(await page.title()).toBe('Review · claimgraph');
  expect(await page.locator('.column h2').innerText()).toContain(
    '<img src=x onerror="document.title=\'taken\'"> & a title 𝄞',
  );
  const body = await page.locator('.column p').innerText();
  expect(body).toContain("</article><script>document.title='taken'</script>");
  expect(body).toContain('U+202Edrawkcab');
  expect(await page.locator('#app img, .column script, .column b').count()).toBe(0);
  expect((await page.locator('.column .lit').allTextContents()).join('')).toBe('The League raided the mill');
  expect(await page.locator('.card h4').innerText()).toContain('<i onclick=1>Hill</i> League');
  expect(await page.locator('.card h4').innerText()).toContain('[U+202E]');
  await press('m', 'Enter');
  expect(await page.locator('.by-hand q').innerText()).toBe('The');
  await press('Escape', 'Escape');
  await press('a');
  await saved('accepted');
  await press('w');
  // Orders to what shows a text are no words: they do not come into the data.
  const refused = page.locator('dialog .warning');
  await refused.waitFor();
  expect(await refused.innerText()).toContain('nothing was written');
  expect(await refused.innerText()).not.toMatch(/\u202e/);
  expect(await page.title()).toBe('Review · claimgraph');
  // The refusal alone.
  expect(errors).toEqual([expect.stringContaining('422')]);
});

it('what follows a key faster than a frame is typed into the form that it opened', async () => {
  const { page } = await server.open('001');
  const holds = await page.evaluate(async () => {
    const after = async (key: string) => {
      document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      // Longer than what follows of itself, shorter than a frame.
      for (let turn = 0; turn < 20; turn++) await Promise.resolve();
      return document.activeElement;
    };
    const field = (await after('e')) as HTMLInputElement;
    return field.labels?.[0]?.textContent;
  });
  expect(holds).toBe('What it is about');
});
