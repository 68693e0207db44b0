/** Propositions to whether the names in them say it already: `“Evacuation to Gao” went to Gao`, `Coup of 2020 happened in 2020`. */
import { expand } from '../model/namespaces.js';
import type { Corpus, Iri, Proposition } from '../model/records.js';
import { cg, EVENT_DATES } from '../model/vocabulary.js';
import { wordsOf } from '../names/name-words.js';
import { dateInWords } from '../words/dates.js';
import { labelOf } from '../words/labels.js';

const ROLES = expand('code:role');
/** What a name commonly says beside the part that someone or something has in an event. */
const NAMED: ReadonlySet<Iri> = new Set([
  ...EVENT_DATES,
  cg.concludedOn,
  ...['cg:partOf', 'cg:represents', 'cg:drawnFrom', 'cg:within', 'cg:connects', 'cg:near'].map(expand),
]);

/**
 * Whether the name of its subject has every word of its object, in a role, a date, a membership or a place. Who did a
 * deed is never said by a name alone: a title is ours, an attack is somebody's.
 */
export function saidByName(corpus: Corpus, { subject, predicate, object }: Proposition): boolean {
  const isRole = corpus.ontology.relations.get(predicate)?.family === ROLES && predicate !== cg.perpetrator;
  if (!isRole && !NAMED.has(predicate)) return false;
  if (corpus.figures.has(object.value)) return false;
  const said = object.kind === 'iri' ? labelOf(corpus, object.value) : dateInWords(object.value).text;
  const [name, words] = [new Set(wordsOf(labelOf(corpus, subject))), wordsOf(said)];
  return words.length > 0 && words.every((word) => name.has(word));
}
