/** What the edges of the graph are made from: a relation, the claims under it, and their standings, gathered once. */

import { speakersOf } from '../../compare/standing/chain.js';
import { claimsOf } from '../../compare/standing/claim-index.js';
import { originsAmong } from '../../compare/standing/origins.js';
import { type Parties, partiesOf } from '../../compare/standing/parties.js';
import { type PropositionStanding, refuting } from '../../compare/standing/standing.js';
import { isToldAsDone, modalityOf } from '../../model/modality.js';
import { localName } from '../../model/namespaces.js';
import type { Claim, Corpus, Iri, Proposition, Relation } from '../../model/records.js';
import { cg } from '../../model/vocabulary.js';
import { stepsThatClose } from '../../structures/circles.js';
import { groupBy } from '../../structures/group-by.js';
import { lazy } from '../../structures/lazy.js';
import {
  claimDays,
  dayAttributes,
  eventSpans,
  hull,
  isDated,
  type Span,
  spellsOf,
  UNDATED,
} from '../../times/days.js';
import { acts, isPlural, mannerOf, templatesAsTold } from '../../words/sentences.js';
import { deedInWords, type Manner, prepositionOf, relationInWords } from '../../words/templates.js';
import type { EdgeAttributes } from '../attributes.js';

/** An edge before it stands in a graph. */
export interface Edge<Attributes = EdgeAttributes> {
  readonly key: string;
  readonly source: Iri;
  readonly target: Iri;
  readonly attributes: Attributes;
}

export interface EdgeContext {
  readonly corpus: Corpus;
  /** By key of the proposition. */
  readonly standingOf: (key: string) => PropositionStanding | undefined;
  /** Days of each event, see eventSpans. */
  readonly days: () => ReadonlyMap<Iri, Span>;
  /** Event -> the events that a claim calls it a part of, but for what closes a circle. */
  readonly wholes: () => ReadonlyMap<Iri, readonly Iri[]>;
  readonly parties: () => Parties;
}

export function edgeContext(corpus: Corpus, standingOf: EdgeContext['standingOf']): EdgeContext {
  return {
    corpus,
    standingOf,
    days: lazy(() => eventSpans(corpus)),
    wholes: lazy(() => wholesOf(corpus)),
    parties: lazy(() => partiesOf(corpus)),
  };
}

/** The relation of a proposition that can be drawn: declared as an edge, between two entities. */
export function drawnRelation(
  { entities, ontology }: Corpus,
  { subject, predicate, object }: Proposition,
): { readonly relation: Relation; readonly target: Iri } | undefined {
  const relation = ontology.relations.get(predicate);
  if (relation?.graphEdge !== true || object.kind !== 'iri') return undefined;
  return entities.has(subject) && entities.has(object.value) ? { relation, target: object.value } : undefined;
}

/**
 * What an edge says of its relation and of the claims it carries; the first list affirms, the second denies. Where
 * nobody affirms, those who put the negation forward say what the edge says, and deny nobody; nor do they who only
 * say that what is planned, asked for or feared is not so.
 */
export function tie(
  context: EdgeContext,
  relation: Relation,
  proposition: Proposition,
  affirming: readonly Claim[],
  denying: readonly Claim[],
): Omit<
  EdgeAttributes,
  'standing' | 'partyOnly' | 'betweenActors' | 'derived' | 'rule' | 'events' | 'count'
> {
  const { corpus } = context;
  const claims = [...affirming, ...denying];
  const told = mannerOf(affirming, denying);
  // A demand does not speak for a plan, nor a plan that was given up for one that stands.
  const counted = (affirming.length > 0 ? affirming : denying).filter(
    (claim) => modalityOf([claim]) === told.modality,
  );
  return {
    predicate: relation.id,
    ...edgeWords(
      corpus,
      relation,
      proposition,
      told,
      told.modality === undefined ? [...counted, ...refuting(denying)] : counted,
    ),
    planned: told.modality !== undefined,
    headlineOnly: claims.length > 0 && claims.every(({ headline }) => headline),
    family: localName(relation.family),
    symmetric: relation.symmetric,
    claims: sortedSet(claims.map(({ id }) => id)),
    speakers: sortedSet(counted.flatMap((claim) => speakersOf(corpus, claim))),
    deniers: sortedSet(
      (affirming.some(isToldAsDone) ? refuting(denying) : []).flatMap((claim) => speakersOf(corpus, claim)),
    ),
    ...saidIn(corpus, sortedSet(counted.map(({ madeIn }) => madeIn))),
    reports: new Set(claims.map(({ report }) => report)).size,
    ...timesOf(counted.map((claim) => daysOf(context, claim))),
  };
}

function timesOf(spans: readonly Span[]): Pick<EdgeAttributes, 'earliest' | 'latest' | 'spells'> {
  if (!spans.some(isDated)) return {};
  const spells = spellsOf(spans);
  return {
    ...dayAttributes(hull(spans)),
    ...(spells.length > 1 ? { spells: spells.map(dayAttributes) } : {}),
  };
}

/** The days of a claim; of two events it tells when the first happened, not when the other did. */
function daysOf({ corpus, days }: EdgeContext, claim: Claim): Span {
  const { subject } = claim.proposition;
  if (isDated(claim) || corpus.entities.get(subject)?.kind !== 'event') return claimDays(days(), claim);
  return days().get(subject) ?? UNDATED;
}

/** Its words from subject to object, and those the other way where its sentence begins with the object. */
function edgeWords(
  corpus: Corpus,
  relation: Relation,
  proposition: Proposition,
  manner: Manner,
  told: readonly Claim[],
): Pick<EdgeAttributes, 'label' | 'deed'> {
  const { key, subject, object } = proposition;
  // What a rule derives has no tense of its own.
  const own = told.filter((claim) => claim.proposition.key === key);
  const templates = templatesAsTold(corpus, relation, proposition, own);
  const of = (end: Iri) => ({ plural: isPlural(corpus, end), acts: acts(corpus, end) });
  const deed = deedInWords(templates, manner, of(object.value));
  return {
    label: relationInWords(templates, relation.label, manner, {
      ...of(subject),
      preposition: prepositionOf(corpus, object.value),
    }),
    ...(deed === undefined ? {} : { deed }),
  };
}

/** The utterances of an edge, who speaks in each, and how many origins that makes. */
export function saidIn(
  corpus: Corpus,
  utterances: readonly Iri[],
): Pick<EdgeAttributes, 'utterances' | 'spokenBy' | 'origins'> {
  return {
    utterances,
    spokenBy: utterances.map((id) => corpus.utterances.get(id)?.speakers ?? []),
    origins: originsAmong(corpus, utterances).length,
  };
}

/**
 * Whether both ends are actors; a country is one where the data say so. A thing of another vocabulary may be one: nobody
 * says what it is.
 */
export function betweenActors({ entities }: Corpus, source: Iri, target: Iri): boolean {
  return [source, target].every((end) => ['actor', 'thing'].includes(entities.get(end)?.kind ?? ''));
}

export function sortedSet(iris: readonly Iri[]): readonly Iri[] {
  if (iris.length < 2) return iris;
  return [...new Set(iris)].sort();
}

function wholesOf(corpus: Corpus): ReadonlyMap<Iri, readonly Iri[]> {
  const parts = claimsOf(corpus, [cg.subEventOf]).filter(({ polarity }) => polarity === 'affirmed');
  const byPart = groupBy(parts, ({ proposition }) => proposition.subject);
  const links = new Map(
    [...byPart].map(([part, claims]) => [part, claims.map(({ proposition }) => proposition.object.value)]),
  );
  const steps = [...links].flatMap(([from, wholes]) => wholes.map((to) => ({ from, to })));
  for (const { step } of stepsThatClose(steps)) {
    links.set(
      step.from,
      (links.get(step.from) ?? []).filter((to) => to !== step.to),
    );
  }
  return links;
}
