/** The field in which a query is written: keeps the desk's draft, marks where an error lies, runs on Control and Enter. */
import type { EditorView } from '@codemirror/view';
import { effect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { useSession } from '../session/session.js';
import { completions } from './completion.js';
import { desk } from './desk.js';
import { goTo, markError, openEditor, replaceText } from './editor-setup.js';

export interface ErrorPlace {
  readonly line: number;
  readonly column: number;
}

/** The place that a message of the query engine begins with. */
export function placeIn(message: string): ErrorPlace | undefined {
  const [, line, column] = /^line (\d+), column (\d+): /.exec(message) ?? [];
  return line === undefined ? undefined : { line: Number(line), column: Number(column) };
}

export function Editor({
  onRun,
  goToError,
}: {
  readonly onRun: () => void;
  /** Set here: moves the cursor to a place. */
  readonly goToError: { current: ((place: ErrorPlace) => void) | undefined };
}) {
  const { corpus } = useSession().whole;
  const host = useRef<HTMLDivElement>(null);
  const run = useRef(onRun);
  run.current = onRun;

  useEffect(() => {
    const element = host.current;
    if (element === null) return;
    const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    const view = openEditor({
      root,
      text: desk.draft.peek(),
      complete: completions(corpus, () => desk.help.peek()?.terms ?? []),
      onChange: (text) => {
        desk.draft.value = text;
      },
      onRun: () => run.current(),
    });
    goToError.current = ({ line, column }) => goTo(view, line, column);
    // The keys of the page (search, zoom, close) are letters and signs here.
    const keep = (event: KeyboardEvent) => event.stopPropagation();
    element.addEventListener('keydown', keep);
    const stops = [effect(() => replaceText(view, desk.draft.value)), effect(() => markOutcome(view))];
    return () => {
      for (const stop of stops) stop();
      element.removeEventListener('keydown', keep);
      view.destroy();
      goToError.current = undefined;
    };
  }, [corpus, goToError]);

  return <div class="query-editor" ref={host} />;
}

function markOutcome(view: EditorView): void {
  const outcome = desk.outcome.value;
  const [message = ''] = outcome.state === 'failed' ? outcome.message.split('\n') : [];
  const place = placeIn(message);
  markError(view, place === undefined ? undefined : { ...place, message });
}
