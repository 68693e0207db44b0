/** Words to a part of the name of a file. */

/** Letters and digits without accents, the rest as hyphens; never empty, never long. */
export function fileName(words: string): string {
  const plain = words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-');
  return plain.replace(/^-|-$/g, '').slice(0, 60).replace(/-$/, '') || 'part';
}
