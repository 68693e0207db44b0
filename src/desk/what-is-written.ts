/** Takes an act that is to be written and says it: the claims and names that come in or go, the files, the Turtle. */
import type * as RDF from '@rdfjs/types';
import { writeTurtle } from '../dataset/write/write-turtle.js';
import type { Claim, Corpus, Iri } from '../model/records.js';
import { cg, rdf, skos } from '../model/vocabulary.js';
import type { Act } from '../review/act.js';
import { sayClaim } from '../words/claims.js';
import { labelOf } from '../words/labels.js';

export interface WhatIsWritten {
  /** Open questions: nothing is written while there is one. */
  readonly questions: readonly { readonly id: string; readonly label: string }[];
  readonly files: readonly string[];
  /** A sentence for each claim that comes in. */
  readonly claims: readonly string[];
  /** Names of whom and what the data did not know. */
  readonly names: readonly string[];
  /** How many claims go. */
  readonly gone: number;
  /** All that comes in. */
  readonly turtle: string;
  readonly removed: string;
  readonly remarks: readonly string[];
  /** File -> hash of what this was made from. */
  readonly seen: Readonly<Record<string, string | null>>;
}

export function whatIsWritten(act: Act, corpus: Corpus): WhatIsWritten {
  const claims = claimsIn(act.added).flatMap((id) => corpus.claims.get(id) ?? []);
  return {
    questions: act.questions.map(({ id, label }) => ({ id, label })),
    files: act.changed,
    claims: claims.map((each) => said(corpus, each)),
    names: act.added
      .filter(
        ({ predicate, subject }) => predicate.value === skos.prefLabel && corpus.entities.has(subject.value),
      )
      .map(({ subject }) => labelOf(corpus, subject.value)),
    gone: claimsIn(act.removed).length,
    turtle: turtle(act.added),
    removed: turtle(act.removed),
    remarks: act.remarks,
    seen: Object.fromEntries([...act.seen].map(([name, hash]) => [name, hash ?? null])),
  };
}

function claimsIn(quads: readonly RDF.Quad[]): readonly Iri[] {
  return quads
    .filter(({ predicate, object }) => predicate.value === rdf.type && object.value === cg.Claim)
    .map(({ subject }) => subject.value);
}

function said(corpus: Corpus, claim: Claim): string {
  return `${sayClaim(corpus, claim).said}.`;
}

const turtle = (quads: readonly RDF.Quad[]): string => [...writeTurtle(quads)].join('');
