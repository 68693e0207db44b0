/**
 * claimgraph as a library: `openGraph` and what it gives, and the parts it is made of, each by name.
 *
 * ```js
 * import { openGraph } from 'claimgraph';
 * const mali = await openGraph('data');
 * console.log(mali.entity('JNIM').relations);
 * ```
 */

export {
  type Card,
  type CardProposition,
  type CardSection,
  cardOf,
} from './cards/card.js';
export type { CardClaim } from './cards/card-claim.js';
export { type ChainLink, type ClaimCard, claimCardOf } from './cards/claim-card.js';
export { type ClaimKind, claimKind } from './cards/claim-kind.js';
export type { Passed, PassedAs } from './cards/passed-on.js';
export { type MarkKind, type ReportMark, reportMarks } from './cards/report-marks.js';
export { type UtteranceCard, utteranceCardOf } from './cards/utterance-card.js';
// RDF: read, check, derive, write.
export { check } from './check/check.js';
export type { Finding } from './check/finding.js';
// In print: a claim as a footnote or quotation, a report for reference managers.
export { writeBibtex } from './citations/bibtex.js';
export { claimsBehind } from './citations/cited-claims.js';
export { type CslDate, type CslItem, cslItems } from './citations/csl.js';
export { footnote, quotation, reportsOfClaims, type Seen } from './citations/footnote.js';
export { writeRis } from './citations/ris.js';
export { type WordsAt, wordsAt } from './citations/words-at.js';
export {
  type Casualties,
  type CasualtyOptions,
  casualties,
  type EventCasualties,
} from './compare/casualties/casualties.js';
export type { CasualtyLine } from './compare/casualties/line.js';
export type { Addend } from './compare/casualties/sums.js';
export { type Difference, differenceOf, isEmptyDifference } from './compare/differences/difference.js';
export {
  changesOf,
  HELD_AGAINST,
  type HeldAgainst,
  type ReportChanges,
} from './compare/differences/report-changes.js';
export { type ToldByBoth, type TwoReports, twoReports } from './compare/differences/two-reports.js';
export type { Link } from './compare/lenses/hierarchy.js';
export { type InOtherWords, inOtherWords } from './compare/lenses/in-other-words.js';
export { type LensComparison, lensComparison } from './compare/lenses/lens-comparison.js';
export {
  compareLenses,
  type Lens,
  type LensDifference,
  speakersByClaims,
  throughLens,
} from './compare/lenses/lenses.js';
export { Sources } from './compare/sources/sources.js';
// Who says it, who denies it, through whom; how two claims compare.
export { chainOf, speakersOf } from './compare/standing/chain.js';
export { type EntityStanding, entityStanding, entityStandings } from './compare/standing/entity-standing.js';
export { type PropositionStanding, standings } from './compare/standing/standing.js';
export { type Telling, type ToldApart, toldApart } from './compare/standing/told-apart.js';
export {
  type AffectedComparisons,
  ComparisonIndex,
  comparisonsAffectedBy,
} from './compare/verdicts/affected.js';
export { comparisons, comparisonsAsFound } from './compare/verdicts/comparisons.js';
export {
  type IndirectSupport,
  indirectSupport,
  type SupportOfSides,
} from './compare/verdicts/indirect-support.js';
export { type Otherwise, type ToldOtherwise, toldOtherwise } from './compare/verdicts/told-otherwise.js';
export { type Comparison, type Reason, VERDICTS, type Verdict } from './compare/verdicts/verdict.js';
// Open a graph and ask it.
export { defaultFolder, shippedFolder } from './data-folder.js';
export { Dataset } from './dataset/dataset.js';
export { derive } from './dataset/derive/derive.js';
export { parseRdf, type RdfFormat } from './dataset/read/parse.js';
export { readDataset } from './dataset/read/read.js';
export { readCorpus } from './dataset/records/corpus.js';
export { loadOntologyDataset, ontologyFolder, readOntology } from './dataset/records/ontology.js';
export { writeFileSafely } from './dataset/write/write-file.js';
export { type WriteOptions, writeTrig, writeTurtle } from './dataset/write/write-turtle.js';
// Formats.
export { type ExportOptions, exportCorpus } from './export/export.js';
export { EXPORT_FORMATS, type ExportFormat } from './export/formats.js';
export { type Project, projectOf } from './files/project.js';
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
  decodeGraphFile,
  encodeGraphFile,
  type GraphFile,
} from './graph/file/graph-file.js';
export { applyLayout, type LayoutOptions, layoutGraph } from './graph/layout/layout.js';
export type { Layout, Layouts, Position } from './graph/layout/positions.js';
export { type MeasureOptions, type Measures, measureGraph, type NodeMeasures } from './graph/measure.js';
export type { PathOptions } from './graph/paths/follow.js';
export { pathInWords } from './graph/paths/path-words.js';
export {
  findPaths,
  type OtherTie,
  type Path,
  type PathStep,
} from './graph/paths/paths.js';
export { type TieApart, tiesApart } from './graph/paths/told.js';
// The graph: project, aggregate, lay out, measure, select, find ways, put into words.
export { aggregateActors } from './graph/project/actors.js';
export { type ProjectOptions, projectGraph } from './graph/project/project.js';
export { type Selection, selectCorpus } from './graph/select.js';
export { type Disputed, type Stats, stats } from './graph/stats.js';
export { JOINING, TIE_KINDS, type TieKind } from './graph/tie-kinds.js';
// Reports that come in.
export { arrive, type Given } from './intake/arrive.js';
export {
  NEAR_COPY,
  type Overlap,
  overlaps,
  type SharedPassage,
  type TextAtHand,
} from './intake/duplicates/duplicates.js';
export { newProject } from './intake/project/new-project.js';
export {
  type AddedReport,
  type AddOptions,
  type KnownReport,
  type Proposed,
  Shelf,
} from './intake/project/shelf.js';
export { pasted, type Source, type SourceOptions, sourcesOf } from './intake/sources/source-of.js';
export type {
  ArrivedText,
  DocumentKind,
  Metadata,
  ReportDate,
  SourceBytes,
  Unread,
} from './intake/text/arrived-text.js';
export { findNumbers, type NumberExpression, type NumberOptions } from './language/counts/numbers.js';
// English: sentences, words, tags, trees; dates and numbers with their bounds.
export { type DateExpression, type DateOptions, findDates } from './language/dates/dates.js';
export { readEnglish } from './language/parse/weights-file.js';
export { type NormalisedText, normalise, originalRange } from './language/text/normalise.js';
export type { EnglishParser, ParsedText, ParseOptions, Sentence, Token } from './language/types.js';
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
export { holdsOn, sayDatedName } from './names/dated-names.js';
export { type Found, findNamed, findOne } from './names/find-one.js';
export {
  matchInWords,
  type NameIndex,
  type NameMatch,
  type Resolution,
  type ResolveOptions,
  resolveName,
  searchNames,
} from './names/names.js';
export { OpenGraph, openGraph, type TimelineQuery } from './open.js';
export type { OpenOptions } from './open-options.js';
export type { StoreAddress } from './open-parts.js';
// SPARQL.
export { openEndpoint } from './query/engine/endpoint.js';
export { openEngine } from './query/engine/engine.js';
export type { EngineOptions, QueryEngine } from './query/engine/query-engine.js';
export { type Question, readQuestions } from './query/questions.js';
export { formatResult, type ResultFormat } from './query/results/results.js';
export type { Row, SelectResult } from './query/results/sparql-json.js';
// Readings: what is proposed of a text, held against it.
export { type ReadReportOptions, readReport, readReportAsync } from './reader/read-report.js';
export type { ClaimByHand } from './reading/claim-by-hand.js';
export { asReading, parseReading } from './reading/parse-reading.js';
export {
  emptyReading,
  type ReadClaim,
  type ReadEntity,
  type ReadEvent,
  type ReadFigure,
  type Reading,
  type ReadPassage,
  type ReadUtterance,
} from './reading/reading.js';
export { type Refused, type Verified, verifyReading } from './reading/verify.js';
// Texts and passages.
export { paragraphs, passage, sliceSha256 } from './reports/passages.js';
export { type ReportText, readTexts } from './reports/texts.js';
export { Bases } from './review/base.js';
export { type CorrectOptions, correctReport } from './review/corrections/correct-report.js';
export { planRemoval, type Removed, removeReport } from './review/corrections/remove-report.js';
export { decide } from './review/decide.js';
// Review: the inbox, what is decided, what that writes, and taking it out again.
export {
  type Choice,
  type Decision,
  type ReviewState,
  reviewState,
  type Stated,
  type Verdict as ReviewVerdict,
} from './review/decisions.js';
export {
  addReading,
  type InboxReport,
  inboxIds,
  openInboxReport,
} from './review/inbox.js';
export { type Preview, previewOf } from './review/preview.js';
export type { ReportCorrection } from './review/quads/described.js';
export { stateClaim } from './review/state-claim.js';
export type { OpenQuestion } from './review/to-quads.js';
export type { Act } from './review/writing/act.js';
export { type ActInWords, actInWords } from './review/writing/act-in-words.js';
export { undoReport } from './review/writing/undo-report.js';
export { type ActOptions, planReport, recoverProject, writeReport } from './review/writing/write.js';
// What follows from all of a store, part by part.
export {
  type ComparedRange,
  type ComparisonsInStoreOptions,
  comparisonsInStore,
} from './store/ranges/comparisons-in-store.js';
export { type DerivedStore, type DeriveStoreOptions, deriveStore } from './store/ranges/derive-store.js';
// What happened and what was said, in order.
export { type Timeline, type TimelineOptions, timeline } from './times/timeline.js';
export type { OtherDate, TimelineEntry } from './times/timeline-entry.js';
export { type ClaimInWords, sayClaim } from './words/claims.js';
export { labelOf } from './words/labels.js';
export { sentence } from './words/sentences.js';
export { sayComparison, VERDICT_WORDS } from './words/verdicts.js';
