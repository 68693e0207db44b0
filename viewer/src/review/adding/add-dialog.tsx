/** The form of a new report over the page, opened by a button, a key, or by files that are dropped. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Readings } from '../reading/readings.js';
import type { Review } from '../state/review.js';
import { AddForm } from './add-form.js';

interface DialogProps {
  readonly review: Review;
  readonly readings: Readings;
  readonly dropped: readonly File[];
  readonly close: () => void;
}

export function AddDialog({ review, readings, dropped, close }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  // At once: a key that comes next is for the dialog.
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog class="add-dialog" ref={dialog} aria-labelledby="add-title" onClose={close}>
      <h2 id="add-title">Add a report</h2>
      <AddForm review={review} readings={readings} dropped={dropped} opened={() => dialog.current?.close()} />
      <div class="dialog-buttons">
        <button type="button" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </div>
    </dialog>
  );
}

/** Files that were dropped anywhere on the page. */
export function useDropped(onDrop: () => void): readonly File[] {
  const [files, setFiles] = useState<readonly File[]>([]);
  useEffect(() => {
    const holdsFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true;
    const over = (event: DragEvent) => {
      if (holdsFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setFiles([...(event.dataTransfer?.files ?? [])]);
      onDrop();
    };
    document.addEventListener('dragover', over);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('drop', drop);
    };
  }, []);
  return files;
}
