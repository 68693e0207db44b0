/** The WebGL program of the edges: takes ends, width, curvature and marks, gives arcs with arrow heads: whole, dashed, split or dotted. */
import { EdgeProgram, type EdgeProgramType, type ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import { EDGE_FRAGMENT, EDGE_VERTEX } from './edge-shaders.js';
import type { Look } from './look.js';
import type { StageEdge, StageNode } from './marks.js';
import { Round } from './slot.js';

const UNIFORMS = [
  'u_matrix',
  'u_sizeRatio',
  'u_dimensions',
  'u_pixelRatio',
  'u_dim',
  'u_opacity',
  'u_faded',
  'u_ink',
] as const;

/** Two boxes of two triangles each; see the vertex shader. */
const CORNERS = [0, 1].flatMap((box) =>
  [
    [0, -1],
    [1, -1],
    [0, 1],
    [0, 1],
    [1, -1],
    [1, 1],
  ].map((corner) => [...corner, box]),
);

/** A program class for sigma that reads `look` at each frame. */
export function edgeMarks(look: Look): EdgeProgramType<StageNode, StageEdge> {
  return class extends EdgeProgram<(typeof UNIFORMS)[number], StageNode, StageEdge> {
    #round = new Round();

    override getDefinition() {
      const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
      return {
        VERTICES: CORNERS.length,
        VERTEX_SHADER_SOURCE: EDGE_VERTEX,
        FRAGMENT_SHADER_SOURCE: EDGE_FRAGMENT,
        METHOD: TRIANGLES,
        UNIFORMS,
        ATTRIBUTES: [
          { name: 'a_source', size: 2, type: FLOAT },
          { name: 'a_target', size: 2, type: FLOAT },
          { name: 'a_targetSize', size: 1, type: FLOAT },
          { name: 'a_thickness', size: 1, type: FLOAT },
          { name: 'a_curvature', size: 1, type: FLOAT },
          { name: 'a_marks', size: 1, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 3, type: FLOAT }],
        CONSTANT_DATA: CORNERS,
      };
    }

    /** All is about to be laid out anew. */
    override reallocate(capacity: number): void {
      this.#round.valid = false;
      this.#round = new Round();
      super.reallocate(capacity);
    }

    override process(
      edgeIndex: number,
      offset: number,
      source: NodeDisplayData,
      target: NodeDisplayData,
      data: EdgeDisplayData,
    ): void {
      // What is hidden is laid out as zeros; one number would not bring it back.
      (data as EdgeDisplayData & StageEdge).slot.round = undefined;
      super.process(edgeIndex, offset, source, target, data);
    }

    override processVisibleItem(
      edgeIndex: number,
      start: number,
      source: NodeDisplayData,
      target: NodeDisplayData,
      data: EdgeDisplayData,
    ): void {
      const edge = data as EdgeDisplayData & StageEdge;
      const { array } = this;
      Object.assign(edge.slot, { round: this.#round, array, at: start + 5, data: edge });
      array[start] = source.x;
      array[start + 1] = source.y;
      array[start + 2] = target.x;
      array[start + 3] = target.y;
      array[start + 4] = target.size;
      array[start + 5] = edge.size;
      array[start + 6] = edge.curvature;
      array[start + 7] = bits(edge);
      array[start + 8] = floatColor(edge.color);
      array[start + 9] = edgeIndex;
    }

    /** Lines that the pointer does not feel need no second drawing by which it would find them. */
    override render(params: RenderParams): void {
      const { pickProgram } = this;
      if (!look.touchable) this.pickProgram = null;
      super.render(params);
      this.pickProgram = pickProgram;
    }

    override setUniforms(params: RenderParams, { gl, uniformLocations: at }: ProgramInfo): void {
      gl.uniformMatrix3fv(at.u_matrix as WebGLUniformLocation, false, params.matrix);
      gl.uniform1f(at.u_sizeRatio as WebGLUniformLocation, params.sizeRatio);
      gl.uniform2f(
        at.u_dimensions as WebGLUniformLocation,
        params.width * params.pixelRatio,
        params.height * params.pixelRatio,
      );
      gl.uniform1f(at.u_pixelRatio as WebGLUniformLocation, params.pixelRatio);
      gl.uniform1f(at.u_dim ?? null, look.dim);
      gl.uniform1f(at.u_opacity ?? null, look.opacity);
      gl.uniform3fv(at.u_faded ?? null, look.fadedEdge);
      gl.uniform3fv(at.u_ink ?? null, look.ink);
    }
  };
}

/** The marks as one number, as the shader takes them apart. */
function bits(edge: StageEdge): number {
  return (
    (edge.lit ? 1 : 0) +
    (edge.dashed ? 2 : 0) +
    (edge.split ? 4 : 0) +
    (edge.dotted ? 8 : 0) +
    (edge.arrow ? 16 : 0) +
    (edge.chosen ? 32 : 0)
  );
}
