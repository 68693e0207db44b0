/** Quads to JSON-LD 1.1: a context of short names, one object a subject, one a named graph. */
import type * as RDF from '@rdfjs/types';
import { byCodeUnit } from '../dataset/terms.js';
import { ShapeError } from '../model/errors.js';
import { PREFIXES, shorten } from '../model/namespaces.js';
import { escapeSteering } from '../model/steering.js';
import { cg, dcterms, EDTF, oa, prov, rdf, rdfs, skos, xsd } from '../model/vocabulary.js';

/** Properties whose values are nodes: their values are plain strings in the file. */
const NODES = [
  ...[
    cg.appearsIn,
    cg.coordinatesSource,
    cg.credits,
    cg.dateBasis,
    cg.distributor,
    cg.eventType,
    cg.evidence,
  ],
  ...[cg.group, cg.identifier, cg.item, cg.madeIn, cg.medium, cg.outcome, cg.polarity, cg.quotes, cg.scheme],
  ...[cg.speaker, cg.speechAct, cg.standing, oa.hasSelector, oa.hasSource, prov.wasDerivedFrom],
  ...[prov.wasGeneratedBy, rdf.predicate, rdf.subject, rdfs.subClassOf, skos.broader, skos.inScheme],
];
const DATES = [cg.saidOn, cg.when, dcterms.date];

type Json = string | number | boolean | { readonly [key: string]: Json } | readonly Json[];

/** Text piece by piece, subjects in order of name. @throws ShapeError for a triple term, which JSON-LD 1.1 cannot hold. */
export function* writeJsonld(quads: Iterable<RDF.Quad>): Iterable<string> {
  const graphs = grouped(quads);
  const prefixes = prefixesFor(graphs);
  const names = new Names(prefixes);
  yield `{\n"@context": ${text(context(prefixes), 1)},\n"@graph": [`;
  let gap = '\n';
  for (const name of [...graphs.keys()].sort(byCodeUnit)) {
    const subjects = graphs.get(name)!;
    const isNamed = name !== '';
    if (isNamed) yield `${gap}{ "@id": ${text(names.id(name))}, "@graph": [`;
    if (isNamed) gap = '\n';
    for (const subject of [...subjects.keys()].sort(byCodeUnit)) {
      yield gap + text(node(subject, subjects.get(subject)!, names));
      gap = ',\n';
    }
    if (isNamed) yield '\n] }';
  }
  yield '\n]\n}\n';
}

type Subjects = Map<string, RDF.Quad[]>;

/** Graph name ('' is the default graph) to subject to its quads; blank nodes by `_:label`. */
function grouped(quads: Iterable<RDF.Quad>): Map<string, Subjects> {
  const graphs = new Map<string, Subjects>();
  for (const quad of quads) {
    const name = idOf(quad.graph);
    const subjects: Subjects = graphs.get(name) ?? new Map();
    graphs.set(name, subjects);
    const subject = idOf(quad.subject);
    const known = subjects.get(subject);
    if (known === undefined) subjects.set(subject, [quad]);
    else known.push(quad);
  }
  return graphs;
}

function idOf(term: RDF.Term): string {
  if (term.termType === 'Quad') {
    throw new ShapeError(
      'JSON-LD 1.1 has no triple terms (RDF 1.2): export Turtle, TriG, N-Triples or N-Quads instead',
    );
  }
  return term.termType === 'BlankNode' ? `_:${term.value}` : term.value;
}

/** Our prefixes, without one that an IRI of the data would be read with: `geo:12.5,-1.2` is an IRI of its own. */
function prefixesFor(graphs: ReadonlyMap<string, Subjects>): ReadonlyMap<string, string> {
  const prefixes = new Map<string, string>(Object.entries(PREFIXES));
  for (const subjects of graphs.values()) {
    for (const quads of subjects.values()) {
      for (const { subject, predicate, object, graph } of quads) {
        const datatype = object.termType === 'Literal' ? [object.datatype] : [];
        for (const term of [subject, predicate, object, graph, ...datatype]) {
          if (term.termType === 'NamedNode') prefixes.delete(term.value.slice(0, term.value.indexOf(':')));
        }
      }
    }
  }
  return prefixes;
}

class Names {
  readonly #prefixes: ReadonlyMap<string, string>;
  constructor(prefixes: ReadonlyMap<string, string>) {
    this.#prefixes = prefixes;
  }

  /** `actor:jnim` where the context has the prefix, else the whole IRI. */
  id(iri: string): string {
    const short = shorten(iri);
    const colon = short.indexOf(':');
    // `cg://x` would be read as an IRI with a host.
    return this.#prefixes.has(short.slice(0, colon)) && !short.startsWith('//', colon + 1) ? short : iri;
  }
}

function context(prefixes: ReadonlyMap<string, string>): Json {
  const names = new Names(prefixes);
  const coerced = [
    ...NODES.map((iri) => [names.id(iri), { '@id': iri, '@type': '@id' }] as const),
    ...DATES.map((iri) => [names.id(iri), { '@id': iri, '@type': names.id(EDTF) }] as const),
  ];
  return { '@version': 1.1, ...Object.fromEntries(prefixes), ...Object.fromEntries(coerced) };
}

function node(subject: string, quads: readonly RDF.Quad[], names: Names): Json {
  const properties = new Map<string, Json[]>();
  const types: Json[] = [];
  for (const { predicate, object } of quads) {
    if (predicate.value === rdf.type && object.termType === 'NamedNode') {
      types.push(names.id(object.value));
      continue;
    }
    const name = names.id(predicate.value);
    const values = properties.get(name) ?? [];
    values.push(value(predicate.value, object, names));
    properties.set(name, values);
  }
  return {
    '@id': subject.startsWith('_:') ? subject : names.id(subject),
    ...(types.length > 0 ? { '@type': one(inOrder(types)) } : {}),
    ...Object.fromEntries(
      [...properties]
        .sort(([a], [b]) => byCodeUnit(a, b))
        .map(([name, values]) => [name, one(inOrder(values))]),
    ),
  };
}

const IS_NODE: ReadonlySet<string> = new Set(NODES);
const IS_DATE: ReadonlySet<string> = new Set(DATES);

function value(predicate: string, term: RDF.Term, names: Names): Json {
  if (term.termType !== 'Literal') {
    const id = term.termType === 'NamedNode' ? names.id(term.value) : idOf(term);
    return IS_NODE.has(predicate) ? id : { '@id': id };
  }
  if (term.language !== '') {
    const direction = (term as { direction?: string | null }).direction;
    return {
      '@value': term.value,
      '@language': term.language,
      ...(direction ? { '@direction': direction } : {}),
    };
  }
  const datatype = term.datatype.value;
  if (IS_DATE.has(predicate)) {
    return datatype === EDTF ? term.value : { '@value': term.value, '@type': names.id(datatype) };
  }
  if (IS_NODE.has(predicate) || datatype !== xsd.string) {
    return nativeValue(term) ?? { '@value': term.value, '@type': names.id(datatype) };
  }
  return term.value;
}

/** Whole numbers and truth values in their usual spelling need no type. */
function nativeValue({ value, datatype }: RDF.Literal): Json | undefined {
  if (datatype.value === xsd.integer && /^(?:0|-?[1-9]\d{0,14})$/.test(value)) return Number(value);
  if (datatype.value === xsd.boolean && (value === 'true' || value === 'false')) return value === 'true';
  return undefined;
}

function one(values: readonly Json[]): Json {
  return values.length === 1 ? values[0]! : values;
}

function inOrder(values: readonly Json[]): Json[] {
  return values
    .map((each) => [JSON.stringify(each), each] as const)
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([, each]) => each);
}

/** `<` is escaped, so that the text can stand in a page, and what would steer who shows it. */
function text(json: Json, indent?: number): string {
  return escapeSteering(JSON.stringify(json, undefined, indent)).replace(/</g, '\\u003c');
}
