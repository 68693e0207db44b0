/** A corpus with its layouts to one JSON text and back: what `build` writes as graph.json and the viewer reads. */
import { ShapeError } from '../model/errors.js';
import { expand, shorten } from '../model/namespaces.js';
import type { Corpus, Iri } from '../model/records.js';

export interface Position {
  readonly x: number;
  readonly y: number;
}

export type Layout = ReadonlyMap<Iri, Position>;

/** Positions of the nodes of the two graphs: of the actors alone, and of everything. */
export interface Layouts {
  readonly actors: Layout;
  readonly all: Layout;
}

export interface GraphFile {
  readonly corpus: Corpus;
  readonly layouts: Layouts;
}

const FORMAT = 'claimgraph';
const VERSION = 1;

/** The shape in the file: maps of records as lists, IRIs with prefixes. */
interface Encoded {
  readonly format: string;
  readonly version: number;
  readonly corpus: {
    readonly [K in Exclude<keyof Corpus, 'ontology'>]: readonly { readonly id: Iri }[];
  } & {
    readonly ontology: {
      readonly relations: readonly { readonly id: Iri }[];
      readonly concepts: readonly { readonly id: Iri }[];
      readonly classes: readonly (readonly [Iri, object])[];
    };
  };
  readonly layouts: { readonly [K in keyof Layouts]: readonly (readonly [Iri, number, number])[] };
}

/** The same corpus and layouts give the same bytes. Fields that are undefined are left out. */
export function encodeGraphFile(corpus: Corpus, layouts: Layouts): string {
  const { ontology, entities, utterances, claims, figures, derivations, identities, names, merged } = corpus;
  const { relations, concepts, classes } = ontology;
  const file = {
    format: FORMAT,
    version: VERSION,
    corpus: {
      ontology: { relations: values(relations), concepts: values(concepts), classes: [...classes] },
      entities: values(entities),
      utterances: values(utterances),
      claims: values(claims),
      figures: values(figures),
      derivations: values(derivations),
      identities: values(identities),
      names: values(names),
      merged: values(merged),
    },
    layouts: { actors: positions(layouts.actors), all: positions(layouts.all) },
  };
  return JSON.stringify(file, (_key, value) => (typeof value === 'string' ? pack(value) : value));
}

/**
 * Reads what encodeGraphFile wrote.
 * @throws ShapeError when the text is not such a file, or one of another version.
 */
export function decodeGraphFile(text: string): GraphFile {
  const { corpus, layouts } = parse(text);
  const { ontology, entities, utterances, claims, figures, derivations, identities, names, merged } = corpus;
  const decoded = {
    ontology: {
      relations: byId(ontology.relations),
      concepts: byId(ontology.concepts),
      classes: new Map(ontology.classes),
    },
    entities: byId(entities),
    utterances: byId(utterances),
    claims: byId(claims),
    figures: byId(figures),
    derivations: byId(derivations),
    identities: byId(identities),
    names: byId(names),
    merged: byId(merged),
  };
  return {
    // The file was written from a corpus by this version of the format; the check is the version's.
    corpus: decoded as unknown as Corpus,
    layouts: { actors: layout(layouts.actors), all: layout(layouts.all) },
  };
}

function parse(text: string): Encoded {
  let file: Partial<Encoded>;
  try {
    file = JSON.parse(text, (_key, value) => (typeof value === 'string' ? unpack(value) : value)) ?? {};
  } catch (cause) {
    throw new ShapeError('graph file: this is not JSON; build it again with `claimgraph build`', { cause });
  }
  if (file.format !== FORMAT) {
    throw new ShapeError(`graph file: "format" is ${JSON.stringify(file.format)}, not "${FORMAT}"`);
  }
  if (file.version !== VERSION) {
    throw new ShapeError(
      `graph file: version ${JSON.stringify(file.version)}, but this program reads version ${VERSION}; build it again with \`claimgraph build\``,
    );
  }
  if (file.corpus === undefined || file.layouts === undefined) {
    throw new ShapeError('graph file: it is cut short; build it again with `claimgraph build`');
  }
  return file as Encoded;
}

/** A string with its prefix, when that is undone to the same string; otherwise in angle brackets where it would be misread. */
function pack(value: string): string {
  const short = shorten(value);
  return unpack(short) === value ? short : `<${value}>`;
}

function unpack(value: string): string {
  return value.startsWith('<') && value.endsWith('>') ? value.slice(1, -1) : expand(value);
}

function values<T>(map: ReadonlyMap<Iri, T>): readonly T[] {
  return [...map.values()];
}

function byId<T extends { readonly id: Iri }>(records: readonly T[]): ReadonlyMap<Iri, T> {
  return new Map(records.map((record) => [record.id, record]));
}

function positions(of: Layout): Encoded['layouts']['all'] {
  return [...of].map(([id, { x, y }]) => [id, x, y]);
}

function layout(of: Encoded['layouts']['all']): Layout {
  return new Map(of.map(([id, x, y]) => [id, { x, y }]));
}
