/** What one range gives to numbers that only all ranges together have: of entities, and of what rests on whom. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { kindsOf } from '../../compare/sources/sources.js';
import { actorPairs, propositionNeeds } from '../../compare/sources/ties.js';
import { isNotToldAsDone, type PropositionStanding } from '../../compare/standing/standing.js';
import type { Corpus, Derivation, Iri } from '../../model/records.js';

/** What propositions of one range give to the standing of an entity. */
export interface EntitySum {
  propositions: number;
  uncontested: number;
  contested: number;
  denied: number;
  notDone: number;
  partyOnly: number;
  /** Utterances: whether they are independent is known when all are there. */
  readonly origins: Iri[];
  readonly denyingOrigins: Iri[];
  readonly reports: Iri[];
}

export interface Sums {
  readonly entities: Readonly<Record<Iri, EntitySum>>;
  /** Utterance -> its speakers, of the origins above. */
  readonly speakers: Readonly<Record<Iri, readonly Iri[]>>;
  /** Source -> propositions that nobody would affirm without it. */
  readonly propositions: Readonly<Record<Iri, number>>;
  /** `one other` of two actors -> the sources without which nothing of this range ties them. */
  readonly pairs: Readonly<Record<string, readonly Iri[]>>;
}

/**
 * @param own standings of the propositions of the range
 * @param derivations those that rest on its claims
 */
export function sumsOf(
  corpus: Corpus,
  own: ReadonlyMap<string, PropositionStanding>,
  derivations: Iterable<Derivation>,
): Sums {
  const needs = propositionNeeds(corpus, own);
  const sources = kindsOf(corpus);
  const propositions = new Map<Iri, number>();
  for (const needed of needs.values())
    for (const each of needed)
      if (sources.has(each)) propositions.set(each, (propositions.get(each) ?? 0) + 1);
  const some = { ...corpus, derivations: new Map(Array.from(derivations, (each) => [each.id, each])) };
  const pairs = actorPairs(some, own, needs).map(
    ({ key, needs: all }) => [key, [...all].filter((each) => sources.has(each))] as const,
  );
  const entities = entitySums(corpus, own.values());
  const origins = [...entities.values()].flatMap((each) => [...each.origins, ...each.denyingOrigins]);
  return {
    entities: Object.fromEntries(entities),
    speakers: Object.fromEntries(
      [...new Set(origins)].map((id) => [id, corpus.utterances.get(id)?.speakers ?? []]),
    ),
    propositions: Object.fromEntries(propositions),
    pairs: Object.fromEntries(pairs),
  };
}

export const noSum = (): EntitySum => ({
  propositions: 0,
  uncontested: 0,
  contested: 0,
  denied: 0,
  notDone: 0,
  partyOnly: 0,
  origins: [],
  denyingOrigins: [],
  reports: [],
});

function entitySums(corpus: Corpus, own: Iterable<PropositionStanding>): ReadonlyMap<Iri, EntitySum> {
  const sums = new Map<Iri, EntitySum>();
  for (const each of own) {
    const { subject, object } = each.proposition;
    const ends = object.kind === 'iri' ? [subject, object.value] : [subject];
    for (const end of new Set(ends)) {
      if (!corpus.entities.has(end)) continue;
      const sum = sums.get(end) ?? noSum();
      sums.set(end, sum);
      sum.propositions += 1;
      sum[each.standing] += 1;
      if (isNotToldAsDone(each)) sum.notDone += 1;
      if (each.partyOnly) sum.partyOnly += 1;
      sum.origins.push(...each.origins);
      if (each.affirmedBy.length > 0) sum.denyingOrigins.push(...each.denyingOrigins);
      sum.reports.push(...each.reports);
    }
  }
  return sums;
}

/** As a word of letters, digits, `+`, `/` and `=`. */
export const packed = (sums: Sums): string => deflateRawSync(JSON.stringify(sums)).toString('base64');

export const unpacked = (word: string): Sums =>
  JSON.parse(inflateRawSync(Buffer.from(word, 'base64')).toString('utf8')) as Sums;
