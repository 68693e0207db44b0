/** Takes rows of floats, fills, turns and adds them up. */

/** Writes the bias into each of m rows of n floats. */
export function fillRows(out: usize, outRow: usize, bias: usize, m: i32, n: i32): void {
  for (let row: i32 = 0; row < m; row++) memory.copy(out + <usize>row * outRow, bias, (<usize>n) << 2);
}

/** out[n x outColumns] = x[m x n] turned over; what of `out` lies beyond m columns is left as it is. */
export function transpose(x: usize, xRow: usize, out: usize, outRow: usize, m: i32, n: i32): void {
  for (let r: i32 = 0; r < m; r++) {
    const from = x + <usize>r * xRow;
    const to = out + ((<usize>r) << 2);
    for (let c: i32 = 0; c < n; c++) store<f32>(to + <usize>c * outRow, load<f32>(from + ((<usize>c) << 2)));
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
