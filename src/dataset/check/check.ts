/** Takes folders and files of data and gives everything that is wrong with them, each with its file and line. */
import type * as RDF from '@rdfjs/types';
import { ClaimgraphError, FileError, TurtleError } from '../../model/errors.js';
import type { Iri, Ontology } from '../../model/records.js';
import { cg } from '../../model/vocabulary.js';
import type { Dataset } from '../dataset.js';
import { refuseDeepPlaces } from '../derive/depth.js';
import { Locator, NAMELESS } from '../read/locate.js';
import { expandReifiers } from '../read/normalize.js';
import { QuadsOnce } from '../read/quads-once.js';
import { rdfFiles } from '../read/rdf-files.js';
import { type ReadOptions, readQuads } from '../read/read.js';
import { termsOnce } from '../read/terms-once.js';
import { kindOf } from '../records/entities.js';
import { nodesOf } from '../records/nodes.js';
import { loadOntologyDataset, readOntology } from '../records/ontology.js';
import { isUtterance } from '../records/utterances.js';
import { byCodeUnit } from '../terms.js';
import { checkChains } from './chains.js';
import { checkCircles } from './circles.js';
import { checkDecisions } from './decisions.js';
import { Descriptions } from './duplicates.js';
import { error, type Finding, type Unplaced } from './finding.js';
import { Labels } from './labels.js';
import { checkPassages } from './passages.js';
import { checkIdentifiers, checkPropositions } from './propositions.js';
import { readRecords, subjectOf, untold } from './records.js';
import { checkReferences } from './references.js';
import { checkShapes } from './shapes.js';
import { checkUnclaimed, inversesOf, Unclaimed } from './unclaimed.js';

export interface CheckOptions extends ReadOptions {
  /** A folder with copies of the reports, recognised by their hash: every passage is compared with them. */
  readonly texts?: string | undefined;
}

/**
 * What is wrong with the data: syntax, shapes, names, references, propositions, relations in no claim, dates, chains,
 * circles, decisions, and with `texts` every passage. In order of file and line; each file is read once. A file that cannot be read ends the check of
 * the rest, as half a dataset would give a hundred findings of no use.
 * @throws NotFoundError for a folder that is not there or holds no RDF.
 */
export async function check(
  paths: readonly string[],
  options: CheckOptions = {},
): Promise<readonly Finding[]> {
  const quads = new QuadsOnce();
  const unreadable: Finding[] = [];
  const locator = new Locator();
  const descriptions = new Descriptions();
  const terms = termsOnce();
  const vocabulary = await loadOntologyDataset();
  const ontology = readOntology(vocabulary);
  const inverses = inversesOf(vocabulary, ontology);
  const labels = new Labels();
  const unclaimed = new Unclaimed(ontology, inverses);
  for (const [scope, file] of (await rdfFiles(paths, options.onSkipped)).entries()) {
    try {
      await readQuads(file, { ...options, scope, terms }, (quad, place) => {
        quads.add(quad);
        locator.see(quad, file, place);
        descriptions.see(quad, file);
        labels.see(quad, file, place);
        unclaimed.see(quad, file, place);
      });
    } catch (cause) {
      unreadable.push(unreadableFile(cause, file));
    }
  }
  if (unreadable.length > 0) return unreadable;
  const seen = { descriptions, labels, unclaimed, inverses, ontology, vocabulary };
  const found = await checkData(expandReifiers(quads.quads()), seen, options);
  return found
    .map((each) => placed(each, locator))
    .sort(
      (a, b) =>
        byCodeUnit(a.file ?? '', b.file ?? '') ||
        (a.line ?? 0) - (b.line ?? 0) ||
        byCodeUnit(a.message, b.message),
    );
}

function placed({ statement, place, subject = '', message, ...each }: Unplaced, locator: Locator): Finding {
  const where = place ?? locator.place(subject, statement);
  // What the parser calls a blank node stands in no file.
  if (!subject.startsWith('_:')) return { ...each, message, subject, ...where };
  return { ...each, message: message.replace(subject, NAMELESS), ...where };
}

/** What was gathered while files were read, and the vocabulary. */
interface Seen {
  readonly descriptions: Descriptions;
  readonly labels: Labels;
  readonly unclaimed: Unclaimed;
  readonly inverses: ReadonlyMap<Iri, Iri>;
  readonly ontology: Ontology;
  readonly vocabulary: Dataset;
}

async function checkData(
  data: readonly RDF.Quad[],
  { descriptions, labels, unclaimed, inverses, ontology, vocabulary }: Seen,
  { texts, onSkipped }: CheckOptions,
): Promise<readonly Unplaced[]> {
  const nodes = nodesOf(data);
  const records = readRecords(nodes, ontology);
  const { claims, utterances } = records;
  const unnamed = new Map<Iri, Iri>();
  for (const node of nodes.values()) {
    const report = node.value(cg.appearsIn);
    if (report !== undefined) unnamed.set(node.id, report);
  }
  const duplicates = descriptions.check(ontology.classes);
  const told = new Set(duplicates.map((each) => each.subject));
  const written = unclaimed.all(nodes);
  const shapes = await checkShapes(data, vocabulary);
  const found = [
    ...duplicates,
    // Two entities under one IRI also have two names: once is enough.
    ...shapes.filter((each) => !told.has(each.subject)),
    ...labels.check(),
    ...checkReferences(nodes, nodesOf(vocabulary)),
    ...checkUnclaimed(written),
    ...checkPropositions(claims, nodes, ontology),
    ...checkIdentifiers(claims, records.figures),
    ...checkChains({ claims, utterances, unnamed }),
    ...checkCircles({ ...records, data, nodes, written, inverses }),
    ...attempt(() => refuseDeepPlaces(data)),
    ...checkDecisions(records.identities, (id) => {
      const node = nodes.get(id);
      if (node === undefined) return undefined;
      const kind = kindOf(node, ontology.classes) ?? (isUtterance(node) ? 'utterance' : undefined);
      return { kind, report: unnamed.get(id) };
    }),
    ...(texts === undefined ? [] : await checkPassages(claims, utterances, texts, onSkipped)),
  ];
  return [...found, ...untold(records.failures, found, nodes)];
}

/** What would be refused when the graph is opened, as a finding at the claim that it names. */
function attempt(open: () => void): readonly Unplaced[] {
  try {
    open();
    return [];
  } catch (cause) {
    if (!(cause instanceof ClaimgraphError)) throw cause;
    return [error('depth', subjectOf(cause.message), cause.message)];
  }
}

function unreadableFile(cause: unknown, file: string): Finding {
  if (cause instanceof TurtleError) {
    const line = Number(cause.where.split(':').at(-2));
    return { severity: 'error', code: 'syntax', message: cause.message, file, line };
  }
  if (cause instanceof FileError) return { severity: 'error', code: 'file', message: cause.message, file };
  throw cause;
}
