/** The shape of a rule that is evaluated here, as plain data that can stand in a file; and what is said of a rule outside it. */

/** An IRI or a literal as a rule names it. */
export type PlainTerm =
  | { readonly kind: 'iri'; readonly value: string }
  | {
      readonly kind: 'literal';
      readonly value: string;
      readonly datatype: string;
      readonly language: string;
    };

/** A variable is the number of its name in `Shape.variables`. */
export type Slot = { readonly variable: number } | { readonly term: PlainTerm };

export interface Triple {
  readonly kind: 'triple';
  readonly subject: Slot;
  readonly predicate: Slot;
  readonly object: Slot;
  /** The named graph in which it stands; without it the union of all. */
  readonly graph?: Slot;
}

/** One predicate gone along once or more (`+`), or not at all too (`*`). */
export interface Path {
  readonly kind: 'path';
  readonly subject: Slot;
  readonly predicate: PlainTerm;
  readonly closure: '*' | '+';
  readonly object: Slot;
}

export interface Filter {
  readonly kind: 'filter';
  readonly expression: Expression;
}

export interface Bind {
  readonly kind: 'bind';
  readonly expression: Expression;
  readonly variable: number;
}

export interface Minus {
  readonly kind: 'minus';
  readonly group: Group;
}

/** In the order of the text. EXISTS holds triples, paths, filters; MINUS filters of its own variables alone. */
export type Group = readonly (Triple | Path | Filter | Bind | Minus)[];

export type Expression =
  | { readonly kind: 'slot'; readonly slot: Slot }
  | { readonly kind: 'call'; readonly name: FunctionName; readonly args: readonly Expression[] }
  | { readonly kind: 'exists'; readonly not: boolean; readonly group: Group };

export const FUNCTION_NAMES = [
  '!',
  '&&',
  '||',
  '=',
  '!=',
  '<',
  'in',
  'notin',
  'if',
  'str',
  'iri',
  'concat',
  'substr',
  'strends',
  'sha256',
  'isiri',
] as const;
export type FunctionName = (typeof FUNCTION_NAMES)[number];

/** A CONSTRUCT whose pattern is one group. */
export interface Shape {
  readonly variables: readonly string[];
  readonly template: readonly Omit<Triple, 'kind' | 'graph'>[];
  readonly where: Group;
}

/** The shape of a rule, or what of it is outside. */
export type Read = { readonly shape: Shape } | { readonly outside: string };

/** What a rule says, or meets in the data, that is not evaluated here: the message names it. */
export class OutsideShape extends Error {}
