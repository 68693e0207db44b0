/** Objects of STIX 2.1 as they stand in a bundle: held together by id, of each its newest version. */
import { literal } from '../../dataset/terms.js';
import { PREFIXES } from '../../model/namespaces.js';
import type { Iri } from '../../model/records.js';
import { dateIn } from '../rdf/literals.js';
import type { Passage } from '../telling/told.js';
import { isObject } from './json-records.js';
import { valueFaultOf } from './stix-values.js';

/** The property extension by which our own export says what STIX has no property for. */
export const EXTENSION = 'extension-definition--5b11c34e-ebb6-5cfd-b133-44546b8bd559';

export interface StixObject {
  readonly id: string;
  readonly type: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly passage: Passage;
}

/** The namespace by which the mappings name types and properties. */
export const STIX = 'http://docs.oasis-open.org/ns/cti/stix#';

const ID = /^[a-z0-9][a-z0-9-]*--[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const isStixObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  isObject(value) && typeof value.type === 'string' && typeof value.id === 'string' && ID.test(value.id);

/** What an object must have beside type and id. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  relationship: ['relationship_type', 'source_ref', 'target_ref'],
  sighting: ['sighting_of_ref'],
  opinion: ['opinion', 'object_refs'],
  note: ['content', 'object_refs'],
  report: ['object_refs'],
  grouping: ['object_refs'],
};

/** Why an object cannot be told; undefined where it can. */
export function faultOf(value: unknown): string | undefined {
  if (!isObject(value)) return 'it is no object of STIX: write {"type": …, "id": …}';
  const { type, id } = value;
  if (typeof type !== 'string') return 'it has no "type": give it one, such as "threat-actor"';
  if (typeof id !== 'string' || !ID.test(id))
    return `"id" is ${JSON.stringify(id) ?? 'missing'}: write the type, two dashes and a UUID`;
  const missing = (NEEDED[type] ?? []).find((key) =>
    key.endsWith('_refs') ? !Array.isArray(value[key]) : typeof value[key] !== 'string',
  );
  if (missing !== undefined) return `${id} has no "${missing}" that can be read: a ${type} needs it`;
  return valueFaultOf(value);
}

export const textIn = ({ values }: Pick<StixObject, 'values'>, key: string): string | undefined => {
  const text = values[key];
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined;
};

export function listIn({ values }: Pick<StixObject, 'values'>, key: string): readonly string[] {
  const list = values[key];
  return Array.isArray(list)
    ? list.filter((each): each is string => typeof each === 'string' && each.trim() !== '')
    : [];
}

/** What our own export says of it. */
export function ownOf({ values }: StixObject): Readonly<Record<string, unknown>> {
  const { extensions } = values;
  const own = isObject(extensions) ? extensions[EXTENSION] : undefined;
  return isObject(own) ? own : {};
}

export const nodeIri = (id: string): Iri => `${PREFIXES.node}${id}`;

/** A timestamp that says only that nobody knows. */
const UNKNOWN = '1970-01-01';

/** The day of a timestamp. */
export function dayIn(text: string | undefined): string | undefined {
  const day = text === undefined ? undefined : dateIn(literal(text));
  return day === UNKNOWN ? undefined : day;
}

/** From one timestamp to another, either of which may be missing. */
export function spanIn(object: StixObject, from: string, to: string): string | undefined {
  const [start, end] = [dayIn(textIn(object, from)), dayIn(textIn(object, to))];
  if (start === undefined && end === undefined) return undefined;
  return start === end ? start : `${start ?? ''}/${end ?? ''}`;
}

/** Whether two values of JSON are one, whatever the order of their keys. */
function isSame(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((each, at) => isSame(each, other[at]));
  if (!isObject(one) || !isObject(other)) return one === other;
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => isSame(one[key], other[key]));
}

/** One object an id, that which was modified last. */
export class StixObjects {
  readonly #byId = new Map<string, StixObject>();
  older = 0;

  /** Why it cannot be taken in: another object has its id and its time; undefined where it is. */
  add(value: Readonly<Record<string, unknown>>, passage: Passage): string | undefined {
    const { id, type } = value as { id: string; type: string };
    const known = this.#byId.get(id);
    if (known !== undefined && known.values.modified === value.modified && !isSame(known.values, value))
      return `${id} is told a second time in other words, with the same "modified" (${value.modified ?? 'none'}): leave one of them out, or give the newer its own time`;
    if (known !== undefined) this.older++;
    if (known !== undefined && String(known.values.modified ?? '') > String(value.modified ?? ''))
      return undefined;
    this.#byId.set(id, { id, type, values: value, passage });
    return undefined;
  }

  get(id: string): StixObject | undefined {
    return this.#byId.get(id);
  }

  all(): Iterable<StixObject> {
    return this.#byId.values();
  }
}
