/** Takes gates of LSTMs, gives cells and outputs, and on the way back the gradients. */

import { sigmoid4, tanh4 } from './squashing';

/** One step of an LSTM: gates (i f g o, before their squashing) and the cell before give the cell and the output. */
export function lstmStep(gates: usize, before: usize, cell: usize, out: usize, size: i32): void {
  const row: usize = (<usize>size) << 2;
  for (let at: usize = 0; at < row; at += 32) {
    let low = i32x4.splat(0);
    let high = low;
    for (let half: usize = 0; half < 32; half += 16) {
      const g = gates + at + half;
      const i = sigmoid4(v128.load(g));
      const f = sigmoid4(v128.load(g + row));
      const u = tanh4(v128.load(g + 2 * row));
      const o = sigmoid4(v128.load(g + 3 * row));
      const c = f32x4.add(f32x4.mul(f, v128.load(before + at + half)), f32x4.mul(i, u));
      v128.store(cell + at + half, c);
      const h = f32x4.mul(f32x4.mul(o, tanh4(c)), f32x4.splat(4096));
      const fixed = i32x4.trunc_sat_f32x4_s(f32x4.nearest(h));
      if (half) high = fixed;
      else low = fixed;
    }
    v128.store(out + (at >> 1), i16x8.narrow_i32x4_s(low, high));
  }
}

/** Squashes gates in place and gives cell and output (floats) of `rows` sentences; a row of `before` may be missing. */
export function lstmForward(
  gates: usize,
  before: usize,
  hasBefore: i32,
  cell: usize,
  out: usize,
  outRow: usize,
  rows: i32,
  size: i32,
): void {
  const row: usize = (<usize>size) << 2;
  for (let r: i32 = 0; r < rows; r++) {
    for (let at: usize = 0; at < row; at += 16) {
      const g = gates + <usize>r * 4 * row + at;
      const i = sigmoid4(v128.load(g));
      const f = sigmoid4(v128.load(g + row));
      const u = tanh4(v128.load(g + 2 * row));
      const o = sigmoid4(v128.load(g + 3 * row));
      v128.store(g, i);
      v128.store(g + row, f);
      v128.store(g + 2 * row, u);
      v128.store(g + 3 * row, o);
      const own = <usize>r * row + at;
      let c = f32x4.mul(i, u);
      if (r < hasBefore) c = f32x4.add(c, f32x4.mul(f, v128.load(before + own)));
      v128.store(cell + own, c);
      v128.store(out + <usize>r * outRow + at, f32x4.mul(o, tanh4(c)));
    }
  }
}

/**
 * The way back: gates (squashed) become their gradients. `dOut`: gradient of the output; `dCell`: of the cell, from the
 * step after (rows below `hasAfter`), and replaced by what goes to the cell before.
 */
export function lstmBackward(
  gates: usize,
  before: usize,
  hasBefore: i32,
  cell: usize,
  dOut: usize,
  dOutRow: usize,
  dAfter: usize,
  hasAfter: i32,
  dBefore: usize,
  rows: i32,
  size: i32,
): void {
  const row: usize = (<usize>size) << 2;
  const one = f32x4.splat(1);
  for (let r: i32 = 0; r < rows; r++) {
    for (let at: usize = 0; at < row; at += 16) {
      const g = gates + <usize>r * 4 * row + at;
      const own = <usize>r * row + at;
      const i = v128.load(g);
      const f = v128.load(g + row);
      const u = v128.load(g + 2 * row);
      const o = v128.load(g + 3 * row);
      const t = tanh4(v128.load(cell + own));
      const dh = v128.load(dOut + <usize>r * dOutRow + at);
      let dc = f32x4.mul(f32x4.mul(dh, o), f32x4.sub(one, f32x4.mul(t, t)));
      if (r < hasAfter) dc = f32x4.add(dc, v128.load(dAfter + own));
      const d_o = f32x4.mul(f32x4.mul(dh, t), f32x4.mul(o, f32x4.sub(one, o)));
      const d_i = f32x4.mul(f32x4.mul(dc, u), f32x4.mul(i, f32x4.sub(one, i)));
      const d_u = f32x4.mul(f32x4.mul(dc, i), f32x4.sub(one, f32x4.mul(u, u)));
      let d_f = f32x4.splat(0);
      if (r < hasBefore) {
        d_f = f32x4.mul(f32x4.mul(dc, v128.load(before + own)), f32x4.mul(f, f32x4.sub(one, f)));
      }
      v128.store(dBefore + own, f32x4.mul(dc, f));
      v128.store(g, d_i);
      v128.store(g + row, d_f);
      v128.store(g + 2 * row, d_u);
      v128.store(g + 3 * row, d_o);
    }
  }
}
