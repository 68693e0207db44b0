/** What a reader asks to be shown: a name or IRI to the entity, the utterance, the report or the claim that it means. */
import { NotFoundError } from '../model/errors.js';
import { expand, localName, shorten } from '../model/namespaces.js';
import type { Claim, Corpus, Iri, Utterance } from '../model/records.js';
import { type Found, findNamed } from './find-one.js';
import { normalizeName } from './name-keys.js';
import { type ResolveOptions, resolveName } from './names.js';
import { nearNames } from './near-names.js';

/** Exactly one of the three is there; an entity comes with what there is to say of its name. */
export type Meant =
  | { readonly kind: 'entity'; readonly found: Found }
  | { readonly kind: 'utterance'; readonly utterance: Utterance }
  | { readonly kind: 'claim'; readonly claim: Claim };

/** How many near ones an error names, and how many letters they may be away. */
const NEAR = 3;

/**
 * IRIs (full or short, `claim:003-50525bbc`, `report:003`) and ends of a claim's IRI are what they name; `003` and
 * `report 003` are the report. Whatever bears the name of an utterance or a report, and is no entity's, is that.
 * @throws NotFoundError where there is none, with near ones, or more than one.
 */
export function findMeant(corpus: Corpus, name: string, options: ResolveOptions = {}): Meant {
  const typed = name.trim();
  const iri = expand(typed);
  const utterance = corpus.utterances.get(iri) ?? reportOf(corpus, typed);
  if (utterance !== undefined) return { kind: 'utterance', utterance };
  const claim = corpus.claims.get(iri) ?? corpus.claims.get(expand(`claim:${typed}`));
  if (claim !== undefined) return { kind: 'claim', claim };
  const short = shorten(iri);
  if (/^(claim|utterance|report):/.test(short)) throw new NotFoundError(unknown(corpus, short));
  const [match] = resolveName(corpus, typed, options).matches;
  if (match === undefined || match.fit !== 'exact') {
    const key = normalizeName(typed);
    const called = [...corpus.utterances.values()].filter(({ id, label, report }) =>
      [label, report?.title ?? '', localName(id)].some((each) => each !== '' && normalizeName(each) === key),
    );
    const [one, ...others] = called;
    if (one !== undefined && others.length > 0)
      throw new NotFoundError(
        `"${name}" may mean ${called.map(({ id }) => shorten(id)).join(', ')}: say which by its short IRI, such as ${shorten(one.id)}`,
      );
    if (one !== undefined) return { kind: 'utterance', utterance: one };
  }
  return { kind: 'entity', found: findNamed(corpus, name, options) };
}

function reportOf(corpus: Corpus, typed: string): Utterance | undefined {
  const wanted = normalizeName(typed).replace(/^report /, '');
  return [...corpus.utterances.values()].find(({ report }) => report?.number === wanted);
}

/** What is not there, what is near to it, and how to see what there is. */
function unknown(corpus: Corpus, short: string): string {
  const [kind = '', local = ''] = short.split(/:(.*)/);
  const reports = [...corpus.utterances.values()].flatMap(({ report }) => report?.number ?? []);
  const there = kind === 'claim' ? corpus.claims.keys() : corpus.utterances.keys();
  const near =
    kind === 'report'
      ? []
      : nearOf(
          [...there].filter((iri) => shorten(iri).startsWith(`${kind}:`)),
          local,
        );
  const meant = near.length === 0 ? '' : `: did you mean ${near.map(shorten).join(' or ')}?`;
  const report = reports.find((number) => local.startsWith(number)) ?? reports[0] ?? '003';
  const seen =
    kind === 'report'
      ? `The reports here are ${reports.join(', ')}`
      : kind === 'claim'
        ? `claimgraph show report:${report} --claims lists the claims of a report`
        : `claimgraph show report:${report} lists what a report quotes`;
  return `there is no ${short} here${meant}${meant === '' ? '. ' : ' '}${seen}`;
}

/** Those that begin as typed, or else differ from it by few letters. */
function nearOf(iris: readonly Iri[], local: string): readonly Iri[] {
  const begun = local.length < 5 ? [] : iris.filter((iri) => localName(iri).startsWith(local));
  if (begun.length > 0) return begun.slice(0, NEAR);
  return nearNames(iris.map(localName))(local, NEAR)
    .slice(0, NEAR)
    .flatMap(({ name }) => iris[name] ?? []);
}
