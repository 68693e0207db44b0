/** Our stage alone: its programs, marks and names, with the same nodes, edges and positions. */
import { paletteOf } from '../../../../viewer/src/scene/palette.js';
import type { Scene } from '../../../../viewer/src/scene/scene.js';
import { Stage } from '../../../../viewer/src/stage/stage.js';
import type { PlainGraph } from '../plain.js';
import type { Peer } from './draw.js';

export function draw(host: HTMLElement, { nodes, edges }: PlainGraph): Peer {
  const ignore = () => {};
  const events = {
    pick: ignore,
    menu: ignore,
    marked: ignore,
    pointed: ignore,
    open: ignore,
    moved: ignore,
    pinned: ignore,
    relaxing: ignore,
    lost: ignore,
  };
  const stage = new Stage(host, paletteOf('light'), events, true);
  const scene: Scene = {
    nodes: nodes.map((node) => ({ ...node, shape: 'disc', tint: 'armed', size: 7, fixed: false })),
    edges: edges.map(([source, target], n) => ({
      id: `e${n}`,
      source,
      target,
      label: 'attacked',
      family: 'hostile',
      width: 1.5,
      mark: 'plain',
      partyOnly: false,
      arrow: true,
    })),
  };
  stage.show(scene, false);
  let [x, ratio] = [0.5, 1];
  return {
    move: (pixels) => {
      x += pixels / host.clientWidth;
      stage.camera.set({ x, y: 0.5, ratio });
    },
    zoom: (factor) => {
      ratio /= factor;
      stage.camera.set({ x, y: 0.5, ratio });
    },
    hide: (prefix) => {
      const away = (id: string) => prefix !== undefined && id.startsWith(prefix);
      stage.show(
        {
          nodes: scene.nodes.filter(({ id }) => !away(id)),
          edges: scene.edges.filter(({ source, target }) => !away(source) && !away(target)),
        },
        false,
      );
    },
    hover: (id) => stage.choose(id === undefined ? undefined : { kind: 'node', id }),
  };
}
