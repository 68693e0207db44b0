import { describe, expect, it } from 'vitest';
import { parseRdf } from '../../src/dataset/read/parse.js';
import { readCorpus } from '../../src/dataset/records/corpus.js';
import { writeTurtle } from '../../src/dataset/write/write-turtle.js';
import { corpusQuads } from '../../src/export/corpus-quads.js';
import { selectCorpus } from '../../src/graph/select.js';
import type { Corpus } from '../../src/model/records.js';
import { openGraph } from '../../src/open.js';
import { MALI, SMALL } from '../graph/corpora.js';
import { openHostile } from './hostile.js';

function throughTurtle(corpus: Corpus): Corpus {
  const turtle = [...writeTurtle(corpusQuads(corpus))].join('');
  return readCorpus(parseRdf(turtle, { format: 'turtle' }), corpus.ontology);
}

/** What is written, without what rules derive. */
const written = ({ derivations: _, ...corpus }: Corpus) => corpus;

describe('records as Turtle', () => {
  it.each([
    ['the Mali graph', () => openGraph(MALI)],
    ['the Mali graph, with what is surely one read as one', () => openGraph(MALI, { merge: 0.8 })],
    ['the small graph', () => openGraph(SMALL)],
    ['hostile labels', () => openHostile()],
  ])('of %s give the same records when they are read again', async (_name, open) => {
    const { corpus } = await open();
    expect(written(throughTurtle(corpus))).toEqual(written(corpus));
  });

  it('of one neighbourhood hold the claims that export --entity gives', async () => {
    const mali = await openGraph(MALI);
    const selection = { entities: [mali.find('MINUSMA').id], within: 1 };
    const exported = [...mali.export({ format: 'turtle', selection })].join('');
    const told = readCorpus(parseRdf(exported, { format: 'turtle' }), mali.corpus.ontology);
    const taken = throughTurtle(selectCorpus(mali.corpus, selection));
    expect(told.claims.size).toBeGreaterThan(20);
    expect(taken.claims).toEqual(told.claims);
    expect(taken.utterances).toEqual(told.utterances);
    expect(taken.entities).toEqual(told.entities);
  });
});
