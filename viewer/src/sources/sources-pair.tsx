/** Two actors and what ties them, each tie with who says so. */
import { type ActorPair, onOnePartysWord } from '../../../src/compare/sources/ties.js';
import { labelOf } from '../../../src/words/labels.js';
import { inSeries } from '../../../src/words/phrases.js';
import { sayProposition } from '../../../src/words/sentences.js';
import { EdgeLink, EntityLink } from '../elements/links.js';
import { useSession } from '../session/session.js';

/** @param steps how far the two are then apart; undefined says nothing of it, null that no path is left. */
export function PairView({
  pair,
  steps,
}: {
  readonly pair: ActorPair;
  readonly steps?: number | null | undefined;
}) {
  const { corpus } = useSession().whole;
  return (
    <li class="pair">
      <p>
        <EntityLink id={pair.one} /> and <EntityLink id={pair.other} />
        {steps === null && <span class="tag contested">no path left</span>}
        {typeof steps === 'number' && <span class="tag">then {steps} steps apart</span>}
        {onOnePartysWord(pair) && <span class="tag party">one party’s word alone</span>}
      </p>
      <ul>
        {pair.ties.map(({ proposition, speakers }) => (
          <li key={proposition.key}>
            <EdgeLink id={proposition.key}>{sayProposition(corpus, proposition)}</EdgeLink>{' '}
            <span class="quiet">({inSeries(speakers.map((speaker) => labelOf(corpus, speaker)))})</span>
          </li>
        ))}
      </ul>
    </li>
  );
}
