/** Verbs that the parser takes for adjectives of the noun after them, and names for verbs. */
import type { Words } from './words.js';

const HARM =
  /^(kill|wound|injure|leave|destroy|burn|damage|displace|kidnap|abduct|detain|arrest|loot|torture|rape|capture|seize|hurt|maim)$/;
/** "the remaining two houses" are no houses that somebody remains. */
const STATES = /^(remain|surround|follow|exist|neighbou?r|live|survive|include|warr|oppose|visit|stand)$/;

/** "killed 22 people and wounded dozens". */
const COUNTED = /^(score|dozen|hundred|thousand)s?$/;

/** "killing 22 people and wounding scores", "killed, tortured and abducted civilians". */
export function mendJoinedVerbs(words: Words): void {
  for (const at of words.tokens.keys()) {
    if (words.tag(at) !== 'VERB' || words.label(at) !== 'amod' || !HARM.test(words.lemma(at))) continue;
    if (!/^(and|or)$/.test(words.form(at - 1))) continue;
    const noun = words.above(at);
    const verb = verbBefore(words, at, noun);
    if (verb === undefined || noun < at) continue;
    const label = words.label(noun);
    if (label !== 'conj' && label !== 'obj' && label !== 'obl') continue;
    words.hang(at, verb, 'conj');
    words.hang(at - 1, at, 'cc');
    words.hang(noun, at, 'obj');
  }
}

/** The verb that this one is joined to: of the same form, and either without an object or with one of its own before. */
function verbBefore(words: Words, at: number, noun: number): number | undefined {
  const isDoing = words.form(at).endsWith('ing');
  for (let back = at - 2; back >= 0 && at - back < 12; back -= 1) {
    if (words.tag(back) !== 'VERB' || back === noun) continue;
    if (words.form(back).endsWith('ing') !== isDoing || words.label(back) === 'amod') continue;
    const between = back + 1 < at - 1 && words.form(back + 1) !== ',';
    const object = words.child(back, 'obj');
    if (!between) return object === undefined || object > at ? back : undefined;
    const takesItsOwn = isDoing || COUNTED.test(words.lemma(noun));
    return takesItsOwn && object !== undefined && object < at ? back : undefined;
  }
  return undefined;
}

/** "including burning 12 homes": no adjective stands before a number. */
export function mendBeforeNumber(words: Words): void {
  for (const at of words.tokens.keys()) {
    if (words.tag(at) !== 'VERB' || words.label(at) !== 'amod' || !words.form(at).endsWith('ing')) continue;
    const noun = words.above(at);
    if (STATES.test(words.lemma(at)) || words.tag(at + 1) !== 'NUM' || words.above(at + 1) !== noun) continue;
    if (noun < at || words.below(noun).some((one) => one < at && /^(det|nmod)$/.test(words.label(one))))
      continue;
    const { head, deprel } = words.tokens[noun]!;
    for (const child of words.below(noun)) if (child < at) words.hang(child, at, words.label(child));
    words.tokens[at] = { ...words.tokens[at]!, head, deprel: deprel === 'obl' ? 'advcl' : deprel };
    words.hang(noun, at, 'obj');
  }
}

/** "a missile fired toward the ship was shot down": what stands after a preposition is no subject. */
export function mendSubjects(words: Words): void {
  for (const at of words.tokens.keys()) {
    if (words.label(at) !== 'nsubj') continue;
    const verb = words.above(at);
    const preposition = words.child(at, 'case');
    if (preposition === undefined || verb < at) continue;
    if (!/^(toward|towards|at|against|from|into|onto|near|in|on)$/.test(words.form(preposition))) continue;
    const fired = participleBefore(words, preposition);
    if (fired === undefined) continue;
    const { deprel } = words.tokens[at]!;
    words.hang(at, fired, 'obl');
    words.hang(fired, fired - 1, 'acl');
    words.hang(fired - 1, verb, deprel);
    if (words.above(fired) !== fired - 1) words.hang(fired, fired - 1, 'acl');
  }
}

/** The same, where the ship was not taken for the subject: a passive that nobody and nothing suffers. */
export function mendWithoutSubject(words: Words): void {
  for (const at of words.tokens.keys()) {
    if (words.tag(at) !== 'VERB' || !/^(ccomp|root)$/.test(words.label(at))) continue;
    const was = words.child(at, 'aux');
    if (was === undefined || words.tokens[was]!.deprel !== 'aux:pass') continue;
    if (words.child(at, 'nsubj') !== undefined || words.child(at, 'csubj') !== undefined) continue;
    const fired = participleBefore(words, was);
    if (fired === undefined || was - fired < 3) continue;
    const isBeside =
      words.above(at) === fired || (words.above(at) >= 0 && words.above(at) === words.above(fired));
    if (!isBeside || words.below(fired).some((one) => /^(aux|nsubj)/.test(words.label(one)) && one > fired))
      continue;
    const noun = fired - 1;
    if (words.above(at) === fired) {
      const { head, deprel } = words.tokens[fired]!;
      words.tokens[at] = { ...words.tokens[at]!, head, deprel };
    }
    words.tokens[noun] = { ...words.tokens[noun]!, head: at + 1, deprel: 'nsubj:pass' };
    words.tokens[fired] = { ...words.tokens[fired]!, head: noun + 1, deprel: 'acl' };
    return;
  }
}

/** "took a nun hostage": read as "a nun-hostage". */
export function mendTaken(words: Words): void {
  for (let at = 2; at < words.tokens.length; at += 1) {
    if (!/^(hostage|captive|prisoner)$/.test(words.form(at)) || words.label(at) !== 'obj') continue;
    const [verb, who] = [words.above(at), at - 1];
    if (!/^(take|hold|seize|keep)$/.test(words.lemma(verb)) || words.above(who) !== at) continue;
    if (words.label(who) !== 'compound') continue;
    words.hang(who, verb, 'obj');
    for (const child of words.below(at)) if (child < who) words.hang(child, who, words.tokens[child]!.deprel);
    words.hang(at, verb, 'xcomp');
  }
}

/** "accused them of using it to destroy the bridge and of killing two": joined to what bears the same word. */
export function mendSameMark(words: Words): void {
  for (const at of words.tokens.keys()) {
    if (words.label(at) !== 'conj' || words.tag(at) !== 'VERB') continue;
    const mark = words.child(at, 'mark');
    const above = words.above(at);
    const other = words.child(above, 'mark');
    if (mark === undefined || words.form(mark) !== 'of' || other === undefined || words.form(other) === 'of')
      continue;
    for (let up = words.above(above), steps = 0; up >= 0 && steps < 4; up = words.above(up), steps += 1) {
      const its = words.child(up, 'mark');
      if (its === undefined || words.form(its) !== 'of') continue;
      words.hang(at, up, 'conj');
      break;
    }
  }
}

/** A participle right after its noun, and no verb after it. */
function participleBefore(words: Words, before: number): number | undefined {
  for (let at = before - 1; at > 0; at -= 1) {
    if (words.tag(at) !== 'VERB' || words.label(at) === 'amod') continue;
    return words.tag(at - 1) === 'NOUN' && /(ed|wn|nt|en)$/.test(words.form(at)) ? at : undefined;
  }
  return undefined;
}

/** "the group ACLED": capitals after a noun are its name. */
export function mendCapitals(words: Words): void {
  for (const [at, { form, upos }] of words.tokens.entries()) {
    if (upos !== 'VERB' || !/^\p{Lu}[\p{Lu}\d-]+$/u.test(form) || words.tag(at - 1) !== 'NOUN') continue;
    if (words.label(at) !== 'acl' || words.below(at).length > 0) continue;
    words.retag(at, { upos: 'PROPN', xpos: 'NNP' });
    words.hang(at, at - 1, 'appos');
  }
}

/** "Its head, Ovan Rell, accused ministers of selling arms": the only verb of a sentence read as an adjective. */
export function mendOnlyVerb(words: Words): void {
  const root = words.tokens.findIndex(({ head }) => head === 0);
  if (!/^(NOUN|PROPN)$/.test(words.tag(root))) return;
  if (words.tokens.some(({ xpos }) => /^(VBD|VBZ|VBP|MD)$/.test(xpos))) return;
  for (let at = root + 2; at < words.tokens.length; at += 1) {
    if (words.tag(at) !== 'VERB' || words.label(at) !== 'amod' || words.form(at - 1) !== ',') continue;
    const object = words.above(at);
    if (object < at || words.child(root, 'appos') === undefined || !words.form(at).endsWith('ed')) continue;
    words.tokens[at] = { ...words.tokens[at]!, head: 0, deprel: 'root', xpos: 'VBD' };
    words.hang(root, at, 'nsubj');
    words.hang(object, at, 'obj');
    const of = words.below(object).find((one) => one > object && words.label(one) === 'acl');
    if (of !== undefined && words.child(of, 'mark') !== undefined) words.hang(of, at, 'advcl');
    return;
  }
}

/** "denied having attacked": only "be" and "get" make a passive. */
export function mendHaving(words: Words): void {
  for (const [at, { deprel, lemma }] of words.tokens.entries())
    if (deprel === 'aux:pass' && lemma.toLowerCase() === 'have') words.hang(at, words.above(at), 'aux');
}

/** "SHW calls on both sides": capitals that are no pronoun are a name. */
export function mendPronouns(words: Words): void {
  for (const [at, { form, upos }] of words.tokens.entries())
    if (upos === 'PRON' && /^\p{Lu}{3,6}$/u.test(form) && /^\p{Ll}/u.test(words.tokens[at + 1]?.form ?? ''))
      if (
        !/^(she|they|them|this|that|these|those|who|whom|what|which|its|his|her|our|your|you|all|some|none|one)$/.test(
          words.form(at),
        )
      )
        words.retag(at, { upos: 'PROPN', xpos: 'NNP' });
}
