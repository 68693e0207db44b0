/** Takes claims and gives those whose proposition does not fit the vocabulary, and those whose IRI is not the hash of their content. */

import { name } from '../dataset/read/locate.js';
import type { Node } from '../dataset/records/nodes.js';
import { type LeadsTo, unfitPart } from '../model/fit.js';
import { claimIri, evidenceIri, figureIri, longClaimIri, recordIri } from '../model/identifiers.js';
import type { Claim, Figure, Iri, ObjectTerm, Ontology } from '../model/records.js';
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
    const { object } = proposition;
    const subject = data.get(proposition.subject);
    const part = unfitPart(relation, typesOf(subject), leadsTo(object, data, ontology), ontology);
    if (part === 'subject') {
      found.push(
        error(
          'domain',
          id,
          `${name(id)}: ${name(relation.id)} is said of a ${name(relation.domain!)}, and ${sayClasses(subject!)}; correct the class or use another relation`,
        ),
      );
    }
    // Both may be wrong.
    const { range } = relation;
    if (
      unfitPart({ range, domain: undefined }, undefined, leadsTo(object, data, ontology), ontology) !==
      undefined
    ) {
      found.push(
        error(
          'range',
          id,
          `${name(id)}: ${name(relation.id)} leads to a ${name(range!)}, and ${sayObject(object, data, ontology)}; correct the object or use another relation`,
        ),
      );
    }
  }
  return found;
}

/** What is described nowhere is told as dangling. */
function leadsTo(object: ObjectTerm, data: Nodes, { concepts }: Ontology): LeadsTo {
  if (object.kind === 'literal') return object;
  return concepts.has(object.value)
    ? { kind: 'code' }
    : { kind: 'thing', types: typesOf(data.get(object.value)) };
}

function sayObject(object: ObjectTerm, data: Nodes, { concepts }: Ontology): string {
  if (object.kind === 'literal') return `here stands "${object.value}" of type ${name(object.datatype)}`;
  const node = data.get(object.value);
  return node === undefined || concepts.has(object.value)
    ? `here stands ${name(object.value)}`
    : sayClasses(node);
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
    const made = [claim.report, claim.proposition, claim.madeIn, claim.polarity] as const;
    // Of a table of edges, time and manner tell apart what one voice says of one thing.
    const timed = [
      claim.report,
      claim.proposition,
      `${claim.madeIn}\n${claim.when ?? ''} ${claim.speechAct}`,
      claim.polarity,
    ] as const;
    const known = [longClaimIri(...made), longClaimIri(...timed), claimIri(...timed)];
    if (!known.includes(claim.id)) expectIri(claim.id, claimIri(...made));
    for (const [at, { id, report, paragraph }] of claim.evidence.entries())
      if (id !== recordIri(report, paragraph)) expectIri(id, evidenceIri(claim.id, at + 1));
  }
  for (const figure of figures) expectIri(figure.id, figureIri(figure));
  return found;
}

/** Of what nothing says what it is, everything may be so. */
function typesOf(node: Node | undefined): readonly Iri[] | undefined {
  const types = node?.types() ?? [];
  return types.length === 0 ? undefined : types;
}
