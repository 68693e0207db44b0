import { beforeAll, describe, expect, it } from 'vitest';
import type { TextsByHash } from '../../src/export/annotations.js';
import { exportCorpus } from '../../src/export/export.js';
import type { CsvTable } from '../../src/export/formats.js';
import type { Exportable } from '../../src/export/written.js';
import { projectGraph } from '../../src/graph/project/project.js';
import { readTexts } from '../../src/reports/texts.js';
import { openHostile } from './hostile.js';

let opened: Exportable;
beforeAll(async () => {
  opened = await openHostile();
});

/** RFC 4180 by hand, so that the writer is not its own judge. */
function read(table: CsvTable, texts?: TextsByHash): Record<string, string>[] {
  const held = texts === undefined ? {} : { texts };
  const text = [...exportCorpus(opened, { format: 'csv', table, ...held })].join('');
  expect(text.endsWith('\r\n')).toBe(true);
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  const [header, ...records] = rows;
  return records.map((cells) => {
    expect(cells).toHaveLength(header!.length);
    return Object.fromEntries(header!.map((name, i) => [name, cells[i]!]));
  });
}

describe('tables for a spreadsheet', () => {
  it('hold each node and each edge of the graph', () => {
    const graph = projectGraph(opened.corpus);
    expect(read('nodes')).toHaveLength(graph.order);
    expect(read('edges')).toHaveLength(graph.size);
    expect(read('nodes').find(({ id }) => id === 'place:ridge')).toMatchObject({
      label: 'Ridge',
      kind: 'place',
      type: 'settlement',
      latitude: '10.5',
      longitude: '-1.25',
    });
  });

  it('quote the passages of claims whose text is at hand, and of no other', async () => {
    const texts = await readTexts('tests/fixtures/small-texts');
    const [, held] = [...texts].find(([, { text }]) => text.includes('Ridge'))!;
    const only = new Map([...texts].filter(([, { text }]) => text === held.text));
    const claims = read('claims', only);
    const quoted = claims.filter(({ quotation }) => quotation !== '');
    expect(quoted.length).toBeGreaterThan(0);
    for (const { report, quotation } of quoted) {
      expect(report).toBe('901');
      for (const piece of (quotation ?? '').split(' […] '))
        expect(held.text.replace(/\s+/g, ' ')).toContain(piece);
    }
    expect(claims.filter(({ report, quotation }) => report !== '901' && quotation !== '')).toEqual([]);
    expect(read('claims').every(({ quotation }) => quotation === '')).toBe(true);
  });

  it('show a claim with its speaker, chain, words and place in the report', () => {
    const claims = read('claims');
    expect(claims).toHaveLength(10);
    expect(claims.find(({ claim }) => claim === '901-6ab89d37')).toEqual({
      claim: '901-6ab89d37',
      report: '901',
      speakers: 'Northern Front',
      chain: 'The Gazette < Watch < Northern Front',
      speech_act: 'claims-responsibility',
      polarity: 'affirmed',
      subject: 'Ambush at Ridge',
      subject_id: 'event:ridge-ambush',
      relation: 'was carried out by',
      relation_id: 'cg:perpetrator',
      object: 'Northern Front',
      object_id: 'actor:front',
      when: '',
      earliest: '',
      latest: '',
      wording: '',
      gloss: 'The Front says it did it.',
      paragraph: '2',
      start: '177',
      end: '214',
      headline: 'false',
      quotation: '',
      event_earliest: '2020-05-03',
      event_latest: '2020-05-03',
      report_title: 'Ambush at Ridge',
      report_date: '2020-05-03',
      address: '',
      archived_at: '',
    });
    expect(claims.find(({ claim }) => claim === '901-7b888e31')).toMatchObject({
      polarity: 'negated',
      speech_act: 'denies',
    });
    expect(claims.find(({ claim }) => claim === '901-339de603')).toMatchObject({
      object: '3 soldiers killed',
    });
    expect(claims.find(({ claim }) => claim === '901-2c7f4edc')).toMatchObject({
      object: '2020-05-03',
      earliest: '2020-05-03',
      latest: '2020-05-03',
    });
  });

  it('let no text run as a formula, and leave numbers alone', () => {
    const node = read('nodes').find(({ id }) => id === 'actor:hostile')!;
    expect(node.label).toMatch(/^'=HYPERLINK\("http:\/\/x"\) <script>/);
    expect(node.aliases).toMatch(/^'-1\+1 \| /);
    expect(node.aliases).toContain('line\nbreak\r\nand \\ backslash');
    expect(read('nodes').find(({ id }) => id === 'place:ridge')?.longitude).toBe('-1.25');
  });

  it('keep a line feed or a return that stands alone in its cell', () => {
    const { aliases } = read('nodes').find(({ id }) => id === 'actor:nameless')!;
    expect(aliases).toContain('alone\nfeed');
    expect(aliases).toContain('alone\rreturn');
  });

  it('are three: one has to be named', () => {
    expect(() => exportCorpus(opened, { format: 'csv' })).toThrow(/nodes, edges and claims/);
  });
});
