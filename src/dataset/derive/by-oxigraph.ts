/** Runs a rule that is outside the shape that is evaluated here: in oxigraph, which is loaded for it alone. */
import type * as RDF from '@rdfjs/types';
import { ClaimgraphError, ShapeError } from '../../model/errors.js';
import { quadParser } from '../read/parse.js';
import { quad as makeQuad, namedNode } from '../terms.js';
import { fillStore } from './oxigraph-store.js';
import type { Rule } from './rules.js';

/** A store that is filled by the first rule that needs it, and told of what is derived from then on. */
export class ByOxigraph {
  readonly #given: () => Iterable<RDF.Quad>;
  #store: Promise<InstanceType<typeof import('oxigraph').Store>> | undefined;

  /** @param given all that rules read when the first of them is run here. */
  constructor(given: () => Iterable<RDF.Quad>) {
    this.#given = given;
  }

  async add(quads: readonly RDF.Quad[]): Promise<void> {
    if (this.#store !== undefined) fillStore(await this.#store, quads);
  }

  /** @throws ShapeError for a rule that cannot be run. */
  async run(rule: Rule): Promise<RDF.Quad[]> {
    this.#store ??= this.#filled();
    const store = await this.#store;
    let text: string;
    try {
      text = store.query(rule.query, {
        use_default_graph_as_union: true,
        results_format: 'application/n-triples',
      }) as string;
    } catch (cause) {
      if (cause instanceof ClaimgraphError) throw cause;
      throw new ShapeError(`rules/${rule.name}.rq cannot be run: ${(cause as Error).message}`, { cause });
    }
    const graph = namedNode(rule.graph);
    const quads: RDF.Quad[] = [];
    const parser = quadParser({ format: 'ntriples', source: `rules/${rule.name}.rq`, scope: 0 }, (triple) =>
      quads.push(makeQuad(triple.subject, triple.predicate, triple.object, graph) as RDF.Quad),
    );
    parser.push(text);
    parser.end();
    return quads;
  }

  async #filled() {
    const { Store } = await import('oxigraph');
    const store = new Store();
    fillStore(store, this.#given());
    return store;
  }
}
