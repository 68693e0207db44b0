/** A comparison to one sentence: what each side says, and what follows from it. */

import { speakersOf } from '../compare/standing/chain.js';
import { bridgeOf } from '../compare/verdicts/bridge.js';
import type { IndirectSupport } from '../compare/verdicts/indirect-support.js';
import type { Comparison, Reason, Verdict } from '../compare/verdicts/verdict.js';
import { modalityOf } from '../model/modality.js';
import { expand } from '../model/namespaces.js';
import type { Claim, Corpus } from '../model/records.js';
import { groupBy } from '../structures/group-by.js';
import { figureInWords } from './figures.js';
import { labelOf } from './labels.js';
import { inSeries } from './phrases.js';
import { sentence } from './sentences.js';

/** Verdicts as headings and in sentences. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  contradictory: 'contradictory',
  inTension: 'in tension',
  compatible: 'compatible',
  agrees: 'agrees',
  notComparable: 'not comparable',
};

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
  plan: 'a plan and what came',
  modality: 'a fear and its rejection',
  value: 'two values',
  silence: 'a count and a silence',
};

const FOLLOWS: Readonly<Record<Verdict, Partial<Record<Reason, string>> & { readonly other: string }>> = {
  contradictory: {
    polarity: 'one side denies what the other affirms',
    time: 'the two dates exclude each other',
    order: 'each puts its event first',
    'part-of': 'the part would be larger than the whole',
    bounds: 'the counts do not meet',
    other: 'both cannot be true',
  },
  inTension: {
    wording: 'the words differ in meaning, so that the accounts do not fit and do not exclude each other',
    'identity-unsure': 'it may be one event told twice, with other names',
    time: 'the days differ, and at least one of them is not stated in the text',
    bounds: 'the counts differ, perhaps as they are of different times or scope',
    modality: 'one side only fears it, and the other rejects the fear',
    other: 'they do not fit well, and do not exclude each other',
  },
  compatible: {
    outcome: 'one outcome is part of the other, so both can be true',
    'part-of': 'one is part of the other, so both can be true',
    group: 'one group is part of the other, so both can be true',
    'identity-unsure': 'one event may be part of the other, and both can be true',
    plan: 'one is a plan, so both can be true',
    other: 'both can be true',
  },
  agrees: { rounding: 'they agree within rounding', other: 'they agree' },
  notComparable: {
    silence: 'one side says nothing of what the other counts, and silence is no denial',
    other: 'they do not count the same',
  },
};

/**
 * `Malian army: at least 14 soldiers killed in “Fighting in central Mali”; JNIM: 7 soldiers killed in “Second ambush”.
 * One is part of the other, so both can be true.`
 */
export function sayComparison(corpus: Corpus, comparison: Comparison): string {
  const { verdict, reason, left, right } = comparison;
  const follows = FOLLOWS[verdict][reason] ?? FOLLOWS[verdict].other;
  const bridge = bridgeOf(corpus, comparison);
  const bridged =
    bridge.length === 0
      ? ''
      : ` A likely bridge: ${voices(corpus, bridge)} tells of ${inSeries(bridge.map((claim) => labelOf(corpus, claim.proposition.subject)))}.`;
  return `${saySide(corpus, left)}; ${saySide(corpus, right)}. ${capital(follows)}.${bridged}`;
}

/** `CMA: Malian army carried out …, Wagner carried out …; Malian army is part of Malian junta, as “Mali: Dozens …” (report 002) says`. */
export function sayIndirectSupport(corpus: Corpus, { claims, links }: IndirectSupport): string {
  const said = [...groupBy(links, ({ proposition }) => proposition.key).values()].map(
    (some) =>
      `${sentence(corpus, some[0]!.proposition, 'affirmed')}, as ${voices(corpus, some)} ${some.length > 1 ? 'say' : 'says'}`,
  );
  return [saySide(corpus, claims), ...said].join('; ');
}

/** Who says it, and what: `JNIM: …`; several propositions of one side are joined. */
export function saySide(corpus: Corpus, claims: readonly Claim[]): string {
  const said = new Map<string, string>();
  for (const claim of claims) {
    const denies = claim.polarity === 'negated' ? 'negated' : 'affirmed';
    const { dateWording, dateBasis = expand('code:stated') } = claim;
    const modality = modalityOf([claim]);
    const act = modality === undefined ? '' : `${modality}: `;
    said.set(
      claim.proposition.key + denies,
      act +
        afterColon(corpus, claim, sentence(corpus, claim.proposition, denies, { dateBasis, dateWording })),
    );
  }
  return `${voices(corpus, claims)}: ${inSeries([...said.values()])}`;
}

/** A sentence that begins with a count begins small after a colon; names keep their capital. */
function afterColon(corpus: Corpus, { proposition }: Claim, words: string): string {
  const figure = corpus.figures.get(proposition.object.value);
  const count = figure === undefined ? '' : figureInWords(corpus, figure);
  return count !== '' && words.startsWith(capital(count)) ? count + words.slice(count.length) : words;
}

function voices(corpus: Corpus, claims: readonly Claim[]): string {
  const names = claims.flatMap((claim) => {
    const speakers = speakersOf(corpus, claim);
    return speakers.length === 0
      ? [labelOf(corpus, claim.madeIn)]
      : speakers.map((speaker) => labelOf(corpus, speaker));
  });
  return inSeries([...new Set(names)]);
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
