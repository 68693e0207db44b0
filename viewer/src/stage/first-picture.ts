/**
 * A large scene drawn before sigma has gathered its items one by one: its numbers go straight to the programs that draw
 * it from then on. The picture is the same, and stands sooner (`npm run bench:viewer -- picture`).
 */
import type { EdgeDisplayData, NodeDisplayData } from 'sigma/types';
import { createNormalizationFunction } from 'sigma/utils';
import { painted } from '../browser/painted.js';
import type { Scene } from '../scene/scene.js';
import type { Display } from './display/display.js';
import type { StageSigma } from './mount.js';
import type { Look } from './webgl/look.js';
import type { StageEdge, StageNode } from './webgl/marks.js';

/** Scenes with fewer lines are gathered in no time. */
const MANY_LINES = 2_000;

export function isLarge({ edges }: Scene): boolean {
  return edges.length >= MANY_LINES;
}

/** With it sigma knows the window that it is going to draw, and little else. */
export function oneOf({ nodes }: Scene): Scene {
  return { nodes: nodes.slice(0, 1), edges: [] };
}

/** A display holds all that a program asks for; see attributes.ts. */
type Disc = StageNode & NodeDisplayData;
type Line = StageEdge & EdgeDisplayData;

/** Hand all lines and discs to the programs, as sigma would, for the window that it has just taken in. */
export function layOut(sigma: StageSigma, { nodes, edges }: Display): void {
  const normalized = createNormalizationFunction(sigma.getCustomBBox() ?? sigma.getBBox());
  const discs = new Map<string, Disc>();
  for (const [id, { drawn }] of nodes) discs.set(id, { ...(drawn as Disc), ...normalized(drawn) });

  const { mark, straight, bent } = sigma.programs;
  const lines = [...edges.values()]
    .filter(({ item }) => item.source !== item.target)
    .sort((a, b) => a.drawn.zIndex - b.drawn.zIndex);
  for (const program of [straight, bent]) {
    const own = lines.filter(({ drawn }) => (drawn.curvature === 0) === (program === straight));
    program.reallocate(own.length);
    let at = 0;
    for (const { item, drawn } of own) {
      const [source, target] = [discs.get(item.source) as Disc, discs.get(item.target) as Disc];
      program.process(at, at++, source, target, drawn as Line);
    }
  }
  mark.reallocate(discs.size);
  let at = 0;
  for (const disc of discs.values()) mark.process(at, at++, disc);
}

/** What sigma has yet to gather: as soon as the browser has shown the first picture, or something asks for more. */
export class Ungathered {
  readonly #look: Look;
  #gather: (() => void) | undefined;
  #changed = false;

  constructor(look: Look) {
    this.#look = look;
  }

  begin(gather: () => void): void {
    this.#gather = gather;
    this.#changed = false;
    void painted().then(() => this.end());
  }

  get waits(): boolean {
    return this.#gather !== undefined;
  }

  /** Something else is to be drawn: whether that will be when all is gathered. */
  changed(): boolean {
    this.#changed = true;
    return this.waits;
  }

  end(): void {
    const gather = this.#gather;
    this.#gather = undefined;
    // Nothing is drawn again that stands as it is to be seen.
    this.#look.stands = !this.#changed;
    gather?.();
    this.#look.stands = false;
  }

  forget(): void {
    this.#gather = undefined;
  }
}
