/** The time line of one name: what happened and what was said, at each date as told, who says so, and who tells it otherwise. */
import { useMemo, useState } from 'preact/hooks';
import type { PropositionStanding } from '../../../src/compare/standing/standing.js';
import type { Claim, Corpus } from '../../../src/model/records.js';
import { groupBy } from '../../../src/structures/group-by.js';
import { entryToldOtherwise } from '../../../src/times/entry-otherwise.js';
import { saysNotDone } from '../../../src/times/event-dates.js';
import { timeline } from '../../../src/times/timeline.js';
import type { OtherDate, TimelineEntry } from '../../../src/times/timeline-entry.js';
import { labelOf } from '../../../src/words/labels.js';
import { capitalized, count } from '../../../src/words/phrases.js';
import { sentenceAsTold } from '../../../src/words/sentences.js';
import { sayToldOtherwise } from '../../../src/words/standing.js';
import { voicesInWords } from '../../../src/words/voices.js';
import { Cite } from '../claims/cite.js';
import { ClaimCard } from '../claims/claims.js';
import { EdgeLink, EntityLink } from '../elements/links.js';
import { OfLoaded } from '../elements/of-loaded.js';
import { useSession } from '../session/session.js';
import './timeline.css';

const OTHER: Readonly<Record<OtherDate['how'], string>> = {
  'less closely': 'Less closely',
  'more closely': 'More closely',
  longer: 'Told as longer',
  shorter: 'Told as shorter',
  otherwise: 'Another date',
};

export function TimelinePage() {
  const session = useSession();
  const { loaded, whole } = session;
  const { corpus, standings } = loaded;
  const { timelineOf: about } = session.view.value;
  const isKnown = about !== undefined && corpus.entities.has(about);
  const told = useMemo(
    () => (isKnown ? timeline(corpus, standings, { about, whole: whole.corpus }) : undefined),
    [corpus, standings, about, isKnown, whole],
  );
  if (told === undefined || about === undefined)
    return (
      <>
        <h2>Time line</h2>
        <p class={about === undefined ? 'quiet' : 'warning'} role="status">
          {about === undefined
            ? 'Choose an actor, an event or a place, and press Time line in its panel.'
            : `Nothing here is told of ${labelOf(whole.corpus, about)}.`}
        </p>
      </>
    );
  const { entries, undated } = told;
  const dates = groupBy(entries, ({ when }) => when ?? '');
  return (
    <>
      <p class="kind">Time line</p>
      <h2>
        <EntityLink id={about} />
      </h2>
      <p class="quiet">
        What happened and what was said, in order, each date as it is told:{' '}
        {count(entries.length, 'entry', 'entries')} with a date, {undated.length} without.
      </p>
      <OfLoaded what="It is" />
      <Cite claims={claimsOf([...entries, ...undated])} />
      <ol class="time-line">
        {[...dates].map(([when, some]) => (
          <li key={`${when} ${some[0]?.id}`}>
            <h3>{capitalized(when)}</h3>
            <Entries entries={some} />
          </li>
        ))}
        {undated.length > 0 && (
          <li>
            <h3>No date is told</h3>
            <Entries entries={undated} />
          </li>
        )}
      </ol>
    </>
  );
}

/** Each once. */
function claimsOf(entries: readonly TimelineEntry[]): readonly Claim[] {
  return [...new Set(entries.flatMap(({ affirmedBy, deniedBy }) => [...affirmedBy, ...deniedBy]))];
}

function Entries({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  return (
    <>
      {entries.map((entry) => (
        <Entry key={`${entry.kind} ${entry.id}`} entry={entry} />
      ))}
    </>
  );
}

function Entry({ entry }: { readonly entry: TimelineEntry }) {
  const { loaded } = useSession();
  const { corpus } = loaded;
  const {
    kind,
    id,
    title,
    modality,
    when,
    affirmedBy,
    deniedBy,
    origins,
    partyOnly,
    otherDates,
    alsoToldBy,
  } = entry;
  const isSaid = kind === 'utterance';
  const otherwise = isSaid ? [] : sayToldOtherwise(corpus, entryToldOtherwise(corpus, entry));
  // A date says by itself that it is planned.
  const manner = modality !== undefined && !saysNotDone(when ?? '') ? modality : undefined;
  return (
    <article class={`entry ${kind}`}>
      <p class="entry-title">
        {isSaid && <span class="quiet">Said: </span>}
        {kind === 'relation' && loaded.graph.hasEdge(id) ? (
          <EdgeLink id={id}>{title}</EdgeLink>
        ) : kind === 'relation' ? (
          title
        ) : (
          <EntityLink id={id}>{title}</EntityLink>
        )}
        {manner !== undefined && (
          <span class="tag">{manner === 'given up' ? 'a first plan' : `only ${manner}`}</span>
        )}
        {deniedBy.length > 0 && <span class="tag contested">disputed</span>}
        {partyOnly && <span class="tag party">only a party says so</span>}
        {!isSaid && origins.length > 1 && <span class="tag">{origins.length} sources</span>}
      </p>
      {!isSaid && affirmedBy.length > 0 && <p class="quiet">By {voicesInWords(corpus, affirmedBy)}</p>}
      {deniedBy.length > 0 && <p class="standing">Denied by {voicesInWords(corpus, deniedBy)}</p>}
      {otherDates.map((other) => (
        <p key={`${other.how} ${other.when}`} class="standing">
          {OTHER[other.how]}: {other.when}, by {voicesInWords(corpus, other.affirmedBy)}
        </p>
      ))}
      {alsoToldBy.length > 0 && (
        <p class="quiet">Also told by {voicesInWords(corpus, alsoToldBy)}, without a date</p>
      )}
      {otherwise.map(({ lead, words }) => (
        <p key={words} class="standing otherwise">
          {capitalized(lead)} {words}
        </p>
      ))}
      <Parts corpus={corpus} parts={entry.parts} />
      <Claims claims={[...affirmedBy, ...deniedBy]} />
    </article>
  );
}

/** What is told in the event of whom the time line is about. */
function Parts({
  corpus,
  parts,
}: {
  readonly corpus: Corpus;
  readonly parts: readonly PropositionStanding[];
}) {
  if (parts.length === 0) return null;
  return (
    <ul class="parts">
      {parts.map((part) => {
        const { proposition, affirmedBy, deniedBy } = part;
        return (
          <li key={proposition.key}>
            {sentenceAsTold(corpus, proposition, part)}:{' '}
            <span class="quiet">
              {/* What is only denied reads as the denial, which its speakers then tell. */}
              {voicesInWords(corpus, affirmedBy.length > 0 ? affirmedBy : deniedBy)}
              {affirmedBy.length > 0 &&
                deniedBy.length > 0 &&
                `; denied by ${voicesInWords(corpus, deniedBy)}`}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** The cards are made when they are asked for. */
function Claims({ claims }: { readonly claims: readonly Claim[] }) {
  const [open, setOpen] = useState(false);
  if (claims.length === 0) return null;
  return (
    <details class="mild" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{count(claims.length, 'claim')}</summary>
      {open && claims.map((claim) => <ClaimCard key={claim.id} claim={claim} />)}
    </details>
  );
}
