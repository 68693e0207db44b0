/** Which variables stand in a pattern or an expression. */
import type { Expression, Group, Path, Slot, Triple } from './shape.js';

const ofSlots = (slots: readonly (Slot | undefined)[]): number[] =>
  slots.flatMap((slot) => (slot !== undefined && 'variable' in slot ? [slot.variable] : []));

export function variablesOfPattern(pattern: Triple | Path): number[] {
  return pattern.kind === 'path'
    ? ofSlots([pattern.subject, pattern.object])
    : ofSlots([pattern.subject, pattern.predicate, pattern.object, pattern.graph]);
}

export function variablesOf(expression: Expression): number[] {
  switch (expression.kind) {
    case 'slot':
      return ofSlots([expression.slot]);
    case 'call':
      return expression.args.flatMap(variablesOf);
    case 'exists':
      return variablesOfGroup(expression.group);
  }
}

export function variablesOfGroup(group: Group): number[] {
  return group.flatMap((element) => {
    switch (element.kind) {
      case 'filter':
        return variablesOf(element.expression);
      case 'bind':
        return [element.variable, ...variablesOf(element.expression)];
      case 'minus':
        return variablesOfGroup(element.group);
      default:
        return variablesOfPattern(element);
    }
  });
}

/** Those that triples and paths of the group itself bind. */
export function boundIn(group: Group): Set<number> {
  return new Set(
    group.flatMap((element) =>
      element.kind === 'triple' || element.kind === 'path' ? variablesOfPattern(element) : [],
    ),
  );
}
