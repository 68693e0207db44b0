/** What is told, in groups by kind, each a line that opens what it is about; a long group is made when it is opened. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { CLAIM_KINDS, claimKind } from '../../../src/cards/claim-kind.js';
import type { Claim, Proposition } from '../../../src/model/records.js';
import { groupBy } from '../../../src/structures/group-by.js';
import { capitalized } from '../../../src/words/phrases.js';
import { EdgeLink, EntityLink } from '../elements/links.js';
import { useSession } from '../session/session.js';
import { KIND_WORDS, KindSample } from './mark-kinds.js';

/** One thing told; `claim` is one of those that tell it. */
export interface ToldLine {
  readonly claim: Claim;
  readonly words: string;
  readonly beside?: ComponentChildren;
}

/** Groups of so many are open at first. */
const FEW = 8;

export function ToldByKind({ lines }: { readonly lines: readonly ToldLine[] }) {
  const { corpus } = useSession().whole;
  const groups = groupBy(lines, ({ claim }) => claimKind(corpus, claim));
  return (
    <>
      {CLAIM_KINDS.map((kind) => {
        const some = groups.get(kind) ?? [];
        return (
          some.length > 0 && (
            <Group key={kind} isOpen={some.length <= FEW} lines={some}>
              <KindSample kind={kind} /> {capitalized(KIND_WORDS[kind])}
            </Group>
          )
        );
      })}
    </>
  );
}

function Group({
  isOpen,
  lines,
  children,
}: {
  readonly isOpen: boolean;
  readonly lines: readonly ToldLine[];
  readonly children: ComponentChildren;
}) {
  const [open, setOpen] = useState(isOpen);
  return (
    <details class="told-group" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {children} <span class="number">{lines.length}</span>
      </summary>
      {open && <ToldList lines={lines} />}
    </details>
  );
}

export function ToldList({ lines }: { readonly lines: readonly ToldLine[] }) {
  return (
    <ul class="told-list">
      {lines.map(({ claim, words, beside }) => (
        <li key={claim.id}>
          <PropositionLink proposition={claim.proposition}>{words}</PropositionLink>
          {beside}
        </li>
      ))}
    </ul>
  );
}

function PropositionLink({
  proposition: { key, subject },
  children,
}: {
  readonly proposition: Proposition;
  readonly children: ComponentChildren;
}) {
  const { graph } = useSession().loaded;
  return graph.hasEdge(key) ? (
    <EdgeLink id={key}>{children}</EdgeLink>
  ) : (
    <EntityLink id={subject}>{children}</EntityLink>
  );
}
