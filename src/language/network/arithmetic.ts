/** Takes nothing, gives the arithmetic of the network: a WebAssembly module made from `scripts/kernels`, its memory. */

import { ClaimgraphError } from '../../model/errors.js';
import { KERNELS } from './kernels.js';

/** The functions of `scripts/kernels/assembly`; arguments that hold places are addresses in bytes. */
export interface Operations {
  gemm(
    a: number,
    aRow: number,
    aColumn: number,
    b: number,
    bRow: number,
    c: number,
    cRow: number,
    m: number,
    n: number,
    k: number,
    add: number,
  ): void;
  dense(
    x: number,
    xRow: number,
    w: number,
    scale: number,
    out: number,
    outRow: number,
    m: number,
    n: number,
    k: number,
    add: number,
  ): void;
  lstmStep(gates: number, before: number, cell: number, out: number, size: number): void;
  leakyFixed(x: number, out: number, m: number, n: number): void;
  fillRows(out: number, outRow: number, bias: number, m: number, n: number): void;
  lstmForward(
    gates: number,
    before: number,
    hasBefore: number,
    cell: number,
    out: number,
    outRow: number,
    rows: number,
    size: number,
  ): void;
  lstmBackward(
    gates: number,
    before: number,
    hasBefore: number,
    cell: number,
    dOut: number,
    dOutRow: number,
    dAfter: number,
    hasAfter: number,
    dBefore: number,
    rows: number,
    size: number,
  ): void;
  transpose(x: number, xRow: number, out: number, outRow: number, m: number, n: number): void;
  dropOut(x: number, mask: number, count: number, rate: number, seed: number): number;
  multiply(x: number, y: number, count: number): void;
  leaky(x: number, count: number): void;
  leakyBack(x: number, d: number, count: number): void;
  columnSums(x: number, xRow: number, sums: number, m: number, n: number): void;
  squares(x: number, count: number): number;
  adam(
    w: number,
    g: number,
    first: number,
    second: number,
    count: number,
    rate: number,
    beta1: number,
    beta2: number,
    scale: number,
  ): void;
}

const PAGE = 65536;

/** The module with a memory of its own, from which room is taken and never given back. */
export class Arithmetic {
  readonly run: Operations;
  readonly floats: Float32Array;
  readonly shorts: Int16Array;
  #taken = PAGE;
  readonly #size: number;

  constructor(bytes: number) {
    const pages = Math.ceil(bytes / PAGE) + 1;
    const module = compiled();
    const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
    const { exports } = new WebAssembly.Instance(module, { env: { memory } });
    this.run = exports as unknown as Operations;
    this.floats = new Float32Array(memory.buffer);
    this.shorts = new Int16Array(memory.buffer);
    this.#size = pages * PAGE;
  }

  /** Address of fresh room. Throws a `RangeError` where there is none left. */
  take(bytes: number): number {
    const at = this.#taken;
    this.#taken += Math.ceil(bytes / 64) * 64;
    if (this.#taken > this.#size) throw new RangeError(`arithmetic: ${this.#taken} of ${this.#size} bytes`);
    return at;
  }
}

/** Throws a `ClaimgraphError` where there is no WebAssembly, none with SIMD, or a page's policy forbids it. */
function compiled(): WebAssembly.Module {
  if (typeof WebAssembly === 'undefined')
    throw new ClaimgraphError(
      'English cannot be read here: there is no WebAssembly; use Node 20 or a browser',
    );
  try {
    return new WebAssembly.Module(Uint8Array.from(atob(KERNELS), (unit) => unit.charCodeAt(0)));
  } catch (error) {
    throw new ClaimgraphError(
      `English cannot be read here: WebAssembly with SIMD is needed and was refused (${(error as Error).message}); in a page, allow 'wasm-unsafe-eval' in script-src, or update the browser`,
      { cause: error },
    );
  }
}
