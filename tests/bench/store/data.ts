/** An invented graph as a folder of data: a file of N-Quads for every ten reports. */
import { appendFileSync, closeSync, existsSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { claimsGraph } from '../generate.js';

const REPORTS_IN_FILE = 10;
const REPORT = /^<[^>]*\/report\/r(\d+)> /;

export function dataFolder(quads: number, scratch: string): string {
  const folder = join(scratch, `data-${quads}`);
  const whole = join(scratch, `data-${quads}.done`);
  if (existsSync(whole)) return folder;
  mkdirSync(folder, { recursive: true });
  let file = openSync(join(folder, 'names.nq'), 'w');
  for (const piece of claimsGraph({ quads })) {
    const report = REPORT.exec(piece)?.[1];
    if (report !== undefined && Number(report) % REPORTS_IN_FILE === 0) {
      closeSync(file);
      file = openSync(join(folder, `${report.padStart(6, '0')}.nq`), 'w');
    }
    appendFileSync(file, piece);
  }
  closeSync(file);
  writeFileSync(whole, '');
  return folder;
}
