/** Who says it, where the parser makes of them those of whom it is said. */
import type { Words } from './words.js';

const SAYING = /^(say|report|tell|add|announce|state|claim|confirm)$/;
const NOMINAL = /^(NOUN|PROPN|PRON)$/;
/** What may stand between a comma and "said" where these are who said it. */
const OF_PHRASE = /^(NOUN|PROPN|PRON|DET|ADJ|NUM|CCONJ|ADP|PART|ADV)$/;

/** "Ms. Vell: Rebels attacked …": who speaks does nothing in what is said. */
export function mendLabel(words: Words, label: number): void {
  const last = words.tokens.findLastIndex(({ end }) => end <= label);
  const isLabel = (at: number) => at >= 0 && at <= last;
  for (const at of words.tokens.keys()) {
    const above = words.above(at);
    if (above < 0 || isLabel(at) === isLabel(above)) continue;
    words.hang(at, above, isLabel(at) ? 'vocative' : words.tag(at) === 'PUNCT' ? 'punct' : 'parataxis');
  }
}

/** "…, wounding dozens, residents and a medic said": read as a list of the wounded. */
export function mendListedSayers(words: Words): void {
  for (const said of words.tokens.keys()) {
    if (!isSaid(words, said) || words.child(said, 'nsubj') !== undefined) continue;
    if (!NOMINAL.test(words.tag(said - 1)) || words.child(said, 'ccomp') !== undefined) continue;
    const first = afterComma(words, said);
    if (first === undefined) continue;
    const outside = range(first, said).filter((at) => isOutside(words, at, first, said));
    const heads = outside.filter((at) => NOMINAL.test(words.tag(at)));
    const speaker = heads[0];
    const before = words.above(said);
    if (speaker === undefined || before < 0 || before >= first) continue;
    if (heads.some((at) => !/^(conj|appos|nsubj|obl|nmod|obj|list)$/.test(words.label(at)))) continue;
    words.hang(speaker, said, 'nsubj');
    for (const other of outside)
      if (other !== speaker && NOMINAL.test(words.tag(other))) words.hang(other, speaker, 'conj');
    becomeGovernor(words, said, before);
  }
}

/** From the word after the last comma before the verb; nothing where a clause stands there. */
function afterComma(words: Words, said: number): number | undefined {
  for (let at = said - 1; at > 0; at -= 1) {
    if (words.form(at) === ',') return at + 1 < said ? at + 1 : undefined;
    if (!OF_PHRASE.test(words.tag(at))) return undefined;
  }
  return undefined;
}

/** The clause that the verb was joined to is what it says. */
function becomeGovernor(words: Words, said: number, before: number): void {
  const { head, deprel } = words.tokens[before]!;
  words.tokens[said] = { ...words.tokens[said]!, head, deprel };
  words.hang(before, said, 'ccomp');
}

/** "Four officers and three guards were killed, said Ovan Rell": the officers read as who said it. */
export function mendSplitSubject(words: Words): void {
  for (const said of words.tokens.keys()) {
    if (!isSaid(words, said)) continue;
    const clause = words.child(said, 'ccomp');
    const subjects = words.below(said).filter((at) => words.label(at) === 'nsubj');
    if (clause === undefined || clause > said || subjects.length < 2 || subjects.at(-1)! < said) continue;
    const own = words.child(clause, 'nsubj');
    const [lost] = subjects;
    if (own === undefined || lost! > own) continue;
    const and = words.below(own).find((at) => words.label(at) === 'cc' && at > lost! && at < own);
    if (and === undefined) continue;
    words.hang(lost!, clause, words.tokens[own]!.deprel);
    words.hang(own, lost!, 'conj');
  }
}

/** "said in a speech that …", "told reporters that …": the clause read as of the speech, of the reporters, and so said by nobody. */
export function mendSaidInSpeech(words: Words): void {
  for (const clause of words.tokens.keys()) {
    if (words.label(clause) !== 'acl') continue;
    const mark = words.child(clause, 'mark');
    if (mark === undefined || words.form(mark) !== 'that' || words.child(clause, 'nsubj') === undefined)
      continue;
    const noun = words.above(clause);
    const said = words.above(noun);
    if (
      !/^(obl|obj|iobj)$/.test(words.label(noun)) ||
      !isSaid(words, said) ||
      words.child(said, 'ccomp') !== undefined
    )
      continue;
    words.hang(clause, said, 'ccomp');
  }
}

function isSaid(words: Words, at: number): boolean {
  return words.tag(at) === 'VERB' && SAYING.test(words.lemma(at)) && words.form(at) !== 'saying';
}

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from }, (_, nth) => from + nth);

function isOutside(words: Words, at: number, first: number, end: number): boolean {
  const up = words.above(at);
  return up < first || up >= end;
}

/** "said a drone launched by rebels damaged a depot": read as if a drone said so, or was said; "said" has no object. */
export function mendSaidClause(words: Words): void {
  for (let at = 1; at + 3 < words.tokens.length; at += 1) {
    if (words.lemma(at) !== 'say' || !/^(VBD|VBP|VBZ)$/.test(words.tokens[at]!.xpos)) continue;
    if (words.child(at, 'ccomp') !== undefined) continue;
    const noun = words
      .below(at)
      .find(
        (one) =>
          one > at &&
          one - at <= 6 &&
          /^(nsubj|obj)$/.test(words.label(one)) &&
          /^(NOUN|PROPN)$/.test(words.tag(one)),
      );
    const speaker = words.below(at).find((one) => one < at && words.label(one) === 'nsubj');
    if (noun === undefined || speaker === undefined) continue;
    const verb = words.tokens.findIndex(
      ({ xpos, upos }, one) =>
        one > noun + 1 &&
        upos === 'VERB' &&
        /^(VBD|VBZ|VBP)$/.test(xpos) &&
        /^(advcl|conj|acl|parataxis)$/.test(words.label(one)) &&
        (words.above(one) === at || words.isBelow(one, noun)) &&
        words.below(one).every((child) => !/^(nsubj|mark|cc)$/.test(words.label(child)) || child > one),
    );
    if (verb < 0 || words.tokens.slice(noun, verb).some(({ upos }) => upos === 'SCONJ' || upos === 'CCONJ'))
      continue;
    words.tokens[verb] = { ...words.tokens[verb]!, head: at + 1, deprel: 'ccomp' };
    words.hang(noun, verb, 'nsubj');
    return;
  }
}

/** "Its air force claims to have shot down ten": read as if the claims were of the force. */
export function mendClaims(words: Words): void {
  const root = words.tokens.findIndex(({ head }) => head === 0);
  const who = root - 1;
  if (who < 0 || !/^(claims|plans|vows|pledges|threatens)$/.test(words.form(root))) return;
  if (words.form(root + 1) !== 'to' || words.above(who) !== root || words.label(who) !== 'compound') return;
  const to = words
    .below(root)
    .find((one) => words.label(one) === 'acl' && words.child(one, 'mark') === root + 1);
  if (to === undefined || words.child(root, 'nsubj') !== undefined) return;
  const { form } = words.tokens[root]!;
  words.tokens[root] = {
    ...words.tokens[root]!,
    upos: 'VERB',
    xpos: 'VBZ',
    lemma: form.toLowerCase().slice(0, -1),
  };
  for (const child of words.below(root))
    if (child < who && /^(nmod|det|amod|compound)$/.test(words.label(child)))
      words.hang(child, who, words.tokens[child]!.deprel);
  words.hang(who, root, 'nsubj');
  words.hang(to, root, 'xcomp');
}

/** "shot down 19 drones": read as "down to 19". */
export function mendShotDown(words: Words): void {
  for (let at = 1; at < words.tokens.length; at += 1)
    if (
      words.form(at) === 'down' &&
      words.lemma(at - 1) === 'shoot' &&
      words.tag(at - 1) === 'VERB' &&
      words.above(at) !== at - 1
    )
      words.hang(at, at - 1, 'compound:prt');
}
