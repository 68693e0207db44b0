/**
 * The arithmetic of the network, in AssemblyScript (TypeScript that compiles to WebAssembly with SIMD). Takes
 * addresses in the module's memory, gives results there. No threads, no fused operations: the same bits everywhere.
 */

// @ts-expect-error: decorator
function tanh4(x: v128): v128 {
  // Rational approximation, exact to some 2 units of float32 (the coefficients are Eigen's, MPL 2.0 constants).
  const limit = f32x4.splat(7.905311107635498);
  x = f32x4.min(f32x4.max(x, f32x4.neg(limit)), limit);
  const s = f32x4.mul(x, x);
  let p = f32x4.splat(-2.76076847742355e-16);
  p = f32x4.add(f32x4.mul(p, s), f32x4.splat(2.00018790482477e-13));
  p = f32x4.add(f32x4.mul(p, s), f32x4.splat(-8.60467152213735e-11));
  p = f32x4.add(f32x4.mul(p, s), f32x4.splat(5.12229709037114e-8));
  p = f32x4.add(f32x4.mul(p, s), f32x4.splat(1.48572235717979e-5));
  p = f32x4.add(f32x4.mul(p, s), f32x4.splat(6.37261928875436e-4));
  p = f32x4.add(f32x4.mul(p, s), f32x4.splat(4.89352455891786e-3));
  let q = f32x4.splat(1.19825839466702e-6);
  q = f32x4.add(f32x4.mul(q, s), f32x4.splat(1.18534705686654e-4));
  q = f32x4.add(f32x4.mul(q, s), f32x4.splat(2.268434632439e-3));
  q = f32x4.add(f32x4.mul(q, s), f32x4.splat(4.89352518554385e-3));
  return f32x4.div(f32x4.mul(x, p), q);
}

// @ts-expect-error: decorator
function sigmoid4(x: v128): v128 {
  const half = f32x4.splat(0.5);
  return f32x4.add(f32x4.mul(tanh4(f32x4.mul(x, half)), half), half);
}

/**
 * c[m x n] (+)= a[m x k] b[k x n], floats; n is a multiple of 8. `aRow`, `aColumn`: strides of a in bytes (so that a
 * may be read transposed); `bRow`, `cRow`: bytes a row.
 */
export function gemm(
  a: usize,
  aRow: usize,
  aColumn: usize,
  b: usize,
  bRow: usize,
  c: usize,
  cRow: usize,
  m: i32,
  n: i32,
  k: i32,
  add: i32,
): void {
  const zero = f32x4.splat(0);
  let row: i32 = 0;
  for (; row + 4 <= m; row += 4) {
    const a0 = a + <usize>row * aRow;
    const a1 = a0 + aRow;
    const a2 = a1 + aRow;
    const a3 = a2 + aRow;
    const c0 = c + <usize>row * cRow;
    const c1 = c0 + cRow;
    const c2 = c1 + cRow;
    const c3 = c2 + cRow;
    for (let column: i32 = 0; column < n; column += 8) {
      const at: usize = (<usize>column) << 2;
      let s00 = zero,
        s01 = zero,
        s10 = zero,
        s11 = zero,
        s20 = zero,
        s21 = zero,
        s30 = zero,
        s31 = zero;
      let bp = b + at;
      let ap: usize = 0;
      for (let i: i32 = 0; i < k; i++) {
        const b0 = v128.load(bp);
        const b1 = v128.load(bp, 16);
        let x = v128.load_splat<f32>(a0 + ap);
        s00 = f32x4.add(s00, f32x4.mul(x, b0));
        s01 = f32x4.add(s01, f32x4.mul(x, b1));
        x = v128.load_splat<f32>(a1 + ap);
        s10 = f32x4.add(s10, f32x4.mul(x, b0));
        s11 = f32x4.add(s11, f32x4.mul(x, b1));
        x = v128.load_splat<f32>(a2 + ap);
        s20 = f32x4.add(s20, f32x4.mul(x, b0));
        s21 = f32x4.add(s21, f32x4.mul(x, b1));
        x = v128.load_splat<f32>(a3 + ap);
        s30 = f32x4.add(s30, f32x4.mul(x, b0));
        s31 = f32x4.add(s31, f32x4.mul(x, b1));
        bp += bRow;
        ap += aColumn;
      }
      if (add) {
        s00 = f32x4.add(s00, v128.load(c0 + at));
        s01 = f32x4.add(s01, v128.load(c0 + at, 16));
        s10 = f32x4.add(s10, v128.load(c1 + at));
        s11 = f32x4.add(s11, v128.load(c1 + at, 16));
        s20 = f32x4.add(s20, v128.load(c2 + at));
        s21 = f32x4.add(s21, v128.load(c2 + at, 16));
        s30 = f32x4.add(s30, v128.load(c3 + at));
        s31 = f32x4.add(s31, v128.load(c3 + at, 16));
      }
      v128.store(c0 + at, s00);
      v128.store(c0 + at, s01, 16);
      v128.store(c1 + at, s10);
      v128.store(c1 + at, s11, 16);
      v128.store(c2 + at, s20);
      v128.store(c2 + at, s21, 16);
      v128.store(c3 + at, s30);
      v128.store(c3 + at, s31, 16);
    }
  }
  for (; row < m; row++) {
    const a0 = a + <usize>row * aRow;
    const c0 = c + <usize>row * cRow;
    for (let column: i32 = 0; column < n; column += 8) {
      const at: usize = (<usize>column) << 2;
      let s0 = add ? v128.load(c0 + at) : zero;
      let s1 = add ? v128.load(c0 + at, 16) : zero;
      let bp = b + at;
      let ap: usize = 0;
      for (let i: i32 = 0; i < k; i++) {
        const x = v128.load_splat<f32>(a0 + ap);
        s0 = f32x4.add(s0, f32x4.mul(x, v128.load(bp)));
        s1 = f32x4.add(s1, f32x4.mul(x, v128.load(bp, 16)));
        bp += bRow;
        ap += aColumn;
      }
      v128.store(c0 + at, s0);
      v128.store(c0 + at, s1, 16);
    }
  }
}

/**
 * out[m x n] = (add ? out : 0) + scale[n] * (x[m x k] w), x in 16-bit fixed point, w in 16 bits laid out by pairs:
 * for each pair of inputs, for each four outputs, 4 x 2 weights. n is a multiple of 8, k of 2.
 */
export function dense(
  x: usize,
  xRow: usize,
  w: usize,
  scale: usize,
  out: usize,
  outRow: usize,
  m: i32,
  n: i32,
  k: i32,
  add: i32,
): void {
  const zero = i32x4.splat(0);
  const wRow: usize = (<usize>n) << 2;
  const pairs = k >> 1;
  let row: i32 = 0;
  for (; row + 4 <= m; row += 4) {
    const x0 = x + <usize>row * xRow;
    const x1 = x0 + xRow;
    const x2 = x1 + xRow;
    const x3 = x2 + xRow;
    const o0 = out + <usize>row * outRow;
    for (let column: i32 = 0; column < n; column += 8) {
      const at: usize = (<usize>column) << 2;
      let s00 = zero,
        s01 = zero,
        s10 = zero,
        s11 = zero,
        s20 = zero,
        s21 = zero,
        s30 = zero,
        s31 = zero;
      let wp = w + at;
      for (let i: i32 = 0; i < pairs; i++) {
        const ap = (<usize>i) << 2;
        const b0 = v128.load(wp);
        const b1 = v128.load(wp, 16);
        let v = v128.load_splat<i32>(x0 + ap);
        s00 = i32x4.add(s00, i32x4.dot_i16x8_s(v, b0));
        s01 = i32x4.add(s01, i32x4.dot_i16x8_s(v, b1));
        v = v128.load_splat<i32>(x1 + ap);
        s10 = i32x4.add(s10, i32x4.dot_i16x8_s(v, b0));
        s11 = i32x4.add(s11, i32x4.dot_i16x8_s(v, b1));
        v = v128.load_splat<i32>(x2 + ap);
        s20 = i32x4.add(s20, i32x4.dot_i16x8_s(v, b0));
        s21 = i32x4.add(s21, i32x4.dot_i16x8_s(v, b1));
        v = v128.load_splat<i32>(x3 + ap);
        s30 = i32x4.add(s30, i32x4.dot_i16x8_s(v, b0));
        s31 = i32x4.add(s31, i32x4.dot_i16x8_s(v, b1));
        wp += wRow;
      }
      const f0 = v128.load(scale + at);
      const f1 = v128.load(scale + at, 16);
      put(o0 + at, s00, s01, f0, f1, add);
      put(o0 + outRow + at, s10, s11, f0, f1, add);
      put(o0 + 2 * outRow + at, s20, s21, f0, f1, add);
      put(o0 + 3 * outRow + at, s30, s31, f0, f1, add);
    }
  }
  for (; row < m; row++) vectorDense(x + <usize>row * xRow, w, scale, out + <usize>row * outRow, n, k, add);
}

// @ts-expect-error: decorator
function put(out: usize, s0: v128, s1: v128, f0: v128, f1: v128, add: i32): void {
  let r0 = f32x4.mul(f32x4.convert_i32x4_s(s0), f0);
  let r1 = f32x4.mul(f32x4.convert_i32x4_s(s1), f1);
  if (add) {
    r0 = f32x4.add(r0, v128.load(out));
    r1 = f32x4.add(r1, v128.load(out, 16));
  }
  v128.store(out, r0);
  v128.store(out, r1, 16);
}

function vectorDense(x: usize, w: usize, scale: usize, out: usize, n: i32, k: i32, add: i32): void {
  const wRow: usize = (<usize>n) << 2;
  const pairs = k >> 1;
  let column: i32 = 0;
  for (; column + 32 <= n; column += 32) {
    const at: usize = (<usize>column) << 2;
    let s0 = i32x4.splat(0);
    let s1 = s0,
      s2 = s0,
      s3 = s0,
      s4 = s0,
      s5 = s0,
      s6 = s0,
      s7 = s0;
    let wp = w + at;
    for (let i: i32 = 0; i < pairs; i++) {
      const v = v128.load_splat<i32>(x + ((<usize>i) << 2));
      s0 = i32x4.add(s0, i32x4.dot_i16x8_s(v, v128.load(wp)));
      s1 = i32x4.add(s1, i32x4.dot_i16x8_s(v, v128.load(wp, 16)));
      s2 = i32x4.add(s2, i32x4.dot_i16x8_s(v, v128.load(wp, 32)));
      s3 = i32x4.add(s3, i32x4.dot_i16x8_s(v, v128.load(wp, 48)));
      s4 = i32x4.add(s4, i32x4.dot_i16x8_s(v, v128.load(wp, 64)));
      s5 = i32x4.add(s5, i32x4.dot_i16x8_s(v, v128.load(wp, 80)));
      s6 = i32x4.add(s6, i32x4.dot_i16x8_s(v, v128.load(wp, 96)));
      s7 = i32x4.add(s7, i32x4.dot_i16x8_s(v, v128.load(wp, 112)));
      wp += wRow;
    }
    const o = out + at;
    const f = scale + at;
    put(o, s0, s1, v128.load(f), v128.load(f, 16), add);
    put(o + 32, s2, s3, v128.load(f, 32), v128.load(f, 48), add);
    put(o + 64, s4, s5, v128.load(f, 64), v128.load(f, 80), add);
    put(o + 96, s6, s7, v128.load(f, 96), v128.load(f, 112), add);
  }
  for (; column < n; column += 8) {
    const at: usize = (<usize>column) << 2;
    let s0 = i32x4.splat(0);
    let s1 = s0;
    let wp = w + at;
    for (let i: i32 = 0; i < pairs; i++) {
      const v = v128.load_splat<i32>(x + ((<usize>i) << 2));
      s0 = i32x4.add(s0, i32x4.dot_i16x8_s(v, v128.load(wp)));
      s1 = i32x4.add(s1, i32x4.dot_i16x8_s(v, v128.load(wp, 16)));
      wp += wRow;
    }
    put(out + at, s0, s1, v128.load(scale + at), v128.load(scale + at, 16), add);
  }
}

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

/** Adds a bias to each row, squashes (leaky: negative tenth) and gives 16-bit fixed point. */
export function leakyFixed(x: usize, out: usize, m: i32, n: i32): void {
  const count = m * n;
  const tenth = f32x4.splat(0.1);
  const unit = f32x4.splat(4096);
  for (let at: i32 = 0; at < count; at += 8) {
    const p = x + ((<usize>at) << 2);
    const a = v128.load(p);
    const b = v128.load(p, 16);
    const la = f32x4.mul(f32x4.max(a, f32x4.mul(a, tenth)), unit);
    const lb = f32x4.mul(f32x4.max(b, f32x4.mul(b, tenth)), unit);
    v128.store(
      out + ((<usize>at) << 1),
      i16x8.narrow_i32x4_s(
        i32x4.trunc_sat_f32x4_s(f32x4.nearest(la)),
        i32x4.trunc_sat_f32x4_s(f32x4.nearest(lb)),
      ),
    );
  }
}

/** Writes the bias into each of m rows of n floats. */
export function fillRows(out: usize, outRow: usize, bias: usize, m: i32, n: i32): void {
  for (let row: i32 = 0; row < m; row++) memory.copy(out + <usize>row * outRow, bias, (<usize>n) << 2);
}

// --- training ---

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

/** out[n x outColumns] = x[m x n] turned over; what of `out` lies beyond m columns is left as it is. */
export function transpose(x: usize, xRow: usize, out: usize, outRow: usize, m: i32, n: i32): void {
  for (let r: i32 = 0; r < m; r++) {
    const from = x + <usize>r * xRow;
    const to = out + ((<usize>r) << 2);
    for (let c: i32 = 0; c < n; c++) store<f32>(to + <usize>c * outRow, load<f32>(from + ((<usize>c) << 2)));
  }
}

/** Multiplies by a mask of 0 and 1 / (1 - rate) drawn from a seed, and keeps the mask. */
export function dropOut(x: usize, mask: usize, count: i32, rate: f32, seed: u32): u32 {
  let state = seed | 1;
  const keep: f32 = 1 / (1 - rate);
  const limit = <u32>(rate * 4294967296.0);
  for (let at: i32 = 0; at < count; at++) {
    state ^= state << 13;
    state ^= state >> 17;
    state ^= state << 5;
    const m: f32 = state < limit ? 0 : keep;
    const p = (<usize>at) << 2;
    store<f32>(mask + p, m);
    store<f32>(x + p, load<f32>(x + p) * m);
  }
  return state;
}

/** x *= y. */
export function multiply(x: usize, y: usize, count: i32): void {
  const end: usize = (<usize>count) << 2;
  for (let at: usize = 0; at < end; at += 16)
    v128.store(x + at, f32x4.mul(v128.load(x + at), v128.load(y + at)));
}

/** Leaky squashing in place, and its way back (from the squashed values). */
export function leaky(x: usize, count: i32): void {
  const tenth = f32x4.splat(0.1);
  const end: usize = (<usize>count) << 2;
  for (let at: usize = 0; at < end; at += 16) {
    const v = v128.load(x + at);
    v128.store(x + at, f32x4.max(v, f32x4.mul(v, tenth)));
  }
}

export function leakyBack(x: usize, d: usize, count: i32): void {
  const zero = f32x4.splat(0);
  const one = f32x4.splat(1);
  const tenth = f32x4.splat(0.1);
  const end: usize = (<usize>count) << 2;
  for (let at: usize = 0; at < end; at += 16) {
    const slope = v128.bitselect(one, tenth, f32x4.gt(v128.load(x + at), zero));
    v128.store(d + at, f32x4.mul(v128.load(d + at), slope));
  }
}

/** sums[n] += columns of x[m x n]. */
export function columnSums(x: usize, xRow: usize, sums: usize, m: i32, n: i32): void {
  const row: usize = (<usize>n) << 2;
  for (let r: i32 = 0; r < m; r++) {
    const p = x + <usize>r * xRow;
    for (let at: usize = 0; at < row; at += 16)
      v128.store(sums + at, f32x4.add(v128.load(sums + at), v128.load(p + at)));
  }
}

/** Sum of squares. */
export function squares(x: usize, count: i32): f64 {
  let sum: f64 = 0;
  for (let at: i32 = 0; at < count; at++) {
    const v = <f64>load<f32>(x + ((<usize>at) << 2));
    sum += v * v;
  }
  return sum;
}

/** One step of Adam (Kingma and Ba 2015) for `count` weights; gradients are scaled first and set to nought after. */
export function adam(
  w: usize,
  g: usize,
  first: usize,
  second: usize,
  count: i32,
  rate: f32,
  beta1: f32,
  beta2: f32,
  scale: f32,
): void {
  const end: usize = (<usize>count) << 2;
  const b1 = f32x4.splat(beta1);
  const b2 = f32x4.splat(beta2);
  const r1 = f32x4.splat(1 - beta1);
  const r2 = f32x4.splat(1 - beta2);
  const step = f32x4.splat(rate);
  const small = f32x4.splat(1e-8);
  const k = f32x4.splat(scale);
  const zero = f32x4.splat(0);
  for (let at: usize = 0; at < end; at += 16) {
    const d = f32x4.mul(v128.load(g + at), k);
    const m = f32x4.add(f32x4.mul(v128.load(first + at), b1), f32x4.mul(d, r1));
    const s = f32x4.add(f32x4.mul(v128.load(second + at), b2), f32x4.mul(f32x4.mul(d, d), r2));
    v128.store(first + at, m);
    v128.store(second + at, s);
    v128.store(g + at, zero);
    v128.store(
      w + at,
      f32x4.sub(v128.load(w + at), f32x4.div(f32x4.mul(step, m), f32x4.add(f32x4.sqrt(s), small))),
    );
  }
}
