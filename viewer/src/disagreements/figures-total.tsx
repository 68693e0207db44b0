/** The count of one outcome over all events, as `claimgraph casualties` prints it, with what it leaves out. */
import type { Casualties } from '../../../src/compare/casualties/casualties.js';
import type { CasualtyLine } from '../../../src/compare/casualties/line.js';
import { BOUNDS } from '../../../src/compare/casualties/sums.js';
import type { Claim } from '../../../src/model/records.js';
import { boundInWords, NUMBER_UNKNOWN } from '../../../src/words/casualties.js';
import { labelOf } from '../../../src/words/labels.js';
import { EntityLink } from '../elements/links.js';
import { useSession } from '../session/session.js';
import { CountView, SaidView } from './figures-count.js';

export function TotalView({ found }: { readonly found: Casualties }) {
  const { corpus } = useSession().loaded;
  const { outcome, events, total, withoutEvent, inTitles, otherWords } = found;
  if (events.length === 0) return null;
  return (
    <section class="figure-total">
      <h3>All events: {labelOf(corpus, outcome)}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">Event</th>
            {BOUNDS.map((bound) => (
              <th key={bound} scope="col">
                {bound}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {events.map((event) => (
            <tr key={event.events[0]} class={event.depth > 0 ? 'part' : undefined}>
              <th scope="row">
                {event.depth > 0 && '· '.repeat(Math.min(event.depth, 3))}
                {event.events.map((id, at) => (
                  <span key={id}>
                    {at > 0 && ' / '}
                    <EntityLink id={id} />
                  </span>
                ))}
              </th>
              <Numbers line={event} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">All events</th>
            <Numbers line={total} />
          </tr>
        </tfoot>
      </table>
      <p class="quiet">
        + an account leaves the upper bound open; – no account may carry the number; · a part, which is in its
        whole already and is not added.
      </p>
      <CountView counted={{ outcome, events: [], line: total, otherWords }} />
      <LeftOut title="Left out, as it stands only in a title" claims={inTitles} />
      <LeftOut title="Not in the total, as no event bounds it" claims={withoutEvent} />
    </section>
  );
}

function Numbers({ line }: { readonly line: CasualtyLine }) {
  if (line.high === undefined) return <td colSpan={3}>{NUMBER_UNKNOWN}</td>;
  return (
    <>
      {BOUNDS.map((bound) => (
        <td key={bound}>{boundInWords(line, bound)?.replace(' or more', '+') ?? '–'}</td>
      ))}
    </>
  );
}

function LeftOut({ title, claims }: { readonly title: string; readonly claims: readonly Claim[] }) {
  if (claims.length === 0) return null;
  return (
    <div class="figure-count">
      <h4>{title}</h4>
      {claims.map((claim) => (
        <SaidView key={claim.id} claim={claim} />
      ))}
    </div>
  );
}
