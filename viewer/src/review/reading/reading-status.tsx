/** How far the reading of a report is, with a way to stop it; what came of it; and the buttons that ask for it. */
import type { OpenedReport } from '../../../../src/desk/opened-report.js';
import { count } from '../../../../src/words/phrases.js';
import { shown } from '../state/shown-text.js';
import type { ReadingState, Readings } from './readings.js';

interface StatusProps {
  readonly readings: Readings;
  readonly id: string;
}

/** Nothing where nobody asked for it yet. */
export function ReadingStatus({ readings, id }: StatusProps) {
  const state = readings.states.value.get(id);
  if (state === undefined) return null;
  const share = 'share' in state ? state.share : undefined;
  const isUnderWay = state.is === 'waiting' || state.is === 'loading' || state.is === 'reading';
  return (
    <div class="of-reading">
      {linesOf(state).map((line) => (
        <p key={line} class={WARNINGS.has(state.is) ? 'warning' : undefined}>
          {shown(line)}
        </p>
      ))}
      {isUnderWay && (
        <p>
          <progress aria-label="read" {...(share === undefined ? {} : { max: 1, value: share })} />{' '}
          <button type="button" onClick={() => readings.stop(id)}>
            Stop
          </button>
        </p>
      )}
    </div>
  );
}

const WARNINGS: ReadonlySet<ReadingState['is']> = new Set(['not-read', 'failed']);

function linesOf(state: ReadingState): readonly string[] {
  switch (state.is) {
    case 'waiting':
      return ['Waits to be read.'];
    case 'loading':
      return ['The reader is loaded…'];
    case 'reading':
      return ['Being read…'];
    case 'saving':
      return ['What was read is put into the inbox…'];
    case 'stopped':
      return ['Stopped: of this reading nothing is proposed.'];
    case 'failed':
      return [`Not read: ${state.why}`];
    case 'not-read':
      return [`Not read. ${unlike(state.why)}`];
    default:
      return [
        state.claims === 0 ? 'Read: nothing is proposed.' : `Read: ${count(state.claims, 'claim')} proposed.`,
        ...(state.refused === 0 ? [] : [refusedLine(state.refused)]),
        ...(state.doubt === undefined ? [] : [unlike(state.doubt)]),
      ];
  }
}

const refusedLine = (refused: number) =>
  `${count(refused, 'proposal')} refused: what ${refused === 1 ? 'it says' : 'they say'} is not in the text, or no relation can say it.`;

const unlike = (why: string) => `This does not read like English news: ${why}.`;

interface OfReportProps {
  readonly readings: Readings;
  readonly opened: OpenedReport;
}

/** The same of the report that is open, which can be asked for. */
export function ReadingOfReport({ readings, opened }: OfReportProps) {
  const { id, isRead, text } = opened;
  const state = readings.states.value.get(id);
  if (readings.asked.value === id) return <GiveWay readings={readings} id={id} />;
  const isIdle = state === undefined || !readings.isUnderWay(id);
  return (
    <div class="of-reading">
      <div role="status">
        <ReadingStatus readings={readings} id={id} />
      </div>
      {text !== undefined && isIdle && (
        <p>
          <button type="button" class={isRead ? 'link' : ''} onClick={() => readings.wish(opened)}>
            {isRead ? 'Read it again' : 'Read this report'} <kbd>P</kbd>
          </button>
        </p>
      )}
    </div>
  );
}

function GiveWay({ readings, id }: StatusProps) {
  return (
    <p class="of-reading warning" role="alert">
      What is proposed of this report by others, and was not decided on, gives way to what is read now.{' '}
      <button type="button" ref={(button) => button?.focus()} onClick={() => readings.read(id)}>
        Read it
      </button>{' '}
      <button
        type="button"
        onClick={() => {
          readings.asked.value = undefined;
        }}
      >
        Leave it
      </button>
    </p>
  );
}
