/** Takes a source that reports have word for word in common, and gives whoever has no name and is named nowhere but in its words, and what they say there, by IRIs that are the same from each of these reports. */
import { commonIri } from '../../model/identifiers.js';
import { expand } from '../../model/namespaces.js';
import type { Range } from '../../model/range.js';
import type { Iri } from '../../model/records.js';
import type { LocalId, Reading, ReadUtterance, SharedWith } from '../../reading/reading.js';
import { groupBy } from '../../structures/group-by.js';
import { isUnnamed } from '../quads/naming.js';
import { sharedIn, stands } from './common-source.js';

/** An entity or an utterance of the source, and not of the report. */
export interface Within {
  readonly iri: Iri;
  readonly source: LocalId;
}

/** @param report the id of the report of which the reading is. */
export function unnamedWithin(
  source: ReadUtterance,
  reading: Reading,
  report: string,
): ReadonlyMap<LocalId, Within> {
  const { iri } = source;
  if (iri === undefined) return new Map();
  const shared = sharedIn(source);
  const within = (kind: 'actor' | 'utterance', all: readonly Placed[]) =>
    alone(all).map(
      ({ id, place }) => [id, { iri: commonIri(kind, expand(iri), place), source: source.id }] as const,
    );
  const placed = (id: LocalId, start: number | undefined): readonly Placed[] => {
    const place = start === undefined ? undefined : placeOf(start, source, report);
    return place === undefined ? [] : [{ id, place }];
  };
  const who = within(
    'actor',
    reading.entities
      .filter((each) => isUnnamed(each) && isNamedIn(each.id, shared, reading))
      .flatMap(({ id, mentions }) =>
        placed(id, first(mentions) ?? first(spokenBy(id, reading).flatMap((each) => toldAt(each, reading)))),
      ),
  );
  const isOne = new Set(who.map(([id]) => id));
  const isOwn = new Set(
    reading.entities.filter((each) => isUnnamed(each) && !isOne.has(each.id)).map(({ id }) => id),
  );
  const said = within(
    'utterance',
    reading.utterances
      .filter(
        ({ report: isReport, speakers = [], media = [], addressees = [] }) =>
          isReport !== true &&
          speakers.length > 0 &&
          speakers.every((each) => isOne.has(each)) &&
          // Whoever belongs to this report alone has no part in what others have too.
          ![...media, ...addressees].some((each) => isOwn.has(each)),
      )
      .flatMap((each) => placed(each.id, each.cue?.start ?? first(toldAt(each, reading)))),
  );
  return new Map([...who, ...said]);
}

/** The reading with what is said so passed on by the source, and not by the report itself. */
export function withUnnamedWithin(reading: Reading, within: ReadonlyMap<LocalId, Within>): Reading {
  const root = reading.utterances.find(({ report }) => report === true);
  const moved = (root?.quotes ?? []).filter((id) => within.has(id));
  if (root === undefined || moved.length === 0) return reading;
  const isMoved = new Set(moved);
  const shown = (root.relays ?? []).filter(({ quoted }) => isMoved.has(quoted));
  const of = (source: LocalId) => (id: LocalId) => within.get(id)?.source === source;
  return {
    ...reading,
    utterances: reading.utterances.map((each) => {
      if (each === root) {
        return {
          ...each,
          quotes: (each.quotes ?? []).filter((id) => !isMoved.has(id)),
          ...withRelays((each.relays ?? []).filter(({ quoted }) => !isMoved.has(quoted))),
        };
      }
      const passed = moved.filter(of(each.id));
      if (passed.length === 0) return each;
      return {
        ...each,
        quotes: [...new Set([...(each.quotes ?? []), ...passed])],
        ...withRelays([...(each.relays ?? []), ...shown.filter(({ quoted }) => of(each.id)(quoted))]),
      };
    }),
  };
}

function withRelays(relays: NonNullable<ReadUtterance['relays']>): Pick<ReadUtterance, 'relays'> {
  return relays.length === 0 ? {} : { relays };
}

interface Placed {
  readonly id: LocalId;
  readonly place: string;
}

/** Two at one place cannot be told apart from another report. */
function alone(all: readonly Placed[]): readonly Placed[] {
  return [...groupBy(all, ({ place }) => place)].flatMap(([, some]) => (some.length === 1 ? some : []));
}

const spokenBy = (id: LocalId, { utterances }: Reading) =>
  utterances.filter(({ speakers = [] }) => speakers.includes(id));

/** Where it is told that it was said; without that where something is claimed in it. */
function toldAt({ id, cue, evidence = [] }: ReadUtterance, { claims }: Reading): readonly Range[] {
  const told = [...(cue === undefined ? [] : [cue]), ...evidence];
  return told.length > 0
    ? told
    : claims.filter(({ utterance }) => utterance === id).flatMap((each) => each.evidence);
}

/** Whether everything that the reading says of somebody stands in these words. */
function isNamedIn(id: LocalId, shared: readonly Range[], reading: Reading): boolean {
  const { entities, utterances, claims } = reading;
  const part = utterances.filter((each) =>
    [each.speakers, each.media, each.addressees, each.distributors, each.credits].some((all) =>
      all?.includes(id),
    ),
  );
  const spoken = new Set(spokenBy(id, reading).map((each) => each.id));
  const ranges = [
    ...entities.filter((each) => each.id === id).map(({ mentions }) => mentions),
    ...part.map((each) => toldAt(each, reading)),
    ...claims
      .filter((each) => each.subject === id || each.object === id || spoken.has(each.utterance))
      .map(({ evidence }) => evidence),
  ];
  const [mentions, ...others] = ranges;
  return (
    others.every((each) => each.length > 0) &&
    (others.length > 0 || (mentions ?? []).length > 0) &&
    ranges.flat().every((each) => stands(each, shared))
  );
}

const first = (ranges: readonly Range[]): number | undefined =>
  ranges.length === 0 ? undefined : Math.min(...ranges.map(({ start }) => start));

/** By the first of the reports that have the words, so that each of them tells it alike; undefined for what is not shared. */
function placeOf(start: number, { sharedWith = [] }: ReadUtterance, report: string): string | undefined {
  const there = sharedWith.flatMap((each) => {
    const found = placeThere(start, each);
    return found === undefined ? [] : [[each.report, found] as const];
  });
  if (there.length === 0) return undefined;
  const [[of, at]] = [...there, [report, start] as const].sort(([a], [b]) => (a < b ? -1 : 1)) as [
    readonly [string, number],
  ];
  return `${of} ${at}`;
}

function placeThere(start: number, { here, there, shifts = [] }: SharedWith): number | undefined {
  const at = here.findIndex((each) => each.start <= start && start < each.end);
  const [from, to] = [here[at], there[at]];
  if (from === undefined || to === undefined) return undefined;
  const within = shifts.filter((each) => from.start <= each.from && each.from < from.end);
  if (within.length > 0)
    return within
      .filter((each) => each.from <= start)
      .map(({ by }) => start + by)
      .at(-1);
  return from.end - from.start === to.end - to.start ? start + to.start - from.start : undefined;
}
