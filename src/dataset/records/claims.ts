/** Takes the node of a claim or a derivation and gives its record. */
import type * as RDF from '@rdfjs/types';
import type { Days } from '../../model/date.js';
import { ShapeError } from '../../model/errors.js';
import { proposition } from '../../model/identifiers.js';
import { localName, PREFIXES, shorten } from '../../model/namespaces.js';
import type {
  Claim,
  Derivation,
  Evidence,
  Iri,
  ObjectTerm,
  Polarity,
  Proposition,
  SpeechAct,
} from '../../model/records.js';
import { cg, code, EDTF, oa, prov, rdf, rdfs } from '../../model/vocabulary.js';
import { byLengthThenCodeUnit } from '../terms.js';
import { daysAt } from './node-days.js';
import { type Node, nodeId } from './nodes.js';

const SPEECH_ACTS: Readonly<Record<SpeechAct, true>> = {
  asserts: true,
  denies: true,
  'claims-responsibility': true,
  alleges: true,
  plans: true,
  opines: true,
};

/** @throws ShapeError that names the claim and what it lacks. */
export function readClaim(node: Node, nodes: ReadonlyMap<string, Node>): Claim {
  const evidence = [...new Set(node.terms(cg.evidence).map(nodeId))]
    .sort(byLengthThenCodeUnit)
    .map((id) => readEvidence(node, id, nodes));
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

function readEvidence(claim: Node, id: string, nodes: ReadonlyMap<string, Node>): Evidence {
  const node = nodes.get(id);
  if (node === undefined) {
    throw new ShapeError(
      `${shorten(claim.id)}: its evidence ${shorten(id)} is not described. Describe it, with its passage.`,
    );
  }
  const selectorTerm = node.term(oa.hasSelector);
  const selector = selectorTerm === undefined ? undefined : nodes.get(nodeId(selectorTerm));
  if (selector === undefined) missing(node, oa.hasSelector);
  return {
    id,
    report: need(node, oa.hasSource),
    paragraph: wholeNumber(node, node, cg.paragraph),
    start: wholeNumber(selector!, node, oa.start),
    end: wholeNumber(selector!, node, oa.end),
    sliceSha256: need(node, cg.sliceSha256),
  };
}

function wholeNumber(node: Node, named: Node, predicate: string): number {
  const text = node.value(predicate) ?? missing(named, predicate);
  const number = Number(text);
  if (Number.isSafeInteger(number)) return number;
  throw new ShapeError(`${shorten(named.id)}: ${shorten(predicate)} is "${text}"; write a whole number`);
}

function readSpeechAct(node: Node): SpeechAct {
  const name = localName(need(node, cg.speechAct));
  if (name in SPEECH_ACTS) return name as SpeechAct;
  throw new ShapeError(
    `${shorten(node.id)}: cg:speechAct is "${name}"; write one of ${Object.keys(SPEECH_ACTS)
      .map((act) => `code:${act}`)
      .join(', ')}`,
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
  return daysAt(node, text);
}

function need(node: Node, predicate: Iri): string {
  return node.value(predicate) ?? missing(node, predicate);
}

function missing(node: Node, predicate: Iri): never {
  const kind = node.id.startsWith(PREFIXES.claim) ? 'claim' : 'node';
  throw new ShapeError(`${shorten(node.id)}: this ${kind} has no ${shorten(predicate)}; add it`);
}
