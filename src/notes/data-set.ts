/** Which data set notes belong to: a browser keeps those of several, and an address may show one today and another tomorrow. */
import { sha256Hex } from '../model/identifiers.js';
import type { Corpus } from '../model/records.js';

/** By the first report, as further ones come after it; by the first name where there is none. */
export function dataSetKey({ utterances, entities }: Corpus): string {
  let first: string | undefined;
  for (const { id, report } of utterances.values())
    if (report !== undefined && (first === undefined || id < first)) first = id;
  const report = first === undefined ? undefined : utterances.get(first)?.report;
  if (report !== undefined)
    return sha256Hex(`${first} ${report.textSha256 ?? report.title ?? ''}`).slice(0, 16);
  return sha256Hex([...entities.keys()].reduce((a, b) => (a < b ? a : b), '\uffff')).slice(0, 16);
}
