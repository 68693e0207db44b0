/** On the drawing, while it shows some names and lines alone, as the answer of a query: how much that is, and the way back to everything. */
import { useSession } from '../session/session.js';
import { showOnly } from '../view/view.js';

export function OnlySaid() {
  const session = useSession();
  if (session.view.value.only === undefined) return null;
  const { nodes, edges } = session.scene.value;
  const count = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`;
  return (
    <div class="lens-said only-said">
      <p role="status">
        <strong>Only what was asked for</strong>: {count(nodes.length, 'node')}, {count(edges.length, 'line')}
      </p>
      <button type="button" onClick={() => session.change((view) => showOnly(view, undefined))}>
        Show everything again
      </button>
    </div>
  );
}
