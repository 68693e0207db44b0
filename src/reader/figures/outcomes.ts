/** Words that say what befell people, and whom of those around them: data. */

/** Whom a verb does it to: its object, or its subject. */
export type Befalls = 'object' | 'subject';

export interface VerbOutcome {
  readonly outcome: string;
  readonly befalls: Befalls;
  /** It is said of things too: only people count. */
  readonly people?: true;
  /** The speaker's own loaded word for it. */
  readonly loaded?: true;
}

const verbs = (words: string, outcome: VerbOutcome): [string, VerbOutcome][] =>
  words
    .trim()
    .split(/\s+/)
    .map((word) => [word, outcome]);

export const VERBS: ReadonlyMap<string, VerbOutcome> = new Map([
  ...verbs('kill murder assassinate slay massacre behead slaughter lynch decapitate butcher electrocute', {
    outcome: 'killed',
    befalls: 'object',
  }),
  ...verbs('execute hang', { outcome: 'killed', befalls: 'object', people: true }),
  ...verbs('eliminate liquidate', { outcome: 'killed', befalls: 'object', people: true, loaded: true }),
  ...verbs('lose', { outcome: 'killed', befalls: 'object', people: true, loaded: true }),
  ...verbs('martyr', { outcome: 'killed', befalls: 'object', loaded: true }),
  ...verbs('die perish succumb', { outcome: 'killed', befalls: 'subject', people: true }),
  ...verbs('neutralise neutralize', {
    outcome: 'neutralised',
    befalls: 'object',
    people: true,
    loaded: true,
  }),
  ...verbs('wound injure hurt maim burn', { outcome: 'wounded', befalls: 'object', people: true }),
  ...verbs('abduct kidnap', { outcome: 'abducted', befalls: 'object' }),
  ...verbs('capture seize', { outcome: 'captured', befalls: 'object', people: true }),
  ...verbs('arrest detain apprehend jail imprison', { outcome: 'arrested', befalls: 'object' }),
  ...verbs('free liberate release rescue', { outcome: 'released', befalls: 'object', people: true }),
  ...verbs('displace uproot', { outcome: 'displaced', befalls: 'object', people: true }),
  ...verbs('flee', { outcome: 'displaced', befalls: 'subject', people: true }),
  ...verbs('disappear vanish', { outcome: 'missing', befalls: 'subject', people: true }),
]);

/** Participles and adjectives that stand for what befell those before them: `left 14 people dead`. */
export const STATES: ReadonlyMap<string, string> = new Map([
  ...['dead', 'killed', 'slain', 'murdered', 'assassinated', 'beheaded', 'executed', 'massacred'].map(
    (word) => [word, 'killed'] as const,
  ),
  ...['wounded', 'injured', 'hurt', 'maimed'].map((word) => [word, 'wounded'] as const),
  ...['abducted', 'kidnapped', 'hostage', 'captive'].map((word) => [word, 'abducted'] as const),
  ...['captured', 'prisoner'].map((word) => [word, 'captured'] as const),
  ...['arrested', 'detained', 'jailed'].map((word) => [word, 'arrested'] as const),
  ...['freed', 'released', 'rescued', 'liberated'].map((word) => [word, 'released'] as const),
  ['displaced', 'displaced'],
  ['homeless', 'displaced'],
  ['missing', 'missing'],
  ['unaccounted', 'missing'],
  ['neutralised', 'neutralised'],
  ['neutralized', 'neutralised'],
  ['eliminated', 'killed'],
  ['martyred', 'killed'],
]);

/** Words that say it with more force: `three were severely wounded`. */
export const SEVERELY: ReadonlySet<string> = new Set([
  'severely',
  'seriously',
  'critically',
  'gravely',
  'badly',
  'severe',
  'serious',
  'critical',
  'grave',
]);

/** Nouns that are counted themselves: `12 deaths`. */
export const COUNTED: ReadonlyMap<string, string> = new Map([
  ['death', 'killed'],
  ['dead', 'killed'],
  ['fatality', 'killed'],
  ['body', 'killed'],
  ['corpse', 'killed'],
  ['life', 'killed'],
  ['killing', 'killed'],
  ['martyr', 'killed'],
  ['casualty', 'harmed'],
  ['wounded', 'wounded'],
  ['injured', 'wounded'],
  ['injury', 'wounded'],
  ['abduction', 'abducted'],
  ['abductee', 'abducted'],
  ['kidnapping', 'abducted'],
  ['arrest', 'arrested'],
  ['detainee', 'arrested'],
  ['disappearance', 'missing'],
]);

/** Nouns that tell of whom `of` names: `the killing of 12 farmers`. */
export const NOUNS: ReadonlyMap<string, string> = new Map([
  ['killing', 'killed'],
  ['murder', 'killed'],
  ['massacre', 'killed'],
  ['assassination', 'killed'],
  ['execution', 'killed'],
  ['beheading', 'killed'],
  ['slaughter', 'killed'],
  ['slaying', 'killed'],
  ['death', 'killed'],
  ['life', 'killed'],
  ['body', 'killed'],
  ['corpse', 'killed'],
  ['remains', 'killed'],
  ['loss', 'killed'],
  ['wounding', 'wounded'],
  ['injury', 'wounded'],
  ['abduction', 'abducted'],
  ['kidnapping', 'abducted'],
  ['capture', 'captured'],
  ['arrest', 'arrested'],
  ['detention', 'arrested'],
  ['release', 'released'],
  ['liberation', 'released'],
  ['rescue', 'released'],
  ['displacement', 'displaced'],
  ['disappearance', 'missing'],
]);

/** Of these nouns the count of what hangs on them is asked for by people alone: `the capture of 12 soldiers`. */
export const NOUNS_OF_PEOPLE: ReadonlySet<string> = new Set([
  'loss',
  'capture',
  'release',
  'liberation',
  'rescue',
  'injury',
  'execution',
]);

/** Totals that rise and fall. */
export const TOLLS: ReadonlyMap<string, string> = new Map([
  ['toll', 'killed'],
  ['fatality', 'killed'],
  ['death', 'killed'],
  ['casualty', 'harmed'],
  ['number', ''],
  ['total', ''],
  ['tally', ''],
  ['count', ''],
  ['figure', ''],
]);

/** Verbs of which a total is the subject or the object. */
export const TOLL_VERBS: ReadonlySet<string> = new Set(
  'rise climb increase grow jump mount soar go reach stand bring raise push take hit put exceed pass surpass top total estimate revise update be remain'.split(
    ' ',
  ),
);

/** What is told of those who were harmed: senses of frames to which a figure may belong. */
export const SENSES_OF: Readonly<Record<string, RegExp>> = {
  killed: /^(attack|clash|kill|injure|destroy|coup|capture|abduct|explode|shoot|ambush|offensive|siege)$/,
  neutralised: /^(attack|clash|kill|injure|destroy|capture|offensive)$/,
  wounded: /^(attack|clash|kill|injure|destroy|coup|capture|explode|shoot|offensive|siege)$/,
  harmed: /^(attack|clash|kill|injure|destroy|coup|capture|offensive|siege)$/,
  abducted: /^(abduct|attack|capture|siege|clash)$/,
  captured: /^(capture|abduct|attack|clash|arrest|offensive)$/,
  arrested: /^(arrest|capture|abduct|attack|coup)$/,
  released: /^(release|rescue|abduct|attack|capture|arrest|agree)$/,
  displaced: /^(displace|attack|clash|capture|offensive|destroy|siege)$/,
  missing: /^(attack|abduct|kill|clash|capture|displace|destroy)$/,
};
