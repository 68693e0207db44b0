/** The keys of the review in a dialog: `?` opens it. */
import { type KeyLine, KeysDialog } from '../elements/keys-dialog.js';

const KEYS: readonly KeyLine[] = [
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
  [['P'], 'read this report: what it says is proposed; what was decided stays'],
  [['N'], 'a new report comes in'],
  [['D'], 'details of the report: its title, publisher, date; or take it out of the inbox'],
  [['S'], 'what may be twice in the data: the same, or different'],
  [['W'], 'what would be written, and write it'],
  [['Escape'], 'closes what is open'],
  [['?'], 'these keys'],
];

export function KeyMap({ close }: { readonly close: () => void }) {
  return <KeysDialog lines={KEYS} close={close} />;
}
