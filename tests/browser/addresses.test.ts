/** An address may hold anything: it was cut off in a mail, typed by hand, or made to do harm. The page stands. */

import { describe, expect, it } from 'vitest';
import { expand } from '../../src/model/namespaces.js';
import { viewerHere } from './hooks.js';
import { onStage } from './on-stage.js';

const viewer = viewerHere();

const HOSTILE = [
  // Unknown ids, of each kind and in each place.
  'node=actor:nobody',
  'edge=0000000000000000',
  'node=claim:999-deadbeef',
  'lens=as+actor:nobody&against=without+event:nothing&pairing=beside',
  'out=actor:nobody+utterance:none&page=sources',
  'only=actor:nobody',
  'open=no-line&expand=actor:nobody&no-node=actor:nobody',
  'page=paths&path=actor:nobody+-',
  'page=figures&node=event:nothing&reason=none&about=event:nothing',
  'page=queries&query=%00o01%FF',
  // What stood for something, and is broken.
  'query=b64:%%%===&page=queries',
  'camera=%E0%A4%A&pin=actor:jnim@',
  'surface=nowhere&page=nothing&layers=all&verdicts=x&clock=none',
  'key&&&=&#node=actor:jnim',
  // Numbers beyond every drawing and every calendar.
  'camera=1e308,-1e308,1e-300',
  'camera=999999,999999,0.000001',
  'camera=NaN,Infinity,-0',
  'pin=actor:jnim@1e6,-1e6+actor:minusma@1e999,0&surface=relations',
  'timeline=on&time=0000-01-01/9999-12-31',
  'timeline=on&time=275760-09-13/275760-09-14',
  'timeline=on&time=9999-12-31/9999-12-31&clock=report',
  'surface=map&camera=1e6,1e6,1e6',
  `node=${'a'.repeat(60_000)}`,
  `only=${'actor:x+'.repeat(5_000)}`,
  // Names that every object answers to.
  'node=__proto__',
  'edge=constructor',
  'node=constructor:jnim&layers=__proto__',
  'pin=__proto__@1,2+constructor@3,4&expand=toString&open=valueOf',
  'lens=as+__proto__&out=hasOwnProperty&no-type=constructor&no-family=__proto__',
  'surface=sources&node=__proto__&no-node=__proto__',
  'surface=map&node=constructor',
  '__proto__=polluted&constructor=polluted',
  // Markup.
  'node=%3Cimg%20src=x%20onerror=alert(1)%3E&words=%3Cscript%3Ealert(1)%3C/script%3E&page=disagreements',
];

it('any address pasted into an open page leaves a page that answers', async () => {
  const { page, errors } = await viewer.open();
  for (const address of HOSTILE) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, address);
    await page.waitForFunction(() => document.querySelector('.waiting') === null);
    expect(errors, address.slice(0, 80)).toEqual([]);
  }
  expect(await page.evaluate(() => ({}) as Record<string, unknown>)).not.toHaveProperty('polluted');
  await page.evaluate(() => {
    location.hash = 'node=actor:jnim';
  });
  await expect.poll(() => page.textContent('#panel h2')).toBe('JNIM');
  expect(errors).toEqual([]);
  await page.context().close();
}, 60_000);

describe('what a link names that is not known here', () => {
  it.each([
    ['lens=as+actor:nobody&node=actor:jnim', 'as a speaker', 'actor:nobody'],
    ['against=without+actor:nobody&lens=as+actor:jnim&node=actor:jnim', 'as a speaker', 'actor:nobody'],
    ['out=actor:nobody+actor:site&node=actor:jnim', 'to be taken out', 'actor:nobody'],
    ['open=no-line&node=actor:jnim', 'as a line', 'no-line'],
    ['expand=actor:nobody&node=actor:jnim', 'as a name', 'actor:nobody'],
    ['only=actor:nobody&node=actor:jnim', 'to be shown', 'actor:nobody'],
    ['layers=events,all&node=actor:jnim', 'as a layer', 'all'],
    ['surface=globe&node=actor:jnim', 'as a drawing', 'globe'],
    ['page=nothing&node=actor:jnim', 'as a page', 'nothing'],
    ['time=2023-99&node=actor:jnim', 'as days', '2023-99'],
    ['clock=none&node=actor:jnim', 'as a clock', 'none'],
    ['verdicts=gravest&node=actor:jnim', 'as a verdict', 'gravest'],
    ['rows=people&node=actor:jnim', 'as a table', 'people'],
    ['rows-of=actor:nobody&node=actor:jnim', 'as a name of rows', 'actor:nobody'],
    ['lens=nobody&node=actor:jnim', 'as a telling', 'nobody'],
    ['units=unfolded&node=actor:jnim', 'as a way to draw units', 'unfolded'],
  ])('is told, and the rest is shown: %s', async (address, as, name) => {
    const { page, errors } = await viewer.open(`#${address}`);
    const told = `The link names what is not known here: “${name}” ${as}. The rest of it is shown.`;
    expect(await page.textContent('.notice')).toBe(told);
    expect(await page.textContent('#panel h2')).toBe('JNIM');
    expect((await onStage(page)).size).toBeGreaterThan(address.includes('lens=as+actor:jnim') ? 4 : 20);
    if (address.includes('site')) expect(await page.textContent('.taken-out')).toContain('Taken out: SITE:');
    if (address.startsWith('layers')) expect(await onStage(page)).toContain(expand('event:double-ambush'));
    // So it is of a link that is pasted into the open page.
    await page.evaluate(() => {
      location.hash = 'lens=without+actor:none';
    });
    await expect.poll(() => page.textContent('.notice')).toContain('“actor:none” as a speaker');
    // What was said of one link does not stand beside the next.
    await page.evaluate(() => {
      location.hash = 'node=actor:minusma';
    });
    await expect.poll(() => page.textContent('.notice')).toBe('');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('is counted where it is much, and a link to what is known says nothing', async () => {
    const { page } = await viewer.open('#out=actor:a+actor:b+actor:c+actor:d+actor:e');
    expect(await page.textContent('.notice')).toMatch(/“actor:c” to be taken out and 2 other things\./);
    await page.context().close();
    const known = await viewer.open('#lens=as+actor:jnim&out=actor:site&layers=events&surface=relations');
    expect(await known.page.textContent('.notice')).toBe('');
    await known.page.context().close();
  });

  it('a drawing that another takes the place of while a frame of it waits breaks nothing', async () => {
    const { page, errors } = await viewer.open();
    for (const hash of [
      'surface=table&node=actor:minusma',
      'lens=as+actor:jnim',
      'surface=map&node=place:ber',
      '',
    ]) {
      await page.evaluate((to) => {
        location.hash = to;
      }, hash);
      await page.waitForTimeout(400);
    }
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('an address that leaves nothing to draw says so at once', async () => {
    const { page, errors } = await viewer.open('#only=');
    expect(await page.textContent('.empty-stage')).toContain('names nothing that can be drawn');
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

it.each(['', 'surface=map&', 'surface=sources&', 'timeline=on&', 'page=paths&', 'layers=events,places&'])(
  'a page opened with %s and unknown names, huge numbers and broken parts is drawn',
  async (start) => {
    const rest = 'node=__proto__&pin=constructor@1e308,0&camera=1e9,NaN,0&time=0000-01-01/9999-12-31';
    const { page, errors } = await viewer.open(
      `#${start}${rest}&path=actor:nobody+__proto__&query=%25&out=%FF`,
    );
    await page.fill('#search', 'JNIM');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.textContent('#panel h2')).toBe('JNIM');
    expect(errors).toEqual([]);
    await page.context().close();
  },
);
