/** The graph to three tables for a spreadsheet: nodes, edges, and claims with who says them, through whom and where. */

import type { WordsAt } from '../citations/words-at.js';
import { chainOf, speakersOf } from '../compare/standing/chain.js';
import type { ClaimGraph } from '../graph/attributes.js';
import { localIn, shorten } from '../model/namespaces.js';
import type { Claim, Corpus, ObjectTerm } from '../model/records.js';
import { guardedRecord } from '../query/results/csv-record.js';
import { figureInWords } from '../words/figures.js';
import { labelOf } from '../words/labels.js';
import { edgeRecord, nodeRecord, type Value } from './attributes.js';
import type { CsvTable } from './formats.js';

/** Between the values of one cell. */
const LIST = ' | ';

const NODE_COLUMNS =
  'id label kind type event_type aliases when earliest latest claims reports degree latitude longitude'.split(
    ' ',
  );
const EDGE_COLUMNS =
  'id source source_label relation label target target_label family standing derived rule symmetric planned party_only headline_only count origins reports claim_count said_by denied_by claims earliest latest sentence when told_otherwise standing_code'.split(
    ' ',
  );
const CLAIM_COLUMNS =
  'claim report speakers chain speech_act polarity subject subject_id relation relation_id object object_id when earliest latest wording gloss paragraph start end headline quotation event_earliest event_latest report_title report_date address archived_at'.split(
    ' ',
  );

type Cells = Readonly<Record<string, Value | undefined>>;

/**
 * One of the tables, RFC 4180 (lines end in CR LF), in UTF-8. Claims are quoted where the words of all their passages are at hand. Ids are short names (`actor:jnim`); lists within a
 * cell are parted by ` | `. A text that a spreadsheet would take for a formula begins with an apostrophe (see `notFormula`).
 */
export function* writeCsv(
  graph: ClaimGraph,
  corpus: Corpus,
  table: CsvTable,
  at: WordsAt = () => undefined,
): Iterable<string> {
  const [columns, rows] = {
    nodes: [NODE_COLUMNS, nodeRows] as const,
    edges: [EDGE_COLUMNS, edgeRows] as const,
    claims: [CLAIM_COLUMNS, claimRows] as const,
  }[table];
  yield guardedRecord(columns);
  for (const row of rows(graph, corpus, at)) yield guardedRecord(columns.map((column) => row[column]));
}

function* nodeRows(graph: ClaimGraph, corpus: Corpus): Iterable<Cells> {
  for (const { node: id, attributes } of graph.nodeEntries()) {
    yield { id: shorten(id), ...nodeRecord(corpus, id, attributes) };
  }
}

function* edgeRows(graph: ClaimGraph, corpus: Corpus): Iterable<Cells> {
  for (const { edge, attributes, source, target } of graph.edgeEntries()) {
    yield {
      id: edge,
      source: shorten(source),
      source_label: labelOf(corpus, source),
      target: shorten(target),
      target_label: labelOf(corpus, target),
      ...edgeRecord(corpus, source, attributes, target),
    };
  }
}

function* claimRows(graph: ClaimGraph, corpus: Corpus, at: WordsAt): Iterable<Cells> {
  for (const claim of corpus.claims.values()) yield claimRow(graph, corpus, claim, at);
}

function claimRow(graph: ClaimGraph, corpus: Corpus, claim: Claim, at: WordsAt): Cells {
  const { subject, predicate, object } = claim.proposition;
  const { saidOn, report: details } = corpus.utterances.get(claim.report) ?? {};
  const whereabouts = details?.whereabouts;
  const chain = chainOf(corpus, claim).map(({ label, report, speakers }) => {
    const names = speakers.map((speaker) => labelOf(corpus, speaker)).join(' and ');
    return names || (report === undefined ? label : `report ${report.number}`);
  });
  return {
    claim: localIn('claim', claim.id),
    report: localIn('report', claim.report),
    speakers: speakersOf(corpus, claim)
      .map((speaker) => labelOf(corpus, speaker))
      .join(LIST),
    chain: chain.join(' < '),
    speech_act: claim.speechAct,
    polarity: claim.polarity,
    subject: labelOf(corpus, subject),
    subject_id: shorten(subject),
    relation: labelOf(corpus, predicate),
    relation_id: shorten(predicate),
    object: objectText(corpus, object),
    object_id: object.kind === 'iri' ? shorten(object.value) : '',
    when: claim.when,
    earliest: claim.earliest,
    latest: claim.latest,
    wording: claim.wording,
    gloss: claim.gloss,
    paragraph: numbers(claim.evidence.map(({ paragraph }) => paragraph)),
    start: numbers(claim.evidence.map(({ start }) => start)),
    end: numbers(claim.evidence.map(({ end }) => end)),
    headline: claim.headline,
    quotation: quoted(claim, at),
    ...daysOfEvent(graph, corpus, claim),
    report_title: details?.title,
    report_date: saidOn,
    address: whereabouts?.address ?? whereabouts?.canonicalAddress,
    archived_at: whereabouts?.archivedAt,
  };
}

/** The passages in their order in the text. */
function quoted({ evidence }: Claim, at: WordsAt): string | undefined {
  const words = evidence.toSorted((a, b) => a.start - b.start).map(at);
  return words.includes(undefined) ? undefined : words.join(' […] ');
}

/** First and last day of the event that the claim speaks of, by all who tell of it. */
function daysOfEvent(graph: ClaimGraph, { entities }: Corpus, { proposition }: Claim): Cells {
  const { subject, object } = proposition;
  const event = [subject, object.value].find((id) => entities.get(id)?.kind === 'event');
  if (event === undefined || !graph.hasNode(event)) return {};
  const { earliest, latest } = graph.getNodeAttributes(event);
  return { event_earliest: earliest, event_latest: latest };
}

/** One passage gives a number, several a list. */
function numbers(values: readonly number[]): Value | undefined {
  return values.length === 1 ? values[0] : values.join(LIST);
}

function objectText(corpus: Corpus, object: ObjectTerm): string {
  if (object.kind === 'literal') return object.value;
  const figure = corpus.figures.get(object.value);
  return figure === undefined ? labelOf(corpus, object.value) : figureInWords(corpus, figure);
}
