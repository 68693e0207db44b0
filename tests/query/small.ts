/** The small invented data set, read as the program reads it. */
import { fileURLToPath } from 'node:url';
import type { Dataset } from '../../src/dataset/dataset.js';
import { readDataset } from '../../src/dataset/read/read.js';

export const SMALL = fileURLToPath(new URL('../fixtures/small', import.meta.url));

export function readSmall(): Promise<Dataset> {
  return readDataset([SMALL]);
}
