/** A corpus to the bounds within which each count is told: of one group with one outcome in one event, or of a strength. */
import type { Corpus, Figure, Iri } from '../../model/records.js';

export interface Bounds {
  /** What is counted in: an event, or the actor whose strength it is. */
  readonly scope: Iri;
  readonly kind: Figure['kind'];
  readonly group: Iri | undefined;
  readonly item: Iri | undefined;
  readonly outcome: Iri | undefined;
  /** The least and the greatest number that someone allows; undefined where someone leaves that end open. */
  readonly least: number | undefined;
  readonly greatest: number | undefined;
}

/** By key, in order of key. Denials and what stands in a title alone do not count. */
export function boundsOf(corpus: Corpus): ReadonlyMap<string, Bounds> {
  const bounds = new Map<string, Bounds>();
  for (const { proposition, polarity, headline } of corpus.claims.values()) {
    const figure = corpus.figures.get(proposition.object.value);
    if (figure === undefined || polarity === 'negated' || headline) continue;
    const { kind, group, item, outcome, min, max } = figure;
    const key = [proposition.subject, proposition.predicate, kind, group, item, outcome].join(' ');
    const known = bounds.get(key);
    const [least, greatest] =
      known === undefined
        ? [min, max]
        : [wider(known.least, min, Math.min), wider(known.greatest, max, Math.max)];
    bounds.set(key, { scope: proposition.subject, kind, group, item, outcome, least, greatest });
  }
  return new Map([...bounds].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const wider = (a: number | undefined, b: number | undefined, of: (a: number, b: number) => number) =>
  a === undefined || b === undefined ? undefined : of(a, b);
