/** Records of FollowTheMoney, entities or statements, to fragments: what one voice says of one entity. */

import { literal } from '../../dataset/terms.js';
import { dateIn } from '../rdf/literals.js';
import type { Passage } from '../telling/told.js';
import { ftmSpanFault, ftmValueFault, seenFault } from './ftm-values.js';
import { isObject } from './json-records.js';

export interface Value {
  readonly text: string;
  readonly passage: Passage;
}

export interface Fragment {
  readonly id: string;
  /** `Person`; statements of one entity may be of several. */
  readonly schemata: Set<string>;
  readonly values: Map<string, Value[]>;
  readonly datasets: readonly string[];
  /** Days, or less. */
  readonly firstSeen: string | undefined;
  readonly lastSeen: string | undefined;
  readonly caption: string | undefined;
  /** What our own export says beside the model, under its own key. */
  readonly own: Readonly<Record<string, unknown>>;
  readonly passage: Passage;
}

/** Why a record cannot be told. */
export class BrokenRecord extends Error {}

export const isEntity = (value: unknown): value is Readonly<Record<string, unknown>> =>
  isObject(value) && typeof value.schema === 'string' && 'properties' in value;

export const isStatement = (value: unknown): value is Readonly<Record<string, unknown>> =>
  isObject(value) && ['schema', 'prop', 'value'].every((key) => typeof value[key] === 'string');

/** An entity, and those that stand within it. @throws BrokenRecord */
export function fragmentsOf(value: Readonly<Record<string, unknown>>, passage: Passage): readonly Fragment[] {
  const { schema, properties, caption, datasets, dataset, claimgraph } = value;
  const id = textOf(value, 'id');
  if (!isObject(properties))
    throw new BrokenRecord(
      `"properties" of ${id} is no object: write {"name": ["…"]}, each with a list of values`,
    );
  const nested: Fragment[] = [];
  const values = new Map<string, Value[]>();
  for (const [property, given] of Object.entries(properties)) {
    for (const each of Array.isArray(given) ? given : [given]) {
      if (isEntity(each)) nested.push(...fragmentsOf(each, passage));
      const text = isObject(each) ? each.id : each;
      if (text === null) continue;
      if (typeof text !== 'string' && typeof text !== 'number')
        throw new BrokenRecord(
          `"${property}" of ${id} holds ${JSON.stringify(each)?.slice(0, 60)}: write text`,
        );
      if (String(text).trim() === '') continue;
      valuesIn(values, property).push({ text: String(text).trim(), passage });
      refuse(ftmValueFault(id, property, String(text).trim()));
    }
  }
  refuse(ftmSpanFault(id, (property) => (values.get(property) ?? []).map(({ text }) => text)));
  refuse(seenFault(id, value.first_seen, value.last_seen));
  const named = Array.isArray(datasets) ? datasets : dataset === undefined ? [] : [dataset];
  const own: Fragment = {
    id,
    schemata: new Set([schema as string]),
    values,
    datasets: named.filter((each): each is string => typeof each === 'string' && each !== '').sort(),
    firstSeen: dayOf(value.first_seen),
    lastSeen: dayOf(value.last_seen),
    caption: typeof caption === 'string' ? caption : undefined,
    own: isObject(claimgraph) ? claimgraph : {},
    passage,
  };
  return [own, ...nested];
}

/** Statements, put together by entity, data set and the days on which they were seen. */
export class Statements {
  readonly #fragments = new Map<string, Fragment>();

  /** @param isTie whether entities of a schema are ties: all that a data set says of one is said together. @throws BrokenRecord */
  add(value: Readonly<Record<string, unknown>>, passage: Passage, isTie: (schema: string) => boolean): void {
    const id = typeof value.canonical_id === 'string' ? value.canonical_id : textOf(value, 'entity_id');
    const [schema, property, text] = ['schema', 'prop', 'value'].map((key) => textOf(value, key)) as [
      string,
      string,
      string,
    ];
    const dataset = textOf(value, 'dataset');
    refuse(ftmValueFault(id, property, text));
    refuse(seenFault(id, value.first_seen, value.last_seen));
    const seen = [dayOf(value.first_seen), dayOf(value.last_seen)] as const;
    const key = [id, dataset, ...(isTie(schema) ? [] : seen)].join('\n');
    const known: Fragment = this.#fragments.get(key) ?? {
      id,
      schemata: new Set(),
      values: new Map(),
      datasets: [dataset],
      firstSeen: seen[0],
      lastSeen: seen[1],
      caption: undefined,
      own: {},
      passage,
    };
    const before = (other: string) => (known.values.get(other) ?? []).map((each) => each.text);
    refuse(ftmSpanFault(id, (other) => [...before(other), ...(other === property ? [text] : [])]));
    this.#fragments.set(key, known);
    known.schemata.add(schema);
    // The statement that there is such an entity: its value is a checksum.
    if (property !== 'id') valuesIn(known.values, property).push({ text, passage });
  }

  all(): readonly Fragment[] {
    return [...this.#fragments.values()];
  }
}

/** @throws BrokenRecord where there is a fault. */
function refuse(fault: string | undefined): void {
  if (fault !== undefined) throw new BrokenRecord(fault);
}

function valuesIn(values: Map<string, Value[]>, property: string): Value[] {
  const known = values.get(property) ?? [];
  values.set(property, known);
  return known;
}

function textOf(value: Readonly<Record<string, unknown>>, key: string): string {
  const text = value[key];
  if (typeof text === 'string' && text.trim() !== '') return text.trim();
  throw new BrokenRecord(
    text === undefined
      ? `it has no "${key}": give it one`
      : `"${key}" is ${JSON.stringify(text)}: write text`,
  );
}

const dayOf = (value: unknown) => (typeof value === 'string' ? dateIn(literal(value)) : undefined);
