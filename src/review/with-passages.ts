/** Takes a reading that was held against its text and gives it with what only the text tells: the title, the paragraph of each passage, the passage of each cue. */
import type { Range } from '../model/range.js';
import { PassagesOfText } from '../reading/passages-of-text.js';
import type { Reading, ReadPassage, ReadUtterance } from '../reading/reading.js';

export function withPassages(reading: Reading, text: string): Reading {
  const passages = new PassagesOfText(text);
  const placed = (each: ReadPassage): ReadPassage => ({ ...passages.passage(each), ...each });
  const shown = ({ evidence, cue, content }: ReadUtterance): readonly ReadPassage[] => {
    if (evidence !== undefined) return evidence.map(placed);
    return [...(cue === undefined ? [] : [cue]), ...(content ?? [])]
      .filter((each) => passages.paragraph(each) !== undefined)
      .slice(0, 1)
      .map((each) => passages.passage(each));
  };
  return {
    ...reading,
    report: { ...reading.report, title: reading.report?.title ?? titleOf(reading, passages) },
    utterances: reading.utterances.map((each) => {
      if (each.report === true)
        return each.relays === undefined ? each : { ...each, relays: relays(each, placed) };
      const evidence = shown(each);
      return {
        ...each,
        ...(evidence.length === 0 ? {} : { evidence }),
        ...(each.relays === undefined ? {} : { relays: relays(each, placed) }),
      };
    }),
    claims: reading.claims.map((each) => ({ ...each, evidence: each.evidence.map(placed) })),
  };
}

function relays(
  { relays: all = [] }: ReadUtterance,
  placed: (each: ReadPassage) => ReadPassage,
): NonNullable<ReadUtterance['relays']> {
  return all.map((each) => ({ ...each, evidence: each.evidence.map(placed) }));
}

/** What the reading marks as the title, or the first paragraph, in one line. */
function titleOf({ text }: Reading, passages: PassagesOfText): string {
  const range: Range | undefined = text.title ?? passages.paragraphs[0];
  return range === undefined ? 'Untitled' : passages.slice(range).replace(/\s+/g, ' ').trim();
}
