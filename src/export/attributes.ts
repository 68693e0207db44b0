/** Nodes and edges of the graph to flat records of text, numbers and truth values: what GEXF, GraphML and CSV can hold. */
import { speakersOf } from '../compare/standing/chain.js';
import { refuting } from '../compare/standing/standing.js';
import type { ClaimGraph, EdgeAttributes, NodeAttributes } from '../graph/attributes.js';
import { localName, shorten } from '../model/namespaces.js';
import type { Claim, Corpus, Iri } from '../model/records.js';
import { memo } from '../structures/memo.js';
import { eventSpans } from '../times/days.js';
import { labelOf } from '../words/labels.js';
import { edgeInWords } from './edge-in-words.js';

export type Value = string | number | boolean;
/** Attribute name to value; what a node or an edge does not have is left out, but for its label. */
export type FlatRecord = Readonly<Record<string, Value>>;

/** Between the values of one cell. */
const LIST = ' | ';

/** Nodes and edges in the graph's order, each with its record. */
export function recordsOf(graph: ClaimGraph, corpus: Corpus) {
  return {
    nodes: graph.mapNodes((id, node) => ({ id, node, record: nodeRecord(corpus, id, node) })),
    edges: graph.mapEdges((id, edge, source, target) => ({
      id,
      source,
      target,
      edge,
      record: edgeRecord(corpus, source, edge, target),
    })),
  };
}

const spansIn = memo(eventSpans);

export function nodeRecord(corpus: Corpus, id: Iri, node: NodeAttributes): FlatRecord {
  const coordinates = corpus.entities.get(id)?.coordinates;
  const days = spansIn(corpus).get(id);
  return defined({
    label: node.label,
    kind: node.kind,
    type: node.typeLabel,
    event_type: node.eventTypeLabel,
    aliases: node.aliases.join(LIST),
    when: node.when,
    earliest: days?.earliest,
    latest: days?.latest,
    claims: node.claims,
    reports: node.reports,
    degree: node.degree,
    latitude: coordinates?.latitude,
    longitude: coordinates?.longitude,
  });
}

export function edgeRecord(corpus: Corpus, source: Iri, edge: EdgeAttributes, target: Iri): FlatRecord {
  const told = edgeInWords(corpus, source, edge, target);
  const labels = (iris: readonly Iri[]) => iris.map((iri) => labelOf(corpus, iri)).join(LIST);
  return defined({
    label: edge.label,
    relation: shorten(edge.predicate),
    family: edge.family,
    standing: told.standing,
    derived: edge.derived,
    rule: edge.rule === undefined ? undefined : localName(edge.rule),
    symmetric: edge.symmetric,
    planned: edge.planned,
    party_only: edge.partyOnly,
    headline_only: edge.headlineOnly,
    count: edge.count,
    origins: edge.origins,
    reports: edge.reports,
    claim_count: edge.claims.length,
    said_by: labels(edge.speakers),
    denied_by: labels(deniersOf(corpus, edge)),
    claims: edge.claims.map(localName).join(LIST),
    earliest: edge.earliest,
    latest: edge.latest,
    sentence: told.sentence,
    when: told.when,
    told_otherwise: told.toldOtherwise,
    standing_code: edge.standing,
  });
}

/** Beside them whoever says that what others suspect, fear or plan is not so: a table has no other place for them. */
function deniersOf(corpus: Corpus, { standing, planned, claims, deniers }: EdgeAttributes): readonly Iri[] {
  const told = claims.flatMap((id) => corpus.claims.get(id) ?? []);
  if (standing !== 'denied' || !planned || told.every(({ polarity }) => polarity === 'negated'))
    return deniers;
  return [...new Set(refuting(told.filter(isNegated)).flatMap((claim) => speakersOf(corpus, claim)))].sort();
}

const isNegated = ({ polarity }: Claim) => polarity === 'negated';

/** Attribute name to the type that fits all its values: whole number, number, truth value or text. */
export function attributeTypes(
  records: Iterable<FlatRecord>,
): ReadonlyMap<string, 'integer' | 'double' | 'boolean' | 'string'> {
  const types = new Map<string, 'integer' | 'double' | 'boolean' | 'string'>();
  for (const record of records) {
    for (const [name, value] of Object.entries(record)) {
      const type =
        typeof value === 'boolean'
          ? 'boolean'
          : typeof value === 'string'
            ? 'string'
            : Number.isInteger(value)
              ? 'integer'
              : 'double';
      const known = types.get(name);
      if (known === undefined || (known === 'integer' && type === 'double')) types.set(name, type);
    }
  }
  return types;
}

/** Colours of the viewer (design, "Viewer"): hostile, cooperative, everything else pale. */
export function edgeColor({ family }: EdgeAttributes): string {
  return ({ hostile: '#C44E2B', cooperative: '#2A7F9E' } as Record<string, string>)[family] ?? '#B9BDC4';
}

const NODE_COLORS: Readonly<Record<NodeAttributes['kind'], string>> = {
  actor: '#33527A',
  event: '#B07D2B',
  place: '#5F8A57',
  agreement: '#7B5EA7',
  document: '#7A7A7A',
  materiel: '#8A5A44',
  thing: '#4B4F58',
  utterance: '#A9A9A9',
};

export function nodeColor({ kind }: NodeAttributes): string {
  return NODE_COLORS[kind];
}

/** Whether somebody gave the nodes places. */
export function isLaidOut(graph: ClaimGraph): boolean {
  return graph.someNode((_, { x, y }) => x !== 0 || y !== 0);
}

/** The label stays where it is empty: who reads the file counts on it. */
function defined(record: Readonly<Record<string, Value | undefined>>): FlatRecord {
  return Object.fromEntries(
    Object.entries(record).filter(
      (entry): entry is [string, Value] =>
        entry[1] !== undefined && (entry[1] !== '' || entry[0] === 'label'),
    ),
  );
}
