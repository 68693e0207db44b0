/** Casualties as RDF, in a derived graph of their own, for TriG and for queries. */
import type * as RDF from '@rdfjs/types';
import { boolean, derivedGraph, derivedNode, integer, ruleNode } from '../../dataset/derived-terms.js';
import { literal, namedNode as node, quad } from '../../dataset/terms.js';
import { expand } from '../../model/namespaces.js';
import type { Corpus, Iri } from '../../model/records.js';
import { cg, EDTF, prov, rdf } from '../../model/vocabulary.js';
import { casualties, type EventCasualties } from './casualties.js';
import type { CasualtyLine } from './line.js';
import { BOUNDS } from './sums.js';

const graph = derivedGraph('casualties');

/**
 * Low, best and high of each outcome that a figure names: of each event, of each group in it, and of all events
 * together (which is about no event), in `graph:derived/casualties`, by the rule of docs/casualties.md.
 */
export function* casualtyQuads(corpus: Corpus): Generator<RDF.Quad> {
  const counted = [...corpus.figures.values()].flatMap(({ kind, outcome }) =>
    kind === 'casualty' ? (outcome ?? []) : [],
  );
  for (const outcome of [...new Set(counted)].sort()) {
    const { events, total, byGroup } = casualties(corpus, { outcome });
    for (const event of events) yield* eventQuads(corpus, outcome, event);
    if (events.length > 0) yield* estimateQuads(corpus, outcome, [], undefined, total);
    for (const line of byGroup) yield* estimateQuads(corpus, outcome, [], line.group, line);
  }
}

/** What an event comes to, and each group in it. */
export function* eventQuads(corpus: Corpus, outcome: Iri, event: EventCasualties): Generator<RDF.Quad> {
  yield* estimateQuads(corpus, outcome, event.events, undefined, event);
  for (const line of event.groups) yield* estimateQuads(corpus, outcome, event.events, line.group, line);
}

function* estimateQuads(
  corpus: Corpus,
  outcome: Iri,
  about: readonly Iri[],
  group: Iri | undefined,
  line: CasualtyLine,
): Generator<RDF.Quad> {
  const subject = derivedNode('casualties', outcome, ...about, group ?? 'all');
  const say = (predicate: Iri, object: RDF.NamedNode | RDF.Literal) =>
    quad(subject, node(predicate), object, graph);
  yield say(rdf.type, node(expand('cg:CasualtyEstimate')));
  for (const event of about) yield say(expand('cg:about'), node(event));
  yield say(cg.outcome, node(outcome));
  if (group !== undefined) yield say(cg.group, node(group));
  for (const bound of BOUNDS) {
    const number = line[bound];
    if (number !== undefined) yield say(expand(`cg:${bound}`), integer(number));
  }
  for (const bound of line.about) yield say(expand('cg:roundedBound'), node(expand(`cg:${bound}`)));
  for (const id of line.running) {
    const when = corpus.claims.get(id)?.when;
    if (when !== undefined) yield say(expand('cg:runningTotal'), literal(when, node(EDTF)));
  }
  yield say(expand('cg:highIsOpen'), boolean(line.open));
  yield say(expand('cg:partyOnly'), boolean(line.partyOnly));
  for (const claim of line.claims) yield say(prov.wasDerivedFrom, node(claim));
  yield say(prov.wasGeneratedBy, ruleNode('casualties'));
}
