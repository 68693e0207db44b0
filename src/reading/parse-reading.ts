/** Takes the JSON of a reading and gives it typed, after the JSON Schema that ships with the package (Node); the validator is loaded here alone. */
import { readFileSync } from 'node:fs';
import type { ErrorObject, ValidateFunction } from 'ajv';
import { ShapeError } from '../model/errors.js';
import { withoutMark } from '../reports/utf8.js';
import type { Reading } from './reading.js';

type Lists = Pick<Reading, 'entities' | 'events' | 'figures' | 'claims' | 'unread'>;

/** What a file may leave out. */
const EMPTY: Lists = { entities: [], events: [], figures: [], claims: [], unread: [] };

let validator: ValidateFunction | undefined;

/**
 * @param source the name that errors give to the text, such as its file.
 * @throws ShapeError naming source, the path in the JSON, the value found and what may stand there.
 */
export async function parseReading(json: string, source = 'reading'): Promise<Reading> {
  let value: unknown;
  try {
    value = JSON.parse(withoutMark(json));
  } catch (cause) {
    throw new ShapeError(`${source} is not JSON: ${(cause as Error).message}`, { cause });
  }
  return asReading(value, source);
}

/** The same of a value that was parsed already. */
export async function asReading(value: unknown, source = 'reading'): Promise<Reading> {
  const isValid = await validate();
  if (isValid(value)) {
    return { ...EMPTY, ...(value as Partial<Lists> & Omit<Reading, keyof Lists>) };
  }
  const errors = isValid.errors ?? [];
  const told = new Set(errors.filter(saysSomething).map((each) => sayError(each, value)));
  const [first, ...others] = told;
  const rest = others.length === 0 ? '' : ` (and ${others.length} more)`;
  throw new ShapeError(`${source}: ${first}${rest}`);
}

async function validate(): Promise<ValidateFunction> {
  if (validator === undefined) {
    const { Ajv2020 } = await import('ajv/dist/2020.js');
    const schema = JSON.parse(readFileSync(new URL('./schema.json', import.meta.url), 'utf8')) as object;
    validator = new Ajv2020({ allErrors: true, allowUnionTypes: true, verbose: true }).compile(schema);
  }
  return validator;
}

/** That none of several forms fits is said by what each of them lacks. */
function saysSomething({ keyword, instancePath }: ErrorObject): boolean {
  return keyword === 'anyOf' || !/\/object(\/|$)/.test(instancePath);
}

function sayError({ keyword, instancePath, params, message, data }: ErrorObject, whole: unknown): string {
  const where = `${instancePath === '' ? 'the top level' : instancePath}${nameAt(whole, instancePath)}`;
  switch (keyword) {
    case 'additionalProperties':
      return `${where} has the key "${params.additionalProperty}", which readings do not have: remove it, or check its spelling`;
    case 'required':
      return `${where} lacks "${params.missingProperty}": add it`;
    case 'enum':
      return `${where} is ${short(data)}: write one of ${params.allowedValues.join(', ')}`;
    case 'const':
      return `${where} is ${short(data)}: write "${params.allowedValue}"`;
    case 'anyOf':
      return `${where} is ${short(data)}: write an id of this reading, { "edtf": … }, { "text": … } or { "code": … }`;
    default:
      return `${where} is ${short(data)}: it ${message}`;
  }
}

/** ` (c4)`: the id of the proposal that a path leads into. */
function nameAt(whole: unknown, path: string): string {
  const [part, index] = path.split('/').slice(1);
  const found = (whole as Record<string, { readonly id?: unknown }[]>)?.[part ?? '']?.[Number(index)]?.id;
  return typeof found === 'string' ? ` (${found})` : '';
}

function short(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
