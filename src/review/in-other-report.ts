/** Takes where the review of a report stands and that of another, and gives what has to be decided in the other, so that both have a source in common, or neither. */
import {
  type LocalId,
  PROPOSAL_KINDS,
  type Reading,
  type ReadPassage,
  type ReadUtterance,
  type SharedWith,
} from '../reading/reading.js';
import type { Choice, Stated } from './decisions.js';
import { isAgreed, isCommon, SHOWN } from './sources/common-source.js';

/** A report as far as this goes. */
export interface Sharing {
  readonly id: string;
  readonly state: {
    readonly reading: Reading;
    readonly verdicts: ReadonlyMap<LocalId, string>;
    readonly links: ReadonlyMap<LocalId, string>;
    readonly stated: ReadonlySet<LocalId>;
  };
}

/** Every source that a report may have in common, with whether that is agreed, and with which reports. */
export function sourcesOf({ state }: Sharing): readonly {
  readonly source: ReadUtterance;
  readonly agreed: boolean;
  readonly with: readonly string[];
}[] {
  const { reading, verdicts, stated } = state;
  return reading.utterances.filter(isCommon).map((source) => ({
    source,
    agreed: isAgreed(source, verdicts, stated),
    with: (source.sharedWith ?? []).map(({ report }) => report),
  }));
}

/** What has to be decided in another report, so that both have the source in common, or neither: nothing where they do. */
export function choicesInOther(report: Sharing, other: Sharing): readonly Choice[] {
  return sourcesOf(report)
    .filter(({ source }) => !report.state.stated.has(source.id))
    .flatMap(({ source, agreed }) => {
      const shared = source.sharedWith?.find((each) => each.report === other.id);
      if (shared === undefined) return [];
      const twin = other.state.reading.utterances.find((each) => isCommon(each) && each.iri === source.iri);
      if (twin === undefined) {
        return agreed ? twinOf(report, source, other, shared.there, fromThere(shared, other)) : [];
      }
      const isOn = isAgreed(twin, other.state.verdicts, other.state.stated);
      const others = (twin.sharedWith ?? []).filter((each) => each.report !== report.id);
      const isTold = others.length < (twin.sharedWith ?? []).length;
      const sharing = (all: readonly SharedWith[]): readonly Choice[] => [
        { do: 'edit', id: twin.id, set: { sharedWith: all } },
      ];
      if (agreed) {
        const told = isTold ? [] : sharing([...others, { ...fromThere(shared, other), report: report.id }]);
        return isOn ? told : [...told, { do: 'accept', ids: [twin.id] }];
      }
      if (!isOn || !isTold) return [];
      // A third report has it in common too: then it stays, with that one.
      if (others.length > 0) return sharing(others);
      return other.state.stated.has(twin.id) ? [{ do: 'reject', ids: [twin.id] }] : [];
    });
}

/** The same from the other side. */
function fromThere(
  { share, shareThere, here, there, shifts }: SharedWith,
  { state }: Sharing,
): Omit<SharedWith, 'report'> {
  const covered = there.reduce((sum, { start, end }) => sum + end - start, 0);
  return {
    // A reading of an earlier version does not have it: then by the letters.
    share: shareThere ?? Math.min(1, covered / state.reading.text.codePoints),
    shareThere: share,
    here: there,
    there: here,
    ...(shifts === undefined
      ? {}
      : {
          shifts: shifts
            .map(({ from, by }) => ({ from: from + by, by: 0 - by }))
            .toSorted((a, b) => a.from - b.from),
        }),
  };
}

function twinOf(
  { id: report, state }: Sharing,
  source: ReadUtterance,
  other: Sharing,
  evidence: readonly ReadPassage[],
  shared: Omit<SharedWith, 'report'>,
): readonly Choice[] {
  const { reading } = other.state;
  const taken = new Set(PROPOSAL_KINDS.flatMap((kind) => reading[kind].map(({ id }) => id)));
  const free = (stem: string): LocalId => {
    for (let n = 1; ; n += 1) {
      const id = `${stem}${n}`;
      if (taken.has(id)) continue;
      taken.add(id);
      return id;
    }
  };
  const renamed = new Map((source.speakers ?? []).map((speaker) => [speaker, free('ws')]));
  const id = free('w');
  const root = reading.utterances.find((each) => each.report === true);
  if (root === undefined) return [];
  const { speakers: _, sharedWith: __, relays: ___, quotes: ____, ...same } = source;
  const stated: Stated = {
    entities: state.reading.entities.flatMap((each) => {
      const twin = renamed.get(each.id);
      return twin === undefined ? [] : [{ ...each, id: twin, mentions: [] }];
    }),
    utterances: [
      {
        ...same,
        id,
        speakers: [...renamed.values()],
        evidence: evidence.slice(0, SHOWN),
        sharedWith: [{ ...shared, report }],
      },
    ],
    quotes: [{ by: root.id, quoted: id }],
  };
  const links = [...renamed].flatMap(([old, twin]) => {
    const to = state.links.get(old);
    return to === undefined || to === 'new' ? [] : [{ do: 'link' as const, id: twin, to }];
  });
  return [{ do: 'state', ...stated }, ...links];
}
