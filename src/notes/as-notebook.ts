/** JSON of anywhere, of a browser's store or of a post, to what is kept: each thing in its form, or left out and said why. */
import {
  EMPTY_NOTEBOOK,
  FLAGS,
  inOrder,
  type Note,
  type Notebook,
  type SavedView,
  type Step,
  type Story,
} from './notebook.js';

export interface ReadNotebook {
  readonly notebook: Notebook;
  /** What was left out, each in a sentence. */
  readonly leftOut: readonly string[];
}

/** Letters of a text, and of a view: an address of that length still opens. */
const MOST_TEXT = 20_000;
const MOST_VIEW = 20_000;
const MOST_STEPS = 200;

const ID = /^[a-z0-9]{1,40}(?:-[a-z0-9]{1,40}){0,4}$/;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/;

/** Left at what it is where it is none; one thing that is none takes no other with it. */
export function asNotebook(value: unknown): ReadNotebook {
  if (value === undefined || value === null) return { notebook: EMPTY_NOTEBOOK, leftOut: [] };
  if (!isObject(value)) return { notebook: EMPTY_NOTEBOOK, leftOut: ['what is kept is no object'] };
  const leftOut: string[] = [];
  const seen = new Set<string>();
  const all = <T extends { id: string }>(name: string, read: (each: Fields) => T): readonly T[] => {
    const list = value[name] ?? [];
    if (!Array.isArray(list)) {
      leftOut.push(`"${name}" is no list`);
      return [];
    }
    return list.flatMap((each: unknown, at) => {
      try {
        const one = read(new Fields(each));
        if (seen.has(one.id)) throw new Odd(`its id ${one.id} is that of another`);
        seen.add(one.id);
        return [one];
      } catch (error) {
        if (!(error instanceof Odd)) throw error;
        leftOut.push(`number ${at + 1} of "${name}": ${error.message}`);
        return [];
      }
    });
  };
  const notebook: Notebook = {
    notes: inOrder(all('notes', asNote)),
    views: inOrder(all('views', asSavedView)),
    stories: inOrder(all('stories', asStory)),
  };
  return { notebook, leftOut };
}

function asNote(fields: Fields): Note {
  const flag = FLAGS.find((each) => each === fields.optional('flag'));
  const changed = fields.optional('changed');
  const note = {
    ...fields.kept(),
    view: fields.view(),
    text: fields.text('text'),
    ...(flag === undefined ? {} : { flag }),
    ...(changed === undefined ? {} : { changed: moment(changed, 'changed') }),
  };
  if (flag === undefined && fields.optional('flag') !== undefined)
    throw new Odd(`"flag" is none of ${FLAGS.join(', ')}`);
  if (note.text === '' && flag === undefined) throw new Odd('it has neither a text nor a flag');
  return note;
}

function asSavedView(fields: Fields): SavedView {
  return { ...fields.kept(), view: fields.view(), title: fields.text('title') };
}

function asStory(fields: Fields): Story {
  const steps = fields.list('steps');
  if (steps.length > MOST_STEPS) throw new Odd(`it has more than ${MOST_STEPS} steps`);
  return {
    ...fields.kept(),
    title: fields.text('title'),
    steps: steps.map((each): Step => {
      const step = new Fields(each);
      return { view: step.view(), caption: step.text('caption') };
    }),
  };
}

/** What does not fit its form. */
class Odd extends Error {}

class Fields {
  readonly #value: Readonly<Record<string, unknown>>;

  constructor(value: unknown) {
    if (!isObject(value)) throw new Odd('it is no object');
    this.#value = value;
  }

  kept(): { id: string; made: string } {
    const id = this.text('id');
    if (!ID.test(id)) throw new Odd('"id" has other signs than lower-case letters, digits and hyphens');
    return { id, made: moment(this.text('made'), 'made') };
  }

  view(): string {
    const view = this.text('view', MOST_VIEW);
    if (view !== '' && !view.startsWith('#')) throw new Odd('"view" does not begin with #');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none stands in an address
    if (/[\s\x00-\x1f]/.test(view)) throw new Odd('"view" holds a space');
    return view;
  }

  /** As UTF-8 can hold it, with line ends of one kind. */
  text(name: string, most = MOST_TEXT): string {
    const value = this.#value[name];
    if (typeof value !== 'string') throw new Odd(`"${name}" is no text`);
    if (value.length > most) throw new Odd(`"${name}" is longer than ${most.toLocaleString('en')} letters`);
    return value.replace(/\p{Cs}/gu, '\ufffd').replace(/\r\n?/g, '\n');
  }

  optional(name: string): string | undefined {
    return this.#value[name] === undefined ? undefined : this.text(name);
  }

  list(name: string): readonly unknown[] {
    const value = this.#value[name];
    if (!Array.isArray(value)) throw new Odd(`"${name}" is no list`);
    return value;
  }
}

function moment(value: string, name: string): string {
  if (!MOMENT.test(value) || Number.isNaN(Date.parse(value)))
    throw new Odd(`"${name}" is no moment such as 2026-11-30T19:30:00Z`);
  return value;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
