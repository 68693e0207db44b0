/** Claims of files of others that are held as they are told: records at once, and quads when somebody asks for them. */
import type * as RDF from '@rdfjs/types';
import type { Dataset } from '../dataset/dataset.js';
import { plainIn, uncontestedQuad } from '../dataset/derive/plain-claims.js';
import { quad as makeQuad, namedNode } from '../dataset/terms.js';
import type { Claim, Iri } from '../model/records.js';
import { EDTF } from '../model/vocabulary.js';
import type { Told, ToldClaim } from './telling/told.js';
import { claimRecords, reportOf, toldClaims } from './telling/told-claims.js';
import { sayClaim, type ToldQuads } from './telling/told-quads.js';

export class HeldClaims {
  readonly #files: { readonly told: Told; readonly quads: ToldQuads }[] = [];

  /** @param quads of which those about the file are in the dataset already */
  add(told: Told, quads: ToldQuads): void {
    this.#files.push({ told, quads });
  }

  /** Adds all of them to a dataset. */
  pourInto(dataset: Dataset): void {
    for (const { quads } of this.#files) quads.claims((quad) => dataset.add(quad));
  }

  *records(): Iterable<Claim> {
    for (const { told } of this.#files) yield* claimRecords(told);
  }

  /** Of these claims those that rules have to be run over, and what is to be added when all are poured. */
  ruled(dataset: Dataset): Ruled {
    const isPlain = this.#plainIn(dataset);
    const of: RDF.Quad[] = [];
    let plain = 0;
    for (const { told } of this.#files) {
      const report = reportOf(told);
      const graph = namedNode(report);
      const say = (subject: Iri, predicate: Iri, object: RDF.Quad_Object) =>
        of.push(makeQuad(namedNode(subject), namedNode(predicate), object, graph) as RDF.Quad);
      // To make the IRI of each would cost more than to ask for the few.
      if (told.claims.every(isPlain)) plain += told.claims.length;
      else
        for (const [id, claim] of toldClaims(told))
          if (isPlain(claim)) plain++;
          else sayClaim(say, id, claim, report);
    }
    return { quads: of, plain, uncontested: () => this.#uncontested(isPlain) };
  }

  #plainIn(dataset: Dataset): (claim: ToldClaim) => boolean {
    // Who denies one thing may deny what any other says.
    if (this.#files.some(({ told }) => told.claims.some(({ negated }) => negated))) return () => false;
    const isPlain = plainIn(dataset);
    return (claim) =>
      (claim.speechAct ?? 'asserts') === 'asserts' &&
      claim.when === undefined &&
      !(claim.object.termType === 'Literal' && claim.object.datatype.value === EDTF) &&
      isPlain(claim);
  }

  *#uncontested(isPlain: (claim: ToldClaim) => boolean): Iterable<RDF.Quad> {
    for (const { told } of this.#files)
      for (const claim of told.claims) if (isPlain(claim)) yield uncontestedQuad(claim);
  }
}

export interface Ruled {
  /** Claims without their passages, which no rule asks for. */
  readonly quads: readonly RDF.Quad[];
  /** How many claims are left to `uncontested` alone. */
  readonly plain: number;
  /** What it derives from these. */
  uncontested(): Iterable<RDF.Quad>;
}
