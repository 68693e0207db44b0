/** The controls of the time line: the days as fields, playing through them, and how near one looks. */
import type { Session } from '../session/session.js';
import { useSession } from '../session/session.js';
import { chooseTime } from '../view/view.js';
import { DAY, dayAt, STEPS, type Step } from './days.js';
import { withEnd } from './handles.js';
import { PACES, type Pace, type Player } from './player.js';
import { around, type Stretch, zoom } from './stretch.js';

interface ControlsProps {
  readonly extent: Stretch;
  readonly stretch: Stretch;
  readonly player: Player;
  readonly step: Step;
  readonly pace: Pace;
  onStep(step: Step): void;
  onPace(pace: Pace): void;
  onStretch(stretch: Stretch): void;
}

export function Controls(props: ControlsProps) {
  const session = useSession();
  return (
    <div class="time-controls">
      <Days {...props} />
      <Play {...props} />
      <Nearness {...props} />
      <button
        type="button"
        class="time-close"
        aria-label="Close the time line"
        title="Close; the chosen days stay"
        onClick={() => session.change((view) => ({ ...view, timeline: false }))}
      >
        ×
      </button>
    </div>
  );
}

function Days({ extent }: ControlsProps) {
  const session = useSession();
  const { time } = session.view.value;
  const bounds = { min: dayAt(extent.from), max: dayAt(extent.to - DAY) };
  const set = (end: 'from' | 'to', day: string) =>
    chooseEnd(session, { from: bounds.min, to: bounds.max }, end, day);
  return (
    <div class="group">
      {(['from', 'to'] as const).map((end) => (
        <label key={end}>
          <span>{end === 'from' ? 'From' : 'to'}</span>
          <input
            type="date"
            {...bounds}
            value={time?.[end] ?? ''}
            onChange={(event) => set(end, event.currentTarget.value)}
          />
        </label>
      ))}
      <button
        type="button"
        class="dispensable"
        disabled={time === undefined}
        onClick={() => session.change((view) => chooseTime(view, undefined))}
      >
        All days
      </button>
    </div>
  );
}

/** The other end, while none is chosen, is that of all days. A field that was emptied changes nothing. */
function chooseEnd(
  session: Session,
  all: { from: string; to: string },
  end: 'from' | 'to',
  day: string,
): void {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return;
  session.change((view) => chooseTime(view, withEnd(view.time ?? all, end, day)));
}

function Play({ player, step, pace, onStep, onPace }: ControlsProps) {
  return (
    <fieldset class="group">
      <legend class="spoken">Play</legend>
      <button
        type="button"
        aria-label={`A ${step} back`}
        title={`A ${step} back`}
        onClick={() => player.step(-1)}
      >
        ‹
      </button>
      <button
        type="button"
        class="play"
        aria-label={player.playing ? 'Pause' : 'Play'}
        onClick={player.playing ? player.stop : player.start}
      >
        <span aria-hidden="true">{player.playing ? '❚❚' : '▶'}</span>{' '}
        <span class="play-words">{player.playing ? 'Pause' : 'Play'}</span>
      </button>
      <button type="button" aria-label={`A ${step} on`} title={`A ${step} on`} onClick={() => player.step(1)}>
        ›
      </button>
      <select aria-label="Step" value={step} onChange={(event) => onStep(event.currentTarget.value as Step)}>
        {STEPS.map((each) => (
          <option key={each} value={each}>
            by {each}
          </option>
        ))}
      </select>
      <select
        class="dispensable"
        aria-label="Speed"
        value={pace}
        onChange={(event) => onPace(event.currentTarget.value as Pace)}
      >
        {PACES.map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </select>
    </fieldset>
  );
}

function Nearness({ extent, stretch, onStretch }: ControlsProps) {
  const { time } = useSession().view.value;
  const middle = (stretch.from + stretch.to) / 2;
  return (
    <fieldset class="group">
      <legend class="spoken">What the time line shows</legend>
      <button
        type="button"
        aria-label="A longer time"
        title="A longer time"
        onClick={() => onStretch(zoom(stretch, 1.6, middle, extent))}
      >
        −
      </button>
      <button
        type="button"
        aria-label="A shorter time"
        title="A shorter time"
        onClick={() => onStretch(zoom(stretch, 1 / 1.6, middle, extent))}
      >
        +
      </button>
      <button type="button" class="dispensable" onClick={() => onStretch(extent)}>
        All years
      </button>
      {time !== undefined && (
        <button type="button" class="dispensable" onClick={() => onStretch(around(time, extent))}>
          Zoom to these days
        </button>
      )}
    </fieldset>
  );
}
