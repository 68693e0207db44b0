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

type Leaf = 'text' | 'texts' | 'number' | 'truth' | 'degrees';
type Inner<K extends keyof ClaimByHand> =
  NonNullable<ClaimByHand[K]> extends readonly (infer E)[] ? E : NonNullable<ClaimByHand[K]>;
type Parts = 'date' | 'count' | 'passage' | 'newEntities' | 'newEvents' | 'coordinates';
type Form = Leaf | Readonly<Record<string, Leaf>>;

/** Each key with what stands there; of what has keys of its own, those. */
const KEYS: {
  readonly [K in keyof Required<ClaimByHand>]: K extends Parts
    ? Readonly<Record<keyof Inner<K>, Leaf>>
    : Leaf;
} = {
  subject: 'text',
  predicate: 'text',
  object: 'text',
  date: { edtf: 'text', wording: 'text', basis: 'text' },
  words: 'text',
  code: 'text',
  count: { min: 'number', max: 'number', about: 'truth', group: 'text', outcome: 'text', item: 'text' },
  passage: { start: 'number', end: 'number' },
  quote: 'text',
  speaker: 'text',
  utterance: 'text',
  media: 'texts',
  addressees: 'texts',
  saidOn: 'text',
  act: 'text',
  polarity: 'text',
  wording: 'text',
  gloss: 'text',
  newEntities: { label: 'text', class: 'text' },
  newEvents: { label: 'text', type: 'text' },
  coordinates: { place: 'text', latitude: 'degrees', longitude: 'degrees', source: 'text' },
};

const isText = (value: unknown) => typeof value === 'string';
const LEAVES: Readonly<Record<Leaf, readonly [fits: (value: unknown) => boolean, write: string]>> = {
  text: [isText, 'a text, in quotation marks'],
  texts: [(value) => Array.isArray(value) && value.every(isText), 'a list of texts'],
  number: [Number.isFinite, 'a number'],
  truth: [(value) => typeof value === 'boolean', 'true or false'],
  degrees: [(value) => isText(value) || Number.isFinite(value), 'a number'],
};

function claimOf(line: unknown): ClaimByHand {
  if (!isRecord(line)) throw new Error('it is no JSON object');
  refuseOthers(line, KEYS, '');
  for (const [key, form] of Object.entries<Form>(KEYS)) {
    const value = line[key];
    if (value === undefined) continue;
    if (typeof form === 'string') {
      refuseMisfit(value, form, `"${key}"`);
      continue;
    }
    const isMany = key === 'newEntities' || key === 'newEvents' || key === 'coordinates';
    if (isMany !== Array.isArray(value))
      throw new Error(`"${key}" is ${JSON.stringify(value)}: write ${isMany ? 'a list' : 'an object'}`);
    for (const each of isMany ? (value as unknown[]) : [value]) {
      if (!isRecord(each))
        throw new Error(`"${key}" holds ${JSON.stringify(each)}: write { "${Object.keys(form)[0]}": … }`);
      refuseOthers(each, form, ` in "${key}"`);
      for (const [name, leaf] of Object.entries(form))
        if (each[name] !== undefined) refuseMisfit(each[name], leaf, `"${name}" in "${key}"`);
    }
  }
  for (const each of (line.coordinates ?? []) as Readonly<Record<string, unknown>>[])
    if (typeof each.place !== 'string') throw new Error('"coordinates" lacks the name of its "place"');
  if (typeof line.subject !== 'string' || typeof line.predicate !== 'string')
    throw new Error('it lacks "subject" or "predicate"');
  return line as unknown as ClaimByHand;
}

function refuseMisfit(value: unknown, leaf: Leaf, where: string): void {
  const [fits, write] = LEAVES[leaf];
  if (!fits(value)) throw new Error(`${where} is ${JSON.stringify(value)}: write ${write}`);
}

function refuseOthers(
  value: Readonly<Record<string, unknown>>,
  known: Readonly<Record<string, Form>>,
  where: string,
): void {
  const other = Object.keys(value).find((key) => !Object.hasOwn(known, key));
  if (other === undefined) return;
  const home = Object.entries(known).find(
    ([, form]) => typeof form !== 'string' && Object.hasOwn(form, other),
  );
  throw new Error(
    home === undefined
      ? `there is no key "${other}"${where}: write one of ${Object.keys(known).join(', ')}`
      : `there is no key "${other}"${where}: it stands in "${home[0]}"`,
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
