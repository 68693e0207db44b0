/** The histogram as a table, for those who read rather than look: each bin with what lies and what may lie in it, to be chosen by a press. */
import { useState } from 'preact/hooks';
import type { Entry } from '../../../src/times/chronicle.js';
import { mayTouch } from '../../../src/times/days.js';
import { useSession } from '../session/session.js';
import { CLOCKS, type Clock, chooseTime } from '../view/view.js';
import { binsOf, type Piled, pile, unitFor } from './bins.js';
import { type Chronicles, nameOf } from './chronicles.js';
import { spanInWords } from './days.js';
import type { Stretch } from './stretch.js';

/** Names told in one cell, and rows. */
const MOST = 8;
const ROWS = 60;

interface TableProps {
  readonly chronicles: Chronicles;
  readonly stretch: Stretch;
  readonly width: number;
}

export function TimeTable(props: TableProps) {
  const [open, setOpen] = useState(false);
  return (
    <details class="time-table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>As a table</summary>
      {open && <Rows {...props} />}
    </details>
  );
}

function Rows({ chronicles, stretch, width }: TableProps) {
  const session = useSession();
  const { clock, time } = session.view.value;
  // What the brush selects, perhaps: what may lie on the chosen days is in the table too.
  const isChosen = ({ span }: Entry) => time === undefined || mayTouch(span, time);
  const unit = unitFor(stretch, width);
  const bins = binsOf(stretch, unit);
  const piled = {
    event: pile(chronicles.event.entries.filter(isChosen), bins),
    report: pile(chronicles.report.entries.filter(isChosen), bins),
  };
  const full = bins
    .map((bin, i) => ({ bin, i }))
    .filter(({ i }) =>
      CLOCKS.some((each) => piled[each].heaps[i]!.sure.length + piled[each].heaps[i]!.unsure.length > 0),
    );
  return (
    <div class="scroll">
      {time !== undefined && (
        <p class="quiet">
          Of the chosen days alone: {spanInWords({ earliest: time.from, latest: time.to })}.{' '}
          <button
            type="button"
            class="link"
            onClick={() => session.change((view) => chooseTime(view, undefined))}
          >
            All days
          </button>
        </p>
      )}
      <table>
        <thead>
          <tr>
            <th scope="col">Days (by {unit.words})</th>
            <th scope="col">What happened</th>
            <th scope="col">What was said</th>
          </tr>
        </thead>
        <tbody>
          {full.slice(0, ROWS).map(({ bin, i }) => (
            <tr key={bin.from}>
              <th scope="row">
                <button
                  type="button"
                  class="link"
                  onClick={() => session.change((view) => chooseTime(view, { from: bin.from, to: bin.to }))}
                  title={clock === 'event' ? 'Show what happened then' : 'Show what was said then'}
                >
                  {spanInWords({ earliest: bin.from, latest: bin.to })}
                </button>
              </th>
              {CLOCKS.map((each) => (
                <td key={each}>
                  <Cell sure={piled[each].heaps[i]!.sure} unsure={piled[each].heaps[i]!.unsure} />
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">Somewhere within several</th>
            {CLOCKS.map((each) => (
              <td key={each}>
                <Reaching piled={piled[each]} />
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      {full.length > ROWS && <p class="quiet">{full.length - ROWS} more rows: come nearer to see them.</p>}
    </div>
  );
}

function Cell({ sure, unsure }: { readonly sure: readonly Entry[]; readonly unsure: readonly Entry[] }) {
  const { loaded } = useSession();
  const names = (entries: readonly Entry[]) => listed(entries.map((entry) => nameOf(loaded, entry)));
  const parts = [
    sure.length > 0 ? names(sure) : '',
    unsure.length > 0 ? `date uncertain: ${names(unsure)}` : '',
  ].filter(Boolean);
  return parts.length === 0 ? null : (
    <>
      <strong>{sure.length + unsure.length}</strong> {parts.join('; ')}
    </>
  );
}

function Reaching({ piled }: { readonly piled: Piled }) {
  const { loaded } = useSession();
  const entries = piled.reaches.flatMap((reach) => reach.entries);
  if (entries.length === 0) return null;
  const names = entries.map((entry) => `${nameOf(loaded, entry)} (${entry.when})`);
  return (
    <>
      <strong>{names.length}</strong> {listed(names)}
    </>
  );
}

function listed(names: readonly string[]): string {
  const more = names.length - MOST;
  return names.slice(0, MOST).join('; ') + (more > 0 ? `; and ${more} more` : '');
}

/** `32 events and 1 utterance have no date.` */
export function withoutDate(chronicles: Chronicles): string {
  const count = (clock: Clock, one: string) => {
    const { length } = chronicles[clock].undated;
    return length === 0 ? [] : [`${length} ${one}${length === 1 ? '' : 's'}`];
  };
  const parts = [...count('event', 'event'), ...count('report', 'utterance')];
  if (parts.length === 0) return '';
  const one = parts.length === 1 && parts[0]!.startsWith('1 ');
  return `${parts.join(' and ')} ${one ? 'has' : 'have'} no date.`;
}
