/** A name to the one entity that bears it, or an error that says which it may have meant. */
import { NotFoundError } from '../model/errors.js';
import { shorten } from '../model/namespaces.js';
import type { Corpus, Entity } from '../model/records.js';
import { labelOf } from '../words/labels.js';
import { sayDatedName, timesInWords } from './dated-names.js';
import { type NameMatch, type ResolveOptions, resolveName } from './names.js';

/** How many entities an error lists. */
const LISTED = 8;

/** An entity, and what the reader should know of the name that led to it. */
export interface Found {
  readonly entity: Entity;
  /** In words: the time for which the name holds, and that what bore it is read as another. */
  readonly remarks: readonly string[];
}

/**
 * The entity of that label, alias, beginning of a name, or IRI.
 * @throws NotFoundError where there is none (with near names) or more than one (with all of them): never picks in silence.
 */
export function findOne(corpus: Corpus, name: string, options: ResolveOptions = {}): Entity {
  return findNamed(corpus, name, options).entity;
}

/** The same, with what there is to say of the name. @throws NotFoundError */
export function findNamed(corpus: Corpus, name: string, options: ResolveOptions = {}): Found {
  const { matches, otherTimes, suggestions } = resolveName(corpus, name, options);
  const [match, ...others] = matches;
  const entity = match === undefined ? undefined : corpus.entities.get(match.id);
  if (match === undefined || entity === undefined)
    throw new NotFoundError(
      otherTimes.length > 0 ? notThen(corpus, name, otherTimes) : unknown(corpus, name, suggestions),
    );
  if (others.length > 0) throw new NotFoundError(ambiguous(corpus, name, matches));
  return { entity, remarks: remarksOn(corpus, name, match) };
}

function remarksOn(
  corpus: Corpus,
  asked: string,
  { held, merged, label, id, fit }: NameMatch,
): readonly string[] {
  return [
    ...(fit === 'described'
      ? [`"${asked}" is taken for ${label} (${shorten(id)}), the one it describes`]
      : []),
    ...held.map((each) => sayDatedName(corpus, each)),
    ...(merged === undefined
      ? []
      : [`${merged.label} (${shorten(merged.id)}) is read as ${label} (${shorten(id)})`]),
  ];
}

function unknown(corpus: Corpus, name: string, suggestions: readonly NameMatch[]): string {
  const near = suggestions.map((match) => inWords(corpus, match)).join(' or ');
  return near === ''
    ? `nothing here is called "${name}"`
    : `nothing here is called "${name}": did you mean ${near}?`;
}

function notThen(corpus: Corpus, name: string, otherTimes: readonly NameMatch[]): string {
  const all = otherTimes.slice(0, LISTED).map((match) => {
    const said = match.held.map((each) => sayDatedName(corpus, each));
    return `${inWords(corpus, { ...match, alias: false, held: [] })}: ${said.join(' and ')}`;
  });
  return `nothing here is called "${name}" then, only at another time. ${all.join('. ')}`;
}

function ambiguous(corpus: Corpus, name: string, matches: readonly NameMatch[]): string {
  const listed = matches.slice(0, LISTED).map((match) => inWords(corpus, match));
  if (matches.length > LISTED) listed.push(`${matches.length - LISTED} more`);
  const orWhen = matches.some(({ held }) => held.length > 0) ? ', or of what date you speak' : '';
  return `"${name}" may mean ${listed.join(', ')}: say which by its short IRI, such as ${shorten(matches[0]?.id ?? '')}${orWhen}`;
}

/** `JNIM (armed group, actor:jnim)`; of an alias `Bamako, since August 2020 other name of Malian junta (…)`. */
function inWords(corpus: Corpus, { id, label, name, alias, held }: NameMatch): string {
  const type = corpus.entities.get(id)?.type;
  const kind = type === undefined ? '' : `${labelOf(corpus, type)}, `;
  const when = held.length === 0 ? '' : `${timesInWords(held)} `;
  const other = alias ? `${name}, ${when}other name of ` : '';
  return `${other}${label} (${alias || held.length === 0 ? '' : `${when.trim()}, `}${kind}${shorten(id)})`;
}
