/** How it was said: in a statement, on a platform, to the press; and the documents of which a cue speaks. */
import { DOCUMENTS, PLATFORMS, PRESS } from '../cues/nouns.js';
import type { Draft } from './draft.js';
import { isDocument } from './speaker.js';
import type { Tree } from './tree.js';

export interface Manner {
  readonly form?: string;
  readonly documents: readonly number[];
}

const OF_VERBS: ReadonlyMap<string, string> = new Map([
  ['tweet', 'social-media-post'],
  ['post', 'social-media-post'],
  ['email', 'email'],
]);

/** Prepositions of what bears the words. */
const BEARING = /^(?:in|on|via|through|during|at|by|over)$/;

export function mannerOf(tree: Tree, { at, named, document }: Draft): Manner {
  const obliques = tree.under(at, 'obl', 'nmod').filter((one) => BEARING.test(tree.preposition(one)));
  const subject = named?.heads[0];
  const spoken = [
    ...(document ? [at] : []),
    ...(subject !== undefined && isDocument(tree, subject) ? [subject] : []),
  ];
  const documents = [...spoken, ...obliques.filter((one) => isDocument(tree, one))];
  const form =
    platformOf(tree, [...obliques, ...documents.flatMap((one) => tree.under(one, 'nmod', 'obl', 'acl'))]) ??
    documentForm(tree, documents[0]) ??
    OF_VERBS.get(tree.lemma(at)) ??
    (toldPress(tree, at) ? 'press-briefing' : undefined);
  return { documents, ...(form === undefined ? {} : { form }) };
}

function platformOf(tree: Tree, nouns: readonly number[]): string | undefined {
  const all = nouns.flatMap((one) => (tree.is(one, 'acl') ? tree.under(one, 'obl') : [one]));
  const on = all.some(
    (one) =>
      /^(?:on|via|over|in)$/.test(tree.preposition(one)) &&
      PLATFORMS.has(tree.lemma(one)) &&
      (tree.lemma(one) !== 'media' || tree.under(one, 'amod').some((kind) => tree.lemma(kind) === 'social')),
  );
  return on ? 'social-media-post' : undefined;
}

function documentForm(tree: Tree, document: number | undefined): string | undefined {
  if (document === undefined) return undefined;
  const [first, last] = tree.reach(document);
  if (tree.lemma(document) === 'report')
    for (let at = first; at <= Math.min(last, first + 30); at += 1)
      if (/^Council$/.test(tree.form(at))) return 'report-to-council';
  return DOCUMENTS.get(tree.lemma(document)) ?? DOCUMENTS.get(tree.form(document).toLowerCase());
}

function toldPress(tree: Tree, at: number): boolean {
  return tree
    .under(at, 'obj', 'iobj', 'obl')
    .some(
      (one) =>
        (!tree.is(one, 'obl') || /^(?:to|at|during|before)$/.test(tree.preposition(one))) &&
        (PRESS.has(tree.lemma(one)) || DOCUMENTS.get(tree.lemma(one)) === 'press-briefing'),
    );
}
