/** A relation to what kind of tie it is, in words a reader gets, and whether a tie of that kind joins the two. */
import { conceptLattice } from '../compare/nesting/lattice.js';
import { expand } from '../model/namespaces.js';
import type { Iri, Ontology } from '../model/records.js';
import { memo } from '../structures/memo.js';

/** The kinds, those first that join: who cooperates, belongs together or has agreed hangs together by that. */
export const TIE_KINDS = {
  cooperation: { words: 'cooperation', joins: true },
  membership: { words: 'membership', joins: true },
  agreement: { words: 'agreement', joins: true },
  politics: { words: 'politics', joins: false },
  event: { words: 'part in an event', joins: false },
  place: { words: 'place', joins: false },
  sequence: { words: 'order of events', joins: false },
  hostility: { words: 'hostility', joins: false },
  violence: { words: 'part in violence', joins: false },
  words: { words: 'words only', joins: false },
  other: { words: 'a tie of another vocabulary', joins: false },
} as const satisfies Readonly<Record<string, { readonly words: string; readonly joins: boolean }>>;

export type TieKind = keyof typeof TIE_KINDS;

export const JOINING: readonly TieKind[] = (Object.keys(TIE_KINDS) as TieKind[]).filter(
  (kind) => TIE_KINDS[kind].joins,
);

/** By local name of the family. */
const OF_FAMILY: Readonly<Record<string, TieKind>> = {
  cooperative: 'cooperation',
  membership: 'membership',
  political: 'politics',
  role: 'event',
  spatial: 'place',
  sequence: 'sequence',
  hostile: 'hostility',
  speech: 'words',
  other: 'other',
};

/** Of the political relations those by which two bind each other. */
const AGREEMENT: ReadonlySet<Iri> = new Set([expand('cg:agreedWith'), expand('cg:partyTo')]);
const VIOLENT = expand('code:violent-event');
const lattice = memo(({ concepts }: Ontology) => conceptLattice(concepts));

/**
 * The kind of an edge; a part in an event is one in violence where the event is of such a type. A family that is not
 * known here is politics: it joins nobody.
 * @param eventTypes types of the ends that are events
 */
export function tieKind(
  ontology: Ontology,
  { predicate, family }: { readonly predicate: Iri; readonly family: string },
  eventTypes: readonly Iri[],
): TieKind {
  if (AGREEMENT.has(predicate)) return 'agreement';
  const kind = OF_FAMILY[family] ?? 'politics';
  const violent = eventTypes.some((type) => lattice(ontology).isWithin(type, VIOLENT));
  return kind === 'event' && violent ? 'violence' : kind;
}
