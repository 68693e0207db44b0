/** Takes gold and found names and roles, gives how many are right: precision, recall, F1 in percent. */

import type { NameReading } from '../../src/language/types.js';
import type { NamedSentence } from '../train/heads/gold-names.js';

/** Percentages. */
export interface Found {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Counts of what is right, found and there. */
export class Tally {
  right = 0;
  found = 0;
  gold = 0;

  /** Compares two lists of keys. */
  add(gold: readonly string[], found: readonly string[]): void {
    const keys = new Set(gold);
    this.gold += gold.length;
    this.found += found.length;
    for (const key of found) if (keys.has(key)) this.right++;
  }

  get scores(): Found {
    const percent = (a: number, b: number): number => Math.round((10_000 * a) / Math.max(1, b)) / 100;
    return {
      precision: percent(this.right, this.found),
      recall: percent(this.right, this.gold),
      f1: percent(2 * this.right, this.found + this.gold),
    };
  }
}

/** Whole names with their types, and spans alone; `counts`: the names that are counted. */
export function nameScores(
  gold: readonly NamedSentence[],
  found: readonly (readonly NameReading[])[],
  counts: (name: string) => boolean = () => true,
): { readonly typed: Found; readonly spans: Found; readonly byType: Readonly<Record<string, Found>> } {
  const typed = new Tally();
  const spans = new Tally();
  const byType = new Map<string, Tally>();
  for (const [at, { forms, names }] of gold.entries()) {
    const counted = <Name extends { first: number; last: number }>(list: readonly Name[]): Name[] =>
      list.filter(({ first, last }) => counts(forms.slice(first, last + 1).join(' ')));
    const own = counted(names);
    const theirs = counted(found[at]!);
    const span = ({ first, last }: { first: number; last: number }): string => `${first} ${last}`;
    spans.add(own.map(span), theirs.map(span));
    typed.add(
      own.map((name) => `${span(name)} ${name.type}`),
      theirs.map((name) => `${span(name)} ${name.type}`),
    );
    for (const type of ['person', 'organization', 'place']) {
      const tally = byType.get(type) ?? new Tally();
      byType.set(type, tally);
      tally.add(
        own.filter((name) => name.type === type).map(span),
        theirs.filter((name) => name.type === type).map(span),
      );
    }
  }
  return {
    typed: typed.scores,
    spans: spans.scores,
    byType: Object.fromEntries([...byType].map(([type, { scores }]) => [type, scores])),
  };
}
