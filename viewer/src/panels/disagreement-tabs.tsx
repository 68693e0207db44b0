/** The two ways to look at where accounts part: verdicts in words, and figures side by side. */
import { useSession } from '../state/session.js';
import { openPage, type Page } from '../state/view.js';
import { Choice } from './choice.js';
import '../styles/figures.css';

const TABS: readonly (readonly [Page | undefined, string])[] = [
  ['disagreements', 'Verdicts'],
  ['figures', 'Figures'],
];

export function DisagreementTabs() {
  const session = useSession();
  const { page } = session.view.value;
  return (
    <Choice
      name="Verdicts or figures"
      options={TABS}
      chosen={page}
      choose={(next) => session.change((view) => openPage(view, next))}
    />
  );
}
