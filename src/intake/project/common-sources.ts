/** Takes what a report has word for word in common with others and proposes the source that they may share: an utterance that each of them quotes, once a person agrees. */
import type { Range } from '../../model/range.js';
import { PassagesOfText } from '../../reading/passages-of-text.js';
import {
  PROPOSAL_KINDS,
  type ReadEntity,
  type Reading,
  type ReadUtterance,
  type SharedWith,
} from '../../reading/reading.js';
import { codePointLength } from '../../reports/passages.js';
import { SHOWN, sharedIn } from '../../review/sources/common-source.js';
import { inSeries } from '../../words/phrases.js';
import { NEAR_COPY, type Overlap, type SharedPassage } from '../duplicates/duplicates.js';
import { wordsOf } from '../duplicates/words.js';

/**
 * Words in a row from which on one passage alone is a reason to ask: a long sentence. Shorter ones are quoted lines and
 * set phrases, and count where much of the text is shared (docs/adding-a-report.md).
 */
export const LONG_RUN = 25;
/** Of what one overlap covers here, the part that another must cover too to be of the same source. */
const SAME = 0.5;

/** Another report: its text, and the sources that it may have in common with others already. */
export interface OtherReport {
  readonly text: string;
  readonly sources: readonly (readonly [ReadUtterance, readonly ReadEntity[]])[];
}

/** The reading with a proposal for each source; as it was where nothing is shared. */
export function withSourcesProposed(
  reading: Reading,
  id: string,
  text: string,
  overlaps: readonly Overlap[],
  others: ReadonlyMap<string, OtherReport>,
): Reading {
  const shared = sharedWith(text, overlaps, others);
  if (shared.length === 0) return reading;
  const taken = new Set(PROPOSAL_KINDS.flatMap((kind) => reading[kind].map((each) => each.id)));
  const sources = inGroups(shared).map((group, at) => sourceOf(group, id, at + 1, others, taken));
  const ids = sources.map(([{ id: each }]) => each);
  return {
    ...reading,
    entities: [...reading.entities, ...sources.map(([, entity]) => entity)],
    utterances: [
      ...reading.utterances.map((each) =>
        each.report === true ? { ...each, quotes: [...(each.quotes ?? []), ...ids] } : each,
      ),
      ...sources.map(([utterance]) => utterance),
    ],
  };
}

/** The passages that are a reason to ask whether two reports have one source. */
export function telling({ share, passages }: Pick<Overlap, 'share' | 'passages'>): readonly SharedPassage[] {
  return share >= NEAR_COPY ? passages : passages.filter(({ words }) => words >= LONG_RUN);
}

function sharedWith(
  text: string,
  overlaps: readonly Overlap[],
  others: ReadonlyMap<string, OtherReport>,
): readonly SharedWith[] {
  const own = new PassagesOfText(text);
  return overlaps.flatMap(({ id, share, shareOfOther, passages }) => {
    const other = others.get(id);
    const runs = telling({ share, passages });
    if (other === undefined || runs.length === 0) return [];
    const there = new PassagesOfText(other.text);
    const shifts = runs.flatMap((run) => shiftsIn(run, own, there)).sort((a, b) => a.from - b.from);
    return [
      {
        report: id,
        share,
        shareThere: shareOfOther,
        here: runs.map((run) => own.passage(run.here)),
        there: runs.map((run) => there.passage(run.there)),
        ...(shifts.length === 0 ? {} : { shifts }),
      },
    ];
  });
}

/** Word by word, where what stands between the words is not the same: a comma or a blank more. */
function shiftsIn(
  { here, there }: SharedPassage,
  own: PassagesOfText,
  other: PassagesOfText,
): NonNullable<SharedWith['shifts']> {
  const [text, textThere] = [own.slice(here), other.slice(there)];
  if (text === textThere) return [];
  const [starts, startsThere] = [startsIn(text), startsIn(textThere)];
  // Words of this text that are marked as none of its own stand between the others.
  if (starts.length !== startsThere.length) return [];
  const by = starts.map((start, at) => there.start + startsThere[at]! - here.start - start);
  if (by.every((each) => each === by[0])) return [];
  return starts.flatMap((start, at) =>
    by[at] === by[at - 1] ? [] : [{ from: here.start + start, by: by[at]! }],
  );
}

/** Where each word begins, in code points. */
function startsIn(text: string): readonly number[] {
  const { starts, count } = wordsOf(text);
  let [units, points] = [0, 0];
  return Array.from(starts.subarray(0, count), (start) => {
    points += codePointLength(text.slice(units, start));
    units = start;
    return points;
  });
}

/** What stands at the same places here is of one source. */
function inGroups(shared: readonly SharedWith[]): readonly (readonly SharedWith[])[] {
  const groups: SharedWith[][] = [];
  for (const each of shared) {
    const group = groups.find((all) => covered(each.here, sharedIn({ id: '', sharedWith: all })) >= SAME);
    if (group === undefined) groups.push([each]);
    else group.push(each);
  }
  return groups;
}

function covered(ranges: readonly Range[], by: readonly Range[]): number {
  const length = ({ start, end }: Range) => Math.max(0, end - start);
  const all = ranges.reduce((sum, each) => sum + length(each), 0);
  const common = ranges.flatMap((a) =>
    by.map((b) => length({ start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) })),
  );
  return common.reduce((sum, each) => sum + each, 0) / all;
}

function sourceOf(
  group: readonly SharedWith[],
  id: string,
  number: number,
  others: ReadonlyMap<string, OtherReport>,
  taken: Set<string>,
): readonly [ReadUtterance, ReadEntity] {
  const free = (stem: string) => {
    for (let n = 1; ; n += 1) {
      if (taken.has(`${stem}${n}`)) continue;
      taken.add(`${stem}${n}`);
      return `${stem}${n}`;
    }
  };
  const [own, speaker] = [free('w'), free('ws')];
  const [known] = group.flatMap(({ report, there }) =>
    (others.get(report)?.sources ?? []).filter(([each]) => covered(there, sharedIn(each)) >= SAME),
  );
  const reports = [...group.map(({ report }) => report), id].sort();
  const name = reports.join('-') + (number === 1 ? '' : `-${number}`);
  const who = known?.[1][0];
  return [
    {
      id: own,
      iri: known?.[0].iri ?? `utterance:common-${name}`,
      label: known?.[0].label ?? `What reports ${inSeries(reports)} have word for word`,
      speakers: [speaker],
      evidence: group[0]!.here.slice(0, SHOWN),
      sharedWith: group,
    },
    {
      id: speaker,
      iri: who?.iri ?? `actor:common-source-${name}`,
      class: who?.class ?? 'Actor',
      label: who?.label ?? `Common source of reports ${inSeries(reports)}`,
      gloss:
        who?.gloss ?? 'Whoever wrote what these reports have word for word. Nobody has said who that is.',
      mentions: [],
    },
  ];
}
