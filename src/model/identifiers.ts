/** Identifiers computed from content: the key of a proposition, and the IRIs of claims, evidence and figures. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { localName, PREFIXES } from './namespaces.js';
import type { Figure, Iri, ObjectTerm, Polarity, Proposition } from './records.js';

interface Hashing {
  hash(algorithm: string, text: string, form: 'hex'): string;
}

/** Node's own SHA-256, many times as fast as one in script; undefined in a browser. */
const native = (
  globalThis as unknown as { process?: { getBuiltinModule?(name: string): Hashing } }
).process?.getBuiltinModule?.('node:crypto');

/** Lower-case hexadecimal SHA-256 of the UTF-8 bytes of a text. */
export function sha256Hex(text: string): string {
  return native === undefined ? bytesToHex(sha256(utf8ToBytes(text))) : native.hash('sha256', text, 'hex');
}

/** One unambiguous line for an object: `<iri>` or `"value"^^datatype` or `"value"@language`. */
function objectKey(object: ObjectTerm): string {
  if (object.kind === 'iri') return `<${object.value}>`;
  const value = JSON.stringify(object.value);
  return object.language === ''
    ? `${value}^^<${object.datatype}>`
    : `${value}@${object.language.toLowerCase()}`;
}

/** Key of a triple: the first 16 hexadecimal digits (64 bits) of the SHA-256 of its three terms. */
export function propositionKey(subject: Iri, predicate: Iri, object: ObjectTerm): string {
  return sha256Hex(`<${subject}> <${predicate}> ${objectKey(object)}`).slice(0, 16);
}

export function proposition(subject: Iri, predicate: Iri, object: ObjectTerm): Proposition {
  return { key: propositionKey(subject, predicate, object), subject, predicate, object };
}

/**
 * IRI of a claim: the report's number and 8 hexadecimal digits over report, proposition, utterance and
 * polarity, so that reading a report a second time gives the same claims.
 */
export function claimIri(report: Iri, of: Omit<Proposition, 'key'>, madeIn: Iri, polarity: Polarity): Iri {
  return `${PREFIXES.claim}${localName(report)}-${sha256Hex(claimContent(report, of, madeIn, polarity)).slice(0, 8)}`;
}

/**
 * IRI of whoever is named, or of what is said, in words that several reports have and nowhere else: their source, and 8
 * hexadecimal digits over the place of the words.
 */
export function commonIri(kind: 'actor' | 'utterance', source: Iri, place: string): Iri {
  const name = `${localName(source)}-${sha256Hex([source, place].join('\n')).slice(0, 8)}`;
  return `${PREFIXES[kind]}${kind === 'actor' ? 'unnamed-' : ''}${name}`;
}

/** The same with 16 digits: eight are too few for the claims of a table, which may be a million. */
export function longClaimIri(
  report: Iri,
  of: Omit<Proposition, 'key'>,
  madeIn: Iri,
  polarity: Polarity,
): Iri {
  return `${PREFIXES.claim}${lastPart(report)}-${sha256Hex(claimContent(report, of, madeIn, polarity)).slice(0, 16)}`;
}

function claimContent(report: Iri, of: Omit<Proposition, 'key'>, madeIn: Iri, polarity: Polarity): string {
  return [report, of.subject, of.predicate, objectKey(of.object), madeIn, polarity].join('\n');
}

/** IRI of a record of a table, which is the one passage of all claims that it makes. */
export function recordIri(report: Iri, number: number): Iri {
  return `${PREFIXES.evidence}${lastPart(report)}-record-${number}`;
}

/** As localName, of an IRI of ours: looking for its prefix a million times would be felt. */
const lastPart = (iri: Iri) => iri.slice(iri.lastIndexOf('/') + 1);

/** IRI of the n-th passage (from 1) of a claim. */
export function evidenceIri(claim: Iri, n: number): Iri {
  return `${PREFIXES.evidence}${localName(claim)}-${n}`;
}

/** IRI of a figure: readable words and 8 hexadecimal digits over its content; equal figures get one IRI. */
export function figureIri(figure: Omit<Figure, 'id'>): Iri {
  const { kind, outcome, group, item, min, max, best, approximate } = figure;
  const words = [group, item, outcome].flatMap((iri) => (iri === undefined ? [] : [localName(iri)]));
  const hash = sha256Hex(
    JSON.stringify([
      ...[kind, outcome ?? '', group ?? '', item ?? '', min ?? '', max ?? '', approximate],
      ...(best === undefined ? [] : [best]),
    ]),
  );
  return `${PREFIXES.figure}${[...words, countSlug(min, max, approximate), ...(best === undefined ? [] : [`best-${best}`]), hash.slice(0, 8)].join('-')}`;
}

function countSlug(min: number | undefined, max: number | undefined, approximate: boolean): string {
  const about = approximate ? 'about-' : '';
  if (min === undefined && max === undefined) return 'unknown';
  if (min === undefined) return `${about}up-to-${max}`;
  if (max === undefined) return `${about}${min}-or-more`;
  return min === max ? `${about}${min}` : `${about}${min}-to-${max}`;
}
