/** Takes data as nodes and gives what refers to nothing, says nothing of its kind, or is not in the vocabulary. */
import { distance } from 'fastest-levenshtein';
import { name } from '../dataset/read/locate.js';
import { kindOf } from '../dataset/records/entities.js';
import type { Node } from '../dataset/records/nodes.js';
import { undescribedIn } from '../dataset/records/undescribed.js';
import { figureKind, isUtterance } from '../dataset/records/utterances.js';
import { daysOf } from '../model/date.js';
import { insteadOf } from '../model/foreign-terms.js';
import { PREFIXES } from '../model/namespaces.js';
import type { Claim, Iri, Ontology } from '../model/records.js';
import { cg, EDTF, rdf } from '../model/vocabulary.js';
import { error, type Unplaced, warning } from './finding.js';

type Nodes = ReadonlyMap<string, Node>;

/** Namespaces whose IRIs are ours to describe; graphs, lenses, rules and derivations are made by code. */
const OURS: readonly string[] = [
  PREFIXES.cg,
  PREFIXES.code,
  PREFIXES.actor,
  PREFIXES.agreement,
  PREFIXES.claim,
  PREFIXES.document,
  PREFIXES.event,
  PREFIXES.evidence,
  PREFIXES.figure,
  PREFIXES.identifier,
  PREFIXES.identity,
  PREFIXES.materiel,
  PREFIXES.name,
  PREFIXES.place,
  PREFIXES.report,
  PREFIXES.utterance,
];

/** Whether it is ours to describe, and described nowhere. */
export function isDangling(iri: string, data: Nodes, vocabulary: Nodes): boolean {
  return !data.has(iri) && !vocabulary.has(iri) && OURS.some((namespace) => iri.startsWith(namespace));
}

export function* checkReferences(data: Nodes, vocabulary: Nodes): Iterable<Unplaced> {
  const users = new Map<string, string>();
  const misspelt = new Set<string>();
  for (const node of data.values()) {
    if (!node.id.startsWith('_:') && OURS.some((namespace) => node.id.startsWith(namespace))) {
      if (node.types().length === 0 && !vocabulary.has(node.id)) {
        yield error('untyped', node.id, `${name(node.id)}: has no class; add "a cg:…"`);
      }
    }
    for (const [predicate, object] of node.entries()) {
      if (predicate.startsWith(PREFIXES.cg) && !vocabulary.has(predicate)) {
        yield error(
          'unknown-property',
          node.id,
          `${name(node.id)}: ${name(predicate)} is not in the vocabulary; use a property of ontology/claimgraph.ttl, or describe it there`,
        );
      }
      const meant = insteadOf(predicate);
      if (meant !== undefined && !misspelt.has(`${node.id} ${predicate}`)) {
        misspelt.add(`${node.id} ${predicate}`);
        yield error(
          'unknown-property',
          node.id,
          `${name(node.id)}: there is no ${name(predicate)}; ${sayMeant(predicate, meant)}`,
        );
      }
      if (object.termType === 'Literal' && object.datatype.value === EDTF) {
        yield* checkDate(node, predicate, object.value);
      }
      // A relation that is not in the vocabulary is told once, with the claim.
      if (object.termType !== 'NamedNode' || predicate === rdf.predicate) continue;
      if (isDangling(object.value, data, vocabulary) && !users.has(object.value))
        users.set(object.value, node.id);
    }
  }
  for (const [iri, user] of users) {
    yield error(
      'dangling',
      user,
      `${name(user)}: refers to ${name(iri)}, which is described nowhere; describe it or correct the name`,
    );
  }
}

/** The nearest by letters, if it is near. */
function sayMeant(property: string, known: Iterable<string>): string {
  const written = property.toLowerCase();
  const [nearest] = [...known]
    .map((each) => ({ each, away: distance(each.toLowerCase(), written) }))
    .sort((a, b) => a.away - b.away);
  if (nearest === undefined || nearest.away > 3) return 'use a property of that vocabulary';
  return `did you mean ${name(nearest.each)}?`;
}

function checkDate(node: Node, predicate: string, text: string): Unplaced[] {
  const about = `${name(node.id)}: ${name(predicate)}`;
  try {
    const { earliest, latest } = daysOf(text);
    if (earliest === undefined || latest === undefined || earliest <= latest) return [];
    return [error('date', node.id, `${about} "${text}" ends before it begins; swap the two days`)];
  } catch (cause) {
    return [error('date', node.id, `${about} ${(cause as Error).message}`)];
  }
}

/**
 * Nodes of claims whose kind nobody says: they are drawn by what is known of them. Those of our own namespaces are told as
 * dangling, or as without a class.
 */
export function* checkUndescribed(
  claims: readonly Claim[],
  data: Nodes,
  vocabulary: Nodes,
  ontology: Ontology,
): Iterable<Unplaced> {
  const isKnown = (id: Iri): boolean => {
    const node = data.get(id);
    if (vocabulary.has(id)) return true;
    if (node === undefined) return isDangling(id, data, vocabulary);
    const isRecord =
      isUtterance(node) || figureKind(node) !== undefined || node.isA(cg.Claim) || node.isA(cg.MergedNode);
    return isRecord || kindOf(node, ontology.classes) !== undefined;
  };
  for (const { id, label, type } of undescribedIn(claims, data, ontology, isKnown).values())
    yield warning(
      'undescribed',
      claims.find(({ proposition: { subject, object } }) => subject === id || object.value === id)?.id ?? id,
      `${name(id)} is tied by claims, and nothing says what it is: it is drawn as “${label}”, ${name(type)}; give it a class and a skos:prefLabel`,
    );
}

/** Phrasings that the data declare, and that do not name both ends of a claim: different claims would be said alike. */
export function* checkTemplates({ relations }: Ontology): Iterable<Unplaced> {
  for (const { id, template, negatedTemplate } of relations.values()) {
    if (id.startsWith(PREFIXES.cg)) continue;
    for (const [property, text] of [
      ['cg:template', template],
      ['cg:negatedTemplate', negatedTemplate],
    ] as const) {
      const missing = ['s', 'o'].filter((slot) => !new RegExp(`\\{(?:in )?${slot}\\}`).test(text));
      if (missing.length > 0)
        yield error(
          'template',
          id,
          `${name(id)}: ${property} "${text}" has no ${missing.map((slot) => `{${slot}}`).join(' and no ')}: write {s} where the subject stands and {o} where the object does`,
        );
    }
  }
}
