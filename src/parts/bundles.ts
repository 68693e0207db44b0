/** Relations between actors, each once by its ends, with the utterances that tell it: as numbers, for there are hundreds of thousands. */
import { independent } from '../compare/standing/origins.js';
import type { Tied } from '../graph/edges/chief.js';
import type { Iri } from '../model/records.js';

/** Source, relation, target. */
export type RelationWay = readonly [source: Iri, predicate: Iri, target: Iri];

export class Bundles {
  readonly #names: readonly Iri[];
  readonly #numbers: ReadonlyMap<Iri, number>;
  readonly #relations: Iri[] = [];
  readonly #relationNumbers = new Map<Iri, number>();
  readonly #isSymmetric: (predicate: Iri) => boolean;
  /** Ends and relation as one number -> the place of the relation below. */
  readonly #places = new Map<number, number>();
  readonly #sources: number[] = [];
  readonly #targets: number[] = [];
  readonly #predicates: number[] = [];
  readonly #toldIn: (readonly Iri[])[] = [];
  #neighbours: Neighbours | undefined;

  /** @param actors what is none of these has no part in any relation */
  constructor(actors: readonly Iri[], isSymmetric: (predicate: Iri) => boolean) {
    this.#names = actors;
    this.#numbers = new Map(actors.map((id, at) => [id, at]));
    this.#isSymmetric = isSymmetric;
  }

  get size(): number {
    return this.#sources.length;
  }

  add([subject, predicate, object]: RelationWay, toldIn: readonly Iri[]): void {
    let [source, target] = [this.#numbers.get(subject), this.#numbers.get(object)];
    if (source === undefined || target === undefined) return;
    if (this.#isSymmetric(predicate) && object < subject) [source, target] = [target, source];
    const relation = this.#relation(predicate);
    const way = (relation * this.#names.length + source) * this.#names.length + target;
    const place = this.#places.get(way);
    if (place !== undefined) {
      this.#toldIn[place] = [...(this.#toldIn[place] ?? []), ...toldIn];
      return;
    }
    this.#places.set(way, this.size);
    this.#sources.push(source);
    this.#targets.push(target);
    this.#predicates.push(relation);
    this.#toldIn.push(toldIn);
  }

  /** Each relation with its independent sources. */
  *tied(speakersIn: (utterance: Iri) => readonly Iri[]): Iterable<Tied> {
    for (const [place, toldIn] of this.#toldIn.entries()) {
      const origins = toldIn.length < 2 ? toldIn.length : independent(toldIn, speakersIn).length;
      const [source, target] = [this.#sources[place] as number, this.#targets[place] as number];
      yield { source: this.#names[source] as Iri, target: this.#names[target] as Iri, origins };
    }
  }

  neighbours(actor: Iri): readonly Iri[] {
    const number = this.#numbers.get(actor);
    if (number === undefined) return [];
    this.#neighbours ??= new Neighbours(this.#names.length, this.#sources, this.#targets);
    return Array.from(new Set(this.#neighbours.of(number)), (each) => this.#names[each] as Iri);
  }

  *[Symbol.iterator](): Iterator<RelationWay> {
    for (const [place, source] of this.#sources.entries())
      yield [
        this.#names[source] as Iri,
        this.#relations[this.#predicates[place] as number] as Iri,
        this.#names[this.#targets[place] as number] as Iri,
      ];
  }

  #relation(predicate: Iri): number {
    const known = this.#relationNumbers.get(predicate);
    if (known !== undefined) return known;
    const number = this.#relations.push(predicate) - 1;
    this.#relationNumbers.set(predicate, number);
    return number;
  }
}

/** The other ends of each node, those of one node side by side. */
class Neighbours {
  readonly #starts: Uint32Array;
  readonly #others: Uint32Array;

  constructor(nodes: number, sources: readonly number[], targets: readonly number[]) {
    this.#starts = new Uint32Array(nodes + 1);
    for (const ends of [sources, targets]) for (const end of ends) this.#starts[end + 1]! += 1;
    for (let node = 0; node < nodes; node++) this.#starts[node + 1]! += this.#starts[node] as number;
    const next = this.#starts.slice();
    this.#others = new Uint32Array(2 * sources.length);
    for (const [at, source] of sources.entries()) {
      const target = targets[at] as number;
      this.#others[next[source]!++] = target;
      this.#others[next[target]!++] = source;
    }
  }

  of(node: number): Uint32Array {
    return this.#others.subarray(this.#starts[node], this.#starts[node + 1]);
  }
}
