/** Rows of an answer as a table, some at a time: numbers to the right, names that can be pressed. */
import { useState } from 'preact/hooks';
import { isNumeric } from '../../../src/query/results/results.js';
import type { SelectResult } from '../../../src/query/results/sparql-json.js';
import { TermCell } from './term-cell.js';

const AT_FIRST = 100;
const MORE = 500;

export function AnswerTable({ table }: { readonly table: SelectResult }) {
  const [most, setMost] = useState(AT_FIRST);
  const { variables, rows } = table;
  const columns = variables.map((name) => ({ name, numeric: isNumeric(table, name) }));
  const left = rows.length - most;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard */}
      <section class="answer-table" aria-label="Rows of the answer" tabIndex={0}>
        <table>
          <thead>
            <tr>
              {columns.map(({ name, numeric }) => (
                <th key={name} scope="col" class={numeric ? 'numeric' : undefined}>
                  {name.replaceAll('_', ' ')}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, most).map((row, i) => (
              // Rows have no name of their own, and their order stays.
              <tr key={i}>
                {columns.map(({ name, numeric }) => (
                  <td key={name} class={numeric ? 'numeric' : undefined}>
                    <TermCell term={row[name]} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {left > 0 && (
        <button type="button" class="wide" onClick={() => setMost((n) => n + MORE)}>
          Show {Math.min(MORE, left)} more of the other {left}
        </button>
      )}
    </>
  );
}
