/** A claim as it is put in print: as a footnote, or as a quotation of its passages; with the way it took and where it stands. */
import { shorten } from '../model/namespaces.js';
import type { Claim, Corpus, Iri } from '../model/records.js';
import { passageUnit, placesInWords, sayClaim } from '../words/claims.js';
import { dateInWords } from '../words/dates.js';
import { capitalized, inSeries } from '../words/phrases.js';
import { citationOf, sayWhereabouts } from './report-citation.js';
import type { WordsAt } from './words-at.js';

/** Where the claim was looked at; none for what is quoted from files alone. */
export interface Seen {
  /** Leads back to the view. */
  readonly address?: string | undefined;
  /** EDTF: a day. */
  readonly on?: string | undefined;
}

/** `JNIM claims responsibility, through SITE: …. In: report 003, “Attack at Ber”, Al Jazeera, 13 August 2023, paragraph 7. claim:003-50525bbc.` */
export function footnote(corpus: Corpus, claim: Claim, seen: Seen = {}): string {
  return `${saidThrough(corpus, claim)}. In: ${standsIn(corpus, claim)}. ${lookedAt(claim, seen)}.`;
}

/**
 * The passages, word for word, with where they stand, what they are read as, and through whom it came. Undefined where the
 * words of one are not at hand.
 */
export function quotation(
  corpus: Corpus,
  claim: Claim,
  wordsAt: WordsAt,
  seen: Seen = {},
): string | undefined {
  const passages = claim.evidence.toSorted((a, b) => a.start - b.start);
  const words = passages.map(wordsAt);
  if (words.length === 0 || words.some((each) => each === undefined)) return undefined;
  return `“${words.join(' […] ')}” ${capitalized(standsIn(corpus, claim))}. Read as: ${saidThrough(corpus, claim)}. ${lookedAt(claim, seen)}.`;
}

/**
 * Who says it and who passed it on, from the one who heard it to the one whom the report heard, then what is said: behind
 * that, the relays would read as a part of it.
 */
function saidThrough(corpus: Corpus, claim: Claim): string {
  const { chain, said, told } = sayClaim(corpus, claim);
  const between = chain.slice(1, -1).toReversed();
  if (between.length === 0) return said;
  const who = said.slice(0, -`: ${told}`.length);
  return `${who}, through ${inSeries([...new Set(between)])}: ${told}`;
}

/** Each report in which it stands, with the paragraphs. */
function standsIn(corpus: Corpus, claim: Claim): string {
  const places = new Map<Iri, Set<number>>([[claim.report, new Set()]]);
  for (const { report, paragraph } of claim.evidence)
    places.set(report, (places.get(report) ?? new Set()).add(paragraph));
  return [...places].map(([report, numbers]) => placeIn(corpus, report, [...numbers])).join('; ');
}

function placeIn(corpus: Corpus, report: Iri, numbers: readonly number[]): string {
  const citation = citationOf(corpus, report);
  if (citation === undefined) return shorten(report);
  const { number, title, outlets, date } = citation;
  return [
    `report ${number}, “${title}”`,
    inSeries(outlets),
    date === undefined ? '' : dateInWords(date).text,
    placesInWords(numbers, passageUnit(corpus, report)),
    sayWhereabouts(citation),
  ]
    .filter((each) => each !== '')
    .join(', ');
}

function lookedAt(claim: Claim, { address, on }: Seen): string {
  const day = on === undefined ? '' : `seen ${dateInWords(on).text}`;
  return [shorten(claim.id), address ?? '', day].filter((each) => each !== '').join(', ');
}

/** The reports that claims stand in, each once. */
export function reportsOfClaims(claims: Iterable<Claim>): ReadonlySet<Iri> {
  const found = new Set<Iri>();
  for (const { report, evidence } of claims) {
    found.add(report);
    for (const each of evidence) found.add(each.report);
  }
  return found;
}
