/** Takes the text of a rule and gives its shape, or says what of it is outside: all that is not named here. */
import { Parser } from '@traqula/parser-sparql-1-2';
import { readExpression } from './read-expression.js';
import { type Node, outside, readSlot, type Scope } from './read-terms.js';
import { refuseLateVariables } from './scopes.js';
import { type Group, OutsideShape, type Path, type Read, type Shape, type Triple } from './shape.js';

/** Where a group stands decides what may stand in it. */
type Place = 'rule' | 'EXISTS' | 'MINUS';

let made: Parser | undefined;

export function readShape(text: string): Read {
  made ??= new Parser();
  let tree: Node;
  try {
    tree = made.parse(text) as unknown as Node;
  } catch {
    return { outside: 'a text that is not read as SPARQL' };
  }
  try {
    return { shape: shapeOf(tree) };
  } catch (error) {
    if (error instanceof OutsideShape) return { outside: error.message };
    throw error;
  }
}

function shapeOf(tree: Node): Shape {
  if (tree.type !== 'query' || tree.subType !== 'construct') throw new OutsideShape('no CONSTRUCT');
  if ((tree.datasets?.clauses ?? []).length > 0) throw new OutsideShape('FROM');
  if (tree.values !== undefined) throw new OutsideShape('VALUES');
  const [modifier] = Object.keys(tree.solutionModifiers ?? {});
  if (modifier !== undefined) throw new OutsideShape(MODIFIERS[modifier] ?? modifier);
  const variables: string[] = [];
  const scope: Scope = {
    prefixes: prefixesOf(tree),
    variable(name) {
      const before = variables.indexOf(name);
      return before >= 0 ? before : variables.push(name) - 1;
    },
  };
  const where = readGroup(tree.where!.patterns!, scope, 'rule');
  refuseLateVariables(where, variables);
  const template = readTriples(tree.template!, scope).map((triple) => {
    if (triple.kind === 'path') throw new OutsideShape('a path in what is derived');
    return { subject: triple.subject, predicate: triple.predicate, object: triple.object };
  });
  return { variables, template, where };
}

const MODIFIERS: Readonly<Record<string, string>> = {
  limitOffset: 'LIMIT or OFFSET',
  order: 'ORDER BY',
  group: 'GROUP BY',
  having: 'HAVING',
};

function prefixesOf(tree: Node): ReadonlyMap<string, string> {
  const prefixes = new Map<string, string>();
  for (const { subType, key, value } of tree.context ?? []) {
    if (subType !== 'prefix') throw new OutsideShape(String(subType).toUpperCase());
    prefixes.set(key ?? '', String((value as Node).value));
  }
  return prefixes;
}

function readGroup(patterns: readonly Node[], scope: Scope, place: Place): Group {
  return patterns.flatMap((pattern): Group => {
    switch (pattern.subType) {
      case 'bgp':
        return readTriples(pattern, scope);
      case 'filter':
        return [{ kind: 'filter', expression: readExpression(pattern.expression!, scope, readExists) }];
      case 'graph':
        return readGraph(pattern, scope);
      case 'bind': {
        if (place !== 'rule') throw new OutsideShape(`BIND in ${place}`);
        const expression = readExpression(pattern.expression!, scope, readExists);
        return [{ kind: 'bind', expression, variable: scope.variable(String(pattern.variable!.value)) }];
      }
      case 'minus':
        if (place !== 'rule') throw new OutsideShape(`MINUS in ${place}`);
        return [{ kind: 'minus', group: readGroup(pattern.patterns!, scope, 'MINUS') }];
      default:
        throw outside(pattern);
    }
  });
}

function readExists(group: Node, scope: Scope): Group {
  return readGroup(group.patterns!, scope, 'EXISTS');
}

function readGraph({ name, patterns = [] }: Node, scope: Scope): Group {
  const graph = readSlot(name!, scope);
  const triples = patterns.flatMap((pattern) => {
    if (pattern.subType !== 'bgp') throw new OutsideShape('more than triples in GRAPH');
    return readTriples(pattern, scope);
  });
  if (triples.length === 0) throw new OutsideShape('a GRAPH without triples');
  return triples.map((triple) => {
    if (triple.kind === 'path') throw new OutsideShape('a path in GRAPH');
    return { ...triple, graph };
  });
}

function readTriples({ triples = [] }: Node, scope: Scope): (Triple | Path)[] {
  return triples.map((node) => {
    if (node.type !== 'triple') throw outside(node);
    if ((node.annotations ?? []).length > 0) throw new OutsideShape('an annotation');
    const ends = { subject: readSlot(node.subject!, scope), object: readSlot(node.object!, scope) };
    const predicate = node.predicate!;
    if (predicate.type !== 'path') return { kind: 'triple', ...ends, predicate: readSlot(predicate, scope) };
    const closure = predicate.subType;
    const [step] = predicate.items ?? [];
    if (closure !== '*' && closure !== '+') throw new OutsideShape(`a path with ${closure}`);
    if (step?.subType !== 'namedNode') throw new OutsideShape(`a path with ${step?.subType} in ${closure}`);
    const along = readSlot(step, scope);
    if (!('term' in along)) throw outside(step);
    return { kind: 'path', ...ends, predicate: along.term, closure };
  });
}
