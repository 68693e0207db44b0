/** What is derived into the graphs of the store itself, with a small graph that says which ranges of which state are done. */
import type * as RDF from '@rdfjs/types';
import { writeQuadLine } from '../../dataset/nquads.js';
import { literal, quad as makeQuad, namedNode } from '../../dataset/terms.js';
import { sha256Hex } from '../../model/identifiers.js';
import { PREFIXES } from '../../model/namespaces.js';
import type { Iri } from '../../model/records.js';
import { xsd } from '../../model/vocabulary.js';
import type { Store } from '../ask.js';
import { countsOfGraphs } from '../graphs.js';
import { ledgerLines, readLedger } from '../ledger.js';
import { asStored, isDerived, LEDGER, PROGRESS } from '../names.js';
import { RowReader } from '../read-graph.js';
import { DERIVED } from '../units.js';
import type { GraphWriter } from '../write-graph.js';
import { type Before, type Done, type Keeper, NOTHING } from './keeper.js';
import { type Sums, unpacked } from './sums.js';

const SCHEMA = 'https://schema.org/';
const [STATUS, HASH, POSITION, SIZE] = ['actionStatus', 'sha256', 'position', 'contentSize'].map(
  (name) => SCHEMA + name,
) as [Iri, Iri, Iri, Iri];
const [OPEN, WHOLE] = [`${SCHEMA}ActiveActionStatus`, `${SCHEMA}CompletedActionStatus`];
const [CLAIMS, TRIPLES] = ['entities', 'triples'].map((name) => `http://rdfs.org/ns/void#${name}`) as [
  Iri,
  Iri,
];
const UP_TO = `${PREFIXES.dcterms}coverage`;
const PIECE = `${PREFIXES.rdf}value`;
/** Characters of one literal. */
const LONGEST = 4000;
/** Quads that are sent at once in the end. */
const QUADS = 20_000;

export class ToStore implements Keeper {
  readonly #store: Store;
  readonly #writer: () => Promise<GraphWriter>;
  /** Nodes of the ranges, in order. */
  #done: Iri[] = [];
  #state = '';
  size = 0;

  constructor(store: Store, writer: () => Promise<GraphWriter>) {
    this.#store = store;
    this.#writer = writer;
  }

  async look(state: string): Promise<'all' | Before> {
    return (await this.#before(state)).before;
  }

  async begin(state: string, onAnew: () => void): Promise<'all' | Before> {
    this.#state = state;
    const { before, nodes, size, isOther } = await this.#before(state);
    if (before === 'all' || before.ranges > 0) {
      this.#done = nodes;
      this.size = size;
      return before;
    }
    if (isOther) onAnew();
    const writer = await this.#writer();
    await writer.replace(PROGRESS, [line(PROGRESS, STATUS, namedNode(OPEN))]);
    const graphs = [...(await countsOfGraphs(this.#store)).keys()];
    for (const graph of graphs)
      if (isDerived(graph) && graph !== LEDGER && graph !== PROGRESS) await writer.remove(graph);
    const ledger = await readLedger(this.#store);
    const entries = new Map([...ledger.entries].filter(([, { file }]) => file !== DERIVED));
    if (entries.size < ledger.entries.size) await writer.replace(LEDGER, ledgerLines({ ...ledger, entries }));
    // From here on what is there is of this state.
    await writer.add(PROGRESS, [line(PROGRESS, HASH, literal(state))]);
    return NOTHING;
  }

  async #before(state: string) {
    const rows = await new RowReader(this.#store).read({
      pattern: `GRAPH <${PROGRESS}> { ?s ?p ?o FILTER(?p != <${PIECE}>) }`,
      what: 'what was derived before',
    });
    const about = new Map<Iri, Map<Iri, string>>();
    for (const { s, p, o } of rows) {
      const told = about.get(s?.value ?? '') ?? new Map<Iri, string>();
      about.set(s?.value ?? '', told.set(p?.value ?? '', o?.value ?? ''));
    }
    const head = about.get(PROGRESS);
    const nothing = { before: NOTHING as 'all' | Before, nodes: [] as Iri[], size: 0 };
    if (head === undefined) return { ...nothing, isOther: false };
    if (head.get(HASH) !== state) return { ...nothing, isOther: true };
    if (head.get(STATUS) === WHOLE) {
      const counts = await countsOfGraphs(this.#store);
      const isThere = [...about].every(
        ([graph, told]) => !told.has(TRIPLES) || Number(told.get(TRIPLES)) === counts.get(graph),
      );
      return { ...nothing, before: isThere ? ('all' as const) : NOTHING, isOther: !isThere };
    }
    const ranges = [...about]
      .filter(([, told]) => told.has(UP_TO))
      .sort(([, a], [, b]) => Number(a.get(POSITION)) - Number(b.get(POSITION)));
    const sum = (of: Iri) => ranges.reduce((all, [, told]) => all + Number(told.get(of)), 0);
    const upTo = ranges.at(-1)?.[1].get(UP_TO) ?? '';
    return {
      before: { ranges: ranges.length, claims: sum(CLAIMS), upTo },
      nodes: ranges.map(([node]) => node),
      size: sum(SIZE),
      isOther: false,
    };
  }

  async keep({ upTo, claims, sums }: Done, quads: Iterable<RDF.Quad>): Promise<void> {
    await this.#add(quads);
    const node = `${PROGRESS}#${sha256Hex(upTo).slice(0, 12)}`;
    const pieces = Array.from({ length: Math.ceil(sums.length / LONGEST) }, (_, at) =>
      line(node, PIECE, literal(`${at} ${sums.slice(at * LONGEST, (at + 1) * LONGEST)}`)),
    );
    const writer = await this.#writer();
    await writer.add(PROGRESS, pieces);
    await writer.add(PROGRESS, [
      line(node, UP_TO, namedNode(upTo)),
      line(node, POSITION, whole(this.#done.length + 1)),
      line(node, CLAIMS, whole(claims)),
      line(node, SIZE, whole(sums.length)),
    ]);
    this.#done.push(node);
    this.size += sums.length;
  }

  async *sums(): AsyncGenerator<Sums> {
    const reader = new RowReader(this.#store);
    for (const node of this.#done) {
      const rows = await reader.read({
        pattern: `VALUES ?s { <${node}> } GRAPH <${PROGRESS}> { ?s ?p ?o FILTER(?p = <${PIECE}>) }`,
        what: `the sums ${node}`,
      });
      const pieces = rows.map(({ o }) => (o?.value ?? '').split(' ') as [string, string]);
      pieces.sort(([a], [b]) => Number(a) - Number(b));
      yield unpacked(pieces.map(([, piece]) => piece).join(''));
    }
  }

  async finish(quads: AsyncIterable<RDF.Quad>): Promise<void> {
    let some: RDF.Quad[] = [];
    for await (const quad of quads) {
      some.push(quad);
      if (some.length < QUADS) continue;
      await this.#add(some);
      some = [];
    }
    await this.#add(some);
    const counts = [...(await countsOfGraphs(this.#store))].filter(
      ([graph]) => isDerived(graph) && graph !== LEDGER && graph !== PROGRESS,
    );
    await (await this.#writer()).replace(PROGRESS, [
      line(PROGRESS, STATUS, namedNode(WHOLE)),
      line(PROGRESS, HASH, literal(this.#state)),
      ...counts.map(([graph, triples]) => line(graph, TRIPLES, whole(triples))),
    ]);
  }

  async #add(quads: Iterable<RDF.Quad>): Promise<void> {
    const graphs = new Map<Iri, Set<string>>();
    for (const { subject, predicate, object, graph } of quads) {
      const lines = graphs.get(graph.value) ?? new Set();
      const stored = makeQuad(asStored(subject), predicate, asStored(object)) as RDF.Quad;
      graphs.set(graph.value, lines.add(writeQuadLine(stored)));
    }
    const writer = await this.#writer();
    for (const [graph, lines] of graphs) await writer.add(graph, [...lines]);
  }
}

const whole = (number: number) => literal(String(number), namedNode(xsd.integer));

function line(subject: Iri, predicate: Iri, object: RDF.Quad_Object): string {
  return writeQuadLine(makeQuad(namedNode(subject), namedNode(predicate), object) as RDF.Quad);
}
