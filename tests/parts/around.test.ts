/** A part of a graph says of what was asked for what the whole graph says of it. */
import { beforeAll, describe, expect, it } from 'vitest';
import { cardOf } from '../../src/cards/card.js';
import { claimCardOf } from '../../src/cards/claim-card.js';
import { utteranceCardOf } from '../../src/cards/utterance-card.js';
import { standings } from '../../src/compare/standing/standing.js';
import { comparisonsOf } from '../../src/compare/verdicts/comparisons.js';
import { indirectSupport } from '../../src/compare/verdicts/indirect-support.js';
import { giveComparisons } from '../../src/compare/verdicts/verdict.js';
import type { Edge } from '../../src/graph/edges/edge.js';
import { projectionOf } from '../../src/graph/edges/projection.js';
import { projectGraph } from '../../src/graph/project/project.js';
import { expand } from '../../src/model/namespaces.js';
import type { Corpus, Iri } from '../../src/model/records.js';
import { type OpenGraph, openGraph } from '../../src/open.js';
import { type Around, around, type Whole } from '../../src/parts/around.js';
import { withoutDangling } from '../../src/parts/dangling.js';
import { type Held, holdsTie } from '../../src/parts/held.js';
import { tiesInGraphs } from '../../src/parts/ties.js';
import { MALI } from '../graph/corpora.js';

/** One in so many is looked at, and these: a country, a region across borders, a hub, a relay, what is told in two ways. */
const SAMPLE = 9;
const HARD = [
  'place:mali',
  'place:sahel',
  'actor:jnim',
  'actor:afp',
  'event:kidal-withdrawal',
  'event:central-clashes',
  'claim:000-78497c7f',
  'claim:000-194827b2',
].map(expand);

let open: OpenGraph;
let mali: Whole;
let whole: ReturnType<typeof projectionOf>;

beforeAll(async () => {
  open = await openGraph(MALI);
  const { corpus, graph, actorGraph } = open;
  mali = { corpus, ties: tiesInGraphs(graph, actorGraph), graph: () => graph };
  whole = projectionOf(corpus);
});

/** As the page reads it. */
function read({ corpus: part, whole, among, comparisons }: Around): { corpus: Corpus; held: Held } {
  const corpus = { ...part, utterances: withoutDangling(part.utterances) };
  giveComparisons(corpus, () => comparisons);
  return {
    corpus,
    held: { whole: new Set(whole), among: among.map((names) => new Set(names)) },
  };
}

function drawn(corpus: Corpus, held: Held) {
  const { edges, actorEdges } = projectionOf(corpus);
  return {
    edges: edges.filter((edge) => holdsTie(held, edge)),
    actorEdges: actorEdges.filter((edge) => holdsTie(held, edge)),
  };
}

function sampled<T extends { readonly id: Iri }>(all: Iterable<T>): readonly T[] {
  return [...all].filter(({ id }, n) => n % SAMPLE === 0 || HARD.includes(id));
}

const byKey = (edges: readonly Edge<unknown>[]) => new Map(edges.map((edge) => [edge.key, edge]));

const ofEntity = (corpus: Corpus, id: Iri) =>
  comparisonsOf(corpus).filter(
    ({ about, left, right }) =>
      about === id ||
      [...left, ...right].some(({ proposition: { subject, object } }) =>
        [subject, object.value].includes(id),
      ),
  );

describe('what is asked for', () => {
  it.each(['actor', 'event', 'place', 'agreement', 'document', 'materiel', 'thing'])(
    'has every %s with the card of the whole',
    (kind) => {
      for (const entity of sampled(mali.corpus.entities.values()).filter((each) => each.kind === kind)) {
        const { corpus, held } = read(around(mali, [entity.id]));
        const { edges } = drawn(corpus, held);
        const graph = projectGraph(corpus, { edges });
        expect(cardOf(corpus, graph, entity, standings(corpus)), entity.id).toEqual(
          cardOf(mali.corpus, open.graph, entity, open.standings),
        );
        const compared = ofEntity(mali.corpus, entity.id);
        expect(ofEntity(corpus, entity.id), entity.id).toEqual(compared);
        const [here, there] = [indirectSupport(corpus), indirectSupport(mali.corpus)];
        for (const each of compared) expect(here(each), entity.id).toEqual(there(each));
      }
    },
    240_000,
  );

  it('has every utterance and report with the card of the whole', () => {
    for (const utterance of sampled(mali.corpus.utterances.values())) {
      const { corpus } = read(around(mali, [utterance.id]));
      expect(utteranceCardOf(corpus, corpus.utterances.get(utterance.id)!), utterance.id).toEqual(
        utteranceCardOf(mali.corpus, utterance),
      );
    }
  }, 120_000);

  it('has every claim with the card of the whole', () => {
    for (const claim of sampled(mali.corpus.claims.values())) {
      const { corpus } = read(around(mali, [claim.id]));
      expect(claimCardOf(corpus, corpus.claims.get(claim.id)!, standings(corpus)), claim.id).toEqual(
        claimCardOf(mali.corpus, claim, open.standings),
      );
    }
  }, 120_000);

  it('draws no tie that is not as in the whole', () => {
    const edges = byKey(whole.edges);
    const actorEdges = byKey(whole.actorEdges);
    for (const { id } of sampled(mali.corpus.entities.values())) {
      const { corpus, held } = read(around(mali, [id]));
      const part = drawn(corpus, held);
      for (const edge of part.edges) expect(edge, id).toEqual(edges.get(edge.key));
      for (const edge of part.actorEdges) expect(edge, id).toEqual(actorEdges.get(edge.key));
      const own = (all: readonly Edge<unknown>[]) =>
        all.filter(({ source, target }) => source === id || target === id).map(({ key }) => key);
      expect(own(part.edges)).toEqual(own(whole.edges));
      expect(own(part.actorEdges)).toEqual(own(whole.actorEdges));
    }
  }, 240_000);
});
