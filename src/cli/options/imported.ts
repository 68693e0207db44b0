/** What was made of a file in other vocabularies, in a line on standard error, or property by property. */
import { basename } from 'node:path';
import type { Imported } from '../../imports/read-sources.js';
import { shorten } from '../../model/namespaces.js';
import { count } from '../../words/phrases.js';
import { note } from '../terminal/terminal.js';

/** Each property once, those with most triples first. */
export function sayImported({ file, told, account }: Imported, inFull: boolean): void {
  const { triples, leftOut, properties } = account;
  const what = `${count(told.claims.length, 'claim')} about ${count(told.nodes.length, 'node')}`;
  const voices =
    told.voices.length === 0
      ? 'all told by the file itself'
      : `${count(told.voices.length, 'voice')} in it, else told by the file itself`;
  const left = leftOut === 0 ? '' : `; ${count(leftOut, 'triple')} left out`;
  const how = inFull ? ':' : ' (--explain-mapping says how)';
  note(
    `${basename(file)} is in other vocabularies: ${count(triples, 'triple')} read as ${what}, ${voices}${left}${how}`,
  );
  if (!inFull) return;
  const rows = [...properties].sort(([a, x], [b, y]) => y.triples - x.triples || (a < b ? -1 : 1));
  for (const [property, { triples: number, became }] of rows)
    note(`  ${number} × ${shorten(property)}: ${became.startsWith('http') ? shorten(became) : became}`);
}
