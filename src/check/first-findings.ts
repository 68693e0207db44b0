/** Takes findings as they come and keeps the first so many, in order of file and line; the others are counted. */
import { byCodeUnit } from '../dataset/terms.js';
import type { Finding } from './finding.js';

export class FirstFindings {
  errors = 0;
  warnings = 0;
  readonly #most: number;
  #kept: Finding[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  add(finding: Finding): void {
    if (finding.severity === 'error') this.errors++;
    else this.warnings++;
    this.#kept.push(finding);
    // Twice as many and some are sorted out at once, so that each costs little.
    if (this.#kept.length > 2 * this.#most + 1000) this.#kept = [...this.first];
  }

  get first(): readonly Finding[] {
    return this.#kept.sort(inOrder).slice(0, this.#most);
  }
}

function inOrder(a: Finding, b: Finding): number {
  return (
    byCodeUnit(a.file ?? '', b.file ?? '') ||
    (a.line ?? 0) - (b.line ?? 0) ||
    byCodeUnit(a.message, b.message)
  );
}
