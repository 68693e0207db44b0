/** What the page would show of an answer, as the fragment that `claimgraph view` opens with; viewer/src/view/address.ts reads it. */
import { shorten } from '../../../model/namespaces.js';
import type { Iri } from '../../../model/records.js';

/** A part of an address: words as they are, IRIs by their short names. */
export type AddressParts = Readonly<Record<string, string | readonly Iri[] | undefined>>;

/** Of a lens the page shows one voice alone, or all but one. */
export interface SeenThrough {
  readonly lens: readonly Iri[];
  readonly without: readonly Iri[];
}

/** What is longer, as a long query, is not put into an address: the page alone is. */
const LONGEST = 1000;

/** `#node=actor:jnim&lens=as+actor:minusma`. */
export function addressOf(parts: AddressParts, { lens, without }: SeenThrough): string {
  const told = new URLSearchParams();
  for (const [name, value] of Object.entries(parts)) {
    if (value === undefined) continue;
    told.set(name, typeof value === 'string' ? value : value.map(shorten).join(' '));
  }
  const [alone, ...others] = lens;
  const [out, ...more] = without;
  if (alone !== undefined && others.length === 0 && out === undefined)
    told.set('lens', `as ${shorten(alone)}`);
  if (out !== undefined && more.length === 0 && alone === undefined)
    told.set('lens', `without ${shorten(out)}`);
  const fragment = `#${told.toString().replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%40', '@')}`;
  if (fragment.length <= LONGEST) return fragment;
  return typeof parts.page === 'string' ? `#page=${parts.page}` : '#';
}
