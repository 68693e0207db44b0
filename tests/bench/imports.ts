/** A table in the columns of UCDP GED with invented rows, and how long it takes to tell it. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { run, seconds, table } from './measure.js';

const COLUMNS =
  'id,type_of_violence,side_a_new_id,side_a,side_b_new_id,side_b,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,adm_1,adm_2,latitude,longitude,country,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,conflict_name,dyad_name,where_description';

/** Rows that name some thousands of places and articles, of which each stands in several. */
export function writeTable(file: string, rows: number): void {
  const to = openSync(file, 'w');
  writeSync(to, `${COLUMNS}\n`);
  for (let n = 0; n < rows; n++) {
    const [place, article] = [n % 3000, n % 30_000];
    const day = `${2000 + (n % 24)}-${pad((n % 12) + 1)}-${pad((n % 28) + 1)}`;
    const best = n % 17;
    writeSync(
      to,
      `${n + 1},1,101,Government of Norland,${200 + (n % 40)},Front ${n % 40},Agency ${article % 60},${day},"Report ${article}, by our own hand",,1,Village ${place},Province ${place % 20},District ${place % 200},${(place % 90) + 0.25},${(place % 170) + 0.5},Norland,1,${day} 00:00:00.000,${day} 00:00:00.000,${best},0,0,0,${best},${best + 2},${best},Norland: Government,Government of Norland - Front ${n % 40},"${'a description of where, '.repeat(6)}"\n`,
    );
  }
  closeSync(to);
}

const pad = (number: number) => String(number).padStart(2, '0');

export function importTimes(file: string, rows: number): string {
  writeTable(file, rows);
  const child = fileURLToPath(new URL('./imports-child.ts', import.meta.url));
  const { stdout } = run(['--max-old-space-size=16000', '--import', 'tsx', child, file]);
  const told = JSON.parse(stdout) as Record<string, number>;
  const at = (key: string) => told[key] ?? 0;
  return `${table([
    ['rows', 'claims', 'quads', 'to claims', 'to quads', 'processor', 'peak memory'],
    [
      ...[at('rows'), at('claims'), at('quads')].map(String),
      seconds(at('claiming') / 1000),
      seconds(at('total') / 1000),
      seconds(at('processor') / 1000),
      `${Math.round(at('megabytes'))} MB`,
    ],
  ])}\n\nGoal: 100 k rows to claims in under 10 s and 600 MB.`;
}
