/** A part of the graph to one HTML file that holds this very page: takes the built page from beside this one, or out of this one where it is such a file. */
import {
  GRAPH_ELEMENT,
  htmlPage,
  NOTES_ELEMENT,
  ONE_FILE_FOLDER,
  PAGE_ICON,
  PAGE_SCRIPT,
  PAGE_STYLES,
  type PageParts,
  TEXTS_ELEMENT,
  VIEW_ELEMENT,
} from '../../../src/export/html-page.js';
import { passagesOnly } from '../../../src/reports/passages-only.js';
import { save } from '../browser/download.js';
import { ONE_FILE } from '../browser/one-file.js';
import type { Texts } from '../data/texts.js';
import { GROUND_FILES } from '../map/ground/base-map.js';
import type { Session } from '../session/session.js';
import { encodeView } from '../view/address.js';
import { FIRST_VIEW, type ViewState } from '../view/view.js';
import type { Part } from './part.js';

export interface Told {
  /** JSON as notes.json has it. */
  readonly notes: string;
  /** What the file opens with, as an address. */
  readonly view: string;
  /** For the name of the file. */
  readonly name: string;
}

/**
 * Gives the name of the file.
 * @param whole whether the part is all that was read: then the file opens with what is seen now.
 * @param texts whose passages go into it.
 * @param told a story that goes with it.
 * @throws Error where the page for one file cannot be had.
 */
export async function saveOneFile(
  session: Session,
  { corpus, name }: Part,
  whole: boolean,
  texts: Texts,
  told?: Told,
): Promise<string> {
  const { layouts } = session.whole;
  const seen = session.view.peek();
  const kept = <T>(positions: ReadonlyMap<string, T>) =>
    new Map([...positions].filter(([id]) => corpus.entities.has(id) || corpus.utterances.has(id)));
  const pieces = htmlPage(await pageParts(), {
    corpus,
    layouts: { actors: kept(layouts.actors), all: kept(layouts.all) },
    texts: passagesOnly(corpus, texts),
    view: told?.view ?? encodeView(whole ? seen : within(seen, corpus.entities)),
    ...(told === undefined ? {} : { notes: told.notes }),
  });
  const file = `claimgraph-${told?.name ?? name}.html`;
  save(new Blob([...pieces], { type: 'text/html;charset=utf-8' }), file);
  return file;
}

/** A part was cut out by lens and filters: in the file they would cut once more. */
function within(
  { selection, surface, layers }: ViewState,
  entities: ReadonlyMap<string, unknown>,
): ViewState {
  const still = selection?.kind === 'node' && entities.has(selection.id) ? selection : undefined;
  return { ...FIRST_VIEW, surface, layers, selection: still };
}

function pageParts(): Promise<PageParts> {
  return ONE_FILE ? Promise.resolve(ownParts()) : fetchedParts();
}

async function fetchedParts(): Promise<PageParts> {
  const [script, styles, icon, ...data] = await Promise.all(
    [PAGE_SCRIPT, PAGE_STYLES, PAGE_ICON, ...GROUND_FILES].map(fetched),
  );
  return {
    ...{ script: script as string, styles: styles as string, icon: icon as string },
    data: GROUND_FILES.map((name, at) => [name, data[at] as string] as const),
  };
}

async function fetched(name: string): Promise<string> {
  const address = `./${ONE_FILE_FOLDER}/${name}`;
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} could not be fetched: ${response.status}`);
  return response.text();
}

/** What this file was made of; its script stands at its end, and its styles first. */
function ownParts(): PageParts {
  const text = (selector: string) => document.querySelector(selector)?.textContent ?? '';
  const icon = document.querySelector('link[rel="icon"]')?.getAttribute('href') ?? '';
  const made: readonly string[] = [GRAPH_ELEMENT, TEXTS_ELEMENT, VIEW_ELEMENT, NOTES_ELEMENT];
  return {
    script: text('body > script[type="module"]'),
    styles: text('head > style'),
    icon: utf8Of(icon.slice(icon.indexOf(',') + 1)),
    data: [...document.querySelectorAll('script[type="application/json"]')]
      .filter(({ id }) => !made.includes(id))
      .map(({ id, textContent }) => [id, textContent ?? ''] as const),
  };
}

function utf8Of(base64: string): string {
  return new TextDecoder().decode(Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0)));
}
