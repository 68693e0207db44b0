/** A file of JSON to what it tells: recognised by its first record as entities of FollowTheMoney or objects of STIX 2.1 (Node). */
import { ShapeError } from '../../model/errors.js';
import type { Ontology } from '../../model/records.js';
import type { Mapping } from '../rdf/mapping.js';
import { refused } from '../telling/refused.js';
import type { Told } from '../telling/told.js';
import type { EntityAccount } from './account.js';
import { FtmReader } from './ftm.js';
import { isEntity, isStatement } from './ftm-fragments.js';
import type { Became, Gathered } from './gathered.js';
import { isObject, type JsonRecord, readJsonRecords } from './json-records.js';
import { StixReader } from './stix.js';
import { isStixObject } from './stix-objects.js';

export interface EntityOptions {
  /** What the file is to hold: then the disk is not asked. */
  readonly text?: string | undefined;
  /** Most bytes that it may open to, where it is packed. */
  readonly maxUnpacked?: number | undefined;
  /** Records that cannot be told are left out and counted, instead of refusing the file. */
  readonly skipBroken?: boolean | undefined;
}

interface Reader {
  readonly vocabulary: string;
  readonly unit: string;
  /** Why a record cannot be told; undefined where it is. */
  take(record: JsonRecord): string | undefined;
  told(source: Pick<Told, 'id' | 'title' | 'textSha256'>): ReturnType<Gathered['told']>;
}

/** So many types are named when nothing of the file is told. */
const NAMED = 5;

/** @throws ShapeError for JSON of another kind, with records that cannot be told, or of which nothing can be told; FileError. */
export async function tellEntities(
  file: string,
  { id, title }: Pick<Told, 'id' | 'title'>,
  mapping: Mapping,
  ontology: Ontology,
  { text, maxUnpacked, skipBroken = false }: EntityOptions,
): Promise<{ readonly told: Told; readonly account: EntityAccount }> {
  let reader: Reader | undefined;
  let records = 0;
  let first: JsonRecord | undefined;
  const broken: string[] = [];
  const early: JsonRecord[] = [];
  const take = (record: JsonRecord) => {
    const fault = record.fault ?? reader?.take(record);
    if (fault !== undefined) broken.push(`${file}:${record.line}: ${fault}`);
  };
  const textSha256 = await readJsonRecords(file, text, maxUnpacked, (record) => {
    records++;
    if (reader !== undefined) return take(record);
    if (record.fault === undefined) first ??= record;
    reader = readerFor(record.value, mapping, ontology);
    early.push(record);
    if (reader !== undefined) for (const each of early.splice(0)) take(each);
    else if (early.length > MANY) throw unknownKind(file, first);
  });
  if (reader === undefined) throw records === 0 ? noRecords(file) : unknownKind(file, first ?? early[0]);
  const { vocabulary, unit } = reader;
  if (broken.length > 0 && (!skipBroken || broken.length === records))
    throw refused(file, broken, records, many(unit));
  const { told, became } = reader.told({ id, title, textSha256 });
  if (told.claims.length === 0) throw nothingTold(file, records, unit, became);
  return { told, account: { vocabulary, unit, records, broken, became } };
}

/** After so many records of no kind that is known the rest is not looked at. */
const MANY = 1000;

function readerFor(value: unknown, mapping: Mapping, ontology: Ontology): Reader | undefined {
  if (isEntity(value) || isStatement(value)) return new FtmReader(mapping, ontology);
  return isStixObject(value) ? new StixReader(mapping, ontology) : undefined;
}

const KNOWN =
  'Read are entities or statements of FollowTheMoney (one a line, with "schema"), and bundles of STIX 2.1 ("objects", each with "type" and "id")';

function sayValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  return isObject(value) ? 'an empty object' : `no object, but ${JSON.stringify(value).slice(0, 40)}`;
}

function unknownKind(file: string, record: JsonRecord | undefined): ShapeError {
  const { line = 1, value, fault } = record ?? {};
  if (fault !== undefined) return new ShapeError(`${file}:${line}: ${fault}. ${KNOWN}`);
  const keys = isObject(value) ? Object.keys(value) : [];
  const seen =
    keys.length === 0
      ? sayValue(value)
      : `an object with ${keys
          .slice(0, 8)
          .map((key) => `"${key}"`)
          .join(', ')}${keys.length > 8 ? ', …' : ''}`;
  const isLinked = keys.includes('@context') || keys.includes('@graph') || keys.includes('@id');
  const instead = isLinked ? ' This looks like JSON-LD: name it .jsonld.' : '';
  return new ShapeError(`${file}:${line}: JSON of a kind that is not read: ${seen}. ${KNOWN}.${instead}`);
}

function noRecords(file: string): ShapeError {
  return new ShapeError(`${file} holds an empty list: there is nothing in it to read`);
}

const many = (unit: string) => (unit === 'entity' ? 'entities' : `${unit}s`);

function nothingTold(file: string, records: number, unit: string, became: Became): ShapeError {
  const seen = [...became].sort(([, a], [, b]) => b.times - a.times).slice(0, NAMED);
  const words = seen.map(([name, { times }]) => `${name} (${times})`).join(', ');
  return new ShapeError(
    `${file}: none of its ${records} ${many(unit)} ties or describes anything${words === '' ? '' : `: it holds ${words}`}. Name a file with ties between them, or say in a mapping what its terms are (--mapping FILE).`,
  );
}
