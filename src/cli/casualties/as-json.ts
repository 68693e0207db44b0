/** The count of casualties as JSON: a number that no account may carry is null, and each number has the sum that makes it. */
import type { Casualties, EventCasualties } from '../../compare/casualties/casualties.js';
import { filesAdded } from '../../compare/casualties/files-added.js';
import type { CasualtyLine } from '../../compare/casualties/line.js';
import { BOUNDS } from '../../compare/casualties/sums.js';
import { shorten } from '../../model/namespaces.js';
import type { Corpus } from '../../model/records.js';
import { labelOf } from '../../words/labels.js';
import { eventLabel } from './as-text.js';

export function casualtiesAsJson(corpus: Corpus, found: Casualties): unknown {
  const splits = ({ groups, speakers }: Pick<EventCasualties, 'groups' | 'speakers'>) => ({
    groups: groups.map((each) => ({ group: shorten(each.group), ...line(corpus, each) })),
    speakers: speakers.map((each) => ({
      speaker: shorten(each.speaker),
      label: labelOf(corpus, each.speaker),
      ...line(corpus, each),
    })),
  });
  return {
    outcome: shorten(found.outcome),
    events: found.events.map((event) => ({
      events: event.events.map(shorten),
      label: eventLabel(corpus, event.events),
      depth: event.depth,
      ...line(corpus, event),
      ...splits(event),
    })),
    total: { ...line(corpus, found.total), ...splits({ groups: found.byGroup, speakers: found.bySpeaker }) },
    filesAdded: filesAdded(corpus, found.total).map(shorten),
    withoutEvent: found.withoutEvent.map(({ id }) => shorten(id)),
    otherWords: found.otherWords.map(({ id }) => shorten(id)),
    inTitles: found.inTitles.map(({ id }) => shorten(id)),
  };
}

function line(
  corpus: Corpus,
  { low, best, high, open, about, addends, partyOnly, claims, running }: CasualtyLine,
) {
  return {
    low: low ?? null,
    best: best ?? null,
    high: high ?? null,
    highIsOpen: open,
    rounded: about,
    partyOnly,
    claims: claims.map(shorten),
    runningTotals: running.map((id) => ({ claim: shorten(id), when: corpus.claims.get(id)?.when })),
    sums: Object.fromEntries(
      BOUNDS.map((bound) => [
        bound,
        addends[bound].map(({ count, about: rounded, event, group, claims: told, stance }) => ({
          count,
          rounded,
          event: shorten(event),
          group: shorten(group),
          stance,
          claims: told.map(shorten),
        })),
      ]),
    ),
  };
}
