/** Takes JSON lines and gives the claims that they state by hand; a key that no claim has is refused, so that a misspelt one is noticed. */
import { ShapeError } from '../../model/errors.js';
import type { ClaimByHand } from '../../reading/claim-by-hand.js';
import { withoutMark } from '../../reports/utf8.js';

/** @throws ShapeError naming the line and what is wrong with it. */
export function claimsInLines(text: string): readonly ClaimByHand[] {
  return withoutMark(text)
    .split('\n')
    .flatMap((line, at) => {
      if (line.trim() === '') return [];
      try {
        return [claimOf(JSON.parse(line))];
      } catch (cause) {
        throw new ShapeError(
          `line ${at + 1} is no claim (${(cause as Error).message}): nothing was written`,
          {
            cause,
          },
        );
      }
    });
}

type Inner<K extends keyof ClaimByHand> =
  NonNullable<ClaimByHand[K]> extends readonly (infer E)[] ? E : NonNullable<ClaimByHand[K]>;
type Parts = 'date' | 'count' | 'passage' | 'newEntities' | 'newEvents' | 'coordinates';

/** Each key; of what has keys of its own, those. */
const KEYS: {
  readonly [K in keyof Required<ClaimByHand>]: K extends Parts ? readonly (keyof Inner<K>)[] : null;
} = {
  subject: null,
  predicate: null,
  object: null,
  date: ['edtf', 'wording', 'basis'],
  words: null,
  code: null,
  count: ['min', 'max', 'about', 'group', 'outcome', 'item'],
  passage: ['start', 'end'],
  quote: null,
  speaker: null,
  utterance: null,
  media: null,
  addressees: null,
  saidOn: null,
  act: null,
  polarity: null,
  wording: null,
  gloss: null,
  newEntities: ['label', 'class'],
  newEvents: ['label', 'type'],
  coordinates: ['place', 'latitude', 'longitude', 'source'],
};

function claimOf(line: unknown): ClaimByHand {
  if (!isRecord(line)) throw new Error('it is no JSON object');
  refuseOthers(line, Object.keys(KEYS), '');
  for (const [key, inner] of Object.entries(KEYS)) {
    const value = line[key];
    if (inner === null || value === undefined) continue;
    const isMany = key === 'newEntities' || key === 'newEvents' || key === 'coordinates';
    if (isMany !== Array.isArray(value))
      throw new Error(`"${key}" is ${JSON.stringify(value)}: write ${isMany ? 'a list' : 'an object'}`);
    for (const each of isMany ? (value as unknown[]) : [value]) {
      if (!isRecord(each))
        throw new Error(`"${key}" holds ${JSON.stringify(each)}: write { "${inner[0]}": … }`);
      refuseOthers(each, inner, ` in "${key}"`);
    }
  }
  for (const each of (line.coordinates ?? []) as Readonly<Record<string, unknown>>[])
    if (typeof each.place !== 'string') throw new Error('"coordinates" lacks the name of its "place"');
  if (typeof line.subject !== 'string' || typeof line.predicate !== 'string')
    throw new Error('it lacks "subject" or "predicate"');
  return line as unknown as ClaimByHand;
}

function refuseOthers(
  value: Readonly<Record<string, unknown>>,
  known: readonly string[],
  where: string,
): void {
  const other = Object.keys(value).find((key) => !known.includes(key));
  if (other !== undefined)
    throw new Error(`there is no key "${other}"${where}: write one of ${known.join(', ')}`);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
