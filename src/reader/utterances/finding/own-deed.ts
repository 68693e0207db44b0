/** A band that says of itself what it did claims responsibility, whatever the verb. */
import { OF_DEEDS, UNSAID } from '../cues/verbs.js';
import type { Draft } from './draft.js';
import type { Tree } from './tree.js';

const OWN = /^(?:it|they|we|he|she|its|their|our|his)$/i;

export function tellsOwnDeed(tree: Tree, { at, act, by }: Draft): boolean {
  if (act !== 'asserts' || !/\/(?:clause|infinitive)$/.test(by)) return false;
  const [clause] = tree.under(at, 'ccomp', 'xcomp').filter((one) => one > at);
  if (clause === undefined || !OF_DEEDS.has(tree.lemma(clause)) || tree.passive(clause)) return false;
  const children = tree.children(clause);
  if (
    children.some(
      (one) =>
        (tree.is(one, 'aux') && UNSAID.has(tree.lemma(one))) || /^(?:not|n't|never)$/.test(tree.lemma(one)),
    )
  )
    return false;
  if (tree.lemma(clause) === 'be' && !children.some((one) => tree.lemma(one) === 'behind')) return false;
  const [subject] = tree.under(clause, 'nsubj');
  if (subject === undefined)
    return tree.is(clause, 'xcomp') && children.some((one) => tree.lemma(one) === 'have');
  return (
    OWN.test(tree.form(subject)) || tree.under(subject, 'nmod:poss').some((one) => OWN.test(tree.form(one)))
  );
}
