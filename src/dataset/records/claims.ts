/** Takes the node of a claim or a derivation and gives its record. */
import type * as RDF from '@rdfjs/types';
import type { Days } from '../../model/date.js';
import { ShapeError } from '../../model/errors.js';
import { proposition } from '../../model/identifiers.js';
import { localName, shorten } from '../../model/namespaces.js';
import type { Claim, Derivation, ObjectTerm, Polarity, Proposition, SpeechAct } from '../../model/records.js';
import { cg, code, EDTF, prov, rdf, rdfs } from '../../model/vocabulary.js';
import { evidenceOf, missing, need } from './evidence.js';
import { daysAt } from './node-days.js';
import { type Node, nodeId } from './nodes.js';

const ACTS: Readonly<Record<SpeechAct, true>> = {
  asserts: true,
  denies: true,
  'claims-responsibility': true,
  alleges: true,
  plans: true,
  'once-planned': true,
  seeks: true,
  demands: true,
  fears: true,
  expects: true,
  suspects: true,
  opines: true,
};

/** Every act of speech that a claim can have. */
export const SPEECH_ACTS = Object.keys(ACTS) as readonly SpeechAct[];

/** @throws ShapeError that names the claim and what it lacks. */
export function readClaim(node: Node, nodes: ReadonlyMap<string, Node>): Claim {
  const evidence = evidenceOf(node, nodes);
  const first = evidence[0];
  if (first === undefined) {
    throw new ShapeError(
      `${shorten(node.id)}: a claim without evidence. Give it cg:evidence, the passage that shows it.`,
    );
  }
  const of = readProposition(node);
  const when = node.value(cg.when);
  return {
    id: node.id,
    proposition: of,
    madeIn: need(node, cg.madeIn),
    speechAct: readSpeechAct(node),
    polarity: readPolarity(node),
    report: first.report,
    evidence,
    gloss: node.text(rdfs.comment),
    wording: node.value(cg.wording),
    headline: node.value(cg.headline) === 'true',
    when,
    ...daysOfClaim(node, when, of.object),
    dateWording: node.value(cg.dateWording),
    dateBasis: node.value(cg.dateBasis),
  };
}

export function readDerivation(node: Node): Derivation {
  return {
    id: node.id,
    proposition: readProposition(node),
    rule: need(node, prov.wasGeneratedBy),
    origin: node.value(cg.origin),
    claims: node.values(prov.wasDerivedFrom),
  };
}

function readProposition(node: Node): Proposition {
  return proposition(
    need(node, rdf.subject),
    need(node, rdf.predicate),
    objectOf(node.term(rdf.object) ?? missing(node, rdf.object)),
  );
}

/** An RDF object as the model holds it. */
function objectOf(term: RDF.Term): ObjectTerm {
  if (term.termType !== 'Literal') return { kind: 'iri', value: nodeId(term) };
  return {
    kind: 'literal',
    value: term.value,
    datatype: term.datatype.value,
    language: term.language,
  };
}

function readSpeechAct(node: Node): SpeechAct {
  const name = localName(need(node, cg.speechAct));
  if (name in ACTS) return name as SpeechAct;
  throw new ShapeError(
    `${shorten(node.id)}: cg:speechAct is "${name}"; write one of ${SPEECH_ACTS.map(
      (act) => `code:${act}`,
    ).join(', ')}`,
  );
}

function readPolarity(node: Node): Polarity {
  const polarity = need(node, cg.polarity);
  if (polarity === code.affirmed) return 'affirmed';
  if (polarity === code.negated) return 'negated';
  throw new ShapeError(
    `${shorten(node.id)}: cg:polarity is ${shorten(polarity)}; write code:affirmed or code:negated`,
  );
}

function daysOfClaim(node: Node, when: string | undefined, object: ObjectTerm): Days {
  const text = when ?? (object.kind === 'literal' && object.datatype === EDTF ? object.value : undefined);
  return daysAt(node.id, text);
}
