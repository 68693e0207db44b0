/** What rests on a passage: its claims, each with its voice, which open into their chain; and the utterances that it tells of. */
import { claimKind } from '../../../src/cards/claim-kind.js';
import type { MarkKind, ReportMark } from '../../../src/cards/report-marks.js';
import type { Claim, Utterance } from '../../../src/model/records.js';
import { sayClaim } from '../../../src/words/claims.js';
import { labelOf } from '../../../src/words/labels.js';
import { inSeries } from '../../../src/words/phrases.js';
import { ClaimCard } from '../claims/claims.js';
import { EntityLink } from '../elements/links.js';
import { useSession } from '../session/session.js';
import { KIND_WORDS, KindSample } from './mark-kinds.js';

interface Resting {
  readonly claims: readonly Claim[];
  readonly utterances: readonly Utterance[];
}

/** Of several marks, each claim and utterance once, in the order of the marks. */
export function restingOn(marks: readonly ReportMark[]): Resting {
  return {
    claims: [...new Set(marks.flatMap(({ claims }) => claims))],
    utterances: [...new Set(marks.flatMap(({ utterances }) => utterances))],
  };
}

/** What is told in the fewest words comes first. */
export function narrowFirst(marks: readonly ReportMark[]): readonly ReportMark[] {
  return marks.toSorted((a, b) => a.end - a.start - (b.end - b.start));
}

export function RestsOn({ claims, utterances }: Resting) {
  const { corpus } = useSession().whole;
  return (
    <ul class="rests-on">
      {claims.map((claim) => (
        <li key={claim.id}>
          <details class="proposition" open={claims.length === 1}>
            <summary>
              <Kind kind={claimKind(corpus, claim)} />
              <span class="sentence">{sayClaim(corpus, claim).said}</span>
            </summary>
            <ClaimCard claim={claim} />
          </details>
        </li>
      ))}
      {utterances.map((utterance) => (
        <li key={utterance.id} class="says-so">
          <Kind kind="utterance" />
          <EntityLink id={utterance.id} />
          {utterance.speakers.length > 0 && (
            <span class="quiet">
              {' '}
              by {inSeries(utterance.speakers.map((speaker) => labelOf(corpus, speaker)))}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function Kind({ kind }: { readonly kind: MarkKind }) {
  return (
    <span class="kind-of" title={KIND_WORDS[kind]}>
      <KindSample kind={kind} />
      <span class="spoken">{KIND_WORDS[kind]}: </span>
    </span>
  );
}
