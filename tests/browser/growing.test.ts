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
