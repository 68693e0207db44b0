/** What stands on the stage for a node or a line of a scene, in the colours of a palette: without its place, its bend and its slot. */
import { LONGEST_NAME } from '../../../../src/graph/layout/score.js';
import { shortened } from '../../../../src/structures/graphemes.js';
import { STRUCTURE } from '../../scene/kinds.js';
import { familyColor, type Palette } from '../../scene/palette.js';
import type { SceneEdge, SceneNode } from '../../scene/scene.js';

/** All that sigma would add to an object by itself, so that all of them are of one shape from the start. */
const PLAIN = { lit: false, chosen: false, hidden: false, forceLabel: false } as const;
export const PLAIN_NODE = { ...PLAIN, type: 'mark', highlighted: false, zIndex: 0 } as const;
export const PLAIN_EDGE = PLAIN;

export function nodeAttributes({ size, label, tint, shape, fixed }: SceneNode, palette: Palette) {
  return { size, label, name: nameOf(label), color: palette.tints[tint], shape, fixed };
}

/** The label as it is drawn: on one line, without what steers a terminal, no wider than the layout has room for. */
function nameOf(label: string): string {
  return shortened(UNEVEN.test(label) ? label.replace(UNEVEN_ALL, ' ').trim() : label, LONGEST_NAME);
}

const UNEVEN = /[\p{Cc}\u2028\u2029]|\s\s/u;
const UNEVEN_ALL = /[\s\p{Cc}]+/gu;

export function edgeAttributes(
  { width, label, family, mark, partyOnly, arrow, side, worded = false }: SceneEdge,
  palette: Palette,
) {
  const broken = mark === 'fallen';
  const told = side === undefined ? familyColor(palette, family) : palette.sides[side];
  const color = broken ? palette.softInk : told;
  const split = mark === 'contested';
  const sparse = mark === 'not-done';
  return {
    size: split ? Math.max(width, 1.5) + 2.2 : sparse ? Math.max(width, 2.4) : width,
    label,
    worded,
    color,
    arrow,
    dashed: partyOnly && !sparse,
    split,
    dotted: mark === 'denied',
    sparse,
    broken,
    zIndex: side === 'both' || (side === undefined && STRUCTURE.has(family)) ? 0 : 1,
  };
}
