/** What a page draws, for the browser tests: the ids of the nodes on one of its stages. */
import type { Page } from 'playwright-core';
import type { Stage } from '../../viewer/src/stage/stage.js';

/** @param nth which of the stages, where two stand side by side. */
export async function onStage(page: Page, nth = 0): Promise<Set<string>> {
  const ids = await page.evaluate((n) => {
    const host = document.querySelectorAll('.stage')[n] as (Element & { claimgraph?: Stage }) | undefined;
    return [...(host?.claimgraph?.discs().keys() ?? [])];
  }, nth);
  return new Set(ids);
}
