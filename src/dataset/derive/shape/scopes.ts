/** Refuses a rule in which it matters that something stands before something else: here a group is joined in any order. */
import { type Group, OutsideShape } from './shape.js';
import { boundIn, variablesOf, variablesOfGroup } from './variables.js';

/** @throws OutsideShape where BIND or MINUS reads what is only bound after it, or what may stay without a value. */
export function refuseLateVariables(where: Group, names: readonly string[]): void {
  const bound = boundIn(where);
  const binds = new Set(where.flatMap((element) => (element.kind === 'bind' ? [element.variable] : [])));
  for (const [at, element] of where.entries()) {
    const before = where.slice(0, at);
    const boundBefore = boundIn(before);
    const binding = new Set(before.flatMap((each) => (each.kind === 'bind' ? [each.variable] : [])));
    const later = (variable: number) =>
      (bound.has(variable) || binds.has(variable)) && !boundBefore.has(variable) && !binding.has(variable);
    if (element.kind === 'bind') {
      if (boundBefore.has(element.variable) || binding.has(element.variable))
        throw new OutsideShape(`BIND of ?${names[element.variable]}, which has a value before it`);
      const late = variablesOf(element.expression).find(later);
      if (late !== undefined) throw new OutsideShape(`BIND before ?${names[late]} is bound`);
      // What an expression gave may be nothing, and a pattern after it then says what it is: not before another reads it.
      const boundAfter = boundIn(where.slice(at + 1));
      const open = variablesOf(element.expression).find((each) => binding.has(each) && boundAfter.has(each));
      if (open !== undefined)
        throw new OutsideShape(`BIND of ?${names[open]} between another BIND and a pattern that give it`);
    }
    if (element.kind !== 'minus') continue;
    const inner = boundIn(element.group);
    for (const variable of variablesOfGroup(element.group)) {
      const name = `?${names[variable]}`;
      if (!inner.has(variable)) throw new OutsideShape(`MINUS with ${name}, which it does not bind itself`);
      if (binds.has(variable)) throw new OutsideShape(`MINUS with ${name}, which BIND gives`);
      if (later(variable)) throw new OutsideShape(`MINUS before ${name} is bound`);
    }
  }
}
