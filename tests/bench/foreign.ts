/** Triples of a vocabulary that nobody maps, invented, and how long it takes from the file to the first projection. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { run, seconds, table } from './measure.js';

const EX = 'https://example.org/';
const RELATIONS = 'met knows funds follows advises employs opposes borders'.split(' ');

/** N-Triples: of ten lines one is a name, one a kind, one a number, the others tie two nodes. */
export function writeTriples(file: string, triples: number): void {
  const to = openSync(file, 'w');
  const nodes = Math.ceil(triples / 10);
  for (let at = 0; at < triples; at += 1000) {
    const lines: string[] = [];
    for (let n = at; n < Math.min(triples, at + 1000); n++) {
      const node = `<${EX}node/${Math.floor(n / 10)}>`;
      const other = `<${EX}node/${(n * 7919 + 13) % nodes}>`;
      const kind = n % 10;
      if (kind === 0) lines.push(`${node} <http://www.w3.org/2000/01/rdf-schema#label> "Node ${n}" .`);
      else if (kind === 1)
        lines.push(
          `${node} <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://xmlns.com/foaf/0.1/Group> .`,
        );
      else if (kind === 2) lines.push(`${node} <${EX}size> "${n % 97}" .`);
      else lines.push(`${node} <${EX}${RELATIONS[n % RELATIONS.length]}> ${other} .`);
    }
    writeSync(to, `${lines.join('\n')}\n`);
  }
  closeSync(to);
}

export function foreignTimes(fileOf: (triples: number) => string): string {
  const child = fileURLToPath(new URL('./foreign-child.ts', import.meta.url));
  const rows = [10_000, 100_000, 1_000_000].map((triples) => {
    const file = fileOf(triples);
    writeTriples(file, triples);
    const { stdout } = run(['--max-old-space-size=16000', '--import', 'tsx', child, file]);
    const told = JSON.parse(stdout) as Record<string, number>;
    const at = (key: string) => told[key] ?? 0;
    return [
      ...[triples, at('claims'), at('nodes'), at('edges')].map(String),
      ...['read', 'derived', 'total', 'processor'].map((key) => seconds(at(key) / 1000)),
      `${Math.round(at('megabytes'))} MB`,
    ];
  });
  return `${table([
    [
      'triples',
      'claims',
      'nodes',
      'edges',
      'read and told',
      'records',
      'to the projection',
      'processor',
      'peak memory',
    ],
    ...rows,
  ])}\n\nGoal: 1 M triples to the first projection in under 4 s.`;
}
