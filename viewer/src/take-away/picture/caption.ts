/** What stands under a picture that is taken away: what it shows, what its marks mean, and the reports that it rests on. */

import type { Utterance } from '../../../../src/model/records.js';
import { dateInWords } from '../../../../src/words/dates.js';
import { labelOf } from '../../../../src/words/labels.js';
import { inSeries } from '../../../../src/words/phrases.js';
import { drawnFor } from '../../data/drawn-for.js';
import { reportsOf } from '../../data/texts.js';
import { tieInWords, tieOf } from '../../data/ties.js';
import { lensAmidWords, lensInWords } from '../../lenses/lens-said.js';
import { contentOf, groundOf } from '../../map/content/content.js';
import type { Session } from '../../session/session.js';
import { isFiltered } from '../../view/filters.js';
import { type LegendItem, legendOf } from './legend.js';
import type { Shown } from './shown.js';

export interface Caption {
  readonly title: string;
  /** Sentences on what is shown and what is left out. */
  readonly told: readonly string[];
  readonly legend: readonly LegendItem[];
  /** One report each. */
  readonly sources: readonly string[];
}

/** Longer lists of sources are cut. */
const MOST_SOURCES = 20;

/** @param shown what the picture shows; @param own the legend that its surface brings. */
export function captionOf(session: Session, shown: Shown, own?: readonly LegendItem[]): Caption {
  return {
    title: titleOf(session, shown),
    told: toldOf(session),
    legend: own ?? legendOf(session, shown),
    sources: sourcesOf(session, shown),
  };
}

function titleOf(session: Session, shown: Shown): string {
  const { surface } = session.view.peek();
  const chosen = chosenInWords(session, shown);
  if (chosen !== undefined) return chosen;
  if (surface === 'map') return 'Where it is said to have happened';
  return surface === 'sources' ? 'Who says it, through whom' : 'Who says what about whom';
}

/** What is chosen, where the picture shows it. */
function chosenInWords(session: Session, { lines, marks }: Shown): string | undefined {
  const { selection, surface } = session.view.peek();
  const { loaded } = session;
  const drawn = drawnFor(loaded, selection);
  if (drawn === undefined) return undefined;
  if (drawn.kind === 'edge') {
    const tie = tieOf(loaded, drawn.id);
    return tie !== undefined && (lines.has(drawn.id) || surface === 'map')
      ? tieInWords(loaded, tie)
      : undefined;
  }
  if (surface === 'map') return `${nameOf(session, drawn.id)}: where it is said to have been`;
  if (!marks.has(drawn.id)) return undefined;
  return surface === 'sources'
    ? `${nameOf(session, drawn.id)}, and whom it is tied to as a source`
    : `${nameOf(session, drawn.id)}, and what it is tied to`;
}

function nameOf({ whole: { corpus } }: Session, id: string): string {
  const name = labelOf(corpus, id);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function toldOf(session: Session): readonly string[] {
  const view = session.view.peek();
  const { lens, against, takenOut, selection, time, clock, surface } = view;
  const { corpus } = session.whole;
  const names = inSeries(takenOut.map((id) => labelOf(corpus, id)));
  return [
    against !== undefined
      ? `${lensInWords(corpus, lens)}, compared with: ${lensAmidWords(corpus, against)}.`
      : lens !== undefined
        ? `${lensInWords(corpus, lens)}.`
        : '',
    takenOut.length > 0 ? `Taken out: ${names}.` : '',
    time === undefined
      ? ''
      : `Days ${time.from} to ${time.to}, by when it ${clock === 'event' ? 'happened' : 'was said'}.`,
    isFiltered(view) && time === undefined ? 'Filters leave a part of the graph out.' : '',
    surface === 'map' ? 'Coasts and borders: Natural Earth; they settle no claim to land.' : '',
    selection === undefined
      ? ''
      : 'What is faded is not of what is chosen: the legend and the sources leave it out.',
    surface === 'sources' ? '' : 'Each mark and line is something that is said, not a fact.',
  ].filter(Boolean);
}

/** The reports of what the picture shows. */
function sourcesOf(session: Session, shown: Shown): readonly string[] {
  const reports = reportsShown(session, shown);
  const lines = reports.map(({ id, saidOn, speakers, report }) => {
    // A report whose outlet nobody knows speaks under its own number: that stands there already.
    const by = inSeries(
      speakers
        .map((speaker) => labelOf(session.whole.corpus, speaker))
        .filter((name) => !name.endsWith(`(report ${report?.number})`)),
    );
    const label = labelOf(session.whole.corpus, id);
    const named = label === report?.title ? `report ${report?.number}` : label;
    return [
      named.charAt(0).toUpperCase() + named.slice(1),
      by,
      report?.title,
      saidOn === undefined ? undefined : dateInWords(saidOn).text,
    ]
      .filter(Boolean)
      .join(', ');
  });
  if (lines.length <= MOST_SOURCES) return lines;
  return [...lines.slice(0, MOST_SOURCES), `and ${lines.length - MOST_SOURCES} more reports`];
}

function reportsShown(session: Session, { lines, marks }: Shown): readonly Utterance[] {
  const { corpus } = session.loaded;
  const { surface } = session.view.peek();
  if (surface === 'sources') return reportsOf(corpus).filter(({ id }) => marks.has(id));
  const keys =
    surface === 'map' ? placings(session).flatMap(({ id, keys }) => (marks.has(id) ? keys : [])) : [...lines];
  const claims = keys.flatMap((key) => tieOf(session.loaded, key)?.tie.claims ?? []);
  const reports = new Set(claims.map((id) => corpus.claims.get(id)?.report));
  // A line to what is said stands for the utterance, whose report it may be.
  const said = [...marks].filter((id) => corpus.utterances.has(id));
  return reportsOf(corpus).filter(({ id }) => reports.has(id) || said.includes(id));
}

/** The relations by which events stand at the places of the map. */
function placings(session: Session): readonly { readonly id: string; readonly keys: readonly string[] }[] {
  const { whole, loaded, view } = session;
  const ground = groundOf(whole.corpus, loaded.corpus);
  return contentOf(loaded, ground, view.peek(), () => true).spots.map(({ id, happenings }) => ({
    id,
    keys: happenings.flatMap(({ site }) => site.because.map(({ key }) => key)),
  }));
}
