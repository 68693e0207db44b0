import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { viewerHere } from './hooks.js';
import { startViewer } from './viewer.js';

const viewer = viewerHere('tests/fixtures/small', 'tests/fixtures/small-texts');

/** Instead of a printer: what stands on the page when it would be printed is kept. */
async function printing(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.print = () => {
      (window as Window & { printed?: string }).printed = document.getElementById('paper')?.outerHTML ?? '';
    };
  });
}

async function printed(page: Page): Promise<string> {
  await page.waitForFunction(() => (window as Window & { printed?: string }).printed !== undefined);
  return page.evaluate(() => (window as Window & { printed?: string }).printed ?? '');
}

describe('a panel on paper', () => {
  it('has the whole width, all claims unfolded, passages with their marks, in light colours; after that it is as before', async () => {
    const { page, errors } = await viewer.open('#node=event:ridge-ambush', { colorScheme: 'dark' });
    const folded = await page.locator('#panel details:not([open])').count();
    expect(folded).toBeGreaterThan(0);
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.locator('#panel details:not([open])').count()).toBe(0);
    const seen = await page.evaluate(() => {
      const panel = document.querySelector('#panel') as HTMLElement;
      const mark = document.querySelector('#panel .passage mark') as HTMLElement;
      return {
        width: panel.getBoundingClientRect().width,
        overflow: getComputedStyle(panel).overflowY,
        mark: getComputedStyle(mark).backgroundColor,
        line: getComputedStyle(mark).borderBottomStyle,
        ink: getComputedStyle(panel).color,
        claims: document.querySelectorAll('#panel .claim').length,
        middle: getComputedStyle(document.querySelector('.middle') as HTMLElement).visibility,
      };
    });
    expect(seen).toMatchObject({
      width: 1440,
      overflow: 'visible',
      mark: 'rgb(255, 240, 184)',
      line: 'solid',
      middle: 'hidden',
    });
    expect(seen.ink).toBe('rgb(0, 0, 0)');
    expect(seen.claims).toBeGreaterThan(2);
    // What can be asked for or pressed is not on paper.
    const asked = page.locator('#panel .grow, #panel .add-note, #panel .cite button');
    expect(await asked.evaluateAll((all) => all.filter((one) => one.checkVisibility()).length)).toBe(0);
    await page.emulateMedia({ media: 'screen' });
    await expect.poll(() => page.locator('#panel details:not([open])').count()).toBe(folded);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('is unfolded when the browser asks for the pages, also what is made only when it is opened', async () => {
    const { page } = await viewer.open('#page=disagreements');
    await page.waitForSelector('#panel details.sides');
    // In one step, as a browser does: nothing may be left for later.
    const [before, now] = await page.evaluate(() => {
      const claims = () => document.querySelectorAll('#panel .sides .claim').length;
      const first = claims();
      window.dispatchEvent(new Event('beforeprint'));
      return [first, claims()];
    });
    expect(before).toBe(0);
    expect(now).toBeGreaterThan(1);
    await page.context().close();
  });

  it('goes over pages: it does not end where the window does', async () => {
    const { page } = await viewer.open('#node=event:ridge-ambush', {
      viewport: { width: 1024, height: 400 },
    });
    const pdf = (await page.pdf({ format: 'A6' })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(1);
    await page.context().close();
  });
});

describe('where no panel is open', () => {
  it('the keys that print bring the picture with legend and sources, light also of a dark page', async () => {
    const { page, errors } = await viewer.open('', { colorScheme: 'dark' });
    await printing(page);
    await page.keyboard.press('Control+p');
    const sheet = await printed(page);
    expect(sheet).toContain('Who says what about whom');
    expect(sheet).toContain('paper-legend');
    expect(sheet).toContain('Report 901');
    expect(decodeURIComponent(sheet)).toContain('fill="#f');
    expect(await page.getAttribute('html', 'data-theme')).toBe('dark');
    await expect.poll(() => page.locator('#paper').count()).toBe(0);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

describe('a brief', () => {
  it('of who is most spoken of has one to three pages, and counts what is left out', async () => {
    const mali = await startViewer('data');
    for (const id of ['actor:malian-army', 'actor:jnim', 'event:ridge']) {
      const { page, errors } = await (id.startsWith('event') ? viewer : mali).open(
        `#node=${id === 'event:ridge' ? 'event:ridge-ambush' : id}`,
      );
      await printing(page);
      await page.click('button:text-is("Take away")');
      await page.click('.take-away-menu button:text-is("Print a brief")');
      const sheet = await printed(page);
      await expect.poll(() => page.locator('#paper').count()).toBe(0);
      await page.evaluate((html) => {
        document.body.insertAdjacentHTML('beforeend', html);
        document.body.classList.add('has-paper');
      }, sheet);
      const pdf = await page.pdf({
        format: 'A4',
        margin: { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' },
      });
      const pages = pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
      expect(pages).toBeGreaterThanOrEqual(1);
      expect(pages).toBeLessThanOrEqual(3);
      if (id === 'actor:malian-army') expect(sheet).toMatch(/and \d+ more, not on these pages/);
      expect(sheet).toContain('Rests on');
      expect(errors).toEqual([]);
      await page.context().close();
    }
    await mali.close();
  }, 60_000);

  it('of Ber in August has what happened there on its days, who says so, and what is left out', async () => {
    const mali = await startViewer('data');
    const { page, errors } = await mali.open('#node=place:ber&time=2023-08-01/2023-08-31');
    await printing(page);
    await page.click('button:text-is("Take away")');
    await page.click('.take-away-menu button:text-is("Print a brief")');
    const sheet = (await printed(page)).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
    // The tensions are told of the days up to one of August: nobody says that they began in it.
    expect(sheet).toContain('What follows is told of 1–31 August 2023, or of a time that may reach into it.');
    expect(sheet).toMatch(/Left out, as of other days or of no date: \d+ statements, \d+ events/);
    expect(sheet).toContain('What happened in Ber, and beside it');
    expect(sheet).toMatch(/Assault on the CMA at Ber on a Friday, perhaps 11 August 2023; in Ber/);
    expect(sheet).toMatch(/Malian army carried out “Assault on the CMA at Ber”\. Said by CMA \(report 000, /);
    expect(sheet).not.toContain('no date is told');
    expect(errors).toEqual([]);
    await mali.close();
  });

  it('of days of which nothing is told says so, and rests on nothing', async () => {
    const mali = await startViewer('data');
    const { page } = await mali.open('#node=place:ogossagou&time=1999-08-01/1999-08-31');
    await printing(page);
    await page.click('button:text-is("Take away")');
    await page.click('.take-away-menu button:text-is("Print a brief")');
    const sheet = await printed(page);
    expect(sheet).toMatch(/What follows is told of 1–31 August 1999\. Left out.+ Nothing is left\./);
    expect(sheet).not.toContain('Rests on');
    await mali.close();
  });

  it('a denial is told by who denies, and is not told to say so', async () => {
    const mali = await startViewer('data');
    const { page } = await mali.open('#node=actor:mali-junta');
    await printing(page);
    await page.click('button:text-is("Take away")');
    await page.click('.take-away-menu button:text-is("Print a brief")');
    const sheet = (await printed(page)).replace(/<[^>]+>/g, ' ');
    expect(sheet).toMatch(/Malian junta (is|does) not [^.]+\. +Said by /);
    expect(sheet).not.toMatch(/; says so/);
    await mali.close();
  });
});
