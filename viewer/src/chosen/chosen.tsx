/** The panel of whatever is chosen: an entity, an utterance or report, a claim, a relation. */
import { useSession } from '../session/session.js';
import { isOwnGroup } from '../view/marks.js';
import type { Selection } from '../view/view.js';
import { ClaimPanel } from './claim-panel.js';
import { Coming, Cut } from './coming.js';
import { EdgePanel } from './edge-panel.js';
import { NodePanel } from './node-panel.js';
import { OwnGroupPanel } from './own-group-panel.js';
import { UtterancePanel } from './utterance-panel.js';

export function Chosen() {
  const session = useSession();
  const { selection } = session.view.value;
  if (selection === undefined) return null;
  const { kind, id } = selection;
  if (isOwnGroup(id)) return <OwnGroupPanel key={id} id={id} />;
  const { part } = session.whole;
  if (part !== undefined && !part.fetched.has(id)) return <Coming id={id} />;
  const cut = part?.cut.get(id);
  if (cut !== undefined) return <Cut counts={cut} of={<ChosenHere kind={kind} id={id} />} />;
  return <ChosenHere kind={kind} id={id} />;
}

function ChosenHere({ kind, id }: Selection) {
  const session = useSession();
  const utterance = session.whole.corpus.utterances.get(id);
  if (utterance !== undefined) return <UtterancePanel key={id} utterance={utterance} />;
  const claim = session.whole.corpus.claims.get(id);
  if (claim !== undefined) return <ClaimPanel key={id} claim={claim} />;
  return kind === 'node' ? <NodePanel key={id} id={id} /> : <EdgePanel key={id} id={id} />;
}
