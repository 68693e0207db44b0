/** What stands in the panel where an address names what the graph does not hold. */
import { shorten } from '../../../src/model/namespaces.js';

export function NotHere({ id }: { readonly id: string }) {
  return (
    <p class="not-here">
      The link names <code>{shorten(id)}</code>, which is not in this graph. It may come from an older version
      of the data: search for its name (<kbd>/</kbd>).
    </p>
  );
}
