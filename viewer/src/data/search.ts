/** What a reader types to what it may mean: by name and other name, then by code, description and gloss, each with why. */

import { expand } from '../../../src/model/namespaces.js';
import type { Corpus, Iri } from '../../../src/model/records.js';
import { nameInTime } from '../../../src/names/names.js';
import { searchTexts, type TextIndex, type TextKind } from '../../../src/names/text-index.js';
import { namesOf } from './names.js';

export interface Finding {
  readonly id: Iri;
  readonly label: string;
  /** Why it was found: `other name: GSIM`; none where the label says it. */
  readonly why: string | undefined;
}

const WHY: Readonly<Record<TextKind, string>> = {
  code: 'code',
  description: 'described',
  gloss: 'told of',
};

const made = new WeakMap<Corpus, TextIndex>();

function textsOf(corpus: Corpus): TextIndex {
  const known = made.get(corpus) ?? searchTexts(corpus);
  made.set(corpus, known);
  return known;
}

/** Makes the indexes before they are asked: names at once, what is told of when the page has nothing else to do. */
export function prepare(corpus: Corpus): void {
  namesOf(corpus);
  setTimeout(() => textsOf(corpus), 300);
}

export function find(corpus: Corpus, text: string, limit: number): readonly Finding[] {
  const named = namesOf(corpus).search(text, limit);
  const names = named.map((match): Finding => {
    const { id, label, fit, alias } = match;
    const other = alias ? `other name: ${nameInTime(match)}` : undefined;
    const why = fit === 'described' ? 'fits the description' : other;
    return { id, label, why: fit === 'near' ? `nearly: ${match.name}` : why };
  });
  const iri = expand(text.trim());
  const entity = corpus.entities.get(iri);
  const byIri: Finding[] =
    entity === undefined ? [] : [{ id: iri, label: entity.label, why: `code: ${text.trim()}` }];
  const texts =
    names.length >= limit
      ? []
      : textsOf(corpus)
          .search(text, limit)
          .map(
            (match): Finding => ({
              id: match.id,
              label: match.label,
              why: `${WHY[match.kind]}: ${match.text}`,
            }),
          );
  // What only nearly has the name comes after what is told of in these very words.
  const all = named[0]?.fit === 'near' ? [...byIri, ...texts, ...names] : [...byIri, ...names, ...texts];
  const seen = new Set<Iri>();
  return all.filter(({ id }) => !seen.has(id) && seen.add(id)).slice(0, limit);
}
