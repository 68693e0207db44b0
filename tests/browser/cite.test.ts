import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { closePagesAfterEach, viewerHere } from './hooks.js';

const viewer = viewerHere();
closePagesAfterEach(viewer);

const CAN_COPY = { permissions: ['clipboard-read', 'clipboard-write'] };
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

describe('citing', () => {
  it('a claim for a desk takes two acts: a footnote with who, through whom, where, the address and the day', async () => {
    const { page, errors } = await viewer.open('#node=claim:003-6782eae0&all=no', CAN_COPY);
    await page.click('#panel button:text-is("Cite")');
    await page.click('#panel button:text-is("Footnote")');
    await page.getByText('1 footnote copied.').waitFor();
    const text = await clipboard(page);
    expect(text).toMatch(
      /^JNIM says in its claim, through SITE and AFP: [^:]+\. In: report 003, “.+”, 12 January 2023 \(uncertain\), paragraph 7\. claim:003-6782eae0, http:\S+#node=claim:003-6782eae0, seen \d+ \w+ \d{4}\.$/,
    );
    // The key of the run is nobody else's.
    expect(text).not.toContain('key=');
    expect(errors).toEqual([]);
  });

  it('a relation, by keyboard, as what its claims rest on; and any claim of a panel in one act', async () => {
    const { page } = await viewer.open('#node=actor:wagner', CAN_COPY);
    await page.focus('#panel button:text-is("Cite")');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Reports as RIS copied.').waitFor();
    expect(await clipboard(page)).toMatch(/^TY {2}- NEWS\r?\nID {2}- report-\d{3}\r?\n/);
    await page.locator('#panel details.proposition:not([open]) summary >> nth=0').click();
    await page.locator('#panel button:text-is("Copy as footnote"):visible >> nth=0').click();
    await page
      .getByText('Footnote copied. The address opens on this machine only.', { exact: true })
      .waitFor();
    expect(await clipboard(page)).toMatch(/ In: report \d{3}, .+, claim:|claim:\d{3}-\w+, http/);
  });

  it('where the browser lets no page copy, the text stands there to be copied', async () => {
    const { page } = await viewer.open('#node=report:002');
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: () => Promise.reject(new Error('refused')) },
      });
    });
    await page.click('#panel button:text-is("Cite")');
    await page.click('#panel button:text-is("BibTeX")');
    const shown = page.getByLabel('Citation to copy');
    await shown.waitFor();
    expect(await shown.inputValue()).toMatch(/^@article\{report-002,/);
  });
});
