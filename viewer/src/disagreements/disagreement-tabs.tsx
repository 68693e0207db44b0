/** The two ways to look at where accounts part: verdicts in words, and figures side by side. */

import { Choice } from '../elements/choice.js';
import { useSession } from '../session/session.js';
import { openPage, type Page } from '../view/view.js';
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
