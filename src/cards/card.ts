/** An entity to its card: names, ties and events with who says so and who denies it, what the entity itself says and what it passes on. */

import { speakersOf } from '../compare/standing/chain.js';
import { claimsSaidBy, derivationsByKey } from '../compare/standing/claim-index.js';
import { type EntityStanding, entityStanding, standingsAbout } from '../compare/standing/entity-standing.js';
import { byManner, type PropositionStanding, standings, tellingOf } from '../compare/standing/standing.js';
import { toldApart } from '../compare/standing/told-apart.js';
import { toldOtherwiseIn } from '../compare/verdicts/told-otherwise.js';
import type { ClaimGraph, EdgeAttributes } from '../graph/attributes.js';
import { tellersOf } from '../graph/edges/derived.js';
import { isToldAsDone } from '../model/modality.js';
import { expand, localName } from '../model/namespaces.js';
import type { Claim, Corpus, Entity, Iri, Proposition, Standing } from '../model/records.js';
import { namedAfter } from '../names/named-after.js';
import { addTo } from '../structures/group-by.js';
import { dayOf, eventDateClaims } from '../times/event-dates.js';
import { labelOf } from '../words/labels.js';
import { sayPutTogether } from '../words/put-together.js';
import { sentence, sentenceAsTold } from '../words/sentences.js';
import { type Dissent, sayToldOtherwise } from '../words/standing.js';
import { sayBothWays, voicesInWords } from '../words/voices.js';
import { type AroundPlace, aroundPlace, idsIn } from './around-place.js';
import { saidByName } from './by-name.js';
import { type CardClaim, cardClaim, claimsUnder, inReadingOrder } from './card-claim.js';
import { type CardNaming, namingOf } from './card-names.js';
import { type Passed, passedOnBy } from './passed-on.js';

/** A proposition about the entity, with the claims for and against it. */
export interface CardProposition {
  readonly key: string;
  readonly predicate: Iri;
  /** Label of the relation, `attacked`. */
  readonly relation: string;
  readonly sentence: string;
  readonly standing: Standing;
  /**
   * Number of independent origins that affirm it, and of reports in which it is affirmed or denied. What a rule put
   * together from tellings none of which has all of it has no origin.
   */
  readonly origins: number;
  readonly reports: number;
  readonly partyOnly: boolean;
  /** Of a derived proposition: the claims that it rests on; of one that says who denies what, those of the denying mouth. */
  readonly affirmedBy: readonly CardClaim[];
  readonly deniedBy: readonly CardClaim[];
  /** What a derived denial answers: those who say it do not say that anyone denies it. */
  readonly answers: readonly CardClaim[];
  /** Who tells it otherwise without denying it outright: no denial is no agreement. */
  readonly toldOtherwise: readonly Dissent[];
  /** Of who affirms it and denies it too: when, and in what order. */
  readonly bothWays: readonly string[];
  /** Whether the names in it say it already, and nobody tells it otherwise: a reader need not read it, only be able to. */
  readonly byName: boolean;
  /** Local name of the rule that derived it; undefined where claims say it themselves. */
  readonly derivedBy: string | undefined;
}

export interface CardSection {
  /** IRI of the family or of the event. */
  readonly id: Iri;
  readonly label: string;
  /** Events: the date as told, `on a Sunday, perhaps 13 August 2023`; by whom, where nobody who speaks here gives it. */
  readonly when: string | undefined;
  readonly propositions: readonly CardProposition[];
}

export interface Card extends CardNaming {
  readonly entity: Entity;
  /** The standings of all propositions about it, summed. */
  readonly standing: EntityStanding;
  /** The class in words: `armed group`. */
  readonly typeLabel: string;
  /** Events: their type in words, `ambush`, and their date as told. */
  readonly eventTypeLabel: string | undefined;
  readonly when: string | undefined;
  /** Events and agreements: what is put together from tellings none of which gives all its actors a part, in words. */
  readonly putTogether: string | undefined;
  /** Events: who tells what may be the same event otherwise, in whom it set against whom or in its kind. */
  readonly accounts: readonly Dissent[];
  /** Every proposition about the entity that is not about an event, by family of relations; descriptions last. */
  readonly relations: readonly CardSection[];
  /** What is said of its part in events, by event, in order of time; undated ones last. */
  readonly events: readonly CardSection[];
  /** Of a place: what lies in it and beside it, and what happened there. */
  readonly around: AroundPlace | undefined;
  /** Of a place: what has its name in its own and is not on the card otherwise; nobody here says that it was there. */
  readonly namedAfter: readonly Entity[];
  /** Claims of which it is a speaker, in order of report and passage. */
  readonly said: readonly CardClaim[];
  /** What others say and it passes on, carries, spreads or is credited with; empty for who only speaks for itself. */
  readonly passedOn: readonly Passed[];
}

/** The card of an entity of the corpus; `graph` is the projection of the same corpus, `judged` its standings. */
export function cardOf(
  corpus: Corpus,
  graph: ClaimGraph,
  entity: Entity,
  judged: ReadonlyMap<string, PropositionStanding> = standings(corpus),
): Card {
  const about = [...claimed(corpus, entity.id, judged), ...derived(corpus, graph, entity.id, judged)];
  const inEvents = about.filter(({ of }) => otherEvent(corpus, of, entity) !== undefined);
  const others = about.filter(({ of }) => otherEvent(corpus, of, entity) === undefined);
  const around = aroundPlace(corpus, entity.id);
  const shown = new Set([...about.flatMap(({ of }) => [of.subject, of.object.value]), ...idsIn(around)]);
  return {
    entity,
    ...namingOf(corpus, entity.id),
    standing: entityStanding(corpus, judged, entity.id),
    typeLabel: corpus.ontology.classes.get(entity.type)?.label ?? localName(entity.type),
    eventTypeLabel: entity.eventType === undefined ? undefined : labelOf(corpus, entity.eventType),
    when: whenOf(graph, entity.id),
    putTogether: putTogetherOf(corpus, entity),
    accounts: sayToldOtherwise(corpus, toldOtherwiseIn(corpus).ofAccount(entity.id)),
    relations: sections(others, (of) => familyOf(corpus, of))
      .map(({ id, propositions }) => ({ id, label: labelOf(corpus, id), when: undefined, propositions }))
      .sort(
        (a, b) => Number(a.id === DESCRIPTION) - Number(b.id === DESCRIPTION) || compare(a.label, b.label),
      ),
    events: sections(inEvents, (of) => otherEvent(corpus, of, entity) as Iri)
      .map(({ id, propositions }) => ({
        id,
        label: labelOf(corpus, id),
        when: whenAsTold(corpus, graph, id, propositions),
        propositions,
      }))
      .sort((a, b) => compare(firstDay(graph, a.id), firstDay(graph, b.id)) || compare(a.label, b.label)),
    around,
    namedAfter: namedAfter(corpus, entity.id).filter(({ id }) => !shown.has(id)),
    said: inReadingOrder(claimsSaidBy(corpus, entity.id)).map((claim) => cardClaim(corpus, claim)),
    passedOn: passedOnBy(corpus, entity.id),
  };
}

function putTogetherOf(corpus: Corpus, { id }: Entity): string | undefined {
  const apart = toldApart(corpus, id);
  return apart === undefined ? undefined : sayPutTogether(corpus, apart);
}

const DENIES = expand('cg:denies');
const DESCRIPTION = expand('code:description');

interface About {
  readonly of: Proposition;
  readonly shown: CardProposition;
}

function claimed(corpus: Corpus, id: Iri, judged: ReadonlyMap<string, PropositionStanding>): About[] {
  return standingsAbout(judged, id)
    .flatMap((standing) => byManner(corpus, standing))
    .map((standing) => ({ of: standing.proposition, shown: cardProposition(corpus, standing) }));
}

/** A proposition with everyone who affirms and who denies it. */
export function cardProposition(corpus: Corpus, judged: PropositionStanding): CardProposition {
  const { proposition, standing, partyOnly } = judged;
  const words = inWords(corpus, proposition, tellingOf(judged));
  return {
    ...words,
    byName:
      standing === 'uncontested' &&
      !partyOnly &&
      words.toldOtherwise.length === 0 &&
      judged.affirmedBy.some(isToldAsDone) &&
      saidByName(corpus, proposition),
    sentence: sentenceAsTold(corpus, proposition, judged),
    standing,
    origins: judged.origins.length,
    reports: judged.reports.length,
    partyOnly,
    affirmedBy: inReadingOrder(judged.affirmedBy).map((claim) => cardClaim(corpus, claim)),
    deniedBy: inReadingOrder(judged.deniedBy).map((claim) => cardClaim(corpus, claim)),
    bothWays: sayBothWays(corpus, judged.affirmedBy, judged.deniedBy),
    answers: [],
    derivedBy: undefined,
  };
}

/** Derived ties as the graph draws them; one that is claimed as well is shown by its claims. */
function derived(
  corpus: Corpus,
  graph: ClaimGraph,
  id: Iri,
  judged: ReadonlyMap<string, PropositionStanding>,
): About[] {
  if (!graph.hasNode(id)) return [];
  const byKey = derivationsByKey(corpus);
  return graph.edges(id).flatMap((key) => {
    const of = byKey.get(key)?.at(-1)?.proposition;
    const tie = graph.getEdgeAttributes(key);
    return of === undefined || !tie.derived || judged.has(key)
      ? []
      : [{ of, shown: fromEdge(corpus, of, tie) }];
  });
}

function fromEdge(corpus: Corpus, of: Proposition, tie: EdgeAttributes): CardProposition {
  const claims = inReadingOrder(tie.claims.flatMap((id) => corpus.claims.get(id) ?? []));
  // A denial supports "denies what the other says": only of a contested tie do negated claims speak against it.
  const speaksFor = (claim: Claim): boolean =>
    tie.standing === 'uncontested' || claim.polarity === 'affirmed';
  const isAnswered = ({ polarity }: Claim) => of.predicate === DENIES && polarity === 'affirmed';
  return {
    ...inWords(corpus, of),
    byName: false,
    standing: tie.standing,
    origins: tie.origins,
    reports: tie.reports,
    partyOnly: tie.partyOnly,
    affirmedBy: claimsUnder(
      corpus,
      tellersOf(tie),
      claims.filter((claim) => speaksFor(claim) && !isAnswered(claim)),
    ),
    deniedBy: claims.filter((claim) => !speaksFor(claim)).map((claim) => cardClaim(corpus, claim)),
    bothWays: [],
    answers: claims.filter(isAnswered).map((claim) => cardClaim(corpus, claim)),
    derivedBy: tie.rule === undefined ? undefined : localName(tie.rule),
  };
}

function inWords(corpus: Corpus, of: Proposition, told?: readonly Claim[]) {
  return {
    key: of.key,
    predicate: of.predicate,
    relation: corpus.ontology.relations.get(of.predicate)?.label ?? localName(of.predicate),
    sentence: sentence(corpus, of, 'affirmed'),
    toldOtherwise: sayToldOtherwise(corpus, toldOtherwiseIn(corpus).ofProposition(of, told)),
  };
}

/** The event at the other end of a proposition, where the entity itself is not an event. */
function otherEvent(corpus: Corpus, { subject, object }: Proposition, entity: Entity): Iri | undefined {
  if (entity.kind === 'event') return undefined;
  const ends = object.kind === 'iri' ? [subject, object.value] : [subject];
  return ends.find((end) => corpus.entities.get(end)?.kind === 'event');
}

function familyOf(corpus: Corpus, of: Proposition): Iri {
  return corpus.ontology.relations.get(of.predicate)?.family ?? of.predicate;
}

/** Grouped, the propositions of a group in order of sentence. */
function sections(
  about: readonly About[],
  groupOf: (of: Proposition) => Iri,
): { readonly id: Iri; readonly propositions: readonly CardProposition[] }[] {
  const groups = new Map<Iri, CardProposition[]>();
  for (const { of, shown } of about) {
    const id = groupOf(of);
    addTo(groups, id, shown);
  }
  return [...groups].map(([id, members]) => ({
    id,
    propositions: members.sort((a, b) => compare(a.sentence, b.sentence)),
  }));
}

function whenOf(graph: ClaimGraph, event: Iri): string | undefined {
  return graph.hasNode(event) ? graph.getNodeAttribute(event, 'when') : undefined;
}

/** Over words of which no speaker gives the date, it is named whose date it is: one telling's date is not another's. */
function whenAsTold(
  corpus: Corpus,
  graph: ClaimGraph,
  event: Iri,
  propositions: readonly CardProposition[],
): string | undefined {
  const when = whenOf(graph, event);
  const dating = eventDateClaims(corpus, event);
  const voices = dating.flatMap((claim) => speakersOr(corpus, claim));
  const shown = propositions
    .flatMap(({ affirmedBy, deniedBy, answers }) => [...affirmedBy, ...deniedBy, ...answers])
    .flatMap(({ id }) => corpus.claims.get(id) ?? []);
  if (
    when === undefined ||
    shown.some((claim) => speakersOr(corpus, claim).some((each) => voices.includes(each)))
  )
    return when;
  return `${when}, as told by ${voicesInWords(corpus, dating)}`;
}

/** The speakers; the utterance where it names none. */
function speakersOr(corpus: Corpus, claim: Claim): readonly Iri[] {
  const speakers = speakersOf(corpus, claim);
  return speakers.length === 0 ? [claim.madeIn] : speakers;
}

/** What is undated comes last. */
function firstDay(graph: ClaimGraph, event: Iri): string {
  return graph.hasNode(event) ? dayOf(graph.getNodeAttributes(event)) : dayOf({});
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
