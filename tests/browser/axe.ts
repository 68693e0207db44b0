/** What axe finds on a page as it stands, grave enough to shut someone out. The page must be opened with bypassCSP. */
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface Axe {
  run(options: { rules: Record<string, { enabled: boolean }> }): Promise<{
    violations: { id: string; impact: string; nodes: { html: string; failureSummary: string }[] }[];
  }>;
}

/** A line for each serious or critical violation: its rule, the element, what to mend. */
export async function seriousViolations(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: AXE });
  const { violations } = await page.evaluate(() =>
    // WCAG 2.2 asks for targets of 24 pixels; axe looks at them only when told to.
    (globalThis as unknown as { axe: Axe }).axe.run({ rules: { 'target-size': { enabled: true } } }),
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
    );
}
