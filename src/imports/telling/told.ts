/** What a file that knows nothing of claims tells: the shape that every importer makes, before it is quads of ours. */
import type * as RDF from '@rdfjs/types';
import type { Figure, Iri, SpeechAct, Text } from '../../model/records.js';

/** A line or a record of the file, as evidence: code points [start, end) of its text. */
export interface Passage {
  /** From 1. */
  readonly number: number;
  readonly start: number;
  readonly end: number;
  /** Lower-case hexadecimal SHA-256 of the UTF-8 bytes of the span. */
  readonly sliceSha256: string;
}

export interface ToldNode {
  readonly id: Iri;
  /** Ours, or foreign ones that a term of the vocabulary says where to put; none where the file itself tells them. */
  readonly classes: readonly Iri[];
  readonly labels: readonly Text[];
  readonly aliases: readonly Text[];
  /** Code IRI, of events. */
  readonly eventType?: Iri | undefined;
  /** WGS 84 degrees; their source is the file. */
  readonly coordinates?: { readonly latitude: string; readonly longitude: string } | undefined;
  /** By which lists of others know it; their source is the file. */
  readonly identifiers?: readonly ToldIdentifier[] | undefined;
  /** Somebody without a name, of this file alone. */
  readonly unnamed?: boolean | undefined;
}

export interface ToldIdentifier {
  /** What kind of number it is: an address that stands for it. */
  readonly scheme: Iri;
  readonly value: string;
}

/** Who says a part of what the file holds: a named graph, a statement with a source, a row of a table. */
export interface Voice {
  /** IRI of the utterance. */
  readonly id: Iri;
  readonly label: string;
  readonly speakers: readonly Iri[];
  /** EDTF. */
  readonly saidOn?: string | undefined;
  /** The utterance that passes it on within the file; undefined: the file itself. */
  readonly through?: Iri | undefined;
  readonly passages: readonly Passage[];
}

export interface ToldClaim {
  readonly subject: Iri;
  readonly predicate: Iri;
  readonly object: RDF.NamedNode | RDF.Literal;
  /** The voice that says so; undefined: the file itself. */
  readonly voice?: Iri | undefined;
  readonly negated?: boolean | undefined;
  /** Local name of its code; undefined: it asserts. */
  readonly speechAct?: SpeechAct | undefined;
  /** What tells it apart from a claim of the same voice on the same thing: another time. */
  readonly apart?: string | undefined;
  /** EDTF. */
  readonly when?: string | undefined;
  /** The file's own word: the property or the column. */
  readonly wording?: string | undefined;
  /** A sentence on it, where there is something to say. */
  readonly gloss?: string | undefined;
  readonly passages: readonly Passage[];
}

/** Claims in the order in which they are told. */
export interface ToldClaims extends Iterable<ToldClaim> {
  /** How many there are; of a list with what it says twice. */
  readonly length: number;
}

/** A relation or a class that our vocabulary does not have. */
export interface ToldTerm {
  readonly id: Iri;
  readonly label: string;
  /** Of a class: the class of ours that it lies in. */
  readonly within?: Iri | undefined;
  /** Of a relation: its family's code, whether it can join two nodes, and its sentences where a mapping has them. */
  readonly family?: Iri | undefined;
  readonly joins?: boolean | undefined;
  /** Whether it reads the same from both ends. */
  readonly symmetric?: boolean | undefined;
  readonly template?: string | undefined;
  readonly negatedTemplate?: string | undefined;
}

export interface Told {
  /** Readable end of the report's IRI: `foaf-ttl`. */
  readonly id: string;
  /** The file's name. */
  readonly title: string;
  /** Of the file's text. */
  readonly textSha256: string;
  /** Who publishes it; undefined: nobody is known, and the file speaks by its name. */
  readonly publisher?: ToldNode | undefined;
  /**
   * What its passages are; undefined: lines. Of a table the record is the one passage of all that it tells, and so is the
   * object of a file of entities.
   */
  readonly unit?: 'line' | 'record' | 'object' | undefined;
  readonly figures?: readonly Figure[] | undefined;
  readonly nodes: readonly ToldNode[];
  readonly voices: readonly Voice[];
  readonly claims: ToldClaims;
  readonly terms: readonly ToldTerm[];
}
