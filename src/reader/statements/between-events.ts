/** How events of one sentence stand to each other: which came first, which fell into which, which brought the other about; and reasons that are no events. */
import type { ReaderEvent, Statement, Trigger } from '../happenings/events.js';
import type { SentenceTree } from '../happenings/tree.js';
import { nounClassOf } from '../names/noun-classes.js';
import { inWords, phraseOf } from './told-in-words.js';

export interface EventTrigger {
  readonly event: ReaderEvent;
  readonly trigger: Trigger;
}

type Tie = 'earlier' | 'later' | 'within' | 'cause';

/** Before a noun: how what it tells of stands to what governs it. */
const BY_PREPOSITION: ReadonlyMap<string, Tie> = new Map([
  ['after', 'earlier'],
  ['following', 'earlier'],
  ['follow', 'earlier'],
  ['since', 'earlier'],
  ['before', 'later'],
  ['ahead', 'later'],
  ['during', 'within'],
  ['amid', 'within'],
  ['amidst', 'within'],
  ['due', 'cause'],
  ['because', 'cause'],
  ['owing', 'cause'],
]);

/** Before a clause. */
const BY_MARK: ReadonlyMap<string, Tie> = new Map([
  ['after', 'earlier'],
  ['once', 'earlier'],
  ['before', 'later'],
  ['until', 'later'],
  ['while', 'within'],
  ['as', 'within'],
  ['when', 'within'],
  ['because', 'cause'],
]);

/** "in the wake of the coup": by the noun in between. */
const BY_NOUN: ReadonlyMap<string, Tie> = new Map([
  ['wake', 'earlier'],
  ['aftermath', 'earlier'],
  ['midst', 'within'],
  ['course', 'within'],
  ['response', 'cause'],
  ['retaliation', 'cause'],
  ['reprisal', 'cause'],
  ['revenge', 'cause'],
  ['reaction', 'cause'],
  ['result', 'cause'],
  ['consequence', 'cause'],
]);

const CAUSING =
  /^(cause|trigger|spark|prompt|provoke|unleash|ignite|fuel|lead|result|intensify|exacerbate|heighten|aggravate|worsen)$/;
const STEPS = 5;
/** In a sentence with more triggers than this they are not held against each other: it is a list. */
const MOST_TRIGGERS = 20;

export function betweenEvents(tree: SentenceTree, triggers: readonly EventTrigger[]): readonly Statement[] {
  if (triggers.length === 0 || triggers.length > MOST_TRIGGERS) return [];
  const at = new Map(triggers.map((one) => [one.trigger.head, one]));
  return [
    ...(triggers.length < 2
      ? []
      : triggers.flatMap((one) => [...hung(tree, at, one), ...caused(tree, at, one)])),
    ...reasons(tree, at),
  ];
}

function tie(kind: Tie, governor: EventTrigger, below: EventTrigger, by: string): readonly Statement[] {
  if (governor.event === below.event) return [];
  const [subject, object] = kind === 'earlier' ? [below, governor] : [governor, below];
  const predicate = kind === 'cause' ? 'causedBy' : kind === 'within' ? 'during' : 'before';
  const { start, end } = object.trigger;
  return [
    {
      subject: { event: subject.event.index },
      predicate,
      object: { event: object.event.index },
      start,
      end,
      at: [subject.trigger.start],
      told: governor.trigger.told === 'denied' ? 'done' : governor.trigger.told,
      by: `events:${by}`,
      confidence: kind === 'within' ? 0.5 : 0.6,
    },
  ];
}

/** "withdrew after the coup", "were shot at while they left". */
function hung(
  tree: SentenceTree,
  at: ReadonlyMap<number, EventTrigger>,
  one: EventTrigger,
): readonly Statement[] {
  const { head } = one.trigger;
  const found = tieOf(tree, head);
  if (found === undefined) return [];
  const governor = governorOf(tree, at, found.from);
  return governor === undefined || governor.trigger.head === head
    ? []
    : tie(found.kind, governor, one, found.by);
}

function tieOf(
  tree: SentenceTree,
  head: number,
): { readonly kind: Tie; readonly from: number; readonly by: string } | undefined {
  // over the verb that only says that it happens: "after clashes broke out"
  let top = head;
  for (let step = 0; step < 2; step += 1) {
    const preposition = tree.caseOf(top);
    const parent = tree.parent(top);
    if (parent < 0) return undefined;
    if (preposition !== undefined) {
      const kind = BY_PREPOSITION.get(preposition);
      if (kind !== undefined) return { kind, from: parent, by: preposition };
      const noun =
        preposition === 'of' || preposition === 'to' || preposition === 'for'
          ? BY_NOUN.get(tree.lemma(parent))
          : undefined;
      if (noun !== undefined && tree.caseOf(parent) !== undefined && tree.parent(parent) >= 0)
        return { kind: noun, from: tree.parent(parent), by: tree.lemma(parent) };
      return undefined;
    }
    if (tree.is(top, 'advcl')) {
      const mark =
        tree.markOf(top) ??
        tree
          .children(top)
          .map((child) => tree.lemma(child))
          .find((word) => word === 'when');
      const kind = mark === undefined ? undefined : BY_MARK.get(mark);
      return kind === undefined ? undefined : { kind, from: parent, by: mark! };
    }
    if (!/^(nsubj|obj)/.test(tree.tokens[top]!.deprel) || !tree.isVerb(parent)) return undefined;
    top = parent;
  }
  return undefined;
}

/** The happening that a word belongs to: itself, what it says happened, or what governs it. */
function governorOf(
  tree: SentenceTree,
  at: ReadonlyMap<number, EventTrigger>,
  from: number,
): EventTrigger | undefined {
  let word = from;
  for (let step = 0; step < STEPS && word >= 0; step += 1) {
    const here = at.get(word);
    if (here !== undefined) return here;
    if (tree.isVerb(word))
      for (const child of tree.children(word)) {
        const below = /^(obj|nsubj)/.test(tree.tokens[child]!.deprel) ? at.get(child) : undefined;
        if (below !== undefined) return below;
      }
    if (/^(ccomp|parataxis|acl:relcl)/.test(tree.tokens[word]!.deprel)) return undefined;
    word = tree.parent(word);
  }
  return undefined;
}

/** "the coup triggered clashes", "the raid was followed by a strike", "an attack, resulting in an evacuation". */
function caused(
  tree: SentenceTree,
  at: ReadonlyMap<number, EventTrigger>,
  one: EventTrigger,
): readonly Statement[] {
  const { head } = one.trigger;
  const verb = tree.parent(head);
  if (verb < 0 || !tree.isVerb(verb)) return [];
  const lemma = tree.lemma(verb);
  const subject = tree.child(verb, 'nsubj');
  const above = subject === undefined ? undefined : at.get(tree.antecedent(subject));
  const isObject =
    tree.is(head, 'obj') ||
    (tree.is(head, 'obl') && /^(to|in)$/.test(tree.caseOf(head) ?? '') && /^(lead|result)$/.test(lemma));
  if (CAUSING.test(lemma) && isObject) {
    const cause =
      above ??
      (tree.is(verb, 'advcl') && subject === undefined ? governorOf(tree, at, tree.parent(verb)) : undefined);
    return cause === undefined ? [] : tie('cause', one, cause, 'causing');
  }
  if (lemma !== 'follow' || above === undefined || above.trigger.head === head) return [];
  if (tree.isPassive(verb) && tree.caseOf(head) === 'by') return tie('earlier', one, above, 'followed-by');
  return tree.is(head, 'obj') ? tie('earlier', above, one, 'follows') : [];
}

/** "due to the high risks", "over security concerns", "citing the failure of the mission". */
function reasons(tree: SentenceTree, at: ReadonlyMap<number, EventTrigger>): readonly Statement[] {
  return [...tree.tokens.keys()].flatMap((word): readonly Statement[] => {
    const parent = tree.parent(word);
    if (parent < 0 || at.has(word) || tree.tokens[word]!.upos !== 'NOUN') return [];
    const preposition = tree.caseOf(word) ?? '';
    const isReason =
      /^(due|because|owing)$/.test(preposition) ||
      (preposition === 'over' && /^(concern|fear|worry|row|dispute|failure|lack)$/.test(tree.lemma(word)));
    const isCited = tree.is(word, 'obj') && tree.lemma(parent) === 'cite' && tree.is(parent, 'advcl');
    if (!isReason && !isCited) return [];
    // "said an official, citing survivors": they are no reason
    if (isCited && nounClassOf(tree.lemma(word))?.animate) return [];
    const governor = governorOf(tree, at, isCited ? tree.parent(parent) : parent);
    const words = phraseOf(tree, word);
    if (governor === undefined || words === undefined) return [];
    const by = isCited ? 'cited' : 'due-to';
    return [
      {
        ...inWords(
          tree,
          { event: governor.event.index },
          'statedReason',
          words,
          governor.trigger.start,
          by,
          0.7,
        ),
        told: governor.trigger.told,
      },
    ];
  });
}

/** Of one kind, by the same, from a place within the land that the other is from: a part of it. */
export function partsOfWithdrawals(
  events: readonly ReaderEvent[],
  sizeOf: (entity: number) => 'country' | 'place' | undefined,
): readonly Statement[] {
  const leaving = events.filter(({ type }) => type === 'withdrawal');
  const roles = (event: ReaderEvent, role: string) => event.arguments.filter((one) => one.role === role);
  const whole = leaving.find((event) =>
    roles(event, 'place').some(({ entity }) => sizeOf(entity) === 'country'),
  );
  if (whole === undefined) return [];
  const who = new Set(roles(whole, 'agent').map(({ entity }) => entity));
  const [first] = whole.triggers;
  return leaving.flatMap((part): readonly Statement[] => {
    if (part === whole || part.triggers[0]!.told === 'denied') return [];
    if (!roles(part, 'agent').some(({ entity }) => who.has(entity))) return [];
    const places = roles(part, 'place');
    if (places.length === 0 || places.some(({ entity }) => sizeOf(entity) !== 'place')) return [];
    return [
      {
        subject: { event: part.index },
        predicate: 'subEventOf',
        object: { event: whole.index },
        start: first!.start,
        end: first!.end,
        at: [part.triggers[0]!.start],
        told: 'done',
        by: 'events:part-of-withdrawal',
        confidence: 0.55,
      },
    ];
  });
}
