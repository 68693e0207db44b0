/** Writes the counts from which the confidence of proposals is made, as a module. */
import { writeFileSync } from 'node:fs';

export function writeCalibration(
  path: string,
  counts: Readonly<Record<string, readonly [number, number]>>,
  overall: number,
): void {
  const rows = Object.entries(counts).map(([key, [count, right]]) => `  '${key}': [${count}, ${right}],\n`);
  writeFileSync(
    path,
    `/** Written by \`npm run eval:reader -- seeds --calibrate\`: proposals on the five reports, and how many of them people had written as claims of the same passage. */

/** How many, and how many of them right. */
export type Proposed = readonly [count: number, right: number];

/** What the rules' own confidence is to be multiplied by, over all. */
export const OVERALL = ${overall.toFixed(3)};

export const PROPOSED: Readonly<Record<string, Proposed>> = {
${rows.join('')}};
`,
  );
}
