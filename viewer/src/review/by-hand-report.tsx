/** A claim is to be corrected whose report came by no inbox: asks whether it is to come into it, as it stands. */
import { useState } from 'preact/hooks';
import { ask } from '../browser/ask.js';

interface ByHandProps {
  readonly report: string;
  readonly adopted: () => Promise<void>;
}

export function ByHand({ report, adopted }: ByHandProps) {
  const [why, setWhy] = useState<string | undefined>();
  const adopt = async () => {
    await ask('adopt', { id: report });
    await adopted();
  };
  return (
    <main class="state">
      <h1>Report {report} is not in the inbox</h1>
      <p>
        Somebody wrote it by hand. To correct it here it comes into the inbox as it stands, all its claims
        accepted; the data folder does not change by that.
      </p>
      <p class="by-hand-acts">
        <button
          type="button"
          class="accept"
          onClick={() => void adopt().catch((error: Error) => setWhy(error.message))}
        >
          Bring it into the inbox
        </button>{' '}
        <a href="./">Back to the graph</a>
      </p>
      {why !== undefined && (
        <p class="warning" role="alert">
          {why}
        </p>
      )}
    </main>
  );
}
