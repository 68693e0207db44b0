/** A view that an address asks for, held against the graph: what of it is known here, and in words what is not. */
import { REASONS, VERDICTS } from '../../../src/compare/verdicts/verdict.js';
import { shorten } from '../../../src/model/namespaces.js';
import { shortened } from '../../../src/structures/graphemes.js';
import { count, inSeries } from '../../../src/words/phrases.js';
import type { LoadedGraph } from '../data/loaded-graph.js';
import { ownGroupOf } from '../view/marks.js';
import { READINGS } from '../view/reader.js';
import { TABLES } from '../view/table-view.js';
import {
  CLOCKS,
  LAYERS,
  type LensChoice,
  MARKS,
  PAGES,
  PAIRINGS,
  SIDES,
  SURFACES,
  type ViewState,
} from '../view/view.js';

export interface Heeded {
  readonly view: ViewState;
  /** A sentence on what was left out; '' where all is known. */
  readonly leftOut: string;
}

/** So many are named, each cut to so many letters; the others are counted. */
const NAMED = 3;
const LETTERS = 40;

/** What the panel or the page that it opens says itself is left to them: what is chosen, and the ends of a path. */
export function heeded(fragment: string, asked: ViewState, { corpus, graph, actors }: LoadedGraph): Heeded {
  const unknown: string[] = [];
  const isThing = (id: string) => corpus.entities.has(id) || corpus.utterances.has(id);
  const isLine = (id: string) => graph.hasEdge(id) || actors.hasEdge(id);
  const known = (ids: readonly string[], as: string, isKnown: (id: string) => boolean) =>
    ids.filter((id) => isKnown(id) || void unknown.push(`“${cut(shorten(id))}” ${as}`));
  const isReport = (id: string) => corpus.utterances.get(id)?.report !== undefined;
  const lens = (choice: LensChoice | undefined) => {
    if (choice === undefined || choice.kind === 'undenied') return choice;
    const isOne = choice.kind === 'in' ? isReport : isThing;
    const as = choice.kind === 'in' ? 'as a report' : 'as a speaker';
    return known([choice.actor], as, isOne).length > 0 ? choice : undefined;
  };
  const named = (id: string | undefined, as: string) =>
    id === undefined ? undefined : known([id], as, isThing)[0];
  const only = asked.only && known(asked.only, 'to be shown', (id) => isThing(id) || isLine(id));
  const view: ViewState = {
    ...asked,
    lens: lens(asked.lens),
    against: lens(asked.against),
    takenOut: known(asked.takenOut, 'to be taken out', isThing),
    opened: known(asked.opened, 'as a line', isLine),
    expanded: known(asked.expanded, 'as a name', isThing),
    grown: asked.grown.filter(
      ({ around, since }) =>
        known([around], 'as a name', isThing).length > 0 &&
        (since === '' || known([since], 'as a report', isReport).length > 0),
    ),
    marked: known(asked.marked, 'to be marked', (id) => isThing(id) || ownGroupOf(asked, id) !== undefined),
    groups: asked.groups
      .map((group) => ({ ...group, members: known(group.members, 'to be folded', isThing) }))
      .filter(({ members }) => members.length > 1),
    table: { ...asked.table, about: named(asked.table.about, 'as a name of rows') },
    // Nothing was asked for that is here: all is shown, rather than nothing.
    only: only?.length === 0 && asked.only?.length !== 0 ? undefined : only,
  };
  const parts = new URLSearchParams(fragment.replace(/^#/, ''));
  const time = parts.get('time');
  if (time !== null && asked.time === undefined) unknown.push(`“${cut(time)}” as days`);
  for (const name of ['lens', 'against'] as const) {
    const told = parts.get(name);
    if (told !== null && told !== '' && asked[name] === undefined)
      unknown.push(`“${cut(told)}” as a telling`);
  }
  const words = (name: string) => (parts.get(name) ?? '').split(/[ ,]+/).filter(Boolean);
  for (const [name, as, all] of WORDS) {
    const strange = words(name).filter((word) => !(all as readonly string[]).includes(word));
    unknown.push(...strange.map((word) => `“${cut(word)}” ${as}`));
  }
  return { view: unknown.length === 0 ? asked : view, leftOut: sayLeftOut(unknown) };
}

const WORDS = [
  ['layers', 'as a layer', LAYERS],
  ['surface', 'as a drawing', SURFACES],
  ['page', 'as a page', PAGES],
  ['clock', 'as a clock', CLOCKS],
  ['pairing', 'as a way to compare', PAIRINGS],
  ['verdicts', 'as a verdict', VERDICTS],
  ['reason', 'as a matter of disagreements', REASONS],
  ['no-mark', 'as a mark to be hidden', MARKS],
  ['no-side', 'as a side to be hidden', SIDES],
  ['rows', 'as a table', TABLES],
  ['units', 'as a way to draw units', ['folded']],
  ['read', 'as a way to read a report', READINGS],
] as const;

function sayLeftOut(unknown: readonly string[]): string {
  if (unknown.length === 0) return '';
  const more = unknown.length - NAMED;
  const named = [...unknown.slice(0, NAMED), ...(more > 0 ? [count(more, 'other thing')] : [])];
  return `The link names what is not known here: ${inSeries(named)}. The rest of it is shown.`;
}

const cut = (text: string) => shortened(text, LETTERS);
