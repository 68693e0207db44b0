/** Claims of a reading and the figures in them to quads; claims that say the same in the same utterance are one, with all their passages. */
import type * as RDF from '@rdfjs/types';
import { claimIri, proposition } from '../../model/identifiers.js';
import { expand, PREFIXES } from '../../model/namespaces.js';
import type { Figure, Iri, ObjectTerm, Proposition } from '../../model/records.js';
import { cg, EDTF, rdf, rdfs } from '../../model/vocabulary.js';
import type { ReadClaim, ReadDate, ReadObject } from '../../reading/reading.js';
import { groupBy } from '../../structures/group-by.js';
import { evidenceQuads, type Placed } from './evidence-quads.js';
import { edtf, iri, maybe, type RdfObject, say, whole, words, yes } from './statements.js';
import { edtfOf, type IriOf } from './utterance-quads.js';

const code = (name: string) => iri(expand(`code:${name}`));

/** IRI of a claim as it will be written. */
export function iriOfClaim(claim: ReadClaim, report: Iri, iriOf: IriOf): Iri {
  return claimIri(report, propositionOf(claim, iriOf), iriOf(claim.utterance), claim.polarity);
}

export function propositionOf({ subject, predicate, object }: ReadClaim, iriOf: IriOf): Proposition {
  return proposition(iriOf(subject), expand(`cg:${predicate}`), objectTerm(object, iriOf));
}

function objectTerm(object: ReadObject, iriOf: IriOf): ObjectTerm {
  if (typeof object === 'string') return { kind: 'iri', value: iriOf(object) };
  if ('code' in object) return { kind: 'iri', value: expand(`code:${object.code}`) };
  if ('text' in object) {
    const { text, language = 'en' } = object;
    return { kind: 'literal', value: text, datatype: `${PREFIXES.rdf}langString`, language };
  }
  return { kind: 'literal', value: object.edtf, datatype: EDTF, language: '' };
}

export function claimsQuads(
  claims: readonly ReadClaim[],
  report: Iri,
  iriOf: IriOf,
  placed: (claim: ReadClaim) => readonly Placed[],
): RDF.Quad[] {
  const byIri = groupBy(claims, (claim) => iriOfClaim(claim, report, iriOf));
  return [...byIri].flatMap(([id, same]) => claimQuads(id, same, report, iriOf, same.flatMap(placed)));
}

function claimQuads(
  id: Iri,
  same: readonly ReadClaim[],
  report: Iri,
  iriOf: IriOf,
  passages: readonly Placed[],
): RDF.Quad[] {
  const [first] = same as readonly [ReadClaim, ...ReadClaim[]];
  const of = propositionOf(first, iriOf);
  /** What the first of them says that says it. */
  const told = <K extends keyof ReadClaim>(key: K) => same.find((each) => each[key] !== undefined)?.[key];
  const when = told('when') as ReadDate | undefined;
  const dated =
    when ?? (typeof first.object === 'object' && 'edtf' in first.object ? first.object : undefined);
  return [
    ...say(id, [
      [rdf.type, iri(cg.Claim)],
      [rdf.subject, iri(of.subject)],
      [rdf.predicate, iri(of.predicate)],
      [rdf.object, termOf(of.object)],
      [cg.madeIn, iri(iriOf(first.utterance))],
      [cg.speechAct, code(first.speechAct)],
      [cg.polarity, code(first.polarity)],
      [cg.headline, same.every(({ headline }) => headline === true) ? yes : undefined],
      [cg.wording, maybe(told('wording') as string | undefined, (word) => words(word, ''))],
      [cg.when, maybe(edtfOf(when), edtf)],
      [cg.dateWording, maybe(dated?.wording, (word) => words(word, ''))],
      [cg.dateBasis, maybe(dated?.basis, code)],
      [rdfs.comment, maybe(told('gloss') as string | undefined, words)],
    ]),
    ...evidenceQuads(id, id, report, passages),
  ];
}

function termOf(object: ObjectTerm): RdfObject {
  if (object.kind === 'iri') return iri(object.value);
  return object.datatype === EDTF ? edtf(object.value) : words(object.value, object.language);
}

const CLASSES = {
  casualty: cg.CasualtyFigure,
  strength: cg.StrengthFigure,
  quantity: cg.QuantityFigure,
} as const;

export function figureQuads({ id, kind, outcome, group, item, min, max, approximate }: Figure): RDF.Quad[] {
  return say(id, [
    [rdf.type, iri(CLASSES[kind])],
    [cg.outcome, maybe(outcome, iri)],
    [cg.group, maybe(group, iri)],
    [cg.item, maybe(item, iri)],
    [cg.countMin, maybe(min, whole)],
    [cg.countMax, maybe(max, whole)],
    [cg.approximate, approximate ? yes : undefined],
  ]);
}
