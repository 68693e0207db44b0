/** Edges of every kind and the origins they count: a speaker who repeats itself is one. */
import { expect, it } from 'vitest';
import { projectionOf } from '../../../src/graph/edges/projection.js';
import { corpusOf, MALI } from '../../graph/corpora.js';

it('counts on every edge, claimed, derived or of actors, no speaker twice, and still names each utterance', async () => {
  const corpus = await corpusOf(MALI);
  const { edges, actorEdges } = projectionOf(corpus);
  let repeated = 0;
  for (const { key, attributes } of [...edges, ...actorEdges]) {
    const { origins, utterances, spokenBy } = attributes;
    expect(spokenBy).toEqual(utterances.map((id) => corpus.utterances.get(id)?.speakers));
    // Where each utterance has at most one speaker, there are as many origins as speakers and utterances of nobody known.
    if (spokenBy.some(({ length }) => length > 1)) continue;
    const unknown = spokenBy.filter(({ length }) => length === 0).length;
    expect(origins, key).toBe(new Set(spokenBy.flat()).size + unknown);
    if (origins < utterances.length) repeated += 1;
  }
  expect(repeated).toBeGreaterThan(0);
});
