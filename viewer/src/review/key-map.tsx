/** The keys of the review in a dialog: `?` opens it. */
import { useEffect, useRef } from 'preact/hooks';

const KEYS: readonly (readonly [keys: readonly string[], does: string])[] = [
  [['J', '↓'], 'next card'],
  [['K', '↑'], 'previous card'],
  [['A'], 'accept'],
  [['R'], 'reject'],
  [['L'], 'later'],
  [['E'], 'edit'],
  [['U'], 'undo the last decision, again the one before'],
  [['1', '…', '9'], 'which one of the data is meant, where a card asks'],
  [['0'], 'none of them: a new one'],
  [['Shift A'], 'accept all that stand on the screen and ask nothing'],
  [['M'], 'mark words in the text: arrows move, Shift and arrows mark, Enter states a claim of them'],
  [['W'], 'what would be written, and write it'],
  [['Escape'], 'closes what is open'],
  [['?'], 'these keys'],
];

export function KeyMap({ close }: { readonly close: () => void }) {
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
