import { describe, expect, it } from 'vitest';
import { viewerHere } from './hooks.js';
import { shown } from './on-stage.js';
import { chartOf, days, drag, lengthOf, said } from './time-line.js';
import { addressOf } from './viewer.js';

const AUGUST = 'time=2023-08-01/2023-08-31';

const viewer = viewerHere();

describe('the time line', () => {
  it('is fetched when it is opened, and brushed to August 2023 by keyboard: edges go, and come back', async () => {
    const { page, requests, errors } = await viewer.open();
    const all = await shown(page);
    expect(requests.some((url) => /drawer/.test(url))).toBe(false);
    await page.focus('.stage-controls button:text-is("Time")');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.chart svg');
    expect(requests.some((url) => /drawer/.test(url))).toBe(true);

    await page.fill('.time input[type="date"] >> nth=0', '2023-08-01');
    await page.fill('.time input[type="date"] >> nth=1', '2023-08-31');
    await expect
      .poll(() => said(page))
      .toMatch(/^\d+ of \d\d relations: told of 1–31 August 2023\. \d+ have no date/);
    const august = await shown(page);
    expect(august.relations.length).toBeLessThan(all.relations.length);
    expect(august.relations.join('\n')).toMatch(/JNIM attacked ×\d Malian army/);
    expect(august.relations.join('\n')).not.toContain('Malian junta expelled');
    for (const [id, place] of august.nodes) expect(all.nodes).toContainEqual([id, place]);
    await expect
      .poll(() => page.textContent('.drawing p[role="status"].spoken >> nth=-1'))
      .toContain('August 2023');

    const first = page.locator('role=slider[name="First day"]');
    await first.focus();
    for (let i = 0; i < 2; i += 1) await page.keyboard.press('ArrowRight');
    expect(await first.getAttribute('aria-valuetext')).toBe('3 August 2023');
    await page.keyboard.press('PageDown');
    expect(await first.getAttribute('aria-valuetext')).toBe('3 July 2023');
    expect(decodeURIComponent(await addressOf(page))).toContain('time=2023-07-03/2023-08-31');

    await page.click('.time-said button:text-is("All days")');
    await expect.poll(async () => (await shown(page)).relations).toEqual(all.relations);
    expect(await addressOf(page)).not.toContain('time=');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('is brushed by pointer: drawn, moved, resized, and undone in one step each', async () => {
    const { page } = await viewer.open('#timeline=on');
    const chart = await chartOf(page);
    await drag(page, chart.x + 2, chart.x + chart.width / 4, chart.y + 30);
    await expect.poll(() => said(page)).toContain('told of');
    const drawn = await days(page);
    expect(drawn.from).toBe('2023-08-01');
    expect(drawn.to.slice(0, 7)).toMatch('2023-08');
    const few = (await shown(page)).relations.length;
    expect(few).toBeLessThan(30);

    // All of the window goes along, keeping its length.
    await drag(page, chart.x + chart.width / 8, chart.x + chart.width / 2, chart.y + 30);
    const moved = await days(page);
    expect(lengthOf(moved)).toBe(lengthOf(drawn));
    expect(moved.from > drawn.to).toBe(true);

    const handle = await page.locator('role=slider[name="Last day"]').boundingBox();
    const end = (handle?.x ?? 0) + (handle?.width ?? 0) / 2;
    await drag(page, end, end + chart.width / 8, chart.y + 30);
    const longer = await days(page);
    expect(longer.from).toBe(moved.from);
    expect(longer.to > moved.to).toBe(true);

    for (const before of [moved, drawn]) {
      await page.click('.header button[aria-label="Undo"]');
      expect(await days(page)).toEqual(before);
    }
    await page.click('.header button[aria-label="Undo"]');
    await expect.poll(async () => (await shown(page)).relations.length).toBeGreaterThan(few);
    await page.context().close();
  });

  it('takes a drag for days, and selects no words of the axis or beside it', async () => {
    const { page } = await viewer.open('#timeline=on');
    const box = await chartOf(page);
    await drag(page, box.x + 60, box.x + box.width - 60, box.y + box.height - 6);
    await page.mouse.move(box.x + 80, box.y + box.height - 4);
    await page.mouse.down();
    await page.mouse.move(box.x + 400, box.y + box.height + 60, { steps: 6 });
    await page.mouse.up();
    expect(await page.evaluate(() => String(getSelection()))).toBe('');
    await page.context().close();
  });

  it('keeps two clocks: what is told of August is not what was said in August', async () => {
    const { page } = await viewer.open(`#timeline=on&${AUGUST}`);
    const told = await shown(page);
    await page.click('.clocks label:has-text("Said")');
    await expect.poll(() => said(page)).toContain('said 1–31 August 2023');
    const saidThen = await shown(page);
    expect(saidThen.relations).not.toEqual(told.relations);
    // Reports of August tell of the junta, the mission and the agreement without a date of their own.
    expect(saidThen.relations.length).toBeGreaterThan(told.relations.length);
    // A report of November tells of an office held in all of 2023.
    const onlyTold = told.relations.filter((relation) => !saidThen.relations.includes(relation));
    expect(onlyTold.length).toBeGreaterThan(0);
    await page.context().close();
  });

  it('says how many have no date, and shows them on demand', async () => {
    const { page } = await viewer.open(`#${AUGUST}`);
    const dated = await shown(page);
    const [, within, undated] = /^(\d+) of \d+ .* (\d+) have no date/.exec((await said(page)) ?? '') ?? [];
    expect(dated.relations.length).toBe(Number(within));
    await page.click('.time-said button:text-is("Show undated")');
    await expect
      .poll(async () => (await shown(page)).relations.length)
      .toBe(Number(within) + Number(undated));
    expect(await addressOf(page)).toContain('undated=on');
    await page.click('.time-said button:text-is("Hide undated")');
    await expect.poll(async () => (await shown(page)).relations).toEqual(dated.relations);
    await page.context().close();
  });

  it('plays: the days move on by the step that was chosen, until they are paused', async () => {
    const { page } = await viewer.open('#timeline=on&time=2023-06-01/2023-06-30');
    await page.selectOption('.time select[aria-label="Step"]', 'month');
    await page.selectOption('.time select[aria-label="Speed"]', 'fast');
    await page.click('.time button.play');
    await expect.poll(async () => (await days(page)).from >= '2023-08-01').toBe(true);
    // Within the press itself: a busy page is not drawn again for a while.
    const address = await page.evaluate(() => {
      document.querySelector<HTMLButtonElement>('.time button.play')?.click();
      return location.href;
    });
    await page.waitForSelector('.time button[aria-label="Play"]');
    const paused = await days(page);
    expect(paused.from).toMatch(/-01$/);
    expect(lengthOf(paused)).toBeGreaterThanOrEqual(29);
    expect(decodeURIComponent(address)).toContain(`time=${paused.from}/${paused.to}`);
    await page.waitForTimeout(600);
    expect(await days(page)).toEqual(paused);
    await page.click('.time button[aria-label="A month back"]');
    expect((await days(page)).to < paused.from).toBe(true);
    // All that was played is one step back.
    await page.click('.header button[aria-label="Undo"]');
    await page.click('.header button[aria-label="Undo"]');
    expect(await days(page)).toEqual({ from: '2023-06-01', to: '2023-06-30' });
    await page.context().close();
  });

  it('draws a stated day as a full bar, a doubted one hollow, and a stretch of days as a range', async () => {
    const { page } = await viewer.open('#timeline=on&time=2023-11-01/2023-11-30');
    const happened = page.locator('.track.event');
    await happened.locator('.sure').first().waitFor();
    expect(await happened.locator('.sure').count()).toBeGreaterThan(0);
    expect(await happened.locator('.unsure').count()).toBeGreaterThan(0);
    // The plan of the second half of November runs over it; what happened by 31 December has no beginning.
    const ranges = await happened
      .locator('.range line')
      .evaluateAll((lines) => lines.map((line) => line.getBoundingClientRect().width));
    expect(ranges.length).toBeGreaterThan(5);
    expect(Math.min(...ranges)).toBeGreaterThan(7);
    expect(await happened.locator('.range path').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  it('names what stands under the pointer, and a press chooses its days', async () => {
    const { page } = await viewer.open('#timeline=on');
    const bar = await page.locator('.track.event .sure').last().boundingBox();
    const [x, y] = [(bar?.x ?? 0) + (bar?.width ?? 0) / 2, (bar?.y ?? 0) + 2];
    await page.mouse.move(x, y);
    expect(await page.textContent('.tip .days')).toBe('4 November 2023');
    expect(await page.textContent('.tip')).toContain('Anefis');
    await page.mouse.down();
    await page.mouse.up();
    expect(await days(page)).toEqual({ from: '2023-11-04', to: '2023-11-04' });
    expect(await said(page)).toContain('told of 4 November 2023');
    await page.context().close();
  });

  it('chooses a month by its name on the axis, and keeps the clock', async () => {
    const { page } = await viewer.open('#timeline=on&node=place:ber');
    await chartOf(page);
    await page.locator('.chart .axis text').filter({ hasText: 'Aug 2023' }).click();
    await expect.poll(() => days(page)).toEqual({ from: '2023-08-01', to: '2023-08-31' });
    expect(await addressOf(page)).not.toContain('clock=');
    await page.context().close();
  });

  it('marks the days of what is chosen', async () => {
    const { page } = await viewer.open('#timeline=on&node=event:korioume-attack');
    expect(await page.locator('.track.event .mark').count()).toBe(1);
    expect(await page.textContent('.time-chosen')).toContain('13 August 2023');
    await page.click('#panel .close');
    expect(await page.locator('.track.event .mark').count()).toBe(0);
    await page.context().close();
  });

  it('is restored by a link, and stays filtered when it is closed', async () => {
    const { page } = await viewer.open(`#timeline=on&clock=report&${AUGUST}&undated=on`);
    await page.waitForSelector('.chart svg');
    expect(await page.isChecked('.clocks .report input')).toBe(true);
    expect(await days(page)).toEqual({ from: '2023-08-01', to: '2023-08-31' });
    const relations = (await shown(page)).relations;
    await page.click('.time-close');
    expect(await page.locator('.time').count()).toBe(0);
    expect((await shown(page)).relations).toEqual(relations);
    const link = await addressOf(page);
    await page.context().close();
    const again = await viewer.open(link.slice(viewer.url.length));
    expect((await shown(again.page)).relations).toEqual(relations);
    expect(await said(again.page)).toContain('said 1–31 August 2023');
    await again.page.context().close();
  });

  it('opens where most is told, and shows all years and nearer days on demand', async () => {
    const { page } = await viewer.open('#timeline=on');
    const shownStretch = () => page.getAttribute('.overview', 'aria-valuetext');
    expect(await shownStretch()).toBe('August to November 2023');
    await page.click('.time button:text-is("All years")');
    expect(await shownStretch()).toMatch(/2012 to .*2023|2012 to 2023/);
    await page.fill('.time input[type="date"] >> nth=0', '2023-08-10');
    await page.fill('.time input[type="date"] >> nth=1', '2023-08-15');
    await page.click('.time button:text-is("Zoom to these days")');
    expect(await shownStretch()).toMatch(/^\d+–\d+ August 2023$/);
    await page.focus('.overview');
    await page.keyboard.press('Home');
    expect(await shownStretch()).toContain('2012');
    await page.context().close();
  });

  it('is a table for those who read it, whose days can be pressed', async () => {
    const { page } = await viewer.open('#timeline=on');
    await page.click('.time-table summary');
    const row = page.locator('.time-table tr:has(button:text-is("13 August 2023"))');
    expect(await row.textContent()).toContain('Attack near Korioumé');
    await row.locator('button').click();
    expect(await days(page)).toEqual({ from: '2023-08-13', to: '2023-08-13' });
    // The table holds what the brush selects, and all again on demand.
    const rows = page.locator('.time-table tbody th button');
    await expect.poll(() => rows.allTextContents()).toEqual(['13 August 2023']);
    await page.click('.time-table button:text-is("All days")');
    await expect.poll(() => rows.count()).toBeGreaterThan(3);
    await page.context().close();
  });

  it('has its button among the two rows of buttons on a phone, and nothing over it', async () => {
    const { page } = await viewer.open('', { viewport: { width: 360, height: 740 } });
    const tops = await page
      .locator('.stage-controls button')
      .evaluateAll((buttons) => buttons.map((button) => Math.round(button.getBoundingClientRect().top)));
    expect(new Set(tops).size).toBeLessThanOrEqual(2);
    await page.click('.stage-controls button:text-is("Time")');
    await page.waitForSelector('#time');
    await page.context().close();
  });

  it('fits a window of 390 pixels and takes a finger', async () => {
    const { page } = await viewer.open('#timeline=on', {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    const chart = await chartOf(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(chart.x + chart.width).toBeLessThanOrEqual(390);
    const drawing = await page.locator('.drawing').boundingBox();
    expect(drawing?.height).toBeGreaterThan(280);
    await page.touchscreen.tap(chart.x + chart.width * 0.1, chart.y + 40);
    await expect.poll(() => said(page)).toContain('August 2023');
    await page.context().close();
  });
});
