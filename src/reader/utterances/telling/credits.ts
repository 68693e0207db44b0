/** The agency in brackets behind an item, `(AFP)`: it passes on what the item says that others say. */
import type { ReportDocument } from '../../document/report-document.js';
import type { Draft } from '../finding/draft.js';
import type { Voices } from './who.js';

/** An item of a digest is no longer than so many sentences; a digest credits so many of its items. */
const LONGEST_ITEM = 6;
const FEWEST_ITEMS = 3;

/** `( AFP )`, `( AFP via Ridge Daily )`: at most so many words. */
const LONGEST = 10;

/** A draft for each credit of a paragraph in which somebody speaks. */
export function creditDrafts(
  { sentences }: ReportDocument,
  drafts: readonly Draft[],
  voices: Voices,
): readonly Draft[] {
  const spoken = new Set(drafts.map((draft) => sentences[draft.sentence]!.paragraph));
  const credits = sentences.flatMap((sentence): readonly Draft[] => {
    const next = sentences[sentence.index + 1];
    if (next?.paragraph === sentence.paragraph) return [];
    const { tokens, index } = sentence;
    const close = tokens.length - 1;
    const open = tokens.findLastIndex(({ form }) => form === '(');
    if (tokens[close]!.form !== ')' || open < 0 || close - open - 1 > LONGEST) return [];
    const heads = namedWithin(voices, index, open + 1, close - 1);
    const head = heads[0];
    if (head === undefined) return [];
    const content = sentences
      .slice(Math.max(0, index - LONGEST_ITEM), index + 1)
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
  if (credits.length < FEWEST_ITEMS) return [];
  return credits.filter(({ sentence }) => spoken.has(sentences[sentence]!.paragraph));
}

function namedWithin(voices: Voices, sentence: number, first: number, last: number): readonly number[] {
  const heads: number[] = [];
  for (let at = first; at <= last; at += 1) {
    const type = voices.at(sentence, at)?.entity.class;
    if (type === 'NewsMedium') heads.push(at);
  }
  return heads;
}
