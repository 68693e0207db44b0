/** Vertices of a labelled graph to classes that its structure tells apart, numbered alike whatever order it was given in. */

export interface LabelledGraph {
  /** How each vertex looks by itself. Equal looks begin in one class. */
  readonly looks: readonly string[];
  /** Role -> pairs of vertices that it joins, as [from, to, from, to, …]. */
  readonly edges: ReadonlyMap<string, readonly number[]>;
}

/**
 * The coarsest classes in which all members have equally many neighbours of each class by each role (colour
 * refinement), in about m log n steps (Hopcroft: of what is split, only the smaller parts are looked through again).
 * Every choice on the way goes by number and role, never by the order of vertices: isomorphic graphs get equal numbers.
 * @returns vertex -> its class
 */
export function refine({ looks, edges }: LabelledGraph): Uint32Array {
  const size = looks.length;
  const partition = new Partition(looks);
  const ways = [...edges.keys()].sort().flatMap((role) => {
    const pairs = edges.get(role) ?? [];
    return [neighbours(pairs, size, 0), neighbours(pairs, size, 1)];
  });
  const queue = [...partition.starts.keys()];
  const waiting = new Set(queue);
  const counts = new Uint32Array(size);
  for (let next = 0; next < queue.length; next++) {
    const splitter = queue[next] as number;
    waiting.delete(splitter);
    const members = partition.members(splitter).slice();
    for (const { from, list } of ways) {
      const touched: number[] = [];
      for (const member of members) {
        for (let at = from[member] as number; at < (from[member + 1] as number); at++) {
          const vertex = list[at] as number;
          if (counts[vertex] === 0) touched.push(vertex);
          counts[vertex] = (counts[vertex] as number) + 1;
        }
      }
      for (const [old, parts] of partition.split(touched, counts)) {
        // Where the whole waits, its parts all must; otherwise the largest need not.
        const all = waiting.has(old) ? parts : withoutLargest([old, ...parts], partition);
        for (const part of all) {
          if (waiting.has(part)) continue;
          waiting.add(part);
          queue.push(part);
        }
      }
      for (const vertex of touched) counts[vertex] = 0;
    }
  }
  return partition.classOf;
}

/** For each vertex those at the other end, as one list with the place where each vertex's begin. */
function neighbours(
  pairs: readonly number[],
  size: number,
  end: 0 | 1,
): { readonly from: Uint32Array; readonly list: Uint32Array } {
  const from = new Uint32Array(size + 1);
  for (let at = end; at < pairs.length; at += 2) from[(pairs[at] as number) + 1]! += 1;
  for (let vertex = 0; vertex < size; vertex++) from[vertex + 1]! += from[vertex] as number;
  const next = from.slice();
  const list = new Uint32Array(pairs.length / 2);
  for (let at = end; at < pairs.length; at += 2) {
    const vertex = pairs[at] as number;
    list[next[vertex] as number] = pairs[at + (end === 0 ? 1 : -1)] as number;
    next[vertex]! += 1;
  }
  return { from, list };
}

function withoutLargest(classes: readonly number[], partition: Partition): number[] {
  let largest = classes[0] as number;
  for (const each of classes) if (partition.sizeOf(each) > partition.sizeOf(largest)) largest = each;
  return classes.filter((each) => each !== largest);
}

/** Vertices in one array, each class a stretch of it. */
class Partition {
  readonly classOf: Uint32Array;
  readonly starts: number[] = [];
  readonly #sizes: number[] = [];
  readonly #order: Uint32Array;
  readonly #placeOf: Uint32Array;

  constructor(looks: readonly string[]) {
    const numbers = new Map([...new Set(looks)].sort().map((look, number) => [look, number]));
    this.classOf = Uint32Array.from(looks, (look) => numbers.get(look) as number);
    this.#order = new Uint32Array(looks.length);
    this.#placeOf = new Uint32Array(looks.length);
    this.#sizes = new Array<number>(numbers.size).fill(0);
    for (const number of this.classOf) this.#sizes[number]! += 1;
    let start = 0;
    for (const length of this.#sizes) {
      this.starts.push(start);
      start += length;
    }
    const next = this.starts.slice();
    for (const [vertex, number] of this.classOf.entries()) {
      this.#put(vertex, next[number] as number);
      next[number]! += 1;
    }
  }

  sizeOf(number: number): number {
    return this.#sizes[number] as number;
  }

  members(number: number): Uint32Array {
    const start = this.starts[number] as number;
    return this.#order.subarray(start, start + this.sizeOf(number));
  }

  /**
   * Parts each class of the vertices touched by their counts; those that were not touched, or else the fewest counted,
   * keep the number. Gives the classes that were split, in order, with the numbers of their new parts.
   */
  split(touched: readonly number[], counts: Uint32Array): [number, number[]][] {
    if (touched.length === 1) {
      // By far the most frequent, as in a list.
      const number = this.classOf[touched[0] as number] as number;
      return this.sizeOf(number) === 1 ? [] : [[number, [this.#takeOut(touched, number)]]];
    }
    const byClass = new Map<number, number[]>();
    for (const vertex of touched) {
      const number = this.classOf[vertex] as number;
      const known = byClass.get(number);
      if (known === undefined) byClass.set(number, [vertex]);
      else known.push(vertex);
    }
    const done: [number, number[]][] = [];
    for (const number of [...byClass.keys()].sort((a, b) => a - b)) {
      const some = byClass.get(number) as number[];
      const byCount = new Map<number, number[]>();
      for (const vertex of some) {
        const count = counts[vertex] as number;
        const known = byCount.get(count);
        if (known === undefined) byCount.set(count, [vertex]);
        else known.push(vertex);
      }
      const all = [...byCount.keys()].sort((a, b) => a - b);
      const leaving = some.length < this.sizeOf(number) ? all : all.slice(1);
      const parts = leaving.map((count) => this.#takeOut(byCount.get(count) as number[], number));
      if (parts.length > 0) done.push([number, parts]);
    }
    return done;
  }

  /** Moves vertices to the end of their class, and that end into a class of its own. */
  #takeOut(vertices: readonly number[], from: number): number {
    const number = this.starts.length;
    let end = (this.starts[from] as number) + this.sizeOf(from);
    for (const vertex of vertices) {
      end--;
      const place = this.#placeOf[vertex] as number;
      this.#put(this.#order[end] as number, place);
      this.#put(vertex, end);
      this.classOf[vertex] = number;
    }
    this.starts.push(end);
    this.#sizes.push(vertices.length);
    this.#sizes[from]! -= vertices.length;
    return number;
  }

  #put(vertex: number, place: number): void {
    this.#order[place] = vertex;
    this.#placeOf[vertex] = place;
  }
}
