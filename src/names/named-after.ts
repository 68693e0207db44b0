/** A place to what else has its name in its own: who asks for Kidal may be after the convoy from Kidal as well. */
import type { Corpus, Entity, Iri } from '../model/records.js';
import { groupBy } from '../structures/group-by.js';
import { memo } from '../structures/memo.js';
import { normalizeName } from './name-keys.js';

/** What is told of, by each word of its label, so that one name does not look at all. */
const byWord = memo(({ claims, entities }: Corpus) => {
  const told = new Set<Iri>();
  for (const { proposition } of claims.values()) told.add(proposition.subject).add(proposition.object.value);
  return groupBy(
    [...entities.values()]
      .filter(({ id }) => told.has(id))
      .flatMap((entity) => [...new Set(keyOf(entity).split(' '))].map((word) => ({ word, entity }))),
    ({ word }) => word,
  );
});

/** By label; empty for what is no place, or has no name of its own. */
export function namedAfter(corpus: Corpus, id: Iri): readonly Entity[] {
  const place = corpus.entities.get(id);
  if (place?.kind !== 'place') return [];
  const key = keyOf(place);
  const [first = ''] = key.split(' ');
  if (key === '') return [];
  return (byWord(corpus).get(first) ?? [])
    .map(({ entity }) => entity)
    .filter((entity) => entity.id !== id && ` ${keyOf(entity)} `.includes(` ${key} `))
    .sort((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0));
}

/** A possessive names its owner: `Mali's army` has `mali` in it. */
function keyOf({ label }: Entity): string {
  return normalizeName(label.replace(/['’]s?(?=\s|$)/gu, ' '));
}
