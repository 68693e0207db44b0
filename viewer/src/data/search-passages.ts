/** Words to the passages of the texts at hand in which they stand one after another, and the claims that rest on these. */
import type { Claim, Corpus, Evidence, Iri } from '../../../src/model/records.js';
import { normalizeName } from '../../../src/names/name-keys.js';
import { wordsOf } from '../../../src/names/name-words.js';
import { paragraphs, passage } from '../../../src/reports/passages.js';
import { groupBy } from '../../../src/structures/group-by.js';
import { memo } from '../../../src/structures/memo.js';
import { reportsOf, type Texts } from './texts.js';

export interface FoundPassage {
  readonly report: Iri;
  /** 0 is the title. */
  readonly paragraph: number;
  /** The words as they stand, with some before and after. */
  readonly snippet: string;
  /** Those one of whose passages holds the words. */
  readonly claims: readonly Claim[];
}

interface Block {
  readonly paragraph: number;
  readonly text: string;
  readonly key: string;
  readonly whole: string;
}

/** Texts by hash, in paragraphs whose words are ready to be looked through. */
export type Blocks = ReadonlyMap<string, readonly Block[]>;

/** Words shown on either side. */
const AROUND = 6;

/** Made a text at a time, for a page that has keys to answer meanwhile. */
export function* blocksOf(texts: Texts): Generator<undefined, Blocks> {
  const blocks = new Map<string, readonly Block[]>();
  for (const [hash, whole] of texts) {
    const all = paragraphs(whole).map(({ start, end }, paragraph) => {
      const text = passage(whole, start, end);
      return { paragraph, text, key: normalizeName(text), whole };
    });
    blocks.set(hash, all);
    yield;
  }
  return blocks;
}

export function passagesWith(corpus: Corpus, blocks: Blocks, typed: string): readonly FoundPassage[] {
  // Words as "the" stand in every paragraph.
  if (blocks.size === 0 || wordsOf(typed).join('').length < SHORTEST) return [];
  const key = ` ${normalizeName(typed)}`;
  return reportsOf(corpus).flatMap(({ id, report }) => {
    const found = (blocks.get(report?.textSha256 ?? '') ?? []).filter((block) =>
      ` ${block.key}`.includes(key),
    );
    return found.map(({ paragraph, text, whole }) => {
      const rests = ({ evidence }: Claim) =>
        evidence.find(
          (each) => each.report === id && each.paragraph === paragraph && wordsAt(each, whole).includes(key),
        );
      const claims = (claimsIn(corpus).get(`${id} ${paragraph}`) ?? [])
        .map(({ claim }) => claim)
        .filter((claim) => rests(claim) !== undefined);
      // Beside a claim stand the words that it rests on, not those of another sentence.
      const on = claims[0] && rests(claims[0]);
      const words = on === undefined ? text : passage(whole, on.start, on.end);
      return { report: id, paragraph, snippet: around(words, key.trim()), claims };
    });
  });
}

const SHORTEST = 3;

/** By report and paragraph. */
const claimsIn = memo((corpus: Corpus) =>
  groupBy(
    [...corpus.claims.values()].flatMap((claim) =>
      [...new Set(claim.evidence.map(({ report, paragraph }) => `${report} ${paragraph}`))].map((place) => ({
        place,
        claim,
      })),
    ),
    ({ place }) => place,
  ),
);

const words = new WeakMap<Evidence, string>();

function wordsAt(evidence: Evidence, whole: string): string {
  const known = words.get(evidence) ?? ` ${normalizeName(passage(whole, evidence.start, evidence.end))}`;
  words.set(evidence, known);
  return known;
}

/** The words of a text from some before those that were typed to some after. */
function around(text: string, key: string): string {
  const all = text.split(/\s+/);
  const keys = all.map(normalizeName);
  const many = key.split(' ').length;
  const begins = (_: string, at: number) =>
    keys
      .slice(at, at + 2 * many)
      .filter(Boolean)
      .join(' ')
      .startsWith(key);
  const at = Math.max(0, keys.findIndex(begins));
  const [from, to] = [Math.max(0, at - AROUND), at + many + AROUND];
  return `${from > 0 ? '… ' : ''}${all.slice(from, to).join(' ')}${to < all.length ? ' …' : ''}`;
}
