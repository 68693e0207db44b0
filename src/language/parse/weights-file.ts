/** Takes nothing, gives English as it is shipped: reads the weights beside this module (Node only). */

import { readFileSync } from 'node:fs';
import type { EnglishParser } from '../types.js';
import { loadEnglish } from './parser.js';

/** Place of the weights: `weights/english.bin` beside this module, in `src` as in `dist`. */
export const WEIGHTS_URL = new URL('../weights/english.bin', import.meta.url);

/** Place of the weights of the small heads, beside them. */
export const HEADS_URL = new URL('../weights/heads.bin', import.meta.url);

/** Reads the weights (6 MB, about half a second); those of the heads where `heads` are first asked for. */
export function readEnglish(url: URL | string = WEIGHTS_URL): EnglishParser {
  return loadEnglish(readFileSync(url), { heads: () => readFileSync(HEADS_URL) });
}
