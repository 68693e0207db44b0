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

/** @throws ShapeError that names the tool, the argument, its value and what may stand there. */
export function argumentsOf(tool: Tool, args: Readonly<Record<string, unknown>> = {}): Given {
  const isValid = validatorOf(tool);
  if (!isValid(args)) {
    const told = [...new Set((isValid.errors ?? []).map((each) => sayError(each, tool)))];
    throw new ShapeError(`${tool.name}: ${told.slice(0, 3).join('; ')}`);
  }
  const { limit, offset, ...given } = args as { limit?: number; offset?: number };
  return { given, page: { limit: limit ?? FIRST_PAGE.limit, offset: offset ?? FIRST_PAGE.offset } };
}

function sayError({ keyword, instancePath, params, message, data }: ErrorObject, tool: Tool): string {
  const where = instancePath.slice(1).replaceAll('/', '.');
  switch (keyword) {
    case 'additionalProperties': {
      const known = where === '' ? `: it takes ${Object.keys(schemaOf(tool).properties).join(', ')}` : '';
      return `there is no argument "${short(params.additionalProperty)}"${where === '' ? '' : ` in "${where}"`}${known}`;
    }
    case 'required':
      return `it needs "${params.missingProperty}"${where === '' ? '' : ` in "${where}"`}`;
    case 'enum':
      return `"${where}" is ${short(data)}: take one of ${params.allowedValues.join(', ')}`;
    case 'minLength':
      return `"${where}" is empty`;
    case 'minItems':
      return `"${where}" names nothing`;
    default:
      return `"${where}" is ${short(data)}: it ${message}`;
  }
}

function short(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length <= 80 ? text : `${text.slice(0, 80)}…`;
}
