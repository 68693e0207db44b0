/** What was gathered of a large corpus to a corpus of its own, with what of it is whole. */
import { chainOf } from '../compare/standing/chain.js';
import { claimsNaming, derivationsFrom } from '../compare/standing/claim-index.js';
import type { Comparison } from '../compare/verdicts/verdict.js';
import type { PartNote } from '../graph/file/part-note.js';
import type { Claim, Corpus, Derivation, Iri } from '../model/records.js';
import { comparisonsAmong, derivationsNaming, type Gathered } from './gathered.js';

export interface Part {
  readonly corpus: Corpus;
  /** See PartNote. */
  readonly whole: PartNote['whole'];
  /** Those of the whole corpus all of whose claims are here. */
  readonly comparisons: readonly Comparison[];
}

/** Utterances are as in the whole corpus: what they quote may not be here, see `withoutDangling`. */
export function partOf(gathered: Gathered): Part {
  const { corpus, claims: kept, names, utterances } = gathered;
  const claims = inOrder(kept, corpus.claims);
  const derivations = derivationsOn(corpus, claims);
  const spoken = new Set(utterances);
  for (const claim of claims.values()) {
    for (const { id } of chainOf(corpus, claim)) spoken.add(id);
    for (const { report } of claim.evidence) spoken.add(report);
  }
  const told = inOrder(spoken, corpus.utterances);
  const nodes = new Set(names);
  for (const { proposition } of [...claims.values(), ...derivations.values()])
    nodes.add(proposition.subject).add(proposition.object.value);
  for (const { speakers, media, report } of told.values())
    for (const id of [...speakers, ...media, ...(report?.distributors ?? []), ...(report?.credits ?? [])])
      nodes.add(id);
  const dated = datedNames(corpus, nodes);
  for (const { entity } of dated.values()) nodes.add(entity);
  const part: Corpus = {
    ontology: corpus.ontology,
    entities: inOrder(nodes, corpus.entities),
    utterances: told,
    claims,
    figures: inOrder(nodes, corpus.figures),
    derivations,
    identities: where(corpus.identities, ({ left, right }) => nodes.has(left) && nodes.has(right)),
    names: dated,
    merged: where(corpus.merged, ({ into }) => nodes.has(into)),
  };
  return { corpus: part, whole: wholeIn(gathered, part), comparisons: comparisonsAmong(corpus, kept) };
}

/** Names of the part of which nothing is missing that is said of them, or that rules made of it. */
function wholeIn(gathered: Gathered, { entities, claims, derivations }: Corpus): readonly Iri[] {
  const { corpus } = gathered;
  const tells = (id: Iri) => {
    const claim = claims.get(id);
    return claim !== undefined && gathered.tells(claim);
  };
  return [...entities.keys()].filter(
    (id) =>
      claimsNaming(corpus, id).every((claim) => tells(claim.id)) &&
      derivationsNaming(corpus, id).every((each) => derivations.has(each.id) && each.claims.every(tells)),
  );
}

/** The names that these bear, with those that they took the place of, or gave way to. */
function datedNames({ names }: Corpus, nodes: ReadonlySet<Iri>): Corpus['names'] {
  const own = new Set([...names.values()].filter(({ entity }) => nodes.has(entity)).map(({ id }) => id));
  const before = new Set([...own].flatMap((id) => names.get(id)?.replaces ?? []));
  return where(
    names,
    ({ id, replaces }) => own.has(id) || before.has(id) || replaces.some((each) => own.has(each)),
  );
}

/** Those all of whose claims are there. */
function derivationsOn(corpus: Corpus, claims: ReadonlyMap<Iri, Claim>): ReadonlyMap<Iri, Derivation> {
  const found = new Map<Iri, Derivation>();
  for (const id of claims.keys())
    for (const derivation of derivationsFrom(corpus, id))
      if (!found.has(derivation.id) && derivation.claims.every((each) => claims.has(each)))
        found.set(derivation.id, derivation);
  return sorted(found);
}

function inOrder<T>(ids: Iterable<Iri>, all: ReadonlyMap<Iri, T>): ReadonlyMap<Iri, T> {
  const found = new Map<Iri, T>();
  for (const id of [...ids].sort()) {
    const record = all.get(id);
    if (record !== undefined) found.set(id, record);
  }
  return found;
}

function sorted<T>(records: ReadonlyMap<Iri, T>): ReadonlyMap<Iri, T> {
  return inOrder(records.keys(), records);
}

function where<T>(records: ReadonlyMap<Iri, T>, keep: (record: T) => boolean): ReadonlyMap<Iri, T> {
  return new Map([...records].filter(([, record]) => keep(record)));
}
