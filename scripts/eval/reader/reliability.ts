/** How often proposals are right, by the confidence that they carry: readings of the five reports held against the claims that people wrote of them. */

import { expand, localName } from '../../../src/model/namespaces.js';
import type { Claim, Corpus, Iri } from '../../../src/model/records.js';
import { normalizeName } from '../../../src/names/name-keys.js';
import { calibrated, keyOf } from '../../../src/reader/composing/confidence.js';
import type { ReadClaim, Reading } from '../../../src/reading/reading.js';
import { groupBy } from '../../../src/structures/group-by.js';

export interface Judged {
  readonly report: string;
  readonly claim: ReadClaim;
  /** Somebody wrote the same claim of the same passage. That nobody did does not make it false: a lower bound. */
  readonly right: boolean;
}

export function judged(readings: ReadonlyMap<string, Reading>, data: Corpus): readonly Judged[] {
  const byReport = groupBy(data.claims.values(), ({ report }) => localName(report));
  return [...readings].flatMap(([report, reading]) =>
    reading.claims.map((claim) => ({
      report,
      claim,
      right: (byReport.get(report) ?? []).some((gold) => isSame(gold, claim, reading, data)),
    })),
  );
}

function isSame(gold: Claim, claim: ReadClaim, reading: Reading, data: Corpus): boolean {
  const { predicate, object } = gold.proposition;
  if (localName(predicate) !== claim.predicate || gold.polarity !== claim.polarity) return false;
  if (!gold.evidence.some((at) => claim.evidence.some(({ start, end }) => start < at.end && at.start < end)))
    return false;
  if (object.kind === 'literal')
    return typeof claim.object === 'object' && 'edtf' in claim.object
      ? bare(claim.object.edtf) === bare(object.value)
      : typeof claim.object === 'object' && 'text' in claim.object;
  if (typeof claim.object !== 'string')
    return 'code' in claim.object && claim.object.code === localName(object.value);
  const figure = data.figures.get(object.value);
  if (figure !== undefined) {
    const read = reading.figures.find(({ id }) => id === claim.object);
    return read !== undefined && read.min === figure.min && read.max === figure.max;
  }
  const event = reading.events.find(({ id }) => id === claim.object);
  // of an event it is asked whether its word stands in what people cited
  if (event !== undefined)
    return event.triggers.some(({ start, end }) =>
      gold.evidence.some((at) => at.start <= start && end <= at.end),
    );
  const entity = reading.entities.find(({ id }) => id === claim.object);
  if (entity === undefined) return false;
  if (entity.iri !== undefined && expand(entity.iri) === object.value) return true;
  const names = namesOf(object.value, data);
  const label = normalizeName(entity.label);
  return names.some(
    (name) =>
      name === label ||
      (Math.min(name.length, label.length) > 4 && (name.includes(label) || label.includes(name))),
  );
}

const bare = (edtf: string) => edtf.replace(/[?~%]/g, '');

function namesOf(iri: Iri, { entities }: Corpus): readonly string[] {
  const entity = entities.get(iri);
  return entity === undefined
    ? []
    : [entity.label, ...entity.aliases.map(({ value }) => value)].map(normalizeName);
}

export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly right: number;
  readonly mean: number;
}

const EDGES = [0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0001];

export function bins(all: readonly Judged[]): readonly Bin[] {
  return EDGES.slice(1).flatMap((to, i) => {
    const from = EDGES[i]!;
    const here = all.filter(({ claim: { confidence = 0 } }) => confidence >= from && confidence < to);
    if (here.length === 0) return [];
    const mean = here.reduce((sum, { claim }) => sum + (claim.confidence ?? 0), 0) / here.length;
    return [
      {
        from,
        to: Math.min(to, 1),
        count: here.length,
        right: here.filter(({ right }) => right).length,
        mean,
      },
    ];
  });
}

/** What the rules had said of themselves, and how often they were right, by rule. */
export function counted(all: readonly Judged[]): Readonly<Record<string, readonly [number, number]>> {
  const groups = groupBy(all, ({ claim }) => keyOf(claim.predicate, claim.by ?? ''));
  return Object.fromEntries(
    [...groups]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, some]) => [key, [some.length, some.filter(({ right }) => right).length]] as const),
  );
}

/** What all rules together say too much of themselves. */
export function overall(all: readonly Judged[]): number {
  const own = all.reduce((sum, { claim }) => sum + (claim.confidence ?? 0), 0);
  return all.filter(({ right }) => right).length / own;
}

/** Each claim with the confidence that the other reports alone would give it: no report vouches for itself. */
export function leftOut(all: readonly Judged[]): readonly Judged[] {
  return all.map((one) => {
    const others = all.filter(({ report }) => report !== one.report);
    const { predicate, by = '', confidence = 0 } = one.claim;
    return {
      ...one,
      claim: {
        ...one.claim,
        confidence: calibrated(predicate, by, confidence, counted(others), overall(others)),
      },
    };
  });
}
