/** What stands on the map, for the browser tests: its places, their names, and what lies over it. */
import type { Page } from 'playwright-core';
import { follow } from './viewer.js';

/** The block of a place. */
export const place = (name: string) =>
  `.map-block[aria-label^="${name},"], .map-block[aria-label^="${name}:"]`;

/** Follows a link, with no list of the map open, and waits until it is drawn. */
export async function goTo(page: Page, link: string): Promise<void> {
  const close = page.locator('.map-sheet .close');
  if ((await close.count()) > 0) await close.click();
  await follow(page, link);
}

/** Places with the number of their events, as the map shows them to a screen reader. */
export async function shown(page: Page): Promise<Map<string, number>> {
  const labels = await page
    .locator('.map-block')
    .evaluateAll((blocks) => blocks.map((block) => block.getAttribute('aria-label') ?? ''));
  return new Map(
    labels.map((label) => {
      const [, name = '', number = ''] = /^([^,:]+)[^:]*: (\d+) event/.exec(label) ?? [];
      return [name, Number(number)];
    }),
  );
}

/** What of the page's own lies over the map, or over the switch between the drawings. */
export async function overMap(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const map = document.querySelector('.map-window')?.getBoundingClientRect() as DOMRect;
    const parts = '.stage-top > *, .stage-controls, .map-aside, .map-sheet, .map-legend';
    const over = [...document.querySelectorAll(parts)].filter((part) => {
      const { left, right, top, bottom, height } = part.getBoundingClientRect();
      const apart = right <= map.left || left >= map.right || bottom <= map.top || top >= map.bottom;
      return height > 0 && !apart && !part.closest('.map-aside > *');
    });
    const hidden = [...document.querySelectorAll('.surfaces button')].filter((button) => {
      const { x, y, width, height } = button.getBoundingClientRect();
      return !button.contains(document.elementFromPoint(x + width / 2, y + height / 2));
    });
    return [...over, ...hidden].map(({ className, textContent }) => `${className} ${textContent}`);
  });
}

/** Where the names of the map stand in its window. */
export async function standing(page: Page): Promise<Map<string, [number, number]>> {
  const places = await page.evaluate(() =>
    [...document.querySelectorAll('.map-block .map-title:first-of-type, .map-name, .map-country')].map(
      (text) => {
        const { x, y } = text.getBoundingClientRect();
        return [text.textContent?.trim() ?? '', [x, y]] as [string, [number, number]];
      },
    ),
  );
  return new Map(places);
}

/** Pairs of names on the map that lie over each other. */
export async function overlapping(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts = [
      ...document.querySelectorAll('.map-title tspan, .map-title.number, .map-name, .map-country'),
    ].map((text) => ({
      text: text.textContent ?? '',
      box: text.getBoundingClientRect(),
    }));
    return texts.flatMap((a, i) =>
      texts.slice(i + 1).flatMap((b) => {
        const apart =
          a.box.right <= b.box.left ||
          b.box.right <= a.box.left ||
          a.box.bottom <= b.box.top + 3 ||
          b.box.bottom <= a.box.top + 3;
        return apart ? [] : [`${a.text} | ${b.text}`];
      }),
    );
  });
}
