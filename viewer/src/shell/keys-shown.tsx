/** The keys of the page in a dialog: `?` opens it. */
import { useEffect, useRef } from 'preact/hooks';

const KEYS: readonly (readonly [keys: readonly string[], does: string])[] = [
  [['/'], 'search'],
  [['?'], 'these keys'],
  [['Escape'], 'closes what is open'],
  [['Tab'], 'from one thing to the next; what opens has the focus, and gives it back'],
  [['+', '−', '0'], 'nearer, further, fit'],
  [['←', '↑', '↓', '→'], 'move the drawing, where nothing else has the focus'],
  [['Ctrl Z', 'Ctrl Shift Z'], 'undo, redo: the same as back and forward'],
  [['Ctrl Enter'], 'runs the query in the editor'],
];

export function KeysShown({ close }: { readonly close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog class="keys-shown" ref={dialog} aria-labelledby="keys-title" onClose={close}>
      <h2 id="keys-title">Keys</h2>
      <dl>
        {KEYS.map(([keys, does]) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={() => dialog.current?.close()}>
        Close
      </button>
    </dialog>
  );
}
