/** A claim by hand before the Enter that saves it: what it says, and whose word it is. */
import type { Offered } from '../../../../src/desk/offered.js';
import type { OpenedUtterance } from '../../../../src/desk/opened-report.js';
import type { SpeechAct } from '../../../../src/model/records.js';
import { fillIn } from '../../../../src/words/templates.js';
import { shown } from '../state/shown-text.js';

interface WillSayProps {
  readonly subject: Offered | undefined;
  readonly relation: Offered | undefined;
  readonly object: Offered | undefined;
  /** Undefined for somebody new. */
  readonly by: OpenedUtterance | undefined;
  readonly act: SpeechAct;
  readonly isNot: boolean;
}

export function WillSay({ by, act, isNot, ...parts }: WillSayProps) {
  const who = by === undefined ? 'somebody else' : by.label;
  const manner = `${act.replaceAll('-', ' ')} that it ${isNot ? 'is not so' : 'is so'}`;
  return (
    <div class="will-say" role="status">
      <p>
        It will say: <strong>{shown(sentenceOf(parts))}</strong>. Said by {shown(who)}, who {manner}.
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

/** By the sentence of its relation, as the card will have it: `3 killed in Ambush at the ridge`; what is missing is `…`. */
function sentenceOf({
  subject,
  relation,
  object,
}: Pick<WillSayProps, 'subject' | 'relation' | 'object'>): string {
  const [one, other] = [subject?.label ?? '…', object?.label ?? '…'];
  if (relation?.says === undefined) return `${one} ${relation?.label ?? '…'} ${other}`;
  const [s, o] = relation.inverse === true ? [other, one] : [one, other];
  const [plural, acts] = [
    { s: false, o: false },
    { s: true, o: true },
  ];
  return fillIn(
    relation.says,
    { polarity: 'affirmed' },
    { s, o, plural, acts, placed: `in ${o}`, dated: `on ${o}` },
  );
}
