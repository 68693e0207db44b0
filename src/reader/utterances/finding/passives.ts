/** Verbs of saying in the passive: `claimed by X`, `was announced by X`, `are believed to`, `it was reported that`. */

import { BANDS } from '../cues/nouns.js';
import { HEDGED, NO_DEEDS, RESPONSIBILITY, type SpeechVerb } from '../cues/verbs.js';
import type { Draft } from './draft.js';
import { trimmed } from './passage.js';
import { agentsOf, joined } from './speaker.js';
import type { Reach, Tree } from './tree.js';

export function passiveCue(tree: Tree, at: number, verb: SpeechVerb): readonly Draft[] {
  const [agent] = agentsOf(tree, at);
  const clause = clauseOf(tree, at);
  if (agent === undefined) return clause === undefined ? [] : hearsay(tree, at, clause);
  const content = clause === undefined ? ofThing(tree, at) : trimmed(tree, tree.reach(clause));
  if (content.length === 0) return [];
  const claimed = tree.lemma(at) === 'claim' && ofDeed(tree, at);
  if (verb.takes.has('call') || verb.takes.has('naming')) return [];
  return [
    {
      ...base(tree, at),
      block: [at, tree.reach(agent)[1]],
      named: { sentence: tree.sentence.index, heads: joined(tree, agent) },
      content,
      act: claimed ? 'claims-responsibility' : verb.act,
      polarity: verb.polarity,
      by: `verb:${tree.lemma(at)}/agent`,
      confidence: 0.8,
    },
  ];
}

/** What is said: a clause, or the gerund of which somebody is accused. */
function clauseOf(tree: Tree, at: number): number | undefined {
  const [clause] = tree.under(at, 'xcomp', 'ccomp').filter((one) => one > at);
  if (clause !== undefined || !/^(?:accuse|suspect)$/.test(tree.lemma(at))) return clause;
  return tree
    .under(at, 'advcl', 'acl', 'obl')
    .find((one) => one > at && tree.under(one, 'mark', 'case').some((mark) => tree.lemma(mark) === 'of'));
}

const base = (tree: Tree, at: number) => ({
  sentence: tree.sentence.index,
  at,
  cue: [at, at] as Reach,
  direct: false,
  trailing: false,
});

/** Nobody is named who says so. */
function hearsay(tree: Tree, at: number, clause: number): readonly Draft[] {
  const act = HEDGED.get(tree.lemma(at));
  const [subject] = tree.under(at, 'nsubj', 'expl');
  const impersonal =
    subject !== undefined && /^(?:it|It|there)$/.test(tree.form(subject)) && tree.is(clause, 'ccomp');
  if (act === undefined && !impersonal) return [];
  const reported =
    impersonal && !/^(?:believe|think|fear|suspect|understand|allege|rumou?r)$/.test(tree.lemma(at));
  const whole =
    subject === undefined || impersonal
      ? tree.reach(clause)
      : ([tree.reach(subject)[0], tree.reach(clause)[1]] as Reach);
  const content = trimmed(tree, whole);
  if (content.length === 0) return [];
  return [
    {
      ...base(tree, at),
      block: [at, at],
      content,
      act: reported ? 'asserts' : (act ?? 'alleges'),
      polarity: 'affirmed',
      ...(reported ? {} : { fallback: true }),
      by: `verb:${tree.lemma(at)}/hearsay`,
      confidence: 0.6,
    },
  ];
}

/** The thing said: the subject, or the noun that the participle or relative clause stands by. */
function ofThing(tree: Tree, at: number): Draft['content'] {
  const [subject] = tree.under(at, 'nsubj');
  const relative = subject !== undefined && /^(?:which|that|who)$/.test(tree.lemma(subject));
  if (subject !== undefined && !relative) return trimmed(tree, tree.reach(subject));
  if (!tree.is(at, 'acl')) return [];
  const [first] = tree.reach(tree.head(at));
  return trimmed(tree, [tree.is(first, 'case') ? first + 1 : first, tree.reach(at)[0] - 1]);
}

function ofDeed(tree: Tree, at: number): boolean {
  const [subject] = tree.under(at, 'nsubj');
  const thing = tree.is(at, 'acl') ? tree.head(at) : subject;
  if (thing === undefined) return false;
  const lemma = tree.lemma(thing);
  return RESPONSIBILITY.has(lemma) || (!NO_DEEDS.has(lemma) && !BANDS.has(lemma));
}
