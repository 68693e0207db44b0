/**
 * Takes a page's document and gives what it says of itself: schema.org (JSON-LD), Open Graph, Dublin Core, `<time>`, in
 * this order. What none of them says stays unknown: nothing is guessed from the address or the wording.
 */
import { daysOf } from '../../model/date.js';
import { isLanguageTag } from '../../model/languages.js';
import { webAddress } from '../../model/web-address.js';
import type { Metadata, ReportDate } from '../text/arrived-text.js';
import { oneLine } from '../text/compose.js';
import { type ArticleData, articleData } from './schema-org.js';

export function metadataOf(document: Document, address?: string): Metadata {
  const data = articleData(document);
  const meta = metaOf(document);
  const base = address ?? baseOf(document);
  return known({
    title:
      words(data?.headline) ??
      meta('og:title', 'dc.title', 'dcterms.title', 'twitter:title', 'citation_title'),
    publisher:
      words(data?.publisher) ??
      meta('og:site_name', 'dc.publisher', 'dcterms.publisher', 'citation_publisher'),
    authors: authorsOf(data, meta),
    date: dateOf(document, data, meta),
    language: languageOf(document, data, meta),
    address,
    canonicalAddress:
      webAddress(document.querySelector('link[rel~="canonical"]')?.getAttribute('href'), base) ??
      webAddress(meta('og:url'), base) ??
      webAddress(data?.address, base),
    archivedAt: archived(address),
  });
}

type Meta = (...names: readonly string[]) => string | undefined;

/** The first of the names that the page has, whatever attribute names it. */
function metaOf(document: Document): Meta {
  const byName = new Map<string, string>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const name =
      element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop');
    const content = words(element.getAttribute('content'));
    if (name === null || content === undefined) continue;
    const key = name.trim().toLowerCase();
    if (!byName.has(key)) byName.set(key, content);
  }
  return (...names) => names.map((name) => byName.get(name)).find((value) => value !== undefined);
}

function authorsOf(data: ArticleData | undefined, meta: Meta): readonly string[] | undefined {
  const named = (data?.authors ?? []).flatMap((author) => words(author) ?? []);
  const others = meta('author', 'article:author', 'dc.creator', 'dcterms.creator', 'citation_author');
  const all = named.length > 0 ? named : others === undefined ? [] : [others];
  // Open Graph has authors as addresses of their profiles: no name of anybody.
  const names = [...new Set(all)].filter((name) => !/^(?:https?:)?\/\//i.test(name));
  return names.length === 0 ? undefined : names;
}

function dateOf(document: Document, data: ArticleData | undefined, meta: Meta): ReportDate | undefined {
  const times = [
    ...document.querySelectorAll('time[pubdate], time[itemprop="datePublished"], article time[datetime]'),
  ];
  const told: readonly (readonly [value: string | null | undefined, from: string])[] = [
    [data?.published, 'schema.org datePublished'],
    [meta('article:published_time', 'og:article:published_time'), 'Open Graph article:published_time'],
    [meta('datepublished'), 'schema.org datePublished'],
    [
      meta('dcterms.issued', 'dc.date.issued', 'dcterms.date', 'dc.date', 'citation_publication_date'),
      'Dublin Core',
    ],
    // Where an article has several times, others than the first are of what it tells or what it links to.
    [times[0]?.getAttribute('datetime'), 'its first <time>'],
  ];
  for (const [value, from] of told) {
    const edtf = dayOf(value);
    if (edtf !== undefined) return { edtf, basis: 'stated', from };
  }
  return undefined;
}

/** The day as it is written, in the time zone of whoever wrote it: `2031-05-01T23:30:00+02:00` is 1 May. */
export function dayOf(value: string | null | undefined): string | undefined {
  const day = /^\s*(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?![\d-])/.exec(value?.replaceAll('/', '-') ?? '')?.[1];
  if (day === undefined) return undefined;
  try {
    daysOf(day);
    return day;
  } catch {
    return undefined;
  }
}

function languageOf(document: Document, data: ArticleData | undefined, meta: Meta): string | undefined {
  const told = [
    words(data?.language),
    words(document.documentElement?.getAttribute('lang')),
    meta('og:locale', 'dc.language', 'dcterms.language', 'content-language'),
  ].find((value) => value !== undefined);
  return languageTag(told);
}

/** A well-formed BCP 47 tag, as far as it is needed here: `en`, `fr-ML`, `zh-Hans`. */
export function languageTag(value: string | undefined): string | undefined {
  const tag = value?.replaceAll('_', '-');
  return tag !== undefined && isLanguageTag(tag) ? tag : undefined;
}

const baseOf = (document: Document) => webAddress(document.querySelector('base')?.getAttribute('href'));

/** Fetched from an archive: that address is the copy. */
const archived = (address: string | undefined) =>
  address !== undefined &&
  /^https?:\/\/(?:web\.archive\.org\/web\/\d|archive\.(?:ph|is|today)\/)/i.test(address)
    ? address
    : undefined;

function words(value: unknown): string | undefined {
  const text = typeof value === 'string' ? oneLine(value) : '';
  return text === '' ? undefined : text;
}

type Optional<T> = { readonly [K in keyof T]: T[K] | undefined };

function known(told: Optional<Required<Metadata>>): Metadata {
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));
}
