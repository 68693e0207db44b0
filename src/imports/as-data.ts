/** Files in other vocabularies to quads of our model that say the same without the file: what is written of them stands for itself (Node). */
import type * as RDF from '@rdfjs/types';
import { filesToRead } from '../dataset/read/read.js';
import { quad as makeQuad } from '../dataset/terms.js';
import { ShapeError } from '../model/errors.js';
import type { Iri } from '../model/records.js';
import { rdf, rdfs } from '../model/vocabulary.js';
import { type Imported, type SourceOptions, SourceReader } from './read-sources.js';
import { eachToldQuad } from './telling/told-quads.js';

/** One file as data. */
export interface SourceAsData extends Imported {
  /** Every quad that is to be written, in no order: what the file tells, and the kinds that it gives its nodes. */
  readonly quads: readonly RDF.Quad[];
}

/**
 * Each file of other vocabularies in folders and files, one after the other.
 * @param declared terms that stand declared beside what is written: a file says nothing of what they are
 * @throws what readSources throws; ShapeError where every file is in our model already.
 */
export async function* sourcesAsData(
  paths: readonly string[],
  declared: ReadonlySet<Iri>,
  { onSkipped = () => {}, onImported = () => {}, ...options }: SourceOptions = {},
): AsyncIterable<SourceAsData> {
  let imported: Imported | undefined;
  const reader = new SourceReader({
    ...options,
    onImported: (each) => {
      imported = each;
      onImported(each);
    },
  });
  let any = false;
  for (const { file, ...text } of await filesToRead(paths, { ...options, onSkipped })) {
    imported = undefined;
    const kinds: RDF.Quad[] = [];
    await reader.read(file, text, (quad) => {
      if (quad.predicate.value === rdf.type || quad.predicate.value === rdfs.subClassOf) kinds.push(quad);
    });
    if (imported === undefined)
      onSkipped(`${file} is in the model of claimgraph already and is not imported`);
    else {
      any = true;
      yield { ...(imported as Imported), quads: quadsOf(imported, kinds, declared) };
    }
  }
  if (!any)
    throw new ShapeError(
      `${paths.join(' and ')}: all that is there is in the model of claimgraph already; use it as it is`,
    );
}

/** @param kinds every type and subclass in the file, and those that were told of it */
function quadsOf(
  { told }: Imported,
  kinds: readonly RDF.Quad[],
  declared: ReadonlySet<Iri>,
): readonly RDF.Quad[] {
  const quads: RDF.Quad[] = [];
  const unknown = told.terms.filter(({ id }) => !declared.has(id));
  eachToldQuad({ ...told, terms: unknown }, (quad) => quads.push(quad));
  const nodes = new Set(told.nodes.map(({ id }) => id));
  const terms = new Set(told.terms.map(({ id }) => id));
  const said = new Set<string>();
  for (const { subject, predicate, object } of kinds) {
    const isKind =
      predicate.value === rdf.type
        ? nodes.has(subject.value) && terms.has(object.value)
        : terms.has(subject.value) && terms.has(object.value);
    const key = `${subject.value} ${predicate.value} ${object.value}`;
    if (!isKind || said.has(key)) continue;
    said.add(key);
    quads.push(makeQuad(subject, predicate, object) as RDF.Quad);
  }
  return quads;
}
