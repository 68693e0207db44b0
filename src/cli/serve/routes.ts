/** A live graph to the routes of its server. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { proofOf } from '../../cache/serving-note.js';
import type { EnginePool } from '../../endpoint/engine-pool.js';
import { answerGraphStore } from '../../endpoint/graph-store.js';
import type { Route } from '../../endpoint/http.js';
import type { Live } from '../../endpoint/live.js';
import { parametersOf } from '../../endpoint/parameters.js';
import { Refusal } from '../../endpoint/refusal.js';
import { reply } from '../../endpoint/reply.js';
import { answerSparql } from '../../endpoint/sparql.js';
import { escapeSteering } from '../../model/steering.js';
import { argumentsOf } from '../tools/arguments.js';
import type { Session } from '../tools/tool.js';
import { DOORS, openedBy } from './doors.js';
import { openApi } from './openapi.js';

/** What is served at one time. */
export interface State {
  readonly session: Session;
  readonly pool: EnginePool;
  /** Names of the graphs that there are. */
  readonly graphs: () => Iterable<string>;
  /** What `stateOfData` gave of the files as they were read; undefined where a query of them would say more than is answered here. */
  readonly files: string | undefined;
}

export interface RoutesOptions {
  readonly live: Live<State>;
  /** By which a query of this user knows the server. */
  readonly secret: string;
  /** Bytes of one answer. */
  readonly maxBytes: number;
  readonly version: string;
  /** What is served, in words. */
  readonly title: string;
}

export function routesOf({
  live,
  secret,
  maxBytes,
  version,
  title,
}: RoutesOptions): (path: string) => Route | undefined {
  const fixed = new Map<string, Route>([
    [
      '/',
      {
        answer: (request, response, { origin }) =>
          inText(request, response, 'text/plain; charset=utf-8', listing(title, origin), maxBytes),
      },
    ],
    [
      '/openapi.json',
      {
        answer: (request, response, { origin }) =>
          inJson(request, response, openApi(origin, version), maxBytes),
      },
    ],
    [
      '/sparql',
      {
        takesPost: true,
        answer: (request, response, address) =>
          live.use(({ pool, graphs }) =>
            answerSparql(request, response, address, { pool, graphs, maxBytes }),
          ),
      },
    ],
    [
      '/data',
      {
        answer: (request, response, address) =>
          live.use(({ session: { graph } }) =>
            answerGraphStore(request, response, address, (of) => graph.queried(of), maxBytes),
          ),
      },
    ],
    [
      '/state',
      {
        needsNoKey: true,
        answer: (request, response, address) =>
          live.use(({ files = '' }) => {
            const challenge = parametersOf(address).get('challenge') ?? '';
            if (!/^[0-9a-f]{32,128}$/.test(challenge))
              throw new Refusal(400, 'Name a challenge: ?challenge= and at least 32 hexadecimal digits.');
            const proof = proofOf(secret, challenge, files);
            return inJson(request, response, { state: files, proof }, maxBytes);
          }),
      },
    ],
  ]);
  const door: Route = {
    answer: (request, response, address) =>
      live.use(async ({ session }) => {
        const { path, tool, given } = openedBy(address)!;
        const { given: args, page } = argumentsOf(tool, given, path);
        const { structured } = await tool.call(session, args as never, page);
        await inJson(request, response, structured, maxBytes);
      }),
  };
  return (path) =>
    fixed.get(path) ?? fixed.get(path.replace(/(?<=.)\/$/, '')) ?? (isDoor(path) ? door : undefined);
}

function isDoor(path: string): boolean {
  return DOORS.some(({ path: door }) => {
    const [before = '', rest] = door.split('{');
    return rest === undefined ? path === door : path.startsWith(before) && path.length > before.length;
  });
}

function inJson(
  request: IncomingMessage,
  response: ServerResponse,
  value: unknown,
  most: number,
): Promise<void> {
  return inText(request, response, 'application/json', `${escapeSteering(JSON.stringify(value))}\n`, most);
}

function inText(
  request: IncomingMessage,
  response: ServerResponse,
  type: string,
  text: string,
  most: number,
): Promise<void> {
  return reply(request, response, { type, pieces: [text] }, most);
}

function listing(title: string, origin: string): string {
  const doors = DOORS.map(({ path, tool }) => `  ${path.padEnd(18)}${tool.title}`);
  return [
    `claimgraph: ${title}`,
    '',
    `  ${'/sparql'.padEnd(18)}SPARQL 1.1, by GET and POST; without a query what it can do`,
    `  ${'/data'.padEnd(18)}all quads; ?default, ?graph=IRI: one graph`,
    ...doors,
    `  ${'/openapi.json'.padEnd(18)}these doors with their arguments`,
    '',
    `curl '${origin}/entities?query=army'`,
    `curl '${origin}/sparql' --data-urlencode 'query=SELECT * { ?claim a cg:Claim } LIMIT 5'`,
    '',
  ].join('\n');
}
