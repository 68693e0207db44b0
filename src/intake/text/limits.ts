/** How much is taken from a source, and for how long: more is refused with a message that says so. */

/** Bytes of a file, a page or standard input. A newspaper page has up to 5 MB, a scanned report more, but no text. */
export const MOST_BYTES = 50 * 2 ** 20;
/** Characters of the text made of it: some 300,000 words. Marking and reading are made for reports, not for libraries. */
export const MOST_CHARACTERS = 2_000_000;
/** Bytes that a packed document may open to. */
export const MOST_UNPACKED = 200 * 2 ** 20;
/** Memory in MB for turning one document into text. */
export const MOST_MEMORY_MB = 1024;
/** Milliseconds for turning one document into text. */
export const LONGEST_CONVERSION = 60_000;
/** Milliseconds until a page has been fetched whole, redirects included. */
export const LONGEST_FETCH = 30_000;
export const MOST_REDIRECTS = 5;
/** Files of a folder that are taken at once. */
export const MOST_FILES_OF_FOLDER = 10_000;
