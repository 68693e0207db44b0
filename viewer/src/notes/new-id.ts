/** Ids and moments of what is noted now. */

const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';

/** `n-2026-11-30-k3f9x2ab`. */
export function newId(kind: 'n' | 'v' | 's'): string {
  const random = crypto.getRandomValues(new Uint8Array(8));
  const end = [...random].map((byte) => LETTERS[byte % LETTERS.length]).join('');
  return `${kind}-${now().slice(0, 10)}-${end}`;
}

export function now(): string {
  return new Date().toISOString().replace(/\.\d+Z$/, 'Z');
}
