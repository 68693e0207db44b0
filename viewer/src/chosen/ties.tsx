/** The relations of a name with other actors as the drawing shows them, each to be opened. */
import type { Iri } from '../../../src/model/records.js';
import { EdgeLink } from '../elements/links.js';
import { useSession } from '../session/session.js';

export function Ties({ id }: { readonly id: Iri }) {
  const { actors } = useSession().loaded;
  if (!actors.hasNode(id)) return null;
  const ties = actors
    .mapEdges(id, (key, tie, source, target) => ({ key, tie, source, target }))
    .sort((a, b) =>
      a.tie.family < b.tie.family ? -1 : a.tie.family > b.tie.family ? 1 : b.tie.count - a.tie.count,
    );
  return (
    <section class="section">
      <h3>
        Relations with actors <span class="number">{ties.length}</span>
      </h3>
      <ul class="ties">
        {ties.map(({ key, tie, source, target }) => (
          <li key={key} class={`family-${tie.family}`}>
            <EdgeLink id={key}>
              {actors.getNodeAttribute(source, 'label')} <em>{tie.label}</em>{' '}
              {actors.getNodeAttribute(target, 'label')}
            </EdgeLink>
            {tie.standing === 'contested' && <span class="tag contested">disputed</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
