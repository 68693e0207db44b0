/** Adds to a graph of propositions the utterances behind it: who spoke, and who relays whom. */
import { propositionKey } from '../../model/identifiers.js';
import { localName } from '../../model/namespaces.js';
import type { Corpus, Iri, Utterance } from '../../model/records.js';
import { cg } from '../../model/vocabulary.js';
import { labelOf } from '../../words/labels.js';
import type { ClaimGraph, EdgeAttributes, NodeAttributes } from '../attributes.js';

/** A node an utterance, an edge `quotes` to each it relays and `speaker` to each who says it. */
export function addUtterances(graph: ClaimGraph, corpus: Corpus): void {
  const claims = new Map<Iri, { count: number; readonly reports: Set<Iri> }>();
  for (const { madeIn, report } of corpus.claims.values()) {
    const known = claims.get(madeIn) ?? { count: 0, reports: new Set() };
    known.count += 1;
    known.reports.add(report);
    claims.set(madeIn, known);
  }
  for (const utterance of corpus.utterances.values()) {
    const made = claims.get(utterance.id);
    graph.addNode(utterance.id, utteranceNode(corpus, utterance, made?.count ?? 0, made?.reports.size ?? 0));
  }
  for (const utterance of corpus.utterances.values()) {
    for (const quoted of utterance.quotes) addEdge(graph, utterance, cg.quotes, quoted);
    for (const speaker of utterance.speakers) addEdge(graph, utterance, cg.speaker, speaker);
  }
}

function utteranceNode(
  corpus: Corpus,
  { id, report, label }: Utterance,
  claims: number,
  reports: number,
): NodeAttributes {
  const type = report === undefined ? cg.Utterance : cg.Report;
  return {
    kind: 'utterance',
    type,
    typeLabel: corpus.ontology.classes.get(type)?.label ?? localName(type).toLowerCase(),
    label: labelOf(corpus, id),
    aliases:
      report === undefined ? [] : [report.title, label].filter((name, n, all) => all.indexOf(name) === n),
    claims,
    reports,
    degree: 0,
    size: 5,
    x: 0,
    y: 0,
  };
}

/** Who said what to whom is recorded by the encoder: it stands on no claim and has none. */
function addEdge(graph: ClaimGraph, { id: source, speakers }: Utterance, predicate: Iri, target: Iri): void {
  const key = propositionKey(source, predicate, { kind: 'iri', value: target });
  if (!graph.hasNode(target) || graph.hasEdge(key)) return;
  graph.addDirectedEdgeWithKey(key, source, target, {
    predicate,
    label: predicate === cg.quotes ? 'quotes' : 'was said by',
    family: 'speech',
    standing: 'uncontested',
    symmetric: false,
    claims: [],
    speakers: [],
    deniers: [],
    utterances: [source],
    spokenBy: [speakers],
    origins: 1,
    reports: 0,
    partyOnly: false,
    planned: false,
    headlineOnly: false,
    derived: false,
    events: [],
    count: 1,
    betweenActors: false,
  } satisfies EdgeAttributes);
}
