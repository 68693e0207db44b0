/**
 * claimgraph as a library: `openGraph` and what it gives, and the parts it is made of, each by name.
 *
 * ```js
 * import { openGraph } from 'claimgraph';
 * const mali = await openGraph('data');
 * console.log(mali.entity('JNIM').relations);
 * ```
 */

export { type Bearing, type Bearings, bearingsOn } from './compare/bearing.js';
export {
  type Casualties,
  type CasualtyOptions,
  casualties,
  type EventCasualties,
} from './compare/casualties.js';
// Who says it, who denies it, through whom; how two claims compare.
export { chainOf, speakersOf } from './compare/chain.js';
export { comparisons } from './compare/comparisons.js';
export { type Difference, differenceOf, isEmptyDifference } from './compare/difference.js';
export { type EntityStanding, entityStanding, entityStandings } from './compare/entity-standing.js';
export {
  compareLenses,
  type Lens,
  type LensDifference,
  speakersByClaims,
  throughLens,
} from './compare/lenses.js';
export { Sources } from './compare/sources.js';
export { type PropositionStanding, standings } from './compare/standing.js';
export { ClaimIndex, comparisonsTouchedBy, type Touched } from './compare/touched.js';
export { type Comparison, type Reason, VERDICTS, type Verdict } from './compare/verdict.js';
// Open a graph and ask it.
export { defaultFolder, shippedFolder } from './data-folder.js';
// RDF: read, check, derive, write.
export { check } from './dataset/check.js';
export { readCorpus } from './dataset/corpus.js';
export { Dataset } from './dataset/dataset.js';
export { derive } from './dataset/derive.js';
export type { Finding } from './dataset/finding.js';
export { loadOntologyDataset, ontologyFolder, readOntology } from './dataset/ontology.js';
export { parseRdf, type RdfFormat } from './dataset/parse.js';
export { readDataset } from './dataset/read.js';
export { writeFileSafely } from './dataset/write-file.js';
export { type WriteOptions, writeTrig, writeTurtle } from './dataset/write-turtle.js';
// Formats.
export { EXPORT_FORMATS, type ExportFormat, type ExportOptions, exportCorpus } from './export/export.js';
// The graph: project, aggregate, lay out, measure, select, find ways, put into words.
export { aggregateActors } from './graph/actors.js';
export type {
  ActorEdgeAttributes,
  ActorGraph,
  ClaimGraph,
  EdgeAttributes,
  GraphAttributes,
  NodeAttributes,
  NodeKind,
} from './graph/attributes.js';
export {
  type Card,
  type CardClaim,
  type CardProposition,
  type CardSection,
  cardOf,
} from './graph/card.js';
export { holdsOn, sayDatedName } from './graph/dated-names.js';
export { type Found, findNamed, findOne } from './graph/find-one.js';
export {
  decodeGraphFile,
  encodeGraphFile,
  type GraphFile,
  type Layout,
  type Layouts,
  type Position,
} from './graph/graph-file.js';
export { labelOf } from './graph/labels.js';
export { applyLayout, type LayoutOptions, layoutGraph } from './graph/layout.js';
export { type MeasureOptions, type Measures, measureGraph, type NodeMeasures } from './graph/measure.js';
export {
  matchInWords,
  type NameIndex,
  type NameMatch,
  type Resolution,
  type ResolveOptions,
  resolveName,
  searchNames,
} from './graph/names.js';
export { findPaths, type Path, type PathOptions, type PathStep, pathInWords } from './graph/paths.js';
export { type ProjectOptions, projectGraph } from './graph/project.js';
export { type Selection, selectCorpus } from './graph/select.js';
export { type Disputed, type Stats, stats } from './graph/stats.js';
export { sayComparison, VERDICT_WORDS } from './graph/verdict-words.js';
export { type ClaimInWords, sayClaim, sentence } from './graph/words.js';
// English: sentences, words, tags, trees; dates and numbers with their bounds.
export { type DateExpression, type DateOptions, findDates } from './language/dates.js';
export { type NormalisedText, normalise, originalRange } from './language/normalise.js';
export { findNumbers, type NumberExpression, type NumberOptions } from './language/numbers.js';
export type { EnglishParser, ParsedText, ParseOptions, Sentence, Token } from './language/types.js';
export { readEnglish } from './language/weights-file.js';
// The model: records, identifiers, names, dates, errors.
export { type Days, daysOf } from './model/date.js';
export {
  ClaimgraphError,
  EvidenceError,
  FileError,
  NotFoundError,
  QueryError,
  ShapeError,
  TurtleError,
} from './model/errors.js';
export {
  claimIri,
  evidenceIri,
  figureIri,
  proposition,
  propositionKey,
  sha256Hex,
} from './model/identifiers.js';
export { expand, localName, PREFIXES, type Prefix, shorten } from './model/namespaces.js';
export type {
  Claim,
  Concept,
  Corpus,
  DatedName,
  Derivation,
  Entity,
  EntityKind,
  Evidence,
  Figure,
  Identifier,
  IdentityDecision,
  Iri,
  MergedNode,
  ObjectTerm,
  Ontology,
  Polarity,
  Proposition,
  Relation,
  ReportDetails,
  SpeechAct,
  Standing,
  Text,
  Utterance,
} from './model/records.js';
export { OpenGraph, openGraph } from './open.js';
export type { OpenOptions } from './open-options.js';
// SPARQL.
export { openEndpoint } from './query/endpoint.js';
export { type EngineOptions, openEngine, type QueryEngine } from './query/engine.js';
export { type Question, readQuestions } from './query/questions.js';
export { formatResult, type ResultFormat } from './query/results.js';
export type { Row, SelectResult } from './query/sparql-json.js';
// Texts and passages.
export { paragraphs, passage, sliceSha256 } from './reports/passages.js';
export { type ReportText, readTexts } from './reports/texts.js';
