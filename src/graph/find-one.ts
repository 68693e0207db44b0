/** A name to the one entity that bears it, or an error that says which it may have meant. */
import { NotFoundError } from '../model/errors.js';
import { shorten } from '../model/namespaces.js';
import type { Corpus, Entity } from '../model/records.js';
import { labelOf } from './labels.js';
import { type NameMatch, resolveName } from './names.js';

/** How many entities an error lists. */
const LISTED = 8;

/**
 * The entity of that label, alias, beginning of a name, or IRI.
 * @throws NotFoundError where there is none (with near names) or more than one (with all of them): never picks in silence.
 */
export function findOne(corpus: Corpus, name: string): Entity {
  const { matches, suggestions } = resolveName(corpus, name);
  const [first, ...others] = matches;
  const entity = first === undefined ? undefined : corpus.entities.get(first.id);
  if (entity === undefined) throw new NotFoundError(unknown(corpus, name, suggestions));
  if (others.length > 0) throw new NotFoundError(ambiguous(corpus, name, matches));
  return entity;
}

function unknown(corpus: Corpus, name: string, suggestions: readonly NameMatch[]): string {
  const near = suggestions.map((match) => inWords(corpus, match)).join(' or ');
  return near === ''
    ? `nothing here is called "${name}"`
    : `nothing here is called "${name}": did you mean ${near}?`;
}

function ambiguous(corpus: Corpus, name: string, matches: readonly NameMatch[]): string {
  const listed = matches.slice(0, LISTED).map((match) => inWords(corpus, match));
  if (matches.length > LISTED) listed.push(`${matches.length - LISTED} more`);
  return `"${name}" may mean ${listed.join(', ')}: say which by its short IRI, such as ${shorten(matches[0]?.id ?? '')}`;
}

/** `JNIM (armed group, actor:jnim)`; of an alias `Bamako, other name of Malian junta (…)`. */
function inWords(corpus: Corpus, { id, label, name, alias }: NameMatch): string {
  const type = corpus.entities.get(id)?.type;
  const kind = type === undefined ? '' : `${labelOf(corpus, type)}, `;
  return `${alias ? `${name}, other name of ` : ''}${label} (${kind}${shorten(id)})`;
}
