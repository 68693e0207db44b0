/** Takes matrices of floats, gives their product: for training, and for the scores of arcs. */

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
