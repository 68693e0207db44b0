/** The page of the peers: draws the plain graph beside it with the library that the address names, and says when the first picture stood. */
import type { PlainGraph } from '../plain.js';
import { pictureStands } from './picture-stands.js';

/** What the bench asks of every peer. */
export interface Peer {
  /** Move the view by so many pixels to the right. */
  move(pixels: number): void;
  /** Bring all nearer to the middle of the window by a factor. */
  zoom(factor: number): void;
  /** Hide every node whose id begins like this, or show all again. */
  hide?(prefix: string | undefined): void;
  /** Light a node and what it is tied to, or nothing. */
  hover?(id: string | undefined): void;
}

declare global {
  var peer: Peer;
}

/** Each in a chunk of its own: a page loads one library, as a page of that library would. */
const PEERS: Record<string, () => Promise<(host: HTMLElement, graph: PlainGraph) => Peer | Promise<Peer>>> = {
  cytoscape: async () => (await import('./cytoscape.js')).draw,
  'force-graph': async () => (await import('./force-graph.js')).draw,
  sigma: async () => (await import('./sigma.js')).draw,
  stage: async () => (await import('./stage.js')).draw,
};

const name = location.hash.slice(1);
const [library, graph] = await Promise.all([
  PEERS[name]?.(),
  fetch('./plain.json').then((response) => response.json() as Promise<PlainGraph>),
]);
if (library === undefined) throw new Error(`no peer is called ${name}`);
const host = document.getElementById('host') as HTMLElement;
document.body.style.margin = '0';
host.style.height = '100vh';
globalThis.peer = await library(host, graph);
await pictureStands(host);
performance.mark('picture-stands');
