/** The doors of the server as an OpenAPI 3.1 document. */
import { ANSWER_SCHEMA } from '../tools/answers/schema.js';
import { schemaOf } from '../tools/arguments.js';
import { DOORS, type Door } from './doors.js';

export function openApi(url: string, version: string) {
  return {
    openapi: '3.1.0',
    info: {
      title: 'claimgraph',
      summary: 'Who says what about whom, every claim with its source',
      version,
    },
    servers: [{ url }],
    paths: {
      ...Object.fromEntries(DOORS.map((door) => [door.path, { get: operationOf(door) }])),
      '/sparql': {
        get: {
          summary: 'SPARQL 1.1 Protocol; without a query the service description',
          operationId: 'sparql',
          parameters: [
            { name: 'query', in: 'query', schema: { type: 'string' } },
            graphs('default-graph-uri'),
            graphs('named-graph-uri'),
          ],
          responses: {
            200: { description: 'Rows, a truth or triples in the format that is accepted' },
            ...REFUSED,
          },
        },
        post: {
          summary: 'The same, with the query as body or as the field "query"',
          operationId: 'sparqlPost',
          parameters: [graphs('default-graph-uri'), graphs('named-graph-uri')],
          requestBody: {
            required: true,
            content: {
              'application/sparql-query': { schema: { type: 'string' } },
              'application/x-www-form-urlencoded': {
                schema: { type: 'object', properties: { query: { type: 'string' } }, required: ['query'] },
              },
            },
          },
          responses: {
            200: { description: 'Rows, a truth or triples in the format that is accepted' },
            ...REFUSED,
          },
        },
      },
      '/data': {
        get: {
          summary: 'SPARQL 1.1 Graph Store Protocol, for reading; without a graph all quads',
          operationId: 'data',
          parameters: [
            { name: 'graph', in: 'query', schema: { type: 'string', format: 'iri' } },
            { name: 'default', in: 'query', allowEmptyValue: true, schema: { type: 'string' } },
          ],
          responses: { 200: { description: 'Triples or quads in the format that is accepted' }, ...REFUSED },
        },
      },
    },
    components: { schemas: { Answer: ANSWER_SCHEMA } },
  };
}

function operationOf({ path, tool }: Door) {
  const { properties, required } = schemaOf(tool);
  const inPath = /\{(\w+)\}$/.exec(path)?.[1];
  return {
    summary: tool.title,
    description: tool.description,
    operationId: path
      .slice(1)
      .replace(/\/\{(\w+)\}$/, (_, name: string) => `By${name[0]?.toUpperCase()}${name.slice(1)}`),
    parameters: Object.entries(properties).map(([name, { description, ...schema }]) => ({
      name,
      in: name === inPath ? 'path' : 'query',
      required: required.includes(name),
      ...(description === undefined ? {} : { description }),
      schema,
      ...(schema.type === 'array' ? { style: 'form', explode: true } : {}),
    })),
    responses: {
      200: {
        description: 'The items that were asked for, as many as fit',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Answer' } } },
      },
      ...REFUSED,
    },
  };
}

const graphs = (name: string) => ({
  name,
  in: 'query',
  schema: { type: 'array', items: { type: 'string', format: 'iri' } },
  style: 'form',
  explode: true,
});

const WORDS = { content: { 'text/plain': { schema: { type: 'string' } } } };
const REFUSED = {
  400: { description: 'What was asked cannot be answered, and why', ...WORDS },
  404: { description: 'There is nothing of that name, and what is near', ...WORDS },
};
