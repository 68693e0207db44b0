/** The drawing of relations: one stage, or two that look at the same place, each through its own lens. */

import { lensInWords } from '../lenses/lens-said.js';
import { useSession } from '../session/session.js';
import { StageHost, type StageSide } from './stage-host.js';

export function RelationsDrawing() {
  const { beside } = useSession();
  if (beside.value === undefined) return <StageHost key="one" />;
  return (
    <div class="besides">
      <Half side="left" />
      <Half side="right" />
    </div>
  );
}

function Half({ side }: { readonly side: StageSide }) {
  const session = useSession();
  const { lens, against } = session.view.value;
  const loaded = session.two?.[side];
  const { corpus } = session.whole;
  return (
    <section class={`half ${side}`}>
      <h2>
        {lensInWords(corpus, side === 'left' ? lens : against)}
        <span class="number"> {loaded?.corpus.claims.size} claims</span>
      </h2>
      <div class="half-stage">
        <StageHost key={side} side={side} />
      </div>
    </section>
  );
}
