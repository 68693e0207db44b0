/** A sentence with `[...]` around what is looked for, and the plain sentence with its place. */
export function unmarked(text: string): {
  readonly plain: string;
  readonly start: number;
  readonly end: number;
} {
  const start = text.indexOf('[');
  const end = text.indexOf(']') - 1;
  return { plain: text.replace('[', '').replace(']', ''), start, end };
}
