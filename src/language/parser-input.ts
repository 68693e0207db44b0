/** Takes traits and tags of a sentence's words, gives the arrays that the parser's features read. */

import type { ParserInput } from './arc-features.js';
import type { WordTraits } from './lexicon.js';

/** For each joint tag: its coarse class, and whether it marks a clause, a verb or a conjunction. */
export interface TagClasses {
  readonly coarse: readonly number[];
  readonly verb: readonly boolean[];
  readonly join: readonly boolean[];
  readonly mark: readonly boolean[];
}

/** Derives the classes from the names of the joint tags (`VERB VBD`). */
export function tagClasses(tags: readonly string[]): TagClasses {
  const uposes = [...new Set(tags.map((tag) => tag.split(' ')[0]!))].sort();
  const upos = tags.map((tag) => tag.split(' ')[0]!);
  const xpos = tags.map((tag) => tag.split(' ')[1]!);
  return {
    coarse: upos.map((name) => uposes.indexOf(name)),
    verb: upos.map((name) => name === 'VERB' || name === 'AUX'),
    join: upos.map((name) => name === 'CCONJ' || name === 'SCONJ'),
    mark: xpos.map(
      (name) => name === ',' || name === ':' || name === '.' || name === '-LRB-' || name === '-RRB-',
    ),
  };
}

/** Lays a sentence out for the parser. */
export function parserInput(
  traits: readonly WordTraits[],
  tags: ArrayLike<number>,
  classes: TagClasses,
): ParserInput {
  const length = traits.length;
  const words = new Int32Array(length);
  const tagged = new Int32Array(length);
  const coarse = new Int32Array(length);
  const marks = new Int32Array(length + 1);
  const verbs = new Int32Array(length + 1);
  const joins = new Int32Array(length + 1);
  for (let at = 0; at < length; at++) {
    const tag = tags[at]!;
    words[at] = traits[at]!.id;
    tagged[at] = tag;
    coarse[at] = classes.coarse[tag]!;
    marks[at + 1] = marks[at]! + (classes.mark[tag] ? 1 : 0);
    verbs[at + 1] = verbs[at]! + (classes.verb[tag] ? 1 : 0);
    joins[at + 1] = joins[at]! + (classes.join[tag] ? 1 : 0);
  }
  return { length, words, tags: tagged, coarse, marks, verbs, joins };
}
