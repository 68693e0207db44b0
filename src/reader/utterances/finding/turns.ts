/** Turns of a transcript as utterances: what stands in a turn is said by that one, and not by who prints it. */
import type { ReportDocument, ReportSentence, TokenSpan } from '../../document/report-document.js';
import { calledBy, type Turn, turnsOf } from '../../document/turns.js';
import type { Draft } from './draft.js';
import type { IsVoice } from './said.js';

/** One draft a turn that says something. */
export function turnDrafts({ text, sentences }: ReportDocument, canSpeak: IsVoice): readonly Draft[] {
  const firstOf = new Map<string, Draft>();
  let from = 0;
  return turnsOf(text.text).flatMap((turn): readonly Draft[] => {
    while (from < sentences.length && sentences[from]!.end <= turn.start) from += 1;
    const labelled = labelOf(sentences[from], turn);
    if (labelled === undefined) return [];
    const content = saidIn(sentences, from, turn);
    if (content.length === 0) return [];
    const [first, last] = labelled;
    const head = headOfLabel(sentences[from]!, labelled, canSpeak);
    const before = firstOf.get(calledBy(turn.who));
    const draft: Draft = {
      sentence: from,
      at: head ?? first,
      cue: [first, Math.max(first, last - 1)],
      block: [first, last],
      ...(head === undefined ? {} : { named: { sentence: from, heads: [head] } }),
      ...(before === undefined ? {} : { sameAs: before }),
      content,
      direct: true,
      act: 'asserts',
      polarity: 'affirmed',
      trailing: false,
      by: 'turn',
      confidence: 0.9,
    };
    if (before === undefined) firstOf.set(calledBy(turn.who), draft);
    return [draft];
  });
}

/** The label's tokens, its colon within, where the sentence begins with them. */
function labelOf(sentence: ReportSentence | undefined, { start, label }: Turn): Draft['block'] | undefined {
  if (sentence === undefined) return undefined;
  const first = sentence.tokens.findIndex((token) => token.start >= start);
  const last = sentence.tokens.findLastIndex((token) => token.end <= label);
  return first < 0 || last < first ? undefined : [first, last];
}

/** Without questions: who asks says nothing of what is so. */
function saidIn(
  sentences: readonly ReportSentence[],
  from: number,
  { label, end }: Turn,
): readonly TokenSpan[] {
  const content: TokenSpan[] = [];
  for (let at = from; at < sentences.length && sentences[at]!.start < end; at += 1) {
    const { tokens } = sentences[at]!;
    const first = tokens.findIndex((token) => token.start >= label);
    const last = tokens.findLastIndex((token) => token.start < end);
    if (first >= 0 && last >= first && !tokens[last]!.form.endsWith('?'))
      content.push({ sentence: at, first, last });
  }
  return content;
}

/** Who can speak among its words, else its last name: of `GENERAL VELL` the name. */
function headOfLabel(
  { index, tokens }: ReportSentence,
  [first, last]: Draft['block'],
  canSpeak: IsVoice,
): number | undefined {
  const label = Array.from({ length: last - first + 1 }, (_, nth) => first + nth);
  return (
    label.find((at) => canSpeak(index, at) === true) ??
    label.findLast((at) => tokens[at]!.upos === 'PROPN' && tokens[at]!.form.length > 1)
  );
}
