/** Keys and what they do in a dialog. */
import { useEffect, useRef } from 'preact/hooks';

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
  useEffect(() => dialog.current?.showModal(), []);
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
