/** An entity to every name by which it can be found: labels, aliases, names that hold at times, the end of its IRI. */
import { localName } from '../model/namespaces.js';
import type { DatedName, Entity, MergedNode } from '../model/records.js';
import { normalizeName } from './name-keys.js';

export interface Name {
  readonly key: string;
  readonly entity: Entity;
  readonly name: string;
  /** 0 label, 1 other label or alias, 2 end of the IRI. */
  readonly rank: number;
  readonly held: readonly DatedName[];
  readonly merged?: MergedNode | undefined;
}

export function namesOf(entity: Entity, dated: readonly DatedName[], merged: readonly MergedNode[]): Name[] {
  const others = [...entity.labels, ...entity.aliases, ...dated.map(({ name }) => name)].map(
    ({ value }) => value,
  );
  const names: Name[] = [
    labelName(entity),
    ...others.map((name) => ({ key: normalizeName(name), entity, name, rank: 1, held: [] })),
  ];
  for (const { id, label } of [entity, ...merged])
    names.push({ key: normalizeName(localName(id)), entity, name: label, rank: 2, held: [] });
  const seen = new Set<string>();
  const once = names.filter(({ key }) => key !== '' && !seen.has(key) && seen.add(key));
  if (dated.length + merged.length === 0) return once;
  return once.map((name) => ({
    ...name,
    held: dated.filter((each) => normalizeName(each.name.value) === name.key),
    merged: merged.find(({ id, label }) =>
      [label, localName(id)].some((each) => normalizeName(each) === name.key),
    ),
  }));
}

export function labelName(entity: Entity): Name {
  return { key: normalizeName(entity.label), entity, name: entity.label, rank: 0, held: [] };
}

export function byKey(a: Name, b: Name): number {
  if (a.key !== b.key) return a.key < b.key ? -1 : 1;
  return a.rank - b.rank || (a.entity.id < b.entity.id ? -1 : 1);
}
