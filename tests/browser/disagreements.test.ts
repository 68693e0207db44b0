import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Stage } from '../../viewer/src/stage/stage.js';
import { viewerHere } from './hooks.js';
import { addressOf } from './viewer.js';

const ITEM = '#panel .verdict-item';

const viewer = viewerHere();

describe('where accounts part', () => {
  it('lists the contradiction on Wagner with both voices, the words of each, and where they stand', async () => {
    const { page, errors } = await viewer.open();
    await page.click('.header button:text-is("Disagreements")');
    const item = wagner(page);
    expect(await item.locator('.sentence').textContent()).toContain('One side denies what the other affirms');
    expect(await item.locator('.matter').textContent()).toContain('affirmed and denied');
    await item.locator('.sides summary').click();
    await item.locator('.claim').first().waitFor();
    expect(await item.locator('.claim .speakers').allTextContents()).toEqual([
      'Some nations (report 003)',
      'Malian junta',
    ]);
    expect(await item.locator('.claim.negated .act').textContent()).toBe('denies');
    for (const place of await item.locator('.claim .place').allTextContents()) {
      expect(place).toContain('Report 003, paragraph 8');
    }
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('has a heading with its number for each verdict shown, the gravest first', async () => {
    const { page } = await viewer.open('#page=disagreements');
    const headings = () => page.locator('.verdict-section h3').allTextContents();
    expect((await headings()).map((text) => text.replace(/ \d+$/, ''))).toEqual([
      'contradictory',
      'in tension',
    ]);
    for (const section of await page.locator('.verdict-section').all()) {
      const number = Number(await section.locator('h3 .number').textContent());
      expect(await section.locator('.verdict-item').count()).toBe(number);
    }
    await page.click('.verdicts label:has-text("not comparable")');
    await page.click('.verdicts label:has-text("in tension")');
    expect((await headings()).map((text) => text.replace(/ \d+$/, ''))).toEqual([
      'contradictory',
      'not comparable',
    ]);
    const link = await addressOf(page);
    await page.context().close();
    const again = await viewer.open(link.slice(viewer.url.length));
    expect(await again.page.isChecked('.verdicts label:has-text("not comparable") input')).toBe(true);
    expect(await again.page.isChecked('.verdicts label:has-text("in tension") input')).toBe(false);
    await again.page.context().close();
  });

  it('shows the others too with one press of a key, counted, each saying why, and lets them go again', async () => {
    const { page } = await viewer.open('#page=disagreements');
    const others = page.locator('.disagreements > button.wide').last();
    const [compatible] = /\d+ compatible/.exec((await others.textContent()) ?? '') ?? [];
    await others.focus();
    await page.keyboard.press('Enter');
    const heading = page.locator('.verdict-section h3.compatible');
    await expect.poll(() => heading.textContent()).toContain(`compatible ${compatible?.split(' ')[0]}`);
    const evacuated = page.locator(ITEM, { hasText: 'at least 4 peacekeepers wounded' });
    expect(await evacuated.first().locator('.sentence p').last().textContent()).toContain(
      'The 3 (wounded and evacuated) can be among at least 4 (wounded), so both can be true.',
    );
    await page.locator('.disagreements > button.wide').last().press('Enter');
    await expect.poll(() => heading.count()).toBe(0);
    await page.context().close();
  });

  it('chooses on the drawing what a verdict is about, and goes back to the list', async () => {
    const { page } = await viewer.open('#page=disagreements');
    await wagner(page).locator('.matter button').click();
    expect(await page.textContent('#panel h2')).toBe('Malian junta uses the services of Wagner Group');
    expect(await page.textContent('#panel .verdicts-on')).toContain('contradictory');
    await page.keyboard.press('Escape');
    expect(await page.textContent('#panel h2')).toBe('Where accounts part');
    const tension = page.locator('.verdict-section:has(h3.inTension) .matter button');
    await tension.filter({ hasText: /^Ber base$/ }).click();
    await expect.poll(() => page.textContent('#panel h2')).toBe('Ber base');
    const shown = await page.evaluate(() => {
      const host = document.querySelector('.stage') as Element & { claimgraph: Stage };
      return [...host.claimgraph.discs().keys()];
    });
    expect(shown.some((id) => id.endsWith('place/ber-base'))).toBe(true);
    await page.context().close();
  });

  it('tells in the panel of MINUSMA which verdicts touch it, the mild ones behind a line', async () => {
    const { page } = await viewer.open('#node=actor:minusma');
    const verdicts = page.locator('#panel .verdicts-on');
    expect(await verdicts.locator('h3').textContent()).toContain('Verdicts that touch this');
    const grave = await verdicts.locator('> .verdict-list .tag').allTextContents();
    expect(grave).toContain('in tension');
    expect(await verdicts.locator('> .verdict-list').textContent()).toContain('about 13,000 personnel');
    const mild = verdicts.locator('.mild');
    expect(await mild.locator('summary').first().textContent()).toMatch(/more: .*agrees/);
    await mild.locator('> summary').click();
    expect(await mild.locator('.tag').allTextContents()).not.toContain('contradictory');
    await page.context().close();
  });

  it('can be read and filtered by keyboard', async () => {
    const { page } = await viewer.open('#page=disagreements');
    await page.focus('.verdicts input >> nth=0');
    await page.keyboard.press('Space');
    await expect.poll(() => page.locator('.verdict-section h3').allTextContents()).toHaveLength(1);
    for (let i = 0; i < 12; i += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.closest('.sides') !== null)) break;
    }
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.sides[open] .claim').count()).toBeGreaterThanOrEqual(2);
    await page.context().close();
  });

  it('fits a window of 360 pixels', async () => {
    const { page } = await viewer.open('#page=disagreements', { viewport: { width: 360, height: 740 } });
    await page.locator(`${ITEM} .sides summary`).first().click();
    await page.locator(`${ITEM} .claim`).first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(await page.evaluate(() => document.querySelector('#panel')?.scrollWidth)).toBeLessThanOrEqual(360);
    await page.context().close();
  });
});

const wagner = (page: Page) =>
  page
    .locator('.verdict-section:has(h3.contradictory) .verdict-item')
    .filter({ hasText: 'Malian junta uses the services of Wagner Group' });
