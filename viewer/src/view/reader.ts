/** What the page of reports shows: which report, how it is read, which marks; and its part of the address. */
import type { MarkKind } from '../../../src/cards/report-marks.js';
import type { HeldAgainst } from '../../../src/compare/differences/report-changes.js';
import { expand, shorten } from '../../../src/model/namespaces.js';

/** Its text with what was taken from it, what it changed, or it and another side by side. */
export const READINGS = ['text', 'changes', 'two'] as const;

/** What it is held against: src/compare/differences/report-changes.ts. */
const AGAINST: readonly HeldAgainst[] = ['before', 'others', 'since'];

/** Kinds of marks: src/cards/report-marks.ts. */
const KINDS: readonly MarkKind[] = [
  'relation',
  'event',
  'place',
  'date',
  'figure',
  'description',
  'utterance',
];

export interface ReaderView {
  /** IRI of the report; undefined for the list of all. */
  readonly report: string | undefined;
  readonly as: (typeof READINGS)[number];
  /** IRI of the report that it is held beside; undefined while that is to be chosen. */
  readonly other: string | undefined;
  readonly against: HeldAgainst;
  readonly hiddenKinds: readonly MarkKind[];
  /** Where in the text its marks are opened, in code points. */
  readonly at: number | undefined;
}

export const FIRST_READER: ReaderView = {
  report: undefined,
  as: 'text',
  other: undefined,
  against: 'before',
  hiddenKinds: [],
  at: undefined,
};

/** What of it stands in an address, name by name. */
export function readerParts(reader: ReaderView): readonly (readonly [name: string, value: string])[] {
  const { report, as, other, against, hiddenKinds, at } = reader;
  const parts: readonly (readonly [string, string | undefined])[] = [
    ['report', report && shorten(report)],
    ['read', as === FIRST_READER.as ? undefined : as],
    ['beside', other && shorten(other)],
    ['against-those', against === FIRST_READER.against ? undefined : against],
    ['no-told', hiddenKinds.length === 0 ? undefined : hiddenKinds.join(' ')],
    ['at', at === undefined ? undefined : String(at)],
  ];
  return parts.filter((part): part is [string, string] => part[1] !== undefined);
}

/** What it does not understand is left as at first. */
export function readReader(parts: URLSearchParams): ReaderView {
  const iri = (name: string) => (parts.get(name) ? expand(parts.get(name) ?? '') : undefined);
  const kinds = (parts.get('no-told') ?? '').split(/[ ,]+/);
  const at = parts.get('at') ?? '';
  return {
    report: iri('report'),
    as: READINGS.find((each) => each === parts.get('read')) ?? FIRST_READER.as,
    other: iri('beside'),
    against: AGAINST.find((each) => each === parts.get('against-those')) ?? FIRST_READER.against,
    hiddenKinds: KINDS.filter((kind) => kinds.includes(kind)).sort(),
    at: /^\d{1,9}$/.test(at) ? Number(at) : undefined,
  };
}
