/** The day beside a cue: `said on Tuesday`, `a statement released on Monday`. */
import { type DateExpression, findDates } from '../../../language/dates/dates.js';
import type { ReadDate } from '../../../reading/reading.js';
import type { ReportDocument, ReportSentence } from '../../document/report-document.js';
import { DOCUMENTS } from '../cues/nouns.js';
import type { Draft } from '../finding/draft.js';

/** Longest way up from a date to its cue. */
const STEPS = 6;

export function daysOfSaying(
  document: ReportDocument,
  drafts: readonly Draft[],
): ReadonlyMap<Draft, ReadDate> {
  const { reportDate } = document;
  const dates = findDates(document.text.text, reportDate === undefined ? {} : { reportDate });
  const bySentence = groupBySentence(document.sentences, dates);
  const found = new Map<Draft, ReadDate>();
  for (const draft of drafts) {
    const sentence = document.sentences[draft.sentence]!;
    for (const { date, token } of bySentence.get(draft.sentence) ?? []) {
      if (
        draft.content.some(
          (span) => span.sentence === draft.sentence && span.first <= token && token <= span.last,
        )
      )
        continue;
      if (!reaches(sentence, token, draft.at)) continue;
      found.set(draft, readDate(date));
      break;
    }
  }
  return found;
}

function groupBySentence(sentences: readonly ReportSentence[], dates: readonly DateExpression[]) {
  const found = new Map<number, { readonly date: DateExpression; readonly token: number }[]>();
  let next = 0;
  for (const sentence of sentences) {
    while (next < dates.length && dates[next]!.start < sentence.start) next += 1;
    const here: { date: DateExpression; token: number }[] = [];
    let token = 0;
    for (; next < dates.length && dates[next]!.start < sentence.end; next += 1) {
      const date = dates[next]!;
      while (token + 1 < sentence.tokens.length && sentence.tokens[token]!.end < date.end) token += 1;
      if (date.resolved && date.granularity !== 'year') here.push({ date, token });
    }
    if (here.length > 0) found.set(sentence.index, here);
  }
  return found;
}

/** Up the tree to the cue; through no clause and no subject but those of a document. */
function reaches({ tokens }: ReportSentence, from: number, cue: number): boolean {
  let at = from;
  for (let step = 0; step < STEPS && at >= 0; step += 1) {
    if (at === cue) return true;
    const { deprel, head } = tokens[at]!;
    const above = head - 1;
    if (above < 0) return false;
    const document = (one: number) => DOCUMENTS.has(tokens[one]!.lemma.toLowerCase());
    if (/^(?:ccomp|xcomp|advcl|parataxis|conj|csubj|root)/.test(deprel)) return false;
    if (/^(?:acl|nmod)/.test(deprel) && !document(above)) return false;
    if (/^obl/.test(deprel) && above !== cue && !document(above) && tokens[above]!.upos === 'NOUN')
      return false;
    if (/^nsubj/.test(deprel) && !document(at)) return false;
    at = above;
  }
  return false;
}

const readDate = ({ edtf, earliest, latest, wording }: DateExpression): ReadDate => ({
  ...(edtf === undefined ? {} : { edtf }),
  ...(earliest === undefined ? {} : { earliest }),
  ...(latest === undefined ? {} : { latest }),
  wording,
  basis: 'stated',
});
