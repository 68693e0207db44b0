/** Takes a reading as if a person had agreed to all of it, gives it as data: quads, and a sentence for each claim. What may be in the data already is taken for new, unless the reading is sure. */
import type * as RDF from '@rdfjs/types';
import { normalize } from '../../dataset/read/normalize.js';
import { readCorpus } from '../../dataset/records/corpus.js';
import type { Corpus, Iri, Ontology } from '../../model/records.js';
import type { LocalId, Reading } from '../../reading/reading.js';
import { type ClaimInWords, sayClaim } from '../../words/claims.js';
import { reviewState, type Verdict } from '../decisions.js';
import { iriOfClaim } from '../quads/claim-quads.js';
import { KnownNodes } from '../quads/known-nodes.js';
import { contributionOf } from '../to-quads.js';

export interface ReadingAsData {
  readonly quads: readonly RDF.Quad[];
  /** Claims that the ontology can say. */
  readonly inWords: ReadonlyMap<LocalId, ClaimInWords>;
}

/** @param known the nodes of the data that the reading may name; none where there is no data. */
export function readingAsData(
  reading: Reading,
  report: Iri,
  ontology: Ontology,
  known = new KnownNodes([]),
): ReadingAsData {
  const undecided = reviewState(reading, [], report);
  const all = [...reading.entities, ...reading.events, ...reading.utterances, ...reading.claims];
  const state = {
    ...undecided,
    verdicts: new Map<LocalId, Verdict>(all.map(({ id }) => [id, 'accepted'])),
  };
  const setting = { report, known, names: new Map(), ontology };
  const { questions } = contributionOf(state, setting);
  const links = new Map<LocalId, Iri | 'new'>(questions.map(({ id }) => [id, 'new']));
  const { files, iris } = contributionOf({ ...state, links }, setting);
  const quads = [...files.values()].flat();
  const corpus = readCorpus(normalize(quads), ontology);
  return { quads, inWords: sentences(reading, corpus, report, (id) => iris.get(id)!) };
}

function sentences(
  reading: Reading,
  corpus: Corpus,
  report: Iri,
  iriOf: (id: LocalId) => Iri,
): ReadonlyMap<LocalId, ClaimInWords> {
  return new Map(
    reading.claims.flatMap((each) => {
      const claim = corpus.claims.get(iriOfClaim(each, report, iriOf));
      return claim === undefined ? [] : [[each.id, sayClaim(corpus, claim)] as const];
    }),
  );
}
