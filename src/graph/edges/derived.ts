/** What the rules derived to edges: each carries the claims it rests on and inherits their standing. */
import { speakersOf } from '../../compare/standing/chain.js';
import { derivationsByKey } from '../../compare/standing/claim-index.js';
import type { PropositionStanding } from '../../compare/standing/standing.js';
import { isToldAsDone } from '../../model/modality.js';
import { expand, localName } from '../../model/namespaces.js';
import type { Claim, Corpus, Derivation, Iri, Standing } from '../../model/records.js';
import type { EdgeAttributes } from '../attributes.js';
import { betweenActors, drawnRelation, type Edge, type EdgeContext, saidIn, sortedSet, tie } from './edge.js';

const SPEECH = expand('code:speech');

/** One edge a derived proposition that can be drawn; derivations of one proposition by several rules are one edge. */
export function derivedEdges(context: EdgeContext): readonly Edge[] {
  return [...derivationsByKey(context.corpus).values()].flatMap(
    (derivations) => derivedEdge(context, derivations) ?? [],
  );
}

/** The edge of derivations of one proposition; undefined where the ontology does not draw it. */
export function derivedEdge(context: EdgeContext, derivations: readonly Derivation[]): Edge | undefined {
  const { proposition, rule } = derivations[0] as Derivation;
  const drawn = drawnRelation(context.corpus, proposition);
  if (drawn === undefined) return undefined;
  const { relation, target } = drawn;
  const ids = sortedSet(tellingsOf(derivations).flatMap(({ claims }) => claims));
  const claims = ids.flatMap((id) => context.corpus.claims.get(id) ?? []);
  const supports = supportsOf(context, claims);
  const speech = relation.family === SPEECH;
  // Who said something stays so when what was said is denied: a relation of speech rests on each claim as an act.
  const affirming = speech ? claims : claims.filter(({ polarity }) => polarity === 'affirmed');
  const denying = speech ? [] : supports.flatMap(({ deniedBy }) => deniedBy).filter(isToldAsDone);
  const events = sortedSet(claims.flatMap((claim) => eventsOf(context.corpus, claim)));
  return {
    key: proposition.key,
    source: proposition.subject,
    target,
    attributes: {
      ...tie(context, relation, proposition, affirming, denying),
      standing: speech ? 'uncontested' : worst(supports.map(({ standing }) => standing)),
      ...originsOf(context.corpus, derivations),
      partyOnly: !speech && tellingsOf(derivations).every((each) => isPartysWord(context, each)),
      betweenActors: betweenActors(context.corpus, proposition.subject, target),
      derived: true,
      rule,
      events,
      count: speech
        ? Math.max(1, supports.length)
        : Math.max(1, withoutWholes(events, context.wholes()).length),
    },
  };
}

function supportsOf({ standingOf }: EdgeContext, claims: readonly Claim[]): readonly PropositionStanding[] {
  const keys = new Set(claims.map(({ proposition }) => proposition.key));
  return [...keys].flatMap((key) => standingOf(key) ?? []);
}

/** Those that one origin tells whole; where there is none, what is put together. */
function tellingsOf(derivations: readonly Derivation[]): readonly Derivation[] {
  const told = derivations.filter(({ origin }) => origin !== undefined);
  return told.length > 0 ? told : derivations;
}

/** Who tells it: an origin counts only where it tells all that the relation rests on, so what is put together has none. */
function originsOf(
  corpus: Corpus,
  derivations: readonly Derivation[],
): Pick<EdgeAttributes, 'utterances' | 'spokenBy' | 'origins' | 'speakers'> {
  const utterances = sortedSet(derivations.flatMap(({ origin }) => origin ?? []));
  const said = saidIn(corpus, utterances);
  return { ...said, speakers: sortedSet(said.spokenBy.flat()) };
}

/** Of a derived relation the utterances that tell all of it; who says something is told by what it says. */
export function tellersOf({
  derived,
  family,
  utterances,
}: Pick<EdgeAttributes, 'derived' | 'family' | 'utterances'>): readonly Iri[] {
  return derived && family !== localName(SPEECH) ? utterances : [];
}

/** A telling is a party's word when any part of it is: who did it, or to whom. */
function isPartysWord({ corpus, parties }: EdgeContext, { claims }: Derivation): boolean {
  return claims.some((id) => {
    const claim = corpus.claims.get(id);
    return (
      claim !== undefined &&
      speakersOf(corpus, claim).some((speaker) => parties().includes(speaker, claim.proposition))
    );
  });
}

/** The least certain of several standings. */
export function worst(standings: readonly Standing[]): Standing {
  if (standings.includes('denied')) return 'denied';
  return standings.includes('contested') ? 'contested' : 'uncontested';
}

function eventsOf({ entities }: Corpus, { proposition }: Claim): readonly Iri[] {
  const { subject, object } = proposition;
  return [subject, object.value].filter((end) => entities.get(end)?.kind === 'event');
}

/** The events that others of the list are not parts of, so that a double ambush does not count three times. */
function withoutWholes(events: readonly Iri[], wholes: ReadonlyMap<Iri, readonly Iri[]>): readonly Iri[] {
  if (events.length < 2) return events;
  const covered = new Set<Iri>();
  for (const event of events) for (const whole of wholes.get(event) ?? []) covered.add(whole);
  for (const here of covered) for (const whole of wholes.get(here) ?? []) covered.add(whole);
  return events.filter((event) => !covered.has(event));
}
