/** The names that a file gives its nodes: of the label properties the first that it uses, the others as other names. */
import type { Iri, Text } from '../../model/records.js';
import type { Mapping, Meaning } from './mapping.js';
import type { BySubject } from './statements.js';

export interface Named {
  /** One a language. */
  readonly labels: readonly Text[];
  readonly aliases: readonly Text[];
}

/** Node -> its names; nodes without one are not in it. */
export function labelsOf(
  bySubject: BySubject,
  mapping: Mapping,
  meaningOf: (property: Iri) => Meaning | undefined,
): ReadonlyMap<Iri, Named> {
  const all = new Map<Iri, Named>();
  for (const [node, said] of bySubject) {
    const names = said.flatMap(({ predicate, object }) => {
      if (object.termType !== 'Literal' || object.value.trim() === '') return [];
      const meaning = meaningOf(predicate);
      if (meaning === undefined || !('part' in meaning)) return [];
      const rank = meaning.part === 'label' ? mapping.order(predicate) : Number.POSITIVE_INFINITY;
      if (meaning.part !== 'label' && meaning.part !== 'alias') return [];
      return [{ rank, text: { value: object.value.trim(), language: object.language } }];
    });
    if (names.length === 0) continue;
    names.sort((a, b) => a.rank - b.rank || (a.text.value < b.text.value ? -1 : 1));
    const best = names[0]!.rank;
    const labels = new Map<string, Text>();
    const aliases = new Map<string, Text>();
    for (const { rank, text } of names) {
      if (rank === best && !labels.has(text.language)) labels.set(text.language, text);
      else aliases.set(`${text.value}@${text.language}`, text);
    }
    for (const { value, language } of labels.values()) aliases.delete(`${value}@${language}`);
    all.set(node, { labels: [...labels.values()], aliases: [...aliases.values()] });
  }
  return all;
}
