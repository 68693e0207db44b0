/** Takes 16-bit numbers and rounded weights, gives their exact products as floats; and 16-bit numbers from floats. */

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
