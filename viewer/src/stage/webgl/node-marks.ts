/** The WebGL program of the nodes: takes position, size, colour and shape, gives discs, squares, diamonds, rings and the rest of SHAPES. */
import { NodeProgram, type NodeProgramType, type ProgramInfo } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import { SHAPES } from '../../scene/scene.js';
import { CachedBuffers, CachedUniforms } from './buffers.js';
import { type Look, PARTS, type Part } from './look.js';
import type { StageEdge, StageNode } from './marks.js';
import { Round, take } from './slot.js';
import { packed, repeat } from './vertices.js';

const VERTEX = /* glsl */ `
/* 0 or 1 each way. */
attribute vec2 a_corner;
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute float a_state;
attribute vec4 a_color;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
/* 0 draws all, 1 what is not lit, 2 what is. */
uniform float u_part;
varying vec4 v_color;
varying vec2 v_point;
varying float v_radius;
varying float v_shape;
varying float v_state;
const float bias = 255.0 / 254.0;

void main() {
  v_radius = a_size / u_sizeRatio;
  // The rim of what is chosen is wide; every pixel that is covered costs.
  float margin = a_state > 1.5 ? 6.0 : 3.5;
  v_point = (a_corner * 2.0 - 1.0) * (v_radius * 1.25 + margin);
  vec2 position = a_position + v_point * 2.0 * u_correctionRatio;
  // What is hidden comes as zeros: it is put where nothing is drawn.
  bool due = u_part < 0.5 || (mod(a_state, 2.0) > 0.5) == (u_part > 1.5);
  gl_Position = due && a_size > 0.0 ? vec4((u_matrix * vec3(position, 1)).xy, 0, 1) : vec4(2, 2, 2, 1);
  v_shape = a_shape;
  v_state = a_state;
  v_color = a_color;
  v_color.a *= bias;
}`;

/** Distances are in CSS pixels; negative is inside. State: bit 1 lit, bit 2 chosen. */
const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec2 v_point;
varying float v_radius;
varying float v_shape;
varying float v_state;
uniform float u_pixelRatio;
uniform float u_dim;
uniform vec3 u_faded;
uniform vec3 u_ground;
uniform vec3 u_ink;

float outline(vec2 p, float r) {
  if (v_shape > 0.5 && v_shape < 1.5) {
    vec2 q = abs(p) - vec2(r * 0.88 - 1.5);
    return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - 1.5;
  }
  if (v_shape > 1.5 && v_shape < 2.5) return (abs(p.x) + abs(p.y) - r * 1.25) * 0.7071;
  if (v_shape > 4.5 && v_shape < 5.5) return max(-p.y, 0.866 * abs(p.x) + 0.5 * p.y) - r * 0.66;
  if (v_shape > 5.5 && v_shape < 6.5) return max(abs(p.y), 0.866 * abs(p.x) + 0.5 * abs(p.y)) - r * 0.9;
  if (v_shape > 6.5) {
    vec2 q = abs(vec2(p.x + p.y, p.x - p.y)) * 0.7071;
    return max(max(q.x, q.y) - r, min(q.x, q.y) - r * 0.28);
  }
  return length(p) - r;
}

void main(void) {
  float d = outline(v_point, v_radius);
  float soft = 0.75 / u_pixelRatio;
  float lit = mod(floor(v_state + 0.5), 2.0) > 0.5 ? 1.0 : 0.0;
  bool chosen = v_state > 1.5;
  vec3 color = mix(v_color.rgb, u_faded, u_dim * (1.0 - lit));
  bool eye = v_shape > 3.5 && v_shape < 4.5;
  float wall = eye ? -1.6 : -2.4;
  float hollow = v_shape > 2.5 && v_shape < 4.5 ? 1.0 - smoothstep(wall - soft, wall + soft, d) : 0.0;
  if (eye) hollow *= smoothstep(-soft, soft, length(v_point) - 0.4 * v_radius);
  color = mix(color, u_ground, hollow);
  float rim = chosen ? 5.0 : 1.5;
  if (chosen) color = mix(color, d > 2.2 ? u_ink : u_ground, smoothstep(-soft, soft, d));
  else color = mix(color, u_ground, smoothstep(-soft, soft, d));
  float alpha = 1.0 - smoothstep(rim - soft, rim + soft, d);
  gl_FragColor = vec4(color * alpha, alpha);
}`;

const UNIFORMS = [
  'u_matrix',
  'u_sizeRatio',
  'u_correctionRatio',
  'u_pixelRatio',
  'u_dim',
  'u_part',
  'u_faded',
  'u_ground',
  'u_ink',
] as const;

/** Two triangles. */
const CORNERS = [
  [0, 0],
  [1, 0],
  [0, 1],
  [0, 1],
  [1, 0],
  [1, 1],
].map(packed);
/** Of a vertex. */
const NUMBERS = 7;

/** A program class for sigma that reads `look` at each frame, so that a theme or a dimming costs no refresh. */
export function nodeMarks(look: Look): NodeProgramType<StageNode, StageEdge> {
  return class extends NodeProgram<(typeof UNIFORMS)[number], StageNode, StageEdge> {
    readonly #buffers = new CachedBuffers();
    readonly #uniforms = new CachedUniforms();
    #part: Part = 'all';
    #round = new Round(this.#buffers, CORNERS.length, NUMBERS);

    override getDefinition() {
      const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
      return {
        VERTICES: CORNERS.length,
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: FRAGMENT,
        METHOD: TRIANGLES,
        UNIFORMS,
        ATTRIBUTES: [
          { name: 'a_position', size: 2, type: FLOAT },
          { name: 'a_size', size: 1, type: FLOAT },
          { name: 'a_shape', size: 1, type: FLOAT },
          { name: 'a_state', size: 1, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_corner', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
      };
    }

    /** All is about to be laid out anew. */
    override reallocate(capacity: number): void {
      this.#round.valid = false;
      this.#round = new Round(this.#buffers, CORNERS.length, NUMBERS);
      this.#buffers.changed();
      super.reallocate(capacity);
    }

    override process(nodeIndex: number, offset: number, data: NodeDisplayData): void {
      (data as NodeDisplayData & StageNode).slot.round = undefined;
      this.#buffers.changed();
      super.process(nodeIndex, offset, data);
    }

    override processVisibleItem(_index: number, start: number, data: NodeDisplayData): void {
      const node = data as NodeDisplayData & StageNode;
      const { array } = this;
      take(node.slot, this.#round, array, start + 2, node);
      array[start] = node.x;
      array[start + 1] = node.y;
      array[start + 2] = node.size;
      array[start + 3] = SHAPES.indexOf(node.shape);
      array[start + 4] = (node.lit ? 1 : 0) + (node.chosen ? 2 : 0);
      array[start + 5] = floatColor(node.color);
      repeat(array, start, NUMBERS, CORNERS);
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
      const { sizeRatio, correctionRatio, pixelRatio } = params;
      const { dim, fadedNode, ground, ink } = look;
      if (
        !this.#uniforms.changed([
          sizeRatio,
          correctionRatio,
          pixelRatio,
          dim,
          this.#part,
          fadedNode,
          ground,
          ink,
        ])
      )
        return;
      gl.uniform1f(at.u_sizeRatio as WebGLUniformLocation, sizeRatio);
      gl.uniform1f(at.u_correctionRatio as WebGLUniformLocation, correctionRatio);
      gl.uniform1f(at.u_pixelRatio ?? null, pixelRatio);
      gl.uniform1f(at.u_dim ?? null, dim);
      gl.uniform1f(at.u_part ?? null, PARTS.indexOf(this.#part));
      gl.uniform3fv(at.u_faded ?? null, fadedNode);
      gl.uniform3fv(at.u_ground ?? null, ground);
      gl.uniform3fv(at.u_ink ?? null, ink);
    }
  };
}
