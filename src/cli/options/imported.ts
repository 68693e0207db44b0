/** What was made of a file in other vocabularies, in a line on standard error, or property by property. */
import { basename } from 'node:path';
import type { EntityAccount } from '../../imports/entities/account.js';
import type { NetworkAccount } from '../../imports/graphs/network.js';
import type { Imported } from '../../imports/read-sources.js';
import { LEFT_OUT, type TableAccount } from '../../imports/tables/account.js';
import { claimsIn } from '../../imports/telling/distinct.js';
import type { Told } from '../../imports/telling/told.js';
import { shorten } from '../../model/namespaces.js';
import { count } from '../../words/phrases.js';
import { note } from '../terminal/terminal.js';

/** Each property once, those with most triples first. */
export function sayImported({ file, told, account }: Imported, inFull: boolean): void {
  if ('records' in account) {
    sayEntities(file, told, account, inFull);
    return;
  }
  if ('format' in account) {
    sayNetwork(file, told, account, inFull);
    return;
  }
  if ('rows' in account) {
    sayTable(file, told, account, inFull);
    return;
  }
  const { triples, leftOut, properties } = account;
  const what = `${count(claimsIn(told), 'claim')} about ${count(told.nodes.length, 'node')}`;
  const left = leftOut === 0 ? '' : `; ${count(leftOut, 'triple')} left out`;
  const how = inFull ? ':' : ' (--explain-mapping says how)';
  note(
    `${basename(file)} is in other vocabularies: ${count(triples, 'triple')} read as ${what}, ${voicesIn(told)}${left}${how}`,
  );
  if (!inFull) return;
  const rows = [...properties].sort(([a, x], [b, y]) => y.triples - x.triples || (a < b ? -1 : 1));
  for (const [property, { triples: number, became }] of rows)
    note(`  ${number} × ${shorten(property)}: ${became.startsWith('http') ? shorten(became) : became}`);
}

/** Who tells it; the file itself where no voice in it does. */
function voicesIn({ voices, claims }: Told): string {
  if (voices.length === 0) return 'all told by the file itself';
  const said = `${count(new Set(voices.map(({ id }) => id)).size, 'voice')} in it`;
  const isByFile = [...claims].some(({ voice }) => voice === undefined);
  return isByFile ? `${said}, else told by the file itself` : said;
}

/** So many rows that were left out are named. */
const NAMED = 5;

function sayNetwork(
  file: string,
  told: Told,
  { format, nodes, edges, leftOut, broken, columns, nodeList }: NetworkAccount,
  inFull: boolean,
): void {
  const left = [...columns].filter(([, became]) => became === LEFT_OUT).length;
  const list = nodeList === undefined ? '' : `, with the names of ${basename(nodeList)}`;
  const how = inFull ? ':' : ' (--explain-mapping says which)';
  note(
    `${basename(file)} is ${format === 'edge list' ? 'a table of edges' : format === 'node list' ? 'a table of nodes' : format}${list}: ${count(edges, 'edge')} read as ${count(claimsIn(told), 'claim')} about ${count(nodes, 'node')}, ${voicesIn(told)}; ${left} of ${count(columns.size, 'column')} left out${how}`,
  );
  for (const [what, times] of leftOut) note(`  left out: ${times} × ${what}`);
  sayBroken(broken, undefined, 'row');
  if (inFull) for (const [column, became] of columns) note(`  ${column}: ${became}`);
}

function sayTable(
  file: string,
  { claims, voices }: Pick<Told, 'claims' | 'voices'>,
  account: TableAccount,
  inFull: boolean,
): void {
  const { dataset, rows, broken, columns } = account;
  const left = [...columns].filter(([, became]) => became === LEFT_OUT).length;
  const how = inFull ? ':' : ' (--explain-mapping says which)';
  const told = count(rows - broken.length, 'event');
  note(
    `${basename(file)} is a table of ${dataset}: ${told} read as ${count(claimsIn({ claims }), 'claim')}, with ${count(voices.length, 'source')} that it names; ${left} of ${count(columns.size, 'column')} left out${how}`,
  );
  sayBroken(broken, rows, 'row');
  if (inFull) for (const [column, became] of columns) note(`  ${column}: ${became}`);
}

const many = (unit: string) => (unit === 'entity' ? 'entities' : `${unit}s`);

function sayBroken(broken: readonly string[], all: number | undefined, unit: string): void {
  const of = all === undefined ? '' : ` of ${all}`;
  if (broken.length > 0)
    note(`${count(broken.length, unit, many(unit))}${of} left out, as they cannot be read:`);
  for (const fault of broken.slice(0, NAMED)) note(`  ${fault}`);
  if (broken.length > NAMED) note(`  and ${broken.length - NAMED} more`);
}

/** Types and properties by what they became, those with most first. */
function sayEntities(file: string, told: Told, account: EntityAccount, inFull: boolean): void {
  const { vocabulary, unit, records, broken, became } = account;
  const left = [...became].filter(([, each]) => each.became === 'left out');
  const words =
    left.length === 0
      ? ''
      : `; left out: ${left
          .slice(0, NAMED)
          .map(([name, { times }]) => `${name} (${times})`)
          .join(', ')}${left.length > NAMED ? ', …' : ''}`;
  const how = inFull ? ':' : ' (--explain-mapping says how)';
  note(
    `${basename(file)} is ${vocabulary}: ${count(records - broken.length, unit, many(unit))} read as ${count(claimsIn(told), 'claim')} about ${count(told.nodes.length, 'node')}, ${voicesIn(told)}${words}${how}`,
  );
  sayBroken(broken, records, unit);
  if (!inFull) return;
  const rows = [...became].sort(([a, x], [b, y]) => y.times - x.times || (a < b ? -1 : 1));
  for (const [name, each] of rows) note(`  ${each.times} × ${name}: ${each.became}`);
}
