/** The keys of the whole page: `/` searches, `?` shows the keys, `n` notes, `v` saves the view, Escape closes, plus and minus zoom, arrows move, Ctrl+Z undoes. */
import type { Session } from '../session/session.js';
import { openPage } from '../view/view.js';

const STEP = 0.12;

export function bindKeys(session: Session, closeMenu: () => void, showKeys: () => void): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    // A dialog has its own keys.
    if (document.querySelector('dialog[open]') !== null) return;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && !isText(event.target)) {
      event.preventDefault();
      if (event.shiftKey) session.redo();
      else session.undo();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (event.key === '?') {
      event.preventDefault();
      showKeys();
      return;
    }
    if (act(session, event.key, event.target, closeMenu)) event.preventDefault();
  };
  document.addEventListener('keydown', onKeyDown);
  return () => document.removeEventListener('keydown', onKeyDown);
}

/** Whether the key meant something here. */
function act(session: Session, key: string, target: EventTarget | null, closeMenu: () => void): boolean {
  const stage = session.stage.value;
  // Arrows belong to what has the focus; they move the drawing only where nothing has it.
  const free = target === document.body || target === null;
  if (key === 'n') addNote(session);
  else if (key === 'v') void import('../story/making.js').then(({ saveAndSay }) => saveAndSay(session));
  else if (key === '/') document.getElementById('search')?.focus();
  else if (key === 'Escape') {
    closeMenu();
    if (session.view.peek().selection !== undefined) session.select(undefined);
    else session.change((view) => openPage(view, undefined));
  } else if (key === '+' || key === '=') stage?.camera.zoom(1 / 1.5);
  else if (key === '-') stage?.camera.zoom(1.5);
  else if (key === '0') stage?.fit();
  else if (free && key === 'ArrowRight') stage?.camera.pan(STEP, 0);
  else if (free && key === 'ArrowLeft') stage?.camera.pan(-STEP, 0);
  else if (free && key === 'ArrowDown') stage?.camera.pan(0, STEP);
  else if (free && key === 'ArrowUp') stage?.camera.pan(0, -STEP);
  else return false;
  return true;
}

/** On what is chosen; on the view where nothing is. */
function addNote(session: Session): void {
  const button = document.querySelector<HTMLElement>('.panel .add-note');
  if (button !== null) button.click();
  else if (session.view.peek().selection === undefined) session.change((view) => openPage(view, 'notes'));
}

/** What letters mean something to, and arrows. */
function isTyping(target: EventTarget | null): boolean {
  return isText(target) || target instanceof HTMLSelectElement;
}

/** What has an undo of its own. */
function isText(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && ['search', 'text', 'date'].includes(target.type);
}
