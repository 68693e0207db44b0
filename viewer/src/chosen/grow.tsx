/** Some of the neighbours of a name on the drawing: by independent sources, by family, by what is new since a report, the first so many. */
import { useMemo, useState } from 'preact/hooks';
import { aroundInTime } from '../../../src/compare/differences/around-in-time.js';
import { type Growth, grownFrom } from '../../../src/graph/grow.js';
import type { Iri } from '../../../src/model/records.js';
import { dateInWords } from '../../../src/words/dates.js';
import { labelOf } from '../../../src/words/labels.js';
import { count } from '../../../src/words/phrases.js';
import { sayHeldAgainst } from '../../../src/words/reports/held-against.js';
import { reportsOf } from '../data/texts.js';
import { FAMILY_WORDS } from '../legend/legend.js';
import { growingTies } from '../scene/ground.js';
import { useSession } from '../session/session.js';
import { grow } from '../view/marks.js';
import './grow.css';

export function Grow({ id }: { readonly id: Iri }) {
  const session = useSession();
  const { loaded } = session;
  const { corpus } = loaded;
  const now = session.view.value.grown.find(({ around }) => around === id);
  const [asked, setAsked] = useState<Growth>(
    now ?? { around: id, least: 1, family: '', since: '', most: 10 },
  );
  const ties = useMemo(
    () => growingTies(loaded).filter(({ source, target }) => source === id || target === id),
    [loaded, id],
  );
  const families = [...new Set(ties.map(({ family }) => family))].sort();
  const { neighbours, of } = grownFrom(corpus, ties, asked);
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
          First told{' '}
          <select
            value={asked.since}
            onChange={({ currentTarget }) => change({ since: currentTarget.value })}
          >
            <option value="">in any report</option>
            {reportsOf(corpus).map((report) => (
              <option key={report.id} value={report.id}>
                after {labelOf(corpus, report.id)}
                {report.saidOn !== undefined && ` of ${dateInWords(report.saidOn).text}`}
              </option>
            ))}
          </select>
        </label>
        {asked.since !== '' && <Since report={asked.since} />}
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

/** What counts as new, in words. */
function Since({ report }: { readonly report: Iri }) {
  const session = useSession();
  const { corpus } = session.loaded;
  const { lens, takenOut } = session.view.value;
  const { later: reports, undatable } = aroundInTime(corpus, report);
  return (
    <p class="quiet">
      {sayHeldAgainst(corpus, { report, against: 'since', reports, undatable })} A tie is new where no report
      up to {labelOf(corpus, report)} tells it in any way
      {(lens !== undefined || takenOut.length > 0) && ', as far as the lens and what is taken out leave it'}.
    </p>
  );
}
