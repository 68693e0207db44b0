/** Several names at once: marked, hidden, pinned, folded into a group of the reader's own. */
import type { Growth } from '../../../src/graph/grow.js';
import { type OwnGroup, type Place, select, type ViewState } from './view.js';

/** These are marked too. */
export function mark(view: ViewState, ids: readonly string[]): ViewState {
  const marked = [...new Set([...view.marked, ...ids])].sort();
  return marked.length === view.marked.length ? view : { ...view, marked };
}

/** Those that are marked are no longer, those that are not are. */
export function toggleMarks(view: ViewState, ids: readonly string[]): ViewState {
  const kept = view.marked.filter((id) => !ids.includes(id));
  const added = ids.filter((id) => !view.marked.includes(id));
  return { ...view, marked: [...new Set([...kept, ...added])].sort() };
}

export function unmarkAll(view: ViewState): ViewState {
  return view.marked.length === 0 ? view : { ...view, marked: [] };
}

/** What is hidden is neither marked nor chosen. */
export function hideNodes(view: ViewState, ids: readonly string[]): ViewState {
  const hidden = {
    ...view,
    hiddenNodes: [...new Set([...view.hiddenNodes, ...ids])].sort(),
    marked: view.marked.filter((id) => !ids.includes(id)),
  };
  return view.selection !== undefined && ids.includes(view.selection.id) ? select(hidden, undefined) : hidden;
}

export function pinAll(view: ViewState, places: Readonly<Record<string, Place>>): ViewState {
  return { ...view, pins: { ...view.pins, ...places } };
}

export function unpin(view: ViewState, ids: readonly string[]): ViewState {
  const pins = Object.fromEntries(Object.entries(view.pins).filter(([id]) => !ids.includes(id)));
  return { ...view, pins };
}

/** What was asked for of the same name before gives way. */
export function grow(view: ViewState, asked: Growth): ViewState {
  const others = view.grown.filter(({ around }) => around !== asked.around);
  return { ...view, grown: [...others, asked].sort((a, b) => (a.around < b.around ? -1 : 1)) };
}

/** No IRI of the data has this scheme: it is nobody's name but the reader's. By itself it is the kind of all groups. */
export const OWN_GROUP = 'own-group:';

export const isOwnGroup = (id: string) => id.startsWith(OWN_GROUP);

/** The node that stands for a group; another for each name. */
export const ownGroupId = ({ name }: Pick<OwnGroup, 'name'>) => `${OWN_GROUP}${encodeURIComponent(name)}`;

export function ownGroupOf({ groups }: Pick<ViewState, 'groups'>, id: string): OwnGroup | undefined {
  return groups.find((group) => ownGroupId(group) === id);
}

/** Letters of a name of the reader's own, at most. */
export const LONGEST_NAME = 60;

/** A name as it is kept: in one line, without the halves of letters. */
export function groupName(text: string, longest = LONGEST_NAME): string {
  const line = text.replace(/\p{Surrogate}/gu, '').replace(/[\s|]+/g, ' ');
  return [...line.trim()].slice(0, longest).join('').trim();
}

/**
 * These names as one disc, which is chosen; a name is in one group at most, and a group that is among them gives its
 * names. Of two groups none has the name of the other.
 */
export function foldTogether(view: ViewState, name: string, ids: readonly string[]): ViewState {
  const members = [...new Set(ids.flatMap((id) => ownGroupOf(view, id)?.members ?? [id]))].sort();
  const rest = view.groups
    .map((group) => ({ ...group, members: group.members.filter((id) => !members.includes(id)) }))
    .filter((group) => group.members.length > 1);
  const called = freeName(
    groupName(name) || 'My group',
    rest.map((group) => group.name),
  );
  const group = { name: called, members };
  return {
    ...view,
    groups: [...rest, group].sort((a, b) => (a.name < b.name ? -1 : 1)),
    marked: [],
    selection: { kind: 'node', id: ownGroupId(group) },
  };
}

export function unfold(view: ViewState, id: string): ViewState {
  const group = ownGroupOf(view, id);
  if (group === undefined) return view;
  const { [id]: _gone, ...pins } = view.pins;
  const left = {
    ...view,
    pins,
    groups: view.groups.filter((other) => other !== group),
    hiddenNodes: view.hiddenNodes.filter((other) => other !== id),
    marked: view.marked.filter((other) => other !== id),
  };
  return view.selection?.id === id ? select(left, undefined) : left;
}

/** The disc keeps its place; nothing changes where the name says nothing. */
export function renameGroup(view: ViewState, id: string, name: string): ViewState {
  const group = ownGroupOf(view, id);
  if (group === undefined || groupName(name) === '' || groupName(name) === group.name) return view;
  const others = view.groups.filter((other) => other !== group);
  const called = {
    ...group,
    name: freeName(
      groupName(name),
      others.map((other) => other.name),
    ),
  };
  const { [id]: place, ...pins } = view.pins;
  const now = ownGroupId(called);
  const renamed = (ids: readonly string[]) => ids.map((other) => (other === id ? now : other)).sort();
  return {
    ...view,
    groups: [...others, called].sort((a, b) => (a.name < b.name ? -1 : 1)),
    pins: place === undefined ? pins : { ...pins, [now]: place },
    hiddenNodes: renamed(view.hiddenNodes),
    marked: renamed(view.marked),
    selection: view.selection?.id === id ? { kind: 'node', id: now } : view.selection,
  };
}

function freeName(name: string, taken: readonly string[]): string {
  let called = name;
  for (let n = 2; taken.includes(called); n += 1) called = `${groupName(name, LONGEST_NAME - 5)} ${n}`;
  return called;
}
