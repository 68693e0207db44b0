/** Takes the sources that a report may have in common with others (Node), and gives what stands word for word in both, side by side, each with the words around it. */
import type { Project } from '../files/project.js';
import type { Range } from '../model/range.js';
import { PassagesOfText } from '../reading/passages-of-text.js';
import type { LocalId, SharedWith } from '../reading/reading.js';
import { type InboxReport, openInboxReport, othersOf } from '../review/inbox.js';
import { isCommon } from '../review/sources/common-source.js';

/** A passage in its surroundings. */
export interface Side {
  readonly paragraph?: number;
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

export interface Shared {
  readonly report: string;
  readonly title?: string;
  /** Of the words here, those that stand there. */
  readonly share: number;
  /** The longest first; a side is absent where its text is not at hand. */
  readonly passages: readonly { readonly here?: Side; readonly there?: Side }[];
  /** How many there are beside those. */
  readonly more: number;
}

/** The text of a report and its title, where they are at hand. */
interface OtherText {
  readonly title?: string;
  readonly text?: string;
}

/** Passages that are shown of each. */
const SHOWN = 8;
/** Characters that are shown on either side. */
const AROUND = 70;

/** For each source what is shared. */
export async function sharedIn(
  project: Project,
  report: InboxReport,
  textOf: (sha256: string) => Promise<string | undefined>,
): Promise<ReadonlyMap<LocalId, { readonly shared: readonly Shared[] }>> {
  const { reading } = report.state;
  const sources = reading.utterances.filter(isCommon);
  if (sources.length === 0) return new Map();
  const others = new Map<string, OtherText>();
  for (const id of othersOf(project.inbox, report)) {
    const { state } = await openInboxReport(project, id);
    const text = await textOf(state.reading.text.sha256);
    const title = state.reading.report?.title;
    others.set(id, { ...(title === undefined ? {} : { title }), ...(text === undefined ? {} : { text }) });
  }
  const text = await textOf(reading.text.sha256);
  return new Map(
    sources.map(({ id, sharedWith = [] }) => [id, { shared: sharedPassages(sharedWith, text, others) }]),
  );
}

function sharedPassages(
  all: readonly SharedWith[],
  text: string | undefined,
  others: ReadonlyMap<string, OtherText>,
): readonly Shared[] {
  const own = sidesOf(text);
  return all.map(({ report, share, here, there }) => {
    const { title, text: otherText } = others.get(report) ?? {};
    const other = sidesOf(otherText);
    return {
      report,
      ...(title === undefined ? {} : { title }),
      share,
      passages: here.slice(0, SHOWN).map((range, at) => ({
        ...side('here', own(range)),
        ...side('there', there[at] === undefined ? undefined : other(there[at])),
      })),
      more: Math.max(0, here.length - SHOWN),
    };
  });
}

function side<K extends string>(name: K, found: Side | undefined): { readonly [key in K]?: Side } {
  return (found === undefined ? {} : { [name]: found }) as { readonly [key in K]?: Side };
}

function sidesOf(text: string | undefined): (range: Range) => Side | undefined {
  if (text === undefined) return () => undefined;
  const passages = new PassagesOfText(text);
  const slice = (start: number, end: number) => (start < end ? passages.slice({ start, end }) : '');
  return ({ start, end }) => {
    if (!passages.holds({ start, end })) return undefined;
    const paragraph = passages.paragraph({ start, end });
    return {
      ...(paragraph === undefined ? {} : { paragraph }),
      before: lastLine(slice(Math.max(0, start - AROUND), start)),
      words: slice(start, end),
      after: slice(end, Math.min(passages.length, end + AROUND)).split('\n', 1)[0]!,
    };
  };
}

const lastLine = (text: string) => text.slice(text.lastIndexOf('\n') + 1);
