/** An IRI to its label: of an entity, utterance, report, concept or class, in the language asked for or the next best. */
import { inLanguage } from '../model/languages.js';
import { localName } from '../model/namespaces.js';
import type { Corpus, Iri, Utterance } from '../model/records.js';
import { shortened } from '../structures/graphemes.js';

/**
 * The languages in which a reader is answered, from those that a browser or a system gives: each with its language
 * alone after it (`fr-CA`, `fr`), then English, in which the vocabulary is.
 */
export function readersLanguages(asked: readonly string[]): readonly string[] {
  const tags = asked.map((tag) => tag.toLowerCase());
  return [...new Set([...tags.flatMap((tag) => [tag, tag.split('-')[0] as string]), 'en'])];
}

/** The corpus in which each entity is called as readers of these languages call it, by `inLanguage`; its other labels stay. */
export function calledIn(corpus: Corpus, languages: readonly string[]): Corpus {
  const called = [...corpus.entities.values()].flatMap((entity) => {
    const label = entity.labels.length < 2 ? undefined : inLanguage(entity.labels, languages);
    return label === undefined || label === entity.label ? [] : [[entity.id, { ...entity, label }] as const];
  });
  return called.length === 0 ? corpus : { ...corpus, entities: new Map([...corpus.entities, ...called]) };
}

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

/** Letters of a name in a sentence: who needs more of it than a line and a half asks for its card. */
const MOST_IN_SENTENCE = 120;

/** The label as a sentence has it: a very long one is shortened, and stands whole where the thing itself is shown. */
export function nameOf(corpus: Corpus, iri: Iri): string {
  return shortened(labelOf(corpus, iri), MOST_IN_SENTENCE);
}

function utteranceLabel(utterance: Utterance): string {
  return utterance.report === undefined ? utterance.label : `report ${utterance.report.number}`;
}
