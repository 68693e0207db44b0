/** Takes the triggers of a report with their arguments, gathers to one event those that tell of one. To keep two apart that are one costs a reviewer a merge; to mix two costs him the truth. */
import type { Told } from './events.js';
import {
  common,
  entitiesOf,
  type Happening,
  isOfThose,
  isTreated,
  PLACE,
  share,
  shareActor,
  sharePlace,
  tellsOfWhom,
} from './happening.js';
import { dated, type SentenceTree } from './tree.js';

/** Types that may tell one deed in different words. */
const ATTACKS = new Set(
  'attack ambush assault explosive-attack suicide_attack shooting air_strike drone_strike shelling arson violent-event equipment-destruction'.split(
    ' ',
  ),
);

/** Events back to which "the attack" reaches, in sentences. */
const REACH = 8;
/** Triggers of one sentence further apart than this are not compared: such a sentence is a list. */
const NEAR = 30;
/** Sentences after an attack in which its dead are told without naming it again. */
const AFTERMATH = 2;

export function gather(happenings: readonly Happening[]): readonly (readonly Happening[])[] {
  const events: Happening[][] = [];
  let from = 0;
  while (from < happenings.length) {
    let to = from;
    const sentence = happenings[from]!.tree.sentence.index;
    while (to < happenings.length && happenings[to]!.tree.sentence.index === sentence) to += 1;
    for (const group of withinSentence(happenings.slice(from, to))) {
      const earlier = sameAs(group, events, sentence);
      if (earlier === undefined) {
        if (!group.every(({ framed }) => framed.frame.again)) events.push([...group]);
      } else earlier.push(...group);
    }
    from = to;
  }
  return events;
}

const isHarm = ({ framed }: Happening): boolean => framed.frame.family === 'harm';
const isViolence = ({ framed }: Happening): boolean => framed.frame.family === 'violence';

/** Triggers of one sentence: dead and wounded join the attack, a noun joins the verb that it stands under. */
function withinSentence(all: readonly Happening[]): readonly (readonly Happening[])[] {
  const group = all.map((_, at) => at);
  const root = (at: number): number => {
    let top = at;
    while (group[top] !== top) top = group[top]!;
    return top;
  };
  const join = (a: number, b: number) => {
    const [x, y] = [root(a), root(b)].sort((p, q) => p - q);
    group[y!] = x!;
  };
  const violent = all.flatMap((one, at) => (isViolence(one) ? [at] : []));
  for (const [a, one] of all.entries())
    for (let b = a + 1; b < Math.min(all.length, a + NEAR); b += 1) {
      const other = all[b]!;
      if (root(a) === root(b)) continue;
      if (isViolence(one) && isViolence(other) && oneDeed(one, other)) join(a, b);
      else if (isHarm(one) && isHarm(other) && one.tree.distance(head(one), head(other)) <= 3) join(a, b);
      else if (
        one.framed.frame.family === other.framed.frame.family &&
        !isHarm(one) &&
        !isViolence(one) &&
        samePolitics(one, other)
      )
        join(a, b);
    }
  for (const [a, one] of all.entries()) {
    if (!isHarm(one)) continue;
    const near = violent
      .filter((b) => Math.abs(a - b) < NEAR)
      .map((b) => ({
        b,
        away: one.tree.distance(head(one), head(all[b]!)),
        // "clashes left 23 dead": what hangs on the word before what governs it
        below: one.tree.parent(head(all[b]!)) === head(one) ? 0 : 1,
      }))
      .sort((x, y) => x.away - y.away || x.below - y.below || x.b - y.b);
    if (tellsOfWhom(one)) {
      const harm = all.findLastIndex((before, b) => b < a && isHarm(before));
      if (harm >= 0) join(a, harm);
      continue;
    }
    const [nearest] = near;
    if (nearest === undefined) continue;
    const apart = all[nearest.b]!.framed.trigger.told !== one.framed.trigger.told && nearest.away > 2;
    // "repelled the attack, killing four": those who killed are not those who attacked
    const isDefence =
      all[nearest.b]!.framed.frame.id === 'repel' &&
      one.tree.isVerb(head(one)) &&
      !one.tree.isPassive(head(one));
    if (apart || isDefence || after(one.tree, head(one), head(all[nearest.b]!))) continue;
    if (nearest.away <= 3 || new Set(near.map(({ b }) => root(b))).size === 1) join(a, nearest.b);
  }
  const gathered = new Map<number, Happening[]>();
  for (const [at, one] of all.entries()) {
    const here = gathered.get(root(at));
    if (here === undefined) gathered.set(root(at), [one]);
    else here.push(one);
  }
  return [...gathered.values()];
}

const head = ({ framed }: Happening): number => framed.trigger.head;

/** "after", "during", "following", "in the wake of": two happenings, one of which only dates the other. */
function after(tree: SentenceTree, one: number, other: number): boolean {
  for (const at of [one, other]) {
    // "after a bombing that killed two": the bombing came before something else
    if (tree.isBelow(at === one ? other : one, at)) continue;
    const preposition = tree.caseOf(at) ?? tree.markOf(at);
    if (
      preposition !== undefined &&
      /^(after|following|since|before|during|amid|despite|until|like|than|unlike|if|unless)$/.test(
        preposition,
      )
    )
      return true;
    const parent = tree.parent(at);
    if (
      parent >= 0 &&
      tree.is(at, 'nmod') &&
      /^(wake|aftermath|retaliation|response|revenge|light|anniversary|reprisal|day|week|month|year|hour|eve)$/.test(
        tree.lemma(parent),
      )
    )
      return true;
  }
  return false;
}

/** "Gunmen attacked …, opening fire", "in an attack gunmen opened fire". */
function oneDeed(one: Happening, other: Happening): boolean {
  const { tree } = one;
  const [a, b] = [head(one), head(other)];
  if (after(tree, a, b)) return false;
  const [low, high] = tree.parent(a) === b ? [a, b] : tree.parent(b) === a ? [b, a] : [-1, -1];
  if (low < 0) return false;
  const label = tree.tokens[low]!.deprel;
  const preposition = tree.caseOf(low);
  if (tree.isVerb(high) && /^(obl|nsubj|obj)/.test(label))
    return preposition === undefined || /^(in|by|with|under)$/.test(preposition);
  if (/^(advcl|appos|acl)/.test(label)) return tree.markOf(low) === undefined;
  if (label === 'compound') return true;
  return false;
}

function samePolitics(one: Happening, other: Happening): boolean {
  const { tree } = one;
  const [a, b] = [head(one), head(other)];
  return (
    one.framed.trigger.type === other.framed.trigger.type &&
    (tree.parent(a) === b || tree.parent(b) === a) &&
    !after(tree, a, b) &&
    !tree.is(tree.parent(a) === b ? a : b, 'conj')
  );
}

/** Of those that end in one sentence the first: what stands in the main clause is told before what hangs on it. */
function nearestFirst(events: readonly Happening[][]): readonly Happening[][] {
  const end = (event: readonly Happening[]) => Math.max(...event.map((one) => one.tree.sentence.index));
  return events
    .slice(-40)
    .map((event, at) => ({ event, at, end: end(event) }))
    .sort((a, b) => b.end - a.end || a.at - b.at)
    .map(({ event }) => event);
}

/** The earlier event that the triggers of a sentence speak of again. */
function sameAs(
  group: readonly Happening[],
  events: readonly Happening[][],
  sentence: number,
): Happening[] | undefined {
  const { tree } = group[0]!;
  const told = group[0]!.framed.trigger.told;
  for (const event of nearestFirst(events)) {
    const last = Math.max(...event.map((one) => one.tree.sentence.index));
    if (last === sentence) continue;
    const away = sentence - last;
    const inTitle = event.every((one) => one.tree.sentence.inTitle);
    if (away > REACH && !inTitle) continue;
    if (!alike(group, event) || !isToldAlike(event[0]!.framed.trigger.told, told)) continue;
    if (conflict(group, event)) continue;
    if (
      group.every(isFire) &&
      away <= AFTERMATH &&
      !dated(tree) &&
      !hasOwn(group, event) &&
      event.some(isViolence)
    )
      return event;
    if (group.every(isHarm)) {
      // those who are treated were hurt in more than the one attack
      if (group.some(isTreated) || group.some(tellsOfWhom)) continue;
      if (
        event.every(isHarm) && !group.every(isOfThose)
          ? shareActor(group, event)
          : away <= AFTERMATH && !dated(tree) && !hasOwn(group, event)
      )
        return event;
      continue;
    }
    if (group.some(isDefinite) && !dated(tree)) return event;
    if (group.some(isOwned) && !dated(tree) && shareActor(group, event) && isOfCountry(event)) return event;
    if (inTitle && away <= 3 && share(group, event)) return event;
    if (sharePlace(group, event) && shareActor(group, event)) return event;
    if (away === 1 && goesOn(group, event)) return event;
  }
  return undefined;
}

const isToldAlike = (one: Told, other: Told): boolean =>
  one === other || (one === 'given' && other === 'done') || (one === 'done' && other === 'given');

/** "Two trucks were set on fire": in the attack told before, where nobody is told who did it. */
const isFire = ({ framed, arguments: all }: Happening): boolean =>
  framed.trigger.type === 'arson' && !all.some(({ role }) => /^(perpetrator|instrument)$/.test(role));

/** The next sentence has the same attackers do no more than what an attack is made of: "They opened fire." */
function goesOn(group: readonly Happening[], event: readonly Happening[]): boolean {
  const { tree } = group[0]!;
  if (
    !group.every((one) => isViolence(one) || isHarm(one)) ||
    !event.every((one) => isViolence(one) || isHarm(one))
  )
    return false;
  if (tree.sentence.paragraph !== event.at(-1)!.tree.sentence.paragraph || dated(tree)) return false;
  if (tree.tokens.some(({ lemma }) => ANOTHER.test(lemma))) return false;
  if (!common(entitiesOf(group, DOER), entitiesOf(event, DOER))) return false;
  const known = entitiesOf(event, /./);
  return ![...entitiesOf(group.filter(isViolence), /^(target|place)$/)].some((one) => !known.has(one));
}

const DOER = /^perpetrator$/;
const ANOTHER =
  /^(another|second|third|separate|separately|also|later|elsewhere|meanwhile|then|again|other)$/i;

/** "the attack", "the siege", "this raid": not "the attacks of 2015". */
function isDefinite({ framed: { trigger }, tree }: Happening): boolean {
  if (tree.tokens[trigger.head]!.upos !== 'NOUN') return false;
  const determiner = tree.child(trigger.head, 'det');
  return determiner !== undefined && /^(the|this|that|these|those)$/.test(tree.lemma(determiner));
}

/** "its withdrawal", "the mission's departure", from nowhere that is told: the one from the country. */
function isOwned({ framed: { trigger, frame }, tree, arguments: all }: Happening): boolean {
  return (
    frame.type === 'withdrawal' &&
    tree.tokens[trigger.head]!.upos === 'NOUN' &&
    tree.child(trigger.head, 'nmod:poss') !== undefined &&
    !all.some(({ role }) => PLACE.test(role))
  );
}

const isOfCountry = (event: readonly Happening[]): boolean =>
  event.every((one) =>
    one.arguments.every(({ role, mention }) => !PLACE.test(role) || mention.class === 'Country'),
  );

function alike(group: readonly Happening[], event: readonly Happening[]): boolean {
  const families = (all: readonly Happening[]) =>
    new Set(all.map(({ framed }) => (framed.frame.family === 'harm' ? 'violence' : framed.frame.family)));
  const [mine, its] = [families(group), families(event)];
  if (![...mine].some((one) => its.has(one))) return false;
  const types = (all: readonly Happening[]) => [...new Set(all.map(({ framed }) => framed.trigger.type))];
  const theirs = types(event);
  return types(group).some((type) =>
    theirs.some((other) => type === other || (ATTACKS.has(type) && ATTACKS.has(other))),
  );
}

/** It names a place, a doer or a weapon that the event does not: other dead than those of the attack before. */
function hasOwn(group: readonly Happening[], event: readonly Happening[]): boolean {
  const known = entitiesOf(event, /./);
  return [...entitiesOf(group, /^(place|perpetrator|instrument)$/)].some((one) => !known.has(one));
}

/** Both name a place, and none that the other names. */
function conflict(group: readonly Happening[], event: readonly Happening[]): boolean {
  const [mine, its] = [entitiesOf(group, PLACE), entitiesOf(event, PLACE)];
  return mine.size > 0 && its.size > 0 && !common(mine, its);
}
