import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { viewerHere } from './hooks.js';
import { goTo, overlapping, place, shown } from './on-map.js';
import { addressOf } from './viewer.js';

const viewer = viewerHere();

const MAP = 'surface=map';

/** One page, which goes from link to link as a reader would. */
let page: Page;
beforeAll(async () => {
  page = (await viewer.open(`#${MAP}`)).page;
});

describe('the map', () => {
  it('opens from the switch, lists what happened at Ber, and leads from an event to who says so', async () => {
    const { page, requests, errors } = await viewer.open();
    await page.click('.surfaces button:text-is("Map")');
    await page.waitForSelector('.map-beside');
    expect(await addressOf(page)).toContain('surface=map');
    // It lies east of Timbuktu, which no report says: it is drawn nowhere.
    expect(await page.locator(place('Ber')).count()).toBe(0);
    const row = page.locator('.map-beside li').filter({ hasText: /^Ber / });
    expect(await row.textContent()).toMatch(/^Ber on a road to Timbuktu · \d events$/);
    await row.locator('button').click();
    const list = page.locator('.map-sheet');
    expect(await list.textContent()).toContain('How far off, and on which side, is not told.');
    await list.getByRole('button', { name: 'Fighting at Ber' }).click();
    expect(await page.textContent('#panel h2')).toBe('Fighting at Ber');
    await page.click('#panel .proposition summary >> nth=0');
    expect(await page.textContent('#panel')).toContain('Malian army');
    expect(await addressOf(page)).toContain('node=event:ber-fighting');
    expect(
      requests.filter((address) => !/^(blob:|data:)/.test(address) && !address.startsWith(viewer.url)),
    ).toEqual([]);
    expect(requests.filter((address) => address.includes('countries-50m'))).toHaveLength(1);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('says how exactly an event is known: on a road, as part of another, in a country, or nowhere', async () => {
    const said = async (event: string, words: RegExp) => {
      await goTo(page, `${MAP}&node=event:${event}`);
      await expect.poll(() => page.locator('.map-said').textContent()).toMatch(words);
    };
    await said('tessalit-overland', /Somewhere between (Tessalit and Gao|Gao and Tessalit)/);
    await said('tessalit-airlift', /^Nobody says where; it is part of “MINUSMA leaves Tessalit”/);
    await said('central-offensive-2021', /Shown as the whole of Mali/);
    await said('anefis-ied', /Told more widely too: Northern Mali\./);
    expect(await page.locator('.map-picture .dim').count()).toBeGreaterThan(0);
    await said('coup-2012', /^No report tells where this was: it is not on the map\.$/);
    // What is not there dims nothing that is.
    expect(await page.locator('.map-picture .dim').count()).toBe(0);
  });

  it('counts and lists the events that no report gives a place, rather than put them anywhere', async () => {
    await goTo(page, MAP);
    const button = page.locator('.map-left-out');
    const number = Number(/^\d+/.exec((await button.textContent()) ?? '')?.[0]);
    expect(number).toBeGreaterThan(10);
    await button.click();
    expect(await page.locator('.map-sheet ul >> nth=0 >> li').count()).toBe(number);
    await page.getByRole('button', { name: 'Coup before the tensions of 2012' }).click();
    expect(await page.textContent('#panel h2')).toBe('Coup before the tensions of 2012');
  });

  it('shows what the filters, the days and the telling leave, and nothing else', async () => {
    const at = async (filters: string) => {
      await goTo(page, MAP + filters);
      return shown(page);
    };
    expect((await at('')).get('Gao')).toBeGreaterThan(1);
    const jnim = await at('&lens=as+actor:jnim');
    expect([...jnim.keys()]).toContain('Ténenkou–Macina road');
    expect(jnim.has('Gao')).toBe(false);
    const august = await at('&time=2023-08-01/2023-08-31');
    expect(august.has('MALI') || august.has('Mali')).toBe(true);
    expect(august.has('Kidal')).toBe(false);
    expect((await at('&no-mark=party-only')).has('Gao')).toBe(true);
    expect((await at('&no-family=role')).size).toBe(0);
    expect((await at('&no-node=place:gao')).has('Gao')).toBe(false);
    expect([...(await at('&only=event:gao-tankers'))]).toEqual([['Gao', 1]]);
  });

  it('brings what the search finds into the window, and lights the events of an actor', async () => {
    await goTo(page, `${MAP}&camera=-6.2,13.4,8`);
    await expect.poll(() => page.locator(place('Kidal')).count()).toBe(0);
    // Of the ground no more is drawn than lies near the window: the rest would cost each picture.
    expect(await ground(page)).toEqual({ holds: true, beyond: false });
    await page.keyboard.press('/');
    await page.keyboard.type('MINUSMA leaves Kidal');
    await page.keyboard.press('Enter');
    await page.waitForSelector(`${place('Kidal')}`);
    // The map moves until the panel stands beside it.
    const besidePanel = async () => {
      const box = await page.locator(place('Kidal')).boundingBox();
      const panel = await page.locator('#panel').boundingBox();
      return box !== null && panel !== null && box.x + box.width < panel.x;
    };
    await expect.poll(besidePanel).toBe(true);
    await goTo(page, `${MAP}&node=actor:jnim`);
    await expect
      .poll(() => page.locator('.map-said').textContent())
      .toMatch(/^\d of its \d events (is|are) on the map, \d beside it\.$/);
    await expect.poll(() => page.locator('.map-block.dim').count()).toBeGreaterThan(2);
    await expect.poll(() => page.locator('.map-block:not(.dim)').count()).toBe(1);
    await expect.poll(() => page.locator('.map-beside li.dim').count()).toBe(2);
  });

  it('goes where a link says, though the map moved a moment before and the page is busy', async () => {
    await goTo(page, `${MAP}&camera=-6.2,13.4,8`);
    await expect.poll(() => page.locator(place('Kidal')).count()).toBe(0);
    await page.waitForTimeout(400);
    await page.evaluate(async (map) => {
      const picture = () => new Promise((done) => requestAnimationFrame(done));
      location.hash = `${map}&camera=-6.2,13.4,8&node=event:kidal-withdrawal`;
      await picture();
      await picture();
      location.hash = `${map}&node=actor:jnim`;
      for (let i = 0; i < 4; i += 1) {
        const until = performance.now() + 90;
        while (performance.now() < until);
        await new Promise((done) => setTimeout(done, 0));
      }
    }, MAP);
    await page.waitForTimeout(400);
    expect(await page.locator('.map-block:not(.dim)').count()).toBe(1);
    expect(await addressOf(page)).not.toContain('camera');
  });

  it('moves by wheel, buttons and keys, and a link brings the same window back', async () => {
    const { page } = await viewer.open(`#${MAP}`);
    const dot = () => page.locator('.map-town >> nth=0').getAttribute('cx');
    const first = await dot();
    await page.click('button[aria-label="Nearer"]');
    await page.keyboard.press('+');
    await page.mouse.move(700, 400);
    await page.mouse.wheel(0, -100);
    // Two steps and a turn of the wheel, at rest.
    await expect.poll(() => page.url()).toMatch(/camera=-?[\d.]+,[\d.]+,[2-9]/);
    expect(await dot()).not.toBe(first);
    const rested = async () => [await dot(), await addressOf(page)] as const;
    let [there, link] = await rested();
    await expect
      .poll(async () => {
        const before = [there, link];
        // The address follows when the map has rested.
        await page.waitForTimeout(700);
        [there, link] = await rested();
        return before[0] === there && before[1] === link;
      })
      .toBe(true);
    const again = await viewer.open(link.slice(viewer.url.length));
    const moved = Number(await again.page.locator('.map-town >> nth=0').getAttribute('cx'));
    expect(Math.abs(moved - Number(there))).toBeLessThan(2);
    await again.page.context().close();
    await page.keyboard.press('0');
    await expect.poll(dot).toBe(first);
    await expect.poll(() => page.url()).not.toContain('camera');
    await page.click('.surfaces button:text-is("Relations")');
    await page.waitForSelector('.stage canvas');
    await page.context().close();
  });

  it('can be read by keyboard alone: from place to place, into a list, to an event and back', async () => {
    await goTo(page, MAP);
    const { keyboard } = page;
    const name = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    // The blocks of the view before may stand there still, and go with the focus.
    const moves = async () => {
      await page.focus('.map-block[tabindex="0"]');
      const start = await name();
      await keyboard.press('ArrowDown');
      const next = await name();
      return typeof next === 'string' && next !== start;
    };
    await expect.poll(moves).toBe(true);
    for (let i = 0; i < 30 && !(await name())?.startsWith('Gao:'); i += 1) await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('map-sheet');
    await keyboard.press('Escape');
    await expect.poll(() => page.locator('.map-sheet').count()).toBe(0);
    await expect.poll(name).toMatch(/^Gao:/);
    await keyboard.press('Enter');
    const onEvent = () => page.evaluate(() => document.activeElement?.closest('.map-sheet li') !== null);
    for (let i = 0; i < 6 && !(await onEvent()); i += 1) await keyboard.press('Tab');
    await keyboard.press('Enter');
    await expect.poll(() => page.textContent('#panel .kind')).toMatch(/^event/i);
  });

  it('fits a window of 390 pixels: names do not cover each other, and a place opens its list', async () => {
    const { page } = await viewer.open(`#${MAP}`, { viewport: { width: 390, height: 844 }, hasTouch: true });
    await page.waitForSelector(place('Kidal'));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await page.locator('.map-legend').getAttribute('open')).toBeNull();
    expect(await overlapping(page)).toEqual([]);
    await page.tap(`${place('Kidal')} >> .map-title`);
    await page.locator('.map-sheet').getByRole('button', { name: 'MINUSMA leaves Kidal' }).tap();
    expect(await page.textContent('#panel h2')).toBe('MINUSMA leaves Kidal');
    await page.context().close();
  });

  it('still shows places and events where the base map cannot be had, and says so', async () => {
    const { page } = await viewer.open();
    await page.route('**/countries-50m*', (route) => route.abort());
    await page.click('.surfaces button:text-is("Map")');
    await page.waitForSelector(place('Gao'));
    expect(await page.textContent('.map-waiting')).toContain('could not be fetched');
    expect(await page.textContent('.map-left-out')).toMatch(/\d+ have one that cannot be drawn/);
    await page.context().close();
  });
});

/** Whether the land that is drawn fills the window, and whether it goes on for more than another half of it. */
function ground(page: Page) {
  return page.evaluate(() => {
    const land = document.querySelector('.map-land')?.getBoundingClientRect() as DOMRect;
    const map = document.querySelector('.map-window')?.getBoundingClientRect() as DOMRect;
    const holds =
      land.left <= map.left && land.right >= map.right && land.top <= map.top && land.bottom >= map.bottom;
    return { holds, beyond: land.width > 3.1 * map.width || land.height > 3.1 * map.height };
  });
}
