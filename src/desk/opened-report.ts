/** A report as the page of the review opens it: what it is told of the whole, and what a decision answers. */

import { ClaimgraphError } from '../model/errors.js';
import { expand, localName } from '../model/namespaces.js';
import type { Range } from '../model/range.js';
import type { Corpus, Ontology } from '../model/records.js';
import type { Whereabouts } from '../model/whereabouts.js';
import type { LocalId, Reading } from '../reading/reading.js';
import { proposalsOf } from '../review/decisions.js';
import type { InboxReport } from '../review/inbox.js';
import type { Preview } from '../review/preview.js';
import type { Mark } from './marks.js';
import type { ReviewCard } from './review-card.js';

export interface ListedReport {
  readonly id: string;
  readonly title: string;
  readonly publisher?: string;
  readonly date?: string;
  readonly whereabouts: Whereabouts;
  readonly claims: number;
  readonly undecided: number;
  readonly isWritten: boolean;
  /** Why it cannot be opened; the others can. */
  readonly fault?: string;
}

/** What is known of a report itself, as it can be corrected; what is not known is empty. */
export type Details = Readonly<
  Record<'title' | 'publisher' | 'author' | 'date' | 'language' | 'address' | 'archivedAt', string>
>;

export interface OpenedReport extends ListedReport {
  readonly details: Details;
  /** Whether the cards were held against the data: before that nobody is asked who is meant, and no effect is known. */
  readonly compared: boolean;
  /** Whether what is proposed is what our own reader, as it reads now, proposes alone. */
  readonly isRead: boolean;
  /** The command that takes it out of the data again. */
  readonly undo: string;
  /** How many decisions there are: whoever adds one says how many he has seen. */
  readonly position: number;
  /** Absent where no text with the hash is at hand. */
  readonly text?: string;
  readonly marks: readonly Mark[];
  /** What in the text is not the report's own. */
  readonly unread: readonly Range[];
  readonly cards: readonly ReviewCard[];
  /** The utterances with where their content stands, for what is stated by hand. */
  readonly utterances: readonly OpenedUtterance[];
  /** The codes by which what is stated by hand is told. */
  readonly codes: Codes;
  /** Places of the data that have coordinates, so that a new one can be put among them. */
  readonly places: readonly KnownPlace[];
  /** The id that a claim stated by hand gets. */
  readonly byHand: LocalId;
  readonly remarks: readonly string[];
  /** What to know of it before it is read. */
  readonly warnings: readonly string[];
}

/** Codes without prefix, each with its word. */
export type Codes = Readonly<
  Record<'outcomes' | 'groups' | 'items' | 'forms', readonly (readonly [code: string, word: string])[]>
>;

export interface KnownPlace {
  readonly label: string;
  readonly latitude: number;
  readonly longitude: number;
}

export interface OpenedUtterance {
  readonly id: LocalId;
  readonly label: string;
  readonly report: boolean;
  readonly content: readonly { readonly start: number; readonly end: number }[];
}

export interface Decided {
  readonly position: number;
  readonly verdicts: Readonly<Record<LocalId, string>>;
  /** Whether more changed than what was accepted or not: then the report is opened anew. */
  readonly anew: boolean;
  /** What the decision was on that was taken back. */
  readonly undone?: readonly LocalId[];
}

export function detailsOf({ text, report = {} }: Reading): Details {
  const { title = '', publisher = '', authors = [], date = '', address = '', archivedAt = '' } = report;
  return {
    title,
    publisher,
    author: authors.join('; '),
    date,
    language: text.language ?? '',
    address,
    archivedAt,
  };
}

export function utterancesOf(reading: Reading, preview: Preview): readonly OpenedUtterance[] {
  return reading.utterances.map((each) => ({
    id: each.id,
    label: each.report === true ? 'the report itself' : sayUtterance(each.id, preview),
    report: each.report === true,
    content: each.content ?? [],
  }));
}

export function codesOf({ concepts }: Ontology): Codes {
  const of = (scheme: string) =>
    [...concepts.values()]
      .filter((each) => each.scheme === expand(`code:${scheme}`))
      .map(({ id, label }) => [localName(id), label] as const)
      .sort(([, a], [, b]) => a.localeCompare(b, 'en'));
  return { outcomes: of('outcomes'), groups: of('groups'), items: of('items'), forms: of('forms') };
}

/** A map of more is no help. */
const MOST_PLACES = 300;

export function placesOf({ entities }: Corpus): readonly KnownPlace[] {
  const places: KnownPlace[] = [];
  for (const { label, coordinates } of entities.values()) {
    if (coordinates === undefined) continue;
    const { latitude, longitude } = coordinates;
    places.push({ label, latitude, longitude });
    if (places.length === MOST_PLACES) break;
  }
  return places;
}

/** A report whose reading, or log, cannot be read. @throws what is no fault of a file. */
export function unlisted(id: string, cause: unknown): ListedReport {
  if (!(cause instanceof ClaimgraphError)) throw cause;
  const none = { claims: 0, undecided: 0, isWritten: false, whereabouts: {} };
  return { id, title: 'cannot be read', ...none, fault: cause.message };
}

export function listed(report: InboxReport): ListedReport {
  const { id, state, isWritten } = report;
  const {
    title = 'Untitled',
    publisher,
    date,
    address,
    canonicalAddress,
    archivedAt,
  } = state.reading.report ?? {};
  return {
    id,
    title,
    ...(publisher === undefined ? {} : { publisher }),
    ...(date === undefined ? {} : { date }),
    whereabouts: {
      ...(address === undefined ? {} : { address }),
      ...(canonicalAddress === undefined ? {} : { canonicalAddress }),
      ...(archivedAt === undefined ? {} : { archivedAt }),
    },
    claims: state.reading.claims.length,
    undecided: report.progress.undecided,
    isWritten,
  };
}

/** `h3`, where neither it nor what is named after it is taken. */
export function nextByHand(reading: Reading): LocalId {
  const taken = new Set([...proposalsOf(reading).keys()].map((id) => id.replace(/(?<=^h\d+)[sopumd]$/, '')));
  for (let n = 1; ; n += 1) if (!taken.has(`h${n}`)) return `h${n}`;
}

function sayUtterance(id: LocalId, { corpus, iris }: Preview): string {
  const iri = iris.get(id);
  return (iri === undefined ? undefined : corpus.utterances.get(iri)?.label) ?? id;
}
