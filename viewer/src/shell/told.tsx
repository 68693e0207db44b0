/** Says to screen readers what happened: what was opened or closed, how much is drawn now, whether a step was undone. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { labelOf } from '../../../src/words/labels.js';
import { count } from '../../../src/words/phrases.js';
import { EMPTY_SCENE } from '../scene/scene.js';
import { type Session, useSession } from '../session/session.js';
import type { Page, Selection, Surface } from '../view/view.js';

const PAGE_WORDS: Readonly<Record<Page, string>> = {
  disagreements: 'Disagreements',
  figures: 'Figures',
  reports: 'Reports',
  timeline: 'Time line',
  paths: 'Paths',
  sources: 'Sources',
  queries: 'Queries',
  notes: 'Notes',
  lenses: 'What differs between two tellings',
};
const SURFACE_WORDS: Readonly<Record<Surface, string>> = {
  relations: 'The drawing shows relations.',
  map: 'The drawing is a map.',
  sources: 'The drawing shows sources.',
  table: 'A table stands in place of the drawing.',
};

export function Told() {
  const session = useSession();
  const [words, setWords] = useState('');
  const { selection, page, surface } = session.view.value;
  const { step } = session.history.value;
  const { nodes, edges } = session.scene.value;
  const fallen = edges.filter(({ mark }) => mark === 'fallen').length;
  const drawn = `${count(nodes.length, 'name')} and ${count(edges.length - fallen, 'relation')} are drawn.${sayFallen(fallen)}`;
  const now = { selection, page, surface, step, drawn, empty: session.scene.value === EMPTY_SCENE };
  const before = useRef(now);
  useEffect(() => {
    const was = before.current;
    before.current = now;
    let gone = false;
    const moved = now.step < was.step ? 'Undone.' : '';
    void openedNow(session, was, now).then((opened) => {
      const parts = [
        moved,
        opened,
        now.surface === was.surface ? '' : SURFACE_WORDS[now.surface],
        now.drawn === was.drawn || now.empty || was.empty ? '' : now.drawn,
      ].filter(Boolean);
      if (!gone && parts.length > 0) setWords(parts.join(' '));
    });
    return () => {
      gone = true;
    };
  }, [selection, page, surface, step, drawn]);
  return (
    <p class="spoken told" role="status">
      {words}
    </p>
  );
}

function sayFallen(fallen: number): string {
  return fallen === 0
    ? ''
    : ` ${count(fallen, 'relation')} that fell ${fallen === 1 ? 'is' : 'are'} drawn broken.`;
}

interface Shown {
  readonly selection: Selection | undefined;
  readonly page: Page | undefined;
}

async function openedNow(session: Session, was: Shown, now: Shown): Promise<string> {
  if (now.selection === was.selection && now.page === was.page) return '';
  if (now.selection !== undefined) {
    const name = await nameOf(session, now.selection);
    document.title = `${name} · claimgraph`;
    return now.selection === was.selection ? '' : `The panel shows: ${name}.`;
  }
  document.title = now.page === undefined ? 'claimgraph' : `${PAGE_WORDS[now.page]} · claimgraph`;
  return now.page === undefined ? 'The panel is closed.' : `The panel shows: ${PAGE_WORDS[now.page]}.`;
}

async function nameOf({ whole }: Session, { kind, id }: Selection): Promise<string> {
  const claim = whole.corpus.claims.get(id);
  if (kind === 'node' && claim === undefined) return labelOf(whole.corpus, id);
  if (claim !== undefined) return 'a claim';
  // Sentences are fetched with the panel that shows them.
  const { tieInWords, tieOf } = await import('../data/ties.js');
  const tie = tieOf(whole, id);
  return tie === undefined ? 'a relation' : tieInWords(whole, tie);
}
