/** Sigma as the stage has it: our programs, no names of its own, and word when the graphics card is lost. */
import Sigma from 'sigma';
import type {
  AbstractEdgeProgram,
  AbstractNodeProgram,
  EdgeProgramType,
  NodeProgramType,
} from 'sigma/rendering';
import type { RenderParams } from 'sigma/types';
import type { Point } from './display/arc.js';
import type { DisplayGraph } from './display/display.js';
import type { Focus } from './focus.js';
import { edgeMarks } from './webgl/edge-marks.js';
import type { Look, Part } from './webgl/look.js';
import type { StageEdge, StageNode } from './webgl/marks.js';
import { nodeMarks } from './webgl/node-marks.js';

/** Canvases that we draw nothing on: each that is shown is one more to lay over the others at each frame. */
const UNUSED = ['edgeLabels', 'labels', 'hovers'];

/** What sigma asks to render, it draws when all are asked, in the order of the stage. */
interface Drawn {
  draw(part: Part, params: RenderParams): void;
}

/** What draws the discs and the lines. */
export interface Programs {
  readonly mark: AbstractNodeProgram<StageNode, StageEdge> & Drawn;
  readonly straight: AbstractEdgeProgram<StageNode, StageEdge> & Drawn;
  readonly bent: AbstractEdgeProgram<StageNode, StageEdge> & Drawn;
}

/** What sigma keeps to itself. */
interface Kept {
  readonly elements: Record<string, HTMLCanvasElement>;
  readonly nodePrograms: Pick<Programs, 'mark'>;
  readonly edgePrograms: Pick<Programs, 'straight' | 'bent'>;
}

/**
 * Sigma that draws lines and discs on one canvas, so that all that is dimmed lies under all that is lit; and without its
 * second drawing, by which it finds what lies under the pointer, see picking.ts.
 */
export class StageSigma extends Sigma<StageNode, StageEdge> {
  override createWebGLContext(id: string, options?: Parameters<Sigma['createWebGLContext']>[1]) {
    const { elements } = this as unknown as Kept;
    const { edges } = elements;
    if (id === 'nodes' && edges !== undefined) {
      elements.nodes = edges;
      return super.createWebGLContext(id, { canvas: edges, picking: false });
    }
    // Nothing is drawn on it.
    return super.createWebGLContext(id, { ...options, picking: false, hidden: id === 'hoverNodes' });
  }

  /** Those that it draws with. */
  get programs(): Programs {
    const { nodePrograms, edgePrograms } = this as unknown as Kept;
    return { ...nodePrograms, ...edgePrograms };
  }

  /** Whether what it is about to draw stands already. */
  stands?: () => boolean;

  override clear(): this {
    return this.stands?.() ? this : super.clear();
  }

  /** All that it was asked to render: what is lit over the rest, where something is. */
  draw(dimmed: boolean): void {
    const params = this.getRenderParams();
    const { straight, bent, mark } = this.programs;
    const parts = dimmed ? (['unlit', 'lit'] as const) : (['all'] as const);
    for (const part of parts) for (const program of [straight, bent, mark]) program.draw(part, params);
  }

  /** Does without a drawing, where it can: whether it did; see shifting.ts. */
  instead?: () => boolean;

  /** On its way off the page a stage has no size: a frame that still waits then keeps the last one. */
  override resize(force?: boolean): this {
    const { offsetWidth, offsetHeight } = this.getContainer();
    const { width, height } = this.getDimensions();
    const isLeaving = width > 0 && height > 0 && (offsetWidth === 0 || offsetHeight === 0);
    return isLeaving ? this : super.resize(force);
  }

  override scheduleRender(): this {
    return this.instead?.() ? this : super.scheduleRender();
  }
}

/** In place of programs that sigma brings and nothing here uses: each would be compiled before anything is drawn. */
class Nothing {
  drawLabel: undefined;
  drawHover: undefined;
  reallocate(): void {}
  process(): void {}
  render(): void {}
  kill(): void {}
}
const NoDiscs: NodeProgramType<StageNode, StageEdge> = Nothing;
const NoLines: EdgeProgramType<StageNode, StageEdge> = Nothing;

/** What sigma asks of the stage at each frame or refresh, and at each move of the pointer. */
interface Asked {
  /** Factor of all sizes. */
  scale(): number;
  /** Undefined until it was made from this very sigma. */
  focus(): Focus | undefined;
  /** Id of what lies under a point, in CSS pixels of the stage; null where nothing does. */
  nodeAt(point: Point): string | null;
  edgeAt(point: Point): string | null;
  lost(): void;
}

/** @throws Error where the browser has no WebGL. */
export function mountSigma(graph: DisplayGraph, host: HTMLElement, look: Look, asked: Asked): StageSigma {
  const sigma = new StageSigma(graph, host, {
    renderLabels: false,
    renderEdgeLabels: false,
    enableEdgeEvents: true,
    zIndex: true,
    stagePadding: Math.min(60, host.clientWidth * 0.07),
    defaultNodeType: 'mark',
    defaultEdgeType: 'straight',
    nodeProgramClasses: { mark: nodeMarks(look), circle: NoDiscs },
    nodeHoverProgramClasses: { mark: NoDiscs, circle: NoDiscs },
    edgeProgramClasses: {
      straight: edgeMarks(look, false),
      bent: edgeMarks(look, true),
      // These stand as rings among the names; see names/loops.ts.
      loop: NoLines,
      arrow: NoLines,
      line: NoLines,
    },
    defaultDrawNodeHover: () => {},
    // A crowd is drawn smaller; so that more or less of it costs no refresh, this is a number of the camera's.
    zoomToSizeRatioFunction: (ratio) => Math.sqrt(ratio) / asked.scale(),
    nodeReducer: (id, data) => asked.focus()?.node(id, data) ?? data,
    edgeReducer: (id, data) => asked.focus()?.edge(id, data) ?? data,
  });
  sigma.stands = () => look.stands;
  Object.assign(sigma, {
    getNodeAtPosition: asked.nodeAt,
    getEdgeAtPoint: (x: number, y: number) => asked.edgeAt({ x, y }),
  });
  for (const name of UNUSED) {
    const canvas = sigma.getCanvases()[name];
    if (canvas !== undefined) canvas.style.display = 'none';
  }
  for (const canvas of new Set(Object.values(sigma.getCanvases()))) {
    canvas.addEventListener('webglcontextlost', (event) => {
      event.preventDefault();
      asked.lost();
    });
  }
  return sigma;
}
