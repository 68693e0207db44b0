import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, test } from 'vitest';
import {
  type Corpus,
  type CslItem,
  cslItems,
  openGraph,
  reportsOfClaims,
  writeBibtex,
  writeRis,
} from '../../src/index.js';
import { inEmptyFolder, MALI } from '../cli/run.js';

/** What a program of others makes of it. */
const read = (text: string) => plugins.input.chain(text) as Partial<CslItem & { [key: string]: unknown }>[];

const CASES: readonly CslItem[] = [
  {
    id: 'report-001',
    type: 'article-newspaper',
    title: '50 % off: {tank} & truck_2 for $3 at #7 ~ \\ ^',
    'container-title': 'The Lamp and Co.',
    issued: { 'date-parts': [[2031, 5, 2]] },
    accessed: { 'date-parts': [[2031, 5, 13]] },
    URL: 'https://lamp.example/a_b%20c?d=1&e=~f#g',
    language: 'en',
    note: 'Spread by Gull.',
  },
  {
    id: 'report-002',
    type: 'article-newspaper',
    title: 'العبارة محتجزة',
    issued: { 'date-parts': [[2031, 5]] },
    language: 'ar',
  },
  { id: 'report-003', type: 'dataset', title: 'Événements', issued: { 'date-parts': [[2031]] } },
];

describe('RIS', () => {
  it('is read by Citation.js as it was', () => {
    const back = read(writeRis(CASES));
    expect(back).toHaveLength(3);
    expect(back[0]).toMatchObject({
      type: 'article-newspaper',
      title: CASES[0]?.title,
      'container-title': 'The Lamp and Co.',
      URL: CASES[0]?.URL,
      language: 'en',
    });
    // Of a newspaper it reads the year alone; Zotero and EndNote take the day from `DA`.
    expect(back.map(({ issued }) => issued?.['date-parts'][0]?.[0])).toEqual([2031, 2031, 2031]);
    expect(writeRis(CASES).match(/^DA {2}- .*$/gm)).toEqual([
      'DA  - 2031/05/02',
      'DA  - 2031/05/',
      'DA  - 2031//',
    ]);
    expect(back[1]?.title).toBe(CASES[1]?.title);
    expect(back[2]).toMatchObject({ type: 'dataset', title: 'Événements' });
  });

  it('has one tag a line, lines end in CR LF', () => {
    for (const line of writeRis(CASES).split('\r\n')) expect(line).toMatch(/^$|^[A-Z][A-Z0-9] {2}- /);
  });
});

describe('BibTeX', () => {
  it('is read by Citation.js as it was: what TeX takes for commands, other scripts, days and months', () => {
    const back = read(writeBibtex(CASES));
    expect(back).toHaveLength(3);
    expect(back[0]).toMatchObject({
      'container-title': 'The Lamp and Co.',
      issued: { 'date-parts': [[2031, 5, 2]] },
      accessed: { 'date-parts': [[2031, 5, 13]] },
      URL: CASES[0]?.URL,
    });
    const plain = (title: unknown) => String(title).replace(/<[^>]+>/g, '');
    expect(plain(back[0]?.title)).toBe(CASES[0]?.title);
    expect(plain(back[1]?.title)).toBe(CASES[1]?.title);
    expect(back[1]).toMatchObject({ issued: { 'date-parts': [[2031, 5]] } });
    expect(plain(back[2]?.title)).toBe('Événements');
  });
});

describe('the reports of Mali', () => {
  let corpus: Corpus;
  beforeAll(async () => {
    ({ corpus } = await openGraph(MALI));
  });

  it('are one item each, with title and day, and in words what the day alone does not say', () => {
    const items = cslItems(corpus, reportsOfClaims(corpus.claims.values()));
    expect(items.map(({ id }) => id)).toEqual(
      ['000', '001', '002', '003', '004'].map((number) => `report-${number}`),
    );
    for (const { title, issued, note } of items) {
      expect(title.length).toBeGreaterThan(10);
      expect(issued?.['date-parts'][0]).toHaveLength(3);
      expect(note?.includes('(uncertain)')).toBe(issued?.circa === true);
      expect(note).toMatch(/SHA-256 of the text: [0-9a-f]{64}\.$/);
    }
    expect(items[2]?.note).toContain('Credits AFP and AP. Spread by AllAfrica.');
  });
});

test('an item tells where a report stands, when it was fetched, and a day that is a range', async () => {
  await inEmptyFolder(async (folder) => {
    await writeFile(
      join(folder, 'ferry.ttl'),
      `@prefix cg: <https://w3id.org/claimgraph/ns#> .
@prefix code: <https://w3id.org/claimgraph/code/> .
@prefix actor: <https://w3id.org/claimgraph/actor/> .
@prefix report: <https://w3id.org/claimgraph/report/> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix edtf: <http://id.loc.gov/datatypes/edtf/> .
actor:lamp a cg:NewsMedium ; skos:prefLabel "The Lamp"@en .
report:007 a cg:Report ;
  cg:speaker actor:lamp ;
  cg:saidOn "2031-05-12/2031-05-14"^^edtf:EDTF ;
  cg:textSha256 "${'a'.repeat(64)}" ;
  dcterms:language "en" ;
  cg:address <https://lamp.example/ferry> ;
  cg:fetchedOn "2031-05-15"^^edtf:EDTF ;
  cg:archivedAt <https://archive.example/ferry> ;
  dcterms:title "Ferry held"@en .
`,
    );
    const { corpus } = await openGraph(folder);
    const [item] = cslItems(corpus, corpus.utterances.keys());
    expect(item).toMatchObject({
      title: 'Ferry held',
      'container-title': 'The Lamp',
      issued: {
        'date-parts': [
          [2031, 5, 12],
          [2031, 5, 14],
        ],
      },
      accessed: { 'date-parts': [[2031, 5, 15]] },
      URL: 'https://lamp.example/ferry',
      archive_location: 'https://archive.example/ferry',
    });
    expect(writeRis([item as CslItem])).toContain('DA  - 2031/05/12');
  });
});
