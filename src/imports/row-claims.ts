/** Claims of files of plain triples as a corpus has them, each made of its row when somebody asks for it. */

import { AskedClaims, type AskedTie, type Way } from '../asked/asked-claims.js';
import { objectTerm } from '../dataset/derived-terms.js';
import { packTable, unpackInto } from '../dataset/packed-table.js';
import { QuadTable } from '../dataset/quad-table.js';
import { namedNode } from '../dataset/terms.js';
import type { Claim, Iri, Proposition } from '../model/records.js';
import { lazy } from '../structures/lazy.js';
import type { FileRows } from './file-rows.js';

export class RowClaims extends AskedClaims {
  readonly size: number;
  readonly #files: readonly FileRows[];
  /** Of the claims that were made. */
  readonly #propositions = new Map<string, Proposition>();
  readonly #all = lazy(() => this.#inOrder());
  readonly #keys = lazy(() => this.#allKeys());
  readonly #distinct = lazy(() => this.#countDistinct());
  readonly #ways = lazy(() => this.#files.filter(({ size }) => size > 0).map((file) => this.#wayOf(file)));

  constructor(files: readonly FileRows[]) {
    super();
    this.#files = files;
    this.size = this.#files.reduce((sum, { size }) => sum + size, 0);
  }

  get propositions(): number {
    return this.#distinct();
  }

  has(id: Iri): boolean {
    return this.#files.some((file) => file.rowOf(id) !== undefined);
  }

  get(id: Iri): Claim | undefined {
    for (const file of this.#files) {
      const row = file.rowOf(id);
      if (row !== undefined) return this.#made(file, row);
    }
    return undefined;
  }

  *values(): MapIterator<Claim> {
    const [file, ...others] = this.#files;
    if (file === undefined) return;
    if (others.length > 0) yield* this.#all();
    else for (const row of file.order()) yield this.#made(file, row);
  }

  predicates(): ReadonlyMap<Iri, number> {
    const counts = new Map<Iri, number>();
    for (const file of this.#files)
      for (const [predicate, count] of file.predicates())
        counts.set(predicate, (counts.get(predicate) ?? 0) + count);
    return counts;
  }

  ofPredicate(predicate: Iri): readonly Claim[] {
    return this.#claims((file) => file.rowsAt(1, predicate));
  }

  ofSubject(subject: Iri): readonly Claim[] {
    return this.#claims((file) => file.rowsAt(0, subject));
  }

  naming(end: Iri): readonly Claim[] {
    return this.#claims((file) => new Set([...file.rowsAt(0, end), ...file.rowsAt(2, end)]));
  }

  between(one: Iri, other: Iri): readonly Claim[] {
    const rows = (file: FileRows, from: Iri, to: Iri) =>
      file.rowsOf([namedNode(from), undefined, namedNode(to)]);
    return this.#claims((file) => new Set([...rows(file, one, other), ...rows(file, other, one)]));
  }

  about(key: string): readonly Claim[] {
    const of = this.#propositions.get(key) ?? this.#keys().get(key)?.();
    if (of === undefined) return [];
    const pattern = [namedNode(of.subject), namedNode(of.predicate), objectTerm(of.object)];
    return this.#claims((file) => file.rowsOf(pattern));
  }

  ways(): readonly Way[] {
    return this.#ways();
  }

  *ends(): Iterable<Iri> {
    for (const file of this.#files) yield* file.ends();
  }

  *ties(isWanted: (predicate: Iri) => boolean): Iterable<AskedTie> {
    for (const file of this.#files) yield* file.ties(isWanted);
  }

  #wayOf(file: FileRows): Way {
    const rows = lazy(() => Array.from(file.order(), (row) => this.#made(file, row)));
    return { report: file.report, madeIn: file.report, claims: rows };
  }

  #claims(rowsIn: (file: FileRows) => Iterable<number>): readonly Claim[] {
    const found = this.#files.flatMap((file) => Array.from(rowsIn(file), (row) => this.#made(file, row)));
    return found.length < 2 ? found : found.sort(byId);
  }

  #made(file: FileRows, row: number): Claim {
    const claim = file.claim(row);
    this.#propositions.set(claim.proposition.key, claim.proposition);
    return claim;
  }

  #inOrder(): readonly Claim[] {
    return this.#files.flatMap((file) => Array.from(file.order(), (row) => this.#made(file, row))).sort(byId);
  }

  #allKeys(): ReadonlyMap<string, () => Proposition> {
    const keys = new Map<string, () => Proposition>();
    for (const file of this.#files)
      for (let row = 0; row < file.size; row++)
        keys.set(file.keyOf(row), () => this.#made(file, row).proposition);
    return keys;
  }

  #countDistinct(): number {
    if (this.#files.length < 2) return this.size;
    const all = new QuadTable();
    for (const { table } of this.#files) unpackInto(all, packTable(table));
    return all.rows;
  }
}

const byId = (one: Claim, other: Claim) => (one.id < other.id ? -1 : 1);
