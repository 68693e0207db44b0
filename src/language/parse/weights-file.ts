/** Takes nothing, gives English as it is shipped: reads the weights beside this module (Node only). */

import { readFileSync } from 'node:fs';
import type { EnglishParser } from '../types.js';
import { loadEnglish } from './parser.js';

/** Place of the weights: `weights/english.bin` beside this module, in `src` as in `dist`. */
export const WEIGHTS_URL = new URL('../weights/english.bin', import.meta.url);

/** Reads the weights (6 MB, about half a second). */
export function readEnglish(url: URL | string = WEIGHTS_URL): EnglishParser {
  return loadEnglish(readFileSync(url));
}
