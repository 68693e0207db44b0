/** Whether a happening is told as done, planned, threatened, supposed, demanded or denied: by auxiliaries, negation, and the words that govern it. */
import type { Told } from './events.js';
import type { SentenceTree } from './tree.js';
import { isCounterfactual, isOpen } from './unreal.js';
import { DOING, SUFFERING } from './verbs-beside.js';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** What a verb, noun or adjective makes of the clause or noun that hangs on it. */
const GOVERNING: readonly (readonly [Told, ReadonlySet<string>])[] = [
  ['threatened', words('threaten threat vow swear ultimatum')],
  [
    'planned',
    words(`plan intend intention want prepare preparation aim seek agree promise pledge decide decision schedule due set
      expect propose proposal hope try attempt bid effort ready readiness determine commit consider ponder contemplate
      mull offer wish strive bound slate prepared willing likely poised plot conspire conspiracy scheme undertake effort
      commitment future move`),
  ],
  [
    'demanded',
    words(`order call urge demand ask appeal request require instruct tell insist push press recommend ultimatum beg
      plead petition advise encourage invite must obligation need`),
  ],
  [
    'denied',
    words(
      'fail failure refuse refusal decline avoid prevent stop forestall avert abstain refrain rule cancel unable inability prohibit ban bar forbid abandon foil thwart',
    ),
  ],
  [
    'supposed',
    words(`accuse accusation suspect suspicion believe fear concern worry risk danger possibility possible warn warning allege allegation
      charge oppose opposition reject rejection suppose think assume doubt speculation rumour rumor hypothetical whether ability able capable capacity
      dare right chance opportunity potential prospect question ask wonder`),
  ],
];

/** Verbs through which the mood of what governs them passes. */
const TRANSPARENT = words(
  'begin start continue manage help come go keep proceed end stop force compel make let allow be have move use',
);

const BEFORE_NOUN: readonly (readonly [Told, ReadonlySet<string>])[] = [
  ['planned', words('planned scheduled upcoming proposed future forthcoming intended impending')],
  ['supposed', words('possible potential feared imminent likely hypothetical eventual would-be')],
  ['threatened', words('threatened')],
  ['denied', words('no averted cancelled canceled foiled thwarted')],
];

const SAYING = words(
  'say tell report add announce state claim confirm declare explain note write reveal acknowledge admit indicate describe',
);

/** "had it not been for the blockade": there was one. */
function isOwedTo(tree: SentenceTree, at: number): boolean {
  const of = tree.child(at, 'case');
  return (
    of !== undefined &&
    /^for$/i.test(tree.tokens[of]!.form) &&
    /^been$/i.test(tree.tokens[of - 1]?.form ?? '') &&
    /^(not|n't|n’t)$/i.test(tree.tokens[of - 2]?.form ?? '')
  );
}

/** Verbs whose object is there, whoever is told to do so or does not: "urged them to respect the truce". */
const OF_WHAT_IS = words(
  'respect honour honor uphold observe abide comply implement adhere heed keep maintain preserve condemn investigate probe regret mourn',
);

function isTakenForGranted(tree: SentenceTree, at: number): boolean {
  if (isOfThoseNamed(tree, at)) return true;
  const verb = tree.parent(at);
  if (verb < 0 || !tree.isVerb(verb) || !OF_WHAT_IS.has(tree.lemma(verb)) || tree.isVerb(at)) return false;
  if (!tree.is(at, 'obj') && !tree.is(at, 'obl') && !tree.is(at, 'nsubj:pass')) return false;
  const determiner = tree.child(at, 'det');
  return determiner !== undefined && /^(the|this|that|these|those)$/.test(tree.lemma(determiner));
}

/** "demanded the release of the hostages held in the town": that they are held is asked of nobody. */
function isOfThoseNamed(tree: SentenceTree, at: number): boolean {
  if (!tree.is(at, 'acl') || tree.is(at, 'acl:relcl') || tree.tokens[at]!.xpos !== 'VBN') return false;
  for (let up = tree.parent(at), step = 0; up >= 0 && step < 6; up = tree.parent(up), step += 1)
    if (moodBy(tree.lemma(up)) === 'demanded') return true;
  return false;
}

/** Nothing where it is neither told as so nor as not so: what is waited for, or asked. */
export function toldOf(tree: SentenceTree, trigger: number): Told | undefined {
  if (isOwedTo(tree, trigger)) return 'done';
  if (isTakenForGranted(tree, trigger)) return 'given';
  let told: Told = 'done';
  let denials = 0;
  let at = trigger;
  for (let step = 0; step < 7; step += 1) {
    if (isOpen(tree, at)) return undefined;
    const own = ownMood(tree, at);
    if (own.denied) denials += 1;
    if (told === 'done' && own.told !== undefined) told = own.told;
    const governor = governorOf(tree, at);
    if (governor === undefined) break;
    const { head, told: by } = governor;
    if (by === 'denied') denials += 1;
    else if (by !== undefined && told === 'done') told = by;
    if (!governor.goesOn) break;
    at = head;
  }
  if (denials % 2 === 1) return 'denied';
  return told;
}

function ownMood(tree: SentenceTree, at: number): { told?: Told; denied: boolean } {
  const token = tree.tokens[at]!;
  const unmet = isCounterfactual(tree, at);
  let denied = false;
  let told: Told | undefined;
  for (const child of tree.children(at)) {
    const lemma = tree.lemma(child);
    if (tree.is(child, 'advmod') && /^(not|n't|never|nearly|almost|narrowly)$/.test(lemma)) denied = true;
    else if (tree.is(child, 'det') && lemma === 'no') denied = true;
    else if ((tree.is(child, 'case') || tree.is(child, 'mark')) && lemma === 'without') denied = true;
    else if (tree.is(child, 'nsubj') && isNobody(tree, child)) denied = true;
    else if (tree.is(child, 'aux')) told ??= unmet ? undefined : moodOfAuxiliary(tree, at, child);
    else if (!unmet && tree.is(child, 'mark') && /^(if|unless|lest)$/.test(lemma)) told ??= 'supposed';
    else if (tree.is(child, 'amod') && token.upos !== 'VERB') {
      const form = tree.tokens[child]!.form.toLowerCase();
      const found = BEFORE_NOUN.find(([, set]) => set.has(form))?.[0];
      if (found === 'denied') denied = true;
      else told ??= found;
    }
  }
  // "a unit that was to deploy"
  if (
    token.xpos === 'VB' &&
    tree.markOf(at) === 'to' &&
    tree.children(at).some((one) => tree.lemma(one) === 'be')
  )
    told ??= 'planned';
  return { denied: denied !== unmet, ...(told === undefined ? {} : { told }) };
}

/** "neither the police nor the army", "no soldier": whoever it is did not. */
function isNobody(tree: SentenceTree, at: number): boolean {
  return tree
    .children(at)
    .some(
      (child) =>
        (tree.is(child, 'cc:preconj') && tree.lemma(child) === 'neither') ||
        (tree.is(child, 'det') && /^(?:no|neither)$/.test(tree.lemma(child))),
    );
}

function moodOfAuxiliary(tree: SentenceTree, verb: number, aux: number): Told | undefined {
  const form = tree.tokens[aux]!.form.toLowerCase();
  if (/^(will|'ll|’ll|shall|wo)$/.test(form)) return 'planned';
  if (form === 'would')
    return tree.children(verb).some((child) => tree.lemma(child) === 'have') ? 'supposed' : 'planned';
  if (/^(should|must|ought)$/.test(form)) return 'demanded';
  if (/^(may|might|could|can|ca)$/.test(form)) return 'supposed';
  return undefined;
}

interface Governor {
  readonly head: number;
  readonly told?: Told;
  readonly goesOn: boolean;
}

/** The word above, what it makes of this one, and whether what is above it counts too. */
function governorOf(tree: SentenceTree, at: number): Governor | undefined {
  const head = tree.parent(at);
  if (head < 0) return undefined;
  const lemma = tree.lemma(head);
  const isNoun = !tree.isVerb(at);
  if (tree.is(at, 'conj')) {
    // "will attack and kill" shares its auxiliary; "attacked and will stay" does not reach back
    return tree.child(at, 'aux') === undefined && tree.child(at, 'nsubj') === undefined
      ? { head, goesOn: true }
      : undefined;
  }
  if (tree.is(at, 'acl') && isHeldOpen(tree, at, head)) return { head, told: 'supposed', goesOn: false };
  if (tree.is(at, 'acl:relcl') || tree.is(at, 'parataxis')) return undefined;
  if (tree.is(at, 'acl')) {
    const found = tree.tokens[at]!.xpos === 'VBN' ? undefined : moodBy(lemma);
    if (found !== undefined) return { head, told: found, goesOn: true };
    return isPurposeOf(tree, at, head) ? { head, told: 'planned', goesOn: false } : undefined;
  }
  if (isNoun) {
    const preposition = tree.caseOf(at);
    if (tree.is(at, 'obj') || tree.is(at, 'nsubj:pass') || tree.is(at, 'obl') || tree.is(at, 'nmod')) {
      if (tree.is(at, 'nmod') && !/^(of|for|to|on|against)$/.test(preposition ?? '')) return undefined;
      if (tree.is(at, 'obl') && !/^(of|for|to|from|against|with|about)$/.test(preposition ?? ''))
        return undefined;
      const found = moodBy(lemma);
      // "called an emergency meeting": it is held
      if (lemma === 'call' && tree.is(at, 'obj')) return undefined;
      if (found !== undefined) {
        // "ordered the withdrawal" asks for it; "stopped the attack", "accused of the attack"
        if (
          found === 'planned' &&
          /^(set|undertake|move|agree|decide|seek)$/.test(lemma) &&
          !tree.is(at, 'obj')
        )
          return undefined;
        if (found === 'denied' && /^(stop|fail|abandon)$/.test(lemma)) return undefined;
        return { head, told: found, goesOn: true };
      }
      const light =
        DOING.has(lemma) || SUFFERING.has(lemma) || /^(series|wave|number|round|campaign)$/.test(lemma);
      return light ? { head, goesOn: true } : undefined;
    }
    if (tree.is(at, 'nsubj')) return HAPPENS.has(lemma) ? { head, goesOn: true } : undefined;
    return undefined;
  }
  if (tree.is(at, 'xcomp') || tree.is(at, 'ccomp') || tree.is(at, 'advcl')) {
    if (SAYING.has(lemma)) return undefined;
    const mark = tree.markOf(at);
    const passive = tree.isPassive(head);
    if (tree.is(at, 'advcl')) {
      if (mark === 'to' && tree.tokens[at]!.xpos === 'VB') {
        const found = moodBy(lemma);
        return { head, told: found ?? 'planned', goesOn: found !== undefined };
      }
      if (mark !== undefined && /^(of|from|for|to|with)$/.test(mark)) {
        const found = moodBy(lemma);
        return found === undefined ? undefined : { head, told: found, goesOn: true };
      }
      return undefined;
    }
    if (lemma === 'deny') return { head, told: 'denied', goesOn: false };
    if (lemma === 'force' || lemma === 'compel' || TRANSPARENT.has(lemma)) {
      // "was going to", "has to", "is to"
      if ((lemma === 'go' && tree.tokens[head]!.xpos === 'VBG') || lemma === 'be')
        return { head, told: 'planned', goesOn: true };
      // "has yet to decide"
      if (lemma === 'have' && tree.children(head).some((child) => tree.lemma(child) === 'yet'))
        return { head, told: 'denied', goesOn: false };
      if (lemma === 'have') return { head, told: 'done', goesOn: true };
      if (lemma === 'stop') return { head, told: 'denied', goesOn: true };
      return { head, goesOn: true };
    }
    const found = moodBy(lemma);
    if (found === undefined) return undefined;
    if (tree.is(at, 'ccomp') && found === 'denied') return undefined;
    if (passive && lemma === 'expect') return { head, told: 'planned', goesOn: false };
    return { head, told: found, goesOn: true };
  }
  return undefined;
}

/** "could not verify reports that fighters had come", "is investigating claims that": nobody says that they have. */
function isHeldOpen(tree: SentenceTree, at: number, noun: number): boolean {
  const verb = tree.parent(noun);
  return (
    tree.markOf(at) === 'that' &&
    /^(report|rumour|rumor|claim|allegation|accusation|suggestion|story)$/.test(tree.lemma(noun)) &&
    verb >= 0 &&
    /^(verify|confirm|corroborate|investigate|check|probe|examine|receive|establish|substantiate|assess)$/.test(
      tree.lemma(verb),
    )
  );
}

/** "an official visit to meet the head": what it is for; "the first to attack" has. */
function isPurposeOf(tree: SentenceTree, at: number, noun: number): boolean {
  return (
    tree.tokens[at]!.xpos === 'VB' &&
    tree.markOf(at) === 'to' &&
    /^(visit|trip|mission|journey|tour|meeting|conference|summit|talk|force|law|bill|project|programme|program|way|operation|campaign)$/.test(
      tree.lemma(noun),
    ) &&
    !tree
      .children(noun)
      .some((one) => /^(first|last|only|second|third|latest|late|next)$/.test(tree.lemma(one)))
  );
}

const HAPPENS = words('occur happen take erupt break begin start continue come unfold ensue');

export function moodBy(lemma: string): Told | undefined {
  return GOVERNING.find(([, set]) => set.has(lemma))?.[0];
}
