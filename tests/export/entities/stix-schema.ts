/** What STIX 2.1 demands of the objects that we write, as a JSON Schema of our own (sections 3 to 5 of the specification). */
const time = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$' };
const id = {
  type: 'string',
  pattern:
    '^[a-z][a-z0-9-]+[a-z0-9]--[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$',
};
const ids = { type: 'array', minItems: 1, items: id };
const text = { type: 'string', minLength: 1 };
const date = time;

function ofType(type: string, properties: object, required: readonly string[]) {
  return {
    if: { properties: { type: { const: type } } },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { properties: { id: { pattern: `^${type}--` }, ...properties }, required },
  };
}

const OBJECT = {
  type: 'object',
  required: ['type', 'spec_version', 'id', 'created', 'modified'],
  properties: {
    type: { type: 'string', pattern: '^[a-z0-9-]{3,250}$' },
    spec_version: { const: '2.1' },
    id,
    created: time,
    modified: time,
    created_by_ref: { allOf: [id, { pattern: '^identity--' }] },
    external_references: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['source_name'],
        anyOf: ['description', 'url', 'external_id'].map((key) => ({ required: [key] })),
        additionalProperties: false,
        properties: { source_name: text, description: text, url: text, external_id: text },
      },
    },
    extensions: {
      type: 'object',
      minProperties: 1,
      propertyNames: { pattern: '^extension-definition--' },
      additionalProperties: { type: 'object', required: ['extension_type'] },
    },
  },
  allOf: [
    ofType(
      'identity',
      {
        name: text,
        identity_class: { enum: ['individual', 'group', 'system', 'organization', 'class', 'unknown'] },
      },
      ['name'],
    ),
    ofType('threat-actor', { name: text, aliases: { type: 'array', minItems: 1 } }, ['name']),
    ofType('campaign', { name: text }, ['name']),
    ofType('incident', { name: text }, ['name']),
    ofType(
      'relationship',
      {
        relationship_type: { type: 'string', pattern: '^[a-z0-9-]+$' },
        source_ref: id,
        target_ref: id,
        start_time: date,
        stop_time: date,
      },
      ['relationship_type', 'source_ref', 'target_ref'],
    ),
    ofType(
      'opinion',
      {
        opinion: { enum: ['strongly-disagree', 'disagree', 'neutral', 'agree', 'strongly-agree'] },
        object_refs: ids,
      },
      ['opinion', 'object_refs'],
    ),
    ofType('note', { content: text, object_refs: ids }, ['content', 'object_refs']),
    ofType('report', { name: text, published: time, object_refs: ids }, ['name', 'published', 'object_refs']),
    ofType('grouping', { context: text, object_refs: ids }, ['context', 'object_refs']),
    ofType(
      'extension-definition',
      {
        name: text,
        schema: text,
        version: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+$' },
        extension_types: { type: 'array', minItems: 1 },
      },
      ['created_by_ref', 'name', 'schema', 'version', 'extension_types'],
    ),
    {
      if: { properties: { type: { const: 'location' } } },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: {
        anyOf: [{ required: ['region'] }, { required: ['country'] }, { required: ['latitude', 'longitude'] }],
      },
    },
  ],
};

export const BUNDLE = {
  type: 'object',
  required: ['type', 'id', 'objects'],
  properties: {
    type: { const: 'bundle' },
    id: { allOf: [id, { pattern: '^bundle--' }] },
    objects: { type: 'array', minItems: 1, items: OBJECT },
  },
};
