/** Known names, found in a sentence by their longest match: those of the data first, then those of the lists. */
import type { Token } from '../../language/types.js';

export interface KnownName {
  /** A class of the ontology without prefix. */
  readonly class: string;
  /** What all its names have in common: IRI for the data, `country:ML` and the like for lists. */
  readonly key: string;
  readonly basis: 'data' | 'list';
  readonly demonym?: true;
  /** How it is written, where only that counts: `IS`, `AP`. */
  readonly exact?: string;
  /** People or things may bear the name too: it counts where the text speaks of a place. */
  readonly weak?: true;
}

export interface Match {
  /** Index of the last token. */
  readonly last: number;
  readonly known: readonly KnownName[];
}

interface Branch {
  readonly next: Map<string, Branch>;
  known?: KnownName[];
}

/** As names are compared word by word: lower case, without accents, marks and full stops. */
export function foldWord(form: string): string {
  const lower = form.toLowerCase();
  if (/^[a-z0-9]+$/.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}&]+/gu, '');
}

/** Pieces that a name is compared by: hyphens, apostrophes and spaces part them. */
export function foldName(name: string): readonly string[] {
  return name
    .replace(/^the\s+/i, '')
    .split(/[\s\-–—/'’‘ʼ`]+|(?<=\p{L}{2})\.(?=\p{L}{2})/u)
    .map(foldWord)
    .filter((piece) => piece !== '');
}

/** Short and all in capitals: then small letters make another word. */
const ACRONYM = /^[\p{Lu}\p{N}.&-]{1,7}$/u;

export class Gazetteer {
  readonly #root: Branch = { next: new Map() };
  readonly #below: Gazetteer | undefined;

  /** @param below asked where this one does not know a name. */
  constructor(below?: Gazetteer) {
    this.#below = below;
  }

  add(name: string, known: KnownName): void {
    const pieces = foldName(name);
    if (pieces.length === 0) return;
    let branch = this.#root;
    for (const piece of pieces) {
      let next = branch.next.get(piece);
      if (next === undefined) {
        next = { next: new Map() };
        branch.next.set(piece, next);
      }
      branch = next;
    }
    const entry: KnownName =
      pieces.length === 1 && ACRONYM.test(name) && /\p{Lu}.*\p{Lu}/u.test(name)
        ? { ...known, exact: name }
        : known;
    branch.known ??= [];
    branch.known.push(entry);
  }

  /** The longest known name that begins at a token, and all that bear it. */
  longest(tokens: readonly Token[], first: number): Match | undefined {
    const own = this.#longest(tokens, first);
    const below = this.#below?.longest(tokens, first);
    if (own === undefined) return below;
    if (below === undefined || own.last > below.last) return own;
    return own.last === below.last ? { last: own.last, known: [...own.known, ...below.known] } : below;
  }

  /** What bears exactly this name. */
  named(name: string): readonly KnownName[] {
    let branch: Branch | undefined = this.#root;
    for (const piece of foldName(name)) branch = branch?.next.get(piece);
    const own = (branch?.known ?? []).filter(({ exact }) => exact === undefined || exact === name);
    return [...own, ...(this.#below?.named(name) ?? [])];
  }

  #longest(tokens: readonly Token[], first: number): Match | undefined {
    let branch: Branch | undefined = this.#root;
    let found: Match | undefined;
    for (let at = first; at < tokens.length && at < first + 24; at += 1) {
      const { form } = tokens[at]!;
      const pieces = piecesOf(form);
      if (
        pieces.length === 0 &&
        (!JOINT.test(form) || (form === '.' && tokens[at - 1]?.spaceAfter !== false))
      )
        break;
      for (const piece of pieces) branch = branch?.next.get(piece);
      if (branch === undefined) break;
      if (branch.known === undefined || pieces.length === 0) continue;
      const known = branch.known.filter(
        ({ exact }) => exact === undefined || at > first || foldDots(exact) === foldDots(form),
      );
      if (known.length > 0) found = { last: at, known };
    }
    return found;
  }
}

/** May stand between two pieces of a name. */
const JOINT = /^[-–—'’‘ʼ`/.]$/;

const foldDots = (form: string) => form.replaceAll('.', '');

function piecesOf(form: string): readonly string[] {
  return /^[A-Za-z]+$/.test(form) ? [form.toLowerCase()] : foldName(form);
}
