/** The page of queries, for the browser tests: what it is asked, what it answers. */
import type { Page } from 'playwright-core';

/** The engine and the quads are fetched first, on a machine that may be busy. */
export const FIRST_ANSWER = { timeout: 25_000 };

const answer = '.answer-table tbody tr';
export const field = '.query-editor .cm-content';

export const linkTo = (query: string) => `#${new URLSearchParams({ page: 'queries', query })}`;

/** Write a query in place of what the field holds; completion, which would finish words, is closed. */
export async function write(page: Page, query: string): Promise<void> {
  await page.click(field);
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(query);
  await page.keyboard.press('Escape');
}

export async function rows(page: Page): Promise<string[][]> {
  await page.waitForSelector(answer, FIRST_ANSWER);
  return page.evaluate(
    (selector) =>
      [...document.querySelectorAll(selector)].map((row) =>
        [...row.children].map((cell) => cell.textContent ?? ''),
      ),
    answer,
  );
}

export const said = (page: Page) => page.textContent('.outcome .said');
