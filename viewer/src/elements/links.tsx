/** Names of entities and relations that can be pressed: they choose what they name. */
import type { ComponentChildren } from 'preact';
import type { Iri } from '../../../src/model/records.js';
import { labelOf } from '../../../src/words/labels.js';
import { useSession } from '../session/session.js';
import { usePointing } from './pointing.js';

export function EntityLink({ id, children }: { readonly id: Iri; readonly children?: ComponentChildren }) {
  const session = useSession();
  const { corpus } = session.loaded;
  const selection = { kind: 'node', id } as const;
  const pointing = usePointing(selection);
  if (!corpus.entities.has(id) && !corpus.utterances.has(id))
    return <span>{children ?? labelOf(corpus, id)}</span>;
  return (
    <button type="button" class="link" data-name={id} onClick={() => session.select(selection)} {...pointing}>
      {children ?? labelOf(corpus, id)}
    </button>
  );
}

export function EdgeLink({ id, children }: { readonly id: string; readonly children: ComponentChildren }) {
  const session = useSession();
  const selection = { kind: 'edge', id } as const;
  const pointing = usePointing(selection);
  return (
    <button
      type="button"
      class="link"
      data-relation={id}
      onClick={() => session.select(selection)}
      {...pointing}
    >
      {children}
    </button>
  );
}
