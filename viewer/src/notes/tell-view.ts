/** A view in words: what is chosen in it, or what it shows; and whether that is still here. */
import { shorten } from '../../../src/model/namespaces.js';
import type { Corpus } from '../../../src/model/records.js';
import type { Telling } from '../../../src/notes/export/words.js';
import { chosenIn } from '../../../src/notes/notebook.js';
import { sayClaim } from '../../../src/words/claims.js';
import { labelOf } from '../../../src/words/labels.js';
import { capitalized } from '../../../src/words/phrases.js';
import { linkTo } from '../browser/link-to.js';
import type { LoadedGraph } from '../data/loaded-graph.js';
import { tieInWords, tieOf } from '../data/ties.js';
import type { Session } from '../session/session.js';
import { decodeView } from '../view/address.js';
import type { ReaderView } from '../view/reader.js';
import type { LensChoice, Page, Surface, ViewState } from '../view/view.js';

const PAGES: Readonly<Record<Page, string>> = {
  disagreements: 'Where accounts part',
  figures: 'How many were killed and hurt',
  reports: 'Reports',
  timeline: 'Time line',
  paths: 'Paths',
  sources: 'What rests on whom',
  queries: 'A query',
  lenses: 'What differs between two tellings',
  notes: 'Notes',
  between: 'What ties the marked names',
  among: 'Ways among the marked names',
  communities: 'Communities of joined actors',
};
const LENSES = { as: 'as told by', without: 'without', in: 'as told in' } as const;
const SURFACES: Readonly<Record<Surface, string>> = {
  relations: 'The graph',
  map: 'The map',
  sources: 'The drawing of sources',
  table: 'The table',
};

/** `JNIM attacked MINUSMA`, `The map, as told by JNIM, 2023-08-01 to 2023-08-31`. */
export function viewInWords(whole: LoadedGraph, view: string): string {
  const seen = decodeView(view);
  const chosen = chosenIn(view);
  const main = chosen === undefined ? shownInWords(whole, seen) : chosenInWords(whole, chosen);
  const { lens, against, time } = seen;
  const told = [lens, against].flatMap((each) => lensInWords(whole, each)).join(' and ');
  const days = time === undefined ? '' : `${time.from} to ${time.to}`;
  return [main, told, days].filter(Boolean).join(', ');
}

function shownInWords(
  { corpus }: LoadedGraph,
  { page, surface, timelineOf, path, reader }: ViewState,
): string {
  if (page === undefined) return SURFACES[surface];
  if (page === 'reports' && reader.report !== undefined) return reportInWords(corpus, reader);
  if (page === 'timeline' && timelineOf !== undefined) return `Time line of ${labelOf(corpus, timelineOf)}`;
  if (page === 'paths' && path?.from && path.to)
    return `Paths from ${labelOf(corpus, path.from)} to ${labelOf(corpus, path.to)}`;
  return PAGES[page];
}

/** `Report 003`, `What report 003 changed`, `Report 000 beside report 004`. */
function reportInWords(corpus: Corpus, { report = '', as, other }: ReaderView): string {
  const name = labelOf(corpus, report);
  if (as === 'changes') return `What ${name} changed`;
  const beside = as === 'two' && other !== undefined ? ` beside ${labelOf(corpus, other)}` : '';
  return capitalized(`${name}${beside}`);
}

type Chosen = NonNullable<ReturnType<typeof chosenIn>>;

function chosenInWords(whole: LoadedGraph, { kind, id }: Chosen): string {
  const { corpus } = whole;
  const claim = corpus.claims.get(id);
  if (claim !== undefined) return sayClaim(corpus, claim).said;
  if (kind === 'node') return isHere(whole, { kind, id }) ? labelOf(corpus, id) : shorten(id);
  const tie = tieOf(whole, id);
  return tie === undefined ? `relation ${id}` : tieInWords(whole, tie);
}

function lensInWords({ corpus }: LoadedGraph, lens: LensChoice | undefined): readonly string[] {
  if (lens === undefined) return [];
  if (lens.kind === 'undenied') return ['only what nobody denies'];
  return [`${LENSES[lens.kind]} ${labelOf(corpus, lens.actor)}`];
}

function isHere({ corpus, graph, actors }: LoadedGraph, { id }: Chosen): boolean {
  if (corpus.entities.has(id) || corpus.utterances.has(id) || corpus.claims.has(id)) return true;
  return graph.hasEdge(id) || actors.hasEdge(id);
}

/** Whether what is chosen in a view is no longer in the data; of a part of a large graph that is not known. */
export function isGone(whole: LoadedGraph, view: string): boolean {
  const chosen = chosenIn(view);
  return chosen !== undefined && whole.part === undefined && !isHere(whole, chosen);
}

export function tellingOf({ whole }: Session): Telling {
  return { about: (view) => viewInWords(whole, view), address: linkTo };
}
