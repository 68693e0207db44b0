/** How much a packed file may open to: a few megabytes of gzip can hold more than any memory does. */

/** Most bytes that one `.gz` file may open to unless told otherwise: 1 GiB, some ten million quads. */
export const MAX_UNPACKED = 1024 ** 3;

const UNITS = ['bytes', 'KB', 'MB', 'GB', 'TB'];

/** `1 GB`, in units of 1024. */
export function saySize(bytes: number): string {
  const power = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log2(bytes) / 10));
  return `${Number((bytes / 1024 ** power).toFixed(1))} ${UNITS[power]}`;
}

export const sayTooLarge = (file: string, most: number): string =>
  `${file} opens to more than ${saySize(most)}, the limit for a packed file: raise it with --max-unpacked (in a script maxUnpacked, in bytes), or unpack the file`;
