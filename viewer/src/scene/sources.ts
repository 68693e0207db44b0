/** A corpus and what is left of it to the scene of its sources: who publishes, which report quotes which utterance, who speaks. */
import { claimsThrough } from '../../../src/compare/standing/chain.js';
import { layoutLayersInSteps } from '../../../src/graph/layout/layers.js';
import type { Layout } from '../../../src/graph/layout/positions.js';
import type { Corpus, Iri, Utterance } from '../../../src/model/records.js';
import { cg } from '../../../src/model/vocabulary.js';
import { atOnce } from '../../../src/structures/at-once.js';
import { labelOf } from '../../../src/words/labels.js';
import { shapeOf, shortLabel, tintOf } from './kinds.js';
import type { Scene, SceneEdge, SceneNode } from './scene.js';

const LARGEST = 20;

/** What stays the same while sources are taken out and put back. */
interface Plan {
  readonly layout: Layout;
  readonly speakers: readonly Iri[];
  readonly lines: readonly Line[];
}

interface Line {
  readonly from: Iri;
  readonly to: Iri;
  readonly quotes: boolean;
}

/**
 * Reports stand at the left beside who publishes them, then what they quote, then who speaks. A disc is the larger
 * the more claims come from there; what no claim comes from any more is a cross.
 * @param left what is shown of the corpus: through a lens, or with sources taken out.
 */
export function sourcesScene(corpus: Corpus, left: Corpus, hiddenNodes: readonly Iri[]): Scene {
  const { layout, speakers, lines } = planOf(corpus);
  const claims = claimsThrough(left);
  const hidden = new Set(hiddenNodes);
  const node = (id: Iri): SceneNode => {
    const number = claims.get(id) ?? 0;
    const at = layout.get(id) ?? { x: 0, y: 0 };
    return {
      id,
      label: shortLabel(labelOf(corpus, id)),
      ...(number === 0 ? { shape: 'cross', tint: 'unnamed' } : looks(corpus, id)),
      size: Math.min(LARGEST, 4 + 1.5 * Math.sqrt(number)),
      x: at.x,
      y: at.y,
      fixed: false,
    };
  };
  const nodes = [...corpus.utterances.keys(), ...speakers].filter((id) => !hidden.has(id)).map(node);
  return {
    nodes: nodes.sort((a, b) => b.size - a.size || (a.id < b.id ? -1 : 1)),
    edges: lines
      .filter(({ from, to }) => !hidden.has(from) && !hidden.has(to))
      .map((line) => edge(line, claims)),
  };
}

function looks(corpus: Corpus, id: Iri): Pick<SceneNode, 'shape' | 'tint'> {
  const utterance = corpus.utterances.get(id);
  if (utterance !== undefined) {
    const type = utterance.report === undefined ? cg.Utterance : cg.Report;
    return { shape: shapeOf('utterance', type), tint: 'media' };
  }
  const type = corpus.entities.get(id)?.type ?? '';
  return { shape: shapeOf('actor', type), tint: tintOf('actor', type) };
}

function edge({ from, to, quotes }: Line, claims: ReadonlyMap<Iri, number>): SceneEdge {
  return {
    id: `${from} ${to}`,
    source: from,
    target: to,
    label: quotes ? 'quotes' : 'is said by',
    family: 'attribution',
    width: Math.min(6, 1 + 0.5 * Math.sqrt(claims.get(quotes ? to : from) ?? 0)),
    mark: 'plain',
    partyOnly: false,
    arrow: quotes,
    side: undefined,
  };
}

const plans = new WeakMap<Corpus, Plan>();

function planOf(corpus: Corpus): Plan {
  return atOnce(planInSteps(corpus));
}

/** All of it that takes time, so that a large drawing stands at once when it is asked for. */
export function* sourcesInSteps(corpus: Corpus): Generator<undefined, void> {
  claimsThrough(corpus);
  yield;
  yield* planInSteps(corpus);
}

function* planInSteps(corpus: Corpus): Generator<undefined, Plan> {
  const known = plans.get(corpus);
  if (known !== undefined) return known;
  const all = [...corpus.utterances.values()];
  const lines: Line[] = all.flatMap(({ id, quotes, speakers }) => [
    ...quotes.filter((to) => corpus.utterances.has(to)).map((to) => ({ from: id, to, quotes: true })),
    ...speakers.map((to) => ({ from: id, to, quotes: false })),
  ]);
  const speakers = [...new Set(all.flatMap((utterance) => utterance.speakers))];
  const voices = new Set(all.filter(({ report }) => report === undefined).flatMap((each) => each.speakers));
  const depths = depthsOf(all);
  const deepest = Math.max(0, ...depths.values());
  const layers = [
    speakers.filter((id) => !voices.has(id)),
    ...Array.from({ length: deepest + 1 }, (_, depth) =>
      all.filter(({ id }) => depths.get(id) === depth).map(({ id }) => id),
    ),
    speakers.filter((id) => voices.has(id)),
  ].filter(({ length }) => length > 0);
  yield;
  const layered = { layers, lines: lines.map(({ from, to }) => [from, to] as const) };
  const layout = yield* layoutLayersInSteps(layered);
  const plan = { layout, speakers, lines };
  plans.set(corpus, plan);
  return plan;
}

/** How many quotations an utterance lies behind a report at most; what no report leads to stands beside the first quoted. */
function depthsOf(all: readonly Utterance[]): ReadonlyMap<Iri, number> {
  const depths = new Map(all.map(({ id, report }) => [id, report === undefined ? 1 : 0]));
  // As often as a chain may be long; utterances that quote each other do not sink for ever.
  for (let round = 0, moved = true; moved && round < 12; round += 1) {
    moved = false;
    for (const { id, quotes } of all) {
      for (const quoted of quotes) {
        const depth = (depths.get(id) ?? 0) + 1;
        if ((depths.get(quoted) ?? depth) >= depth) continue;
        depths.set(quoted, depth);
        moved = true;
      }
    }
  }
  return depths;
}
