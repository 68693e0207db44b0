/** What comes over the drawing for names that are marked or pointed at. Fetched when the page stands: nothing waits for it, and until it is there nothing is said. */
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

const come = signal<typeof import('./selecting.js') | undefined>(undefined);

export function Selecting() {
  useEffect(() => {
    import('./selecting.js').then((parts) => {
      come.value = parts;
    }, console.warn);
  }, []);
  const Come = come.value?.Selecting;
  return Come === undefined ? null : <Come />;
}

export function MarkedBar() {
  const Come = come.value?.Bar;
  return Come === undefined ? null : <Come />;
}
