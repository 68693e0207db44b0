/** What stands under a picture that is taken away: what it shows, what its marks mean, and the reports that it rests on. */

import { labelOf } from '../../../src/words/labels.js';
import { inSeries } from '../../../src/words/phrases.js';
import { reportsOf } from '../data/texts.js';
import { lensAmidWords, lensInWords } from '../lenses/lens-said.js';
import type { Session } from '../session/session.js';
import { isFiltered } from '../view/filters.js';
import { type LegendItem, legendOf } from './legend.js';
import { chosenPart, shownPart } from './part.js';

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

export function captionOf(session: Session, legend = legendOf(session)): Caption {
  return { title: titleOf(session), told: toldOf(session), legend, sources: sourcesOf(session) };
}

function titleOf(session: Session): string {
  const { surface } = session.view.peek();
  const words = chosenPart(session)?.words;
  if (words !== undefined) return words;
  if (surface === 'map') return 'Where it is said to have happened';
  return surface === 'sources' ? 'Who says it, through whom' : 'Who says what about whom';
}

function toldOf(session: Session): readonly string[] {
  const view = session.view.peek();
  const { lens, against, takenOut, time, clock, surface } = view;
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
    surface === 'sources' ? '' : 'Each mark and line is something that is said, not a fact.',
  ].filter(Boolean);
}

/** The reports of the claims that are shown, or of all. */
function sourcesOf(session: Session): readonly string[] {
  const { corpus } = shownPart(session);
  const reports = reportsOf(corpus);
  const lines = reports.map(({ id, saidOn, speakers, report }) => {
    const by = inSeries(speakers.map((speaker) => labelOf(session.whole.corpus, speaker)));
    const label = labelOf(session.whole.corpus, id);
    const named = label === report?.title ? `report ${report?.number}` : label;
    return [named.charAt(0).toUpperCase() + named.slice(1), by, report?.title, saidOn]
      .filter(Boolean)
      .join(', ');
  });
  if (lines.length <= MOST_SOURCES) return lines;
  return [...lines.slice(0, MOST_SOURCES), `and ${lines.length - MOST_SOURCES} more reports`];
}
