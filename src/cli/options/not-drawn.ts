/** What is told and not drawn, said on standard error: ties by a relation that no vocabulary at hand has. */
import { claimsOf, relationsIn } from '../../compare/standing/claim-index.js';
import { shorten } from '../../model/namespaces.js';
import type { Corpus } from '../../model/records.js';
import { count } from '../../words/phrases.js';
import { note } from '../terminal/terminal.js';

/** So many relations are named. */
const NAMED = 5;

export function sayNotDrawn(corpus: Corpus): void {
  const { entities, ontology } = corpus;
  const without = [...relationsIn(corpus).keys()].filter((relation) => !ontology.relations.has(relation));
  const unknown = claimsOf(corpus, without).filter(
    ({ proposition: { subject, object } }) => entities.has(subject) && entities.has(object.value),
  );
  if (unknown.length === 0) return;
  const names = [...new Set(unknown.map(({ proposition }) => shorten(proposition.predicate)))].sort();
  const rest = names.length > NAMED ? ` and ${names.length - NAMED} more` : '';
  note(
    `${count(unknown.length, 'claim')} of two nodes ${unknown.length === 1 ? 'is' : 'are'} in the RDF and in no drawing, as nothing says what the relation is (${names.slice(0, NAMED).join(', ')}${rest}): declare it beside the data, with cg:family and templates (docs/imports.md)`,
  );
}
