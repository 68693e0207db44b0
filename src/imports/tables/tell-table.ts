/** A table of event data to what it tells: recognised by its head, row by row; what is wrong is named by line and column (Node). */
import { ShapeError } from '../../model/errors.js';
import { refused } from '../telling/refused.js';
import type { Told } from '../telling/told.js';
import { LEFT_OUT, type TableAccount, UnknownTable } from './account.js';
import { acledEvent } from './acled.js';
import { codesOf, sourceNames } from './codes.js';
import { LAYOUTS, type Layout, layoutOf } from './layouts.js';
import { readRecords, type TableRecord } from './records.js';
import { BrokenRow, Row } from './row.js';
import { Telling } from './telling.js';
import { ucdpEvent } from './ucdp.js';

export interface TableOptions {
  /** What the file is to hold: then the disk is not asked. */
  readonly text?: string | undefined;
  /** Most bytes that it may open to, where it is packed. */
  readonly maxUnpacked?: number | undefined;
  /** Rows that cannot be told are left out and counted, instead of refusing the table. */
  readonly skipBroken?: boolean | undefined;
}

/** @throws ShapeError for a table of unknown columns, or with rows that cannot be told; FileError. */
export async function tellTable(
  file: string,
  { id, title }: Pick<Told, 'id' | 'title'>,
  { text, maxUnpacked, skipBroken = false }: TableOptions,
): Promise<{ readonly told: Told; readonly account: TableAccount }> {
  const names = sourceNames();
  const broken: string[] = [];
  let reading: Reading | undefined;
  let rows = 0;
  const textSha256 = await readRecords(file, text, maxUnpacked, (record) => {
    if (reading === undefined) {
      reading = new Reading(file, record, (layout) => new Telling(layout, id, names));
      return;
    }
    rows++;
    const fault = reading.take(record);
    if (fault === undefined) return;
    broken.push(`${file}:${record.line}: ${fault}`);
  });
  if (reading === undefined)
    throw new ShapeError(`${file} is empty: a table begins with the names of its columns`);
  if (broken.length > 0 && (!skipBroken || broken.length === rows)) throw refused(file, broken, rows, 'rows');
  const { layout, columns, telling } = reading as Reading;
  if (rows === 0) throw new ShapeError(`${file} has the head of ${layout.title} and no row below it`);
  return {
    told: telling.told(id, title, textSha256),
    account: {
      dataset: layout.title,
      rows,
      broken,
      columns: new Map([...columns.keys()].map((name) => [name, layout.becomes.get(name) ?? LEFT_OUT])),
    },
  };
}

/** Beside the columns of a data set in what `claimgraph casualties --columns` writes. */
const OWN_COLUMN = 'claimgraph_claims';

/** The head of a table, and what reads its rows. */
class Reading {
  readonly layout: Layout;
  readonly columns: ReadonlyMap<string, number>;
  readonly telling: Telling;
  readonly #width: number;
  readonly #eventOf: (row: Row) => ReturnType<typeof ucdpEvent>;

  constructor(file: string, head: TableRecord, tell: (layout: Layout) => Telling) {
    const names = (head.cells ?? []).map((name) => name.trim().toLowerCase());
    const where = `${file}:${head.line}`;
    if (head.fault !== undefined) throw new ShapeError(`${where}: the head cannot be read: ${head.fault}`);
    const twice = names.find((name, at) => name !== '' && names.indexOf(name) !== at);
    if (twice !== undefined)
      throw new ShapeError(`${where}: two columns are named "${twice}": give one of them another name`);
    this.#width = names.length;
    this.columns = new Map(names.map((name, at) => [name, at]));
    const layout = layoutOf(new Set(names));
    if (layout === undefined) throw unknownTable(where, names);
    if (names.includes(OWN_COLUMN))
      throw new ShapeError(
        `${where}: this is a table of counts that claimgraph casualties wrote: a row holds what several voices say, and none of them says all of it. Open the data that it was made from, or write a table that can be read again with claimgraph export --format ${layout.dataset}`,
      );
    const missing = layout.required.filter((name) => !this.columns.has(name));
    if (missing.length > 0)
      throw new ShapeError(
        `${where}: this is a table of ${layout.title} without the ${missing.length === 1 ? 'column' : 'columns'} ${missing.join(', ')}: name ${missing.length === 1 ? 'it' : 'them'} as the codebook does (${layout.codebook}), or take the file as it was downloaded`,
      );
    this.layout = layout;
    this.telling = tell(layout);
    const codes = codesOf(layout.dataset);
    const event = layout.dataset === 'ucdp' ? ucdpEvent : acledEvent;
    this.#eventOf = (row) => event(row, codes);
  }

  /** Why the row cannot be told; undefined where it is. */
  take({ line, cells, fault, passage }: TableRecord): string | undefined {
    if (cells === undefined) return fault;
    if (cells.length !== this.#width)
      return `the row has ${cells.length} cells, and the head ${this.#width}: a cell that holds the mark between cells stands in quotation marks`;
    try {
      const event = this.#eventOf(new Row(this.columns, cells));
      const before = this.telling.lineOf(event.id);
      if (before !== undefined)
        return `${this.layout.title} ${event.id} stands on line ${before} already: leave one of them out`;
      this.telling.add(event, passage, line);
      return undefined;
    } catch (cause) {
      if (cause instanceof BrokenRow) return cause.message;
      throw cause;
    }
  }
}

function unknownTable(where: string, names: readonly string[]): UnknownTable {
  const seen = names.slice(0, 8).join(', ');
  const known = LAYOUTS.map(({ title, signs }) => `${title} (${signs.slice(0, 4).join(', ')}, …)`).join(
    ' and ',
  );
  return new UnknownTable(
    `${where}: the columns are those of no table that is read: ${seen}${names.length > 8 ? ', …' : ''}. Tables of ${known} are recognised by their first line; for anything else write RDF`,
  );
}
