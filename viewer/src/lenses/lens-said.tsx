/** What the drawing shows through lenses and without whom, said on the stage, with the way back to everything. */

import type { Corpus } from '../../../src/model/records.js';
import { labelOf } from '../../../src/words/labels.js';
import { count, inSeries } from '../../../src/words/phrases.js';
import { useSession } from '../session/session.js';
import { chooseAgainst, chooseLens, type LensChoice, openPage, putBack } from '../view/view.js';

/** Names beyond so many are a number. */
const NAMED = 2;

/** `As told by JNIM`; a form of words that fits one speaker and several. */
export function lensInWords(corpus: Corpus, lens: LensChoice | undefined): string {
  if (lens === undefined) return 'As everyone tells it';
  if (lens.kind === 'undenied') return 'What nobody denies';
  if (lens.kind === 'in') return `As told in ${labelOf(corpus, lens.actor)}`;
  return lens.kind === 'as'
    ? `As told by ${labelOf(corpus, lens.actor)}`
    : `Without what comes through ${labelOf(corpus, lens.actor)}`;
}

/** The same inside a sentence. */
export function lensAmidWords(corpus: Corpus, lens: LensChoice | undefined): string {
  const words = lensInWords(corpus, lens);
  return words.charAt(0).toLowerCase() + words.slice(1);
}

export function LensSaid() {
  const session = useSession();
  const { lens, against } = session.view.value;
  const { corpus } = session.whole;
  const said = lens !== undefined || against !== undefined;
  const { beside } = session;
  return (
    <div class={said ? 'lens-said' : 'lens-said none'}>
      <p role="status">
        {against !== undefined && beside.value === undefined && (
          <>
            <strong>{lensInWords(corpus, lens)}</strong>, compared with:{' '}
            <strong>{lensAmidWords(corpus, against)}</strong>
          </>
        )}
        {against === undefined && lens !== undefined && (
          <>
            <strong>{lensInWords(corpus, lens)}</strong>: {session.loaded.corpus.claims.size} claims of{' '}
            {session.rest.corpus.claims.size}
          </>
        )}
      </p>
      {against !== undefined && (
        <button type="button" onClick={() => session.change((view) => openPage(view, 'lenses'))}>
          What differs
        </button>
      )}
      {said && (
        <button
          type="button"
          onClick={() => session.change((view) => chooseLens(chooseAgainst(view, undefined), undefined))}
        >
          Show everything
        </button>
      )}
    </div>
  );
}

/** Says who is taken out, and puts them back. */
export function TakenOutSaid() {
  const session = useSession();
  const { takenOut } = session.view.value;
  const { corpus } = session.whole;
  const names = takenOut.slice(0, NAMED).map((id) => labelOf(corpus, id));
  const more = takenOut.length - names.length;
  const fallen = session.scene.value.edges.filter(({ mark }) => mark === 'fallen').length;
  const fewer = corpus.claims.size - session.rest.corpus.claims.size;
  return (
    <div class={takenOut.length === 0 ? 'lens-said taken-out none' : 'lens-said taken-out'}>
      <p role="status">
        {takenOut.length > 0 && (
          <>
            <strong>Taken out: {inSeries([...names, ...(more > 0 ? [`${more} more`] : [])])}</strong>: {fewer}{' '}
            {fewer === 1 ? 'claim' : 'claims'} fewer
            {fallen > 0 &&
              `; ${count(fallen, 'relation')} that fell ${fallen === 1 ? 'is' : 'are'} drawn broken`}
          </>
        )}
      </p>
      {takenOut.length > 0 && (
        <>
          <button type="button" onClick={() => session.change((view) => openPage(view, 'sources'))}>
            What falls
          </button>
          <button type="button" onClick={() => session.change(putBack)}>
            Put back
          </button>
        </>
      )}
    </div>
  );
}

/** In place of the drawing, where the lens leaves nothing to draw. */
export function NothingThroughLens({ lens }: { readonly lens: LensChoice }) {
  const { corpus } = useSession().whole;
  return <p>{lensInWords(corpus, lens)}: no relation among what is shown.</p>;
}
