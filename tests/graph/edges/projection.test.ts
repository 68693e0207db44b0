import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { throughLens, withClaims } from '../../../src/compare/lenses/lenses.js';
import { takeOut } from '../../../src/compare/sources/leave-out.js';
import { type Projection, projectionOf } from '../../../src/graph/edges/projection.js';
import { projectionWithin } from '../../../src/graph/edges/projection-within.js';
import { expand } from '../../../src/model/namespaces.js';
import type { Corpus, Iri } from '../../../src/model/records.js';
import { cg } from '../../../src/model/vocabulary.js';
import { corpusOf, MALI, SMALL } from '../corpora.js';

let mali: Projection;
let small: Projection;
beforeAll(async () => {
  mali = projectionOf(await corpusOf(MALI));
  small = projectionOf(await corpusOf(SMALL));
});

/** What is made from the whole is what would be made of the part by itself. */
function expectSame(whole: Projection, part: Corpus): Projection {
  const within = projectionWithin(whole, part);
  const { claims, derivations } = part;
  // Maps of their own: nothing is asked of the whole.
  const alone = projectionOf({ ...part, claims: new Map(claims), derivations: new Map(derivations) });
  expectEqual([...within.standings], [...alone.standings]);
  expectEqual(within.edges, alone.edges);
  expectEqual(within.actorEdges, alone.actorEdges);
  return within;
}

/** Node tells equality of large lists ten times sooner; where they differ, the matcher says in what. */
function expectEqual(found: unknown, wanted: unknown): void {
  if (!isDeepStrictEqual(found, wanted)) expect(found).toEqual(wanted);
}

describe('the projection of a part, made from that of the whole', () => {
  it('through the lens of each speaker, and without each, is what the part gives by itself', () => {
    const { corpus } = mali;
    const speakers = new Set([...corpus.utterances.values()].flatMap((utterance) => utterance.speakers));
    for (const speaker of speakers) {
      expectSame(mali, throughLens(corpus, { speakers: [speaker] }));
      expectSame(mali, throughLens(corpus, { without: [speaker] }));
    }
  });

  it('without each report is what the part gives by itself', () => {
    const reports = new Set([...mali.corpus.claims.values()].map(({ report }) => report));
    for (const report of reports) expectSame(mali, takeOut(mali.corpus, [report]));
  });

  it('without any claims is what the part gives by itself: parties, days, wholes and rules follow', () => {
    const ids = (whole: Projection): readonly Iri[] => [...whole.corpus.claims.keys()];
    for (const whole of [mali, small]) {
      fc.assert(
        fc.property(fc.subarray([...ids(whole)]), (lost) => {
          const gone = new Set(lost);
          expectSame(
            whole,
            withClaims(whole.corpus, ({ id }) => !gone.has(id)),
          );
        }),
        { numRuns: 40 },
      );
      fc.assert(
        fc.property(fc.constantFrom(...ids(whole)), (lost) => {
          expectSame(
            whole,
            withClaims(whole.corpus, ({ id }) => id !== lost),
          );
        }),
        { numRuns: 100 },
      );
    }
  }, 120_000);

  it('without any word on what is part of what: then the whole counts beside its parts', () => {
    const apart = withClaims(mali.corpus, ({ proposition }) => proposition.predicate !== cg.subEventOf);
    const within = expectSame(mali, apart);
    const counts = ({ edges }: Projection) =>
      new Map(edges.map(({ key, attributes }) => [key, attributes.count]));
    const before = counts(mali);
    const more = [...counts(within)].filter(([key, count]) => count > (before.get(key) ?? 0));
    expect(more.length).toBeGreaterThan(0);
  });

  it('keeps the very objects of what the loss does not touch', () => {
    const part = throughLens(mali.corpus, { without: [expand('actor:site')] });
    const within = projectionWithin(mali, part);
    const kept = within.edges.filter((edge) => mali.edges.includes(edge));
    expect(within.edges.length).toBeLessThan(mali.edges.length);
    expect(kept.length).toBeGreaterThan(0.8 * within.edges.length);
    expect(within.actorEdges.some((edge) => mali.actorEdges.includes(edge))).toBe(true);
  });
});
