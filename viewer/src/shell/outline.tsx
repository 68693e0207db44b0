/** The drawing as a list: every node with its relations, in words, for those who read rather than look. */
import { useState } from 'preact/hooks';
import { normalizeName } from '../../../src/names/name-keys.js';
import { EdgeLink, EntityLink } from '../elements/links.js';
import { NodeSample } from '../elements/samples.js';
import type { SceneEdge, SceneNode } from '../scene/scene.js';
import { useSession } from '../session/session.js';
import { mark, toggleMarks } from '../view/marks.js';
import { openPage } from '../view/view.js';
import './outline.css';

/** Longer lists are cut; the search finds the rest. */
const MOST = 300;
/** Marks that are said beside a relation. */
const NAMED_MARKS: ReadonlySet<string> = new Set(['contested', 'denied', 'fallen']);

export function Outline() {
  const session = useSession();
  const { nodes, edges } = session.scene.value;
  const fallen = edges.filter(({ mark }) => mark === 'fallen').length;
  const [text, setText] = useState('');
  const [order, setOrder] = useState<'links' | 'name'>('links');
  const wanted = normalizeName(text);
  const names = new Map(nodes.map(({ id, label }) => [id, label]));
  const marked = new Set(session.view.value.marked);
  const touching = byNode(edges);
  const found = nodes.filter(({ label }) => normalizeName(label).includes(wanted));
  if (order === 'name') found.sort((a, b) => a.label.localeCompare(b.label));
  return (
    <div class="outline">
      <p class="quiet">
        What the drawing shows, as a list: {nodes.length} names, {edges.length - fallen} relations
        {fallen > 0 && `, and ${fallen} that fell with what is taken out`}.
      </p>
      <p class="actions">
        <input
          type="search"
          aria-label="Filter the list"
          placeholder="Filter the list"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <select
          aria-label="Order of the list"
          value={order}
          onChange={(event) => setOrder(event.currentTarget.value as 'links' | 'name')}
        >
          <option value="links">most connected first</option>
          <option value="name">by name</option>
        </select>
      </p>
      <p class="list-acts">
        <button
          type="button"
          disabled={found.every(({ id }) => marked.has(id))}
          onClick={() =>
            session.change((view) =>
              mark(
                view,
                found.map(({ id }) => id),
              ),
            )
          }
        >
          Mark {text === '' ? 'all' : 'what is found'}
        </button>
        <button type="button" onClick={() => session.change((view) => openPage(view, 'communities'))}>
          Communities
        </button>
      </p>
      <ul class="names">
        {found.slice(0, MOST).map((node) => (
          <Item key={node.id} node={node} edges={touching.get(node.id) ?? []} names={names} />
        ))}
      </ul>
      {found.length > MOST && <p class="quiet">{found.length - MOST} more: narrow the list or search.</p>}
    </div>
  );
}

function Item({
  node,
  edges,
  names,
}: {
  readonly node: SceneNode;
  readonly edges: readonly SceneEdge[];
  readonly names: ReadonlyMap<string, string>;
}) {
  const session = useSession();
  const marked = session.view.value.marked.includes(node.id);
  return (
    <li>
      <label class="mark-it">
        <input
          type="checkbox"
          checked={marked}
          aria-label={`Mark ${node.label}`}
          onChange={() => session.change((view) => toggleMarks(view, [node.id]))}
          onKeyDown={goOn}
        />
      </label>
      <details>
        <summary data-name={node.id}>
          <NodeSample tint={node.tint} shape={node.shape} /> {node.label}
          <span class="number">{edges.length}</span>
        </summary>
        <ul>
          <li>
            <EntityLink id={node.id}>Read about {node.label}</EntityLink>
          </li>
          {edges.map(({ id, source, label, target, mark }) => (
            <li key={id}>
              <EdgeLink id={id}>
                {names.get(source)} <em>{label}</em> {names.get(target)}
              </EdgeLink>
              {NAMED_MARKS.has(mark) && <span class={mark === 'fallen' ? 'tag' : `tag ${mark}`}>{mark}</span>}
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}

/** Arrows lead from one box to the next: the space bar marks there. */
function goOn(event: KeyboardEvent): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by === undefined || !(event.currentTarget instanceof HTMLElement)) return;
  const boxes = [...document.querySelectorAll<HTMLElement>('.outline .mark-it input')];
  boxes[boxes.indexOf(event.currentTarget) + by]?.focus();
  event.preventDefault();
}

function byNode(edges: readonly SceneEdge[]): ReadonlyMap<string, SceneEdge[]> {
  const touching = new Map<string, SceneEdge[]>();
  for (const edge of edges) {
    for (const end of new Set([edge.source, edge.target])) {
      const known = touching.get(end);
      if (known === undefined) touching.set(end, [edge]);
      else known.push(edge);
    }
  }
  return touching;
}
