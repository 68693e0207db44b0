/** A corpus and a selection to the part of the corpus that holds it, with all that its claims need to be read. */
import { chainOf } from '../compare/standing/chain.js';
import { NotFoundError } from '../model/errors.js';
import type { Claim, Corpus, Iri, Utterance } from '../model/records.js';
import { claimDays, eventDays, mayTouch } from '../times/days.js';

/** What is given narrows; what is not given does not. */
export interface Selection {
  /** Entities to start from. */
  readonly entities?: readonly Iri[];
  /** How many propositions away from those entities others may be; default 1. */
  readonly within?: number;
  /**
   * First and last day, `2023-08-01`, inclusive: claims whose own time, or the time of whose event, may touch
   * that span. A claim without any date is left out then.
   */
  readonly from?: string;
  readonly to?: string;
  /** Reports, by IRI or number (`003`): claims with a passage in one of them. */
  readonly reports?: readonly string[];
}

/**
 * The sub-corpus of the claims that a selection keeps: with the entities and figures they name, the utterances
 * of their chains and who speaks in them, and the derivations all of whose claims are kept.
 * @throws NotFoundError for a report that is not in the corpus.
 */
export function selectCorpus(corpus: Corpus, selection: Selection): Corpus {
  return selectClaims(corpus, keptClaims(corpus, selection), selection.entities);
}

/** The same for claims that are named one by one; `also` are entities that stay whether or not a claim names them. */
export function selectClaims(corpus: Corpus, kept: ReadonlySet<Iri>, also: readonly Iri[] = []): Corpus {
  const claims = filterMap(corpus.claims, ({ id }) => kept.has(id));
  const utterances = neededUtterances(corpus, claims.values());
  const nodes = neededNodes(claims.values(), utterances.values());
  for (const id of also) nodes.add(id);
  const derivations = filterMap(corpus.derivations, (derivation) =>
    derivation.claims.every((id) => kept.has(id)),
  );
  for (const { proposition } of derivations.values())
    nodes.add(proposition.subject).add(proposition.object.value);
  return {
    ontology: corpus.ontology,
    entities: filterMap(corpus.entities, ({ id }) => nodes.has(id)),
    utterances,
    claims,
    figures: filterMap(corpus.figures, ({ id }) => nodes.has(id)),
    derivations,
    identities: filterMap(corpus.identities, ({ left, right }) => nodes.has(left) && nodes.has(right)),
    names: filterMap(corpus.names, ({ entity }) => nodes.has(entity)),
    merged: filterMap(corpus.merged, ({ into }) => nodes.has(into)),
  };
}

function keptClaims(corpus: Corpus, selection: Selection): ReadonlySet<Iri> {
  const tests = [inReports(corpus, selection), inTime(corpus, selection)];
  const candidates = [...corpus.claims.values()].filter((claim) => tests.every((test) => test(claim)));
  const { entities, within = 1 } = selection;
  if (entities === undefined) return new Set(candidates.map(({ id }) => id));
  const near = reachable(corpus, candidates, entities, within);
  return new Set(candidates.filter((claim) => isAmong(corpus, claim, near)).map(({ id }) => id));
}

/** A claim between two entities is kept when both are near; one about a figure, date or word with its subject. */
function isAmong({ entities }: Corpus, { proposition }: Claim, near: ReadonlySet<Iri>): boolean {
  const { subject, object } = proposition;
  return near.has(subject) && (!entities.has(object.value) || near.has(object.value));
}

function reachable(
  { entities }: Corpus,
  claims: readonly Claim[],
  from: readonly Iri[],
  within: number,
): ReadonlySet<Iri> {
  const neighbours = new Map<Iri, Set<Iri>>();
  for (const { proposition } of claims) {
    const { subject, object } = proposition;
    if (!entities.has(object.value)) continue;
    neighbours.set(subject, (neighbours.get(subject) ?? new Set()).add(object.value));
    neighbours.set(object.value, (neighbours.get(object.value) ?? new Set()).add(subject));
  }
  const near = new Set(from);
  let edge: readonly Iri[] = from;
  for (let step = 0; step < within && edge.length > 0; step += 1) {
    edge = [...new Set(edge.flatMap((here) => [...(neighbours.get(here) ?? [])]))].filter(
      (id) => !near.has(id),
    );
    for (const id of edge) near.add(id);
  }
  return near;
}

function inTime(corpus: Corpus, { from, to }: Selection): (claim: Claim) => boolean {
  if (from === undefined && to === undefined) return () => true;
  const days = eventDays(corpus);
  return (claim) => mayTouch(claimDays(days, claim), { from, to });
}

function inReports(corpus: Corpus, { reports }: Selection): (claim: Claim) => boolean {
  if (reports === undefined) return () => true;
  const wanted = new Set(reports.map((report) => reportIri(corpus, report)));
  return (claim) => claim.evidence.some(({ report }) => wanted.has(report)) || wanted.has(claim.report);
}

function reportIri(corpus: Corpus, text: string): Iri {
  const reports = [...corpus.utterances.values()].filter(({ report }) => report !== undefined);
  const found = reports.find(({ id, report }) => id === text || report?.number === text);
  if (found !== undefined) return found.id;
  const numbers = reports.map(({ report }) => report?.number).join(', ');
  throw new NotFoundError(`no report "${text}" in the data; there are ${numbers || 'none'}`);
}

/** Every utterance on the chain of a claim; what it relays is narrowed to those, so that nothing dangles. */
function neededUtterances(corpus: Corpus, claims: Iterable<Claim>): ReadonlyMap<Iri, Utterance> {
  const needed = new Set<Iri>();
  for (const claim of claims) {
    for (const { id } of chainOf(corpus, claim)) needed.add(id);
    for (const { report } of claim.evidence) needed.add(report);
  }
  const utterances = filterMap(corpus.utterances, ({ id }) => needed.has(id));
  return new Map(
    [...utterances].map(([id, utterance]) => [
      id,
      {
        ...utterance,
        quotes: utterance.quotes.filter((quoted) => needed.has(quoted)),
        evidence: utterance.evidence.filter(({ report }) => needed.has(report)),
        relays: utterance.relays.filter(({ quoted }) => needed.has(quoted)),
      },
    ]),
  );
}

/** What claims name, and who speaks: IRIs of entities and figures. */
function neededNodes(claims: Iterable<Claim>, utterances: Iterable<Utterance>): Set<Iri> {
  const nodes = new Set<Iri>();
  for (const { proposition } of claims) nodes.add(proposition.subject).add(proposition.object.value);
  for (const { speakers, media, report } of utterances) {
    for (const id of [...speakers, ...media, ...(report?.distributors ?? []), ...(report?.credits ?? [])]) {
      nodes.add(id);
    }
  }
  return nodes;
}

function filterMap<T>(map: ReadonlyMap<Iri, T>, keep: (value: T) => boolean): ReadonlyMap<Iri, T> {
  return new Map([...map].filter(([, value]) => keep(value)));
}
