/** Takes a page's document and gives what its JSON-LD says of the article, by the names of schema.org. */

export interface ArticleData {
  readonly headline?: string | undefined;
  readonly publisher?: string | undefined;
  readonly authors: readonly string[];
  readonly published?: string | undefined;
  readonly language?: string | undefined;
  readonly address?: string | undefined;
}

type Thing = Readonly<Record<string, unknown>>;

const ARTICLE = /(?:Article|NewsArticle|Report|BlogPosting|LiveBlogPosting)$/;
/** Deeper than this a page's data are not what it says of itself. */
const DEEPEST = 8;

/** The first article among the page's data; none where it has none, or they are no JSON. */
export function articleData(document: Document): ArticleData | undefined {
  const things = [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) =>
    thingsOf(parsed(script.textContent ?? '')),
  );
  const article = things.find((thing) => list(thing['@type']).some((type) => ARTICLE.test(String(type))));
  if (article === undefined) return undefined;
  const byId = new Map(things.map((thing) => [thing['@id'], thing]));
  const name = (value: unknown) => nameOf(value, byId);
  return {
    headline: text(article.headline) ?? text(article.name),
    publisher: name(list(article.publisher)[0]) ?? name(list(article.sourceOrganization)[0]),
    authors: [...list(article.author), ...list(article.creator)].flatMap((each) => name(each) ?? []),
    published: text(article.datePublished) ?? text(article.dateCreated),
    language: text(article.inLanguage) ?? name(article.inLanguage),
    address:
      text(article.url) ?? text(article.mainEntityOfPage) ?? text(thingOf(article.mainEntityOfPage)?.['@id']),
  };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\s*<!--|-->\s*$/g, ''));
  } catch {
    return undefined;
  }
}

/** All things that the data describe, in order: within arrays, graphs, and what describes the page. */
function thingsOf(value: unknown, depth = 0): readonly Thing[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((each) => thingsOf(each, depth + 1));
  const thing = thingOf(value);
  if (thing === undefined) return [];
  const inner = [thing['@graph'], thing.mainEntity].flatMap((each) => thingsOf(each, depth + 1));
  return [thing, ...inner];
}

const thingOf = (value: unknown): Thing | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Thing) : undefined;

const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

const text = (value: unknown): string | undefined =>
  typeof value === 'string' ? decodeEntities(value) : undefined;

/** Of a person or an organisation: told by itself, or described elsewhere in the data. */
function nameOf(value: unknown, byId: ReadonlyMap<unknown, Thing>): string | undefined {
  const thing = thingOf(value);
  return text(value) ?? text(thing?.name) ?? text(byId.get(thing?.['@id'])?.name);
}

/** Many pages write entities into JSON, where they mean nothing. */
function decodeEntities(value: string): string {
  return value
    .replace(/&#(\d{1,7});/g, (all, code) => character(Number(code)) ?? all)
    .replace(/&#x([0-9a-f]{1,6});/gi, (all, code) => character(Number.parseInt(code, 16)) ?? all)
    .replace(
      /&(quot|apos|lt|gt|nbsp|rsquo|lsquo|rdquo|ldquo|ndash|mdash|amp);/g,
      (_, name) => NAMED[name] ?? '',
    );
}

const character = (code: number) => (code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined);

const NAMED: Readonly<Record<string, string>> = {
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  ndash: '–',
  mdash: '—',
  amp: '&',
};
