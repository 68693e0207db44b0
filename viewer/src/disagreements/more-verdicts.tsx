/** Of a large graph, whose verdicts come some at a time: how many are here, and the way to more. */
import { useEffect, useState } from 'preact/hooks';
import type { Verdict } from '../../../src/compare/verdicts/verdict.js';
import { inDigits } from '../elements/of-loaded.js';
import { useSession } from '../session/session.js';

interface MoreVerdictsProps {
  readonly all: Readonly<Record<Verdict, number>>;
  readonly here: number;
}

export function MoreVerdicts({ all, here }: MoreVerdictsProps) {
  const { fetching } = useSession();
  const [state, setState] = useState<'rests' | 'asks' | Error>('rests');
  const total = Object.values(all).reduce((sum, each) => sum + each, 0);
  const more = async () => {
    setState('asks');
    const why = await fetching.moreVerdicts();
    setState(why === undefined ? 'rests' : new Error(why));
  };
  // The gravest are asked for when the page is first opened.
  useEffect(() => {
    if (!fetching.hasVerdicts()) void more();
  }, []);
  if (here >= total) return null;
  return (
    <div class="more-verdicts">
      <p class="quiet" role="status">
        {inDigits(here)} of {inDigits(total)} comparisons are here: the gravest, and those of what you chose.
        The filters look through these.
      </p>
      {state instanceof Error && (
        <p class="warning" role="alert">
          More could not be fetched: {state.message}.
        </p>
      )}
      <button type="button" disabled={state === 'asks'} onClick={() => void more()}>
        {state === 'asks' ? 'Fetching…' : 'Fetch more, the gravest first'}
      </button>
    </div>
  );
}
