/** Keys and what they do in a dialog. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** The keys that do one thing, and what they do. */
export type KeyLine = readonly [keys: readonly string[], does: string];

interface Props {
  readonly lines: readonly KeyLine[];
  readonly close: () => void;
  /** Buttons beside the one that closes. */
  readonly children?: ComponentChildren;
}

export function KeysDialog({ lines, close, children }: Props) {
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
      <div class="keys-buttons">
        <button type="button" onClick={() => dialog.current?.close()}>
          Close
        </button>
        {children}
      </div>
    </dialog>
  );
}
