/** XML to its elements with the text in which each stands: streamed, so that a file is never held whole (Node). */
import { createHash } from 'node:crypto';
import { SaxesParser } from '@rubensworks/saxes';
import { readText } from '../../dataset/read/bytes.js';
import { declaredEntities } from '../../dataset/read/syntaxes/xml-entities.js';
import { ShapeError } from '../../model/errors.js';
import { sha256Hex } from '../../model/identifiers.js';
import { codePoints } from '../telling/lines.js';
import type { Passage } from '../telling/told.js';

export interface XmlHandler {
  /** Names without their prefix. */
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text: (text: string) => void;
  /** The passage of an element that is asked for; it begins on line `number`. */
  readonly close: (name: string, passage: Passage | undefined) => void;
}

export interface XmlSource {
  readonly text?: string | undefined;
  readonly maxUnpacked?: number | undefined;
}

/**
 * @param placed names of the elements whose passages are wanted
 * @returns lower-case hexadecimal SHA-256 of the whole text
 * @throws ShapeError for what is not well-formed, with file, line and column; FileError as readText does.
 */
export async function readXml(
  file: string,
  { text, maxUnpacked }: XmlSource,
  placed: ReadonlySet<string>,
  handler: XmlHandler,
): Promise<string> {
  const whole = createHash('sha256');
  const parser = new SaxesParser({ position: true, xmlns: false });
  const held = new Held();
  const open: { readonly name: string; readonly start: Start | undefined }[] = [];
  let placedOpen = 0;
  let begun: Start | undefined;
  parser.on('error', ({ message }) => {
    throw new ShapeError(`${file}:${parser.line}:${parser.column}: no well-formed XML: ${said(message)}`);
  });
  parser.on('doctype', (doctype) => {
    try {
      for (const [name, put] of declaredEntities(doctype)) parser.ENTITIES[name] = put;
    } catch (error) {
      throw new ShapeError(`${file}:${parser.line}:${parser.column}: ${(error as Error).message}`);
    }
  });
  parser.on('opentagstart', ({ name }) => {
    begun = placed.has(local(name)) ? held.begin(parser.position, parser.line) : undefined;
  });
  parser.on('opentag', ({ name, attributes }) => {
    open.push({ name: local(name), start: begun });
    if (begun !== undefined) placedOpen += 1;
    handler.open(local(name), attributes as Record<string, string>);
  });
  parser.on('text', handler.text);
  parser.on('cdata', handler.text);
  parser.on('closetag', () => {
    const { name, start } = open.pop() as (typeof open)[number];
    handler.close(name, start === undefined ? undefined : held.passage(start, parser.position));
    if (start !== undefined) placedOpen -= 1;
    if (placedOpen === 0) held.drop(parser.position);
  });
  const push = (piece: string) => {
    whole.update(piece);
    held.add(piece);
    parser.write(piece);
  };
  if (text === undefined) await readText(file, push, maxUnpacked);
  else push(text);
  parser.close();
  return whole.digest('hex');
}

interface Start {
  /** In code units from the beginning of the text. */
  readonly at: number;
  readonly line: number;
}

/** The text from the first element that is still open. */
class Held {
  #text = '';
  /** Code units, and characters, before it. */
  #from = 0;
  #before = 0;

  add(piece: string): void {
    this.#text += piece;
  }

  /** No name of an element holds the mark with which it begins. */
  begin(position: number, line: number): Start {
    return { at: this.#from + this.#text.lastIndexOf('<', position - this.#from - 1), line };
  }

  passage({ at, line }: Start, position: number): Passage {
    const start = at - this.#from;
    const slice = this.#text.slice(start, position - this.#from);
    const begins = this.#before + codePoints(this.#text.slice(0, start));
    return { number: line, start: begins, end: begins + codePoints(slice), sliceSha256: sha256Hex(slice) };
  }

  drop(position: number): void {
    const gone = this.#text.slice(0, position - this.#from);
    this.#before += codePoints(gone);
    this.#from += gone.length;
    this.#text = this.#text.slice(gone.length);
  }
}

const local = (name: string) => name.slice(name.indexOf(':') + 1);

/** The parser puts file and place before its words. */
const said = (message: string) =>
  message
    .replace(/^(?:.*?:)?\d+:\d+: /, '')
    .replace(/\.$/, '')
    .replace(
      /^undefined entity$/,
      'an entity that this file does not declare (what stands in other files is not fetched)',
    );
