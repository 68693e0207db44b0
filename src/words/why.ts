/** A comparison to why its verdict holds, in a sentence of its own: what lies within what, on what day both can be true, who is silent. */

import { type Scopes, scopesOf } from '../compare/nesting/scopes.js';
import { isOneVoice } from '../compare/standing/both-ways.js';
import type { Comparison, Reason, Verdict } from '../compare/verdicts/verdict.js';
import { isToldAsDone } from '../model/modality.js';
import type { Claim, Concept, Corpus, Figure, IdentityDecision, Iri } from '../model/records.js';
import { highest, lowest } from '../structures/extremes.js';
import { groupBy } from '../structures/group-by.js';
import { memo } from '../structures/memo.js';
import { dateInWords } from './dates.js';
import { countInWords } from './figures.js';
import { labelOf } from './labels.js';
import { inSeries } from './phrases.js';
import { opposite, unfulfilled } from './reasons/unfulfilled.js';
import { whoDidIt } from './reasons/who-did-it.js';
import { sayBothWays, voicesInWords } from './voices.js';

type Say = (corpus: Corpus, comparison: Comparison) => string;

/** Where nothing more can be said than the verdict. */
const PLAIN: Readonly<Record<Verdict, string>> = {
  contradictory: 'Both cannot be true',
  inTension: 'They do not fit well, and do not exclude each other',
  compatible: 'Both can be true',
  agrees: 'They agree',
  notComparable: 'They do not count the same',
};

const WHY: Readonly<Record<Verdict, Partial<Record<Reason, string | Say>>>> = {
  contradictory: {
    polarity: affirmedAndDenied,
    time: 'The two dates exclude each other',
    order: 'Each puts its event first',
    'part-of': 'The part would be larger than the whole',
    group: 'The part would be larger than the whole',
    outcome: 'The part would be larger than the whole',
    bounds: 'The counts do not meet',
  },
  inTension: {
    wording: whichWords,
    'identity-unsure': ifOneEvent,
    time: 'The days differ, and at least one of them is not stated in the text',
    bounds:
      'The counts do not meet; they may be of other times, as strengths change, so that neither rules the other out',
    modality: (_corpus, { left, right }) =>
      `One side only ${unfulfilled(left, right)[1]} it, and the other rejects that`,
    perpetrator: (corpus, { left, right }) => whoDidIt(corpus, left, right),
    opposite,
  },
  compatible: {
    outcome: partOfCount,
    'part-of': partOfCount,
    group: partOfCount,
    bounds: meetingCounts,
    time: meetingDays,
    plan: (_corpus, { left, right }) =>
      `What is ${unfulfilled(left, right)[0]} need not have come, so both can be true`,
    opposite,
    order: stepsOfOneMatter,
    assessment: (corpus, { left, right }) =>
      `They see things go opposite ways (${kinds(corpus, [...left, ...right])}), each for its own time and area, so that both can be true`,
    cause: (corpus, { left, right }) =>
      voicesInWords(corpus, left) === voicesInWords(corpus, right)
        ? 'One speaker gives both reasons, and one does not rule out the other'
        : 'The reasons differ, and one does not rule out the other',
    'identity-unsure': perhapsOneEvent,
  },
  agrees: { rounding: 'They agree within rounding', bounds: 'They give the same count', wording: otherWords },
  notComparable: { silence: whoIsSilent },
};

/** Why, as one or two sentences: `The 3 (wounded and evacuated) can be among the at least 4 (wounded), so both can be true.` */
export function sayWhy(corpus: Corpus, comparison: Comparison): string {
  const { verdict, reason } = comparison;
  const why = WHY[verdict][reason] ?? PLAIN[verdict];
  const told = typeof why === 'string' ? why : why(corpus, comparison);
  const decision = decisionOn(corpus, comparison);
  const said = `${told.charAt(0).toUpperCase()}${told.slice(1)}.`;
  if (decision?.reason === undefined) return said;
  return `${said} It is not decided whether it is one event: ${decision.reason}`;
}

/** The counts of a side; more than one where it is a sum of parts. */
const figuresOf = (corpus: Corpus, side: readonly Claim[]) => [
  ...new Set(side.flatMap(({ proposition }) => corpus.figures.get(proposition.object.value) ?? [])),
];

/** `The 3 (wounded and evacuated) can be among the at least 4 (wounded), so both can be true`. */
function partOfCount(corpus: Corpus, { left, right }: Comparison): string {
  const [a, b] = [figuresOf(corpus, left)[0], figuresOf(corpus, right)[0]];
  const [x, y] = [left[0]?.proposition.subject, right[0]?.proposition.subject];
  if (a === undefined || b === undefined || x === undefined || y === undefined) return PLAIN.compatible;
  // Of two events that may be one, outcome and group alone tell which count is the part.
  const isPart =
    (scopes(corpus).isWithin(x, y) || !scopes(corpus).isWithin(y, x)) &&
    liesWithin(corpus, a.outcome, b.outcome) &&
    liesWithin(corpus, a.group ?? a.item, b.group ?? b.item);
  const [part, whole] = isPart ? [a, b] : [b, a];
  return `${figureNoun(corpus, part, whole)} can be among ${figureNoun(corpus, whole, part)}, so both can be true`;
}

/** The count with what sets it apart from the other: `the 3 (wounded and evacuated)`, `at least 4 (wounded)`, `the number that is not told`. */
function figureNoun(corpus: Corpus, figure: Figure, other: Figure): string {
  const { min, max, approximate } = figure;
  const exact = min !== undefined && min === max && !approximate;
  const count =
    min === undefined && max === undefined
      ? 'the number that is not told'
      : `${exact ? 'the ' : ''}${countInWords(figure)}`;
  const apart = [
    figure.group === other.group ? undefined : figure.group,
    figure.outcome === other.outcome ? undefined : figure.outcome,
  ].flatMap((iri) => (iri === undefined ? [] : [labelOf(corpus, iri)]));
  return apart.length === 0 ? count : `${count} (${apart.join(' ')})`;
}

/** `Both are true if there were 14 or more`. */
function meetingCounts(corpus: Corpus, { left, right }: Comparison): string {
  const figures = [...figuresOf(corpus, left), ...figuresOf(corpus, right)];
  const known = figures.filter(({ min, max }) => min !== undefined || max !== undefined);
  if (known.length < figures.length) return 'One of them names no number, so both can be true';
  const min = highest(known.map((figure) => figure.min ?? 0));
  const max = lowest(known.map((figure) => figure.max ?? Number.POSITIVE_INFINITY));
  const bounds = { min: min === 0 ? undefined : min, max: Number.isFinite(max) ? max : undefined };
  return `Both are true if the number was ${countInWords({ ...bounds, approximate: false })}`;
}

/** `The two dates have 11 August 2023 in common, so both can be true`. */
function meetingDays(_corpus: Corpus, { left, right }: Comparison): string {
  if (left[0]?.proposition.key === right[0]?.proposition.key)
    return 'They speak of different times, so both can be true';
  const claims = [...left, ...right];
  const first =
    claims
      .map(({ earliest }) => earliest ?? '')
      .toSorted()
      .at(-1) ?? '';
  const last = claims.map(({ latest }) => latest ?? '9999').toSorted()[0] ?? '9999';
  const plan = claims.some((claim) => !isToldAsDone(claim)) ? '; what is planned need not have come' : '';
  if (first > last || (first === '' && last === '9999')) return `${PLAIN.compatible}${plan}`;
  const days = first === last ? first : `${first || '..'}/${last === '9999' ? '..' : last}`;
  return `The two dates have ${daysInWords(days)} in common, so both can be true${plan}`;
}

const daysInWords = (days: string) => dateInWords(days).text.replace(/^(by|since) /, 'the days $1 ');

/** `“rout” and “worsening”`: the kinds of the events that the claims speak of. */
function kinds(corpus: Corpus, claims: readonly Claim[]): string {
  const types = claims.flatMap(
    ({ proposition }) => corpus.entities.get(proposition.subject)?.eventType ?? [],
  );
  return inSeries([...new Set(types)].map((type) => `“${labelOf(corpus, type)}”`));
}

/** Which words differ: of outcomes, of relations, of kinds of event. */
function whichWords(corpus: Corpus, { left, right }: Comparison): string {
  const pick = (of: (claim: Claim) => Iri | undefined) =>
    [left, right].map((side) => [...new Set(side.map(of))].filter((iri) => iri !== undefined)) as [
      Iri[],
      Iri[],
    ];
  const [x, y] = [
    pick(({ proposition }) => corpus.figures.get(proposition.object.value)?.outcome),
    pick(({ proposition }) => corpus.entities.get(proposition.subject)?.eventType),
    pick(({ proposition }) => proposition.predicate),
  ].find(([a, b]) => a.length === 1 && b.length === 1 && a[0] !== b[0]) ?? [[], []];
  const words = [...x, ...y].map((iri) => `“${labelOf(corpus, iri)}”`);
  const which = words.length === 0 ? '' : ` (${inSeries(words)})`;
  return `The words differ in meaning${which}, so that the accounts do not fit and do not exclude each other`;
}

/** One side denies what the other affirms; or one speaker says both, and when. */
function affirmedAndDenied(corpus: Corpus, { left, right }: Comparison): string {
  const [yes, no] = left[0]?.polarity === 'negated' ? [right, left] : [left, right];
  const both = inSeries(sayBothWays(corpus, yes, no));
  if (both === '') return 'One side denies what the other affirms';
  if (isOneVoice(corpus, left, right)) return `The same speaker says both: ${both}`;
  return `One side denies what the other affirms; ${both}`;
}

/** Two accounts in tension if they are of one event: in whom they name, in their counts, or in what came first. */
function ifOneEvent(corpus: Corpus, { left, right }: Comparison): string {
  if (figuresOf(corpus, [...left, ...right]).length > 0)
    return 'It may be one event told twice; if it is, the counts do not meet';
  const objects = [...left, ...right].map(
    ({ proposition }) => corpus.entities.get(proposition.object.value)?.kind,
  );
  if (objects.every((kind) => kind === 'event'))
    return 'It may be one event told twice; if it is, each puts the other first';
  return 'It may be one event told twice; who fought there is named otherwise in each';
}

function perhapsOneEvent(corpus: Corpus, comparison: Comparison): string {
  if (figuresOf(corpus, comparison.left).length === 0)
    return 'It may be one event told twice, or two events; nothing told here of who was there excludes the other';
  const { left, right } = comparison;
  const inPart = (side: readonly Claim[]) =>
    side.every(({ proposition }) => scopes(corpus).perhapsSame(proposition.subject).length === 0);
  const [part, whole] = inPart(left) ? [left, right] : [right, left];
  const [a, b] = [figuresOf(corpus, part)[0], figuresOf(corpus, whole)[0]];
  const event = part[0]?.proposition.subject;
  if (a === undefined || b === undefined || event === undefined) return PLAIN.compatible;
  return `“${labelOf(corpus, event)}” may be a part of what the other side tells of; then ${figureNoun(corpus, a, b)} can be among ${figureNoun(corpus, b, a)}, so both can be true`;
}

/** `They speak of two steps of one matter, so both can be true: “Exit” would then have come before “Announcement”`. */
function stepsOfOneMatter(corpus: Corpus, { left, right }: Comparison): string {
  const [one, other] = [left[0]?.proposition, right[0]?.proposition];
  if (one === undefined || other === undefined) return PLAIN.compatible;
  const alike = (a: Iri, b: Iri) => a === b || scopes(corpus).perhapsSame(a).includes(b);
  const [first, then] = alike(one.subject, other.object.value)
    ? [other.subject, one.object.value]
    : [one.subject, other.object.value];
  const name = (event: Iri) => `“${labelOf(corpus, event)}”`;
  return `They speak of two steps of one matter, so both can be true: ${name(first)} would then have come before ${name(then)}`;
}

/** `They say it in other words. Report 000: “compelled”; MINUSMA: “request”`: each voice with its own. */
function otherWords(corpus: Corpus, { left, right }: Comparison): string {
  const byWord = groupBy([...left, ...right], ({ wording }) => wording?.toLowerCase() ?? '');
  // Letter for letter as the first of them has it: it stands in quotation marks.
  const words = [...byWord.values()].map(
    (claims) => `${voicesInWords(corpus, claims)}: “${claims[0]?.wording ?? ''}”`,
  );
  return `They say it in other words. ${words.join('; ')}`;
}

/** `Malian army counted dead too and did not mention Wagner personnel; silence is no denial`. */
function whoIsSilent(corpus: Corpus, { left, right, silent }: Comparison): string {
  const [quiet, telling] = silent === 'left' ? [left, right] : [right, left];
  const groups = figuresOf(corpus, telling).flatMap(({ group }) => group ?? []);
  const named = (iris: readonly Iri[]) => inSeries([...new Set(iris.map((iri) => labelOf(corpus, iri)))]);
  const silence =
    groups.length > 0
      ? `counted dead too and did not mention ${named(groups)}`
      : `told who was there and did not name ${named(telling.map(({ proposition }) => proposition.object.value))}`;
  return `${voicesInWords(corpus, quiet)} ${silence}; silence is no denial`;
}

function liesWithin(corpus: Corpus, part: Iri | undefined, whole: Iri | undefined): boolean {
  if (part === whole) return true;
  const seen = new Set(part === undefined ? [] : [part]);
  const broader = (iri: Iri): Concept['broader'] => corpus.ontology.concepts.get(iri)?.broader ?? [];
  for (const here of seen) for (const above of broader(here)) seen.add(above);
  return whole !== undefined && seen.has(whole);
}

interface Ledger {
  readonly scopes: Scopes;
  /** Decisions of unsure, by the pair of nodes. */
  readonly unsure: ReadonlyMap<string, IdentityDecision>;
}

/** Made once for a corpus: all its comparisons are said one after the other. */
const ledger = memo(
  (corpus: Corpus): Ledger => ({
    scopes: scopesOf(corpus),
    unsure: new Map(
      [...corpus.identities.values()]
        .filter(({ decision }) => decision === 'unsure')
        .map((each) => [`${each.left} ${each.right}`, each]),
    ),
  }),
);

const scopes = (corpus: Corpus) => ledger(corpus).scopes;

/** The ledger's line on whether the events of both sides, or what they are part of, are one: only where they may be. */
function decisionOn(corpus: Corpus, { verdict, left, right }: Comparison): IdentityDecision | undefined {
  if (verdict === 'notComparable' || left[0]?.proposition.subject === right[0]?.proposition.subject)
    return undefined;
  const events = (side: readonly Claim[]) =>
    new Set(
      side
        .flatMap(({ proposition: { subject, object } }) => [subject, object.value])
        .filter((iri) => corpus.entities.get(iri)?.kind === 'event')
        .flatMap((event) => [event, ...scopes(corpus).above(event)]),
    );
  const there = events(right);
  for (const event of events(left))
    for (const other of scopes(corpus).perhapsSame(event))
      if (there.has(other)) {
        const { unsure } = ledger(corpus);
        return unsure.get(`${event} ${other}`) ?? unsure.get(`${other} ${event}`);
      }
  return undefined;
}
