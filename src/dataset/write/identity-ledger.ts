/** The ledger `identity.ttl` with a decision added or taken back (Node): what is added and taken back leaves it byte for byte as it was. */
import type * as RDF from '@rdfjs/types';
import { FileError, NotFoundError, ShapeError } from '../../model/errors.js';
import { sha256Hex } from '../../model/identifiers.js';
import { expand, localName, PREFIXES, shorten } from '../../model/namespaces.js';
import type { IdentityDecision, Iri } from '../../model/records.js';
import { cg, EDTF, rdf, rdfs, xsd } from '../../model/vocabulary.js';
import { parseRdf } from '../read/parse.js';
import { nodesOf } from '../records/nodes.js';
import { readIdentity } from '../records/utterances.js';
import { literal, quad as makeQuad, namedNode } from '../terms.js';
import { changeFile } from './change-file.js';
import { refuseContradiction } from './contradiction.js';
import { formatTurtle, writeTurtle } from './write-turtle.js';

export interface NewDecision extends Omit<IdentityDecision, 'id' | 'reason'> {
  readonly reason: string;
  readonly creator: string;
  /** EDTF. */
  readonly date: string;
}

export interface LedgerOptions {
  /** Bring a ledger that is not in canonical form into it first; its comments are lost. */
  readonly rewrite?: boolean;
  /** Decisions of the folder, as they were read: those of other files bind too. */
  readonly standing?: Iterable<IdentityDecision>;
}

/**
 * Adds a decision to the ledger, which is made where it is not there; gives the decision's IRI.
 * @throws ShapeError where the ledger holds a decision on the two already, or the new one contradicts
 *   those that stand; FileError where it is not canonical.
 */
export async function addDecision(
  path: string,
  decision: NewDecision,
  options: LedgerOptions = {},
): Promise<Iri> {
  const { left, right } = decision;
  return changeFile(path, (text) => {
    const quads = quadsIn(text, path, options);
    const known = decisionOn(quads, left, right);
    if (known !== undefined) {
      throw new ShapeError(
        `${path} holds a decision on ${shorten(left)} and ${shorten(right)} already, ${shorten(known)}: undo it first`,
      );
    }
    // What others have written meanwhile is in the ledger alone.
    refuseContradiction(decision, [...decisionsIn(quads), ...(options.standing ?? [])]);
    const id = freeIri(quads, left, right);
    return [turtleOf([...quads, ...quadsOf(id, decision)]), id];
  });
}

/**
 * Takes the decision on two nodes, or the decision of that IRI, out of the ledger; gives what was taken out. A ledger
 * that is then empty is removed, as it was not there before its first decision.
 * @throws NotFoundError where there is none; FileError where the ledger is not canonical.
 */
export async function removeDecision(
  path: string,
  which: Iri | readonly [Iri, Iri],
  options: LedgerOptions = {},
): Promise<readonly RDF.Quad[]> {
  return changeFile(path, (text) => {
    const quads = quadsIn(text, path, options);
    const id = typeof which === 'string' ? which : decisionOn(quads, ...which);
    const taken = quads.filter(({ subject }) => subject.value === id);
    if (taken.length === 0) {
      const what = typeof which === 'string' ? shorten(which) : `on ${which.map(shorten).join(' and ')}`;
      throw new NotFoundError(`${path} holds no decision ${what}: nothing was undone`);
    }
    const rest = quads.filter(({ subject }) => subject.value !== id);
    return [rest.length === 0 ? undefined : turtleOf(rest), taken];
  });
}

function quadsIn(
  text: string | undefined,
  path: string,
  { rewrite = false }: LedgerOptions,
): readonly RDF.Quad[] {
  if (text === undefined) return [];
  if (!rewrite && formatTurtle(text, path) !== text) {
    throw new FileError(
      `${path} is not in canonical form, so that it could not be given back byte for byte: write it so once with --rewrite (its comments are lost)`,
    );
  }
  return [...parseRdf(text, { format: 'turtle', source: path })];
}

function turtleOf(quads: readonly RDF.Quad[]): string {
  return [...writeTurtle(quads)].join('');
}

/** The decision on two nodes, named in either order. */
function decisionOn(quads: readonly RDF.Quad[], left: Iri, right: Iri): Iri | undefined {
  const ends = new Map<Iri, Set<Iri>>();
  for (const { subject, predicate, object } of quads) {
    if (predicate.value !== cg.left && predicate.value !== cg.right) continue;
    ends.set(subject.value, (ends.get(subject.value) ?? new Set()).add(object.value));
  }
  return [...ends].find(([, both]) => both.has(left) && both.has(right))?.[0];
}

/** The decisions of a ledger; what is no whole decision decides nothing. */
function decisionsIn(quads: readonly RDF.Quad[]): IdentityDecision[] {
  return [...nodesOf(quads).values()].flatMap((node) => {
    try {
      return node.isA(cg.IdentityDecision) ? [readIdentity(node)] : [];
    } catch (cause) {
      if (cause instanceof ShapeError) return [];
      throw cause;
    }
  });
}

/** `identity:a-and-b`, with a hash where another decision has that name. */
function freeIri(quads: readonly RDF.Quad[], left: Iri, right: Iri): Iri {
  const plain = `${PREFIXES.identity}${localName(left)}-and-${localName(right)}`;
  const taken = quads.some(({ subject }) => subject.value === plain);
  return taken ? `${plain}-${sha256Hex(`${left} ${right}`).slice(0, 8)}` : plain;
}

function quadsOf(
  id: Iri,
  { left, right, decision, confidence, reason, creator, date }: NewDecision,
): RDF.Quad[] {
  const decimal = Number.isInteger(confidence) ? confidence.toFixed(1) : String(confidence);
  const say = (predicate: Iri, object: RDF.Quad_Object) =>
    makeQuad(namedNode(id), namedNode(predicate), object) as RDF.Quad;
  return [
    say(rdf.type, namedNode(cg.IdentityDecision)),
    say(cg.left, namedNode(left)),
    say(cg.right, namedNode(right)),
    say(cg.decision, namedNode(expand(`code:${decision}`))),
    say(cg.confidence, literal(decimal, namedNode(xsd.decimal))),
    say(rdfs.comment, literal(reason, 'en')),
    say(expand('dcterms:creator'), literal(creator)),
    say(expand('dcterms:date'), literal(date, namedNode(EDTF))),
  ];
}
