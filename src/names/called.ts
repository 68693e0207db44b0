/** What someone is called in claims to who is called so: `terrorists`, by whichever speaker and whether rightly or not. */
import type { Corpus, Entity, Iri } from '../model/records.js';
import { cg } from '../model/vocabulary.js';
import { addTo } from '../structures/group-by.js';
import { byKey, type Name } from './entity-names.js';
import { normalizeName } from './name-keys.js';
import { wordsOf } from './name-words.js';

export interface Called {
  /** Entities that some claim calls by these very words, small words and number aside. */
  by(text: string): readonly Entity[];
  /** The names by which some are known as claims tell, as `ISWAP`, in order of key. */
  readonly names: readonly Name[];
}

const CALLS: ReadonlySet<Iri> = new Set([cg.characterizedAs, cg.knownAs]);
/** Claims that are passed over at a time. */
const A_STEP = 500;

/** A part at a time, for a page that has keys to answer meanwhile. */
export function* calledInSteps({ claims, entities }: Corpus): Generator<undefined, Called> {
  const called = new Map<string, Entity[]>();
  const names: Name[] = [];
  let passed = 0;
  for (const { proposition, polarity } of claims.values()) {
    passed += 1;
    if (passed % A_STEP === 0) yield;
    const { subject, predicate, object } = proposition;
    const entity = entities.get(subject);
    if (entity === undefined || polarity !== 'affirmed' || !CALLS.has(predicate)) continue;
    addTo(called, wordsOf(object.value).join(' '), entity);
    if (predicate === cg.knownAs)
      names.push({ key: normalizeName(object.value), entity, name: object.value, rank: 1, held: [] });
  }
  return {
    by: (text) => [...new Set(called.get(wordsOf(text).join(' ')))],
    names: names.filter(({ key }) => key !== '').sort(byKey),
  };
}
