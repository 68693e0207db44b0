/** The kinds of marks in words, each with a line of its own form and colour; and the legend that shows and hides them. */
import { MARK_KINDS, type MarkKind, type ReportMark } from '../../../src/cards/report-marks.js';
import { useSession } from '../session/session.js';
import { toggleMarks } from '../view/reading.js';

export const KIND_WORDS: Readonly<Record<MarkKind, string>> = {
  relation: 'who is tied to whom',
  event: 'what happened, and who did what',
  place: 'where',
  date: 'when',
  figure: 'how many',
  description: 'how it is described',
  utterance: 'who says so',
};

/** Height of a line with the space below it, in pixels. */
export const LANE = 4;

/** The lines under some words, the uppermost lane first, as styles of their element. */
export function linesUnder(
  lines: readonly { readonly kind: MarkKind; readonly lane: number }[],
  lanes: number,
): Readonly<Record<string, string>> {
  if (lines.length === 0) return {};
  const below = ({ lane }: { readonly lane: number }) => (lanes - 1 - lane) * LANE;
  return {
    backgroundImage: lines.map(({ kind }) => `var(--line-${kind})`).join(', '),
    backgroundPosition: lines.map((line) => `0 calc(100% - ${below(line)}px)`).join(', '),
    paddingBottom: `${lanes * LANE}px`,
  };
}

export function KindSample({ kind }: { readonly kind: MarkKind }) {
  return (
    <span class="kind-sample" style={linesUnder([{ kind, lane: 0 }], 1)} aria-hidden="true">
      {'\u2003\u2002'}
    </span>
  );
}

/** Each kind that the report has, with the number of its passages. */
export function MarksLegend({ marks }: { readonly marks: readonly ReportMark[] }) {
  const session = useSession();
  const { hiddenKinds } = session.view.value.reader;
  return (
    <fieldset class="marks-legend">
      <legend>What is marked: press a kind to hide it</legend>
      {MARK_KINDS.map((kind) => {
        const number = marks.filter((mark) => mark.kind === kind).length;
        return (
          number > 0 && (
            <button
              key={kind}
              type="button"
              aria-pressed={!hiddenKinds.includes(kind)}
              onClick={() => session.change((view) => toggleMarks(view, kind))}
            >
              <KindSample kind={kind} /> {KIND_WORDS[kind]} <span class="number">{number}</span>
            </button>
          )
        );
      })}
    </fieldset>
  );
}
