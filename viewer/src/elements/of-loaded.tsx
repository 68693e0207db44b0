/** Says that what stands here is of the claims that the page has so far; nothing where it has all of them. */
import { useSession } from '../session/session.js';

export const inDigits = (n: number) => n.toLocaleString('en');

export function OfLoaded({ what }: { readonly what: string }) {
  const { corpus, part } = useSession().whole;
  if (part === undefined) return null;
  const { size } = corpus.claims;
  return (
    <p class="quiet of-loaded">
      {what} of the {inDigits(size)} claims that are here, of {inDigits(part.of.claims)}: more comes with each
      name that you choose.
    </p>
  );
}
