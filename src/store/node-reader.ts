/** Nodes of a store to what is said of them: rows by their subjects, and who has a node as an object, many at a time. */
import type { Dataset } from '../dataset/dataset.js';
import { PREFIXES } from '../model/namespaces.js';
import type { Iri } from '../model/records.js';
import { cg, rdf, rdfs, skos, skosxl } from '../model/vocabulary.js';
import type { Row } from '../query/results/sparql-json.js';
import type { Store } from './ask.js';
import { pushedAmong } from './ledger.js';
import { isDerived } from './names.js';
import { NodeTable } from './node-table.js';
import { RowReader } from './read-graph.js';

/** Nodes of one request: the query stays below what a server takes. */
const AT_ONCE = 150;
/** Requests that run beside each other. */
const BESIDE = 4;
/** Rows that are asked for to see how many are given; an answer that is longer than all before is held against its number. */
const PROBED = 1000;

export class NodeReader {
  readonly #store: Store;
  readonly #reader: RowReader;
  readonly #told = new NodeTable();
  /** Graph -> whether it was pushed. */
  readonly #pushed = new Map<string, boolean>();
  #probed: Promise<void> | undefined;
  /** Most rows that the store has given at once: what is shorter was not cut. */
  #most = 0;

  constructor(store: Store) {
    this.#store = store;
    this.#reader = new RowReader(store);
  }

  /** All that was read, as we hold it. */
  dataset(): Dataset {
    return this.#told.dataset();
  }

  /** The IRIs that a node has by a property, of nodes that were described. */
  objects(node: Iri, property: Iri): readonly Iri[] {
    return this.#told.objects(node, property);
  }

  /** The texts that a described node has by a property. */
  texts(node: Iri, property: Iri): readonly string[] {
    return this.#told.texts(node, property);
  }

  isA(node: Iri, type: Iri): boolean {
    return this.objects(node, rdf.type).includes(type);
  }

  /** Reads what is said of nodes, and of the nodes to which that leads. */
  async describe(nodes: Iterable<Iri>): Promise<void> {
    let next = this.#unknown(nodes);
    while (next.length > 0) {
      for (const node of next) this.#told.take(node);
      const from = this.#told.rows;
      const pattern = 'GRAPH ?g { ?s ?p ?o }';
      await this.#each('?s', next.map(named), '?g ?s ?p ?o', pattern, (rows) => this.#told.add(rows));
      for (const graph of await this.#notPushed(this.#told.graphsFrom(from))) this.#told.close(graph);
      next = this.#unknown(this.#told.ledTo(from, leads));
    }
  }

  /**
   * The `?s` of a pattern, each once and in order.
   * @param pattern binds `?g` and `?s`; the values of `?o` stand before it
   */
  async find(values: Iterable<Iri>, pattern: string): Promise<readonly Iri[]> {
    const wanted = [...new Set(values)].filter(isIri).sort();
    const rows = await this.#ask('?o', wanted.map(named), '?g ?s', pattern);
    return subjectsOf(rows);
  }

  /** The claims of these subjects and predicates, whatever the object. */
  claiming(sayings: readonly (readonly [Iri, Iri])[]): Promise<readonly Iri[]> {
    return this.#pairs(sayings, `GRAPH ?g { ?s <${rdf.subject}> ?a ; <${rdf.predicate}> ?b }`);
  }

  /** The claims that tie two names, whichever stands first. */
  between(pairs: readonly (readonly [Iri, Iri])[]): Promise<readonly Iri[]> {
    const either = [...pairs, ...pairs.map(([one, other]) => [other, one] as const)];
    return this.#pairs(either, `GRAPH ?g { ?s <${rdf.subject}> ?a ; <${rdf.object}> ?b }`);
  }

  /** The claims by which one utterance gives both of a pair one of some roles in one thing. */
  together(pairs: readonly (readonly [Iri, Iri])[], roles: readonly Iri[]): Promise<readonly Iri[]> {
    const either = [...pairs, ...pairs.map(([one, other]) => [other, one] as const)];
    const inRole = (end: string) =>
      `<${rdf.object}> ?${end} ; <${rdf.predicate}> ?role ; <${rdf.subject}> ?of ; <${cg.madeIn}> ?telling`;
    const pattern = `VALUES ?role { ${roles.map(named).join(' ')} } GRAPH ?g { ?s ${inRole('a')} } GRAPH ?h { ?t ${inRole('b')} }`;
    return this.#pairs(either, pattern);
  }

  /**
   * What bears a name that is one of the texts, or has one of them in it; small letters stand for capitals too.
   * @param texts in small letters
   */
  async called(
    texts: readonly string[],
    how: 'whole' | 'in it',
  ): Promise<readonly (readonly [node: Iri, name: string])[]> {
    const given = [...new Set(texts)].filter((text) => text !== '').map((text) => JSON.stringify(text));
    if (given.length === 0) return [];
    const name = 'LCASE(STR(?l))';
    const test =
      how === 'whole'
        ? `${name} IN (${given.join(', ')})`
        : given.map((text) => `CONTAINS(${name}, ${text})`).join(' || ');
    const pattern = `GRAPH ?g { ?s ?p ?l } FILTER(${test})`;
    const rows = await this.#ask('?p', NAMES[how].map(named), '?g ?s ?l', pattern);
    return rows.flatMap(({ s, l }) => (s && l ? [[s.value, l.value] as const] : []));
  }

  async #pairs(pairs: readonly (readonly [Iri, Iri])[], pattern: string): Promise<readonly Iri[]> {
    const all = pairs.filter((each) => each.every(isIri)).map(([a, b]) => `(${named(a)} ${named(b)})`);
    return subjectsOf(await this.#ask('(?a ?b)', [...new Set(all)].sort(), '?g ?s', pattern));
  }

  #unknown(nodes: Iterable<Iri>): readonly Iri[] {
    return [...new Set(nodes)].filter((node) => !this.#told.isTaken(node) && isNode(node)).sort();
  }

  async #ask(
    variable: string,
    values: readonly string[],
    select: string,
    pattern: string,
  ): Promise<readonly Row[]> {
    const found: Row[] = [];
    await this.#each(variable, values, select, pattern, (rows) => {
      for (const row of rows) found.push(row);
    });
    const closed = new Set(await this.#notPushed(new Set(found.flatMap(({ g }) => g?.value ?? []))));
    return closed.size === 0 ? found : found.filter(({ g }) => !closed.has(g?.value ?? ''));
  }

  /** Gives the rows to `visit` as they come, in no order. */
  async #each(
    variable: string,
    values: readonly string[],
    select: string,
    pattern: string,
    visit: (rows: readonly Row[]) => void,
  ): Promise<void> {
    let at = 0;
    const inTurn = async () => {
      while (at < values.length) {
        const part = values.slice(at, at + AT_ONCE);
        at += AT_ONCE;
        visit(await this.#part(variable, part, select, pattern));
      }
    };
    try {
      await Promise.all(Array.from({ length: BESIDE }, inTurn));
    } finally {
      // Where one failed the others ask for no more.
      at = values.length;
    }
  }

  /** Which of some graphs were not pushed, or are derived in the store. */
  async #notPushed(graphs: Iterable<Iri>): Promise<readonly Iri[]> {
    const all = [...graphs];
    const unknown = all.filter((graph) => !this.#pushed.has(graph) && !isDerived(graph)).sort();
    for (let at = 0; at < unknown.length; at += AT_ONCE) {
      const part = unknown.slice(at, at + AT_ONCE);
      const pushed = await pushedAmong(this.#store, part);
      for (const graph of part) this.#pushed.set(graph, pushed.has(graph));
    }
    return all.filter((graph) => this.#pushed.get(graph) !== true);
  }

  /** An answer that was cut is asked for in halves, and that of one node in pages. */
  async #part(
    variable: string,
    values: readonly string[],
    select: string,
    pattern: string,
  ): Promise<readonly Row[]> {
    const where = `VALUES ${variable} { ${values.join(' ')} } ${pattern}`;
    this.#probed ??= this.#probe();
    const asked = this.#store.rows(`SELECT ${select} WHERE { ${where} }`);
    const [rows] = await Promise.all([asked, this.#probed]);
    if (rows.length < this.#most) return rows;
    const count = await this.#store.count(`SELECT (COUNT(*) AS ?n) WHERE { ${where} }`);
    this.#most = Math.max(this.#most, rows.length);
    if (count === rows.length) return rows;
    if (values.length === 1)
      return this.#reader.read({ pattern: where, select, what: `what names ${values[0]}`, count });
    const middle = values.length >> 1;
    const read: Row[] = [];
    for (const half of [values.slice(0, middle), values.slice(middle)])
      for (const row of await this.#part(variable, half, select, pattern)) read.push(row);
    return read;
  }

  async #probe(): Promise<void> {
    const rows = await this.#store.rows(`SELECT ?s WHERE { GRAPH ?g { ?s ?p ?o } } LIMIT ${PROBED}`);
    this.#most = Math.max(this.#most, rows.length);
  }
}

/** The properties that give a name, and those that give the one by which it is shown. */
const NAMES = {
  whole: [skos.prefLabel, skos.altLabel, rdfs.label, skosxl.literalForm],
  'in it': [skos.prefLabel, rdfs.label],
};

/** Whether the object of a property is read with what has it: what an utterance quotes is where something in it is asked for. */
const leads = (property: Iri): boolean => property !== cg.quotes;

const named = (iri: Iri) => `<${iri}>`;

const subjectsOf = (rows: readonly Row[]): readonly Iri[] =>
  [...new Set(rows.flatMap(({ s }) => s?.value ?? []))].sort();

/** Terms of the vocabularies that ship are known without the store. */
const KNOWN = ['cg', 'code', 'rdf', 'rdfs', 'owl', 'skos', 'dcterms', 'oa', 'xsd'] as const;

const isNode = (iri: Iri) => isIri(iri) && !KNOWN.some((prefix) => iri.startsWith(PREFIXES[prefix]));

/** What can stand in a query: no character that ends an IRI. */
const isIri = (iri: Iri) => !/[\s<>"{}|^`\\]/.test(iri);
