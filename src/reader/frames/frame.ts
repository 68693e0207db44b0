/** Frames: which words tell of what, who plays which part, and what relation is told with it. Takes the text of `ontology/frames`, gives frames. */

/** A role, for what is of a class (`@Place`) or for all else. */
export interface RoleChoice {
  readonly role: string;
  /** A class of `CLASS_GROUPS`; absent: any. */
  readonly of?: string;
}

/** A relation of two parts: `subject tookControlOf object`. */
export interface FrameRelation {
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
}

export interface Frame {
  readonly id: string;
  /** The file: `violence`, `harm`, `control`. */
  readonly family: string;
  /** A code of `code:event-types` without prefix; absent where a relation is all that is told. */
  readonly type?: string;
  /** What the word itself says. */
  readonly sense: string;
  readonly verbs: readonly string[];
  readonly nouns: readonly string[];
  /** A verb and words that hang on it: `take control`, `come under fire`. */
  readonly phrases: readonly (readonly string[])[];
  /** Words beside it by which it is none of this. */
  readonly unless: ReadonlySet<string>;
  /** Words of which one has to stand beside it. */
  readonly near: ReadonlySet<string>;
  /** Slots of which one has to be filled, by what is of a class where one is named. */
  readonly needs: readonly { readonly slot: string; readonly of?: string }[];
  /** By slot: `subject`, `object`, a preposition, `own`, `compound`. */
  readonly slots: ReadonlyMap<string, readonly RoleChoice[]>;
  readonly relations: readonly FrameRelation[];
  /** It only takes up what was told before: `the incident`. */
  readonly again: boolean;
}

interface Draft {
  readonly id: string;
  readonly family: string;
  readonly lines: Map<string, string>;
}

const WORDS = (text: string | undefined): readonly string[] =>
  text === undefined
    ? []
    : text
        .split(',')
        .map((word) => word.trim())
        .filter((word) => word !== '');

const RESERVED = new Set([
  'type',
  'sense',
  'like',
  'verb',
  'noun',
  'phrase',
  'unless',
  'near',
  'needs',
  'relation',
  'again',
]);

/** What does not follow the form of frames: the line and what is wrong with it. */
export class FrameError extends Error {
  override readonly name = 'FrameError';
}

/** Takes a text as documented in `ontology/frames/README.md`; families begin with a line `family NAME`. */
export function parseFrames(text: string): readonly Frame[] {
  const drafts = new Map<string, Draft>();
  let family = '';
  let draft: Draft | undefined;
  for (const [at, raw] of text.split('\n').entries()) {
    const line = raw.replace(/(^|\s)#.*$/, '').trim();
    if (line === '') continue;
    const fault = (what: string) => new FrameError(`Frames, line ${at + 1}: ${what}: "${raw}"`);
    const begins = /^(family|frame) ([\w-]+)$/.exec(line);
    if (begins?.[1] === 'family') {
      family = begins[2]!;
      continue;
    }
    if (begins !== null) {
      draft = { id: begins[2]!, family, lines: new Map() };
      if (drafts.has(draft.id)) throw fault('this frame is there already; give it another name');
      drafts.set(draft.id, draft);
      continue;
    }
    const [, keys, value] = /^([^:]+):\s*(.*)$/.exec(line) ?? [];
    if (keys === undefined || draft === undefined) throw fault('write "frame NAME" or "key: value"');
    for (const key of WORDS(keys)) {
      if (RESERVED.has(key) && key !== 'needs' && value!.includes('@'))
        throw fault(`"${key}" is no slot: a place after "near" is the event's by itself`);
      const before = draft.lines.get(key);
      draft.lines.set(key, before === undefined ? value! : `${before}, ${value}`);
    }
  }
  return [...drafts.values()].map((one) => frameOf(one, drafts));
}

/** Its own lines, and of the frame that it is like those of slots and relations that it does not have. */
function linesOf({ id, lines }: Draft, drafts: ReadonlyMap<string, Draft>, depth = 0): Map<string, string> {
  const like = lines.get('like');
  if (like === undefined) return new Map(lines);
  const other = drafts.get(like);
  if (other === undefined || depth > 5)
    throw new FrameError(`Frames: "${id}" is like "${like}", which is none`);
  const merged = linesOf(other, drafts, depth + 1);
  for (const key of ['verb', 'noun', 'phrase', 'unless', 'near', 'needs', 'like', 'again'])
    merged.delete(key);
  for (const [key, value] of lines) merged.set(key, value);
  return merged;
}

function frameOf(draft: Draft, drafts: ReadonlyMap<string, Draft>): Frame {
  const lines = linesOf(draft, drafts);
  const type = lines.get('type');
  const choiceOf = (text: string): RoleChoice => {
    const [role, of] = text.split('@');
    return { role: role!, ...(of === undefined ? {} : { of }) };
  };
  return {
    id: draft.id,
    family: draft.family,
    ...(type === undefined ? {} : { type }),
    sense: lines.get('sense') ?? 'other',
    verbs: WORDS(lines.get('verb')),
    nouns: WORDS(lines.get('noun')),
    phrases: WORDS(lines.get('phrase')).map((phrase) => phrase.split(' ')),
    unless: new Set(WORDS(lines.get('unless'))),
    near: new Set(WORDS(lines.get('near'))),
    needs: WORDS(lines.get('needs')).map((need) => {
      const [slot, of] = need.split('@');
      return { slot: slot!, ...(of === undefined ? {} : { of }) };
    }),
    slots: new Map(
      [...lines]
        .filter(([key]) => !RESERVED.has(key))
        .map(([key, value]) => [key, WORDS(value).map(choiceOf)]),
    ),
    again: lines.get('again') === 'yes',
    relations: WORDS(lines.get('relation')).map((relation) => {
      const [subject, predicate, object] = relation.split(' ');
      if (object === undefined)
        throw new FrameError(
          `Frames: "${draft.id}" has the relation "${relation}"; write "SLOT relation SLOT"`,
        );
      return { subject: subject!, predicate: predicate!, object };
    }),
  };
}
