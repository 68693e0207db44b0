/**
 * What a program has handed to the graphics card stays there until a number changes. Sigma hands everything over at
 * each frame and says anew how it is to be read, also while only the view moves.
 */
import type { ProgramInfo } from 'sigma/rendering';

/** What a program was told last beside its numbers: it is told again only what changed. */
export class CachedUniforms {
  #last: readonly unknown[] = [];

  /** Whether one of them is another than the last time. */
  changed(now: readonly unknown[]): boolean {
    const changed = now.some((value, at) => value !== this.#last[at]);
    this.#last = now;
    return changed;
  }
}

interface Kept {
  readonly gl: WebGL2RenderingContext;
  /** Holds where the numbers lie and how they are read. */
  readonly state: WebGLVertexArrayObject;
  /** The change at which they were handed over last. */
  change: number;
}

export class CachedBuffers {
  readonly #of = new Map<ProgramInfo, Kept>();
  #change = 0;

  /** Some of the numbers are others now. */
  changed(): void {
    this.#change += 1;
  }

  /** @param handOver sigma's own way, which fills the buffers and says how they are read. */
  bind(program: ProgramInfo, handOver: () => void): void {
    const { gl } = program;
    if (!(gl instanceof WebGL2RenderingContext)) {
      handOver();
      return;
    }
    const kept = this.#of.get(program) ?? { gl, state: gl.createVertexArray(), change: -1 };
    this.#of.set(program, kept);
    gl.bindVertexArray(kept.state);
    if (kept.change === this.#change) return;
    kept.change = this.#change;
    handOver();
  }

  /** @param release sigma's own way. */
  unbind({ gl }: ProgramInfo, release: () => void): void {
    if (gl instanceof WebGL2RenderingContext) gl.bindVertexArray(null);
    else release();
  }

  kill(): void {
    for (const { gl, state } of this.#of.values()) gl.deleteVertexArray(state);
    this.#of.clear();
  }
}
