/** Geometry of a curved edge on the screen: points along it, for the labels that lie on it. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A point of the curve at `t` from 0 (source) to 1 (target), and the direction it runs in (radians, y downwards). */
export function pointOnArc(
  from: Point,
  to: Point,
  curvature: number,
  t: number,
): Point & { readonly angle: number } {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const bend = { x: (from.x + to.x) / 2 + dy * curvature, y: (from.y + to.y) / 2 - dx * curvature };
  const s = 1 - t;
  return {
    x: s * s * from.x + 2 * s * t * bend.x + t * t * to.x,
    y: s * s * from.y + 2 * s * t * bend.y + t * t * to.y,
    angle: Math.atan2(
      s * (bend.y - from.y) + t * (to.y - bend.y),
      s * (bend.x - from.x) + t * (to.x - bend.x),
    ),
  };
}

/**
 * Curvatures that keep parallel edges apart: the only edge between two nodes is straight; several fan out, each
 * direction on its own side. Takes the ends of each edge, gives one number each, in the same order.
 */
export function fanOut(ends: readonly { readonly source: string; readonly target: string }[]): number[] {
  const curvatures = new Array<number>(ends.length).fill(0);
  for (const bundle of bundlesOf(ends)) {
    const forwards = bundle.filter((at) => isForward(ends[at]));
    const backwards = bundle.filter((at) => !isForward(ends[at]));
    const oneWay = forwards.length === 0 || backwards.length === 0;
    for (const side of [forwards, backwards]) {
      side.forEach((at, i) => {
        curvatures[at] = oneWay ? (i - (side.length - 1) / 2) * STEP : (i + 0.6) * STEP;
      });
    }
  }
  return curvatures;
}

const STEP = 0.26;

/** Places, in the list, of those that join the same two: of the bundles of more than one. */
function bundlesOf(ends: readonly { readonly source: string; readonly target: string }[]): number[][] {
  // A map in a map: to join the two names to one key would take longer than all else.
  const first = new Map<string, Map<string, number | number[]>>();
  const bundles: number[][] = [];
  ends.forEach(({ source, target }, at) => {
    const [low, high] = source < target ? [source, target] : [target, source];
    let others = first.get(low);
    if (others === undefined) {
      others = new Map();
      first.set(low, others);
    }
    const before = others.get(high);
    if (before === undefined) others.set(high, at);
    else if (typeof before === 'number') {
      const bundle = [before, at];
      others.set(high, bundle);
      bundles.push(bundle);
    } else before.push(at);
  });
  return bundles;
}

function isForward(end: { readonly source: string; readonly target: string } | undefined): boolean {
  return end !== undefined && end.source < end.target;
}
