/** The table: what the filters leave of relations, claims, events or speakers in rows, to sort, group, open, draw and copy. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { shortened } from '../../../src/structures/graphemes.js';
import { labelOf } from '../../../src/words/labels.js';
import { count, inSeries } from '../../../src/words/phrases.js';
import { copied } from '../browser/clipboard.js';
import { markPicture } from '../browser/milestones.js';
import { inSlices } from '../browser/slices.js';
import type { LoadedGraph } from '../data/loaded-graph.js';
import { OfLoaded } from '../elements/of-loaded.js';
import { filterOf } from '../scene/build.js';
import { timeFilter } from '../scene/time.js';
import { useSession } from '../session/session.js';
import { FILTER_FIELDS } from '../view/filters.js';
import { TABLES, type TableView } from '../view/table-view.js';
import { changeTable, showOnly, showSurface, type ViewState } from '../view/view.js';
import { arrange, asSheet, textOf } from './arrange.js';
import { Grid } from './grid.js';
import { claimRows } from './rows/claims.js';
import { eventRows } from './rows/events.js';
import { relationRows } from './rows/relations.js';
import type { MakeTable, TableOf, TableRow } from './rows/rows.js';
import { speakerRows } from './rows/speakers.js';
import './table.css';

const MAKE: Readonly<Record<TableView['of'], MakeTable>> = {
  relations: relationRows,
  claims: claimRows,
  events: eventRows,
  speakers: speakerRows,
};
const WORDS: Readonly<Record<TableView['of'], readonly [tab: string, one: string]>> = {
  relations: ['Relations', 'relation'],
  claims: ['Claims', 'claim'],
  events: ['Events', 'event'],
  speakers: ['Speakers', 'speaker'],
};
/** So many rows are copied by the second button. */
const FEW = 10;

export function TableSurface() {
  const session = useSession();
  const { loaded } = session;
  const view = session.view.value;
  const { table } = view;
  const made = useMemo(
    () => rowsOf(loaded, view),
    [loaded, table.of, ...FILTER_FIELDS.map((field) => view[field])],
  );
  const about = table.of === 'speakers' ? undefined : table.about;
  const kept = useMemo(() => tellingOf(loaded, made, about), [loaded, made, about]);
  const { rows, lines } = useMemo(() => arrange(kept, table), [kept, table]);
  const [marked, setMarked] = useState<ReadonlySet<TableRow>>(new Set());
  useEffect(() => setMarked(new Set()), [kept]);
  useEffect(() => {
    let left = false;
    void inSlices(saying(made.rows, () => left));
    return () => {
      left = true;
    };
  }, [made]);
  useEffect(() => markPicture(), []);
  const change = (next: Partial<TableView>) => session.change((now) => changeTable(now, next));
  const copy = async (some: readonly TableRow[]) => {
    const done = await copied(asSheet(made.columns, some));
    session.notice.value = done
      ? `${count(some.length, 'row')} copied, to be pasted into a sheet.`
      : 'This browser lets no page copy: Take away, Claims or Relations as CSV.';
  };
  const draw = () => {
    const ids = [...new Set([...marked].flatMap(({ drawnAs }) => drawnAs))];
    session.change((now) => showSurface(showOnly(now, ids), 'relations'));
  };
  const [tab, one] = WORDS[table.of];
  const strange = strangeIn(made.columns, table);
  const chosen = marked.size > 0 ? rows.filter((row) => marked.has(row)) : rows;
  return (
    <section class="table-surface" aria-label="Table">
      <div class="table-bar">
        <fieldset class="table-tabs">
          <legend class="spoken">What a row is</legend>
          {TABLES.map((of) => (
            <button key={of} type="button" aria-pressed={of === table.of} onClick={() => change({ of })}>
              {WORDS[of][0]}
            </button>
          ))}
        </fieldset>
        <label class="table-words">
          <span class="spoken">Only rows with these words</span>
          <input
            type="search"
            placeholder="Only rows with …"
            value={table.words}
            onInput={({ currentTarget: { value } }) =>
              session.pass((now) => changeTable(now, { words: value }))
            }
            onChange={() => session.settle()}
          />
        </label>
        <label>
          Group by{' '}
          <select
            value={table.group}
            onChange={({ currentTarget }) => change({ group: currentTarget.value })}
          >
            <option value="">nothing</option>
            {made.columns
              .filter(({ groups }) => groups)
              .map(({ id, words }) => (
                <option key={id} value={id}>
                  {words}
                </option>
              ))}
          </select>
        </label>
        {table.of !== 'speakers' && <RowsOf />}
      </div>
      <div class="table-bar">
        <p class="table-count" role="status">
          {rows.length === made.all
            ? count(made.all, one)
            : `${rows.length} of ${count(made.all, one)}: the others are filtered out`}
          {marked.size > 0 && `, ${marked.size} marked`}
        </p>
        {rows.length > 0 && (
          <>
            <button type="button" onClick={() => void copy(chosen)}>
              Copy {marked.size > 0 ? count(chosen.length, 'marked row') : 'all rows'}
            </button>
            {marked.size === 0 && rows.length > FEW && (
              <button type="button" onClick={() => void copy(rows.slice(0, FEW))}>
                Copy the first {FEW}
              </button>
            )}
            {marked.size > 0 && (
              <>
                <button type="button" onClick={draw}>
                  Draw these
                </button>
                <button type="button" onClick={() => setMarked(new Set())}>
                  Mark none
                </button>
              </>
            )}
          </>
        )}
      </div>
      {strange.length > 0 && (
        <p class="warning table-bar" role="alert">
          The link names what is not known here: {inSeries(strange)}. The rest of it is shown.
        </p>
      )}
      <div class="table-bar">
        <OfLoaded what="The rows are" />
        {session.whole.part !== undefined && (
          <p class="quiet">
            <code>claimgraph view --whole</code> gives the page all of them.
          </p>
        )}
      </div>
      <Grid
        key={table.of}
        label={tab}
        columns={made.columns}
        lines={lines}
        sort={table.sort}
        marked={marked}
        chosen={view.selection?.id}
        onSort={(sort) => change({ sort })}
        onMark={setMarked}
        onOpen={(row) => session.select(row.opens)}
      />
    </section>
  );
}

/** Columns that a link names and this table has not, in words. */
function strangeIn(columns: TableOf['columns'], { sort, group }: TableView): readonly string[] {
  const by = sort.replace(/^-/, '');
  const named = (id: string) => `“${shortened(id, 40)}”`;
  return [
    ...(by === '' || columns.some(({ id }) => id === by) ? [] : [`${named(by)} as a column to sort by`]),
    ...(group === '' || columns.some(({ id, groups }) => id === group && groups)
      ? []
      : [`${named(group)} as a column to group by`]),
  ];
}

/** Makes the words of all rows, so that the first search or sorting need not. */
function* saying(rows: readonly TableRow[], isLeft: () => boolean): Generator<undefined, void> {
  for (const row of rows) {
    if (isLeft()) return;
    textOf(row);
    yield;
  }
}

/** Rows that tell of what is chosen alone: words would find others that have its name in theirs. */
function RowsOf() {
  const session = useSession();
  const { corpus } = session.loaded;
  const { table, selection } = session.view.value;
  const of = table.about ?? (selection?.kind === 'node' ? selection.id : undefined);
  if (of === undefined || !corpus.entities.has(of)) return null;
  const about = table.about === undefined ? of : undefined;
  return (
    <button
      type="button"
      aria-pressed={table.about !== undefined}
      onClick={() => session.change((now) => changeTable(now, { about }))}
    >
      Only rows of {labelOf(corpus, of)}
    </button>
  );
}

/** Rows at one end of which it stands, or, of an event, that something ties to it. */
function tellingOf({ graph, actors }: LoadedGraph, made: TableOf, about: string | undefined): TableOf {
  if (about === undefined) return made;
  const tells = ({ opens, drawnAs }: TableRow): boolean => {
    if (opens.kind === 'edge') return actors.extremities(opens.id).includes(about);
    const [event] = drawnAs;
    return drawnAs.includes(about) || (event !== undefined && isTied(graph, event, about));
  };
  return { ...made, rows: made.rows.filter(tells) };
}

const isTied = (graph: LoadedGraph['graph'], one: string, other: string): boolean =>
  graph.hasNode(one) && graph.hasNode(other) && graph.areNeighbors(one, other);

function rowsOf(loaded: ReturnType<typeof useSession>['loaded'], view: ViewState) {
  const { corpus, graph, times } = loaded;
  const passes = filterOf(corpus, view, timeFilter(times, view));
  const only = view.only === undefined ? undefined : new Set(view.only);
  return MAKE[view.table.of](loaded, view, (key) => {
    if (!graph.hasEdge(key)) return only === undefined;
    const [source, target] = graph.extremities(key);
    if (only !== undefined && ![key, source, target].some((id) => only.has(id))) return false;
    return passes(graph.getEdgeAttributes(key), source, target);
  });
}
