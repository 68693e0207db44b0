/** The keys of the page in a dialog: `?` opens it. */
import { type KeyLine, KeysDialog } from '../elements/keys-dialog.js';

const KEYS: readonly KeyLine[] = [
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
  return <KeysDialog lines={KEYS} close={close} />;
}
