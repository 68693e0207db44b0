/** Takes reports' texts and the passages that claims rest on, gives the texts with all else blanked: what stands where stays true. */
import type { Corpus, Evidence } from '../model/records.js';
import { codePointLength } from './passages.js';

/**
 * Each text that a passage of the corpus stands in, by its SHA-256; outside the passages every character but the ends
 * of lines is a space. Passages keep their place, in code points, and their hashes; the text has no more its own.
 * @param texts whole texts by their SHA-256.
 */
export function passagesOnly(
  corpus: Corpus,
  texts: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const spans = new Map<string, Evidence[]>();
  for (const one of evidenceOf(corpus)) {
    const hash = corpus.utterances.get(one.report)?.report?.textSha256;
    if (hash === undefined || !texts.has(hash)) continue;
    spans.set(hash, [...(spans.get(hash) ?? []), one]);
  }
  return new Map([...spans].map(([hash, kept]) => [hash, blanked(texts.get(hash) as string, kept)]));
}

function* evidenceOf({ claims, utterances }: Corpus): Iterable<Evidence> {
  for (const { evidence } of claims.values()) yield* evidence;
  for (const { evidence, relays } of utterances.values()) {
    yield* evidence;
    for (const relay of relays) yield* relay.evidence;
  }
}

function blanked(text: string, kept: readonly Evidence[]): string {
  const stays = new Uint8Array(codePointLength(text));
  for (const { start, end } of kept) stays.fill(1, start, end);
  return Array.from(text, (point, at) => (stays[at] === 1 || /[\r\n]/.test(point) ? point : ' ')).join('');
}
