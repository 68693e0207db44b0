/** Words to whom and what they name, what is told in them, and where they stand in the texts of reports. */
import { chainOf } from '../../compare/standing/chain.js';
import { shorten } from '../../model/namespaces.js';
import type { Claim, Corpus, Iri } from '../../model/records.js';
import { normalizeName } from '../../names/name-keys.js';
import { matchInWords, searchNames } from '../../names/names.js';
import { searchTexts } from '../../names/text-index.js';
import { codePointLength, paragraphAt, paragraphs } from '../../reports/passages.js';
import { memo } from '../../structures/memo.js';
import { sayClaim } from '../../words/claims.js';
import { labelOf } from '../../words/labels.js';
import { type Answer, answerOf, MOST_ITEMS, type Page } from './answers/answer.js';
import { claimLines, type ToldClaim, toldClaim } from './answers/told-claim.js';
import { NAME, type Session, type Tool } from './tool.js';

const PLACES = ['names', 'descriptions', 'claims', 'texts'] as const;
type Place = (typeof PLACES)[number];

interface Hit {
  readonly in: Place;
  readonly id: string;
  readonly label: string;
  /** The name, or the words around what was looked for. */
  readonly found: string;
  readonly report?: string;
  readonly paragraph?: number | undefined;
  readonly start?: number;
  readonly end?: number;
  readonly claims?: readonly ToldClaim[];
  readonly view: string;
}

export const search: Tool = {
  name: 'search',
  title: 'Search names, words and phrases',
  description:
    'Find entities, events and places by name, alias or description; claims by words of what they say; and, where the texts of the reports are at hand, a phrase as it stands in them (with the claims made there). Begin here when you do not know how something is called.',
  inputs: {
    query: { ...NAME, description: 'a name, words, or a phrase' },
    in: {
      type: 'array',
      items: { enum: PLACES },
      minItems: 1,
      description: 'where to look; everywhere unless told',
    },
  },
  required: ['query'],
  call: (session, { query, in: places = PLACES }: { query: string; in?: readonly Place[] }, page): Answer =>
    answerOf(
      {
        all: places.flatMap((place) => LOOK[place](session, query, page)),
        item: (find) => find(),
        lines: hitLines,
        noun: ['match', 'matches'],
        view: session.teller.address({}),
      },
      page,
      session.most,
    ),
};

type Look = (session: Session, query: string, page: Page) => readonly (() => Hit)[];

const LOOK: Readonly<Record<Place, Look>> = {
  names: ({ graph: { corpus }, teller }, query) =>
    namesIn(corpus)
      .search(query, MOST_ITEMS)
      .map((match) => () => ({
        in: 'names',
        id: shorten(match.id),
        label: match.label,
        found: matchInWords(match),
        view: teller.address({ node: [match.id] }),
      })),
  descriptions: ({ graph: { corpus }, teller }, query) =>
    textsIn(corpus)
      .search(query, MOST_ITEMS)
      .map(({ id, label, text, claim }) => () => ({
        in: 'descriptions',
        id: shorten(id),
        label,
        found: text,
        ...(claim === undefined ? {} : { claims: [toldClaim(teller, claim)] }),
        view: teller.address({ node: [id] }),
      })),
  claims: ({ graph: { corpus }, teller }, query) => {
    const words = normalizeName(query).split(' ').filter(Boolean);
    if (words.length === 0) return [];
    return saidIn(corpus)
      .filter(({ key }) => words.every((word) => key.includes(word)))
      .map(({ claim, said }) => () => ({
        in: 'claims',
        id: shorten(claim.id),
        label: labelOf(corpus, claim.proposition.subject),
        found: said,
        claims: [toldClaim(teller, claim)],
        view: teller.address({ node: [claim.id] }),
      }));
  },
  texts: (session, query, { offset, limit }) => phrasesIn(session, query, offset + limit + 1),
};

const namesIn = memo(searchNames);
const textsIn = memo(searchTexts);
const saidIn = memo((corpus: Corpus) =>
  Array.from(corpus.claims.values(), (claim) => {
    const { said } = sayClaim(corpus, claim);
    return { claim, said, key: ` ${normalizeName(said)}` };
  }),
);

const AROUND = 200;

/** Where the words of a phrase stand, however lines are broken between them; no more places than are told. */
function phrasesIn(session: Session, query: string, most: number): readonly (() => Hit)[] {
  const words = query.split(/\s+/).filter(Boolean);
  if (words.join('').length < 3) return [];
  const pattern = new RegExp(
    words.map((each) => each.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('\\s+'),
    'giu',
  );
  const found: (() => Hit)[] = [];
  for (const { id, report } of session.graph.corpus.utterances.values()) {
    const text = report === undefined ? undefined : session.textOf(id);
    if (text === undefined) continue;
    for (const match of text.matchAll(pattern)) {
      found.push(() => hitInText(session, id, text, match.index, match[0]));
      if (found.length >= most) return found;
    }
  }
  return found;
}

function hitInText({ graph, teller }: Session, report: Iri, text: string, at: number, found: string): Hit {
  const start = codePointLength(text.slice(0, at));
  const end = start + codePointLength(found);
  const blocks = paragraphs(text);
  const around = text
    .slice(Math.max(0, at - AROUND), at + found.length + AROUND)
    .replace(/\s+/g, ' ')
    .trim();
  return {
    in: 'texts',
    id: shorten(report),
    label: labelOf(graph.corpus, report),
    found: around.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, ''),
    report: shorten(report),
    paragraph: paragraphAt(blocks, start),
    start,
    end,
    claims:
      claimsOfReport(graph.corpus)
        .get(report)
        ?.filter(({ evidence }) =>
          evidence.some((each) => each.report === report && each.start < end && start < each.end),
        )
        .map((claim) => toldClaim(teller, claim)) ?? [],
    view: teller.address({ node: [report] }),
  };
}

const claimsOfReport = memo((corpus: Corpus): ReadonlyMap<Iri, readonly Claim[]> => {
  const all = new Map<Iri, Claim[]>();
  for (const claim of corpus.claims.values()) {
    const report = chainOf(corpus, claim)[0]?.id ?? claim.report;
    const known = all.get(report);
    if (known === undefined) all.set(report, [claim]);
    else known.push(claim);
  }
  return all;
});

function hitLines({ in: place, id, label, found, paragraph, start, end, claims = [], view }: Hit): string[] {
  if (place === 'claims') return claims.flatMap((claim) => [...claimLines(claim)]);
  const where = start === undefined ? '' : `, paragraph ${paragraph ?? '–'}, characters ${start} to ${end}`;
  const said = place === 'texts' ? `“${found}”` : found;
  return [
    `- ${place === 'names' ? 'name' : place === 'texts' ? 'in the text' : 'description'}: ${said} (${label}, ${id}${where}) ${view}`,
    ...claims.flatMap((claim) => claimLines(claim, '    ')),
  ];
}
