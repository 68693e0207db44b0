/** What is chosen or pointed at to the disc or line of a drawing that stands for it. */
import { drawnFor } from '../data/drawn-for.js';
import { withCompany } from '../scene/company.js';
import type { Scene } from '../scene/scene.js';
import type { Session } from '../session/session.js';
import type { Selection } from '../view/view.js';

/** A proposition that is not drawn by itself is lit by the line that stands for it. */
export function onStage(
  session: Session,
  scene: Scene,
  selection: Selection | undefined,
): Selection | undefined {
  const drawn = drawnFor(session.loaded, selection);
  if (drawn?.kind !== 'edge') return drawn;
  return { kind: 'edge', id: lineOf(session, scene, drawn.id) };
}

/** The line that is drawn for a proposition: its own, or the one between two actors that it is gathered in. */
export function lineOf(session: Session, scene: Scene, key: string): string {
  const drawn = scene.edges.some(({ id }) => id === key);
  const { actors, graph } = session.loaded;
  if (drawn || !graph.hasEdge(key)) return key;
  const [source, target] = graph.extremities(key);
  if (!actors.hasNode(source) || !actors.hasNode(target)) return key;
  const gathered = [...actors.edges(source, target), ...actors.edges(target, source)].find((id) =>
    actors.getEdgeAttribute(id, 'propositions').includes(key),
  );
  return gathered ?? key;
}

/** Of something that is not drawn: the drawn things that it is tied to, and the lines that are drawn for it. */
export function standsFor(session: Session, scene: Scene, pointed: Selection): readonly string[] {
  const { loaded } = session;
  const drawn = new Set(scene.nodes.map(({ id }) => id));
  const company = withCompany(scene, loaded, { ...session.view.peek(), selection: pointed });
  const came = new Set(company.company);
  const ends = company.edges
    .filter(({ id }) => came.has(id))
    .flatMap(({ source, target }) => [source, target])
    .filter((id) => drawn.has(id));
  const lines = scene.edges.filter(
    ({ id }) =>
      loaded.actors.hasEdge(id) && loaded.actors.getEdgeAttribute(id, 'events').includes(pointed.id),
  );
  return [...new Set([...ends, ...lines.map(({ id }) => id)])];
}

export function holds(scene: Scene | undefined, shown: Selection | undefined): boolean {
  const { nodes = [], edges = [] } = scene ?? {};
  return (shown?.kind === 'edge' ? edges : nodes).some(({ id }) => id === shown?.id);
}
