/** A comparison to one sentence: what each side says, and what follows from it. */
import { bridgeOf } from '../compare/verdicts/bridge.js';
import type { IndirectSupport } from '../compare/verdicts/indirect-support.js';
import type { Comparison, Reason, Verdict } from '../compare/verdicts/verdict.js';
import { type Modality, modalityOf } from '../model/modality.js';
import { expand } from '../model/namespaces.js';
import type { Claim, Corpus } from '../model/records.js';
import { groupBy } from '../structures/group-by.js';
import { figureInWords } from './figures.js';
import { labelOf } from './labels.js';
import { inSeries } from './phrases.js';
import { sentence } from './sentences.js';
import { saysItself } from './templates.js';
import { voiceInWords, voicesInWords } from './voices.js';
import { sayWhy } from './why.js';

/** Verdicts as headings and in sentences. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  contradictory: 'contradictory',
  inTension: 'in tension',
  compatible: 'compatible',
  agrees: 'agrees',
  notComparable: 'not comparable',
};

/** So many of a verdict: `34 compatible`, `6 that agree`. */
export function countVerdicts(number: number, verdict: Verdict): string {
  if (verdict === 'agrees') return `${number} that ${number === 1 ? 'agrees' : 'agree'}`;
  return `${number} ${VERDICT_WORDS[verdict]}`;
}

/** What was held against what, for readers who do not know the codes. */
export const REASON_WORDS: Readonly<Record<Reason, string>> = {
  polarity: 'affirmed and denied',
  bounds: 'two counts of the same',
  'part-of': 'a part and its whole',
  outcome: 'one outcome within another',
  group: 'one group within another',
  time: 'two dates',
  rounding: 'a count and its rounding',
  wording: 'words that differ in meaning',
  'identity-unsure': 'perhaps one event, told twice',
  order: 'which came first',
  cause: 'two reasons for one event',
  assessment: 'how things stand, as two see it',
  plan: 'a plan and what came',
  modality: 'a fear or suspicion, and its rejection',
  opposite: 'opposite wishes, fears or expectations',
  perpetrator: 'who did it',
  value: 'two values',
  silence: 'a count and a silence',
};

/** The same beside its verdict: those who agree in other words do not differ. */
export function reasonInWords({ verdict, reason }: Pick<Comparison, 'verdict' | 'reason'>): string {
  return verdict === 'agrees' && reason === 'wording' ? 'the same in other words' : REASON_WORDS[reason];
}

export interface ComparisonInWords {
  /** `Malian army: at least 14 soldiers killed in “Fighting in central Mali”`. */
  readonly left: string;
  readonly right: string;
  /** Why the verdict holds, with what would reconcile the two where something does: whole sentences. */
  readonly why: string;
}

/** What each side says, and why the verdict holds, to be set out by itself. */
export function comparisonInWords(corpus: Corpus, comparison: Comparison): ComparisonInWords {
  const { left, right } = comparison;
  const bridge = bridgeOf(corpus, comparison);
  const events = bridge.map(({ proposition }) => labelOf(corpus, proposition.subject));
  const bridged =
    bridge.length === 0
      ? ''
      : ` A likely bridge: ${voicesInWords(corpus, bridge)} told of ${inSeries(events)}.`;
  return {
    left: saySide(corpus, left),
    right: saySide(corpus, right),
    why: `${sayWhy(corpus, comparison)}${bridged}`,
  };
}

/** All of it in one line: `Malian army: at least 14 soldiers killed in …. JNIM: 7 soldiers killed in …. “Second ambush” may be a part of …`. */
export function sayComparison(corpus: Corpus, comparison: Comparison): string {
  const { left, right, why } = comparisonInWords(corpus, comparison);
  return `${left}. ${right}. ${why}`;
}

/** `CMA: Malian army carried out …, Wagner carried out …; Malian army is part of Malian junta, according to “Mali: Dozens …” (report 002)`. */
export function sayIndirectSupport(corpus: Corpus, { claims, links }: IndirectSupport): string {
  const said = [...groupBy(links, ({ proposition }) => proposition.key).values()].map(
    (some) =>
      `${sentence(corpus, some[0]!.proposition, 'affirmed')}, according to ${voicesInWords(corpus, some)}`,
  );
  return [saySide(corpus, claims), ...said].join('; ');
}

/**
 * Who says what: `JNIM: …`. Each voice stands with what it says itself, and several stand together only where they say
 * the same: `Unnamed source: …; MINUSMA: …`. Several propositions of one voice are joined.
 */
export function saySide(corpus: Corpus, claims: readonly Claim[]): string {
  const told = [...groupBy(claims, (claim) => voiceInWords(corpus, claim))].map(([voice, own]) => ({
    voice,
    said: inSeries([...new Set(own.map((claim) => sayOne(corpus, claim)))]),
  }));
  return [...groupBy(told, ({ said }) => said)]
    .map(([said, some]) => `${inSeries(some.map(({ voice }) => voice))}: ${said}`)
    .join('; ');
}

/** What is not told as done, as a noun, so that it fits a voice of one and of several. */
const NOT_DONE: Readonly<Record<Exclude<Modality, 'planned' | 'given up' | 'sought'>, string>> = {
  demanded: 'a demand that',
  expected: 'an expectation that',
  feared: 'a fear that',
  suspected: 'a suspicion that',
};

/** What one claim says, after the name of its speaker: `MINUSMA is to withdraw from Mali`, `a fear that MINUSMA might …`. */
function sayOne(corpus: Corpus, claim: Claim): string {
  const { proposition, polarity, wording, dateWording, dateBasis = expand('code:stated') } = claim;
  const modality = modalityOf([claim]);
  const voiced = modality !== undefined && !saysItself(modality);
  const told = afterColon(
    corpus,
    claim,
    sentence(
      corpus,
      proposition,
      { polarity, modality, voiced: voiced || modality === undefined },
      { dateBasis, dateWording, wording },
    ),
  );
  if (voiced) return `${NOT_DONE[modality]} ${told}`;
  return modality === undefined ? told : told.replace(/^It is /, 'it is ');
}

/** A sentence that begins with a count begins small after a colon; names keep their capital. */
function afterColon(corpus: Corpus, { proposition, wording }: Claim, words: string): string {
  const figure = corpus.figures.get(proposition.object.value);
  const count = figure === undefined ? '' : figureInWords(corpus, figure, wording);
  return count !== '' && words.startsWith(capital(count)) ? count + words.slice(count.length) : words;
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
