/** What axe finds on a page as it stands, grave enough to shut someone out. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(options: object): Promise<{
    violations: { id: string; impact: string; nodes: { html: string; failureSummary: string }[] }[];
  }>;
}

/** WCAG 2.2 asks for targets of 24 pixels; axe looks at them only when told to. */
const ALL = { rules: { 'target-size': { enabled: true } } };
/** All that other colours can break. */
const COLOURS = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };

/** A line for each serious or critical violation: its rule, the element, what to mend. */
export async function seriousViolations(page: Page, of: 'all' | 'colours' = 'all'): Promise<string[]> {
  // Evaluated, not added as an element: the page keeps the content policy that its readers have.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    (options) => (globalThis as unknown as { axe: Axe }).axe.run(options),
    of === 'all' ? ALL : COLOURS,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
    );
}
