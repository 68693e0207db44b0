/** What a reader keeps of a data set beside its claims: notes, saved views, stories; plain data, and the ways from one state to the next. */
import { expand } from '../model/namespaces.js';

/** What a reader thinks of a thing, in one of a few words. */
export const FLAGS = ['to check', 'doubtful', 'important', 'settled'] as const;
export type Flag = (typeof FLAGS)[number];

interface Kept {
  /** Lower-case letters, digits and hyphens. */
  readonly id: string;
  /** When it was made, as `2026-11-30T19:30:00Z`. */
  readonly made: string;
}

/** A note on what is chosen in its view, or on the view as a whole. */
export interface Note extends Kept {
  /** What the page showed, as the fragment of its address: `#node=actor:jnim`; '' for the first view. */
  readonly view: string;
  /** Plain text; '' where a flag says it all. */
  readonly text: string;
  readonly flag?: Flag;
  /** When it was last changed. */
  readonly changed?: string;
}

export interface SavedView extends Kept {
  readonly view: string;
  readonly title: string;
}

export interface Step {
  readonly view: string;
  readonly caption: string;
}

export interface Story extends Kept {
  readonly title: string;
  /** In the order in which they are told. */
  readonly steps: readonly Step[];
}

/** Each list in the order in which its things were made. */
export interface Notebook {
  readonly notes: readonly Note[];
  readonly views: readonly SavedView[];
  readonly stories: readonly Story[];
}

export const EMPTY_NOTEBOOK: Notebook = { notes: [], views: [], stories: [] };

/** What is added, or takes the place of what has its id, and the ids of what goes. */
export interface Change extends Partial<Notebook> {
  readonly gone?: readonly string[];
}

export function changed(notebook: Notebook, change: Change): Notebook {
  const { notes = [], views = [], stories = [], gone = [] } = change;
  const taken = new Set([...gone, ...[...notes, ...views, ...stories].map(({ id }) => id)]);
  const inPlace = <T extends Kept>(before: readonly T[], next: readonly T[]) =>
    inOrder([...before.filter(({ id }) => !taken.has(id)), ...next]);
  return {
    notes: inPlace(notebook.notes, notes),
    views: inPlace(notebook.views, views),
    stories: inPlace(notebook.stories, stories),
  };
}

export function isEmptyNotebook({ notes, views, stories }: Notebook): boolean {
  return notes.length + views.length + stories.length === 0;
}

/** By when they were made. */
export function inOrder<T extends Kept>(kept: readonly T[]): readonly T[] {
  const at = ({ made, id }: Kept) => `${made} ${id}`;
  return kept.toSorted((a, b) => (at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : 0));
}

/** What is chosen in a view: a name, a report, a claim by its IRI, a line by its key. */
export function chosenIn(view: string): { readonly kind: 'node' | 'edge'; readonly id: string } | undefined {
  const parts = new URLSearchParams(view.replace(/^#/, ''));
  const [node, edge] = [parts.get('node'), parts.get('edge')];
  if (node) return { kind: 'node', id: expand(node) };
  return edge ? { kind: 'edge', id: expand(edge) } : undefined;
}
