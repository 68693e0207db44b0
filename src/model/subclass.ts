/** Takes the classes of an ontology and says which lie below which. */
import type { Iri, Ontology } from './records.js';

type Classes = Ontology['classes'];

/** Class -> itself and all above it, remembered, as a dataset asks for the same few classes again and again. */
const known = new WeakMap<Classes, Map<Iri, ReadonlySet<Iri>>>();

/** Whether a class is another or lies below it. Two classes that lie below each other are one in this. */
export function isSubclass(classes: Classes, type: Iri, of: Iri): boolean {
  return type === of || aboveOf(classes, type).has(of);
}

function aboveOf(classes: Classes, type: Iri): ReadonlySet<Iri> {
  let all = known.get(classes);
  if (all === undefined) {
    all = new Map();
    known.set(classes, all);
  }
  const before = all.get(type);
  if (before !== undefined) return before;
  const above = new Set([type]);
  for (const each of above) for (const parent of classes.get(each)?.parents ?? []) above.add(parent);
  all.set(type, above);
  return above;
}
