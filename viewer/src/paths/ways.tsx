/** Of a large graph, the ways between two names as its server finds them. */
import { useEffect, useState } from 'preact/hooks';
import type { WaysAsked } from '../session/fetching.js';
import { useSession } from '../session/session.js';

export interface ServedWays {
  /** Of each way the keys of its edges; undefined while they are looked for, or where they did not come. */
  readonly ways?: readonly (readonly string[])[];
  /** Why they did not. */
  readonly why?: string;
}

/** Undefined where the page has everything, and finds them itself. */
export function useWays(asked: WaysAsked | undefined): ServedWays | undefined {
  const { whole, fetching } = useSession();
  const key = asked && [asked.from, asked.to, asked.avoidParty, asked.onlyJoining].join(' ');
  const [come, setCome] = useState<ServedWays & { readonly key: string }>();
  const isPart = whole.part !== undefined;
  useEffect(() => {
    if (!isPart || asked === undefined || key === undefined) return;
    let gone = false;
    const { from, to } = asked;
    void Promise.all([fetching.needWays(asked), fetching.need([from, to])]).then(([ways]) => {
      if (!gone) setCome(typeof ways === 'string' ? { key, why: ways } : { key, ways });
    });
    return () => {
      gone = true;
    };
  }, [isPart, key]);
  if (!isPart || key === undefined) return undefined;
  return come?.key === key ? come : {};
}

export function Coming({ why }: { readonly why: string | undefined }) {
  if (why === undefined) {
    return (
      <p class="waiting" role="status">
        Looking for ways…
      </p>
    );
  }
  return (
    <p class="warning" role="alert">
      The ways could not be fetched: {why}.
    </p>
  );
}
