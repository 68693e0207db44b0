/** Takes claims and gives those whose proposition does not fit the vocabulary, and those whose IRI is not the hash of their content. */
import { claimIri, evidenceIri, figureIri } from '../../model/identifiers.js';
import { PREFIXES } from '../../model/namespaces.js';
import type { Claim, Figure, Iri, ObjectTerm, Ontology } from '../../model/records.js';
import { isSubclass } from '../../model/subclass.js';
import { EDTF, rdf, skos } from '../../model/vocabulary.js';
import { name } from '../read/locate.js';
import type { Node } from '../records/nodes.js';
import { error, type Unplaced, warning } from './finding.js';

type Nodes = ReadonlyMap<string, Node>;

/** The relation is known, and subject and object are of the classes that it joins. */
export function checkPropositions(claims: Iterable<Claim>, data: Nodes, ontology: Ontology): Unplaced[] {
  const found: Unplaced[] = [];
  for (const { id, proposition } of claims) {
    const relation = ontology.relations.get(proposition.predicate);
    if (relation === undefined) {
      found.push(
        error(
          'unknown-relation',
          id,
          `${name(id)}: ${name(proposition.predicate)} is no relation of the vocabulary; use one that carries cg:family in ontology/claimgraph.ttl`,
        ),
      );
      continue;
    }
    const subject = data.get(proposition.subject);
    if (subject !== undefined && relation.domain !== undefined && !isOf(subject, relation.domain, ontology)) {
      found.push(
        error(
          'domain',
          id,
          `${name(id)}: ${name(relation.id)} is said of a ${name(relation.domain)}, and ${sayClasses(subject)}; correct the class or use another relation`,
        ),
      );
    }
    const mismatch = rangeMismatch(proposition.object, relation.range, data, ontology);
    if (mismatch !== undefined) {
      found.push(
        error(
          'range',
          id,
          `${name(id)}: ${name(relation.id)} leads to ${mismatch}; correct the object or use another relation`,
        ),
      );
    }
  }
  return found;
}

function rangeMismatch(
  object: ObjectTerm,
  range: Iri | undefined,
  data: Nodes,
  ontology: Ontology,
): string | undefined {
  if (range === undefined) return undefined;
  const wanted = `a ${name(range)}, and here stands`;
  if (range === EDTF || range === rdf.langString || range.startsWith(PREFIXES.xsd)) {
    if (object.kind === 'literal' && object.datatype === range) return undefined;
    return `${wanted} ${object.kind === 'literal' ? `"${object.value}" of type ${name(object.datatype)}` : name(object.value)}`;
  }
  if (object.kind === 'literal') return `${wanted} the literal "${object.value}"`;
  if (range === skos.Concept) {
    return ontology.concepts.has(object.value) ? undefined : `${wanted} ${name(object.value)}`;
  }
  const node = data.get(object.value);
  // What is described nowhere is told as dangling; a class that we do not describe cannot be judged.
  if (node === undefined || !ontology.classes.has(range) || isOf(node, range, ontology)) return undefined;
  return `a ${name(range)}, and ${sayClasses(node)}`;
}

function isOf(node: Node, wanted: Iri, { classes }: Ontology): boolean {
  return node.types().some((type) => isSubclass(classes, type, wanted));
}

function sayClasses(node: Node): string {
  return `${name(node.id)} is ${node
    .types()
    .map((type) => `a ${name(type)}`)
    .join(' and ')}`;
}

/** IRIs made from content say the same for the same content; a hand-written one breaks that silently. */
export function checkIdentifiers(claims: Iterable<Claim>, figures: Iterable<Figure>): Unplaced[] {
  const found: Unplaced[] = [];
  const expectIri = (id: Iri, expected: Iri): void => {
    if (id === expected) return;
    found.push(
      warning(
        'identifier',
        id,
        `${name(id)}: its content makes ${name(expected)}; rename it, so that equal content has one IRI`,
      ),
    );
  };
  for (const claim of claims) {
    expectIri(claim.id, claimIri(claim.report, claim.proposition, claim.madeIn, claim.polarity));
    for (const [at, { id }] of claim.evidence.entries()) expectIri(id, evidenceIri(claim.id, at + 1));
  }
  for (const figure of figures) expectIri(figure.id, figureIri(figure));
  return found;
}
