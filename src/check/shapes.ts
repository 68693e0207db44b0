/** Takes data and gives what does not fit the SHACL shapes of ontology/shapes.ttl. */
import { join } from 'node:path';
import type * as RDF from '@rdfjs/types';
import type Validator from 'rdf-validate-shacl';
import { Dataset } from '../dataset/dataset.js';
import { name } from '../dataset/read/locate.js';
import { readQuads } from '../dataset/read/read.js';
import { nodeId } from '../dataset/records/nodes.js';
import { ontologyFolder } from '../dataset/records/ontology.js';
import { namedNode } from '../dataset/terms.js';
import { rdf } from '../model/vocabulary.js';
import { error, type Unplaced } from './finding.js';
import { sayTerm } from './say-term.js';
import { ShapesView } from './shapes-view.js';

/** Values that a message lists; the others are counted. */
const VALUES = 5;

/**
 * Tells once of each node and shape. The ontology is needed beside the data, as a claim about an armed group is one
 * about an actor.
 */
export async function checkShapes(
  data: readonly RDF.Quad[],
  ontology: Iterable<RDF.Quad>,
  tell: (found: Unplaced) => void,
): Promise<void> {
  const shapes = new Dataset();
  await readQuads(join(ontologyFolder(), 'shapes.ttl'), {}, (quad) => shapes.add(quad));
  // Loaded only by check: it brings thirty packages that no other command needs.
  const { default: SHACLValidator } = await import('rdf-validate-shacl');
  const whole = new ShapesView(data, ontology);
  // A node is looked at once for each shape, so that what repeats follows at once.
  let last = '';
  const told = new Set<string>();
  // None of our shapes leads back to itself: the validator need not count how often it met a node.
  const options: object = { maxNodeChecks: 0 };
  const validator = new SHACLValidator(shapes, options);
  onViolation(validator, ({ focusNode, path, message }) => {
    const focus = nodeId(focusNode);
    const text = `${name(focus)}: ${message}; found ${path === undefined ? '' : sayValues(whole, focusNode, steps(shapes, path))}`;
    if (focus !== last) told.clear();
    last = focus;
    if (told.has(text)) return;
    told.add(text);
    tell(error('shape', focus, text));
  });
  await validator.validate(whole as unknown as RDF.DatasetCore);
}

interface Violation {
  readonly focusNode: RDF.Term;
  readonly path: RDF.Term | undefined;
  readonly message: string;
}

/** The part of the validator's engine that is used here; its version is pinned, and the tests of check hold it. */
interface Engine {
  recordErrorsLevel: number;
  normalizeValidationResult(result: unknown, value: RDF.Term | null): { path?: RDF.Term } | null;
  createResultMessages(result: object, constraint: Constraint): readonly RDF.Term[];
  validateValueNodeAgainstConstraint(
    focusNode: RDF.Term,
    value: RDF.Term | null,
    constraint: Constraint,
  ): boolean;
}

interface Constraint {
  readonly shape: { readonly path?: { readonly term?: RDF.Term } };
  validate(focusNode: RDF.Term, value: RDF.Term | null): unknown;
}

/**
 * Tells each violation as it is found. The validator itself writes a report of it in RDF, some thirty quads each with
 * a copy of the shape: a third of a millisecond and 20 kB, of which a sentence is needed.
 */
function onViolation(validator: Validator, tell: (violation: Violation) => void): void {
  const engine = (validator as unknown as { readonly validationEngine: Engine }).validationEngine;
  const messages = new Map<Constraint, string>();
  engine.validateValueNodeAgainstConstraint = (focusNode, value, constraint) => {
    engine.recordErrorsLevel++;
    const output = constraint.validate(focusNode, value);
    const violations = (Array.isArray(output) ? output : [output]).flatMap(
      (each) => engine.normalizeValidationResult(each, value) ?? [],
    );
    engine.recordErrorsLevel--;
    // What a shape within a shape says is told by the one outside.
    if (engine.recordErrorsLevel > 0) return violations.length > 0;
    for (const violation of violations) {
      let message = messages.get(constraint);
      if (message === undefined) {
        message = engine.createResultMessages(violation, constraint)[0]?.value ?? 'does not have its shape';
        messages.set(constraint, message);
      }
      tell({ focusNode, path: violation.path ?? constraint.shape.path?.term, message });
    }
    return violations.length > 0;
  };
}

/** The predicates of a path, one after the other: of the paths of SHACL our shapes use one predicate and a list. */
function steps(shapes: Dataset, path: RDF.Term): readonly RDF.Term[] {
  const first = shapes.object(path, namedNode(rdf.first));
  const rest = shapes.object(path, namedNode(rdf.rest));
  if (first === undefined || rest === undefined) return [path];
  return [first, ...(rest.value === rdf.nil ? [] : steps(shapes, rest))];
}

function sayValues(whole: ShapesView, focusNode: RDF.Term, path: readonly RDF.Term[]): string {
  const values = path.reduce<readonly RDF.Term[]>(
    (nodes, predicate) => nodes.flatMap((node) => whole.objects(node, predicate)),
    [focusNode],
  );
  if (values.length === 0) return 'none';
  const more = values.length > VALUES ? ` and ${values.length - VALUES} more` : '';
  return values.slice(0, VALUES).map(sayTerm).join(', ') + more;
}
