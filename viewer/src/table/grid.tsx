/** Rows under heads that sort, of which only those in the window are made; by arrows, Enter and the space bar too. */
import type { ComponentChild } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Line, shown } from './arrange.js';
import type { Column, TableRow } from './rows/rows.js';
import { useWindow } from './virtual.js';

/** Pixels of a line; see table.css. */
const HEIGHT = 34;
/** Of a share of the width, at least, in pixels: a day is read whole. */
const NARROWEST = 42;
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 12, PageUp: -12 };

interface Props {
  readonly label: string;
  readonly columns: readonly Column[];
  readonly lines: readonly Line[];
  readonly sort: string;
  readonly marked: ReadonlySet<TableRow>;
  /** Id of what is open in the panel. */
  readonly chosen: string | undefined;
  readonly onSort: (sort: string) => void;
  readonly onMark: (marked: ReadonlySet<TableRow>) => void;
  readonly onOpen: (row: TableRow) => void;
}

export function Grid({ label, columns, lines, sort, marked, chosen, onSort, onMark, onOpen }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const { items, height, show } = useWindow(host, lines.length, HEIGHT);
  // The line whose name the arrows go to, once it is made.
  const [wanted, setWanted] = useState<number>();
  const nameAt = (line: number) =>
    host.current?.querySelector<HTMLElement>(`[data-line="${line}"] button`) ?? undefined;
  useLayoutEffect(() => {
    const name = wanted === undefined ? undefined : nameAt(wanted);
    if (name === undefined) return;
    name.focus({ preventScroll: true });
    setWanted(undefined);
  });
  /** To the next row that way; heads of groups are passed over. */
  const go = (from: number, step: number) => {
    let to = Math.min(Math.max(from + step, 0), lines.length - 1);
    while (lines[to]?.is === 'group') to += step < 0 && to > 0 ? -1 : 1;
    // At once where it is made: a key that comes next is for it.
    nameAt(to)?.focus({ preventScroll: true });
    show(to);
    if (nameAt(to) === undefined) setWanted(to);
  };
  const mark = (row: TableRow) => {
    const next = new Set(marked);
    if (!next.delete(row)) next.add(row);
    onMark(next);
  };
  const acts = useRef<RowActs>({ mark, go, open: onOpen });
  acts.current = { mark, go, open: onOpen };
  const made = useRef(new Map<TableRow, MadeRow>());
  // What stood for a row that has gone stands for one that comes: to make it anew takes longer than to fill it.
  const slots = useRef(0);
  slots.current = Math.max(slots.current, items.length);
  // What is as it was at the last frame is the same object, which is not gone through again.
  const rowAt = (row: TableRow, index: number) => {
    const slot = index % slots.current;
    const [isMarked, isChosen] = [marked.has(row), row.opens.id === chosen];
    const last = made.current.get(row);
    const same = last?.index === index && last.slot === slot;
    if (same && last.isMarked === isMarked && last.isChosen === isChosen) return last;
    const state = { row, index, isMarked, isChosen };
    return { ...state, slot, element: <Row key={slot} {...state} columns={columns} acts={acts} /> };
  };
  const shownNow = new Map<TableRow, MadeRow>();
  const sum = columns.reduce((all, { wide }) => all + wide, 0);
  const before = items[0]?.start ?? 0;
  const after = height - (items.at(-1)?.end ?? 0);
  const body = items.map(({ index }) => {
    const line = lines[index];
    if (line === undefined) return null;
    if (line.is === 'group')
      return (
        <tr key={`group ${line.name}`} class="group" aria-rowindex={index + 2}>
          <th colSpan={columns.length + 1} scope="rowgroup">
            {line.name} <span class="number">{line.rows}</span>
          </th>
        </tr>
      );
    const row = rowAt(line.row, index);
    shownNow.set(line.row, row);
    return row.element;
  });
  made.current = shownNow;
  return (
    <div class="grid-host" ref={host}>
      <table
        class="grid"
        aria-label={label}
        aria-rowcount={lines.length + 1}
        style={{ minWidth: `${NARROWEST * sum}px` }}
      >
        <colgroup>
          <col class="mark" />
          {columns.map(({ id, wide }) => (
            <col key={id} style={{ width: `${(100 * wide) / sum}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">
              <span class="spoken">Marked</span>
            </th>
            {columns.map((column) => (
              <Head key={column.id} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {/* What is not made leaves its room. */}
          {before > 0 && <tr style={{ height: `${before}px` }} />}
          {body}
          {after > 0 && <tr style={{ height: `${after}px` }} />}
        </tbody>
      </table>
    </div>
  );
}

interface RowState {
  readonly row: TableRow;
  readonly index: number;
  readonly isMarked: boolean;
  readonly isChosen: boolean;
}

interface MadeRow extends RowState {
  readonly slot: number;
  readonly element: ComponentChild;
}

interface RowActs {
  readonly mark: (row: TableRow) => void;
  readonly open: (row: TableRow) => void;
  readonly go: (from: number, step: number) => void;
}

interface RowProps extends RowState {
  readonly columns: readonly Column[];
  /** Those of the last frame: a row is not made again for them. */
  readonly acts: { readonly current: RowActs };
}

function Row({ row, index, columns, isMarked, isChosen, acts }: RowProps) {
  const name = shown(row.cells[0]) || 'someone';
  return (
    <tr class={isChosen ? 'chosen' : undefined} aria-rowindex={index + 2} data-line={index}>
      <td>
        <input
          type="checkbox"
          checked={isMarked}
          aria-label={`Mark ${name}`}
          onChange={() => acts.current.mark(row)}
        />
      </td>
      {columns.map(({ id, kind }, i) => (
        <td key={id} class={kind} title={shown(row.cells[i])}>
          {i > 0 ? (
            shown(row.cells[i])
          ) : (
            <button
              type="button"
              class="link"
              onClick={() => acts.current.open(row)}
              onKeyDown={(event) => {
                const step = STEPS[event.key];
                if (step !== undefined) acts.current.go(index, step);
                else if (event.key === ' ') acts.current.mark(row);
                else return;
                event.preventDefault();
                event.stopPropagation();
              }}
            >
              {name}
            </button>
          )}
        </td>
      ))}
    </tr>
  );
}

/** Pressed, it sorts: numbers and days from the greatest down; pressed again, the other way; a third time, not. */
function Head({
  column: { id, words, kind },
  sort,
  onSort,
}: {
  readonly column: Column;
  readonly sort: string;
  readonly onSort: (sort: string) => void;
}) {
  const ways = kind === 'words' ? [id, `-${id}`, ''] : [`-${id}`, id, ''];
  const next = sort.replace('-', '') === id ? ways[ways.indexOf(sort) + 1] : ways[0];
  const state = sort === id ? 'ascending' : sort === `-${id}` ? 'descending' : 'none';
  return (
    <th scope="col" aria-sort={state} class={kind}>
      <button type="button" onClick={() => onSort(next ?? '')}>
        {words}
        <span aria-hidden="true">{state === 'ascending' ? ' ↑' : state === 'descending' ? ' ↓' : ''}</span>
      </button>
    </th>
  );
}
