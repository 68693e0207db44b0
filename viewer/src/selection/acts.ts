/** What can be done to what is marked, to one name, to a line, to the drawing: the same acts stand in the bar and in the menu. */
import type { Session } from '../session/session.js';
import { clearFilters, hideNode, isFiltered } from '../view/filters.js';
import { hideNodes, isOwnGroup, pinAll, toggleMarks, unfold, unmarkAll, unpin } from '../view/marks.js';
import {
  askPathEnd,
  openPage,
  type Place,
  type Selection,
  showOnly,
  showSurface,
  showTimelineOf,
  toggle,
  unpinAll,
  type ViewState,
} from '../view/view.js';

export interface Act {
  readonly words: string;
  /** What it does, where the words are too few. */
  readonly title?: string;
  readonly does: () => void;
}

/** @param fold asks for the name of the group. */
export function actsOnMarked(session: Session, fold: () => void): readonly Act[] {
  const view = session.view.value;
  const { marked } = view;
  const several = marked.length > 1;
  const pinned = marked.every((id) => view.pins[id] !== undefined);
  const change = (step: (now: ViewState) => ViewState) => () => session.change(step);
  return [
    ...(several
      ? [
          {
            words: 'What ties these',
            title: 'Names and events that are tied to at least two of them',
            does: change((now) => openPage(now, 'between')),
          },
          {
            words: 'Ways among them',
            title: 'The first way from each of them to each other',
            does: change((now) => openPage(now, 'among')),
          },
        ]
      : []),
    {
      words: 'Draw only these',
      title: 'Nothing but them and what is said between them',
      does: change((now) => showSurface(showOnly(now, [...marked]), 'relations')),
    },
    { words: 'Hide', does: change((now) => hideNodes(now, marked)) },
    pinned
      ? { words: 'Unpin', does: change((now) => unpin(now, marked)) }
      : {
          words: 'Pin',
          title: 'They stay where they lie',
          does: () => session.change((now) => pinAll(now, placesOf(session, marked))),
        },
    ...(several ? [{ words: 'Fold into one…', title: 'One disc, by a name of your own', does: fold }] : []),
    {
      words: 'Take away…',
      title: 'Files of what is said between them',
      does: () => {
        session.takingAway.value = true;
      },
    },
  ];
}

/** Where these lie on the drawing, as the view keeps places. */
function placesOf(session: Session, ids: readonly string[]): Readonly<Record<string, Place>> {
  const stage = session.stage.peek();
  const all = stage?.positions();
  return Object.fromEntries(
    ids.flatMap((id) => {
      const at = all?.get(id);
      return at === undefined || stage === undefined ? [] : [[id, stage.asGiven(at)] as const];
    }),
  );
}

export function actsOn(session: Session, about: Selection): readonly Act[] {
  return about.kind === 'edge' ? actsOnLine(session, about.id) : actsOnName(session, about.id);
}

function actsOnName(session: Session, id: string): readonly Act[] {
  const view = session.view.value;
  const change = (step: (now: ViewState) => ViewState) => () => session.change(step);
  const marked = view.marked.includes(id);
  const own = isOwnGroup(id);
  const told = session.told.corpus.entities.has(id);
  return [
    {
      words: own ? 'What is folded in it' : 'Read about it',
      does: () => session.select({ kind: 'node', id }),
    },
    { words: marked ? 'Unmark' : 'Mark', does: change((now) => toggleMarks(now, [id])) },
    ...(told
      ? [
          {
            words: view.expanded.includes(id) ? 'Collapse its neighbours' : 'Show all its neighbours',
            does: change((now) => toggle(now, 'expanded', id)),
          },
        ]
      : []),
    ...(own ? [{ words: 'Unfold', does: change((now) => unfold(now, id)) }] : []),
    { words: 'Hide', does: change((now) => hideNode(now, id)) },
    view.pins[id] === undefined
      ? {
          words: 'Pin',
          title: 'It stays where it lies',
          does: () => session.change((now) => pinAll(now, placesOf(session, [id]))),
        }
      : { words: 'Unpin', does: change((now) => unpin(now, [id])) },
    ...(told
      ? [
          { words: 'Time line', does: change((now) => showTimelineOf(now, id)) },
          { words: 'Path from here', does: change((now) => askPathEnd(now, 'from', id)) },
          { words: 'Path to here', does: change((now) => askPathEnd(now, 'to', id)) },
        ]
      : []),
  ];
}

function actsOnLine(session: Session, id: string): readonly Act[] {
  const view = session.view.value;
  const line = session.scene.value.edges.find((edge) => edge.id === id);
  const ends = line === undefined ? [] : [...new Set([line.source, line.target])];
  const { actors } = session.loaded;
  const opens =
    actors.hasEdge(id) &&
    (actors.getEdgeAttribute(id, 'events').length > 0 ||
      actors.getEdgeAttribute(id, 'propositions').length > 1);
  return [
    { words: 'Read who says so', does: () => session.select({ kind: 'edge', id }) },
    ...(opens
      ? [
          {
            words: view.opened.includes(id) ? 'Close into one line' : 'Open into its events',
            does: () => session.change((now) => toggle(now, 'opened', id)),
          },
        ]
      : []),
    ...(ends.length > 0
      ? [
          {
            words: 'Mark both ends',
            does: () =>
              session.change((now) =>
                toggleMarks(
                  now,
                  ends.filter((end) => !now.marked.includes(end)),
                ),
              ),
          },
        ]
      : []),
    ...(line !== undefined
      ? [
          {
            words: 'Hide relations of this kind',
            title: `Those that the legend calls ${line.family}`,
            does: () => session.change((now) => toggle(now, 'hiddenFamilies', line.family)),
          },
        ]
      : []),
  ];
}

/** Of the drawing as a whole. */
export function actsOnGround(session: Session): readonly Act[] {
  const view = session.view.value;
  const change = (step: (now: ViewState) => ViewState) => () => session.change(step);
  const { nodes } = session.scene.value;
  return [
    { words: 'Fit all in the window', does: () => void session.stage.peek()?.fit() },
    {
      words: session.lassoing.value ? 'Marking by lasso: stop' : 'Mark by lasso',
      does: () => {
        session.lassoing.value = !session.lassoing.value;
      },
    },
    ...(nodes.length > 0
      ? [
          {
            words: `Mark all ${nodes.length.toLocaleString('en')} names`,
            does: change((now) => ({ ...now, marked: nodes.map(({ id }) => id).sort() })),
          },
        ]
      : []),
    ...(view.marked.length > 0 ? [{ words: 'Mark none', does: change(unmarkAll) }] : []),
    { words: 'Communities of joined actors', does: change((now) => openPage(now, 'communities')) },
    ...(Object.keys(view.pins).length > 0 ? [{ words: 'Unpin all', does: change(unpinAll) }] : []),
    ...(isFiltered(view) ? [{ words: 'Show everything again', does: change(clearFilters) }] : []),
  ];
}
