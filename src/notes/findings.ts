/** What is wrong with the notes of a data folder: what cannot be read as one, and notes on what the data no longer have. */
import { shorten } from '../model/namespaces.js';
import { chosenIn, type Notebook } from './notebook.js';
import { readNotes } from './read-notes.js';

export interface NotesFinding {
  readonly severity: 'error' | 'warning';
  readonly subject?: string;
  readonly message: string;
  /** From 1. */
  readonly line?: number;
}

/**
 * @param isHere whether the data describe this IRI
 * @throws TurtleError where the text is no Turtle.
 */
export function findingsOnNotes(
  text: string,
  source: string,
  isHere: (id: string) => boolean,
): readonly NotesFinding[] {
  const { notebook, odd } = readNotes(text, source);
  const lines = text.split('\n');
  const placed = (id: string) => {
    const line = lines.findIndex((each) => each.startsWith(`note:${id} `)) + 1;
    return line === 0 ? {} : { line };
  };
  return [
    ...odd.map(({ subject, message }) => ({
      severity: 'error' as const,
      message: `${subject === '' || subject.startsWith('_:') ? 'notes' : shorten(subject)}: ${message}; take it out, or correct it: until then the page writes no notes here`,
      ...placed(subject === '' ? '' : shorten(subject).replace(/^note:/, '')),
    })),
    ...goneFrom(notebook, isHere).map(({ id, chosen }) => ({
      severity: 'warning' as const,
      subject: chosen,
      message: `note:${id}: is on ${shorten(chosen)}, which is not in the data; it is kept: take it out in the page of notes, or bring that back`,
      ...placed(id),
    })),
  ];
}

/** Lines have no name in the data: whether one is still drawn the page knows. */
function goneFrom({ notes, views }: Notebook, isHere: (id: string) => boolean) {
  return [...notes, ...views].flatMap(({ id, view }) => {
    const chosen = chosenIn(view);
    return chosen?.kind === 'node' && !isHere(chosen.id) ? [{ id, chosen: chosen.id }] : [];
  });
}
