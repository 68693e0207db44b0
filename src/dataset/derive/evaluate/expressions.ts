/** Expressions as functions of the row. An error of SPARQL is `undefined`; what is not decided here is thrown. */
import { hash } from 'node:crypto';
import type * as RDF from '@rdfjs/types';
import { expand } from '../../../model/namespaces.js';
import { literal, namedNode } from '../../terms.js';
import type { Terms } from '../numbers/terms.js';
import { type Expression, type FunctionName, type Group, OutsideShape } from '../shape/shape.js';
import { type Context, numberOf, placeOf } from './context.js';

/** The number of a term, a truth value, a plain string. */
export type Value = number | boolean | string | undefined;
export type Evaluated = () => Value;

const XSD_STRING = expand('xsd:string');
const XSD_BOOLEAN = namedNode(expand('xsd:boolean'));
/** No other string is surely an IRI. */
const SURE_IRI =
  /^[A-Za-z][A-Za-z0-9+.-]*:(?:\/\/[A-Za-z0-9.-]+)?\/?[A-Za-z0-9._~/-]*(?:#[A-Za-z0-9._~/-]*)?$/;

/** @param exists makes of a group whether the row as it is has a solution of it. */
export function evaluated(
  expression: Expression,
  context: Context,
  exists: (group: Group) => () => boolean,
): Evaluated {
  if (expression.kind === 'slot') {
    const { numbers, at } = placeOf(expression.slot, context);
    return () => numbers[at] || undefined;
  }
  if (expression.kind === 'exists') {
    const { not } = expression;
    const found = exists(expression.group);
    return () => found() !== not;
  }
  const { name } = expression;
  const iris = name === 'in' || name === 'notin' ? namedIn(expression.args.slice(1), context) : undefined;
  if (iris !== undefined) {
    const sought = evaluated(expression.args[0]!, context, exists);
    return () => {
      const value = sought();
      return value === undefined
        ? undefined
        : (typeof value === 'number' && iris.has(value)) === (name === 'in');
    };
  }
  const args = expression.args.map((arg) => evaluated(arg, context, exists));
  return FUNCTIONS[name](args, context.quads.terms);
}

/** The number of the term that a value is, 0 for none. */
export function termOf(value: Value, terms: Terms): number {
  if (typeof value === 'boolean') return terms.number(literal(String(value), XSD_BOOLEAN));
  return typeof value === 'string' ? terms.number(literal(value)) : (value ?? 0);
}

/** The effective boolean value. */
export function truthOf(value: Value, terms: Terms): boolean | undefined {
  if (typeof value === 'boolean' || value === undefined) return value;
  if (typeof value === 'string') return value !== '';
  const term = terms.term(value);
  if (term.termType !== 'Literal') return undefined;
  if (isPlain(term)) return term.value !== '';
  if (term.datatype.equals(XSD_BOOLEAN) && /^(?:true|false)$/.test(term.value)) return term.value === 'true';
  throw new OutsideShape(`the truth of ${JSON.stringify(term.value)}, which is no xsd:boolean`);
}

const isPlain = (term: RDF.Literal): boolean => term.language === '' && term.datatype.value === XSD_STRING;

type Build = (args: readonly Evaluated[], terms: Terms) => Evaluated;

const FUNCTIONS: Readonly<Record<FunctionName, Build>> = {
  '!':
    ([arg], terms) =>
    () =>
      negated(truthOf(arg!(), terms)),
  '&&': (args, terms) => () => all(args, (arg) => truthOf(arg(), terms)),
  '||': (args, terms) => () => negated(all(args, (arg) => negated(truthOf(arg(), terms)))),
  '=':
    ([a, b], terms) =>
    () =>
      equal(a!(), b!(), terms),
  '!=':
    ([a, b], terms) =>
    () =>
      negated(equal(a!(), b!(), terms)),
  '<':
    ([a, b], terms) =>
    () =>
      strings([a!, b!], terms, ([left, right]) => isBefore(left!, right!)),
  in:
    ([arg, ...list], terms) =>
    () =>
      isIn(arg!(), list, terms),
  notin:
    ([arg, ...list], terms) =>
    () =>
      negated(isIn(arg!(), list, terms)),
  if:
    ([condition, then, otherwise], terms) =>
    () => {
      const truth = truthOf(condition!(), terms);
      return truth === undefined ? undefined : truth ? then!() : otherwise!();
    },
  str:
    ([arg], terms) =>
    () =>
      text(arg!(), terms),
  iri:
    ([arg], terms) =>
    () =>
      iri(arg!(), terms),
  concat: (args, terms) => () => strings(args, terms, (parts) => parts.join('')),
  substr: ([arg, from, length], terms) => {
    const [start, most] = [from, length].map((each) => each && Number(text(each(), terms)));
    const end = most === undefined ? undefined : start! - 1 + most;
    return () => strings([arg!], terms, ([whole]) => [...whole!].slice(start! - 1, end).join(''));
  },
  strends: (args, terms) => () => strings(args, terms, ([whole, end]) => whole!.endsWith(end!)),
  sha256: (args, terms) => () => strings(args, terms, ([whole]) => hash('sha256', whole!)),
  isiri:
    ([arg], terms) =>
    () => {
      const value = arg!();
      return value === undefined
        ? undefined
        : typeof value === 'number' && terms.term(value).termType === 'NamedNode';
    },
};

const negated = (truth: boolean | undefined): boolean | undefined => (truth === undefined ? truth : !truth);

/** False where one is false, else undefined where one is. */
function all<T>(of: readonly T[], truth: (each: T) => boolean | undefined): boolean | undefined {
  let result: boolean | undefined = true;
  for (const each of of) {
    const now = truth(each);
    if (now === false) return false;
    if (now === undefined) result = undefined;
  }
  return result;
}

/** IRIs that a rule lists: no other term equals one of them. */
function namedIn(list: readonly Expression[], { quads }: Context): ReadonlySet<number> | undefined {
  const iris = list.flatMap((each) =>
    each.kind === 'slot' && 'term' in each.slot && each.slot.term.kind === 'iri'
      ? [numberOf(each.slot.term, quads)]
      : [],
  );
  return iris.length === list.length ? new Set(iris) : undefined;
}

function isIn(value: Value, list: readonly Evaluated[], terms: Terms): boolean | undefined {
  return negated(all(list, (each) => negated(equal(value, each(), terms))));
}

function equal(a: Value, b: Value, terms: Terms): boolean | undefined {
  if (a === undefined || b === undefined) return undefined;
  const [left, right] = [termOf(a, terms), termOf(b, terms)];
  if (left === right) return true;
  const [one, other] = [terms.term(left), terms.term(right)];
  if (one.termType !== 'Literal' || other.termType !== 'Literal') return false;
  // Two of these are equal only where they are the same term.
  const isText = (term: RDF.Literal) => term.language !== '' || isPlain(term);
  if (isText(one) && isText(other)) return false;
  const isTruth = (term: RDF.Literal) => /^(?:true|false)$/.test(term.value);
  const bothTruth = one.datatype.equals(XSD_BOOLEAN) && other.datatype.equals(XSD_BOOLEAN);
  if (bothTruth && isTruth(one) && isTruth(other)) return false;
  throw new OutsideShape(
    `whether ${JSON.stringify(one.value)} equals ${JSON.stringify(other.value)}, of which one has a datatype of its own`,
  );
}

function text(value: Value, terms: Terms): string | undefined {
  if (typeof value !== 'number') return value === undefined ? undefined : String(value);
  const term = terms.term(value);
  return term.termType === 'NamedNode' || term.termType === 'Literal' ? term.value : undefined;
}

function iri(value: Value, terms: Terms): Value {
  if (typeof value === 'number' && terms.term(value).termType === 'NamedNode') return value;
  return strings([() => value], terms, ([name]) => {
    if (!SURE_IRI.test(name!)) throw new OutsideShape(`IRI(${JSON.stringify(name)})`);
    return terms.number(namedNode(name!));
  });
}

/** A function of plain strings: of what is no literal it gives nothing. */
function strings<T extends Value>(
  args: readonly Evaluated[],
  terms: Terms,
  of: (texts: readonly string[]) => T,
): T | undefined {
  const texts: string[] = [];
  for (const arg of args) {
    const value = arg();
    const term = typeof value === 'number' ? terms.term(value) : undefined;
    if (term?.termType === 'Literal' && !isPlain(term))
      throw new OutsideShape(
        `a function of strings over ${JSON.stringify(term.value)}, which is no plain string`,
      );
    if (typeof value === 'string') texts.push(value);
    else if (term?.termType === 'Literal') texts.push(term.value);
    else if (typeof value === 'boolean') throw new OutsideShape('a function of strings over a truth value');
    else return undefined;
  }
  return of(texts);
}

/** In the order of code points, which is not that of UTF-16. */
function isBefore(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const [left, right] = [a.charCodeAt(at), b.charCodeAt(at)];
    if (left !== right) return weight(left) < weight(right);
  }
  return a.length < b.length;
}

/** Surrogates stand for what comes after all other code units. */
const weight = (unit: number): number => (unit >= 0xd800 && unit < 0xe000 ? unit + 0x10000 : unit);
