/** Takes folders and files of data and gives everything that is wrong with them, each with its file and line. */
import type * as RDF from '@rdfjs/types';
import { ClaimgraphError, FileError, TurtleError } from '../../model/errors.js';
import type { Iri } from '../../model/records.js';
import { cg } from '../../model/vocabulary.js';
import { Locator } from '../read/locate.js';
import { normalize } from '../read/normalize.js';
import { rdfFiles, readQuads } from '../read/read.js';
import { readClaim } from '../records/claims.js';
import { nodesOf } from '../records/nodes.js';
import { loadOntologyDataset, readOntology } from '../records/ontology.js';
import { figureKind, isUtterance, readFigure, readUtterance, relaysBy } from '../records/utterances.js';
import { byCodeUnit } from '../terms.js';
import { checkChains } from './chains.js';
import { Descriptions } from './duplicates.js';
import type { Finding, Unplaced } from './finding.js';
import { checkPassages } from './passages.js';
import { checkIdentifiers, checkPropositions } from './propositions.js';
import { checkReferences } from './references.js';
import { checkShapes } from './shapes.js';

/**
 * What is wrong with the data: syntax, shapes, references, propositions, dates, chains, and with `texts` (a folder
 * with copies of the reports) every passage. In order of file and line. A file that cannot be read ends the check of
 * the rest, as half a dataset would give a hundred findings of no use.
 * @throws NotFoundError for a folder that is not there or holds no RDF.
 */
export async function check(
  paths: readonly string[],
  options: { readonly texts?: string | undefined } = {},
): Promise<readonly Finding[]> {
  const quads: RDF.Quad[] = [];
  const unreadable: Finding[] = [];
  const locator = new Locator();
  const descriptions = new Descriptions();
  for (const [scope, file] of (await rdfFiles(paths)).entries()) {
    try {
      await readQuads(file, scope, (quad) => {
        quads.push(quad);
        if (quad.subject.termType === 'NamedNode') locator.see(quad.subject.value, file);
        descriptions.see(quad, file);
      });
    } catch (cause) {
      unreadable.push(unreadableFile(cause, file));
    }
  }
  if (unreadable.length > 0) return unreadable;
  const data = [...normalize(quads)];
  const found = await checkData(data, descriptions, options.texts);
  const placed = await Promise.all(
    found.map(async (each) => ({ ...each, ...(await locator.place(each.subject ?? '')) })),
  );
  return placed.sort(
    (a, b) =>
      byCodeUnit(a.file ?? '', b.file ?? '') ||
      (a.line ?? 0) - (b.line ?? 0) ||
      byCodeUnit(a.message, b.message),
  );
}

async function checkData(
  data: readonly RDF.Quad[],
  descriptions: Descriptions,
  texts: string | undefined,
): Promise<Unplaced[]> {
  const vocabulary = await loadOntologyDataset();
  const ontology = readOntology(vocabulary);
  const nodes = nodesOf(data);
  const all = [...nodes.values()];
  // A node without its shape gives no record and is told by the shape.
  const claims = all
    .filter((node) => node.isA(cg.Claim))
    .flatMap((node) => attempt(() => readClaim(node, nodes)));
  const figures = all.flatMap((node) => {
    const kind = figureKind(node);
    return kind === undefined ? [] : attempt(() => readFigure(node, kind));
  });
  const relays = relaysBy(nodes);
  const utterances = new Map(
    all
      .filter(isUtterance)
      .flatMap((node) => attempt(() => readUtterance(node, nodes, relays)).map((each) => [each.id, each])),
  );
  const unnamed = new Map<Iri, Iri>();
  for (const node of all) {
    const report = node.value(cg.appearsIn);
    if (report !== undefined) unnamed.set(node.id, report);
  }
  const duplicates = descriptions.check(ontology.classes);
  const told = new Set(duplicates.map((each) => each.subject));
  const shapes = await checkShapes(data, vocabulary);
  return [
    ...duplicates,
    // Two entities under one IRI also have two names: once is enough.
    ...shapes.filter((each) => !told.has(each.subject)),
    ...checkReferences(nodes, nodesOf(vocabulary)),
    ...checkPropositions(claims, nodes, ontology),
    ...checkIdentifiers(claims, figures),
    ...checkChains({ claims, utterances, unnamed }),
    ...(texts === undefined ? [] : await checkPassages(claims, utterances, texts)),
  ];
}

function attempt<T>(read: () => T): T[] {
  try {
    return [read()];
  } catch (cause) {
    if (cause instanceof ClaimgraphError) return [];
    throw cause;
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
