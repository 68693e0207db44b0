/** An IRI to its label: of an entity, utterance, report, concept or class, in the language asked for or the next best. */
import { localName } from '../model/namespaces.js';
import type { Corpus, Iri, Text, Utterance } from '../model/records.js';

/**
 * The text in the first of the languages that has one, by BCP 47 prefix (`fr` takes `fr-ML`), then one without a
 * language, then the first.
 */
export function inLanguage(
  texts: readonly Text[],
  languages: readonly string[] = ['en'],
): string | undefined {
  for (const wanted of [...languages.map((language) => language.toLowerCase()), '']) {
    const found = texts.find(({ language }) => {
      const tag = language.toLowerCase();
      return tag === wanted || (wanted !== '' && tag.startsWith(`${wanted}-`));
    });
    if (found !== undefined) return found.value;
  }
  return texts[0]?.value;
}

/** Label of anything a corpus names; of a report `report 003`; of what it does not know, the end of the IRI. */
export function labelOf(corpus: Corpus, iri: Iri, languages: readonly string[] = ['en']): string {
  const entity = corpus.entities.get(iri);
  if (entity !== undefined) return inLanguage(entity.labels, languages) ?? entity.label;
  const utterance = corpus.utterances.get(iri);
  if (utterance !== undefined) return utteranceLabel(utterance);
  const { concepts, relations, classes } = corpus.ontology;
  return concepts.get(iri)?.label ?? relations.get(iri)?.label ?? classes.get(iri)?.label ?? localName(iri);
}

function utteranceLabel(utterance: Utterance): string {
  return utterance.report === undefined ? utterance.label : `report ${utterance.report.number}`;
}
