/** Some of the neighbours of a name on the drawing: by independent sources, by family, the first so many. */
import { useMemo, useState } from 'preact/hooks';
import { type Growth, grownFrom } from '../../../src/graph/grow.js';
import type { Iri } from '../../../src/model/records.js';
import { count } from '../../../src/words/phrases.js';
import { FAMILY_WORDS } from '../legend/legend.js';
import { growingTies } from '../scene/ground.js';
import { useSession } from '../session/session.js';
import { grow } from '../view/marks.js';
import './grow.css';

export function Grow({ id }: { readonly id: Iri }) {
  const session = useSession();
  const { loaded } = session;
  const now = session.view.value.grown.find(({ around }) => around === id);
  const [asked, setAsked] = useState<Growth>(now ?? { around: id, least: 1, family: '', most: 10 });
  const ties = useMemo(
    () => growingTies(loaded).filter(({ source, target }) => source === id || target === id),
    [loaded, id],
  );
  const families = [...new Set(ties.map(({ family }) => family))].sort();
  const { neighbours, of } = grownFrom(ties, asked);
  const change = (part: Partial<Growth>) => setAsked((before) => ({ ...before, ...part }));
  const number = (text: string, least: number) =>
    Math.max(least, Math.min(999, Math.floor(Number(text)) || least));
  return (
    <details class="section grow" open={now !== undefined}>
      <summary>Some of its neighbours</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          session.change((view) => grow(view, asked));
        }}
      >
        <label>
          Ties with at least{' '}
          <input
            type="number"
            min="0"
            max="999"
            value={asked.least}
            onInput={({ currentTarget }) => change({ least: number(currentTarget.value, 0) })}
          />{' '}
          independent sources
        </label>
        <label>
          Of the kind{' '}
          <select
            value={asked.family}
            onChange={({ currentTarget }) => change({ family: currentTarget.value })}
          >
            <option value="">any</option>
            {families.map((family) => (
              <option key={family} value={family}>
                {FAMILY_WORDS[family] ?? family}
              </option>
            ))}
          </select>
        </label>
        <label>
          The first{' '}
          <input
            type="number"
            min="1"
            max="999"
            value={asked.most}
            onInput={({ currentTarget }) => change({ most: number(currentTarget.value, 1) })}
          />{' '}
          of them, most sources first
        </label>
        <p class="actions">
          <button type="submit" disabled={of === 0}>
            {of === 0
              ? 'None has such a tie'
              : `Show ${neighbours.length < of ? `${neighbours.length} of ` : ''}${count(of, 'neighbour')}`}
          </button>
          {now !== undefined && (
            <button
              type="button"
              onClick={() =>
                session.change((view) => ({
                  ...view,
                  grown: view.grown.filter(({ around }) => around !== id),
                }))
              }
            >
              No longer
            </button>
          )}
        </p>
      </form>
    </details>
  );
}
