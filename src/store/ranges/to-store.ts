/** What is derived into the graphs of the store itself, with a small graph that says which ranges of which state are done. */
import type * as RDF from '@rdfjs/types';
import { writeQuadLine } from '../../dataset/nquads.js';
import { literal, quad as makeQuad, namedNode } from '../../dataset/terms.js';
import { sha256Hex } from '../../model/identifiers.js';
import { PREFIXES } from '../../model/namespaces.js';
import type { Iri } from '../../model/records.js';
import { xsd } from '../../model/vocabulary.js';
import type { Store } from '../ask.js';
import { countsOf } from '../graphs.js';
import { closePush, openPush, readLedger, replaceLedger } from '../ledger.js';
import { asStored, PROGRESS, WRITTEN } from '../names.js';
import { RowReader } from '../read-graph.js';
import { DERIVED } from '../units.js';
import type { GraphWriter } from '../write-graph.js';
import { type Before, type Done, type Keeper, NOTHING } from './keeper.js';
import { type Sums, unpacked } from './sums.js';

const SCHEMA = 'https://schema.org/';
const [STATUS, HASH, AFTER, SIZE] = ['actionStatus', 'sha256', 'previousItem', 'contentSize'].map(
  (name) => SCHEMA + name,
) as [Iri, Iri, Iri, Iri];
const [OPEN, WHOLE] = [`${SCHEMA}ActiveActionStatus`, `${SCHEMA}CompletedActionStatus`];
const [CLAIMS, TRIPLES] = ['entities', 'triples'].map((name) => `http://rdfs.org/ns/void#${name}`) as [
  Iri,
  Iri,
];
const UP_TO = `${PREFIXES.dcterms}coverage`;
/** Of a graph that was written, which is told before it is. */
const PART_OF = `${PREFIXES.dcterms}isPartOf`;
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
  /** Graphs that were written. */
  #graphs = new Set<Iri>();
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
    const { before, nodes, graphs, size, isOther } = await this.#before(state);
    if (before === 'all' || before.ranges > 0) {
      this.#done = nodes;
      this.#graphs = new Set(graphs);
      this.size = size;
      return before;
    }
    if (isOther) onAnew();
    const writer = await this.#writer();
    const ledger = await readLedger(this.#store);
    const pushed = new Map([...ledger.entries].filter(([, { file }]) => file !== DERIVED));
    const derived = [...ledger.entries.keys()].filter((graph) => !pushed.has(graph));
    const old = [...new Set([...graphs, ...derived])];
    const open = line(PROGRESS, STATUS, namedNode(OPEN));
    await writer.replace(PROGRESS, [open]);
    for (const graph of [...old, WRITTEN]) await writer.remove(graph);
    if (derived.length > 0) {
      await openPush(writer);
      await replaceLedger(writer, pushed);
      await closePush(writer);
    }
    // From here on what is there is of this state.
    await writer.replace(PROGRESS, [open, line(PROGRESS, HASH, literal(state))]);
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
    const graphs = await this.#written();
    const nothing = { before: NOTHING as 'all' | Before, nodes: [] as Iri[], graphs, size: 0 };
    if (head === undefined) return { ...nothing, isOther: false };
    if (head.get(HASH) !== state) return { ...nothing, isOther: true };
    if (head.get(STATUS) === WHOLE) {
      const told = [...about].filter(([, each]) => each.has(TRIPLES));
      const counts = await countsOf(
        this.#store,
        told.map(([graph]) => graph),
      );
      const isThere = told.every(([graph, each]) => Number(each.get(TRIPLES)) === counts.get(graph));
      return { ...nothing, before: isThere ? ('all' as const) : NOTHING, isOther: !isThere };
    }
    const ranges = inTurn(about);
    const sum = (of: Iri) => ranges.reduce((all, [, told]) => all + Number(told.get(of)), 0);
    const upTo = ranges.at(-1)?.[1].get(UP_TO) ?? '';
    return {
      before: { ranges: ranges.length, claims: sum(CLAIMS), upTo },
      nodes: ranges.map(([node]) => node),
      graphs,
      size: sum(SIZE),
      isOther: false,
    };
  }

  async #written(): Promise<readonly Iri[]> {
    const rows = await new RowReader(this.#store).read({
      pattern: `GRAPH <${WRITTEN}> { ?s ?p ?o }`,
      what: 'the list of the graphs that were derived',
    });
    return rows.flatMap(({ s }) => s?.value ?? []);
  }

  async keep({ after, upTo, claims, sums }: Done, quads: Iterable<RDF.Quad>): Promise<void> {
    await this.#add(quads);
    const node = `${PROGRESS}#${sha256Hex(`${after} ${upTo}`).slice(0, 12)}`;
    const pieces = Array.from({ length: Math.ceil(sums.length / LONGEST) }, (_, at) =>
      line(node, PIECE, literal(`${at} ${sums.slice(at * LONGEST, (at + 1) * LONGEST)}`)),
    );
    const writer = await this.#writer();
    await writer.add(PROGRESS, pieces);
    await writer.add(PROGRESS, [
      line(node, UP_TO, namedNode(upTo)),
      line(node, AFTER, literal(after)),
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

  async finish(quads: AsyncIterable<RDF.Quad>): Promise<number> {
    let some: RDF.Quad[] = [];
    for await (const quad of quads) {
      some.push(quad);
      if (some.length < QUADS) continue;
      await this.#add(some);
      some = [];
    }
    await this.#add(some);
    const counts = [...(await countsOf(this.#store, [...this.#graphs]))];
    await (await this.#writer()).replace(PROGRESS, [
      ...counts.map(([graph, triples]) => line(graph, TRIPLES, whole(triples))),
      line(PROGRESS, STATUS, namedNode(WHOLE)),
      line(PROGRESS, HASH, literal(this.#state)),
    ]);
    return counts.reduce((sum, [, triples]) => sum + triples, 0);
  }

  close(): void {}

  async #add(quads: Iterable<RDF.Quad>): Promise<void> {
    const graphs = new Map<Iri, Set<string>>();
    for (const { subject, predicate, object, graph } of quads) {
      const lines = graphs.get(graph.value) ?? new Set();
      const stored = makeQuad(asStored(subject), predicate, asStored(object)) as RDF.Quad;
      graphs.set(graph.value, lines.add(writeQuadLine(stored)));
    }
    const writer = await this.#writer();
    const fresh = [...graphs.keys()].filter((graph) => !this.#graphs.has(graph));
    if (fresh.length > 0) await writer.add(WRITTEN, fresh.map(written));
    for (const graph of fresh) this.#graphs.add(graph);
    for (const [graph, lines] of graphs) await writer.add(graph, [...lines]);
  }
}

/** The ranges in order, from the first: where two runs were at it, those of one of them. */
function inTurn(about: ReadonlyMap<Iri, ReadonlyMap<Iri, string>>) {
  const byBefore = new Map(
    [...about].flatMap((each) => {
      const [after, upTo] = [each[1].get(AFTER), each[1].get(UP_TO)];
      return after === undefined || upTo === undefined ? [] : [[after, each] as const];
    }),
  );
  const ranges: (readonly [Iri, ReadonlyMap<Iri, string>])[] = [];
  for (let next = byBefore.get(''); next !== undefined; next = byBefore.get(next[1].get(UP_TO) ?? '')) {
    if (ranges.includes(next)) break;
    ranges.push(next);
  }
  return ranges;
}

const written = (graph: Iri) => line(graph, PART_OF, namedNode(PROGRESS));

const whole = (number: number) => literal(String(number), namedNode(xsd.integer));

function line(subject: Iri, predicate: Iri, object: RDF.Quad_Object): string {
  return writeQuadLine(makeQuad(namedNode(subject), namedNode(predicate), object) as RDF.Quad);
}
