/** The WebGL programs of the edges: take ends, width, curvature and marks, give lines and arcs with arrow heads: whole, dashed, split or dotted. */
import { EdgeProgram, type EdgeProgramType, type ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import { CachedBuffers, CachedUniforms } from './buffers.js';
import { BENT_VERTEX, EDGE_FRAGMENT, STRAIGHT_VERTEX } from './edge-shaders.js';
import { type Look, PARTS, type Part } from './look.js';
import type { StageEdge, StageNode } from './marks.js';
import { Round, take } from './slot.js';
import { packed, repeat } from './vertices.js';

const UNIFORMS = [
  'u_matrix',
  'u_sizeRatio',
  'u_dimensions',
  'u_pixelRatio',
  'u_dim',
  'u_part',
  'u_opacity',
  'u_faded',
  'u_ink',
] as const;

/** Two triangles over a piece of the line, from one part of its length to another. */
const strip = (from: number, to: number) =>
  [
    [from, 0],
    [to, 0],
    [from, 1],
    [from, 1],
    [to, 0],
    [to, 1],
  ].map((corner) => [...corner, 0]);
const HEAD = [
  [0, 0, 1],
  [0, 1, 1],
  [1, 0, 1],
];
/** So many pieces look round where a line spans a wide screen. */
const PIECES = 32;
const BENT = [
  ...Array.from({ length: PIECES }, (_, n) => strip(n / PIECES, (n + 1) / PIECES)).flat(),
  ...HEAD,
];
const STRAIGHT = [...strip(0, 1), ...HEAD].map(packed);

const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
const SHARED = {
  FRAGMENT_SHADER_SOURCE: EDGE_FRAGMENT,
  METHOD: TRIANGLES,
  UNIFORMS,
};
/** One number less than there are for a vertex: the last is the corner of a straight line, the curvature of a bent one. */
const ATTRIBUTES = [
  { name: 'a_source', size: 2, type: FLOAT },
  { name: 'a_target', size: 2, type: FLOAT },
  { name: 'a_targetSize', size: 1, type: FLOAT },
  { name: 'a_thickness', size: 1, type: FLOAT },
  { name: 'a_marks', size: 1, type: FLOAT },
  { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
];
const NUMBERS = 9;

/** Many: laid out as vertices. */
const STRAIGHT_LINES = {
  ...SHARED,
  VERTICES: STRAIGHT.length,
  VERTEX_SHADER_SOURCE: STRAIGHT_VERTEX,
  ATTRIBUTES: [...ATTRIBUTES, { name: 'a_corner', size: 4, type: UNSIGNED_BYTE, normalized: true }],
};
/** Few, of ten times the vertices: each a copy of one shape. */
const BENT_LINES = {
  ...SHARED,
  VERTICES: BENT.length,
  VERTEX_SHADER_SOURCE: BENT_VERTEX,
  ATTRIBUTES: [...ATTRIBUTES, { name: 'a_curvature', size: 1, type: FLOAT }],
  CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 3, type: FLOAT }],
  CONSTANT_DATA: BENT,
};

/** A program class for sigma that reads `look` at each frame: of straight lines, or of bent ones. */
export function edgeMarks(look: Look, bent: boolean): EdgeProgramType<StageNode, StageEdge> {
  const vertices = bent ? 1 : STRAIGHT.length;
  return class extends EdgeProgram<(typeof UNIFORMS)[number], StageNode, StageEdge> {
    readonly #buffers = new CachedBuffers();
    readonly #uniforms = new CachedUniforms();
    #part: Part = 'all';
    #round = new Round(this.#buffers, vertices, NUMBERS);

    override getDefinition() {
      return bent ? BENT_LINES : STRAIGHT_LINES;
    }

    /** All is about to be laid out anew. */
    override reallocate(capacity: number): void {
      this.#round.valid = false;
      this.#round = new Round(this.#buffers, vertices, NUMBERS);
      this.#buffers.changed();
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
      this.#buffers.changed();
      super.process(edgeIndex, offset, source, target, data);
    }

    override processVisibleItem(
      _index: number,
      start: number,
      source: NodeDisplayData,
      target: NodeDisplayData,
      data: EdgeDisplayData,
    ): void {
      const edge = data as EdgeDisplayData & StageEdge;
      const { array } = this;
      take(edge.slot, this.#round, array, start + 5, edge);
      array[start] = source.x;
      array[start + 1] = source.y;
      array[start + 2] = target.x;
      array[start + 3] = target.y;
      array[start + 4] = target.size;
      array[start + 5] = edge.size;
      array[start + 6] = bits(edge);
      array[start + 7] = floatColor(edge.color);
      if (bent) array[start + 8] = edge.curvature;
      else repeat(array, start, NUMBERS, STRAIGHT);
    }

    /** The stage says when, and in which order; see mount.ts. */
    override render(): void {}

    draw(part: Part, params: RenderParams): void {
      this.#part = part;
      super.render(params);
    }

    override bindProgram(program: ProgramInfo): void {
      this.#buffers.bind(program, () => super.bindProgram(program));
    }

    override unbindProgram(program: ProgramInfo): void {
      this.#buffers.unbind(program, () => super.unbindProgram(program));
    }

    override kill(): void {
      this.#buffers.kill();
      super.kill();
    }

    override setUniforms(params: RenderParams, { gl, uniformLocations: at }: ProgramInfo): void {
      gl.uniformMatrix3fv(at.u_matrix as WebGLUniformLocation, false, params.matrix);
      const { sizeRatio, width, height, pixelRatio } = params;
      const { dim, opacity, fadedEdge, ink } = look;
      if (
        !this.#uniforms.changed([
          sizeRatio,
          width,
          height,
          pixelRatio,
          dim,
          this.#part,
          opacity,
          fadedEdge,
          ink,
        ])
      )
        return;
      gl.uniform1f(at.u_sizeRatio as WebGLUniformLocation, sizeRatio);
      gl.uniform2f(at.u_dimensions as WebGLUniformLocation, width * pixelRatio, height * pixelRatio);
      gl.uniform1f(at.u_pixelRatio as WebGLUniformLocation, pixelRatio);
      gl.uniform1f(at.u_dim ?? null, dim);
      gl.uniform1f(at.u_part ?? null, PARTS.indexOf(this.#part));
      gl.uniform1f(at.u_opacity ?? null, opacity);
      gl.uniform3fv(at.u_faded ?? null, fadedEdge);
      gl.uniform3fv(at.u_ink ?? null, ink);
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
    (edge.chosen ? 32 : 0) +
    (edge.sparse ? 64 : 0) +
    (edge.broken ? 128 : 0)
  );
}
