/** Takes the ontology, gives the words that a model may use: classes, event types, roles, outcomes, without prefix. */
import { expand, localName } from '../../model/namespaces.js';
import type { Iri, Ontology } from '../../model/records.js';
import type { Vocabulary } from './answer.js';

/** The roles of an event that a sentence tells. */
const ROLES = [
  'perpetrator',
  'target',
  'participant',
  'agent',
  'theme',
  'recipient',
  'place',
  'destination',
  'instrument',
] as const;

export function vocabularyOf(ontology: Ontology): Vocabulary {
  return {
    classes: [...ontology.classes.keys()]
      .filter((id) => isEntity(ontology, id))
      .map(localName)
      .toSorted(),
    types: below(ontology, 'event-types'),
    roles: ROLES,
    outcomes: below(ontology, 'outcomes'),
  };
}

function below(ontology: Ontology, scheme: string): readonly string[] {
  return [...ontology.concepts.values()]
    .filter(({ scheme: of }) => of !== undefined && localName(of) === scheme)
    .map(({ id }: { readonly id: Iri }) => localName(id))
    .toSorted();
}

const ENTITY = expand('cg:Entity');

function isEntity({ classes }: Ontology, id: Iri): boolean {
  return id !== ENTITY && ancestors(classes, id).has(ENTITY);
}

function ancestors(classes: Ontology['classes'], id: Iri, seen = new Set<Iri>()): ReadonlySet<Iri> {
  for (const parent of classes.get(id)?.parents ?? []) {
    if (seen.has(parent)) continue;
    seen.add(parent);
    ancestors(classes, parent, seen);
  }
  return seen;
}
