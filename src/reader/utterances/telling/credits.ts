/** The agency in brackets behind an item, `(AFP)`: it passes on what the item says that others say. */
import type { ReportDocument } from '../../document/report-document.js';
import type { Draft } from '../finding/draft.js';
import type { Voices } from './who.js';

/** `( AFP )`, `( AFP via Ridge Daily )`: at most so many words. */
const LONGEST = 10;

/** A draft for each credit of a paragraph in which somebody speaks. */
export function creditDrafts(
  { sentences }: ReportDocument,
  drafts: readonly Draft[],
  voices: Voices,
): readonly Draft[] {
  const spoken = new Map<number, Draft[]>();
  for (const draft of drafts) {
    const { paragraph } = sentences[draft.sentence]!;
    spoken.set(paragraph, [...(spoken.get(paragraph) ?? []), draft]);
  }
  return sentences.flatMap((sentence): readonly Draft[] => {
    const here = spoken.get(sentence.paragraph);
    const next = sentences[sentence.index + 1];
    if (here === undefined || next?.paragraph === sentence.paragraph) return [];
    const { tokens, index } = sentence;
    const close = tokens.length - 1;
    const open = tokens.findLastIndex(({ form }) => form === '(');
    if (tokens[close]!.form !== ')' || open < 0 || close - open - 1 > LONGEST) return [];
    const heads = namedWithin(voices, index, open + 1, close - 1);
    const head = heads[0];
    if (head === undefined) return [];
    const first = here.reduce((least, draft) => Math.min(least, draft.sentence), index);
    const content = sentences
      .slice(Math.max(first, index - 20), index + 1)
      .filter((one) => one.paragraph === sentence.paragraph)
      .flatMap((one) => {
        const last = one.index === index ? open - 1 : one.tokens.length - 1;
        return last < 0 ? [] : [{ sentence: one.index, first: 0, last }];
      });
    if (content.length === 0) return [];
    return [
      {
        sentence: index,
        at: head,
        cue: [open, close],
        block: [open, close],
        named: { sentence: index, heads: [head] },
        content,
        direct: false,
        act: 'asserts',
        polarity: 'affirmed',
        form: 'dispatch',
        trailing: true,
        by: 'credit',
        confidence: 0.7,
      },
    ];
  });
}

function namedWithin(voices: Voices, sentence: number, first: number, last: number): readonly number[] {
  const heads: number[] = [];
  for (let at = first; at <= last; at += 1) {
    const type = voices.at(sentence, at)?.entity.class;
    if (type === 'NewsMedium') heads.push(at);
  }
  return heads;
}
