/** Who speaks, as the tree tells it: the subject, by conjunction, relative clause, participle or document. */
import { DOCUMENTS } from '../cues/nouns.js';
import { AUTHORED, RELAYED } from '../cues/relays.js';
import type { Tree } from './tree.js';

/** Longest way up that is looked for a subject. */
const STEPS = 6;

/** Heads of those who do what a verb says; empty where the tree names none. */
export function subjectOf(tree: Tree, verb: number): readonly number[] {
  let at = verb;
  for (let step = 0; step < STEPS && at >= 0; step += 1) {
    const own = nearestSubject(tree, at);
    if (own !== undefined) {
      const relative = /^(?:who|which|that|whom)$/.test(tree.lemma(own)) && tree.is(at, 'acl');
      return joined(tree, relative ? tree.head(at) : own);
    }
    const head = tree.head(at);
    if (head < 0) return step === 0 ? beside(tree, at) : [];
    if (tree.is(at, 'acl')) return tree.noun(head) ? [head] : [];
    if (step === 0 && tree.is(at, 'parataxis', 'ccomp')) return beside(tree, at);
    if (!tree.is(at, 'conj', 'advcl', 'xcomp')) return [];
    at = head;
  }
  return [];
}

/** Of several subjects the one next to the verb: what is said before may have left its own there. */
export function nearestSubject(tree: Tree, verb: number): number | undefined {
  const all = tree.under(verb, 'nsubj');
  const after = all.find((one) => one > verb);
  // `…," said X`: what stands before the marks is said.
  if (after !== undefined && verb > 0 && /^[”"»]$/.test(tree.form(verb - 1))) return after;
  const own = all.findLast((one) => one < verb) ?? after;
  let at = verb - 1;
  while (at > 0 && tree.is(at, 'aux', 'advmod')) at -= 1;
  if (own === undefined || own === at || at <= own || !/^(?:NOUN|PROPN)$/.test(tree.upos(at))) return own;
  while (tree.is(at, 'flat') && tree.head(at) > own) at = tree.head(at);
  // `…, Colonel X said`: the tree hung the subject on what is said.
  const [first] = tree.reach(at);
  return tree.is(at, 'nsubj') && tree.head(at) <= own && first > 0 && tree.form(first - 1) === ',' ? at : own;
}

/** Where the tree gives no subject: that of what is said before, that of a participle before, or the noun next to it. */
function beside(tree: Tree, verb: number): readonly number[] {
  const head = tree.head(verb);
  if (head > verb && tree.is(verb, 'ccomp')) {
    const [first, second] = tree.under(head, 'nsubj');
    return first !== undefined && second !== undefined && first < verb ? joined(tree, first) : [];
  }
  const [participle] = tree
    .under(verb, 'ccomp')
    .filter((one) => one < verb && tree.tokens[one]!.xpos.startsWith('VB'));
  if (participle !== undefined && !marksBetween(tree, participle, verb)) {
    const [subject] = tree.under(participle, 'nsubj');
    return subject === undefined ? [] : joined(tree, subject);
  }
  let at = verb - 1;
  while (at >= 0 && (tree.upos(at) === 'PUNCT' || tree.is(at, 'advmod', 'aux'))) at -= 1;
  if (at < 0 || !/^(?:NOUN|PROPN)$/.test(tree.upos(at)) || !tree.within(at, verb)) return [];
  while (tree.is(at, 'flat', 'compound') && tree.head(at) >= 0) at = tree.head(at);
  return tree.under(at, 'case').length > 0 ? [] : [at];
}

function marksBetween(tree: Tree, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at += 1) if (/^[,”"»]$/.test(tree.form(at))) return true;
  return false;
}

/** A noun and those coordinated with it. */
export function joined(tree: Tree, noun: number): readonly number[] {
  return [noun, ...tree.under(noun, 'conj').filter((one) => tree.noun(one))];
}

export const isDocument = (tree: Tree, at: number): boolean =>
  tree.upos(at) !== 'PROPN' ? DOCUMENTS.has(tree.lemma(at)) : DOCUMENTS.has(tree.form(at).toLowerCase());

/** Of a document: by whom it is. */
export function authorOf(tree: Tree, document: number): readonly number[] {
  const [owner] = tree.under(document, 'nmod:poss');
  if (owner !== undefined) return joined(tree, owner);
  for (const one of tree.under(document, 'nmod', 'obl')) {
    const preposition = tree.preposition(one);
    if (preposition === 'from' || preposition === 'by') return joined(tree, one);
    if (preposition === 'of' && tree.upos(one) === 'PROPN') return joined(tree, one);
  }
  for (const participle of participlesOf(tree, document))
    if (AUTHORED.has(tree.lemma(participle)))
      for (const agent of agentsOf(tree, participle)) return joined(tree, agent);
  const governing = tree.head(document);
  if (governing >= 0 && tree.is(document, 'obj') && AUTHORED.has(tree.lemma(governing)))
    return subjectOf(tree, governing);
  const [kind] = tree
    .under(document, 'compound', 'nmod:desc')
    .filter(
      (one) => !isDocument(tree, one) && !/^(?:press|news|death|video|audio|media)$/.test(tree.lemma(one)),
    );
  return kind === undefined ? [] : [kind];
}

/** Of a document: who passes it on, each with the participle that says so; the one nearest to the author first. */
export function relaysOf(
  tree: Tree,
  document: number,
): readonly { readonly verb: number; readonly heads: readonly number[] }[] {
  return participlesOf(tree, document)
    .filter((verb) => RELAYED.has(tree.lemma(verb)))
    .flatMap((verb) => {
      const [agent] = agentsOf(tree, verb);
      return agent === undefined ? [] : [{ verb, heads: joined(tree, agent) }];
    });
}

/** `by X` beside a participle; also where the tree hangs it on another word before the next comma. */
export function agentsOf(tree: Tree, participle: number): readonly number[] {
  const own = tree
    .children(participle)
    .filter((one) => tree.is(one, 'obl', 'nmod') && tree.preposition(one) === 'by');
  if (own.length > 0) return own;
  for (let at = participle + 1; at < Math.min(tree.tokens.length, participle + 14); at += 1) {
    if (tree.upos(at) === 'PUNCT' || (tree.upos(at) === 'VERB' && at > participle + 1)) return [];
    const head = tree.head(at);
    if (tree.form(at) === 'by' && tree.is(at, 'case') && head > at && tree.upos(head) !== 'NUM')
      return [head];
  }
  return [];
}

function participlesOf(tree: Tree, noun: number): readonly number[] {
  const own = tree.under(noun, 'acl').filter((one) => tree.passive(one));
  const head = tree.head(noun);
  // `according to a statement emailed to …`: the tree may have taken the participle for the verb.
  if (
    head > noun &&
    tree.is(noun, 'obl') &&
    tree.tokens[head]!.xpos === 'VBN' &&
    tree.under(head, 'aux').length === 0
  )
    own.push(head);
  const more = own.flatMap((one) => tree.under(one, 'conj').filter((other) => tree.upos(other) === 'VERB'));
  const reviewed =
    head >= 0 && tree.is(noun, 'nsubj')
      ? tree
          .under(head, 'advcl')
          .filter(
            (one) =>
              tree.tokens[one]!.xpos === 'VBN' &&
              tree.under(one, 'mark').some((mark) => tree.lemma(mark) === 'as'),
          )
      : [];
  return [...new Set([...own, ...more, ...reviewed])].toSorted((a, b) => a - b);
}
