/** Takes an act that is to be written and says it: the claims and names that come in or go, the files, the Turtle. */
import type * as RDF from '@rdfjs/types';
import { normalize } from '../dataset/read/normalize.js';
import { readCorpus } from '../dataset/records/corpus.js';
import { writeTurtle } from '../dataset/write/write-turtle.js';
import { ClaimgraphError } from '../model/errors.js';
import { localName, shorten } from '../model/namespaces.js';
import type { Claim, Corpus, Iri } from '../model/records.js';
import { cg, rdf, rdfs, skos } from '../model/vocabulary.js';
import type { Preview } from '../review/preview.js';
import type { Act } from '../review/writing/act.js';
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
  /** What goes to the ledger of identities, a sentence each. */
  readonly identities: readonly string[];
  /** A sentence for each claim that goes. */
  readonly gone: readonly string[];
  /** All that comes in. */
  readonly turtle: string;
  readonly removed: string;
  readonly remarks: readonly string[];
  /** File -> hash of what this was made from. */
  readonly seen: Readonly<Record<string, string | null>>;
}

export function whatIsWritten(
  act: Act,
  { corpus, claims: shown }: Pick<Preview, 'corpus' | 'claims'>,
): WhatIsWritten {
  // Of two that are called alike the second has another IRI as long as the first is not written, and so have its claims.
  const idOf = new Map([...act.iris].map(([id, iri]) => [iri, id]));
  const claims = claimsIn(act.added).flatMap(
    (iri) => shown.get(idOf.get(iri) ?? '') ?? corpus.claims.get(iri) ?? [],
  );
  return {
    questions: act.questions.map(({ id, label }) => ({ id, label })),
    files: act.changed,
    claims: claims.map((each) => said(corpus, each)),
    names: act.added
      .filter(
        ({ predicate, subject }) => predicate.value === skos.prefLabel && corpus.entities.has(subject.value),
      )
      .map(({ subject }) => labelOf(corpus, subject.value)),
    identities: identitiesIn(act.added, corpus),
    gone: goneIn(act.removed, corpus),
    turtle: turtle(act.added),
    removed: turtle(act.removed),
    remarks: act.remarks,
    seen: Object.fromEntries([...act.seen].map(([name, hash]) => [name, hash ?? null])),
  };
}

/** As they stand in the data: what was edited since is said as it was. */
function goneIn(removed: readonly RDF.Quad[], corpus: Corpus): readonly string[] {
  const ids = claimsIn(removed);
  if (ids.length === 0) return [];
  const was = corpusOf(removed, corpus);
  return ids.map((id) => {
    const claim = was.claims.get(id);
    return claim === undefined ? `${shorten(id)}.` : said(was, claim);
  });
}

/** The data with what goes; where what goes cannot be read by itself, without. */
function corpusOf(removed: readonly RDF.Quad[], corpus: Corpus): Corpus {
  try {
    const gone = readCorpus(normalize(removed), corpus.ontology);
    return {
      ...corpus,
      entities: new Map([...gone.entities, ...corpus.entities]),
      utterances: new Map([...gone.utterances, ...corpus.utterances]),
      figures: new Map([...gone.figures, ...corpus.figures]),
      claims: new Map([...gone.claims, ...corpus.claims]),
    };
  } catch (error) {
    if (error instanceof ClaimgraphError) return corpus;
    throw error;
  }
}

const RELATES: Readonly<Record<string, string>> = {
  same: 'is one with',
  different: 'is not one with',
  unsure: 'may be one with',
};

function identitiesIn(added: readonly RDF.Quad[], corpus: Corpus): readonly string[] {
  return subjectsOf(added, cg.IdentityDecision).map((id) => {
    const value = (property: Iri) =>
      added.find(({ subject, predicate }) => subject.value === id && predicate.value === property)?.object
        .value ?? '';
    const how = RELATES[localName(value(cg.decision))];
    return `${labelOf(corpus, value(cg.left))} ${how} ${labelOf(corpus, value(cg.right))}: ${value(rdfs.comment)}`;
  });
}

const claimsIn = (quads: readonly RDF.Quad[]) => subjectsOf(quads, cg.Claim);

function subjectsOf(quads: readonly RDF.Quad[], type: Iri): readonly Iri[] {
  return quads
    .filter(({ predicate, object }) => predicate.value === rdf.type && object.value === type)
    .map(({ subject }) => subject.value);
}

function said(corpus: Corpus, claim: Claim): string {
  return `${sayClaim(corpus, claim).said}.`;
}

const turtle = (quads: readonly RDF.Quad[]): string => [...writeTurtle(quads)].join('');
