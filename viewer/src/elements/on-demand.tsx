/** A component whose code is fetched when it is first shown; says so while it waits, and what to do where it fails. */
import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** `load` imports the module and gives the component. */
export function onDemand<P extends object>(load: () => Promise<FunctionComponent<P>>): FunctionComponent<P> {
  let loaded: FunctionComponent<P> | undefined;
  return function OnDemand(props: P) {
    const [state, setState] = useState<'waiting' | 'here' | 'failed'>(
      loaded === undefined ? 'waiting' : 'here',
    );
    useEffect(() => {
      if (loaded !== undefined) return;
      let gone = false;
      load().then(
        (component) => {
          loaded = component;
          if (!gone) setState('here');
        },
        (error: unknown) => {
          console.warn(error);
          if (!gone) setState('failed');
        },
      );
      return () => {
        gone = true;
      };
    }, []);
    if (state === 'failed') {
      return (
        <p class="warning" role="alert">
          This part of the page could not be fetched. Reload the page to try again.
        </p>
      );
    }
    const Component = loaded;
    return Component === undefined ? (
      <p class="waiting" role="status">
        Loading…
      </p>
    ) : (
      <Component {...props} />
    );
  };
}
