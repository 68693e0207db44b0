/** A news medium, a monitor or a channel to the claims of others that reach us through it, by how they do. */

import type { Way } from '../asked/asked-claims.js';
import { chainOf, speakersOf } from '../compare/standing/chain.js';
import { waysOf } from '../compare/standing/claim-index.js';
import { localName } from '../model/namespaces.js';
import type { Claim, Corpus, Iri, Utterance } from '../model/records.js';
import { addTo } from '../structures/group-by.js';
import { memo } from '../structures/memo.js';
import { labelOf } from '../words/labels.js';
import { count, inSeries } from '../words/phrases.js';
import { type CardClaim, cardClaim, inReadingOrder } from './card-claim.js';

/**
 * How a claim comes through someone: who quotes it in words of its own; the channel on which it was put out; who
 * spreads, or is credited in, the report that holds it, whoever says it there.
 */
export type PassedAs = 'quotes' | 'carries' | 'distributes' | 'credited';

export interface Passed {
  readonly as: PassedAs;
  /** Numbers of the reports in which these claims stand. */
  readonly reports: readonly string[];
  /** Whose claims they are, most first, a joint voice as one. */
  readonly origins: readonly { readonly label: string; readonly claims: number }[];
  /** In order of report and passage. */
  readonly claims: readonly CardClaim[];
}

/** Through whom what comes by a chain comes, by how. */
const WAYS: readonly (readonly [as: PassedAs, who: (chain: readonly Utterance[]) => readonly Iri[]])[] = [
  [
    'quotes',
    (chain) =>
      chain
        .slice(0, -1)
        .flatMap(({ speakers }) => speakers)
        .filter((id) => !chain.at(-1)?.speakers.includes(id)),
  ],
  ['carries', (chain) => chain.flatMap(({ media }) => media)],
  ['distributes', ([report]) => report?.report?.distributors ?? []],
  ['credited', ([report]) => report?.report?.credits ?? []],
];

/** For each of these, the ways of claims by whom they come through. */
const passedOn = memo((corpus: Corpus) => {
  const ways = WAYS.map(([as, who]) => ({ as, who, through: new Map<Iri, Way[]>() }));
  for (const way of waysOf(corpus)) {
    const chain = chainOf(corpus, way);
    for (const { who, through } of ways) for (const id of new Set(who(chain))) addTo(through, id, way);
  }
  return ways;
});

/** One entry for each way in which claims come through the actor; none for who passes nothing on. */
export function passedOnBy(corpus: Corpus, id: Iri): readonly Passed[] {
  return passedOn(corpus).flatMap(({ as, through }) => {
    const passed = inReadingOrder(through.get(id)?.flatMap(({ claims }) => claims()) ?? []);
    if (passed.length === 0) return [];
    const shown = passed.map((claim) => cardClaim(corpus, claim));
    return [
      {
        as,
        reports: [...new Set(shown.map(({ report }) => report))],
        origins: originsOf(corpus, passed),
        claims: shown,
      },
    ];
  });
}

/** Who puts the claims forward, with how many, most first. */
export function originsOf(corpus: Corpus, claims: readonly Claim[]): Passed['origins'] {
  const counts = new Map<string, number>();
  for (const claim of claims) {
    const label = voiceLabel(corpus, claim);
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return [...counts].map(([label, claims]) => ({ label, claims })).sort((a, b) => b.claims - a.claims);
}

function voiceLabel(corpus: Corpus, claim: Claim): string {
  const speakers = speakersOf(corpus, claim).map((speaker) => labelOf(corpus, speaker));
  return speakers.length > 0
    ? inSeries(speakers)
    : (corpus.utterances.get(claim.madeIn)?.label ?? localName(claim.madeIn));
}

/** How many claims come through someone in one way, and in which reports: `It passes on 34 claims of others, in report 003`. */
export function sayPassed({ as, reports, claims }: Pick<Passed, 'as' | 'reports' | 'claims'>): string {
  const where = `report${reports.length > 1 ? 's' : ''} ${inSeries(reports)}`;
  const many = count(claims.length, 'claim');
  switch (as) {
    case 'quotes':
      return `It passes on ${many} of others, in ${where}`;
    case 'carries':
      return `${many} ${claims.length === 1 ? 'was' : 'were'} put out on it, in ${where}`;
    case 'distributes':
      return `It distributes ${where}, with ${many}`;
    case 'credited':
      return `It is credited in ${where}; for which of the ${many} there is not recorded`;
  }
}
