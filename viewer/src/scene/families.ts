/** Families of relations that are structure, not action: they are drawn thin, whatever they rest on, and below the others. */
export const STRUCTURE: ReadonlySet<string> = new Set([
  'membership',
  'spatial',
  'role',
  'sequence',
  'description',
  'attribution',
]);
