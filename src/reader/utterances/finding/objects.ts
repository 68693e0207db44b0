/** What is said where no clause tells it: an object, an infinitive, an accusation, a call, a name for a thing. */
import type { SpeechAct } from '../../../model/records.js';
import { COUNTS, PRESS, SAID_BEFORE } from '../cues/nouns.js';
import { DEEDS, NO_DEEDS, RESPONSIBILITY, SPEECH_VERBS, type SpeechVerb, TAKING } from '../cues/verbs.js';
import { trimmed } from './passage.js';
import { type Quotes, type Said, upTo } from './said.js';
import { isDocument } from './speaker.js';
import type { Reach, Tree } from './tree.js';

type Rule = (tree: Tree, at: number, verb: SpeechVerb, quotes: Quotes, voice: boolean) => Found | undefined;
interface Found {
  readonly reach: Reach;
  readonly by: string;
  readonly cue?: Reach;
  readonly act?: SpeechAct;
}

export function objectContent(
  tree: Tree,
  at: number,
  verb: SpeechVerb,
  block: Reach,
  quotes: Quotes,
  voice: boolean,
): Said | undefined {
  for (const rule of [
    relative,
    counted,
    responsibility,
    infinitive,
    gerund,
    accusation,
    call,
    naming,
    object,
    saidBefore,
  ]) {
    const found = rule(tree, at, verb, quotes, voice);
    if (found === undefined) continue;
    const content = trimmed(tree, found.reach);
    if (content.length === 0) continue;
    const { by, cue, act } = found;
    return { content, block: upTo(block, content), by, ...(cue && { cue }), ...(act && { act }) };
  }
  return undefined;
}

/** `claimed responsibility for the raid`, `claimed the raid`. */
export const responsibility: Rule = (tree, at) => {
  if (!TAKING.has(tree.lemma(at))) return undefined;
  const [object] = tree.under(at, 'obj');
  if (object === undefined) return undefined;
  if (RESPONSIBILITY.has(tree.lemma(object))) {
    const cue: Reach = [at, object];
    const [deed] = [...tree.under(at, 'obl'), ...tree.under(object, 'nmod', 'acl')].filter(
      (one) => /^(?:for|of)$/.test(tree.preposition(one)) || tree.is(one, 'acl'),
    );
    const reach: Reach = deed === undefined ? [object, toTheEnd(tree, at, object)] : tree.reach(deed);
    const [first, last] = reach;
    return {
      reach: deed === undefined ? reach : [tree.is(first, 'case') ? first + 1 : first, last],
      by: 'responsibility',
      cue,
      act: 'claims-responsibility',
    };
  }
  if (tree.lemma(at) !== 'claim') return undefined;
  const deed = DEEDS.test(tree.lemma(object));
  if (deed)
    return {
      reach: [tree.reach(object)[0], withoutBearer(tree, object, tree.reach(object)[1])],
      by: 'responsibility',
      act: 'claims-responsibility',
    };
  return undefined;
};

const infinitive: Rule = (tree, at, verb) => {
  if (!verb.takes.has('infinitive')) return undefined;
  // of what is announced as to come the tree may make a purpose: "promised on Tuesday to withdraw"
  const labels = verb.act === 'plans' ? ['xcomp', 'advcl'] : ['xcomp'];
  const [clause] = tree
    .under(at, ...labels)
    .filter(
      (one) =>
        one > at &&
        tree.under(one, 'mark').length > 0 &&
        (tree.is(one, 'xcomp') || tree.under(one, 'mark').some((mark) => tree.lemma(mark) === 'to')),
    );
  return clause === undefined ? undefined : { reach: tree.reach(clause), by: 'infinitive' };
};

const gerund: Rule = (tree, at, verb) => {
  if (!verb.takes.has('gerund')) return undefined;
  const [clause] = tree.under(at, 'xcomp', 'ccomp').filter((one) => one > at && isGerund(tree, one));
  return clause === undefined ? undefined : { reach: tree.reach(clause), by: 'gerund' };
};

/** `denied shelling it`, `denied having shelled it`. */
const isGerund = (tree: Tree, verb: number): boolean =>
  [verb, ...tree.under(verb, 'aux', 'aux:pass')].some((one) => tree.tokens[one]!.xpos === 'VBG');

/** `accused the army of shelling`, `blamed the raid on the rebels`: whom and of what. */
const accusation: Rule = (tree, at, verb) => {
  if (!verb.takes.has('accusation')) return undefined;
  const [object] = tree.under(at, 'obj').filter((one) => one > at);
  if (object === undefined) return undefined;
  return { reach: [tree.reach(object)[0], toTheEnd(tree, at, object)], by: 'accusation' };
};

/** To the end of what hangs on the verb behind its object; without other clauses, and what bears the words. */
function toTheEnd(tree: Tree, at: number, object: number): number {
  const rest = tree
    .children(at)
    .filter(
      (one) =>
        one > object &&
        !tree.is(one, 'conj', 'parataxis', 'punct', 'cc') &&
        !isBearer(tree, one) &&
        !(
          tree.is(one, 'advcl') &&
          SPEECH_VERBS.has(tree.lemma(one)) &&
          tree.form(tree.reach(one)[0] - 1) === ','
        ),
    );
  const [, last] = tree.reach(object);
  return Math.max(withoutBearer(tree, object, last), ...rest.map((one) => tree.reach(one)[1]));
}

const isBearer = (tree: Tree, at: number): boolean =>
  (isDocument(tree, at) || PRESS.has(tree.lemma(at))) &&
  /^(?:in|on|via|through|to|during|at)$/.test(tree.preposition(at));

/** `the raid in a video`: what is said ends before what bears the words. */
function withoutBearer(tree: Tree, object: number, last: number): number {
  const [bearer] = tree.under(object, 'nmod').filter((one) => isBearer(tree, one));
  return bearer === undefined ? last : tree.reach(bearer)[0] - 1;
}

const call: Rule = (tree, at, verb) => {
  if (!verb.takes.has('call')) return undefined;
  const lemma = tree.lemma(at);
  const parts = tree.children(at).filter((one) => {
    if (one < at) return false;
    if (tree.is(one, 'obl')) return /^(?:for|on|upon|against|of|about)$/.test(tree.preposition(one));
    if (tree.is(one, 'xcomp', 'advcl', 'ccomp'))
      return tree.under(one, 'mark').some((mark) => /^(?:to|for|that|against)$/.test(tree.lemma(mark)));
    return tree.is(one, 'obj') && /^(?:urge|exhort|implore|beseech)$/.test(lemma);
  });
  if (
    lemma === 'call' &&
    !parts.some(
      (one) =>
        /^(?:for|on|upon)$/.test(tree.preposition(one)) ||
        tree.under(one, 'mark').some((mark) => tree.lemma(mark) === 'for'),
    )
  )
    return undefined;
  if (parts.length === 0) return undefined;
  const first = Math.min(...parts.map((one) => tree.reach(one)[0]));
  const last = Math.max(...parts.map((one) => tree.reach(one)[1]));
  return { reach: [Math.max(first, at + 1), last], by: 'call' };
};

/** `described them as bandits`; `called it "a crime"` where the name stands in quotation marks. */
const naming: Rule = (tree, at, verb, quotes) => {
  const called = tree.lemma(at) === 'call';
  if (!verb.takes.has('naming') && !called) return undefined;
  const parts = tree.children(at).filter(
    (one) =>
      one > at &&
      (tree.is(one, 'obj', 'xcomp') ||
        (tree.is(one, 'obl', 'advcl') &&
          /^as$/.test(
            tree.preposition(one) ||
              tree
                .under(one, 'mark')
                .map((mark) => tree.lemma(mark))
                .join(' '),
          ))),
  );
  if (parts.length === 0) return undefined;
  const reach: Reach = [
    Math.max(at + 1, Math.min(...parts.map((one) => tree.reach(one)[0]))),
    Math.max(...parts.map((one) => tree.reach(one)[1])),
  ];
  const quoted = quotes.some(
    ({ open }) =>
      open.sentence === tree.sentence.index && reach[0] <= open.token + 1 && open.token <= reach[1],
  );
  if (called ? !quoted : parts.length < 2) return undefined;
  return { reach, by: 'naming', act: verb.act === 'asserts' ? 'asserts' : 'opines' };
};

const object: Rule = (tree, at, verb, _quotes, voice) => {
  if (!verb.takes.has('object') || !voice) return undefined;
  const [thing] = tree.under(at, 'obj').filter((one) => one > at);
  if (thing === undefined || /^(?:who|whom|each)$/.test(tree.lemma(thing))) return undefined;
  if (tree.lemma(at) === 'claim') {
    if (NO_DEEDS.has(tree.lemma(thing)))
      return tree.lemma(thing) === 'life' ? undefined : { reach: tree.reach(thing), by: 'object' };
    return tree.noun(thing) ? { reach: tree.reach(thing), by: 'object' } : undefined;
  }
  if (tree.lemma(at) === 'threaten' || tree.lemma(at) === 'promise') return undefined;
  if (tree.lemma(at) === 'warn') return undefined;
  if (tree.lemma(at) === 'estimate' && !COUNTS.has(tree.lemma(thing))) return undefined;
  return { reach: [Math.max(at + 1, tree.reach(thing)[0]), toTheEnd(tree, at, thing)], by: 'object' };
};

/** `rejected the accusation`. */
const saidBefore: Rule = (tree, at, verb, _quotes, voice) => {
  if (!verb.takes.has('said') || !voice) return undefined;
  const [thing] = tree.under(at, 'obj').filter((one) => one > at && SAID_BEFORE.has(tree.lemma(one)));
  return thing === undefined ? undefined : { reach: tree.reach(thing), by: 'object' };
};

/** `…, which Bamako denies`, `a charge that it denies`: what is denied stands before. */
const relative: Rule = (tree, at, verb) => {
  if (verb.polarity !== 'negated' || !tree.is(at, 'acl') || tree.under(at, 'obj').some((one) => one > at))
    return undefined;
  const [object] = tree
    .under(at, 'obj', 'obl')
    .filter((one) => one < at && /^(?:which|that)$/.test(tree.lemma(one)));
  if (object !== undefined) return { reach: [object, object], by: 'relative' };
  const head = tree.head(at);
  return SAID_BEFORE.has(tree.lemma(head))
    ? { reach: [tree.reach(head)[0], head], by: 'relative' }
    : undefined;
};

/** `put the toll at 40`, `said the country was at peace` where the tree has no clause. */
const counted: Rule = (tree, at, _verb, _quotes, voice) => {
  const [thing] = tree.under(at, 'obj').filter((one) => one > at);
  if (thing === undefined || !voice) return undefined;
  if (tree.lemma(at) === 'put' && !COUNTS.has(tree.lemma(thing))) return undefined;
  if (tree.lemma(at) !== 'put' && tree.lemma(at) !== 'say') return undefined;
  return { reach: [tree.reach(thing)[0], toTheEnd(tree, at, thing)], by: 'object' };
};
