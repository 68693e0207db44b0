/** A story as one HTML file: this page with the story and the claims inside, and nothing else that was noted. */
import { EMPTY_NOTEBOOK, type Story } from '../../../src/notes/notebook.js';
import type { Session } from '../session/session.js';
import { saveOneFile } from '../take-away/one-file.js';
import { wholePart } from '../take-away/part.js';
import { fileName } from '../take-away/picture/file-name.js';
import { encodeView } from '../view/address.js';
import { viewAt } from './telling.js';

/** Gives the name of the file. @throws Error where the page for one file cannot be had. */
export function sendStory(session: Session, story: Story): Promise<string> {
  return saveOneFile(session, wholePart(session), true, new Map(), {
    notes: JSON.stringify({ notebook: { ...EMPTY_NOTEBOOK, stories: [story] } }),
    view: encodeView(viewAt(story, 1)),
    name: fileName(story.title) || 'story',
  });
}
