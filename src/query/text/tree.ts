/** SPARQL text to its tree, as a kept parser reads it, with what a refusal needs of it; and a tree back to text. */
import { Generator } from '@traqula/generator-sparql-1-2';
import { Parser } from '@traqula/parser-sparql-1-2';
import { AstFactory } from '@traqula/rules-sparql-1-2';
import { QueryError } from '../../model/errors.js';
import { PREFIXES } from '../../model/namespaces.js';

/** Any node of the tree: what we look at of it. */
interface Node {
  readonly type?: string;
  readonly subType?: string;
  prefix?: string | undefined;
  value?: unknown;
  loc?: { readonly sourceLocationType: string; readonly start?: number };
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
  /** The query written anew from what was read, without prefixes of ours; a SELECT with no more rows than `limit`. */
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
    limitOffset?: {
      readonly type: string;
      readonly subType: string;
      limit?: number;
      readonly offset?: number;
      readonly loc: unknown;
    };
  };
}

function treeOf(query: string, root: Root): QueryTree {
  const isUpdate = root.type === 'update';
  const updates = (root.updates ?? []).flatMap(({ operation }) => operation?.loc?.start ?? []);
  const declared = new Map<string, string>();
  for (const { subType, key, value } of root.context ?? []) {
    if (subType === 'prefix') declared.set(key ?? '', String(value.value));
  }
  const services: number[] = [];
  const undeclared = new Map<string, number>();
  const clauses = root.datasets?.clauses ?? [];
  const from = clauses.map(({ value }) => resolved(root, fullIri(declared, value)));
  let namesGraphs = clauses.length > 0;
  walk(root, (node) => {
    const start = node.loc?.start ?? 0;
    if (node.type === 'pattern' && node.subType === 'service') services.push(start);
    if (node.type === 'pattern' && node.subType === 'graph') namesGraphs = true;
    if (typeof node.prefix === 'string' && !declared.has(node.prefix)) {
      undeclared.set(node.prefix, Math.min(start, undeclared.get(node.prefix) ?? start));
    }
    if (node.type === 'term' && node.subType === 'namedNode') {
      node.value = checkedIri(query, start, fullIri(declared, node));
      delete node.prefix;
    }
    // The writer would copy the text of the query where it knows the place: it is to write what was read.
    if (node.loc !== undefined) node.loc = { sourceLocationType: 'autoGenerate' };
  });
  return {
    form: isUpdate ? undefined : root.subType,
    updates,
    services: services.sort((a, b) => a - b),
    namesGraphs,
    from,
    undeclared,
    write(limit) {
      try {
        return generator().generate((limit === undefined ? root : limited(root, limit)) as never);
      } catch (error) {
        throw error instanceof RangeError ? tooDeep() : error;
      }
    },
  };
}

function tooDeep(): QueryError {
  return new QueryError('The query is nested too deeply to be read: write it with fewer brackets');
}

function limited(root: Root, most: number): Root {
  if (root.subType !== 'select') return root;
  const own = root.solutionModifiers?.limitOffset;
  const limitOffset = {
    ...(own ?? {
      type: 'solutionModifier',
      subType: 'limitOffset',
      loc: { sourceLocationType: 'autoGenerate' },
    }),
    limit: Math.min(own?.limit ?? most, most),
  };
  return { ...root, solutionModifiers: { ...root.solutionModifiers, limitOffset } };
}

function fullIri(declared: ReadonlyMap<string, string>, { prefix, value }: Node): string {
  const text = String(value);
  if (prefix === undefined) return text;
  const namespace = declared.get(prefix) ?? PREFIXES[prefix as keyof typeof PREFIXES] ?? `${prefix}:`;
  return namespace + text.replace(/\\(.)/g, '$1');
}

/** Escapes have been read: an IRI that could not stand between `<` and `>` would be read anew as something else. */
function checkedIri(query: string, at: number, iri: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  const found = /[\u0000-\u0020<>"{}|^`\\]/.exec(iri)?.[0];
  if (found === undefined) return iri;
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
    return `the query is not valid SPARQL at ${JSON.stringify(found.slice(0, 60))}`;
  const character = /^unexpected character: ->([\s\S]+?)<- at offset/.exec(message)?.[1];
  return `the query is not valid SPARQL${character === undefined ? '' : ` at ${JSON.stringify(character)}`}`;
}

// Both take long to make, and are made at the first query.
let madeParser: Parser | undefined;
let madeGenerator: Generator | undefined;

function parser(): Parser {
  madeParser ??= new Parser({
    defaultContext: { astFactory: new AstFactory() },
    lexerConfig: { positionTracking: 'full' },
  });
  return madeParser;
}

function generator(): Generator {
  madeGenerator ??= new Generator();
  return madeGenerator;
}

/** Line and column, both from 1, of an offset. */
export function placeOf(text: string, at: number): string {
  const before = text.slice(0, at).split('\n');
  return `line ${before.length}, column ${(before.at(-1) ?? '').length + 1}`;
}
