/** Takes decisions on identity and says in words of which no ledger can hold a line: two nodes of one kind are judged, that are there, and not one. */
import { expand } from '../model/namespaces.js';
import type { Corpus, Iri } from '../model/records.js';
import type { Reading } from '../reading/reading.js';
import type { Base } from './base.js';
import type { Choice } from './decisions.js';
import type { Preview } from './preview.js';

/** The first that would not stand; a node is one that the reading proposes, or that the data describe. */
export function misjudgedIn(
  choices: readonly Choice[],
  reading: Reading,
  { known }: Base,
  { iris, corpus }: Preview,
): string | undefined {
  const { entities, events, utterances } = reading;
  const proposed = new Set([...entities, ...events, ...utterances].map(({ id }) => id));
  const brought = new Set(iris.values());
  const nodeOf = (id: string) => iris.get(id) ?? expand(id);
  for (const choice of choices) {
    if (choice.do !== 'identity') continue;
    const { left, right } = choice;
    const stranger = [left, right].find(
      (each) => !proposed.has(each) && !known.has(expand(each)) && !brought.has(expand(each)),
    );
    if (stranger !== undefined)
      return `Nobody and nothing is ${stranger}, in the reading or the data: a decision on identity is of two that are there.`;
    if (nodeOf(left) === nodeOf(right))
      return `${left} and ${right} are one node: a decision on identity is of two.`;
    const [one, other] = [kindOf(corpus, nodeOf(left)), kindOf(corpus, nodeOf(right))];
    if (one !== undefined && other !== undefined && one !== other)
      return `${left} is of kind ${one} and ${right} of kind ${other}: only nodes of one kind can be one.`;
  }
  return undefined;
}

/** Undefined for what has none: a code, a node that cannot be said yet. */
function kindOf({ entities, utterances }: Corpus, node: Iri): string | undefined {
  return entities.get(node)?.kind ?? (utterances.has(node) ? 'utterance' : undefined);
}
