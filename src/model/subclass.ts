/** Takes the classes of an ontology and says which lie below which. */
import type { Iri, Ontology } from './records.js';

/** Whether a class is another or lies below it. */
export function isSubclass(classes: Ontology['classes'], type: Iri, of: Iri): boolean {
  return (
    type === of || (classes.get(type)?.parents.some((parent) => isSubclass(classes, parent, of)) ?? false)
  );
}
