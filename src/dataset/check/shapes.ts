/** Takes data and gives what does not fit the SHACL shapes of ontology/shapes.ttl. */
import { join } from 'node:path';
import type * as RDF from '@rdfjs/types';
import { Dataset } from '../dataset.js';
import { name } from '../read/locate.js';
import { readQuads } from '../read/read.js';
import { nodeId } from '../records/nodes.js';
import { ontologyFolder } from '../records/ontology.js';
import { error, type Unplaced } from './finding.js';

/**
 * One report for each node and shape. The ontology is needed beside the data, as a claim about an armed group is one
 * about an actor.
 */
export async function checkShapes(
  data: Iterable<RDF.Quad>,
  ontology: Iterable<RDF.Quad>,
): Promise<Unplaced[]> {
  const shapes = new Dataset();
  await readQuads(join(ontologyFolder(), 'shapes.ttl'), 0, (quad) => shapes.add(quad));
  // Loaded only by check: it brings thirty packages that no other command needs.
  const { default: Validator } = await import('rdf-validate-shacl');
  const whole = new Dataset(data).addAll(ontology);
  const { results } = await new Validator(shapes).validate(whole);
  const seen = new Set<string>();
  const reports: Unplaced[] = [];
  for (const result of results) {
    const focus = nodeId(result.focusNode);
    const message = result.message[0]?.value ?? 'does not have its shape';
    const path = result.path?.value;
    const values = path === undefined ? [] : whole.objects(result.focusNode, result.path).map(sayTerm);
    const found = path === undefined ? '' : values.length === 0 ? 'none' : values.join(', ');
    const text = `${name(focus)}: ${message}; found ${found}`;
    if (seen.has(text)) continue;
    seen.add(text);
    reports.push(error('shape', focus, text));
  }
  return reports;
}

/** A term for a message, short. */
export function sayTerm(term: RDF.Term): string {
  if (term.termType === 'NamedNode') return name(term.value);
  if (term.termType === 'Literal') {
    return JSON.stringify(term.value.length > 60 ? `${term.value.slice(0, 60)}…` : term.value);
  }
  return 'a blank node';
}
