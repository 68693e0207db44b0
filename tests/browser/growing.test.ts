/** What is shown around a name by what the reader asks for, and communities of joined actors. */
import { describe, expect, it } from 'vitest';
import { seriousViolations } from './axe.js';
import { closePagesAfterEach, viewerHere } from './hooks.js';
import { onStage } from './on-stage.js';
import { addressOf } from './viewer.js';

const viewer = viewerHere();
closePagesAfterEach(viewer);

const events = (ids: ReadonlySet<string>) => [...ids].filter((id) => id.includes('/event/'));

describe('around a name', () => {
  it('as many neighbours are shown as the button says, of one kind where that is asked for', async () => {
    const { page, errors } = await viewer.open('#node=actor:jnim');
    const before = await onStage(page);
    expect(events(before)).toEqual([]);
    await page.click('.grow summary');
    await page.getByLabel('Of the kind').selectOption('hostile');
    await page.getByLabel(/^The first/).fill('8');
    const button = page.locator('.grow button[type=submit]');
    await expect.poll(() => button.textContent()).toMatch(/^Show 8 of \d+ neighbours$/);
    await button.click();
    await expect.poll(async () => events(await onStage(page)).length).toBeGreaterThan(1);
    expect(events(await onStage(page)).length).toBeLessThan(9);
    expect(await addressOf(page)).toContain('grow=actor:jnim@1,8,hostile');
    const link = await viewer.open(`#${(await addressOf(page)).split('#')[1]}`);
    expect(await onStage(link.page)).toEqual(await onStage(page));
    await page.click('.grow >> text=No longer');
    await expect.poll(() => onStage(page)).toEqual(before);
    expect(errors).toEqual([]);
  });

  it('what is new since a report alone is shown, chosen by keys, and the words say what is new', async () => {
    const { page, errors } = await viewer.open('#node=actor:jnim');
    const before = await onStage(page);
    await page.click('.grow summary');
    const since = page.getByLabel('First told');
    await since.focus();
    // The reports stand by number: the fifth is 004.
    for (let press = 0; press < 5; press += 1) await page.keyboard.press('ArrowDown');
    expect(await since.locator('option:checked').textContent()).toMatch(
      /^after report 004 of 27 October 2023/,
    );
    expect(await page.textContent('.grow')).toContain(': in report 002, dated after it.');
    await page.getByLabel(/^The first/).fill('99');
    const button = page.locator('.grow button[type=submit]');
    await button.focus();
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await onStage(page)).size).toBeGreaterThan(before.size);
    const come = [...(await onStage(page))].filter((id) => !before.has(id));
    expect(await addressOf(page)).toContain('grow=actor:jnim@1,99,,report:004');
    // All that came is told of in report 002 alone.
    for (const id of come) {
      const card = await viewer.open(`#node=${id.replace(/^.*\/([a-z]+)\//, '$1:')}`);
      expect(await card.page.textContent('#panel')).toMatch(/Named in \d+ claims? of 1 report/);
      await card.page.close();
    }
    const link = await viewer.open(`#${(await addressOf(page)).split('#')[1]}`);
    expect(await onStage(link.page)).toEqual(await onStage(page));
    expect(await link.page.getByLabel('First told').locator('option:checked').textContent()).toContain('004');
    await since.selectOption({ index: 3 });
    expect(await button.textContent()).toBe('None has such a tie');
    expect(errors).toEqual([]);
  });

  it('a link that names a report that is not here says so', async () => {
    const { page } = await viewer.open('#node=actor:jnim&grow=actor:jnim@1,9,,report:999');
    await expect.poll(() => page.textContent('body')).toContain('“report:999” as a report');
  });

  it('nothing is shown by fewer sources than are asked for, and the button says so', async () => {
    const { page } = await viewer.open('#node=actor:jnim');
    await page.click('.grow summary');
    await page.getByLabel('Ties with at least').fill('900');
    expect(await page.textContent('.grow button[type=submit]')).toBe('None has such a tie');
    expect(await page.isDisabled('.grow button[type=submit]')).toBe(true);
  });
});

describe('communities', () => {
  it('are told as computed, each by its chief names, and are lit, marked and drawn', async () => {
    const { page, errors } = await viewer.open('#page=communities');
    await page.waitForSelector('.community');
    expect(await page.textContent('#panel')).toContain('Computed, and a claim of nobody');
    const said = await page.textContent('#panel p[role=status]');
    expect(said).toBe(`${await page.locator('.community').count()} communities.`);
    const first = page.locator('.community').first();
    const many = Number(await first.locator('h3 .number').textContent());
    const name = await first.getAttribute('aria-label');
    expect(name).toMatch(new RegExp(`and ${many - 2} others$`));
    await first.getByText('Light', { exact: true }).click();
    expect(await first.getAttribute('class')).toContain('lit');
    await first.getByText('Mark', { exact: true }).click();
    await expect.poll(() => page.textContent('.marked-bar [role=status]')).toBe(`${many} names marked`);
    expect(await seriousViolations(page)).toEqual([]);
    await first.getByText('Draw alone').click();
    await expect.poll(async () => (await onStage(page)).size).toBe(many);
    const again = await viewer.open('#page=communities');
    await again.page.waitForSelector('.community');
    expect(await again.page.locator('.community').first().getAttribute('aria-label')).toBe(name);
    expect(errors).toEqual([]);
  });

  it('are led to from the list, by keys', async () => {
    const { page } = await viewer.open();
    await page.click('role=tab[name="List"]');
    await page.locator('.outline button:text-is("Communities")').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.textContent('#panel h2')).toBe('Communities of joined actors');
  });
});
