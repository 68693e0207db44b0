/** The routes of the review page: takes what was posted, holds it against the form that each route asks for, and hands it to the desk. */
import { oneLine } from '../intake/text/compose.js';
import { MOST_BYTES } from '../intake/text/limits.js';
import { ShapeError } from '../model/errors.js';
import type { Choice } from '../review/decisions.js';
import type { PairDesk } from '../review/duplicates/pairs.js';
import type { ReportCorrection } from '../review/quads/described.js';
import type { Post } from '../server/posts.js';
import type { GivenHere, Source } from './brought.js';
import type { Desk } from './desk.js';
import { refuseHalves } from './half-pairs.js';
import { ASKED_PARTS, type Asked } from './offered.js';

type Sent = Readonly<Record<string, unknown>>;

/** A file in base64, and what is said of it. */
const MOST_ADDED = Math.ceil(MOST_BYTES / 3) * 4 + 65_536;

/** Bytes of a reading: one of the longest text that comes in has some twenty million. */
const MOST_READ = 64 * 2 ** 20;

export function reviewPosts(desk: Desk): ReadonlyMap<string, Post> {
  const routes: Readonly<Record<string, Post>> = {
    add: Object.assign((sent: Sent) => desk.bring(source(sent), given(sent)), { most: MOST_ADDED }),
    list: async () => ({ reports: await desk.list() }),
    'to-read': (sent) => desk.toRead(text(sent, 'id')),
    read: Object.assign((sent: Sent) => desk.takeReading(text(sent, 'id'), object(sent, 'reading')), {
      most: MOST_READ,
    }),
    open: (sent) => desk.open(text(sent, 'id'), sent.atOnce === true),
    effects: async (sent) => ({ effects: await desk.effects(text(sent, 'id'), texts(sent, 'ids')) }),
    decide: (sent) => desk.decide(text(sent, 'id'), whole(sent, 'position'), choices(sent)),
    plan: (sent) => desk.plan(text(sent, 'id')),
    write: (sent) => desk.write(text(sent, 'id'), whole(sent, 'position'), hashes(sent, 'seen')),
    remove: (sent) => desk.remove(text(sent, 'id')),
    adopt: (sent) => desk.adopt(text(sent, 'id')),
    'take-back': (sent) => desk.takeBack(text(sent, 'report'), text(sent, 'claim')),
    'put-back': (sent) => desk.putBack(text(sent, 'report'), text(sent, 'card')),
    offer: async (sent) => ({
      offered: await desk.offer(text(sent, 'id'), {
        part: part(sent),
        text: text(sent, 'text'),
        start: whole(sent, 'start'),
        end: whole(sent, 'end'),
        ...(sent.type === undefined ? {} : { type: text(sent, 'type') }),
        inverse: sent.inverse === true,
        ...(sent.relation === undefined ? {} : { relation: text(sent, 'relation') }),
      }),
    }),
  };
  return postsOf(routes);
}

/** Those by which it is decided what of the data is twice in it. */
export function pairPosts(pairs: PairDesk): ReadonlyMap<string, Post> {
  return postsOf({
    pairs: () => pairs.list(),
    judge: (sent) =>
      pairs.judge({
        left: text(sent, 'left'),
        right: text(sent, 'right'),
        decision: relation(sent),
        reason: reason(sent),
      }),
    unjudge: (sent) => pairs.takeBack(text(sent, 'left'), text(sent, 'right')),
  });
}

function postsOf(routes: Readonly<Record<string, Post>>): ReadonlyMap<string, Post> {
  return new Map(
    Object.entries(routes).map(([name, post]) => [
      `/review/${name}`,
      // What is sent in another form is refused like all else.
      Object.assign(async (sent: Sent) => {
        refuseHalves(sent, '');
        return post(sent);
      }, post),
    ]),
  );
}

function text(sent: Sent, key: string): string {
  const value = sent[key];
  if (typeof value === 'string') return value;
  throw new ShapeError(`"${key}" must be a text`);
}

function source(sent: Sent): Source {
  if (sent.address !== undefined) return { address: text(sent, 'address') };
  if (sent.pasted !== undefined) return { pasted: text(sent, 'pasted') };
  return { file: text(sent, 'file'), type: text(sent, 'type'), base64: base64(sent, 'base64') };
}

/** Whole, as the bytes would else be others than were sent. */
function base64(sent: Sent, key: string): string {
  const value = text(sent, key);
  if (value.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(value)) return value;
  throw new ShapeError(
    `"${key}" must be the bytes of the file in base64, and holds something else: send it again`,
  );
}

/** What whoever brings it says of it; what is left empty is not said. */
function given({ given: said = {} }: Sent): GivenHere {
  if (!isObject(said)) throw new ShapeError('"given" must be an object');
  const known = (key: string) => {
    const value = said[key] === undefined ? '' : oneLine(text(said, key));
    return value === '' ? {} : { [key]: value };
  };
  const author = said.author === undefined ? '' : oneLine(text(said, 'author'));
  return {
    ...Object.assign(
      {},
      ...['id', 'title', 'publisher', 'date', 'language', 'address', 'archivedAt'].map(known),
    ),
    ...(author === '' ? {} : { authors: author.split(/\s*;\s*/) }),
  };
}

function part({ part: value }: Sent): Asked['part'] {
  const found = ASKED_PARTS.find((each) => each === value);
  if (found !== undefined) return found;
  throw new ShapeError(`"part" must be one of ${ASKED_PARTS.join(', ')}`);
}

function texts(sent: Sent, key: string): readonly string[] {
  const value = sent[key];
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return value;
  throw new ShapeError(`"${key}" must be a list of texts`);
}

function whole(sent: Sent, key: string): number {
  const value = sent[key];
  if (Number.isSafeInteger(value) && (value as number) >= 0) return value as number;
  throw new ShapeError(`"${key}" must be a whole number`);
}

function hashes(sent: Sent, key: string): Readonly<Record<string, string | null>> {
  const value = sent[key];
  if (isObject(value) && Object.values(value).every((each) => each === null || typeof each === 'string'))
    return value as Readonly<Record<string, string | null>>;
  throw new ShapeError(`"${key}" must give a hash for each file`);
}

function isObject(value: unknown): value is Sent {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The decisions that the page may make: what they say of the reading is held against its schema and its text by the desk. */
const FORMS: Readonly<Record<string, (sent: Sent) => Choice>> = {
  accept: (sent) => ({ do: 'accept', ids: texts(sent, 'ids') }),
  reject: (sent) => ({ do: 'reject', ids: texts(sent, 'ids') }),
  later: (sent) => ({ do: 'later', ids: texts(sent, 'ids') }),
  new: (sent) => ({ do: 'new', ids: texts(sent, 'ids') }),
  link: (sent) => ({ do: 'link', id: text(sent, 'id'), to: text(sent, 'to') }),
  edit: (sent) => ({ do: 'edit', id: text(sent, 'id'), set: object(sent, 'set') }),
  undo: () => ({ do: 'undo' }),
  describe: (sent) => ({ do: 'describe', set: corrected(object(sent, 'set')) }),
  identity: (sent) => ({
    do: 'identity',
    left: text(sent, 'left'),
    right: text(sent, 'right'),
    decision: relation(sent),
    confidence: share(sent, 'confidence'),
    reason: text(sent, 'reason'),
  }),
  state: ({ entities, events, figures, utterances, claims, quotes }) =>
    ({
      do: 'state',
      ...Object.fromEntries(
        Object.entries({ entities, events, figures, utterances, claims, quotes }).filter(
          ([, list]) => Array.isArray(list) && list.every(isObject),
        ),
      ),
    }) as Choice,
};

/** A text, or null for what is not known. */
function corrected(set: Sent): ReportCorrection {
  const keys = ['title', 'publisher', 'date', 'language', 'address', 'archivedAt'];
  const said = keys.flatMap((key) => {
    if (set[key] === undefined) return [];
    return [[key, set[key] === null ? null : oneLine(text(set, key))]];
  });
  const { authors } = set;
  return {
    ...Object.fromEntries(said),
    ...(authors === undefined
      ? {}
      : { authors: authors === null ? null : texts(set, 'authors').map(oneLine) }),
  };
}

function relation({ decision }: Sent): 'same' | 'different' | 'unsure' {
  if (decision === 'same' || decision === 'different' || decision === 'unsure') return decision;
  throw new ShapeError('"decision" must be same, different or unsure');
}

function reason(sent: Sent): string {
  const why = oneLine(text(sent, 'reason'));
  if (why !== '') return why;
  throw new ShapeError('"reason" is empty: say why, in a sentence');
}

function share(sent: Sent, key: string): number {
  const value = sent[key];
  if (typeof value === 'number' && value >= 0 && value <= 1) return value;
  throw new ShapeError(`"${key}" must be a number from 0 to 1`);
}

function object(sent: Sent, key: string): Sent {
  const value = sent[key];
  if (isObject(value)) return value;
  throw new ShapeError(`"${key}" must be an object`);
}

function choices(sent: Sent): readonly Choice[] {
  const value = sent.choices;
  if (!Array.isArray(value) || value.length === 0)
    throw new ShapeError('"choices" must be a list of decisions');
  return value.map((each) => {
    const form = isObject(each) && typeof each.do === 'string' ? FORMS[each.do] : undefined;
    if (form === undefined || !Object.hasOwn(FORMS, (each as { do: string }).do))
      throw new ShapeError('"choices" holds something that is no decision');
    return form(each as Sent);
  });
}
