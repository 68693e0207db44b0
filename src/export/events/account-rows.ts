/** An event that reports tell to a row as one voice tells it: whoever stands there as a source says all that its cells say. */
import type { EventCasualties } from '../../compare/casualties/casualties.js';
import type { CasualtyLine } from '../../compare/casualties/line.js';
import { speakersOf } from '../../compare/standing/chain.js';
import { type Parties, partiesOf } from '../../compare/standing/parties.js';
import { expand } from '../../model/namespaces.js';
import type { Corpus, Iri } from '../../model/records.js';
import { cg } from '../../model/vocabulary.js';
import { groupBy } from '../../structures/group-by.js';
import { labelOf } from '../../words/labels.js';
import type { Cells, EventColumns } from './event-columns.js';
import type { EventFacts } from './event-facts.js';
import { eventRows, labels } from './event-rows.js';
import { isDoneToOther } from './event-types.js';

export interface AccountRow {
  readonly facts: EventFacts;
  readonly cells: Cells;
  /** Why it is no row, in words that follow `3 events`; undefined where it may be one. */
  readonly unfit: string | undefined;
  /** The other accounts that there are of the event: of other voices, or in other words. */
  readonly others: number;
}

/** An account, before it is known what it lacks. */
type Account = Omit<AccountRow, 'others'> & { readonly sources: readonly Iri[]; readonly missing: number };

/**
 * Looks at every claim once, so that many events can be asked for. An account is what one voice says in one report; those
 * that fill the cells alike are one row with several sources. Of several the one that lacks least, then of those who are
 * no party, then of most sources.
 * @param finish what the cells lack that the facts give
 * @param missingOf needed columns that are empty
 */
export function accountRows(
  corpus: Corpus,
  columns: EventColumns,
  finish: (facts: EventFacts) => Cells,
  missingOf: (cells: Cells) => readonly string[],
): (event: EventCasualties) => AccountRow {
  const parties = partiesOf(corpus);
  const rowOf = eventRows(corpus, columns);
  return (event) => {
    const whole = rowOf(event);
    const voices = groupBy(whole.facts.claims, (claim) =>
      [claim.report, ...speakersOf(corpus, claim)].join(' '),
    );
    const accounts = [...voices.values()].flatMap((claims): readonly Account[] => {
      const [first] = claims;
      const sources = first === undefined ? [] : speakersOf(corpus, first);
      if (sources.length === 0) return [];
      const own = new Set(claims);
      const { facts: told, cells, deaths } = rowOf(event, (claim) => own.has(claim));
      const facts = isDoneToOther(cells) ? doerFirst(told) : told;
      const sides = actorCells(corpus, parties, columns, facts);
      const all = { ...cells, ...finish(facts), ...deaths(), ...sides.cells };
      const isAlone = event.speakers.length <= sources.length;
      const filled = isAlone ? all : { ...all, ...NO_PARTS };
      const unfit = unfitOf(corpus, columns, event, { facts, cells: filled, sources, isOne: sides.areOne });
      return [{ facts, cells: filled, sources, unfit, missing: missingOf(filled).length }];
    });
    const alike = [...groupBy(accounts, ({ cells }) => JSON.stringify({ ...cells, ...OF_REPORTS })).values()];
    const isParty = ({ sources, facts }: Account) =>
      facts.claims.some(({ proposition }) => sources.some((each) => parties.includes(each, proposition)));
    const rank = ([one, ...more]: readonly Account[]) =>
      one === undefined
        ? []
        : [one.missing, one.unfit === undefined ? 0 : 1, isParty(one) ? 1 : 0, -more.length];
    const [best, ...others] = alike.toSorted((a, b) => compare(rank(a), rank(b)));
    const [one] = best ?? [];
    if (best === undefined || one === undefined) return { ...whole, unfit: undefined, others: 0 };
    const who = [...new Set(best.flatMap(({ sources }) => sources))].sort();
    const told = new Set(best.flatMap(({ facts }) => facts.claims));
    const { facts, cells } = best.length === 1 ? one : rowOf(event, (claim) => told.has(claim));
    const published = Object.fromEntries(Object.keys(OF_REPORTS).map((column) => [column, cells[column]]));
    const by = labels(corpus, who);
    return {
      facts,
      cells: {
        ...one.cells,
        ...published,
        ...(columns === 'ucdp' ? { source_original: by } : { source: by }),
      },
      unfit: one.unfit,
      others: others.flat().length,
    };
  };
}

/** Told by others than the account too: whose word they are is not known. */
const NO_PARTS: Cells = {
  deaths_a: undefined,
  deaths_b: undefined,
  deaths_civilians: undefined,
  deaths_unknown: undefined,
};

/** Columns on who tells it where and in which words. */
const OF_REPORTS: Cells = Object.fromEntries(
  'source source_original source_article source_office source_date source_headline number_of_sources notes'
    .split(' ')
    .map((column) => [column, undefined]),
);

const compare = (a: readonly number[], b: readonly number[]): number => {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
};

/** One actor a cell: the body that the others belong to, or the first who has a name; ACLED has the others beside it. */
function actorCells(
  corpus: Corpus,
  parties: Pick<Parties, 'bodiesOf'>,
  columns: EventColumns,
  { sideA, sideB }: EventFacts,
): { readonly cells: Cells; readonly areOne: boolean } {
  const body = (side: readonly Iri[]) =>
    side.find((actor) => side.every((each) => parties.bodiesOf(each).has(actor)));
  const first = (side: readonly Iri[]) =>
    body(side) ?? side.find((each) => corpus.entities.get(each)?.appearsIn === undefined) ?? side[0];
  const name = (actor: Iri | undefined) => (actor === undefined ? undefined : labelOf(corpus, actor));
  const [a, b] = [first(sideA), first(sideB)];
  const rest = (side: readonly Iri[], of: Iri | undefined) =>
    labels(
      corpus,
      side.filter((each) => each !== of),
    );
  return columns === 'ucdp'
    ? {
        cells: {
          side_a: name(a),
          side_b: name(b),
          dyad_name: a === undefined || b === undefined ? undefined : `${name(a)} - ${name(b)}`,
        },
        areOne: [sideA, sideB].every((side) => side.length < 2 || body(side) !== undefined),
      }
    : {
        cells: {
          actor1: name(a),
          assoc_actor_1: rest(sideA, a),
          actor2: name(b),
          assoc_actor_2: rest(sideB, b),
        },
        areOne: true,
      };
}

const haveRole = ({ claims }: EventFacts, predicates: readonly Iri[], actors: readonly Iri[]) =>
  actors.every((actor) =>
    claims.some(
      ({ proposition }) => predicates.includes(proposition.predicate) && proposition.object.value === actor,
    ),
  );

/** Sides have whoever serves a state first, and a row of something done whoever did it. */
function doerFirst(facts: EventFacts): EventFacts {
  const { sideA, sideB } = facts;
  const isOther = sideB.length > 0 && haveRole(facts, DID, sideB) && haveRole(facts, [cg.target], sideA);
  return isOther ? { ...facts, sideA: sideB, sideB: sideA } : facts;
}

const DID = [cg.perpetrator, expand('cg:agent')];

interface Checked extends Pick<Account, 'facts' | 'cells' | 'sources'> {
  readonly isOne: boolean;
}

/** Why a row would say what no source of it says. */
function unfitOf(
  corpus: Corpus,
  columns: EventColumns,
  event: EventCasualties,
  { facts, cells, sources, isOne }: Checked,
): string | undefined {
  if (event.events.length > 1) return 'that have a part in common, and are no one event';
  if (!isOne) return 'with several actors on a side, which has room for one';
  const names = [...facts.sideA, ...facts.sideB, ...sources].map((each) => labelOf(corpus, each));
  if (names.some((each) => each.includes(';'))) return 'with a semicolon in a name, which parts names there';
  if (
    isDoneToOther(cells) &&
    !(haveRole(facts, DID, facts.sideA) && haveRole(facts, [cg.target], facts.sideB))
  )
    return 'of which the same voice does not say who did it to whom';
  const { low, best, high, open } = event;
  if (best === undefined) return undefined;
  const isExact = sources.every((speaker) => {
    const line = event.speakers.find((each) => each.speaker === speaker);
    return line !== undefined && isNumber(line, best);
  });
  const isSpan = columns === 'ucdp' && low !== undefined && high !== undefined && low < high && !open;
  return isExact || isSpan
    ? undefined
    : 'of which no exact number of the dead is told by whoever tells the rest';
}

/** Whether a speaker gives that number and no other, neither as rounded nor as the least. */
const isNumber = ({ low, high, open, about }: CasualtyLine, best: number) =>
  high === best && (low ?? high) === best && !open && about.length === 0;
