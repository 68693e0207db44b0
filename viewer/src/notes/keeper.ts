/** Where notes are kept: in this browser by data set, and in the data folder where the server may write; both as one notebook. */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { asNotebook } from '../../../src/notes/as-notebook.js';
import { dataSetKey } from '../../../src/notes/data-set.js';
import {
  type Change,
  changed,
  EMPTY_NOTEBOOK,
  isEmptyNotebook,
  type Notebook,
} from '../../../src/notes/notebook.js';
import { ask } from '../browser/ask.js';
import { keep, readKept } from '../browser/kept-here.js';
import { fetchPageFile } from '../browser/page-files.js';
import { mayWrite } from '../browser/run-key.js';
import type { Session } from '../session/session.js';

export interface Keeper {
  /** All of them. */
  readonly notebook: ReadonlySignal<Notebook>;
  /** Those of this browser. */
  readonly own: ReadonlySignal<Notebook>;
  /** What is wrong with how they are kept, in sentences; '' where nothing is. */
  readonly wrong: ReadonlySignal<string>;
  /** The file of the data folder, or what came with this page; undefined where there is none. */
  readonly file: ReadonlySignal<string | undefined>;
  /** Done when what comes with the page is here. */
  readonly loaded: Promise<void>;
  /** Whether this reader may change it here. */
  mayChange(id: string): boolean;
  /** Gives why it was not done; undefined where it was. */
  change(change: Change): Promise<string | undefined>;
  /** What this browser keeps goes into the file of the data folder. */
  moveToFolder(): Promise<string | undefined>;
}

const keepers = new WeakMap<Session, Keeper>();

export function keeperOf(session: Session): Keeper {
  const known = keepers.get(session);
  if (known !== undefined) return known;
  const made = makeKeeper(session);
  keepers.set(session, made);
  return made;
}

interface Served {
  readonly notebook?: unknown;
  readonly file?: unknown;
  readonly odd?: unknown;
}

function makeKeeper({ whole }: Session): Keeper {
  const name = `claimgraph-notes ${whole.part?.dataSet || dataSetKey(whole.corpus)}`;
  const own = signal(EMPTY_NOTEBOOK);
  const ofFile = signal(EMPTY_NOTEBOOK);
  const file = signal<string | undefined>(undefined);
  const wrongHere = signal('');
  const wrongThere = signal('');
  takeKept(name, own, wrongHere);
  // Another tab of this browser may change them.
  addEventListener('storage', ({ key }) => key === name && takeKept(name, own, wrongHere));
  const toBrowser = (change: Change): undefined => {
    // What cannot be kept lasts as long as the page.
    if (wrongHere.peek() === '') takeKept(name, own, wrongHere);
    own.value = changed(own.peek(), change);
    const left = isEmptyNotebook(own.peek()) ? undefined : JSON.stringify(own.peek());
    const why = keep(name, left);
    if (why !== undefined)
      wrongHere.value = `${why} What you note lasts until the page is closed: take it away before.`;
  };
  const toFile = async (change: Change): Promise<string | undefined> => {
    try {
      const { notebook } = await ask<Served>('notes', change);
      ofFile.value = asNotebook(notebook).notebook;
      return undefined;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };
  const isOwn = (id: string) => idsIn(own.peek()).includes(id);
  return {
    notebook: computed(() => changed(ofFile.value, own.value)),
    own,
    wrong: computed(() => [wrongHere.value, wrongThere.value].filter(Boolean).join(' ')),
    file,
    loaded: takeServed(ofFile, file, wrongThere),
    mayChange: (id) => mayWrite() || isOwn(id),
    change: async (change) => {
      const ids = [...idsIn({ ...EMPTY_NOTEBOOK, ...change }), ...(change.gone ?? [])];
      return mayWrite() && !ids.some(isOwn) ? toFile(change) : toBrowser(change);
    },
    moveToFolder: async () => {
      const moved = own.peek();
      const why = await toFile(moved);
      if (why === undefined) toBrowser({ gone: idsIn(moved) });
      return why;
    },
  };
}

const idsIn = ({ notes, views, stories }: Notebook) => [...notes, ...views, ...stories].map(({ id }) => id);

/** What has another form than ours is put aside, so that nothing writes over it. */
function takeKept(name: string, own: Signal<Notebook>, wrong: Signal<string>): void {
  const kept = readKept(name);
  if (kept === undefined) {
    own.value = EMPTY_NOTEBOOK;
    return;
  }
  const { notebook, leftOut } = asNotebook(parsed(kept));
  own.value = notebook;
  if (leftOut.length === 0) return;
  const aside = `${name}, not read`;
  keep(aside, kept);
  wrong.value = `Of what this browser keeps not all could be read: ${leftOut[0]}. It stands under “${aside}” in the storage of this page.`;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return 'broken';
  }
}

async function takeServed(
  ofFile: Signal<Notebook>,
  file: Signal<string | undefined>,
  wrong: Signal<string>,
): Promise<void> {
  try {
    const json = await fetchPageFile('notes.json');
    if (json === undefined) return;
    const served = JSON.parse(json) as Served;
    const { notebook, leftOut } = asNotebook(served.notebook);
    const odd = Array.isArray(served.odd) ? served.odd.map(String) : [];
    ofFile.value = notebook;
    file.value = typeof served.file === 'string' ? served.file : undefined;
    const [first] = [...odd, ...leftOut];
    if (first !== undefined)
      wrong.value = `Not all notes of ${file.value ?? 'this page'} could be read: ${first}. claimgraph check says more.`;
  } catch (error) {
    wrong.value = `The notes beside the data could not be fetched: ${error instanceof Error ? error.message : String(error)}`;
  }
}
