/** An IRI to its label: of an entity, utterance, report, concept or class, in the language asked for or the next best. */
import { inLanguage } from '../model/languages.js';
import { localName } from '../model/namespaces.js';
import type { Corpus, Iri, Utterance } from '../model/records.js';

/** Label of anything a corpus names; of a report `report 003`; of what it does not know, the end of the IRI. */
export function labelOf(corpus: Corpus, iri: Iri, languages?: readonly string[]): string {
  const entity = corpus.entities.get(iri);
  // In the languages in which the data were opened.
  if (entity !== undefined)
    return languages === undefined ? entity.label : (inLanguage(entity.labels, languages) ?? entity.label);
  const utterance = corpus.utterances.get(iri);
  if (utterance !== undefined) return utteranceLabel(utterance);
  const { concepts, relations, classes } = corpus.ontology;
  return concepts.get(iri)?.label ?? relations.get(iri)?.label ?? classes.get(iri)?.label ?? localName(iri);
}

function utteranceLabel(utterance: Utterance): string {
  return utterance.report === undefined ? utterance.label : `report ${utterance.report.number}`;
}
