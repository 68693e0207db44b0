/** One table to the quads of its claims in a process of its own: prints seconds, processor seconds and peak memory. */
import { tellTable } from '../../src/imports/tables/tell-table.js';
import { eachToldQuad } from '../../src/imports/telling/told-quads.js';
import { peakMegabytes } from './measure.js';

const [file = ''] = process.argv.slice(2);
const start = performance.now();
const { told, account } = await tellTable(file, { id: 'table', title: 'table.csv' }, {});
const read = performance.now();
let quads = 0;
eachToldQuad(told, () => quads++);
const total = performance.now() - start;
process.stdout.write(
  JSON.stringify({
    rows: account.rows,
    claims: told.claims.length,
    quads,
    claiming: read - start,
    total,
    processor: process.cpuUsage().user / 1000,
    megabytes: peakMegabytes(),
  }),
);
