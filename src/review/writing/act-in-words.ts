/** Takes an act before it is done and says it (Node): the claims and names that come in or go, each as a sentence, and the Turtle. */
import type * as RDF from '@rdfjs/types';
import { normalize } from '../../dataset/read/normalize.js';
import { readQuads } from '../../dataset/read/read.js';
import { readCorpus } from '../../dataset/records/corpus.js';
import { loadOntologyDataset, readOntology } from '../../dataset/records/ontology.js';
import { writeTurtle } from '../../dataset/write/write-turtle.js';
import type { Project } from '../../files/project.js';
import { localName } from '../../model/namespaces.js';
import type { Corpus, Iri } from '../../model/records.js';
import { cg, rdf, skos } from '../../model/vocabulary.js';
import { sayClaim } from '../../words/claims.js';
import { labelOf } from '../../words/labels.js';
import { filesIn } from '../acts/data-files.js';
import type { Act } from './act.js';

export interface OneWay {
  /** A sentence for each claim. */
  readonly claims: readonly string[];
  /** Of whom and what is described. */
  readonly names: readonly string[];
  readonly turtle: string;
}

export interface ActInWords {
  readonly comesIn: OneWay;
  readonly goes: OneWay;
}

export async function actInWords({ data }: Project, { added, removed }: Act): Promise<ActInWords> {
  const quads: RDF.Quad[] = [];
  for (const [scope, path] of (await filesIn(data)).entries())
    await readQuads(path, { scope }, (quad) => quads.push(quad));
  const ontology = readOntology(await loadOntologyDataset());
  const corpusWith = (more: readonly RDF.Quad[]) => readCorpus(normalize([...quads, ...more]), ontology);
  return {
    comesIn: said(corpusWith(added), added, removed),
    goes: said(corpusWith([]), removed, added),
  };
}

/** @param other what goes the other way: a node that is described there too is not new, and not gone. */
function said(corpus: Corpus, quads: readonly RDF.Quad[], other: readonly RDF.Quad[]): OneWay {
  const described = new Set(named(other));
  return {
    claims: subjects(quads, rdf.type, cg.Claim).flatMap((id) => {
      const claim = corpus.claims.get(id);
      return claim === undefined
        ? []
        : [`${sayClaim(corpus, claim).said} (report ${localName(claim.report)}).`];
    }),
    names: named(quads)
      .filter((id) => !described.has(id) && (corpus.entities.has(id) || corpus.utterances.has(id)))
      .map((id) => labelOf(corpus, id)),
    turtle: [...writeTurtle(quads)].join(''),
  };
}

const named = (quads: readonly RDF.Quad[]) => subjects(quads, skos.prefLabel);

function subjects(quads: readonly RDF.Quad[], predicate: Iri, object?: Iri): readonly Iri[] {
  const found = quads.filter(
    (each) => each.predicate.value === predicate && (object === undefined || each.object.value === object),
  );
  return [...new Set(found.map(({ subject }) => subject.value))];
}
