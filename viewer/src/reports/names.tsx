/** Names in groups: actors, events, places, all else; each can be pressed. */
import type { Entity, EntityKind, Iri } from '../../../src/model/records.js';
import { groupBy } from '../../../src/structures/group-by.js';
import { labelOf } from '../../../src/words/labels.js';
import { inSeries } from '../../../src/words/phrases.js';
import { EntityLink } from '../elements/links.js';
import { useSession } from '../session/session.js';

const GROUPS = ['Actors', 'Events', 'Places', 'Other things'] as const;

function groupOf(kind: EntityKind): (typeof GROUPS)[number] {
  if (kind === 'actor') return 'Actors';
  if (kind === 'event') return 'Events';
  return kind === 'place' ? 'Places' : 'Other things';
}

interface NamesProps {
  readonly names: readonly Entity[];
  /** What some of them may be, as far as is decided. */
  readonly perhaps?: ReadonlyMap<Iri, readonly Iri[]>;
}

export function Names({ names, perhaps }: NamesProps) {
  const { corpus } = useSession().whole;
  const groups = groupBy(names, ({ kind }) => groupOf(kind));
  return (
    <>
      {GROUPS.map((group) => {
        const some = (groups.get(group) ?? []).toSorted((a, b) => a.label.localeCompare(b.label));
        return (
          some.length > 0 && (
            <details key={group} class="names-group" open={some.length <= 12}>
              <summary>
                {group} <span class="number">{some.length}</span>
              </summary>
              <ul class="names-in-row">
                {some.map(({ id }) => (
                  <li key={id}>
                    <EntityLink id={id} />
                    {perhaps?.has(id) && (
                      <span class="quiet">
                        {' '}
                        (perhaps {inSeries((perhaps.get(id) ?? []).map((other) => labelOf(corpus, other)))})
                      </span>
                    )}
                  </li>
                ))}
              </ul>
            </details>
          )
        );
      })}
    </>
  );
}
