/** A corpus to low, best and high of its casualties, per event and in total, as docs/casualties.md lays down. */
import { expand } from '../../model/namespaces.js';
import type { Claim, Corpus, Iri } from '../../model/records.js';
import { cg } from '../../model/vocabulary.js';
import { groupBy } from '../../structures/group-by.js';
import { speakersOf } from '../standing/chain.js';
import { claimsOf } from '../standing/claim-index.js';
import { Counter } from './cells.js';
import { type CasualtyCount, casualtyCounts, overlapsOf } from './counts.js';
import type { CasualtyLine } from './line.js';
import { EVERYONE } from './stance.js';

export interface CasualtyOptions {
  /** Code IRI of the outcome; killed unless told. Narrower outcomes count as part of it. */
  readonly outcome?: Iri;
}

export interface EventCasualties extends CasualtyLine {
  /** The event, or those that are counted as one, in order of IRI. */
  readonly events: readonly Iri[];
  /** How many wholes it lies in: 0 for what the total adds up. */
  readonly depth: number;
  /** The groups that are counted in it or its parts, a wider group as well as the narrower ones in it. */
  readonly groups: readonly ({ readonly group: Iri } & CasualtyLine)[];
  /** The event as each speaker alone counts it, in order of IRI. */
  readonly speakers: readonly ({ readonly speaker: Iri } & CasualtyLine)[];
}

export interface Casualties {
  readonly outcome: Iri;
  /** Events with a count, each whole before its parts, wholes in order of IRI. */
  readonly events: readonly EventCasualties[];
  /**
   * What the total adds up: each whole, and as one the wholes that share a part, of which the greater counts. Nobody
   * is counted in two of these.
   */
  readonly apart: readonly EventCasualties[];
  /** The wholes added up; parts are never added to their whole. */
  readonly total: CasualtyLine;
  /** The same for each group and each speaker, over all events. */
  readonly byGroup: readonly ({ readonly group: Iri } & CasualtyLine)[];
  readonly bySpeaker: readonly ({ readonly speaker: Iri } & CasualtyLine)[];
  /** Claims on the losses of an actor, tied to no event: not in the total. */
  readonly withoutEvent: readonly Claim[];
  /** Claims that count in a title alone, left out of every number, in order of name. */
  readonly inTitles: readonly Claim[];
  /** Claims under a word that may hold the outcome, or overlaps with it: in no number, in order of name. */
  readonly otherWords: readonly Claim[];
}

/** Counts casualties by the rule of docs/casualties.md. The order in which claims come changes nothing. */
export function casualties(
  corpus: Corpus,
  { outcome = expand('code:killed') }: CasualtyOptions = {},
): Casualties {
  const { tree, concepts, counts, withoutEvent, inTitles, otherWords, days } = casualtyCounts(
    corpus,
    outcome,
  );
  const stances = new Map(counts.map(({ claim, account }) => [claim.id, account.stance]));
  const ofParty = (claim: Claim) => stances.get(claim.id) !== 'independent';
  const overlaps = overlapsOf(corpus.ontology.concepts);
  const make = (some: readonly CasualtyCount[]) =>
    new Counter(some, { tree, concepts, overlaps, outcome, days, ofParty });
  const all = make(counts);
  const members = groupBy(countedOrWhole(corpus, counts), tree.nodeOf);
  const told = new Map<Iri, CasualtyCount[]>();
  for (const count of counts) {
    for (const speaker of speakersOf(corpus, count.claim)) {
      const known = told.get(speaker);
      if (known === undefined) told.set(speaker, [count]);
      else known.push(count);
    }
  }
  const bySpeaker = [...told.keys()]
    .sort()
    .map((speaker) => ({ speaker, counter: make(told.get(speaker)!) }));
  const speakersAt = new Map<Iri, typeof bySpeaker>();
  for (const each of bySpeaker) {
    for (const node of each.counter.nodes()) {
      const known = speakersAt.get(node);
      if (known === undefined) speakersAt.set(node, [each]);
      else known.push(each);
    }
  }
  const countedIn = (nodes: readonly Iri[], depth: number): EventCasualties => ({
    events: nodes.flatMap((node) => members.get(node) ?? [node]).sort(),
    depth,
    ...all.line(nodes, EVERYONE),
    groups: all.groupsAt(nodes).map((group) => ({ group, ...all.line(nodes, group) })),
    speakers: [...new Set(nodes.flatMap((node) => speakersAt.get(node) ?? []))]
      .sort((a, b) => (a.speaker < b.speaker ? -1 : 1))
      .map(({ speaker, counter }) => ({ speaker, ...counter.line(nodes, EVERYONE) })),
  });
  return {
    outcome,
    events: all.inOrder().map(({ node, depth }) => countedIn([node], depth)),
    apart: all.apart().map((nodes) => countedIn(nodes, 0)),
    total: all.line(all.roots, EVERYONE),
    byGroup: all.groups().map((group) => ({ group, ...all.line(all.roots, group) })),
    bySpeaker: bySpeaker.map(({ speaker, counter }) => ({
      speaker,
      ...counter.line(counter.roots, EVERYONE),
    })),
    withoutEvent: withoutEvent.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    inTitles: inTitles.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    otherWords: otherWords.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

/** The events with a count, and those of which a claim calls one of them a part: what a line counts is told of all of these. */
function countedOrWhole(corpus: Corpus, counts: readonly CasualtyCount[]): ReadonlySet<Iri> {
  const wholes = groupBy(
    claimsOf(corpus, [cg.subEventOf]).filter(({ polarity }) => polarity === 'affirmed'),
    ({ proposition }) => proposition.subject,
  );
  const events = new Set(counts.map(({ claim }) => claim.proposition.subject));
  for (const event of events)
    for (const { proposition } of wholes.get(event) ?? []) events.add(proposition.object.value);
  return events;
}
