/** Takes weights with their gradients, moves them one step. */

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
