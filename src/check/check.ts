/** Takes folders and files of data and gives everything that is wrong with them, each with its file and line. */
import type * as RDF from '@rdfjs/types';
import { Dataset } from '../dataset/dataset.js';
import { refuseDeepPlaces } from '../dataset/derive/depth.js';
import type { QuadPlace } from '../dataset/quad-place.js';
import { Locator, NAMELESS } from '../dataset/read/locate.js';
import { expandReifiers } from '../dataset/read/normalize.js';
import { notesFileOf } from '../dataset/read/notes-file.js';
import { filesToRead } from '../dataset/read/read.js';
import { kindOf } from '../dataset/records/entities.js';
import { nodesOf } from '../dataset/records/nodes.js';
import { loadOntologyDataset, readOntology } from '../dataset/records/ontology.js';
import { declaresTerm, withVocabularyOf } from '../dataset/records/own-vocabulary.js';
import { isUtterance } from '../dataset/records/utterances.js';
import { readIfThere } from '../files/read-file.js';
import { type SourceOptions, SourceReader } from '../imports/read-sources.js';
import { ClaimgraphError, FileError, ShapeError, TurtleError } from '../model/errors.js';
import type { Iri, Ontology } from '../model/records.js';
import { cg } from '../model/vocabulary.js';
import { findingsOnNotes } from '../notes/findings.js';
import { decodeUtf8 } from '../reports/utf8.js';
import { checkChains } from './chains.js';
import { checkCircles } from './circles.js';
import { checkDecisions, checkOwl, type Decided, NOTHING } from './decisions.js';
import { checkKinds, Descriptions } from './duplicates.js';
import { error, type Finding, type Unplaced } from './finding.js';
import { FirstFindings } from './first-findings.js';
import { checkIrreflexive, irreflexiveIn } from './irreflexive.js';
import { Labels } from './labels.js';
import { LookAlikes } from './look-alikes.js';
import { checkPassages } from './passages.js';
import { checkIdentifiers, checkPropositions } from './propositions.js';
import { readRecords, subjectOf, untold } from './records.js';
import { checkReferences, checkTemplates, checkUndescribed, isDangling } from './references.js';
import { checkShapes } from './shapes.js';
import { checkUnclaimed, inversesOf, Unclaimed } from './unclaimed.js';

export interface CheckOptions extends SourceOptions {
  /** A folder with copies of the reports, recognised by their hash: every passage is compared with them. */
  readonly texts?: string | undefined;
}

/** What was found: how much, and the first of it. */
export interface Findings {
  readonly errors: number;
  readonly warnings: number;
  readonly first: readonly Finding[];
}

/**
 * What is wrong with the data: syntax, shapes, names, references, propositions, relations in no claim, dates, chains,
 * circles, decisions, and with `texts` every passage. In order of file and line; each file is read once. A file that
 * cannot be read ends the check of the rest, as half a dataset would give a hundred findings of no use.
 * @throws NotFoundError for a folder that is not there or holds no RDF.
 */
export async function check(from: CheckedFrom, options: CheckOptions = {}): Promise<readonly Finding[]> {
  return (await checkFirst(from, Number.POSITIVE_INFINITY, options)).first;
}

/** The same, of which the first so many are kept and the others counted: memory grows with the data, not with what is wrong. */
export async function checkFirst(
  from: CheckedFrom,
  most: number,
  options: CheckOptions = {},
): Promise<Findings> {
  const quads = new Dataset();
  const found = new FirstFindings(most);
  const locator = new Locator();
  const descriptions = new Descriptions();
  const shipped = await loadOntologyDataset();
  const relations = readOntology(shipped);
  const inverses = inversesOf(shipped, relations);
  const labels = new Labels();
  const lookAlikes = new LookAlikes();
  const unclaimed = new Unclaimed(relations, inverses);
  let declares = false;
  for (const { file, read } of await readingsOf(from, options)) {
    try {
      await read((quad, place) => {
        quads.add(quad);
        declares ||= declaresTerm(quad);
        locator.see(quad, file, place);
        descriptions.see(quad, file);
        labels.see(quad, file, place);
        lookAlikes.see(quad, file, place);
        unclaimed.see(quad, file, place);
      });
    } catch (cause) {
      found.add(unreadableFile(cause, file));
    }
  }
  if (found.errors > 0) return found;
  const data = expandReifiers([...quads]);
  const vocabulary = declares ? withVocabularyOf(new Dataset(data), shipped) : shipped;
  const faults = attempt('vocabulary', () => readOntology(vocabulary));
  for (const each of faults) found.add(placed(each, locator));
  const ontology = faults.length > 0 ? relations : readOntology(vocabulary);
  const seen = { descriptions, labels, lookAlikes, unclaimed, inverses, ontology, vocabulary };
  await checkData(data, seen, options, (each) => found.add(placed(each, locator)));
  if (!('quads' in from)) for (const each of notesIn(from, data)) found.add(each);
  return found;
}

/** What readers noted beside the data. */
function notesIn(paths: readonly string[], data: readonly RDF.Quad[]): readonly Finding[] {
  const files = paths.flatMap((path) => notesFileOf(path) ?? []);
  if (files.length === 0) return [];
  const described = new Set(data.map(({ subject }) => subject.value));
  return files.flatMap((file): readonly Finding[] => {
    try {
      const text = decodeUtf8(readIfThere(file) ?? new Uint8Array(), file);
      return findingsOnNotes(text, file, (id) => described.has(id)).map((each) => ({
        ...each,
        code: 'notes',
        file,
      }));
    } catch (cause) {
      return [unreadableFile(cause, file)];
    }
  });
}

/** Files, or quads of elsewhere by what they are called in findings; these stand on no line. */
export type CheckedFrom = readonly string[] | Given;

interface Given {
  readonly name: string;
  readonly quads: Iterable<RDF.Quad>;
}

interface Reading {
  readonly file: string;
  readonly read: (onQuad: (quad: RDF.Quad, place: QuadPlace) => void) => Promise<unknown>;
}

async function readingsOf(from: CheckedFrom, options: CheckOptions): Promise<readonly Reading[]> {
  if ('quads' in from) {
    const read: Reading['read'] = async (onQuad) => {
      for (const quad of from.quads) onQuad(quad, { subject: 0, object: 0 });
    };
    return [{ file: from.name, read }];
  }
  const reader = new SourceReader(options);
  const files = await filesToRead(from, options);
  return files.map(({ file, ...text }) => ({ file, read: (onQuad) => reader.read(file, text, onQuad) }));
}

function placed({ statement, place, subject = '', message, ...each }: Unplaced, locator: Locator): Finding {
  const { line, ...found } = place ?? locator.place(subject, statement);
  // What is in no file stands on no line.
  const where = line === undefined || line === 0 ? found : { ...found, line };
  // What the parser calls a blank node stands in no file.
  if (!subject.startsWith('_:')) return { ...each, message, subject, ...where };
  return { ...each, message: message.replace(subject, NAMELESS), ...where };
}

/** What was gathered while files were read, and the vocabulary. */
interface Seen {
  readonly descriptions: Descriptions;
  readonly labels: Labels;
  readonly lookAlikes: LookAlikes;
  readonly unclaimed: Unclaimed;
  readonly inverses: ReadonlyMap<Iri, Iri>;
  readonly ontology: Ontology;
  readonly vocabulary: Dataset;
}

async function checkData(
  data: readonly RDF.Quad[],
  { descriptions, labels, lookAlikes, unclaimed, inverses, ontology, vocabulary }: Seen,
  { texts, onSkipped }: CheckOptions,
  tell: (found: Unplaced) => void,
): Promise<void> {
  const nodes = nodesOf(data);
  const records = readRecords(nodes, ontology);
  const { claims, utterances } = records;
  const unnamed = new Map<Iri, Iri>();
  for (const node of nodes.values()) {
    const report = node.value(cg.appearsIn);
    if (report !== undefined) unnamed.set(node.id, report);
  }
  const duplicates = descriptions.check(ontology.classes);
  const twice = new Set(duplicates.map((each) => each.subject));
  const told = new Set<Iri | undefined>();
  const tellAll = (found: Iterable<Unplaced>): void => {
    for (const each of found) {
      told.add(each.subject);
      tell(each);
    }
  };
  const written = unclaimed.all(nodes);
  tellAll(duplicates);
  await checkShapes(data, vocabulary, (each) => {
    // Two entities under one IRI also have two names: once is enough.
    if (!twice.has(each.subject)) tellAll([each]);
  });
  tellAll(labels.check());
  tellAll(lookAlikes.check());
  const terms = nodesOf(vocabulary);
  tellAll(checkReferences(nodes, terms));
  tellAll(checkIrreflexive(nodes, irreflexiveIn(terms)));
  for (const each of checkKinds(nodes.values(), ontology.classes))
    if (!twice.has(each.subject)) tellAll([each]);
  tellAll(checkOwl(nodes));
  tellAll(checkTemplates(ontology));
  tellAll(checkUnclaimed(written));
  tellAll(checkPropositions(claims, nodes, ontology));
  tellAll(checkUndescribed(claims, nodes, terms, ontology));
  tellAll(checkIdentifiers(claims, records.figures));
  tellAll(checkChains({ claims, utterances, unnamed }));
  tellAll(checkCircles({ ...records, data, nodes, written, inverses }));
  tellAll(attempt('depth', () => refuseDeepPlaces(data)));
  const what = (id: Iri): Decided | undefined => {
    const node = nodes.get(id);
    if (node === undefined) return isDangling(id, nodes, terms) ? undefined : NOTHING;
    const kind = kindOf(node, ontology.classes) ?? (isUtterance(node) ? 'utterance' : undefined);
    return { kind, report: unnamed.get(id) };
  };
  tellAll(checkDecisions(records.identities, what));
  if (texts !== undefined) tellAll(await checkPassages(claims, utterances, texts, onSkipped));
  tellAll(untold(records.failures, told, nodes));
  if (claims.length === 0 && data.length > 0 && told.size === 0) tellAll([noClaims(data.length)]);
}

/** Nothing is wrong with what is not there; whoever asks is to know it. */
function noClaims(triples: number): Unplaced {
  return {
    severity: 'warning',
    code: 'no-claims',
    message: `the data hold ${triples} triples and no claim: nobody says anything in them; add a report, or state claims`,
  };
}

/** What would be refused when the graph is opened, as a finding at the claim that it names. */
function attempt(code: string, open: () => void): readonly Unplaced[] {
  try {
    open();
    return [];
  } catch (cause) {
    if (!(cause instanceof ClaimgraphError)) throw cause;
    return [error(code, subjectOf(cause.message), cause.message)];
  }
}

function unreadableFile(cause: unknown, file: string): Finding {
  if (cause instanceof TurtleError) {
    const line = Number(cause.where.split(':').at(-2));
    return { severity: 'error', code: 'syntax', message: cause.message, file, line };
  }
  if (cause instanceof FileError || cause instanceof ShapeError)
    return { severity: 'error', code: 'file', message: cause.message, file };
  throw cause;
}
