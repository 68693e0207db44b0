import { describe, expect, it } from 'vitest';
import type { Stage } from '../../viewer/src/stage/stage.js';
import { viewerHere } from './hooks.js';
import { addressOf, openTab, type Viewer } from './viewer.js';

const viewer = viewerHere();

const panel = '#panel';

describe('reading the Mali graph', () => {
  it('finds JNIM by GSIM, says why, and opens its panel', async () => {
    const { page } = await viewer.open();
    await page.keyboard.press('/');
    await page.keyboard.type('gsim');
    await expect.poll(() => page.textContent('#found-0')).toContain('other name: GSIM');
    await page.keyboard.press('Enter');
    expect(await page.textContent(`${panel} h2`)).toBe('JNIM');
    await page.context().close();
  });

  it('opens the relation between JNIM and MINUSMA and says who says so, through whom, and where', async () => {
    const { page } = await viewer.open('#node=actor:jnim');
    await page.locator(panel).getByRole('button', { name: 'JNIM attacked MINUSMA', exact: true }).click();
    expect(await page.textContent(`${panel} h2`)).toContain('JNIM attacked MINUSMA');
    const claim = page.locator(`${panel} .claim`).first();
    expect(await claim.locator('.speakers').textContent()).toBe('JNIM');
    expect(await claim.locator('.act').textContent()).toBe('says in its claim');
    expect(await claim.locator('.chain li').allTextContents()).toEqual([
      '“Al Qaeda-linked group claims …” (report 000)',
      'SITE',
      'JNIM',
    ]);
    expect(await claim.locator('.place').first().textContent()).toContain('Report 000, title');
    await page.context().close();
  });

  it('gathers on a town what happened in it and in its base, and folds what happened in a country by place', async () => {
    const { page } = await viewer.open('#node=place:kidal');
    const around = page.locator(`${panel} .around`);
    expect(await around.locator('h3').textContent()).toContain('In Kidal and what lies in it');
    await around.getByRole('button', { name: 'MINUSMA leaves Kidal', exact: true }).click();
    await expect.poll(() => page.textContent(`${panel} h2`)).toBe('MINUSMA leaves Kidal');
    await page.context().close();
    const { page: country } = await viewer.open('#node=place:mali');
    const ber = country.locator(`${panel} .around details`).filter({ hasText: 'Ber base (base)' });
    const handover = ber.getByRole('button', { name: 'Handover of the Ber base', exact: true });
    expect(await handover.isVisible()).toBe(false);
    await ber.locator('summary').click();
    expect(await handover.isVisible()).toBe(true);
    await country.context().close();
  });

  it('shows who denies a contested relation', async () => {
    const { page } = await viewer.open('#node=actor:wagner');
    await page.click(`${panel} .ties li:has(.contested) button`);
    const denial = page.locator(`${panel} .claim.negated`).first();
    expect(await denial.locator('.speakers').textContent()).toBe('Malian junta');
    expect(await denial.locator('.act').textContent()).toBe('denies');
    await page.context().close();
  });

  it('words, draws and filters what nobody tells as done by itself', async () => {
    const { page } = await viewer.open('#layers=places&node=actor:minusma');
    expect(await page.textContent(panel)).toContain('MINUSMA is to withdraw from Mali');
    const row = page.locator('label.row', { hasText: 'Not told as done' });
    expect(Number(await row.locator('.number').textContent())).toBeGreaterThan(0);
    await row.locator('input').uncheck();
    expect(await addressOf(page)).toContain('no-mark=not-done');
    await expect.poll(() => row.locator('.number').textContent()).toBe('0');
    await page.context().close();
  });

  it('says who tells a relation otherwise that nobody denies', async () => {
    const { page } = await viewer.open('#node=actor:wagner');
    await page
      .locator(panel)
      .getByRole('button', { name: 'Wagner Group attacked CMA fighters at Ber', exact: true })
      .click();
    expect(await page.textContent(panel)).toContain('nobody here denies it');
    expect(await page.locator(`${panel} .otherwise`).first().textContent()).toContain('Malian army');
    // A report may deny what no claim was taken of: what is not here is not said of the reports.
    expect(await page.textContent(panel)).not.toMatch(/in these reports/i);
    await page.context().close();
  });

  it('hides a family of relations and brings it back', async () => {
    const { page } = await viewer.open();
    const list = () => relations(page);
    await openTab(page, 'List');
    const all = await list();
    await openTab(page, 'Legend');
    await page.click('label:has-text("Hostile")');
    await openTab(page, 'List');
    expect(await list()).toBeLessThan(all);
    expect(await addressOf(page)).toContain('no-family=hostile');
    await page.click('button[aria-label="Undo"]');
    expect(await list()).toBe(all);
    await page.context().close();
  });

  it('opens an aggregated relation into its events', async () => {
    const { page } = await viewer.open('#node=actor:jnim');
    await page.click(`${panel} .ties button:has-text("attacked ×4")`);
    const before = await onStage(page);
    await page.click(`${panel} button:has-text("Open into")`);
    await expect.poll(async () => (await onStage(page)).size).toBeGreaterThan(before.size);
    const events = [...(await onStage(page))].filter((id) => id.includes('/event/'));
    expect(events.length).toBeGreaterThanOrEqual(4);
    await page.context().close();
  });

  it('adds what was said as a layer; a line of it leads to the utterance', async () => {
    const { page, errors } = await viewer.open();
    await page.check('label:has-text("What was said") input');
    await expect.poll(async () => [...(await onStage(page))].join()).toContain('utterance');
    await openTab(page, 'List');
    await page.fill('input[aria-label="Filter the list"]', 'JNIM claim on the Kidal convoy');
    await page.click('.outline summary');
    await page.click('.outline details button:has-text("is said by JNIM")');
    await expect.poll(() => page.textContent(`${panel} h2`)).toBe('JNIM claim on the Kidal convoy');
    expect(await page.textContent(`${panel} .facts`)).toContain('JNIM');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('restores layers, filters and what is chosen from a link', async () => {
    const { page } = await viewer.open('#node=actor:cma&layers=events&no-family=speech&no-mark=party-only');
    expect(await page.textContent(`${panel} h2`)).toContain('CMA');
    expect(await page.isChecked('label:has-text("Events") input')).toBe(true);
    expect(await page.isChecked('label:has-text("Speech") input')).toBe(false);
    expect(await page.isChecked('label:has-text("Only a party") input')).toBe(false);
    const link = await addressOf(page);
    await page.context().close();
    const again = await viewer.open(link.slice(viewer.url.length));
    expect(await addressOf(again.page)).toBe(link);
    await again.page.context().close();
  });

  it('shows only what one speaker tells through a lens', async () => {
    const { page } = await viewer.open();
    const all = await onStage(page);
    const option = page.locator('.lens option:has-text("JNIM (")');
    await page.selectOption('.lens select', (await option.getAttribute('value')) ?? '');
    await expect.poll(async () => (await onStage(page)).size).toBeLessThan(all.size);
    expect(await addressOf(page)).toContain('lens=as+actor:jnim');
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await onStage(page)).size).toBe(all.size);
    await page.context().close();
  });

  it('finds the path from Al-Qaeda to the junta and names its weakest step', async () => {
    const { page } = await viewer.open('#page=paths');
    await page.fill('#panel [name=from]', 'al-qaeda');
    await page.fill('#panel [name=to]', 'junta');
    await page.click('#panel button:text-is("Find")');
    const path = page.locator('#panel .path').first();
    expect(await path.locator('.stop').first().textContent()).toBe('Al-Qaeda');
    expect(await path.locator('.stop').last().textContent()).toBe('Malian junta');
    expect(await path.textContent()).toContain('weakest step');
    expect(await addressOf(page)).toContain('path=actor:al-qaeda+actor:mali-junta');
    await page.context().close();
  });

  it('chooses what is pressed on the drawing', async () => {
    const { page } = await viewer.open();
    // Where the disc is now: the drawing may still be settling in its window when the page has just come up.
    const disc = () =>
      page.evaluate(() => {
        const host = document.querySelector('.stage') as Element & { claimgraph: Stage };
        const origin = host.getBoundingClientRect();
        const found = [...host.claimgraph.discs()].find(([id]) => id.endsWith('actor/minusma'))?.[1];
        return {
          x: origin.x + (found?.x ?? 0) + (found?.width ?? 0) / 2,
          y: origin.y + (found?.y ?? 0) + (found?.height ?? 0) / 2,
        };
      });
    await expect
      .poll(
        async () => {
          const { x, y } = await disc();
          await page.mouse.move(x, y);
          await page.waitForTimeout(200);
          await page.mouse.click(x, y);
          await page.waitForTimeout(800);
          return page.locator(`${panel} h2`).allTextContents();
        },
        { timeout: 25_000 },
      )
      .toEqual(['MINUSMA']);
    await page.context().close();
  });

  it('never lays a name over another name or a disc, and cuts none', async () => {
    const { page } = await viewer.open();
    const { names, discs, width, height } = await page.evaluate(() => {
      const host = document.querySelector('.stage') as Element & { claimgraph: Stage };
      const { width, height } = host.getBoundingClientRect();
      return {
        names: [...host.claimgraph.names],
        discs: [...host.claimgraph.discs().values()],
        width,
        height,
      };
    });
    expect(names.length).toBeGreaterThan(30);
    const touch = (a: (typeof discs)[0], b: (typeof discs)[0]) =>
      a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
    /** A disc is round: the corner of a name may stand in the corner of the square around it. */
    const lieOver = (name: (typeof discs)[0], { x, y, width }: (typeof discs)[0]) => {
      const [radius, middleX, middleY] = [width / 2, x + width / 2, y + width / 2];
      const right = Math.max(name.x - middleX, 0, middleX - name.x - name.width);
      const down = Math.max(name.y - middleY, 0, middleY - name.y - name.height);
      return Math.hypot(right, down) < radius;
    };
    for (const [i, name] of names.entries()) {
      // A long name stands on two lines.
      const others = names.slice(i + 1).filter(({ id }) => id !== name.id);
      expect(others.filter((other) => touch(name, other))).toEqual([]);
      expect(discs.filter((disc) => lieOver(name, disc))).toEqual([]);
      expect(
        name.x >= 0 && name.y >= 0 && name.x + name.width <= width && name.y + name.height <= height,
      ).toBe(true);
    }
    await page.context().close();
  });

  it('asks nobody but its own server, and shows its first picture', async () => {
    const { page, requests, errors } = await viewer.open('#node=actor:jnim&layers=events,places');
    expect(
      requests.filter((address) => !address.startsWith(viewer.url) && !address.startsWith('blob:')),
    ).toEqual([]);
    expect(errors).toEqual([]);
    const first = await page.evaluate(() => performance.getEntriesByName('first-picture')[0]?.startTime ?? 0);
    console.info(`first readable picture after ${Math.round(first)} ms`);
    expect(first).toBeGreaterThan(0);
    await page.context().close();
  });
});

type Page = Awaited<ReturnType<Viewer['open']>>['page'];

/** The number of relations that the list says the drawing shows. */
async function relations(page: Page): Promise<number> {
  const said = await page.textContent('.outline .quiet');
  return Number(/(\d+) relations/.exec(said ?? '')?.[1]);
}

async function onStage(page: Page): Promise<Set<string>> {
  const ids = await page.evaluate(() => {
    const host = document.querySelector('.stage') as Element & { claimgraph: Stage };
    return [...host.claimgraph.discs().keys()];
  });
  return new Set(ids);
}
