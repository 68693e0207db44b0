/** Claims of files of others that are held as they are told: records at once, and quads when somebody asks for them. */
import type * as RDF from '@rdfjs/types';
import type { AskedClaims } from '../asked/asked-claims.js';
import type { Dataset } from '../dataset/dataset.js';
import { deriveDays } from '../dataset/derive/days.js';
import type { PlainRules } from '../dataset/derive/plain-claims.js';
import { quad as makeQuad, namedNode } from '../dataset/terms.js';
import type { Claim, Iri } from '../model/records.js';
import { EDTF, rdf } from '../model/vocabulary.js';
import { lazy } from '../structures/lazy.js';
import { FileRows } from './file-rows.js';
import { RowClaims } from './row-claims.js';
import type { Told, ToldClaim } from './telling/told.js';
import { ASSERTS, claimRecords, reportOf, toldClaims } from './telling/told-claims.js';
import { sayClaim, type ToldQuads } from './telling/told-quads.js';
import { ToldRows } from './telling/told-rows.js';

interface HeldFile {
  readonly told: Told;
  readonly quads: ToldQuads;
  /** Each once, with its IRI. */
  readonly claims: () => Iterable<readonly [Iri, ToldClaim]>;
  /** Where it is one of plain triples. */
  readonly rows: FileRows | undefined;
}

export class HeldClaims {
  readonly #files: HeldFile[] = [];

  /** @param quads of which those about the file are in the dataset already */
  add(told: Told, quads: ToldQuads): void {
    const { claims } = told;
    const rows = claims instanceof ToldRows ? new FileRows({ ...told, claims }) : undefined;
    const each = rows === undefined ? lazy(() => [...toldClaims(told)]) : () => rows.told();
    this.#files.push({ told, quads, claims: each, rows });
  }

  /** Adds all of them to a dataset. */
  pourInto(dataset: Dataset): void {
    for (const { quads } of this.#files) quads.claims((quad) => dataset.add(quad));
  }

  /** Made when they are asked for, where all files are of plain triples. */
  records(): Iterable<Claim> | AskedClaims {
    const rows = this.#files.flatMap((file) => file.rows ?? []);
    return rows.length > 0 && rows.length === this.#files.length ? new RowClaims(rows) : this.#made();
  }

  *#made(): Iterable<Claim> {
    for (const { told, claims } of this.#files) yield* claimRecords(told, claims());
  }

  /**
   * Of these claims those that rules have to be run over, and what follows from the others.
   * @param plain what rules say of assertions of which they say little
   */
  ruled(plain: PlainRules): Ruled {
    const isLeft = this.#leaving(plain.isPlain);
    const quads: RDF.Quad[] = [];
    const rules = new Set<string>();
    let dated = 0;
    for (const { told, claims, rows } of this.#files) {
      const report = reportOf(told);
      const graph = namedNode(report);
      const say = (subject: Iri, predicate: Iri, object: RDF.Quad_Object) =>
        quads.push(makeQuad(namedNode(subject), namedNode(predicate), object, graph) as RDF.Quad);
      if (rows !== undefined) {
        const ruled = rows.ruled((claim) => isLeft({ ...claim, passages: [] }));
        for (const row of ruled.rows) sayClaim(say, ...rows.toldOf(row), report);
        for (const claim of ruled.sample) for (const rule of plain.of(claim)) rules.add(rule);
        dated += ruled.dated;
        continue;
      }
      for (const [id, claim] of claims())
        if (isLeft(claim)) {
          for (const rule of plain.of(claim)) rules.add(rule);
          if (isDate(claim)) dated++;
        } else sayClaim(say, id, claim, report);
    }
    return { quads, rules, dated, derived: () => this.#derived(isLeft, plain.follow) };
  }

  #leaving(isPlain: PlainRules['isPlain']): (claim: ToldClaim) => boolean {
    // Who denies one thing may deny what any other says.
    if (this.#files.some(denies)) return () => false;
    return (claim) => (claim.speechAct ?? ASSERTS) === ASSERTS && claim.when === undefined && isPlain(claim);
  }

  *#derived(isLeft: (claim: ToldClaim) => boolean, follow: PlainRules['follow']): Iterable<RDF.Quad> {
    for (const { claims } of this.#files)
      for (const [id, claim] of claims()) {
        if (!isLeft(claim)) continue;
        yield* follow(claim);
        if (isDate(claim))
          yield* deriveDays([
            makeQuad(namedNode(id), namedNode(rdf.object), claim.object) as unknown as RDF.Quad,
          ]);
      }
  }
}

const denies = ({ told, rows }: HeldFile): boolean =>
  rows === undefined && [...told.claims].some(({ negated }) => negated);

const isDate = ({ object }: ToldClaim): boolean =>
  object.termType === 'Literal' && object.datatype.value === EDTF;

export interface Ruled {
  /** Claims without their passages, which no rule asks for. */
  readonly quads: readonly RDF.Quad[];
  /** Names of the rules that say something of the claims that are left, and how many of these tell a date. */
  readonly rules: ReadonlySet<string>;
  readonly dated: number;
  /** What follows from those. */
  derived(): Iterable<RDF.Quad>;
}
