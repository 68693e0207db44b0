/** Takes a document, gives all mentions of entities in it, in order: names, common nouns, pronouns. */
import { headOf, type ReportDocument, rangeOf } from '../document/report-document.js';
import type { EntityMention } from '../mentions/entities.js';
import { plain } from './capitals.js';
import { findNames } from './find-names.js';
import type { Gazetteer, KnownName } from './gazetteer.js';
import { nominalsOf, pronounsOf } from './nominals.js';
import { typeName } from './type-names.js';

/** A mention, and the entry of the data or of a list that it is a name of. */
export interface NamedMention {
  readonly mention: EntityMention;
  readonly known?: KnownName;
  /** What stands before a name of a person, lower case: `president`, `mr`. */
  readonly title?: string;
}

export function findMentions(document: ReportDocument, gazetteer: Gazetteer): readonly NamedMention[] {
  return document.sentences.flatMap((sentence): NamedMention[] => {
    const taken: boolean[] = sentence.tokens.map(() => false);
    const peoples: boolean[] = taken.slice();
    const names = findNames(sentence, gazetteer).flatMap((name): NamedMention[] => {
      const { first, last } = name;
      const span = { sentence: sentence.index, first, last };
      const head = headOf(document, span);
      const { known, ...type } = typeName(sentence, name, head);
      if (type.class === 'Event') return [];
      taken.fill(true, first, last + 1);
      peoples.fill(type.class === 'PopulationGroup', first, last + 1);
      const mention: EntityMention = {
        ...span,
        ...rangeOf(document, span),
        head,
        kind: known?.demonym ? 'demonym' : 'name',
        ...type,
      };
      const title = name.titled ? plain(sentence.tokens[first - 1]!.form) : undefined;
      return [
        { mention, ...(known === undefined ? {} : { known }), ...(title === undefined ? {} : { title }) },
      ];
    });
    const others = [...nominalsOf(document, sentence, taken, peoples), ...pronounsOf(document, sentence)];
    return [...names, ...others.map((mention) => ({ mention }))].toSorted(
      ({ mention: a }, { mention: b }) => a.start - b.start || b.end - a.end,
    );
  });
}
