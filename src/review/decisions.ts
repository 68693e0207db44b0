/** What people decided on a reading, one after the other, as data; and the pure fold of a reading and its decisions to where the review stands. */
import { localName } from '../model/namespaces.js';
import type { Iri } from '../model/records.js';
import type {
  IdentityNote,
  LocalId,
  Proposal,
  ProposalKind,
  ReadClaim,
  ReadEntity,
  ReadEvent,
  ReadFigure,
  Reading,
  ReadUtterance,
} from '../reading/reading.js';
import { PROPOSAL_KINDS } from '../reading/reading.js';
import { memo } from '../structures/memo.js';
import { described, type ReportCorrection } from './quads/described.js';
import { isAgreed, withCommonSources } from './sources/common-source.js';
import { unnamedWithin, type Within, withUnnamedWithin } from './sources/unnamed-within.js';

/** What a person states by hand, under ids that the reading does not have. */
export interface Stated {
  readonly entities?: readonly ReadEntity[];
  readonly events?: readonly ReadEvent[];
  readonly figures?: readonly ReadFigure[];
  readonly utterances?: readonly ReadUtterance[];
  readonly claims?: readonly ReadClaim[];
  /** Who passes on what is stated. */
  readonly quotes?: readonly { readonly by: LocalId; readonly quoted: LocalId }[];
}

export type Choice =
  | { readonly do: 'accept' | 'reject' | 'later'; readonly ids: readonly LocalId[] }
  /** Keys of the proposal that are to have other values. */
  | { readonly do: 'edit'; readonly id: LocalId; readonly set: Readonly<Record<string, unknown>> }
  /** It is that node of the data. */
  | { readonly do: 'link'; readonly id: LocalId; readonly to: Iri }
  /** It is none of those that may be meant. */
  | { readonly do: 'new'; readonly ids: readonly LocalId[] }
  /** For the ledger of identities. */
  | ({ readonly do: 'identity' } & IdentityNote)
  | ({ readonly do: 'state' } & Stated)
  /** What the report itself is: its title, who brought it out, when. */
  | { readonly do: 'describe'; readonly set: ReportCorrection }
  /** Takes back the last decision that stands; again, the one before. */
  | { readonly do: 'undo' }
  /** The report is taken out: nothing is decided any more, until that is undone. */
  | { readonly do: 'take-out' };

/** When, as ISO 8601, and by whom. */
export type Decision = Choice & { readonly at: string; readonly by: string };

export type Verdict = 'accepted' | 'rejected' | 'later';

export interface ReviewState {
  /** The reading with what was edited and stated. */
  readonly reading: Reading;
  /** What is not in it is undecided. */
  readonly verdicts: ReadonlyMap<LocalId, Verdict>;
  /** To which node of the data, or that it is a new one. */
  readonly links: ReadonlyMap<LocalId, Iri | 'new'>;
  readonly identities: readonly (IdentityNote & { readonly at: string; readonly by: string })[];
  readonly stated: ReadonlySet<LocalId>;
  /** Who has no name and what they say, where both belong to a source that reports share. */
  readonly within: ReadonlyMap<LocalId, Within>;
  /** Ids that were decided on and are no longer in the reading. */
  readonly unknown: readonly LocalId[];
}

export function reviewState(reading: Reading, decisions: readonly Decision[], report: Iri): ReviewState {
  const fold = new Fold(reading, report);
  for (const each of standing(decisions)) fold.take(each);
  return fold.state();
}

/** The decisions that were not taken back. */
export function standing(decisions: readonly Decision[]): readonly Decision[] {
  const kept: Decision[] = [];
  for (const each of decisions) {
    if (each.do === 'undo') kept.pop();
    else kept.push(each);
  }
  return kept;
}

/** Every proposal with its kind, in the order of the reading; gathered once for each reading. */
export const proposalsOf: (reading: Reading) => ReadonlyMap<LocalId, readonly [ProposalKind, Proposal]> =
  memo(
    (reading: Reading) =>
      new Map(
        PROPOSAL_KINDS.flatMap((kind) =>
          reading[kind].map((each) => [each.id, [kind, each] as const] as const),
        ),
      ),
  );

const VERDICTS = { accept: 'accepted', reject: 'rejected', later: 'later' } as const;

class Fold {
  readonly #proposals: Map<LocalId, readonly [ProposalKind, Proposal]>;
  readonly #report: Iri;
  #reading: Reading;
  readonly #verdicts = new Map<LocalId, Verdict>();
  readonly #links = new Map<LocalId, Iri | 'new'>();
  readonly #stated = new Set<LocalId>();
  readonly #unknown = new Set<LocalId>();
  /** Claims of which somebody said in which utterance they are made. */
  readonly #placed = new Set<LocalId>();
  #identities: ReviewState['identities'] = [];

  constructor(reading: Reading, report: Iri) {
    this.#reading = reading;
    this.#report = report;
    this.#proposals = new Map(proposalsOf(reading));
  }

  take(decision: Decision): void {
    switch (decision.do) {
      case 'accept':
      case 'reject':
      case 'later':
        for (const id of decision.ids) {
          if (this.#knows(id)) this.#verdicts.set(id, VERDICTS[decision.do]);
        }
        return;
      case 'edit':
        if ('utterance' in decision.set) this.#placed.add(decision.id);
        this.#edit(decision.id, (each) => ({ ...each, ...decision.set, id: each.id }));
        return;
      case 'link':
        if (this.#knows(decision.id)) this.#links.set(decision.id, decision.to);
        return;
      case 'new':
        for (const id of decision.ids) if (this.#knows(id)) this.#links.set(id, 'new');
        return;
      case 'identity':
        this.#identities = [...this.#identities, decision];
        return;
      case 'state':
        this.#state(decision);
        return;
      case 'describe':
        this.#describe(decision.set);
        return;
      case 'take-out':
        this.#verdicts.clear();
        this.#identities = [];
    }
  }

  state(): ReviewState {
    const reading = this.#now();
    const agreed = reading.utterances.filter((each) => isAgreed(each, this.#verdicts, this.#stated));
    // Accepted in another report it is accepted here.
    for (const { id } of agreed) if (!this.#verdicts.has(id)) this.#verdicts.set(id, 'accepted');
    const within = new Map(
      agreed
        .flatMap((each) => [...unnamedWithin(each, reading, localName(this.#report))])
        // Of whom a person said who that is.
        .filter(([id]) => (this.#links.get(id) ?? 'new') === 'new'),
    );
    return {
      reading: withUnnamedWithin(withCommonSources(reading, agreed, this.#placed), within),
      within,
      verdicts: this.#verdicts,
      links: this.#links,
      identities: this.#identities,
      stated: this.#stated,
      unknown: [...this.#unknown],
    };
  }

  #now(): Reading {
    const all = [...this.#proposals.values()];
    const of = <T extends Proposal>(kind: ProposalKind) =>
      all.filter(([each]) => each === kind).map(([, proposal]) => proposal as T);
    return {
      ...this.#reading,
      entities: of<ReadEntity>('entities'),
      events: of<ReadEvent>('events'),
      figures: of<ReadFigure>('figures'),
      utterances: of<ReadUtterance>('utterances'),
      claims: of<ReadClaim>('claims'),
    };
  }

  /** The outlet that it had goes where nothing else is said of it. */
  #describe(set: ReportCorrection): void {
    this.#reading = described(this.#now(), set, this.#report);
    const after = proposalsOf(this.#reading);
    for (const id of this.#proposals.keys()) {
      if (after.has(id)) continue;
      this.#proposals.delete(id);
      this.#verdicts.delete(id);
      this.#links.delete(id);
    }
    for (const [id, found] of after) this.#proposals.set(id, found);
  }

  #knows(id: LocalId): boolean {
    if (this.#proposals.has(id)) return true;
    this.#unknown.add(id);
    return false;
  }

  #edit(id: LocalId, change: (proposal: Proposal) => Proposal): void {
    if (!this.#knows(id)) return;
    const [kind, proposal] = this.#proposals.get(id)!;
    this.#proposals.set(id, [kind, change(proposal)]);
  }

  #state(stated: Stated): void {
    for (const kind of PROPOSAL_KINDS) {
      for (const each of stated[kind] ?? []) {
        this.#proposals.set(each.id, [kind, each]);
        this.#stated.add(each.id);
        // What is stated is meant; what it names comes with it.
        if (kind === 'claims') this.#verdicts.set(each.id, 'accepted');
      }
    }
    for (const { by, quoted } of stated.quotes ?? []) {
      this.#edit(by, (each) => {
        const { quotes = [] } = each as ReadUtterance;
        return quotes.includes(quoted) ? each : ({ ...each, quotes: [...quotes, quoted] } as Proposal);
      });
    }
  }
}
