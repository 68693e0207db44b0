/** What stands under the pointer, by name: what lies in the bin, and what may. */
import type { Entry } from '../../../src/times/chronicle.js';
import { useSession } from '../session/session.js';
import type { Bin, Piled } from './bins.js';
import { nameOf } from './chronicles.js';
import { spanInWords } from './days.js';

/** Names that are told in full. */
const MOST = 5;
/** Half the width of the tip, so that it stays on the page. */
const HALF = 190;

interface TipProps {
  readonly bin: Bin;
  readonly index: number;
  readonly piled: Piled;
  /** Pixels from the left. */
  readonly at: number;
  readonly width: number;
}

export function Tip({ bin, index, piled, at, width }: TipProps) {
  const { loaded } = useSession();
  const { sure = [], unsure = [] } = piled.heaps[index] ?? {};
  const perhaps = piled.reaches
    .filter(({ first, last }) => first <= index && index <= last)
    .flatMap(({ entries }) => entries);
  if (sure.length + unsure.length + perhaps.length === 0) return null;
  const name = (entry: Entry) => nameOf(loaded, entry);
  const half = Math.min(HALF, width / 2);
  return (
    <div class="tip" aria-hidden="true" style={{ left: `${Math.min(width - half, Math.max(half, at))}px` }}>
      <p class="days">{spanInWords({ earliest: bin.from, latest: bin.to })}</p>
      <Names how="" entries={sure} words={name} />
      <Names how="Date uncertain" entries={unsure} words={name} />
      <Names how="Perhaps then" entries={perhaps} words={(entry) => `${name(entry)} (${entry.when})`} />
    </div>
  );
}

interface NamesProps {
  readonly how: string;
  readonly entries: readonly Entry[];
  words(entry: Entry): string;
}

function Names({ how, entries, words }: NamesProps) {
  if (entries.length === 0) return null;
  return (
    <>
      {how !== '' && <p class="how">{how}</p>}
      <ul>
        {entries.slice(0, MOST).map((entry) => (
          <li key={entry.id}>{words(entry)}</li>
        ))}
        {entries.length > MOST && <li class="quiet">and {entries.length - MOST} more</li>}
      </ul>
    </>
  );
}
