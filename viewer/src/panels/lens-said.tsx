/** What the drawing shows through a lens, said on the stage, with the way back to everything. */
import { labelOf } from '../../../src/graph/labels.js';
import type { Corpus } from '../../../src/model/records.js';
import { useSession } from '../state/session.js';
import { chooseLens, type LensChoice } from '../state/view.js';
import { VerdictsOn } from './verdicts.js';

/** `As told by JNIM`; a form of words that fits one speaker and several. */
export function lensInWords(corpus: Corpus, { kind, actor }: LensChoice): string {
  if (kind === 'undenied') return 'What nobody denies';
  return kind === 'as'
    ? `As told by ${labelOf(corpus, actor)}`
    : `Without what comes through ${labelOf(corpus, actor)}`;
}

export function LensSaid() {
  const session = useSession();
  const { lens } = session.view.value;
  const { corpus } = session.whole;
  return (
    <div class={lens === undefined ? 'lens-said none' : 'lens-said'}>
      <p role="status">
        {lens !== undefined && (
          <>
            <strong>{lensInWords(corpus, lens)}</strong>: {session.reading.corpus.claims.size} claims of{' '}
            {corpus.claims.size}
          </>
        )}
      </p>
      {lens !== undefined && (
        <button type="button" onClick={() => session.change((view) => chooseLens(view, undefined))}>
          Show everything
        </button>
      )}
    </div>
  );
}

/** The panel of a relation that the lens leaves out. */
export function OutsideLens({ title, id }: { readonly title: string; readonly id: string }) {
  const session = useSession();
  return (
    <>
      <h2>{title}</h2>
      <p>The lens leaves this out: none of the claims that it shows say so.</p>
      <button
        type="button"
        class="wide"
        onClick={() => session.change((view) => chooseLens(view, undefined))}
      >
        Show everything that is said
      </button>
      <VerdictsOn chosen={{ kind: 'edge', id }} />
    </>
  );
}

/** In place of the drawing, where the lens leaves nothing to draw. */
export function NothingThroughLens({ lens }: { readonly lens: LensChoice }) {
  const { corpus } = useSession().whole;
  return <p>{lensInWords(corpus, lens)}: no relation among what is shown.</p>;
}
