/** What fell with the sources that are taken out: propositions that nobody affirms any more, ties, paths. */

import { useMemo } from 'preact/hooks';
import { fallenBetween } from '../../../src/compare/sources/leave-out.js';
import { labelOf } from '../../../src/words/labels.js';
import { count, inSeries } from '../../../src/words/phrases.js';
import { sayProposition } from '../../../src/words/sentences.js';
import { useIntoView } from '../elements/into-view.js';
import { EdgeLink } from '../elements/links.js';
import { useSession } from '../session/session.js';
import { putBack } from '../view/view.js';
import { PairView } from './sources-pair.js';

export function WhatFell() {
  const session = useSession();
  const { whole, rest } = session;
  const { takenOut } = session.view.value;
  const { propositions, pairs } = useMemo(() => fallenBetween(whole.corpus, rest.corpus), [whole, rest]);
  const place = useIntoView<HTMLElement>(propositions);
  if (takenOut.length === 0) return null;
  const names = inSeries(takenOut.map((id) => labelOf(whole.corpus, id)));
  const broken = pairs.filter(({ steps }) => steps === undefined).length;
  return (
    <section ref={place} class="fallen" aria-labelledby="fallen-title">
      <h3 id="fallen-title">Without {names}</h3>
      <p role="status">
        <strong>
          {count(propositions.length, 'proposition')} and {count(pairs.length, 'tie')} fall
        </strong>
        {broken > 0 && `; ${count(broken, 'pair')} of actors ${broken === 1 ? 'has' : 'have'} no path left`}.{' '}
        <button type="button" class="link" onClick={() => session.change(putBack)}>
          Put back
        </button>
      </p>
      {pairs.length > 0 && (
        <>
          <h4>These lose their only tie</h4>
          <ul class="pairs">
            {pairs.map(({ pair, steps }) => (
              <PairView key={pair.key} pair={pair} steps={steps ?? null} />
            ))}
          </ul>
        </>
      )}
      {propositions.length > 0 && (
        <details>
          <summary>
            Nobody affirms any more <span class="number">{propositions.length}</span>
          </summary>
          <ul class="propositions">
            {propositions.map((one) => (
              <li key={one.key}>
                {whole.graph.hasEdge(one.key) ? (
                  <EdgeLink id={one.key}>{sayProposition(whole.corpus, one)}</EdgeLink>
                ) : (
                  sayProposition(whole.corpus, one)
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
