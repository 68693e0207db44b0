/** Where a report stands on the web, and a copy of it in an archive, as links that lead out: of the web alone, and telling nobody where they were pressed. */
import type { Whereabouts } from '../../../src/model/whereabouts.js';

export function OnTheWeb({ address, canonicalAddress, archivedAt }: Whereabouts) {
  const first = canonicalAddress ?? address;
  return (
    <>
      {isOfTheWeb(first) && <Out to={first}>on the web</Out>}
      {isOfTheWeb(archivedAt) && archivedAt !== first && <Out to={archivedAt}>archived copy</Out>}
    </>
  );
}

function Out({ to, children }: { readonly to: string; readonly children: string }) {
  return (
    <>
      {' · '}
      <a class="out" href={to} title={to} target="_blank" rel="noopener noreferrer">
        {children}
      </a>
    </>
  );
}

function isOfTheWeb(address: string | undefined): address is string {
  if (address === undefined || !URL.canParse(address)) return false;
  const { protocol } = new URL(address);
  return protocol === 'https:' || protocol === 'http:';
}
