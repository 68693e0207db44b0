/** Pairs of the data that may be one, for a person to decide on, and what was decided, to the ledger of identities (Node). */
import { claimsNaming } from '../../compare/standing/claim-index.js';
import { removeDecision } from '../../dataset/write/identity-ledger.js';
import type { Project } from '../../files/project.js';
import { readRecords } from '../../imports/read-corpus.js';
import { shorten } from '../../model/namespaces.js';
import type { Corpus, IdentityDecision, Iri } from '../../model/records.js';
import { labelOf } from '../../words/labels.js';
import { count, inSeries } from '../../words/phrases.js';
import { likelyDuplicates } from './duplicates.js';
import { judgePair, ledgerOf } from './judge-pair.js';

/** One of the two, with what tells it from the other. */
export interface PairEnd {
  readonly iri: Iri;
  readonly label: string;
  /** `armed group, also FLA; named in 3 claims of 2 reports`. */
  readonly known: string;
}

export interface Pair {
  readonly left: PairEnd;
  readonly right: PairEnd;
  readonly kind: string;
  /** `both go by “Ber”`. */
  readonly why: string;
}

export interface Pairs {
  /** The surest first. */
  readonly pairs: readonly Pair[];
  /** How many there are, those that are not listed too. */
  readonly all: number;
}

export interface Judgement extends Pick<IdentityDecision, 'left' | 'right' | 'decision'> {
  readonly reason: string;
}

/** More than anyone decides on at one sitting. */
const MOST = 200;
/** How sure a decision is where nobody says otherwise, as on the command line. */
const SURE = { same: 0.9, different: 0.9, unsure: 0.5 } as const;
/** Of so many other names. */
const NAMED = 3;

/** What the page asks of the pairs of a project, and has done to its ledger. */
export class PairDesk {
  readonly #project: Project;
  readonly #by: string;

  /** @param by who decides. */
  constructor(project: Project, by: string) {
    this.#project = project;
    this.#by = by;
  }

  list(): Promise<Pairs> {
    return pairsOf(this.#project);
  }

  /** Gives the IRI of the decision, short. @throws ShapeError where it cannot stand. */
  async judge(made: Judgement): Promise<{ readonly id: string }> {
    const { data } = this.#project;
    const { corpus } = await readRecords([data]);
    const date = new Date().toISOString().slice(0, 10);
    const confidence = SURE[made.decision];
    const id = await judgePair(data, corpus, { ...made, confidence, creator: this.#by, date });
    return { id: shorten(id) };
  }

  /** Takes a decision back: the ledger is byte for byte as it was before. */
  async takeBack(left: Iri, right: Iri): Promise<object> {
    await removeDecision(ledgerOf(this.#project.data), [left, right]);
    return {};
  }
}

async function pairsOf({ data }: Project): Promise<Pairs> {
  const { corpus } = await readRecords([data]);
  const all = likelyDuplicates(corpus);
  const end = (id: Iri): PairEnd => ({
    iri: id,
    label: labelOf(corpus, id),
    known: known(corpus, id),
  });
  const pairs = all
    .slice(0, MOST)
    .map(({ left, right, kind, why }) => ({ left: end(left), right: end(right), kind, why }));
  return { pairs, all: all.length };
}

function known(corpus: Corpus, id: Iri): string {
  const entity = corpus.entities.get(id);
  if (entity === undefined) return '';
  const others = entity.aliases.map(({ value }) => value).slice(0, NAMED);
  const also = others.length === 0 ? '' : `, also ${inSeries(others)}`;
  const claims = claimsNaming(corpus, id);
  const reports = new Set(claims.map(({ report }) => report));
  const named =
    claims.length === 0
      ? 'in no claim'
      : `in ${count(claims.length, 'claim')} of ${count(reports.size, 'report')}`;
  return `${labelOf(corpus, entity.type)}${also}; ${named}`;
}
