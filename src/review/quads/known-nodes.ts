/** The nodes that data describe: which there are, who bears a name, and all that is said of a node and of what it names. */
import type * as RDF from '@rdfjs/types';
import { nodeId } from '../../dataset/records/nodes.js';
import type { Iri } from '../../model/records.js';
import { cg, rdf, skos } from '../../model/vocabulary.js';
import type { Candidate } from '../../reading/reading.js';

/** What is not followed from a node that is linked: another report, and what is passed on there. */
const NOT_FOLLOWED: ReadonlySet<string> = new Set([cg.appearsIn, cg.quotes, cg.evidence]);

const LABEL = 'goes by that name';
const ALIAS = 'is also called so';

export class KnownNodes {
  readonly #quads = new Map<Iri, RDF.Quad[]>();
  /** Name without case and marks -> who bears it, and how. */
  readonly #names = new Map<string, Map<Iri, string>>();
  readonly #types = new Map<Iri, Set<Iri>>();

  constructor(quads: Iterable<RDF.Quad>) {
    for (const quad of quads) {
      const { subject, predicate, object } = quad;
      const id = nodeId(subject);
      const known = this.#quads.get(id);
      if (known === undefined) this.#quads.set(id, [quad]);
      else known.push(quad);
      if (predicate.value === rdf.type) {
        this.#types.set(id, (this.#types.get(id) ?? new Set()).add(object.value));
      }
      const why = { [skos.prefLabel]: LABEL, [skos.altLabel]: ALIAS }[predicate.value];
      if (why === undefined) continue;
      const name = folded(object.value);
      const bearers = this.#names.get(name) ?? new Map<Iri, string>();
      if (why === LABEL || !bearers.has(id)) bearers.set(id, why);
      this.#names.set(name, bearers);
    }
  }

  /** Whether the data say what the node is. */
  has(iri: Iri): boolean {
    return this.#types.has(iri);
  }

  /** Whether the name is taken, by whatever is said of it. */
  isTaken(iri: Iri): boolean {
    return this.#quads.has(iri);
  }

  /** An unnamed one, or another that belongs to one report, is never meant by a second. */
  belongsTo(iri: Iri): Iri | undefined {
    return this.#quads.get(iri)?.find(({ predicate }) => predicate.value === cg.appearsIn)?.object.value;
  }

  /** Nodes of the namespace that bear the name, in order of IRI. */
  bearing(name: string, namespaces: readonly string[]): readonly Candidate[] {
    return [...(this.#names.get(folded(name)) ?? [])]
      .filter(([iri]) => namespaces.some((each) => iri.startsWith(each)))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([iri, why]) => ({ iri, why }));
  }

  /** What is said of a node, and of the nodes that it names, and so on. */
  *description(iri: Iri): Iterable<RDF.Quad> {
    const seen = new Set([iri]);
    for (const each of seen) {
      for (const quad of this.#quads.get(each) ?? []) {
        if (quad.predicate.value === cg.quotes || quad.predicate.value === cg.evidence) continue;
        yield quad;
        if (NOT_FOLLOWED.has(quad.predicate.value)) continue;
        if (this.#quads.has(nodeId(quad.object))) seen.add(nodeId(quad.object));
      }
    }
  }
}

/** Without case, marks and runs of space: how names are held against each other. */
function folded(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}
