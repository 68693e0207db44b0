/** Names of entities and relations that can be pressed: they choose what they name. */
import type { ComponentChildren } from 'preact';
import type { Iri } from '../../../src/model/records.js';
import { labelOf } from '../../../src/words/labels.js';
import { useSession } from '../session/session.js';

export function EntityLink({ id, children }: { readonly id: Iri; readonly children?: ComponentChildren }) {
  const session = useSession();
  const { corpus } = session.loaded;
  if (!corpus.entities.has(id) && !corpus.utterances.has(id))
    return <span>{children ?? labelOf(corpus, id)}</span>;
  const selection = { kind: 'node', id } as const;
  return (
    <button type="button" class="link" onClick={() => session.select(selection)}>
      {children ?? labelOf(corpus, id)}
    </button>
  );
}

export function EdgeLink({ id, children }: { readonly id: string; readonly children: ComponentChildren }) {
  const session = useSession();
  const selection = { kind: 'edge', id } as const;
  const point = (on: boolean) => {
    session.hovered.value = on ? selection : undefined;
  };
  return (
    <button
      type="button"
      class="link"
      onClick={() => session.select(selection)}
      onPointerEnter={() => point(true)}
      onPointerLeave={() => point(false)}
    >
      {children}
    </button>
  );
}
