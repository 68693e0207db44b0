/** A claim by hand before the Enter that saves it: what it says, and whose word it is. */
import type { OpenedUtterance } from '../../../../src/desk/opened-report.js';
import type { SpeechAct } from '../../../../src/model/records.js';
import { shown } from '../state/shown-text.js';

interface WillSayProps {
  /** Subject, relation and object, as far as they are known. */
  readonly what: readonly (string | undefined)[];
  /** Undefined for somebody new. */
  readonly by: OpenedUtterance | undefined;
  readonly act: SpeechAct;
  readonly isNot: boolean;
}

export function WillSay({ what, by, act, isNot }: WillSayProps) {
  const who = by === undefined ? 'somebody else' : by.label;
  const manner = `${act.replaceAll('-', ' ')} that it ${isNot ? 'is not so' : 'is so'}`;
  return (
    <div class="will-say" role="status">
      <p>
        It will say: <strong>{what.map((each) => shown(each ?? '…')).join(' ')}</strong>. Said by {shown(who)}
        , who {manner}.
      </p>
      {by?.report === true && (
        <p class="quiet">
          The marked words stand in nothing that is marked as said by somebody: they count as the report’s own
          word. Where somebody says them, choose it under <em>Said by</em> first.
        </p>
      )}
    </div>
  );
}
