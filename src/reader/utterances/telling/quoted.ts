/** Quotations to who speaks in them: the cue beside them, or whoever spoke last; over sentences and paragraphs. */
import type { ReportSentence, TokenSpan } from '../../document/report-document.js';
import type { Draft } from '../finding/draft.js';
import { isScare, type Quotation } from '../quotations/quotations.js';

/** So many paragraphs back somebody still speaks. */
const NEAR = 1;

export function attachQuotations(
  sentences: readonly ReportSentence[],
  quotations: readonly Quotation[],
  drafts: Draft[],
): void {
  const bySentence = new Map<number, Draft[]>();
  for (const draft of drafts) {
    const here = bySentence.get(draft.sentence);
    if (here === undefined) bySentence.set(draft.sentence, [draft]);
    else here.push(draft);
  }
  for (const quotation of quotations) {
    if (isScare(quotation)) continue;
    const own = cueOf(quotation, bySentence);
    if (own !== undefined) {
      own.content = union(own.content, quotation.spans);
      continue;
    }
    const { sentence } = quotation.open;
    const last = lastBefore(sentences, sentence, bySentence, quotation);
    if (last !== undefined) {
      last.content = union(
        last.content,
        quotation.opensSentence ? quotation.spans : whole(sentences, quotation),
      );
    } else if (
      quotation.clause &&
      quotation.opensSentence &&
      quotation.words >= 6 &&
      !sentences[sentence]!.inTitle
    ) {
      const draft = nobody(quotation);
      drafts.push(draft);
      bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), draft]);
    }
  }
  const marked = new Map<number, TokenSpan[]>();
  for (const { spans } of quotations)
    for (const span of spans) marked.set(span.sentence, [...(marked.get(span.sentence) ?? []), span]);
  for (const draft of drafts) draft.direct = isDirect(draft, marked);
}

/** The cue whose content the quotation is, or is part of; not one that stands within the quotation. */
function cueOf(quotation: Quotation, bySentence: ReadonlyMap<number, readonly Draft[]>): Draft | undefined {
  const around = [...new Set([quotation.open.sentence, quotation.close.sentence])].flatMap(
    (sentence) => bySentence.get(sentence) ?? [],
  );
  const outside = around.filter(({ sentence, cue }) => !inside(quotation.spans, sentence, cue[0]));
  const holding = outside.filter(({ content }) => overlap(content, quotation.spans));
  return smallest(holding) ?? outside.find(({ forward }) => forward);
}

function lastBefore(
  sentences: readonly ReportSentence[],
  sentence: number,
  bySentence: ReadonlyMap<number, readonly Draft[]>,
  quotation: Quotation,
): Draft | undefined {
  const { paragraph } = sentences[sentence]!;
  // "Ministry: “…”": who speaks stands before the colon
  const label = sentences[sentence]!.tokens[quotation.open.token - 1];
  if (label?.form === ':' && quotation.open.sentence === sentence) return undefined;
  const busy = (bySentence.get(sentence) ?? []).some(({ fallback }) => !fallback);
  for (let at = sentence - 1; at >= 0 && at >= sentence - 12; at -= 1) {
    const back = paragraph - sentences[at]!.paragraph;
    if (back > NEAR) return undefined;
    const found = (bySentence.get(at) ?? []).filter(({ fallback, aside }) => !fallback && !aside);
    const forward = found.find((draft) => draft.forward);
    if (forward !== undefined) return forward;
    const last = outermost(found);
    if (last === undefined) continue;
    if (busy) return undefined;
    const { tokens } = sentences[sentence]!;
    if (back > 0 && !quotation.opensSentence && !/^[.!?"”]$/.test(tokens.at(-1)!.form)) return undefined;
    // Words in a sentence of the reporter's go on with a speaker of the same paragraph, or of one who was quoted.
    if (quotation.opensSentence ? quotation.clause : true) return last;
    return undefined;
  }
  return undefined;
}

/** Cues behind which a quotation can go on: they tell of words, and not only of a deed or a name. */
const TELLING =
  /^(?:verb:.*\/(?:clause|trailing|quotation|colon|responsibility)|according|quoted|quoting|quotation|citing)/;

/** Of several cues of one sentence: whoever speaks in the others' stead. */
function outermost(drafts: readonly Draft[]): Draft | undefined {
  const own = drafts.filter(
    (draft) => TELLING.test(draft.by) && !drafts.some((other) => other !== draft && other.outer === draft),
  );
  return own.findLast((draft) => draft.by.startsWith('verb:') || draft.by === 'according') ?? own.at(-1);
}

function nobody(quotation: Quotation): Draft {
  const { sentence, first } = quotation.spans[0]!;
  return {
    sentence,
    at: first,
    cue: [first, first],
    block: [first, first],
    content: quotation.spans,
    direct: true,
    act: 'asserts',
    polarity: 'affirmed',
    trailing: false,
    by: 'quotation',
    confidence: 0.4,
  };
}

const size = ({ content }: Draft): number =>
  content.reduce((sum, { first, last }) => sum + last - first + 1, 0);
const smallest = (drafts: readonly Draft[]): Draft | undefined =>
  drafts.toSorted((a, b) => size(a) - size(b))[0];

function inside(spans: readonly TokenSpan[], sentence: number, at: number): boolean {
  return spans.some((span) => span.sentence === sentence && span.first <= at && at <= span.last);
}

function overlap(a: readonly TokenSpan[], b: readonly TokenSpan[]): boolean {
  return a.some((one) =>
    b.some((other) => one.sentence === other.sentence && one.first <= other.last && other.first <= one.last),
  );
}

const whole = (sentences: readonly ReportSentence[], { spans }: Quotation): readonly TokenSpan[] =>
  spans.map(({ sentence }) => ({ sentence, first: 0, last: sentences[sentence]!.tokens.length - 1 }));

/** In order, those that touch joined. */
function union(a: readonly TokenSpan[], b: readonly TokenSpan[]): readonly TokenSpan[] {
  const all = [...a, ...b].toSorted((x, y) => x.sentence - y.sentence || x.first - y.first);
  const joined: TokenSpan[] = [];
  for (const one of all) {
    const last = joined.at(-1);
    if (last !== undefined && last.sentence === one.sentence && one.first <= last.last + 1)
      joined[joined.length - 1] = { ...last, last: Math.max(last.last, one.last) };
    else joined.push(one);
  }
  return joined;
}

/** Most of what is said stands between marks. */
function isDirect({ content }: Draft, marked: ReadonlyMap<number, readonly TokenSpan[]>): boolean {
  let all = 0;
  let quoted = 0;
  for (const { sentence, first, last } of content) {
    all += last - first + 1;
    for (const span of marked.get(sentence) ?? [])
      quoted += Math.max(0, Math.min(last, span.last) - Math.max(first, span.first) + 1);
  }
  return all > 0 && quoted / all >= 0.6;
}
