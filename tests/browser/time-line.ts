/** The time line under the drawing, for the browser tests: what it says, its days, its histogram and how it is brushed. */
import type { Page } from 'playwright-core';

export const said = (page: Page) => page.textContent('.time-said p');

/** The days in the fields. */
export async function days(page: Page): Promise<{ from: string; to: string }> {
  await page.waitForSelector('.time input[type="date"]');
  const [from = '', to = ''] = await page.$$eval('.time input[type="date"]', (inputs) =>
    inputs.map((input) => (input as HTMLInputElement).value),
  );
  return { from, to };
}

export function lengthOf({ from, to }: { readonly from: string; readonly to: string }): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

export async function chartOf(page: Page) {
  await page.waitForSelector('.chart svg');
  const box = await page.locator('.chart svg').boundingBox();
  if (box === null) throw new Error('the histogram is not there');
  return box;
}

export async function drag(page: Page, from: number, to: number, y: number): Promise<void> {
  await page.mouse.move(from, y);
  await page.mouse.down();
  await page.mouse.move((from + to) / 2, y, { steps: 4 });
  await page.mouse.move(to, y, { steps: 4 });
  await page.mouse.up();
}
