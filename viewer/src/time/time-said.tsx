/** What the chosen days leave of the drawing, said on the stage and aloud, with the way to what has no date and back to all days. */
import { useEffect, useState } from 'preact/hooks';
import { useSession } from '../session/session.js';
import { chooseTime } from '../view/view.js';
import { windowInWords } from './days.js';

/** Said aloud when the days have rested this long, in milliseconds: not at each step of a drag. */
const REST = 500;

export function TimeSaid() {
  const session = useSession();
  const { time, clock, undated } = session.view.value;
  const { timed } = session.scene.value;
  const shown = time !== undefined && timed !== undefined;
  const told = clock === 'event' ? 'told of' : time?.from === time?.to ? 'said on' : 'said';
  const words = shown ? `${timed.within} of ${timed.all} relations: ${told} ${windowInWords(time)}.` : '';
  const without =
    shown && timed.undated > 0
      ? `${timed.undated} ${timed.undated === 1 ? 'has' : 'have'} no date${undated ? ' and stay' : ''}`
      : '';
  const spoken = useRested(without === '' ? words : `${words} ${without}.`);
  return (
    <>
      <p class="spoken" role="status">
        {spoken}
      </p>
      {shown && (
        <div class="time-said">
          <p>
            <strong>{words.slice(0, words.indexOf(':'))}</strong>
            {words.slice(words.indexOf(':'))} {without !== '' && `${without}.`}
          </p>
          {without !== '' && (
            <button type="button" onClick={() => session.change((view) => ({ ...view, undated: !undated }))}>
              {undated ? 'Hide undated' : 'Show undated'}
            </button>
          )}
          <button type="button" onClick={() => session.change((view) => chooseTime(view, undefined))}>
            All days
          </button>
        </div>
      )}
    </>
  );
}

function useRested(words: string): string {
  const [rested, setRested] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setRested(words), REST);
    return () => clearTimeout(timer);
  }, [words]);
  return rested;
}
