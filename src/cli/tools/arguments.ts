/** What a tool is called with, held against its schema: what does not fit is refused in words. */
import type { ErrorObject, ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { ShapeError } from '../../model/errors.js';
import { memo } from '../../structures/memo.js';
import { FIRST_PAGE, MOST_ITEMS, type Page } from './answers/answer.js';
import type { Inputs, Tool } from './tool.js';

const PAGE: Inputs = {
  limit: {
    type: 'integer',
    minimum: 1,
    maximum: MOST_ITEMS,
    description: `most items of the answer, ${FIRST_PAGE.limit} unless told`,
  },
  offset: {
    type: 'integer',
    minimum: 0,
    description: 'how many items to pass over: "next" of the last answer',
  },
};

/** A JSON Schema (2020-12) of the arguments. */
export function schemaOf({ inputs, required, proposes }: Tool) {
  return {
    type: 'object' as const,
    properties: { ...inputs, ...(proposes ? {} : PAGE) },
    required: [...required],
    additionalProperties: false,
  };
}

export interface Given {
  readonly given: Readonly<Record<string, unknown>>;
  readonly page: Page;
}

const ajv = new Ajv2020({ allErrors: true, verbose: true, strict: false });
const validatorOf = memo((tool: Tool): ValidateFunction => ajv.compile(schemaOf(tool)));

/**
 * @param called how who asks knows the tool
 * @throws ShapeError that names the tool, the argument, its value and what may stand there.
 */
export function argumentsOf(
  tool: Tool,
  args: Readonly<Record<string, unknown>> = {},
  called = tool.name,
): Given {
  const isValid = validatorOf(tool);
  if (!isValid(args)) {
    const told = [...new Set((isValid.errors ?? []).map((each) => sayError(each, tool)))];
    throw new ShapeError(`${called}: ${told.slice(0, 3).join('; ')}`);
  }
  const { limit, offset, ...given } = args as { limit?: number; offset?: number };
  return { given, page: { limit: limit ?? FIRST_PAGE.limit, offset: offset ?? FIRST_PAGE.offset } };
}

function sayError(
  { keyword, instancePath, params, message, data, parentSchema }: ErrorObject,
  tool: Tool,
): string {
  const [, where = '', item] = /^\/?(.*?)(\/\d+)?$/.exec(instancePath) ?? [];
  const named = `"${where.replaceAll('/', '.')}" ${item === undefined ? 'is' : 'has'}`;
  if (data === '' && item === undefined) return `${named} empty`;
  switch (keyword) {
    case 'additionalProperties': {
      const known = where === '' ? `: it takes ${Object.keys(schemaOf(tool).properties).join(', ')}` : '';
      return `there is no argument "${short(params.additionalProperty)}"${where === '' ? '' : ` in "${where}"`}${known}`;
    }
    case 'required':
      return `it needs "${params.missingProperty}"${where === '' ? '' : ` in "${where}"`}`;
    case 'enum':
      return `${named} ${short(data)}: take one of ${params.allowedValues.join(', ')}`;
    case 'pattern':
      return `${named} ${short(data)}: it must be written as ${parentSchema?.examples?.[0]}`;
    case 'minItems':
      return `"${where}" names nothing`;
    default:
      return `${named} ${short(data)}: it ${message}`;
  }
}

function short(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length <= 80 ? text : `${text.slice(0, 80)}…`;
}
