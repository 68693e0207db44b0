/** The doors of the server for scripts: a path, the tool that answers there, and how an address fills the tool's arguments. */
import { parametersOf } from '../../endpoint/parameters.js';
import { ShapeError } from '../../model/errors.js';
import { schemaOf } from '../tools/arguments.js';
import { casualties } from '../tools/casualties.js';
import { claims } from '../tools/claims.js';
import { disagreements } from '../tools/disagreements.js';
import { entities } from '../tools/entities.js';
import { path } from '../tools/path.js';
import { search } from '../tools/search.js';
import { show } from '../tools/show.js';
import { timeline } from '../tools/timeline.js';
import type { Tool } from '../tools/tool.js';

export interface Door {
  /** `/claims`; one that ends in `/{name}` takes the rest of the path as the argument of that name. */
  readonly path: string;
  readonly tool: Tool;
}

export const DOORS: readonly Door[] = [
  { path: '/claims', tool: claims },
  { path: '/entities', tool: entities },
  { path: '/entities/{name}', tool: show },
  { path: '/paths', tool: path },
  { path: '/disagreements', tool: disagreements },
  { path: '/casualties', tool: casualties },
  { path: '/timeline', tool: timeline },
  { path: '/search', tool: search },
];

export interface Opened extends Door {
  readonly given: Readonly<Record<string, unknown>>;
}

/** What is asked at an address, undefined where there is no door. @throws ShapeError */
export function openedBy(address: URL): Opened | undefined {
  for (const { path: door, tool } of DOORS) {
    const rest = restOf(address.pathname, door);
    if (rest === undefined) continue;
    return { path: door, tool, given: { ...fromAddress(tool, parametersOf(address)), ...rest } };
  }
  return undefined;
}

function restOf(pathname: string, door: string): Readonly<Record<string, string>> | undefined {
  const [, before, argument] = /^(.*)\{(\w+)\}$/.exec(door) ?? [];
  if (before === undefined || argument === undefined) return pathname === door ? {} : undefined;
  if (!pathname.startsWith(before) || pathname.length === before.length) return undefined;
  return { [argument]: decoded(pathname.slice(before.length)) };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new ShapeError(`the path ${part} is not percent-encoded UTF-8`);
  }
}

/** Text of an address by the type that the schema of an argument wants; what does not fit is told by the schema itself. */
function fromAddress(tool: Tool, parameters: URLSearchParams): Readonly<Record<string, unknown>> {
  const properties: Readonly<Record<string, { readonly type?: unknown }>> = schemaOf(tool).properties;
  return Object.fromEntries(
    [...new Set(parameters.keys())].map((name) => {
      const values = parameters.getAll(name);
      const last = values.at(-1) ?? '';
      const type = properties[name]?.type;
      if (type === 'array')
        return [name, values.flatMap((value) => value.split(',')).filter((value) => value !== '')];
      if (values.length > 1) throw new ShapeError(`"${name}" is given ${values.length} times: give it once`);
      if (type === 'integer' && /^-?\d{1,15}$/.test(last)) return [name, Number(last)];
      if (type === 'boolean')
        return [name, last === '' || last === 'true' ? true : last === 'false' ? false : last];
      return [name, last];
    }),
  );
}
