/** Takes a tree and a predicate in it, gives the words that may have a role, with features: the way between, words, labels. */

import { hashOf, mix } from '../../lexicon/hashing.js';
import { sensesOf, type WordnetFilter } from '../../lexicon/wordnet-filter.js';
import type { Scored } from '../scoring/scorer.js';
import { ROLE_ROWS } from './role-shape.js';
import type { Tree } from './tree.js';

/** Steps up from a predicate, at each of which dependents may have a role of it. */
const MOST_UP = 3;

/** A word that may have a role, and how it is reached from the predicate. */
interface Candidate {
  readonly at: number;
  /** Labels up from the predicate, then down to the word. */
  readonly way: string;
  readonly up: number;
}

function candidatesOf(tree: Tree, predicate: number): Candidate[] {
  const { tokens, dependents } = tree;
  const found = new Map<number, Candidate>();
  const add = (at: number, way: string, up: number): void => {
    if (at !== predicate && !found.has(at)) found.set(at, { at, way, up });
  };
  for (const child of dependents[predicate]!) {
    const way = `/${tokens[child]!.deprel}`;
    add(child, way, 0);
    for (const deeper of dependents[child]!) add(deeper, `${way}/${tokens[deeper]!.deprel}`, 0);
  }
  let way = '';
  let at = predicate;
  for (let up = 1; up <= MOST_UP; up++) {
    way += `^${tokens[at]!.deprel}`;
    const head = tree.headOf(at);
    if (head < 0) break;
    add(head, way, up);
    for (const child of dependents[head]!)
      if (child !== at) add(child, `${way}/${tokens[child]!.deprel}`, up);
    at = head;
  }
  return [...found.values()].sort((a, b) => a.at - b.at);
}

const row = (template: number, value: number): number =>
  (mix(mix(template + 300, value), 0x3ade68b1) >>> 6) & (ROLE_ROWS - 1);

const PASSIVE = /^(?:nsubj|csubj|aux):pass$/u;

/** Words that may have a role of a predicate, each with what it is scored by; `dropped`: words not looked at in training. */
export function roleCandidates(
  tree: Tree,
  predicate: number,
  wordnet: WordnetFilter,
  dropped = false,
): Scored[] {
  const { tokens, dependents } = tree;
  const own = tokens[predicate]!;
  const lemma = hashOf(own.lemma.toLowerCase());
  const action = sensesOf(wordnet, own.lemma.toLowerCase());
  const act = own.upos === 'NOUN' ? 32 + action.noun : action.verb;
  const passive = dependents[predicate]!.some((at) => PASSIVE.test(tokens[at]!.deprel)) ? 1 : 0;
  const frame = hashOf(
    dependents[predicate]!.map((at) => tokens[at]!.deprel)
      .filter((label) => /^(?:nsubj|obj|iobj|ccomp|xcomp|csubj|cop)/u.test(label))
      .join(' '),
  );
  const voice = hashOf(`${own.xpos} ${passive}`);
  const object = dependents[predicate]!.some((at) => tokens[at]!.deprel === 'obj') ? 1 : 0;
  return candidatesOf(tree, predicate).map(({ at, way, up }) => {
    const token = tokens[at]!;
    const word = hashOf(token.lemma.toLowerCase());
    const path = hashOf(way);
    const before = at < predicate ? 1 : 0;
    const distance = Math.min(6, Math.floor(Math.log2(Math.abs(at - predicate)) * 2));
    const markers = dependents[at]!.filter((one) => /^(?:case|mark)/u.test(tokens[one]!.deprel));
    const marker = hashOf(markers.map((one) => tokens[one]!.lemma.toLowerCase()).join(' '));
    const placed = mix(path, before);
    // What the word is: a place, a time, a person; a number or a name where WordNet says nothing.
    const { noun } = sensesOf(wordnet, token.lemma.toLowerCase());
    const thing = noun > 0 ? noun : 40 + (/^\d/u.test(token.form) ? 1 : /^\p{Lu}/u.test(token.form) ? 2 : 0);
    // Whether another of the same label stands between the two.
    const sibling = dependents[predicate]!.some(
      (one) =>
        one !== at &&
        tokens[one]!.deprel === token.deprel &&
        (before === 1 ? one > at && one < predicate : one < at && one > predicate),
    )
      ? 1
      : 0;
    const rows = [
      row(1, placed),
      row(2, mix(placed, voice)),
      row(3, mix(placed, marker)),
      row(4, mix(marker, up * 2 + before)),
      row(5, distance * 2 + before),
      row(6, hashOf(token.xpos)),
      row(7, mix(path, hashOf(token.xpos))),
      row(8, mix(placed, frame)),
      row(9, mix(hashOf(token.deprel), voice)),
      row(10, mix(mix(placed, object), passive)),
      row(11, voice),
      row(12, up),
      row(19, mix(marker, thing)),
      row(20, mix(placed, thing)),
      row(21, mix(mix(placed, marker), thing)),
      row(22, mix(placed, act)),
      row(23, mix(mix(placed, marker), act)),
      row(24, mix(marker, mix(act, thing))),
      row(25, mix(placed, sibling)),
    ];
    if (!dropped)
      rows.push(
        row(13, lemma),
        row(14, mix(lemma, placed)),
        row(15, mix(lemma, marker)),
        row(16, word),
        row(17, mix(word, placed)),
        row(18, mix(mix(lemma, mix(placed, marker)), passive + object * 2)),
      );
    return { words: [predicate, at], features: rows };
  });
}
