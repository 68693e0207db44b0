/** Takes runs of floats, works on each number by itself: masks, leaky squashing, squares. */

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

/** Sum of squares. */
export function squares(x: usize, count: i32): f64 {
  let sum: f64 = 0;
  for (let at: i32 = 0; at < count; at++) {
    const v = <f64>load<f32>(x + ((<usize>at) << 2));
    sum += v * v;
  }
  return sum;
}
