/** cytoscape.js with its fastest edges, no names. */
import cytoscape from 'cytoscape';
import type { PlainGraph } from '../plain.js';
import type { Peer } from './draw.js';

export async function draw(container: HTMLElement, { nodes, edges }: PlainGraph): Promise<Peer> {
  const elements = [
    ...nodes.map(({ id, x, y }) => ({ data: { id }, position: { x, y } })),
    ...edges.map(([source, target], n) => ({ data: { id: `e${n}`, source, target } })),
  ];
  const cy = cytoscape({
    container,
    elements,
    layout: { name: 'preset' },
    style: [
      { selector: 'node', style: { width: 6, height: 6, 'background-color': '#456' } },
      { selector: 'edge', style: { width: 1, 'line-color': '#aaa', 'curve-style': 'haystack' } },
    ],
  });
  await new Promise((resolve) => cy.one('render', resolve));
  const middle = { x: container.clientWidth / 2, y: container.clientHeight / 2 };
  return {
    move: (pixels) => void cy.panBy({ x: pixels, y: 0 }),
    zoom: (factor) => void cy.zoom({ level: cy.zoom() * factor, renderedPosition: middle }),
  };
}
