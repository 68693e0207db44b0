/** Notes, saved views and the steps of stories as one CSV table, each with the address of its view. */
import { shorten } from '../../model/namespaces.js';
import { guardedRecord } from '../../query/results/csv-record.js';
import { chosenIn, type Notebook } from '../notebook.js';
import type { Telling } from './words.js';

const COLUMNS = [
  'kind',
  'on',
  'on_id',
  'flag',
  'text',
  'made',
  'changed',
  'story',
  'step',
  'address',
] as const;
type Row = Partial<Record<(typeof COLUMNS)[number], string | number>>;

export function* notesCsv(notebook: Notebook, telling: Telling): Iterable<string> {
  yield guardedRecord(COLUMNS);
  for (const row of rowsOf(notebook, telling)) yield guardedRecord(COLUMNS.map((column) => row[column]));
}

function* rowsOf({ notes, views, stories }: Notebook, telling: Telling): Iterable<Row> {
  const seen = (view: string) => {
    const [chosen, address] = [chosenIn(view), telling.address(view)];
    return {
      on: telling.about(view),
      ...(chosen === undefined ? {} : { on_id: shorten(chosen.id) }),
      ...(address === undefined ? {} : { address }),
    };
  };
  for (const { view, text, flag, made, changed } of notes)
    yield {
      kind: 'note',
      ...seen(view),
      text,
      made,
      ...(flag === undefined ? {} : { flag }),
      ...(changed === undefined ? {} : { changed }),
    };
  for (const { view, title, made } of views) yield { kind: 'view', ...seen(view), text: title, made };
  for (const { title, made, steps } of stories)
    for (const [at, { view, caption }] of steps.entries())
      yield { kind: 'step', ...seen(view), text: caption, made, story: title, step: at + 1 };
}
