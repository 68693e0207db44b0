/** A transcript: lines that begin with who speaks. Takes a text, gives its turns; none where it is no transcript. */

export interface Turn {
  /** Where the line begins, where its label ends (its colon within), where what is said ends: code points. */
  readonly start: number;
  readonly label: number;
  readonly end: number;
  readonly who: string;
}

/** A name, a title, `Q`, `Mr. Vell (Ostania)`: no other full stop, and short. */
const LABEL =
  /^[ \t]*((?:(?:Mr|Mrs|Ms|Dr|Gen|Col|Sen|Rep|Amb|Prof|Sir|Dame)\.? )?\p{Lu}[^\n:.!?"“”]{0,60}):[ \t]+\S/u;
/** Who is called so in records of councils and parliaments. */
const OF_RECORD =
  /^(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame)\.? \p{Lu}|The (?:Acting )?(?:President|Chair|Secretary|Speaker))/u;
const TURNS_OF_RECORD = 3;
const ASKS_OR_ANSWERS =
  /^(?:q|a|question|answer|host|interviewer|moderator|presenter|speaker|anchor|correspondent|reporter|journalist|caller)$/;

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly who?: string;
}

/** Empty where the text is no transcript. */
export function turnsOf(text: string): readonly Turn[] {
  const lines = linesOf(text);
  const begins = lines.flatMap(({ who }, at) => (who === undefined ? [] : [at]));
  if (!isTranscript(lines, begins)) return [];
  return begins.map((at, nth): Turn => {
    const { start, text, who } = lines[at]!;
    const label = start + Array.from(text.slice(0, text.indexOf(':') + 1)).length;
    const next = begins[nth + 1] ?? endOfParagraph(lines, at);
    return { start, label, who: who!, end: lines[next - 1]!.end };
  });
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + Array.from(line).length;
    const who = LABEL.exec(line)?.[1];
    lines.push({ start, end, text: line, ...(who === undefined ? {} : { who }) });
    start = end + 1;
  }
  return lines;
}

/** The last turn ends with its paragraph: what comes after may be the reporter's again. */
function endOfParagraph(lines: readonly Line[], from: number): number {
  const blank = lines.findIndex(({ text }, at) => at > from && text.trim() === '');
  return blank < 0 ? lines.length : blank;
}

/** Two or more speak, as in a council's record, or one of them twice or as who asks, and in the first person, to somebody or in questions: a digest by countries is none. */
function isTranscript(lines: readonly Line[], begins: readonly number[]): boolean {
  const called = begins.map((at) => calledBy(lines[at]!.who!));
  const distinct = new Set(called).size;
  if (distinct < 2) return false;
  if (called.some((one) => ASKS_OR_ANSWERS.test(one))) return true;
  if (begins.filter((at) => OF_RECORD.test(lines[at]!.who!)).length >= TURNS_OF_RECORD) return true;
  return distinct < called.length && begins.some((at) => TALK.test(lines[at]!.text));
}

const TALK = /\b(?:I|we|you|my|our|your)\b|\?/i;

/** `ODRAN VELL, GENERAL` and `VELL` are one. */
export const calledBy = (who: string): string =>
  who
    .replace(/[,(].*$/, '')
    .trim()
    .split(/\s+/)
    .at(-1)!
    .toLowerCase();
