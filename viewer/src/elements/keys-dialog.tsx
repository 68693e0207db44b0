/** Keys and what they do in a dialog. */
import { useLayoutEffect, useRef } from 'preact/hooks';

/** The keys that do one thing, and what they do. */
export type KeyLine = readonly [keys: readonly string[], does: string];

export function KeysDialog({
  lines,
  close,
}: {
  readonly lines: readonly KeyLine[];
  readonly close: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  // At once: a key that comes next is for the dialog.
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog class="keys-shown" ref={dialog} aria-labelledby="keys-title" onClose={close}>
      <h2 id="keys-title">Keys</h2>
      <dl>
        {lines.map(([keys, does]) => (
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
