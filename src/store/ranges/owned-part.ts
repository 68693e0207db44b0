/** A range of names to the part of a store that tells of them, and which names are its own. */
import { namedNode } from '../../dataset/terms.js';
import type { Iri } from '../../model/records.js';
import { cg, rdf } from '../../model/vocabulary.js';
import type { Store } from '../ask.js';
import { fromStore } from '../names.js';
import { NodeReader } from '../node-reader.js';
import type { DerivedPart } from './derive-part.js';
import type { Range } from './keys.js';
import { readPart } from './part-reader.js';

/** What no range tells, and each needs. */
export interface BesideAll {
  /** Those that a figure of the store counts. */
  readonly outcomes: readonly Iri[];
  /** Claims of counts by several who speak together, which makes their voices one wherever they speak. */
  readonly joint: readonly Iri[];
}

const FIGURES = `GRAPH ?g { ?s a ?o ; <${cg.outcome}> ?outcome }`;
const JOINT = `GRAPH ?g { ?s <${rdf.predicate}> ?o ; <${cg.madeIn}> ?u } GRAPH ?h { ?u <${cg.speaker}> ?a , ?b } FILTER(STR(?a) < STR(?b))`;

export async function besideAll(store: Store): Promise<BesideAll> {
  const nodes = new NodeReader(store);
  const joint = await nodes.find([cg.casualties], JOINT);
  const rows = await store.rows(
    `SELECT DISTINCT ?outcome WHERE { VALUES ?o { <${cg.CasualtyFigure}> } ${FIGURES} } ORDER BY STR(?outcome)`,
  );
  return { outcomes: rows.flatMap(({ outcome }) => outcome?.value ?? []), joint };
}

export interface OwnedPart {
  readonly part: DerivedPart;
  /** Whether a name is one of the range: what else the part tells of is told for the sake of these. */
  readonly isOwn: (name: Iri) => boolean;
}

export async function readOwned(store: Store, { names }: Range, { joint }: BesideAll): Promise<OwnedPart> {
  // What stands for a blank node in the store is one here.
  const own = new Set(names.map((name) => fromStore(namedNode(name), (label) => label).value));
  return { part: await readPart(store, names, joint), isOwn: (name) => own.has(name) };
}
