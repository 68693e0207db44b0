/** The names of an entity that hold for a time, as its card shows them: by that time, with what stood in their place. */

import type { Corpus, DatedName, Iri, MergedNode } from '../model/records.js';
import { namesBeforeAndAfter, sayNames, timesInWords } from '../names/dated-names.js';
import { groupBy } from '../structures/group-by.js';

/** Names that the entity bears for one and the same time, and what stood in their place before and after. */
export interface CardNames {
  readonly names: readonly string[];
  /** `since August 2020`. */
  readonly when: string;
  /** `"the government" (Civilian government of Mali)`; '' where no decision names one. */
  readonly before: string;
  readonly after: string;
  readonly reason: string | undefined;
  readonly sources: readonly string[];
}

/** What a card says of names. */
export interface CardNaming {
  /** Names that hold for a time, by that time and the reason given. */
  readonly datedNames: readonly CardNames[];
  /** In a merged view: the nodes that are read as this one. */
  readonly readAsOne: readonly MergedNode[];
}

export function namingOf(corpus: Corpus, id: Iri): CardNaming {
  return {
    datedNames: datedNamesOf(corpus, id),
    readAsOne: [...corpus.merged.values()].filter(({ into }) => into === id),
  };
}

function datedNamesOf(corpus: Corpus, id: Iri): readonly CardNames[] {
  const own = [...corpus.names.values()].filter(({ entity }) => entity === id);
  return [...groupBy(own, ({ valid, reason }) => `${valid} ${reason}`).values()].map((names) => {
    const beside = names.map((name) => namesBeforeAndAfter(corpus, name));
    const first = names[0] as DatedName;
    return {
      names: unique(names.map(({ name }) => name.value)),
      when: timesInWords([first]),
      before: sayNames(
        corpus,
        beside.flatMap(({ before }) => before),
      ),
      after: sayNames(
        corpus,
        beside.flatMap(({ after }) => after),
      ),
      reason: first.reason,
      sources: unique(names.flatMap(({ sources }) => sources)),
    };
  });
}

const unique = (words: readonly string[]) => [...new Set(words)].sort();
