/** Expressions in the tree of a rule to those of its shape: the functions that are known here, with the arguments that they take. */
import { type Node, outside, readSlot, type Scope } from './read-terms.js';
import { type Expression, FUNCTION_NAMES, type FunctionName, type Group, OutsideShape } from './shape.js';

type ReadExists = (group: Node, scope: Scope) => Group;

export function readExpression(node: Node, scope: Scope, readExists: ReadExists): Expression {
  if (node.type === 'term') return { kind: 'slot', slot: readSlot(node, scope) };
  const { operator } = node;
  if (node.subType === 'patternOperation' && (operator === 'exists' || operator === 'notexists')) {
    return {
      kind: 'exists',
      not: operator === 'notexists',
      group: readExists(node.args as Node, scope),
    };
  }
  if (node.subType === 'functionCall') throw new OutsideShape(`the function <${node.function?.value}>`);
  if (node.subType !== 'operation') throw outside(node);
  const name = (operator === 'uri' ? 'iri' : operator) as FunctionName;
  if (!FUNCTION_NAMES.includes(name)) throw new OutsideShape(String(operator).toUpperCase());
  const args = (node.args as readonly Node[]).map((arg) => readExpression(arg, scope, readExists));
  if (name === 'substr' && !args.slice(1).every(isPosition))
    throw new OutsideShape('SUBSTR by other than whole numbers from 1');
  return { kind: 'call', name, args };
}

const isPosition = (expression: Expression): boolean =>
  expression.kind === 'slot' &&
  'term' in expression.slot &&
  expression.slot.term.kind === 'literal' &&
  expression.slot.term.datatype.endsWith('#integer') &&
  /^[1-9]\d{0,8}$/.test(expression.slot.term.value);
