/** A corpus to the view in which nodes that are decided the same read as one; the files and their claims stay as they are. */
import { propositionKey } from '../model/identifiers.js';
import type {
  Claim,
  Corpus,
  Derivation,
  Entity,
  IdentityDecision,
  Iri,
  Proposition,
  Text,
  Utterance,
} from '../model/records.js';
import { groupBy } from './group-by.js';
import { sameThings } from './same-things.js';

/**
 * The corpus with each set of nodes decided `same` at this confidence or more under one IRI, the first of the set. A
 * claim keeps its IRI and passages; what it says is told of the node that stands for the set. Decisions between two
 * nodes of one set, and claims that would then say something of itself with itself, are left out.
 * @param threshold from 0 to 1
 */
export function mergeCorpus(corpus: Corpus, threshold: number): Corpus {
  const sets = sameThings(corpus.identities.values(), ['same'], threshold);
  const one = (iri: Iri): Iri => sets.find(iri);
  const ones = (iris: readonly Iri[]): readonly Iri[] => [...new Set(iris.map(one))].sort();
  const told = new Map<string, Proposition>();
  const merge = (of: Proposition): Proposition => {
    const known = told.get(of.key);
    if (known !== undefined) return known;
    const object = of.object.kind === 'iri' ? { ...of.object, value: one(of.object.value) } : of.object;
    const subject = one(of.subject);
    const same = subject === of.subject && object.value === of.object.value;
    const made = same
      ? of
      : { key: propositionKey(subject, of.predicate, object), subject, predicate: of.predicate, object };
    told.set(of.key, made);
    return made;
  };
  const reflexive = (before: Proposition, after: Proposition) =>
    after.subject === after.object.value && before.subject !== before.object.value;
  const claims = [...corpus.claims.values()].flatMap((claim): Claim[] => {
    const proposition = merge(claim.proposition);
    if (reflexive(claim.proposition, proposition)) return [];
    return [{ ...claim, proposition, madeIn: one(claim.madeIn), report: one(claim.report) }];
  });
  const derivations = [...corpus.derivations.values()].flatMap((derivation): Derivation[] => {
    const proposition = merge(derivation.proposition);
    return reflexive(derivation.proposition, proposition) ? [] : [{ ...derivation, proposition }];
  });
  return {
    ...corpus,
    entities: joined(corpus.entities, one, mergeEntities),
    utterances: new Map(
      [...joined(corpus.utterances, one, mergeUtterances)].map(([id, utterance]) => [
        id,
        {
          ...utterance,
          speakers: ones(utterance.speakers),
          media: ones(utterance.media),
          quotes: ones(utterance.quotes).filter((quoted) => quoted !== id),
        },
      ]),
    ),
    claims: new Map(claims.map((claim) => [claim.id, claim])),
    derivations: oneEach(derivations),
    identities: new Map(
      [...corpus.identities.values()]
        .map((each): IdentityDecision => ({ ...each, left: one(each.left), right: one(each.right) }))
        .filter(({ left, right }) => left !== right)
        .map((each) => [each.id, each]),
    ),
    names: new Map([...corpus.names].map(([id, name]) => [id, { ...name, entity: one(name.entity) }])),
    merged: new Map(
      [...corpus.entities.values(), ...corpus.utterances.values()]
        .filter(({ id }) => one(id) !== id)
        .map(({ id, label }) => [id, { id, label, into: one(id) }]),
    ),
  };
}

/** Records of one set as one record under the IRI that stands for it, in order of IRI. */
function joined<R extends { readonly id: Iri }>(
  records: ReadonlyMap<Iri, R>,
  one: (iri: Iri) => Iri,
  merge: (first: R, other: R) => R,
): ReadonlyMap<Iri, R> {
  const sets = groupBy(records.values(), ({ id }) => one(id));
  return new Map(
    [...sets.keys()].sort().map((id) => {
      const [first, ...others] = sets.get(id) as [R, ...R[]];
      return [id, { ...others.reduce(merge, first), id }];
    }),
  );
}

/** The first lends label and type; the labels of the others become other names. */
function mergeEntities(first: Entity, other: Entity): Entity {
  return {
    ...first,
    aliases: texts([...first.aliases, ...other.labels, ...other.aliases]),
    comment: first.comment ?? other.comment,
    eventType: first.eventType ?? other.eventType,
    appearsIn: first.appearsIn === other.appearsIn ? first.appearsIn : undefined,
    coordinates: first.coordinates ?? other.coordinates,
    identifiers: [...first.identifiers, ...other.identifiers],
  };
}

function mergeUtterances(first: Utterance, other: Utterance): Utterance {
  return {
    ...first,
    speakers: [...first.speakers, ...other.speakers],
    media: [...first.media, ...other.media],
    saidOn: first.saidOn ?? other.saidOn,
    quotes: [...first.quotes, ...other.quotes],
    report: first.report ?? other.report,
  };
}

function texts(all: readonly Text[]): readonly Text[] {
  return [...groupBy(all, ({ value, language }) => `${value}@${language}`).values()].map(([text]) => text!);
}

/** Derivations of one proposition by one rule are one, resting on the claims of all. */
function oneEach(derivations: readonly Derivation[]): ReadonlyMap<Iri, Derivation> {
  const sets = groupBy(derivations, ({ proposition, rule }) => `${proposition.key} ${rule}`);
  return new Map(
    [...sets.values()].map((some) => {
      const first = some[0] as Derivation;
      return [first.id, { ...first, claims: [...new Set(some.flatMap(({ claims }) => claims))].sort() }];
    }),
  );
}
