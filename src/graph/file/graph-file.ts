/** A corpus with its layouts to one JSON text and back: what `build` writes as graph.json and the viewer reads. */
import { ShapeError } from '../../model/errors.js';
import { expand, shorten } from '../../model/namespaces.js';
import type { Range } from '../../model/range.js';
import type { Corpus, Iri } from '../../model/records.js';
import type { Layout, Layouts } from '../layout/positions.js';
import type { EncodedPicture } from './encoded-picture.js';
import type { PartNote } from './part-note.js';

export interface GraphFile {
  readonly corpus: Corpus;
  readonly layouts: Layouts;
  /** Undefined where it is everything. */
  readonly part: PartNote | undefined;
}

const FORMAT = 'claimgraph';
const VERSION = 1;
/** How the line of the picture begins. */
export const PICTURE = '"picture":';

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
  readonly part?: PartNote;
}

/**
 * The same corpus and layouts give the same bytes. Fields that are undefined are left out.
 * @param picture what a page can draw before it has read the rest: it stands on a line of its own, the second.
 */
export function encodeGraphFile(corpus: Corpus, layouts: Layouts, picture?: EncodedPicture): string {
  return [...graphFilePieces(corpus, layouts, picture)].join('');
}

/** The same of a part of a larger graph. */
export function encodePartFile(corpus: Corpus, layouts: Layouts, part: PartNote): string {
  return [...graphFilePieces(corpus, layouts, undefined, part)].join('');
}

/** The same text in pieces, so that a large graph never stands in memory as one. */
export function* graphFilePieces(
  corpus: Corpus,
  layouts: Layouts,
  picture?: EncodedPicture,
  part?: PartNote,
): Iterable<string> {
  const { ontology, entities, utterances, claims, figures, derivations, identities, names, merged } = corpus;
  const { relations, concepts, classes } = ontology;
  yield `{"format":${json(FORMAT)},"version":${VERSION},`;
  if (picture !== undefined) yield `\n${PICTURE}${json(picture)},\n`;
  yield '"corpus":{"ontology":';
  yield* object({
    relations: relations.values(),
    concepts: concepts.values(),
    classes: classes.entries(),
  });
  yield ',';
  const records = { entities, utterances, claims, figures, derivations, identities, names, merged };
  yield* fields(
    Object.fromEntries(
      Object.entries(records).map(([name, map]) => [name, (map as ReadonlyMap<Iri, unknown>).values()]),
    ),
  );
  yield '},"layouts":';
  yield* object({ actors: positions(layouts.actors), all: positions(layouts.all) });
  if (part !== undefined) yield `,"part":${json(part)}`;
  yield '}';
}

function* object(lists: Readonly<Record<string, Iterable<unknown>>>): Iterable<string> {
  yield '{';
  yield* fields(lists);
  yield '}';
}

/** Records are handed on in pieces of about this many characters. */
const PIECE = 64 * 1024;

function* fields(lists: Readonly<Record<string, Iterable<unknown>>>): Iterable<string> {
  let piece = '';
  let first = true;
  for (const [name, items] of Object.entries(lists)) {
    piece += `${first ? '' : ','}${json(name)}:[`;
    first = false;
    let gap = '';
    for (const item of items) {
      piece += gap + json(item);
      gap = ',';
      if (piece.length < PIECE) continue;
      yield piece;
      piece = '';
    }
    piece += ']';
  }
  yield piece;
}

function json(value: unknown): string {
  return JSON.stringify(value, (_key, part) => (typeof part === 'string' ? pack(part) : part));
}

/** Where the picture begins and ends in the text, with its name and the comma after it; undefined where there is none. */
export function pictureSpan(text: string): Range | undefined {
  const start = text.indexOf('\n') + 1;
  const end = text.indexOf('\n', start);
  return text.startsWith(PICTURE, start) && end > start ? { start, end } : undefined;
}

/**
 * Reads what encodeGraphFile wrote.
 * @throws ShapeError when the text is not such a file, or one of another version.
 */
export function decodeGraphFile(text: string): GraphFile {
  const { corpus, layouts, part } = parse(text);
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
    part,
  };
}

function parse(text: string): Encoded {
  let file: Partial<Encoded>;
  try {
    file = unpacked(JSON.parse(withoutPicture(text))) ?? {};
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

/** What it shows is all in the rest, too. */
function withoutPicture(text: string): string {
  const span = pictureSpan(text);
  return span === undefined ? text : text.slice(0, span.start) + text.slice(span.end);
}

/** A string with its prefix, when that is undone to the same string; otherwise in angle brackets where it would be misread. */
function pack(value: string): string {
  const short = shorten(value);
  return unpack(short) === value ? short : `<${value}>`;
}

/**
 * What `pack` did to all strings of a JSON value, undone in place: a reviver of JSON.parse takes four times as long.
 * An IRI that stands in a hundred places is one string afterwards, so that tables find it without reading it anew.
 */
export function unpacked<T>(value: T, known: Map<string, string> = new Map()): T {
  if (typeof value === 'string') return unpackOnce(value, known) as T;
  if (Array.isArray(value)) for (let n = 0; n < value.length; n += 1) value[n] = unpacked(value[n], known);
  else if (typeof value === 'object' && value !== null) {
    const record = value as Record<string, unknown>;
    for (const key in record) {
      const item = record[key];
      if (typeof item === 'string' || (typeof item === 'object' && item !== null))
        record[key] = unpacked(item, known);
    }
  }
  return value;
}

function unpackOnce(value: string, known: Map<string, string>): string {
  const before = known.get(value);
  if (before !== undefined) return before;
  const full = unpack(value);
  // What is no IRI stands once or twice.
  if (full !== value) known.set(value, full);
  return full;
}

function unpack(value: string): string {
  return value.startsWith('<') && value.endsWith('>') ? value.slice(1, -1) : expand(value);
}

function byId<T extends { readonly id: Iri }>(records: readonly T[]): ReadonlyMap<Iri, T> {
  return new Map(records.map((record) => [record.id, record]));
}

function* positions(of: Layout): Iterable<Encoded['layouts']['all'][number]> {
  for (const [id, { x, y }] of of) yield [id, x, y];
}

function layout(of: Encoded['layouts']['all']): Layout {
  return new Map(of.map(([id, x, y]) => [id, { x, y }]));
}
