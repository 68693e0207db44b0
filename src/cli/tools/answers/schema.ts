/** What every answer has, as a JSON Schema; what else stands in one differs from tool to tool. */
export const ANSWER_SCHEMA = {
  type: 'object' as const,
  properties: {
    items: { type: 'array', items: { type: 'object' } },
    shown: { type: 'integer', description: 'how many items are told here' },
    offset: { type: 'integer' },
    total: { type: 'integer', description: 'how many there are, where that is known' },
    next: { type: 'integer', description: 'offset of what comes after; absent at the end' },
    more: { type: 'string', description: 'why this is not all, and how to get more' },
    view: { type: 'string', description: 'goes behind the address that claimgraph view prints' },
  },
  required: ['items', 'shown', 'offset', 'view'],
};
