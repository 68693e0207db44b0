/** The keys of the page in a dialog: `?` opens it. */
import { type KeyLine, KeysDialog } from '../elements/keys-dialog.js';

const KEYS: readonly KeyLine[] = [
  [['/'], 'search'],
  [['?'], 'these keys'],
  [['n'], 'a note on what is chosen'],
  [['v'], 'saves this view among your notes'],
  [['Escape'], 'closes what is open'],
  [['Tab'], 'from one thing to the next; what opens has the focus, and gives it back'],
  [['+', '−', '0'], 'nearer, further, fit'],
  [['←', '↑', '↓', '→'], 'move the drawing, where nothing else has the focus'],
  [['Ctrl Z', 'Ctrl Shift Z'], 'undo, redo: the same as back and forward'],
  [['←', '→'], 'back and forward in a story'],
  [['Ctrl Enter'], 'runs the query in the editor; keeps a note'],
];

interface Props {
  readonly close: () => void;
  readonly firstSteps: () => void;
}

export function KeysShown({ close, firstSteps }: Props) {
  return (
    <KeysDialog lines={KEYS} close={close}>
      <button
        type="button"
        onClick={() => {
          close();
          firstSteps();
        }}
      >
        Show the first steps
      </button>
    </KeysDialog>
  );
}
