/** What the stage shows at this moment as plain data in CSS pixels: takes sigma and its labels, gives lines, marks and words in their order. */
import type Sigma from 'sigma';
import { blend, type Palette } from '../scene/palette.js';
import type { Shape } from '../scene/scene.js';
import type { Point } from './display/arc.js';
import type { PlacedWords } from './names/edge-words.js';
import { linesOf } from './names/label-ink.js';
import type { LabelLayer } from './names/label-layer.js';
import type { PlacedLabel } from './names/labels.js';
import { type Loop, loopsOf } from './names/loops.js';
import type { LineMarks, StageEdge, StageNode } from './webgl/marks.js';

export interface DrawnLine extends LineMarks {
  readonly id: string;
  readonly from: Point;
  readonly to: Point;
  /** `JNIM attacked MINUSMA`. */
  readonly label: string;
  /** 0 is straight; see arc.ts. */
  readonly curvature: number;
  readonly width: number;
  /** `#rrggbb` */
  readonly color: string;
  readonly opacity: number;
  /** Whether it lies under all that is not, line or mark. */
  readonly dimmed: boolean;
  readonly arrow: boolean;
  /** Of the mark at its target: the line ends at its rim. */
  readonly targetRadius: number;
}

export interface DrawnMark extends Point {
  readonly id: string;
  readonly label: string;
  readonly radius: number;
  readonly shape: Shape;
  readonly color: string;
  readonly chosen: boolean;
  readonly dimmed: boolean;
}

export interface DrawnLoop extends Loop {
  readonly label: string;
  readonly dimmed: boolean;
}

/** A name, or a line of one that is broken. */
export interface DrawnName extends PlacedLabel {
  readonly text: string;
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly palette: Palette;
  /** The lowest first. */
  readonly lines: readonly DrawnLine[];
  readonly marks: readonly DrawnMark[];
  /** Rings for what is said of a mark and itself. */
  readonly loops: readonly DrawnLoop[];
  readonly names: readonly DrawnName[];
  /** Along the lines that are lit. */
  readonly words: readonly PlacedWords[];
}

/** A split line is never drawn thinner, nor is any other than the second; see edge-shaders.ts. */
const LEAST = { split: 3.2, other: 0.8 };

/**
 * @param lit ids of what is bright while the rest is dimmed; undefined where nothing is in focus.
 * @param opacity of lines that are not lit.
 */
export function drawingOf(
  sigma: Sigma<StageNode, StageEdge>,
  labels: LabelLayer,
  palette: Palette,
  lit: ReadonlySet<string> | undefined,
  opacity: number,
): Drawing {
  const graph = sigma.getGraph();
  const marks = new Map<string, DrawnMark>();
  const dim = lit !== undefined;
  graph.forEachNode((id) => {
    const node = sigma.getNodeDisplayData(id) as (StageNode & { readonly size: number }) | undefined;
    if (node === undefined || node.hidden) return;
    const { x, y } = sigma.framedGraphToViewport(node);
    const dimmed = dim && !node.lit;
    marks.set(id, {
      ...{ id, x, y, shape: node.shape, chosen: node.chosen, dimmed },
      label: graph.getNodeAttribute(id, 'label'),
      radius: sigma.scaleSize(node.size),
      color: dimmed ? palette.fadedNode : node.color,
    });
  });
  const lines: (DrawnLine & { readonly zIndex: number })[] = [];
  const scale = Math.sqrt(sigma.scaleSize(1));
  graph.forEachEdge((id, _attributes, source, target) => {
    const edge = sigma.getEdgeDisplayData(id) as StageEdge | undefined;
    const [from, to] = [marks.get(source), marks.get(target)];
    if (edge === undefined || edge.hidden || from === undefined || to === undefined || from === to) return;
    const { curvature, arrow, dashed, split, dotted, sparse, broken, zIndex } = edge;
    const ink = edge.chosen ? blend(edge.color, palette.ink, 0.25) : edge.color;
    const dimmed = dim && !edge.lit;
    lines.push({
      ...{ id, from, to, curvature, arrow, dashed, split, dotted, sparse, broken, zIndex, dimmed },
      label: `${from.label} ${graph.getEdgeAttribute(id, 'label')} ${to.label}`,
      width: Math.max(edge.size * scale, split ? LEAST.split : LEAST.other),
      color: dimmed ? palette.fadedEdge : ink,
      opacity: dim ? 1 : opacity,
      targetRadius: to.radius,
    });
  });
  const loops = loopsOf(sigma, graph).map((loop) => {
    const { label } = graph.getNodeAttributes(loop.node);
    const said = loop.edges.map((id) => `${label} ${graph.getEdgeAttribute(id, 'label')} ${label}`);
    return { ...loop, label: said.join('; '), dimmed: dim && !loop.edges.some((id) => lit.has(id)) };
  });
  const names = labels.placed.flatMap((label) => linesOf(label, labels.nameOf(label.id)));
  return {
    ...sigma.getDimensions(),
    palette,
    lines: lines.sort((a, b) => a.zIndex - b.zIndex),
    marks: [...marks.values()],
    loops,
    names,
    words: labels.words,
  };
}
