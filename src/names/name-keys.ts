/** Names under their keys to those that begin with a text or hold it inside, fast among a hundred thousand. */

export interface Keyed {
  readonly key: string;
}

/** Where later words of a key begin. */
export function wordStarts(key: string): number[] {
  const starts: number[] = [];
  for (let space = key.indexOf(' '); space >= 0; space = key.indexOf(' ', space + 1)) starts.push(space + 1);
  return starts;
}

/** The entries that begin with a key, of a list in order of key. */
export function startingWith<T extends Keyed>(sorted: readonly T[], key: string): readonly T[] {
  const first = lowerBound(sorted, key);
  let last = first;
  // A short key on a large index has far more matches than anyone reads.
  while (last < sorted.length && last - first < 500 && sorted[last]?.key.startsWith(key)) last += 1;
  return sorted.slice(first, last);
}

function lowerBound(sorted: readonly Keyed[], key: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as Keyed).key < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Finds names with a text somewhere inside: one search through all of them as one string. */
export function insideNames<T extends Keyed>(
  names: readonly T[],
): (key: string, limit: number) => readonly T[] {
  const whole = names.map(({ key }) => `${key}\n`).join('');
  const ends = new Uint32Array(names.length);
  let end = 0;
  for (const [n, { key }] of names.entries()) {
    end += key.length + 1;
    ends[n] = end;
  }
  return (key, limit) => {
    const found: T[] = [];
    for (let at = whole.indexOf(key); at >= 0 && found.length < limit; ) {
      let [low, high] = [0, names.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((ends[middle] as number) <= at) low = middle + 1;
        else high = middle;
      }
      found.push(names[low] as T);
      at = whole.indexOf(key, ends[low] as number);
    }
    return found;
  };
}

/** Nothing but ASCII. */
const PLAIN = /^[\x20-\x7e]*$/;

/** Lower case without accents and punctuation: `Ségou-Ville` -> `segou ville`. */
export function normalizeName(text: string): string {
  // Most names are plain: several times faster, and the same.
  if (PLAIN.test(text))
    return text
      .toLowerCase()
      .replaceAll("'", '')
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’ʼ]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
