/** The time line under the drawing: controls, histogram, overview and table, in step with the session. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import '../styles/time.css';
import '../styles/time-chart.css';
import { OfLoaded } from '../elements/of-loaded.js';
import { useSession } from '../session/session.js';
import { CLOCKS, type Clock } from '../view/view.js';
import { Chart } from './chart.js';
import { type Chosen, chosenDays, chroniclesOf } from './chronicles.js';
import { Controls } from './controls.js';
import { type Step, spanInWords } from './days.js';
import { Overview } from './overview.js';
import { type Pace, usePlayer } from './player.js';
import { densest, extentOf, holding, type Stretch } from './stretch.js';
import { TimeTable, withoutDate } from './table.js';

const CLOCK_WORDS: Readonly<Record<Clock, string>> = { event: 'Happened', report: 'Said' };

export function Drawer() {
  const session = useSession();
  const { loaded } = session;
  const entries = useMemo(() => {
    const { event, report } = chroniclesOf(loaded);
    return [...event.entries, ...report.entries];
  }, [loaded]);
  const extent = useMemo(() => extentOf(entries), [entries]);
  if (extent === undefined) return <p class="quiet">Nothing here has a date.</p>;
  return <TimeLine entries={entries} extent={extent} />;
}

function TimeLine({
  entries,
  extent,
}: {
  readonly entries: Parameters<typeof densest>[0];
  readonly extent: Stretch;
}) {
  const session = useSession();
  const { time, clock, selection } = session.view.value;
  const { loaded } = session;
  const chronicles = chroniclesOf(loaded);
  const [stretch, setStretch] = useState(() => densest(entries, extent));
  const [step, setStep] = useState<Step>('week');
  const [pace, setPace] = useState<Pace>('medium');
  const player = usePlayer(session, extent, stretch, step, pace);
  const [host, width] = useWidth();
  const chosen = useMemo(() => chosenDays(loaded, selection), [loaded, selection]);
  // Days that are chosen from elsewhere, by a link, a field or playing, come into the picture.
  useEffect(() => {
    if (time !== undefined) setStretch((now) => holding(now, time, extent));
  }, [time, extent]);
  const shared = { extent, stretch, onStretch: setStretch };
  return (
    <>
      <Controls {...shared} player={player} step={step} pace={pace} onStep={setStep} onPace={setPace} />
      <div class="time-body">
        <fieldset class="clocks">
          <legend class="spoken">Days are chosen by when it</legend>
          {CLOCKS.map((each) => (
            <label key={each} class={each}>
              <input
                type="radio"
                name="clock"
                checked={clock === each}
                onChange={() => session.change((view) => ({ ...view, clock: each }))}
              />
              <span>{CLOCK_WORDS[each]}</span>
            </label>
          ))}
        </fieldset>
        <div class="time-charts" ref={host}>
          {width > 0 && (
            <>
              <Chart
                {...shared}
                chronicles={chronicles}
                width={width}
                chosen={chosen}
                playing={player.playing}
              />
              <Overview
                {...shared}
                entries={entries}
                width={width}
                time={time}
                marks={chosen?.spans[clock] ?? []}
              />
            </>
          )}
        </div>
      </div>
      <p class="time-key quiet">
        <Key /> {withoutDate(chronicles)}{' '}
        {chosen !== undefined && <ChosenWords chosen={chosen} clock={clock} />}
      </p>
      <OfLoaded what="Days are" />
      <TimeTable chronicles={chronicles} stretch={stretch} width={width} />
    </>
  );
}

/** What the marks of the histogram mean. */
function Key() {
  return (
    <>
      <span class="hint">Drag over the bars to choose days, or press one, or a month on the axis.</span>{' '}
      <svg width="12" height="10" aria-hidden="true">
        <rect class="sure" x="1" y="1" width="10" height="8" rx="1" />
      </svg>{' '}
      dated{' '}
      <svg width="12" height="10" aria-hidden="true">
        <rect class="unsure" x="1" y="1" width="10" height="8" rx="1" />
      </svg>{' '}
      date uncertain{' '}
      <svg width="22" height="10" aria-hidden="true">
        <line class="within" x1="1" x2="21" y1="5" y2="5" />
      </svg>{' '}
      somewhere within these days.
    </>
  );
}

function ChosenWords({ chosen: { name, spans }, clock }: { readonly chosen: Chosen; readonly clock: Clock }) {
  const own = spans[clock].length > 0 ? spans[clock] : spans.event;
  return (
    <span class="time-chosen">
      {name}: {own.length === 0 ? 'no date' : own.map(spanInWords).join('; ')}.
    </span>
  );
}

/** The width of an element in whole pixels, as the window changes. */
function useWidth() {
  const host = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = host.current;
    if (element === null) return;
    const watch = new ResizeObserver(() => setWidth(Math.floor(element.clientWidth)));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return [host, width] as const;
}
