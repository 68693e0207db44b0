/** Takes a reading on which something was decided and a new one of the same text, and gives one: what was decided stays under its id, what both propose is one, the rest is of the new one. */
import { needsOf } from '../reading/needs.js';
import type {
  LocalId,
  Proposal,
  ProposalKind,
  Reading,
  ReadingReport,
  ReadUtterance,
} from '../reading/reading.js';
import { PROPOSAL_KINDS } from '../reading/reading.js';
import { proposalsOf, type ReviewState } from './decisions.js';
import { contentKeys } from './quads/content-keys.js';
import { isCommon } from './sources/common-source.js';

interface Before {
  readonly reading: Reading;
  readonly state: ReviewState;
}

/** What was known of a report stays; a reading fills in what was not. What is given now goes before both. */
export function withKnown(reading: Reading, before: Reading | undefined, given: ReadingReport = {}): Reading {
  if (before === undefined && Object.keys(given).length === 0) return reading;
  const { language, title } = before?.text ?? {};
  return {
    ...reading,
    text: {
      ...reading.text,
      ...(language === undefined ? {} : { language }),
      ...(title === undefined ? {} : { title }),
    },
    report: [before?.report ?? {}, given].reduce(over, reading.report ?? {}),
    unread: reading.unread.length > 0 ? reading.unread : (before?.unread ?? []),
  };
}

/** A date has its basis with it. */
function over(under: ReadingReport, top: ReadingReport): ReadingReport {
  const { dateBasis, ...rest } = under;
  return {
    ...rest,
    ...(dateBasis === undefined || top.date !== undefined ? {} : { dateBasis }),
    ...top,
  };
}

export function mergeReadings(before: Before, added: Reading): Reading {
  const old = proposalsOf(before.reading);
  const idOf = new Map([...contentKeys(before.reading)].map(([id, key]) => [key, id]));
  const taken = new Set([...old.keys(), ...before.state.stated]);
  const renamed = new Map<LocalId, LocalId>();
  for (const [id, key] of contentKeys(added)) {
    const known = idOf.get(key);
    const fresh = known ?? (taken.has(id) ? freeId(id, taken) : id);
    taken.add(fresh);
    renamed.set(id, fresh);
  }
  const all = new Map<LocalId, readonly [ProposalKind, Proposal]>();
  const isDecided = isDecidedOn(before.state);
  const common = before.reading.utterances.filter(isCommon);
  // Before the first decision nobody has looked: only what reports have in common stays.
  const kept = isDecided ? keptOf(before) : common.flatMap(({ id, speakers = [] }) => [id, ...speakers]);
  for (const id of kept) {
    const found = old.get(id);
    if (found !== undefined) all.set(id, found);
  }
  for (const [id, [kind, proposal]] of proposalsOf(added)) {
    const fresh = renamed.get(id)!;
    const standing = all.get(fresh);
    const now = renamedIn(kind, proposal, renamed);
    // A decision was made on what was shown then; only the chain may grow.
    if (standing === undefined) all.set(fresh, [kind, now]);
    else if (kind === 'utterances') all.set(fresh, [kind, withQuotes(standing[1], now)]);
    const isRoot = (now as Partial<ReadUtterance>).report === true;
    if (isRoot && !isDecided)
      all.set(fresh, [kind, withQuotes(now, { ...now, quotes: common.map(({ id: each }) => each) })]);
  }
  const lists = Object.fromEntries(
    PROPOSAL_KINDS.map((kind) => [
      kind,
      [...all.values()].filter(([each]) => each === kind).map(([, each]) => each),
    ]),
  );
  return { ...added, ...lists } as Reading;
}

function isDecidedOn({ verdicts, links, stated }: ReviewState): boolean {
  return verdicts.size + links.size + stated.size > 0;
}

/** What was decided, the report, what it may have in common with others, and what these cannot be said without. */
function keptOf({ reading, state }: Before): ReadonlySet<LocalId> {
  const proposals = proposalsOf(reading);
  const kept = new Set<LocalId>([...state.verdicts.keys(), ...state.links.keys()]);
  for (const each of reading.utterances) if (each.report === true || isCommon(each)) kept.add(each.id);
  for (const each of [...state.stated]) {
    const found = proposalsOf(state.reading).get(each);
    if (found !== undefined) for (const [need] of needsOf(...found)) kept.add(need);
  }
  for (const id of kept) {
    const found = proposals.get(id);
    if (found === undefined) continue;
    for (const [need] of needsOf(...found)) kept.add(need);
    if (found[0] !== 'utterances') continue;
    for (const other of reading.utterances) if ((other.quotes ?? []).includes(id)) kept.add(other.id);
  }
  return kept;
}

function freeId(id: LocalId, taken: ReadonlySet<LocalId>): LocalId {
  const stem = id.replace(/\d+$/, '');
  for (let n = 1; ; n += 1) if (!taken.has(`${stem}${n}`)) return `${stem}${n}`;
}

/** Ids that a proposal names, under their new names. */
function renamedIn(kind: ProposalKind, proposal: Proposal, renamed: ReadonlyMap<LocalId, LocalId>): Proposal {
  const to = (id: unknown): unknown => (typeof id === 'string' ? (renamed.get(id) ?? id) : id);
  const keys: Readonly<Record<ProposalKind, readonly string[]>> = {
    entities: [],
    events: [],
    figures: ['partOf'],
    utterances: ['speakers', 'quotes', 'media', 'addressees', 'distributors', 'credits'],
    claims: ['subject', 'object', 'utterance'],
  };
  const copy: Record<string, unknown> = { ...proposal, id: to(proposal.id) };
  for (const key of keys[kind]) {
    const value = copy[key];
    if (value !== undefined) copy[key] = Array.isArray(value) ? value.map(to) : to(value);
  }
  if (Array.isArray(copy.relays)) {
    copy.relays = copy.relays.map((each: { quoted: LocalId }) => ({ ...each, quoted: to(each.quoted) }));
  }
  return copy as unknown as Proposal;
}

function withQuotes(old: Proposal, added: Proposal): Proposal {
  const [mine, theirs] = [old, added].map((each) => (each as { quotes?: readonly LocalId[] }).quotes ?? []);
  const quotes = [...new Set([...(mine ?? []), ...(theirs ?? [])])];
  return quotes.length === 0 ? old : ({ ...old, quotes } as Proposal);
}
