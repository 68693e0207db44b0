/** SPARQL text to its tree, as a kept parser reads it: what a refusal needs of it, and the same text without two readings. */
import { Parser } from '@traqula/parser-sparql-1-2';
import { AstFactory, lex } from '@traqula/rules-sparql-1-2';
import { QueryError } from '../../model/errors.js';
import { PREFIXES } from '../../model/namespaces.js';

/** Any node of the tree: what we look at of it. */
interface Node {
  readonly type?: string;
  readonly subType?: string;
  readonly prefix?: string;
  readonly value?: unknown;
  readonly loc?: { readonly start?: number; readonly end?: number };
}

export interface QueryTree {
  /** `select`, `ask`, `construct`, `describe`; undefined for updates. */
  readonly form: string | undefined;
  /** Offsets at which an update begins. */
  readonly updates: readonly number[];
  /** Offsets of SERVICE. */
  readonly services: readonly number[];
  readonly namesGraphs: boolean;
  /** IRIs in FROM and FROM NAMED, in full. */
  readonly from: readonly string[];
  /** Prefixes in use that the query does not declare, each with the offset of its first use. */
  readonly undeclared: ReadonlyMap<string, number>;
  /**
   * The query so that other engines part it into the same tokens: without comments, and with a space after each `<`
   * that begins no IRI. Its lines stay. A SELECT gives no more rows than `limit`.
   */
  write(limit?: number): string;
}

/**
 * The tree of a query, or why it has none.
 * @returns a sentence for a text that is not SPARQL 1.2.
 * @throws QueryError for a text nested too deeply, and for an IRI that is none.
 */
export function readTree(query: string): QueryTree | string {
  const unknown: string[] = [];
  for (;;) {
    try {
      const prefixes = Object.fromEntries([
        ...unknown.map((prefix) => [prefix, `unknown:${prefix}`]),
        ...Object.entries(PREFIXES),
      ]);
      return treeOf(query, parser().parse(query, { prefixes }) as unknown as Root);
    } catch (error) {
      if (error instanceof QueryError) throw error;
      if (error instanceof RangeError) throw tooDeep();
      const message = error instanceof Error ? error.message : String(error);
      const prefix = /^Unknown prefix: (.*)$/s.exec(message)?.[1];
      if (prefix === undefined || unknown.includes(prefix)) return complaint(message);
      unknown.push(prefix); // it is told with its place, which the tree knows
    }
  }
}

interface Root extends Node {
  readonly context?: readonly { readonly subType: string; readonly key?: string; readonly value: Node }[];
  readonly updates?: readonly { readonly operation?: Node }[];
  readonly datasets?: { readonly clauses: readonly { readonly value: Node }[] };
  readonly solutionModifiers?: {
    readonly limitOffset?: Node & { readonly limit?: number; readonly offset?: number };
  };
  /** VALUES after the query. */
  readonly values?: Node;
}

function treeOf(query: string, root: Root): QueryTree {
  const updates = (root.updates ?? []).flatMap(({ operation }) => operation?.loc?.start ?? []);
  const declared = new Map<string, string>();
  for (const { subType, key, value } of root.context ?? []) {
    if (subType === 'prefix') declared.set(key ?? '', String(value.value));
  }
  const services: number[] = [];
  const undeclared = new Map<string, number>();
  const clauses = root.datasets?.clauses ?? [];
  let namesGraphs = clauses.length > 0;
  walk(root, (node) => {
    const start = node.loc?.start ?? 0;
    if (node.type === 'pattern' && node.subType === 'service') services.push(start);
    if (node.type === 'pattern' && node.subType === 'graph') namesGraphs = true;
    if (node.type === 'term' && node.subType === 'namedNode') checkIri(query, start, node);
    if (typeof node.prefix === 'string' && !declared.has(node.prefix)) {
      undeclared.set(node.prefix, Math.min(start, undeclared.get(node.prefix) ?? start));
    }
  });
  return {
    form: root.type === 'update' ? undefined : root.subType,
    updates,
    services: services.sort((a, b) => a - b),
    namesGraphs,
    from: clauses.map(({ value }) => resolved(root, fullIri(declared, value))),
    undeclared,
    write: (limit) => withoutDoubt(query, limitEdit(query, root, limit)),
  };
}

/** What stands in for the text from `start` to `end`. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function limitEdit(query: string, root: Root, most: number | undefined): Edit | undefined {
  if (root.subType !== 'select' || most === undefined) return undefined;
  const own = root.solutionModifiers?.limitOffset;
  if (own?.limit !== undefined && own.limit <= most) return undefined;
  const text = ` LIMIT ${most}${own?.offset === undefined ? '' : ` OFFSET ${own.offset}`} `;
  const start = own?.loc?.start ?? root.values?.loc?.start ?? query.length;
  return { start, end: own?.loc?.end ?? start, text };
}

/** The tokens as they stand, what lies between them without comments, and the edit in its place. */
function withoutDoubt(query: string, edit: Edit | undefined): string {
  const parts: string[] = [];
  let at = 0;
  let left = edit;
  for (const { image, startOffset } of lexer().tokenize(query).tokens) {
    if (left !== undefined && startOffset >= left.start) {
      parts.push(left.text);
      at = Math.max(at, left.end);
      left = undefined;
    }
    if (startOffset < at) continue; // the edit stands for it
    parts.push(query.slice(at, startOffset).replace(/#[^\n\r]*/g, ' '), image);
    if (image === '<' || image === '<=') parts.push(' ');
    at = startOffset + image.length;
  }
  return parts.join('') + (left === undefined ? '' : left.text);
}

function tooDeep(): QueryError {
  return new QueryError('The query is nested too deeply to be read: write it with fewer brackets');
}

function fullIri(declared: ReadonlyMap<string, string>, { prefix, value }: Node): string {
  const text = String(value);
  if (prefix === undefined) return text;
  const namespace = declared.get(prefix) ?? PREFIXES[prefix as keyof typeof PREFIXES] ?? `${prefix}:`;
  return namespace + text.replace(/\\(.)/g, '$1');
}

/** Escapes have been read: what an IRI cannot hold could end it, for another reader. */
function checkIri(query: string, at: number, { prefix, value }: Node): void {
  const iri = prefix === undefined ? String(value) : '';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  const found = /[\u0000-\u0020<>"{}|^`\\]/.exec(iri)?.[0];
  if (found === undefined) return;
  throw new QueryError(
    `${placeOf(query, at)}: the IRI ${JSON.stringify(iri.slice(0, 120))} holds ${JSON.stringify(found)}, which no IRI can`,
  );
}

function resolved(root: Root, iri: string): string {
  const base = root.context?.findLast(({ subType }) => subType === 'base')?.value.value;
  return typeof base === 'string' && URL.canParse(iri, base) ? new URL(iri, base).href : iri;
}

/** Every node, in no order; by a list of our own, as a tree may be deeper than the stack. */
function walk(root: object, visit: (node: Node) => void): void {
  const left: object[] = [root];
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    visit(node as Node);
    for (const [key, value] of Object.entries(node)) {
      if (key !== 'loc' && typeof value === 'object' && value !== null) left.push(value);
    }
  }
}

/** The parser's first sentence; what follows lists what it would have taken. */
function complaint(message: string): string {
  const found =
    /(?:but found: |found --> |Redundant input, expecting EOF but found: )'?([\s\S]*?)'?(?: <--)?$/.exec(
      message,
    )?.[1];
  if (found !== undefined && found !== '')
    return `the query is refused, as it is not valid SPARQL at ${JSON.stringify(found.slice(0, 60))}`;
  const character = /^unexpected character: ->([\s\S]+?)<- at offset/.exec(message)?.[1];
  return `the query is refused, as it is not valid SPARQL${character === undefined ? '' : ` at ${JSON.stringify(character)}`}`;
}

// Both take long to make, and are made at the first query.
let madeParser: Parser | undefined;
let madeLexer: ReturnType<typeof lex.sparql12LexerBuilder.build> | undefined;

function parser(): Parser {
  madeParser ??= new Parser({
    defaultContext: { astFactory: new AstFactory() },
    lexerConfig: { positionTracking: 'full' },
  });
  return madeParser;
}

function lexer() {
  madeLexer ??= lex.sparql12LexerBuilder.build({ positionTracking: 'onlyOffset' });
  return madeLexer;
}

/** Line and column, both from 1, of an offset. */
export function placeOf(text: string, at: number): string {
  const before = text.slice(0, at).split('\n');
  return `line ${before.length}, column ${(before.at(-1) ?? '').length + 1}`;
}
