/** What is likely twice in the data, pair by pair with the reason: a person decides, and the ledger of identities holds it. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Pair, PairEnd, Pairs } from '../../../src/review/duplicates/pairs.js';
import { count } from '../../../src/words/phrases.js';
import { ask } from '../browser/ask.js';
import { shown } from './state/shown-text.js';

type Decided = 'same' | 'different' | 'unsure';

const WORDS: Readonly<Record<Decided, string>> = {
  same: 'one and the same',
  different: 'two',
  unsure: 'perhaps one',
};

export function PairsDialog({ close }: { readonly close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [found, setFound] = useState<Pairs | string>();
  // At once: a key that comes next is for the dialog.
  useLayoutEffect(() => {
    dialog.current?.showModal();
    ask<Pairs>('pairs', {}).then(setFound, (error: Error) => setFound(error.message));
  }, []);
  return (
    <dialog class="pairs-dialog" tabIndex={-1} ref={dialog} aria-labelledby="pairs-title" onClose={close}>
      <h2 id="pairs-title">What may be twice in the data</h2>
      <p role="status">{sayOf(found)}</p>
      <p class="quiet">
        A decision is a line in the ledger of identities, identity.ttl. Both stay in the data as they are:
        whoever reads with <code>--merge</code> reads them as one.
      </p>
      {typeof found === 'object' && (
        <ol class="pairs">
          {found.pairs.map((pair) => (
            <PairItem key={`${pair.left.iri} ${pair.right.iri}`} pair={pair} />
          ))}
        </ol>
      )}
      <div class="dialog-buttons">
        <button type="button" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </div>
    </dialog>
  );
}

function sayOf(found: Pairs | string | undefined): string {
  if (found === undefined) return 'Reading the data…';
  if (typeof found === 'string') return found;
  if (found.all === 0) return 'No likely duplicates are left to decide on.';
  const cut = found.pairs.length < found.all ? ` The first ${found.pairs.length} are listed.` : '';
  return `${count(found.all, 'pair')} on which nobody has decided, the surest first.${cut}`;
}

type State =
  | { readonly is: 'open'; readonly why?: string }
  | { readonly is: 'asking' }
  | { readonly is: 'decided'; readonly as: Decided; readonly id: string; readonly why?: string };

function PairItem({ pair }: { readonly pair: Pair }) {
  const { left, right, kind, why } = pair;
  const [state, setState] = useState<State>({ is: 'open' });
  const [reason, setReason] = useState('');
  const ends = { left: left.iri, right: right.iri };
  const decide = (decision: Decided) => {
    setState({ is: 'asking' });
    const said = reason.trim() || `${why[0]?.toUpperCase()}${why.slice(1)}.`;
    ask<{ readonly id: string }>('judge', { ...ends, decision, reason: said }).then(
      ({ id }) => setState({ is: 'decided', as: decision, id }),
      (error: Error) => setState({ is: 'open', why: error.message }),
    );
  };
  const takeBack = (decided: State & { readonly is: 'decided' }) => {
    setState({ is: 'asking' });
    ask('unjudge', ends).then(
      () => setState({ is: 'open' }),
      (error: Error) => setState({ ...decided, why: error.message }),
    );
  };
  const called = `${left.label} and ${right.label}`;
  return (
    <li class="pair">
      <p>
        <End end={left} /> <span class="quiet">and</span> <End end={right} />
      </p>
      <p class="why">
        {kind}: {shown(why)}
      </p>
      {state.is === 'decided' ? (
        <p role="status">
          Decided: they are {WORDS[state.as]}, as <code>{shown(state.id)}</code>.{' '}
          <button type="button" class="link" onClick={() => takeBack(state)}>
            Take it back
          </button>
        </p>
      ) : (
        <fieldset class="judging" disabled={state.is === 'asking'}>
          <legend class="spoken">{shown(called)}</legend>
          <button type="button" class="accept" onClick={() => decide('same')}>
            Same
          </button>
          <button
            type="button"
            disabled={reason.trim() === ''}
            title={reason.trim() === '' ? 'Say first what tells them apart' : undefined}
            onClick={() => decide('different')}
          >
            Different
          </button>
          <button type="button" onClick={() => decide('unsure')}>
            Unsure
          </button>
          <label class="reason">
            because{' '}
            <input
              value={reason}
              placeholder={shown(why)}
              onInput={({ currentTarget: { value } }) => setReason(value)}
            />
          </label>
        </fieldset>
      )}
      {state.is !== 'asking' && state.why !== undefined && (
        <p class="warning" role="alert">
          {shown(state.why)}
        </p>
      )}
    </li>
  );
}

function End({ end: { label, known } }: { readonly end: PairEnd }) {
  return (
    <>
      <strong dir="auto">{shown(label)}</strong> <span class="quiet">({shown(known)})</span>
    </>
  );
}
