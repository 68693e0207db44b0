/** The way a claim took, from the report to the one who makes it, and the passages that show each step. */
import { useState } from 'preact/hooks';
import { linksOf } from '../../../src/cards/claim-card.js';
import type { Claim } from '../../../src/model/records.js';
import { EntityLink } from '../elements/links.js';
import { useSession } from '../session/session.js';
import { EvidenceView } from './passage.js';

export function Chain({ claim }: { readonly claim: Claim }) {
  const { corpus } = useSession().whole;
  return (
    <ol class="chain" aria-label="Chain of relays, from the report to the source">
      {linksOf(corpus, claim).map(({ id, label, speakers }) => (
        <li key={id} title={corpus.utterances.get(id)?.report?.title ?? label}>
          <EntityLink id={id}>{speakers || label}</EntityLink>
        </li>
      ))}
    </ol>
  );
}

/** @param open whether they stand there at once; else they are made when asked for. */
export function ChainPassages({ claim, open: first }: { readonly claim: Claim; readonly open: boolean }) {
  const { corpus } = useSession().whole;
  const [open, setOpen] = useState(first);
  const shown = linksOf(corpus, claim).filter(({ evidence }) => evidence.length > 0);
  if (shown.length === 0) return null;
  return (
    <details class="mild" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Where the report tells who says so</summary>
      {open &&
        shown.map(({ id, label, speakers, evidence }) => (
          <div key={id} class="shown-by">
            <p class="quiet">{speakers || label}</p>
            <EvidenceView evidence={evidence} />
          </div>
        ))}
    </details>
  );
}
