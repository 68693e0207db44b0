/** Takes the trigger of a frame in its tree, gives what stands in which slot: subject, object, a preposition, `own`, `compound`. */
import type { SentenceTree } from './tree.js';
import { DOING, HAPPENING, OBJECT_DOES, SUFFERING } from './verbs-beside.js';

export interface Slot {
  readonly slot: string;
  /** The token that carries it. */
  readonly head: number;
  /** How far the way from the trigger to it is trusted. */
  readonly trust: number;
  /** It hangs on a word beside the trigger's: where, and nothing else, is told by it. */
  readonly onlyPlace?: true;
  /** He is said to be behind it, by whoever blames him. */
  readonly alleged?: true;
}

const DIRECT = 0.9;
const SHARED = 0.75;
const AROUND = 0.6;

/** As adjectives they tell of what goes on, and not only of which noun is meant. */
const OF_NOUN = /^(abduct|kidnap|detain|arrest|jail)$/;

/** Of a verb. */
export function verbSlots(tree: SentenceTree, at: number): readonly Slot[] {
  const passive = tree.isPassive(at);
  const slots: Slot[] = [];
  // "the kidnapped nuns"
  if (tree.is(at, 'amod') && OF_NOUN.test(tree.lemma(at)))
    slots.push({ slot: 'object', head: tree.parent(at), trust: SHARED });
  const subject = subjectOf(tree, at);
  if (subject !== undefined)
    slots.push({
      slot: subject.as ?? (passive ? 'object' : 'subject'),
      head: subject.head,
      trust: subject.trust,
    });
  for (const child of tree.children(at)) {
    if (tree.is(child, 'obj')) slots.push({ slot: 'object', head: tree.antecedent(child), trust: DIRECT });
    else if (tree.is(child, 'iobj')) slots.push({ slot: 'to', head: child, trust: DIRECT });
  }
  slots.push(...prepositions(tree, at, passive, DIRECT));
  const object = tree.child(at, 'obj');
  if (object !== undefined)
    slots.push(
      ...prepositions(tree, object, false, AROUND).filter(
        ({ slot }) => slot !== 'of' && !(slot === 'to' && LEADS_TO.test(tree.lemma(object))),
      ),
    );
  if (tree.is(at, 'conj') && tree.isVerb(tree.parent(at)))
    slots.push(...prepositions(tree, tree.parent(at), false, AROUND).filter(({ slot }) => slot !== 'by'));
  return slots;
}

/** "the ambassador to Chad", "the road to Chad": what is met or hit is not there. */
const LEADS_TO = /^(ambassador|envoy|representative|delegate|adviser|road|route|link|pipeline|threat)$/;

/** Of a noun: what hangs on it, and what hangs on a verb that only says that it happens. */
export function nounSlots(tree: SentenceTree, at: number): readonly Slot[] {
  const slots: Slot[] = prepositions(tree, at, true, DIRECT).map((one) =>
    one.slot === 'on' && isBlamed(tree, at) ? { ...one, slot: 'subject', trust: SHARED, alleged: true } : one,
  );
  for (const child of tree.children(at)) {
    if (tree.is(child, 'nmod:poss')) slots.push({ slot: 'own', head: child, trust: DIRECT });
    else if (tree.is(child, 'compound')) slots.push({ slot: 'compound', head: child, trust: SHARED });
    else if (tree.is(child, 'amod') && !/^(terror|terrorist|extremist)$/.test(tree.lemma(child)))
      slots.push({ slot: 'demonym', head: child, trust: SHARED });
    else if (tree.is(child, 'acl') && tree.isVerb(child)) slots.push(...participle(tree, child));
  }
  return [...slots, ...fromVerbBeside(tree, at)];
}

/** "blamed the attack on the rebels": they are said to have made it. */
function isBlamed(tree: SentenceTree, noun: number): boolean {
  const verb = tree.parent(noun);
  return (
    verb >= 0 && /^(blame|pin)$/.test(tree.lemma(verb)) && /^(obj|nsubj)/.test(tree.tokens[noun]!.deprel)
  );
}

/** `an attack carried out by`, `an attack claimed by` (whose claimer says so of himself), `attacks blamed on`. */
function participle(tree: SentenceTree, verb: number): readonly Slot[] {
  const lemma = tree.lemma(verb);
  const passive = tree.isPassive(verb);
  const around = prepositions(tree, verb, passive, SHARED);
  if (lemma === 'claim' || DOING.has(lemma)) {
    if (passive) return around;
    const subject = subjectOf(tree, verb);
    const does = subject !== undefined && tree.antecedent(subject.head) !== tree.parent(verb);
    return does ? [{ slot: 'subject', head: subject.head, trust: SHARED }, ...around] : around;
  }
  if (lemma === 'blame')
    return around.flatMap((one) => (one.slot === 'on' ? [{ ...one, slot: 'subject', alleged: true }] : []));
  if (lemma === 'attribute')
    return around.flatMap((one) => (one.slot === 'to' ? [{ ...one, slot: 'subject', alleged: true }] : []));
  // "targeting mercenaries from the group": who is attacked is from there
  return around.filter(({ slot }) => slot !== 'by' && slot !== 'subject' && slot !== 'from');
}

function fromVerbBeside(tree: SentenceTree, noun: number): readonly Slot[] {
  const verb = verbAbove(tree, noun);
  if (verb === undefined) return [];
  const lemma = tree.lemma(verb);
  const passive = tree.isPassive(verb);
  const around = prepositions(tree, verb, passive, SHARED).filter(({ head }) => head !== noun);
  const label = tree.tokens[noun]!.deprel;
  if (label === 'obj') {
    const subject = subjectOf(tree, verb);
    if (subject === undefined) return around;
    const { head, trust } = subject;
    if (SUFFERING.has(lemma)) return [{ slot: 'object', head, trust }, ...around];
    if (DOING.has(lemma)) return [{ slot: passive ? 'object' : 'subject', head, trust }, ...around];
    return around.map(weaker);
  }
  if (label === 'nsubj:pass') {
    if (DOING.has(lemma) || lemma === 'claim') return around;
    // "the attack was repelled by the garrison": it was aimed at the garrison
    if (SUFFERING.has(lemma))
      return around.map((one) => (one.slot === 'subject' ? { ...one, slot: 'object' } : one));
    if (lemma === 'blame')
      return around.map((one) => (one.slot === 'on' ? { ...one, slot: 'subject', alleged: true } : one));
    return around.filter(({ slot }) => slot !== 'subject').map(weaker);
  }
  if (label === 'nsubj')
    return HAPPENING.has(lemma) ? around : around.filter(({ slot }) => slot !== 'by').map(weaker);
  if (tree.is(noun, 'obl')) {
    const subject = subjectOf(tree, verb);
    const preposition = tree.caseOf(noun);
    // "went into exile abroad after an uprising": what came before was elsewhere
    if (preposition !== undefined && /^(after|before|since|following|until|despite)$/.test(preposition))
      return [];
    // "entered into an agreement"
    if (preposition === 'into' && lemma === 'enter' && subject !== undefined)
      return [{ slot: 'subject', head: subject.head, trust: subject.trust }, ...around];
    if (preposition === 'under' || (preposition === 'to' && lemma === 'subject'))
      return subject === undefined
        ? around
        : [{ slot: 'object', head: subject.head, trust: subject.trust }, ...around];
    return around.filter(({ slot }) => slot !== 'subject' && slot !== 'by').map(weaker);
  }
  return [];
}

const weaker = (one: Slot): Slot => ({ ...one, trust: Math.min(one.trust, AROUND), onlyPlace: true });

/** The verb that a noun hangs on, over "a series of", "one of" and "and". */
export function verbAbove(tree: SentenceTree, noun: number): number | undefined {
  let at = noun;
  for (let step = 0; step < 4; step += 1) {
    const parent = tree.parent(at);
    if (parent < 0) return undefined;
    if (tree.isVerb(parent)) return at === noun || step > 0 ? parent : undefined;
    const partitive =
      tree.is(at, 'nmod') &&
      tree.caseOf(at) === 'of' &&
      /^(series|wave|spate|string|number|round|one|two|some|most|many|part|dozen|score|hundred|thousand|barrage)$/.test(
        tree.lemma(parent),
      );
    if (!partitive && !tree.is(at, 'conj')) return undefined;
    at = parent;
  }
  return undefined;
}

/** Phrases with a preposition that hang on a word; `by` of a passive is its subject. */
function prepositions(tree: SentenceTree, at: number, passive: boolean, trust: number): readonly Slot[] {
  return tree.children(at).flatMap((child): readonly Slot[] => {
    if (!tree.is(child, 'obl') && !tree.is(child, 'nmod')) return [];
    if (tree.is(child, 'nmod:poss')) return [];
    const preposition = tree.caseOf(child);
    if (preposition === undefined) return [];
    const agent = preposition === 'by' && (passive || tree.is(child, 'obl:agent'));
    return [{ slot: agent ? 'subject' : preposition, head: tree.antecedent(child), trust }];
  });
}

export interface Subject {
  readonly head: number;
  readonly trust: number;
  /** The slot where it is told by the way to it; else by the voice of the verb. */
  readonly as?: 'subject' | 'object';
}

/** Who or what a verb is said of: its own subject, or that of the clause which it shares. */
export function subjectOf(tree: SentenceTree, verb: number, steps = 0): Subject | undefined {
  const own = tree.child(verb, 'nsubj') ?? tree.child(verb, 'csubj');
  if (own !== undefined) return { head: tree.antecedent(own), trust: DIRECT };
  const parent = tree.parent(verb);
  if (parent < 0 || steps > 5) return undefined;
  const passive = tree.isPassive(verb);
  const shared = (from: Subject | undefined): Subject | undefined =>
    from === undefined ? undefined : { head: from.head, trust: Math.min(from.trust, SHARED) };
  if (tree.is(verb, 'acl')) {
    const noun = { head: parent, trust: SHARED };
    if (tree.is(verb, 'acl:relcl')) return { ...noun, as: passive ? 'object' : 'subject' };
    const xpos = tree.tokens[verb]!.xpos;
    // of a participle the parser may make a past: "a truce agreed in"
    if (xpos === 'VBN' || xpos === 'VBD') return { ...noun, as: 'object' };
    if (xpos === 'VBG') return tree.isVerb(parent) ? undefined : { ...noun, as: 'subject' };
    return owner(tree, parent, steps);
  }
  if (!tree.isVerb(parent) && !tree.is(verb, 'conj')) {
    // "were able to leave", "was forced to": the adjective's subject
    if (tree.tokens[parent]!.upos === 'ADJ' && tree.is(verb, 'xcomp'))
      return shared(subjectOf(tree, parent, steps + 1));
    return tree.is(verb, 'advcl') ? shared(subjectOf(tree, parent, steps + 1)) : undefined;
  }
  if (tree.is(verb, 'conj')) {
    if (!tree.isVerb(parent) || tree.hasOwnNumber(verb)) return undefined;
    return shared(subjectOf(tree, parent, steps + 1));
  }
  if (tree.is(verb, 'xcomp') || tree.is(verb, 'advcl') || tree.is(verb, 'ccomp')) {
    if (tree.is(verb, 'ccomp') && !isInfinite(tree, verb)) return undefined;
    const mark = tree.markOf(verb);
    if (
      tree.is(verb, 'advcl') &&
      mark !== undefined &&
      /^(while|when|if|because|as|since|although|though|that)$/.test(mark) &&
      tree.tokens[verb]!.xpos !== 'VBG'
    )
      return undefined;
    const object = tree.child(parent, 'obj') ?? tree.child(parent, 'iobj');
    const theObjectDoes =
      OBJECT_DOES.has(tree.lemma(parent)) &&
      object !== undefined &&
      (tree.is(verb, 'xcomp') || (mark !== undefined && /^(of|for|to|with)$/.test(mark)));
    // "the convoy was hit, injuring ten": not the convoy did it
    if (
      tree.is(verb, 'advcl') &&
      mark === undefined &&
      !passive &&
      tree.isPassive(parent) &&
      tree.tokens[verb]!.xpos === 'VBG'
    ) {
      const doer = tree
        .children(parent)
        .find((child) => tree.is(child, 'obl') && tree.caseOf(child) === 'by');
      return doer === undefined ? undefined : { head: doer, trust: SHARED };
    }
    // "accused its neighbour of arming them", whatever the tree made of the neighbour: never who accuses
    if (
      !theObjectDoes &&
      ACCUSES.test(tree.lemma(parent)) &&
      !tree.isPassive(parent) &&
      /^(of|with)$/.test(mark ?? '')
    )
      return undefined;
    if (theObjectDoes) return { head: tree.antecedent(object), trust: SHARED };
    const called = calledUpon(tree, parent);
    if (called !== undefined && mark === 'to') return { head: tree.antecedent(called), trust: SHARED };
    // "to make the mission flee": whoever flees, it is not he who makes it
    if (CAUSES.test(tree.lemma(parent)) && tree.is(verb, 'xcomp') && !tree.isPassive(parent))
      return undefined;
    return shared(subjectOf(tree, parent, steps + 1));
  }
  return undefined;
}

/** "to attack", "attacking", "having attacked": it has no subject of its own. */
function isInfinite(tree: SentenceTree, verb: number): boolean {
  return (
    /^(VB|VBG)$/.test(tree.tokens[verb]!.xpos) ||
    tree.children(verb).some((one) => tree.is(one, 'aux') && /^having$/i.test(tree.tokens[one]!.form))
  );
}

/** "calls on young people to leave": they leave. */
function calledUpon(tree: SentenceTree, verb: number): number | undefined {
  const upon = { call: /^(on|upon)$/, appeal: /^to$/, plead: /^with$/ }[tree.lemma(verb)];
  if (upon === undefined || tree.isPassive(verb)) return undefined;
  return tree.withLabel(verb, 'obl').find((child) => upon.test(tree.caseOf(child) ?? ''));
}

const CAUSES = /^(make|let|force|compel|cause|prompt|oblige|order|urge|tell)$/;

const ACCUSES = /^(accuse|suspect|blame|charge|convict|acquit)$/;

/** Who has the plan to do it: `the group's plan to attack`, `the junta decided on the order to leave`. */
function owner(tree: SentenceTree, noun: number, steps: number): Subject | undefined {
  const own = tree.child(noun, 'nmod:poss');
  if (own !== undefined) return { head: own, trust: SHARED, as: 'subject' };
  const verb = verbAbove(tree, noun);
  if (verb === undefined || !tree.is(noun, 'obj')) return undefined;
  // "forced residents to flee"
  if (/^(force|compel|order|urge|tell|ask|oblige)$/.test(tree.lemma(verb)))
    return { head: noun, trust: SHARED, as: 'subject' };
  const subject = subjectOf(tree, verb, steps + 1);
  return subject === undefined ? undefined : { head: subject.head, trust: AROUND, as: 'subject' };
}
