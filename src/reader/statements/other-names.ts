/** By which other names the report calls what it names: in brackets, by "known as", by "stands for". */
import type { Statement } from '../happenings/events.js';
import type { SentenceTree } from '../happenings/tree.js';
import type { Entities, EntityMention } from '../mentions/entities.js';
import { inWords, phraseOf, textOf, type Words } from './told-in-words.js';

/** Tokens that a bracket with another name may hold before it. */
const IN_BRACKET = 8;
const NAMING = /^(know|call|dub|nickname|name|style|stand|abbreviate|rename|rebrand)$/;

export function otherNames(
  { all }: Entities,
  treeOf: (sentence: number) => SentenceTree,
): readonly Statement[] {
  const found: Statement[] = [];
  for (const entity of all) {
    const said = new Set<string>();
    const add = (words: Words, tree: SentenceTree, at: number, by: string, confidence: number) => {
      const name = textOf(tree, words);
      if (name === entity.label || said.has(name)) return;
      said.add(name);
      found.push(inWords(tree, { entity: entity.index }, 'knownAs', words, at, by, confidence));
    };
    const names = entity.mentions.filter(({ kind }) => kind === 'name').toSorted((a, b) => a.start - b.start);
    for (const [nth, name] of names.entries()) {
      const tree = treeOf(name.sentence);
      const other = names[nth + 1];
      if (other?.sentence === name.sentence && isBracketed(tree, name, other)) {
        add(name, tree, other.start, 'name-and-bracket', 0.85);
        add(other, tree, name.start, 'bracket', 0.85);
        const third = names[nth + 2];
        if (third?.sentence === name.sentence && isBracketed(tree, name, third))
          add(third, tree, name.start, 'bracket', 0.8);
      }
      for (const words of namedBy(tree, name)) add(words, tree, name.start, 'known-as', 0.8);
    }
  }
  return found;
}

/** The other stands in the bracket that opens right after the one. */
function isBracketed(tree: SentenceTree, one: EntityMention, other: EntityMention): boolean {
  if (tree.tokens[one.last + 1]?.form !== '(' || other.first - one.last > IN_BRACKET) return false;
  for (let at = one.last + 2; at < other.first; at += 1) if (tree.tokens[at]!.form === ')') return false;
  return true;
}

/** "X, formerly known as Y", "X, which stands for Y". */
function namedBy(tree: SentenceTree, { head }: EntityMention): readonly Words[] {
  return tree.children(head).flatMap((verb): readonly Words[] => {
    if (!/^acl/.test(tree.tokens[verb]!.deprel) || !NAMING.test(tree.lemma(verb))) return [];
    const wanted = tree.lemma(verb) === 'stand' ? /^for$/ : /^as$/;
    const names = tree
      .children(verb)
      .filter(
        (child) =>
          child > verb &&
          tree.tokens[child]!.upos === 'PROPN' &&
          ((tree.is(child, 'obl') && wanted.test(tree.caseOf(child) ?? '')) ||
            (tree.is(child, 'xcomp') && tree.lemma(verb) !== 'stand')),
      );
    return names.flatMap((name) => {
      const words = phraseOf(tree, name);
      if (words === undefined) return [];
      const isArticle = tree.tokens[words.first]!.upos === 'DET' && words.first < words.last;
      return [isArticle ? { ...words, first: words.first + 1 } : words];
    });
  });
}
