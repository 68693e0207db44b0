/** Takes an expression of time and a trigger of one sentence, tells by the tree how far the one dates the other. */
import type { Trigger } from '../happenings/events.js';
import { verbAbove } from '../happenings/slots.js';
import { moodBy } from '../happenings/told.js';
import type { SentenceTree } from '../happenings/tree.js';
import type { DateInReport } from './dates-in-report.js';

export interface DateLink {
  /** From 0 to 1. */
  readonly trust: number;
  /** Its own words, or those of the clause above or beside. */
  readonly own: boolean;
  /** `began on`, `ended on`. */
  readonly bound?: 'start' | 'end';
}

const STARTING = /^(begin|start|commence|erupt|break|launch|open)$/;
const ENDING = /^(end|stop|conclude|cease|finish|subside)$/;
const SAYING =
  /^(say|tell|report|add|announce|state|claim|confirm|declare|explain|note|write|reveal|acknowledge|admit|indicate|describe|warn|post|publish|tweet|quote|cite|deny|accuse|condemn|insist|stress|argue|comment|speak|issue|release|circulate|broadcast|air|distribute)$/;
/** Clauses that tell of another time than the one that they hang on. */
const OTHER_TIME = /^(before|since|until|unless|if|ahead|pending|though|although|because)$/;
const AFTER = /^(after|follow|following|once)$/;

/** "the visit was called off last week": not then was it to be. */
const PUTTING_OFF = /^(cancel|postpone|suspend|delay|scrap|abort|approve|authorise|authorize|discuss)$/;

const STEPS = 8;

export function linkOf(
  tree: SentenceTree,
  date: DateInReport,
  trigger: Trigger,
  isTrigger: (at: number) => boolean,
): DateLink | undefined {
  const above = tree.parent(date.head);
  // "UPDATE 15 April: officials now say": then it was said
  if (/^(update|updated|edit|edited|correction)$/i.test(tree.tokens[date.first - 1]?.form ?? ''))
    return undefined;
  if (above < 0) return date.first === 0 || tree.tokens.length < 6 ? { trust: 0.6, own: false } : undefined;
  const inside = (at: number) =>
    at === trigger.head || (trigger.first <= at && at <= trigger.last && at !== date.head);
  const bound = boundAbove(tree, trigger.head);
  const starts = bound === undefined ? {} : { bound };
  if (inside(above))
    return isToldOf(tree, trigger.head, date)
      ? { trust: 0.5, own: false }
      : { trust: 0.95, own: true, ...starts };
  const light = /^(nsubj|obj|obl)/.test(tree.tokens[trigger.head]!.deprel)
    ? verbAbove(tree, trigger.head)
    : undefined;
  // "broke out in 2015 following a mutiny": the mutiny came before
  const isElsewhen = [AFTER, OTHER_TIME].some((word) => word.test(tree.caseOf(trigger.head) ?? ''));
  if (
    light === above &&
    !isElsewhen &&
    !SAYING.test(tree.lemma(above)) &&
    !(PUTTING_OFF.test(tree.lemma(above)) || tree.lemma(above) === 'call')
  )
    return { ...bounded(tree, above, trigger.head, 0.9), ...starts };
  // "the siege that ended on Saturday", "an attack claimed on Monday"
  if (tree.is(above, 'acl') && tree.parent(above) === trigger.head) {
    const lemma = tree.lemma(above);
    if (SAYING.test(lemma)) return undefined;
    if (
      STARTING.test(lemma) ||
      ENDING.test(lemma) ||
      /^(take|occur|happen|carry|kill|stage|mount)$/.test(lemma)
    )
      return bounded(tree, above, trigger.head, 0.9);
    return { trust: 0.6, own: false };
  }
  const up = upTo(tree, above, trigger, isTrigger);
  if (up !== undefined) return up;
  return below(tree, date, above, trigger);
}

/** "began leaving their base", "started an offensive", "completed its withdrawal": the day is that of its start, or end. */
function boundAbove(tree: SentenceTree, head: number): 'start' | 'end' | undefined {
  const verb = tree.parent(head);
  if (verb < 0 || !(tree.is(head, 'xcomp') || tree.is(head, 'obj') || tree.is(head, 'nsubj:pass')))
    return undefined;
  const lemma = tree.lemma(verb);
  if (/^(begin|start|commence)$/.test(lemma)) return 'start';
  return /^(complete|finish|finalise|finalize|conclude|end)$/.test(lemma) && !tree.is(head, 'xcomp')
    ? 'end'
    : undefined;
}

/** "claimed the attack on Sunday": the day may be that of the claim. */
function isToldOf(tree: SentenceTree, noun: number, date: DateInReport): boolean {
  const verb = tree.parent(noun);
  return (
    verb >= 0 &&
    tree.is(noun, 'obj') &&
    date.first > noun &&
    (SAYING.test(tree.lemma(verb)) || tree.lemma(verb) === 'claim')
  );
}

function bounded(tree: SentenceTree, verb: number, noun: number, trust: number): DateLink {
  const lemma = tree.lemma(verb);
  const subject = /^(nsubj|acl)/.test(tree.tokens[noun]!.deprel) || tree.is(verb, 'acl');
  if (subject && STARTING.test(lemma)) return { trust, own: true, bound: 'start' };
  if (subject && ENDING.test(lemma)) return { trust, own: true, bound: 'end' };
  return { trust, own: true };
}

/** The date hangs on a word below the trigger: "attacked a convoy on Tuesday". */
function upTo(
  tree: SentenceTree,
  from: number,
  trigger: Trigger,
  isTrigger: (at: number) => boolean,
): DateLink | undefined {
  let trust = 0.85;
  let own = true;
  for (let at = from, step = 0; step < STEPS; step += 1) {
    if (at === trigger.head) return { trust, own };
    if (SAYING.test(tree.lemma(at)) && tree.isVerb(at) && at !== trigger.head) return undefined;
    const { deprel } = tree.tokens[at]!;
    if (isTrigger(at)) {
      // "the release of those held since May"
      if (deprel === 'acl' && tree.tokens[at]!.xpos === 'VBN') return undefined;
      // it dates another happening; what governs that one may be of the same day
      if (
        tree.markOf(at) !== undefined ||
        /^(after|following|since|before|during)$/.test(tree.caseOf(at) ?? '')
      )
        return undefined;
      trust = Math.min(trust, 0.6);
      own = false;
    }
    if (/^acl/.test(deprel) && HAPPENS.test(tree.lemma(at))) {
      // "an attack in the capital that ended on Saturday"
      const link = bounded(tree, at, at, 0.6);
      if (tree.isBelow(at, trigger.head) && !crossesTrigger(tree, at, trigger.head, isTrigger))
        return { ...link, own: link.bound !== undefined };
    }
    if (/^(acl:relcl|ccomp|parataxis|csubj)/.test(deprel)) return undefined;
    if (/^acl/.test(deprel) && !isTrigger(at)) trust = Math.min(trust, 0.5);
    if (/^advcl/.test(deprel)) {
      const mark = tree.markOf(at);
      if (mark !== undefined && mark !== 'when' && mark !== 'as' && mark !== 'while') return undefined;
      trust = Math.min(trust, 0.6);
      own = false;
    }
    if (deprel === 'conj' && tree.isVerb(at)) {
      trust = Math.min(trust, 0.6);
      own = false;
    }
    at = tree.parent(at);
    if (at < 0) return undefined;
  }
  return undefined;
}

/** Verbs whose subject is a happening. */
const HAPPENS =
  /^(begin|start|commence|erupt|break|end|stop|conclude|cease|finish|subside|collapse|fail|occur|happen|unfold)$/;

function crossesTrigger(
  tree: SentenceTree,
  from: number,
  to: number,
  isTrigger: (at: number) => boolean,
): boolean {
  for (
    let at = tree.parent(from), step = 0;
    at >= 0 && at !== to && step < STEPS;
    at = tree.parent(at), step += 1
  )
    if (isTrigger(at) || tree.isVerb(at)) return true;
  return false;
}

/** The date hangs on what governs the trigger: "On Monday soldiers moved in, killing 12". */
function below(
  tree: SentenceTree,
  date: DateInReport,
  governor: number,
  trigger: Trigger,
): DateLink | undefined {
  let trust = 0.75;
  for (let at = trigger.head, step = 0; step < STEPS; step += 1) {
    const above = tree.parent(at);
    if (above < 0) return undefined;
    const { deprel } = tree.tokens[at]!;
    const mark = tree.markOf(at);
    const preposition = tree.caseOf(at);
    if (
      (mark !== undefined && OTHER_TIME.test(mark)) ||
      (preposition !== undefined &&
        /^(before|since|until|despite|ahead|pending|over|about)$/.test(preposition))
    )
      return undefined;
    if (AFTER.test(preposition ?? '') || deprel === 'amod') return undefined;
    // "in retaliation for attacks on ships": these came before
    if (preposition === 'for' && RETURNED.test(tree.lemma(above))) return undefined;
    // "threatened last month to bomb", "held on Monday on suspicion of selling": then it was threatened, then suspected
    if (
      date.first < trigger.head &&
      /^(xcomp|ccomp|advcl|acl)$/.test(deprel) &&
      moodBy(tree.lemma(above)) !== undefined
    )
      return undefined;
    if (AFTER.test(mark ?? '')) trust = Math.min(trust, 0.5);
    if (/^acl:relcl/.test(deprel)) {
      if (isPerfect(tree, at) || isAside(tree, at)) return undefined;
      trust = Math.min(trust, 0.5);
    } else if (/^(advcl|conj|acl|parataxis|appos)/.test(deprel)) {
      if (isPerfect(tree, at)) return undefined;
      trust = Math.min(trust, 0.65);
      // a clause joined by "and" that has a subject of its own is the less sure
      if (deprel === 'conj' && tree.child(at, 'nsubj') !== undefined) trust = Math.min(trust, 0.55);
    }
    if (above === governor)
      return SAYING.test(tree.lemma(governor)) || PUTTING_OFF.test(tree.lemma(governor))
        ? undefined
        : { trust, own: false };
    at = above;
  }
  return undefined;
}

const RETURNED = /^(retaliation|response|revenge|reprisal|retribution|punishment|vengeance)$/;

/** "the envoys, who brokered the deal, meet on Monday": a clause between commas tells of another time. */
function isAside(tree: SentenceTree, verb: number): boolean {
  const [first] = tree.reach(verb);
  return tree.tokens[first]?.form === ',' || tree.tokens[first - 1]?.form === ',';
}

function isPerfect(tree: SentenceTree, at: number): boolean {
  return tree.children(at).some((child) => tree.is(child, 'aux') && tree.lemma(child) === 'have');
}
