/** A name to the one source that bears it: a speaker, a report by its number, an utterance by its name. */
import { NotFoundError } from '../model/errors.js';
import { expand, localName, shorten } from '../model/namespaces.js';
import type { Corpus, Iri } from '../model/records.js';
import { findOne } from './find-one.js';
import { normalizeName } from './name-keys.js';
import { resolveName } from './names.js';

/**
 * The entity, utterance or report of that name or IRI; `003` and `report 003` are the report.
 * @throws NotFoundError where there is none, or more than one.
 */
export function findSource(corpus: Corpus, name: string): Iri {
  const typed = expand(name.trim());
  const iri = corpus.merged.get(typed)?.into ?? typed;
  if (corpus.utterances.has(iri) || corpus.entities.has(iri)) return iri;
  const wanted = normalizeName(name).replace(/^report /, '');
  const utterances = [...corpus.utterances.values()].filter(
    ({ id, label }) => normalizeName(label) === wanted || normalizeName(localName(id)) === wanted,
  );
  // The voice of a report may bear its name; what is taken out is then the report.
  const report = utterances.find((each) => each.report?.number === wanted);
  if (report !== undefined) return report.id;
  const entities = resolveName(corpus, name).matches;
  const [utterance, second] = utterances;
  // Names that merely hold such a number would be offered for it.
  if (/^\d+$/.test(wanted) && utterance === undefined) {
    const reports = [...corpus.utterances.values()].flatMap(({ report }) => report?.number ?? []);
    throw new NotFoundError(`there is no report ${wanted}: the reports here are ${reports.join(', ')}`);
  }
  if (
    utterance === undefined ||
    (second === undefined && entities.length > 0 && entities[0]?.fit !== 'exact')
  )
    return utterance?.id ?? findOne(corpus, name).id;
  if (second === undefined && entities.length === 0) return utterance.id;
  const all = [...utterances.map(({ id }) => id), ...entities.map(({ id }) => id)];
  throw new NotFoundError(
    `"${name}" may mean ${all.map(shorten).join(', ')}: say which by its short IRI, such as ${shorten(utterance.id)}`,
  );
}
