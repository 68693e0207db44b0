/** Tables of UCDP and ACLED through the doors that people use: invented rows in the documented columns, beside no other data. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { originsAmong } from '../../src/compare/standing/origins.js';
import { type OpenGraph, openGraph } from '../../src/index.js';
import { sha256Hex } from '../../src/model/identifiers.js';
import { expand } from '../../src/model/namespaces.js';
import { claimgraph } from '../cli/run.js';

const folder = mkdtempSync(join(tmpdir(), 'claimgraph-tables-'));
afterAll(() => rmSync(folder, { recursive: true }));

const at = (name: string) => join(import.meta.dirname, 'tables', name);
const [UCDP, ACLED] = [at('ucdp.csv'), at('acled.csv')];
const [ucdpText, acledText] = [readFileSync(UCDP, 'utf8'), readFileSync(ACLED, 'utf8')];

function file(name: string, text: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** The table with one cell changed; rows count from 1. */
function withCell(text: string, row: number, from: string, to: string): string {
  const lines = text.split('\n');
  expect(lines[row]).toContain(from);
  lines[row] = (lines[row] as string).replace(from, to);
  return lines.join('\n');
}

interface Bounds {
  readonly low: number;
  readonly best: number;
  readonly high: number;
}
interface Counted {
  readonly events: readonly (Bounds & { readonly events: readonly string[] })[];
  readonly total: Bounds;
}

const [ucdp, acled] = await Promise.all([openGraph(UCDP), openGraph(ACLED)]);

function objects({ corpus }: OpenGraph, event: string, relation: string): readonly string[] {
  return [...corpus.claims.values()]
    .filter(
      ({ proposition }) =>
        proposition.subject === expand(event) && proposition.predicate === expand(`cg:${relation}`),
    )
    .map(({ proposition: { object } }) => corpus.entities.get(object.value)?.label ?? object.value)
    .sort();
}

const speakers = ({ corpus }: OpenGraph, event: string, relation: string) => [
  ...new Set(
    [...corpus.claims.values()]
      .filter(
        ({ proposition }) =>
          proposition.subject === expand(event) && proposition.predicate === expand(`cg:${relation}`),
      )
      .flatMap(({ madeIn }) => corpus.utterances.get(madeIn)?.speakers ?? [])
      .map((speaker) => corpus.entities.get(speaker)?.label),
  ),
];

describe('a table of UCDP GED', () => {
  test('of two tables a count says that one event may stand in both', async () => {
    const both = await claimgraph(['casualties', UCDP, ACLED]);
    expect(both.out.replace(/\s+/g, ' ')).toContain(
      'Added up are events of acled.csv and ucdp.csv: what several of them tell as events of their own may be one',
    );
    expect((await claimgraph(['casualties', UCDP])).out).not.toContain('Added up are');
    const { filesAdded } = JSON.parse((await claimgraph(['casualties', UCDP, ACLED, '--json'])).out);
    expect(filesAdded).toEqual(['report:acled-csv', 'report:ucdp-csv']);
  });

  test('counts what its columns count, row by row and in all', async () => {
    const { out } = await claimgraph(['casualties', UCDP, '--format', 'json']);
    const { events, total } = JSON.parse(out) as Counted;
    expect(events.map(({ events: [id], low, best, high }) => [id, low, best, high])).toEqual([
      ['event:ucdp-700001', 8, 8, 8],
      ['event:ucdp-700002', 3, 3, 3],
      ['event:ucdp-700003', 12, 14, 17],
      ['event:ucdp-700004', 6, 6, 6],
      ['event:ucdp-700005', 0, 0, 4],
    ]);
    expect([total.low, total.best, total.high]).toEqual([29, 31, 38]);
  });

  test('names a perpetrator only where violence has one side', () => {
    expect(objects(ucdp, 'event:ucdp-700003', 'perpetrator')).toEqual(['Lorn Liberation Front']);
    expect(objects(ucdp, 'event:ucdp-700003', 'target')).toEqual(['Civilians']);
    expect(objects(ucdp, 'event:ucdp-700001', 'perpetrator')).toEqual([]);
    expect(objects(ucdp, 'event:ucdp-700001', 'participant')).toEqual([
      'Government of Norland',
      'Lorn Liberation Front',
    ]);
  });

  test('says when as precisely as it knows', () => {
    const dates = [1, 2, 3, 4, 5].flatMap((n) => objects(ucdp, `event:ucdp-70000${n}`, 'date'));
    expect(dates).toEqual([
      '2031-03-04',
      '2031-03-01/2031-03-04',
      '2031-04',
      '2031',
      '2031-07-01/2031-07-07',
    ]);
  });

  test('puts a point only where somebody was there: a district, a province and a country have none', () => {
    const places = [1, 2, 3, 4, 5].flatMap((n) => objects(ucdp, `event:ucdp-70000${n}`, 'place'));
    expect(places).toEqual(['Tessel', 'near Tessel', 'Osk district', 'Norland', 'Lorn province']);
    const drawn = [...ucdp.corpus.entities.values()].filter(({ coordinates }) => coordinates !== undefined);
    expect(
      drawn.map(({ label, coordinates }) => [label, coordinates?.latitude, coordinates?.source]),
    ).toEqual([['Tessel', 12.5, 'UCDP']]);
  });

  test('lets those speak whom a row names, through the data set', () => {
    expect(speakers(ucdp, 'event:ucdp-700001', 'participant')).toEqual(['AFP']);
    expect(speakers(ucdp, 'event:ucdp-700003', 'perpetrator')).toEqual(['local residents (UCDP 700003)']);
    expect(speakers(ucdp, 'event:ucdp-700004', 'participant')).toEqual(['Lorn Liberation Front']);
    expect(speakers(ucdp, 'event:ucdp-700005', 'participant')).toEqual(['Norland Radio']);
    const report = ucdp.corpus.utterances.get(expand('report:ucdp-csv'));
    expect(report?.speakers).toEqual([expand('actor:ucdp')]);
    expect(report?.report?.passages).toBe('record');
  });

  test('has a party that is named as a source speak as itself, and nobody of another name', async () => {
    const source = (name: string) =>
      file(`by ${name}.csv`, withCell(ucdpText, 1, 'Clash at Tessel,,1', `Clash at Tessel,${name},1`));
    const whoSays = async (name: string) => {
      const { corpus } = await openGraph(source(name));
      return [...corpus.claims.values()]
        .filter(({ proposition }) => proposition.subject === expand('event:ucdp-700001'))
        .filter(({ wording }) => wording === 'side_a')
        .flatMap(({ madeIn }) => corpus.utterances.get(madeIn)?.speakers ?? [])[0];
    };
    expect(await whoSays('lorn liberation front')).toBe(expand('actor:ucdp-9102'));
    expect(await whoSays('Lorn Liberation Front spokesman')).toBe(
      expand('actor:source-lorn-liberation-front-spokesman'),
    );
    expect(speakers(ucdp, 'event:ucdp-700004', 'participant')).toEqual(['Lorn Liberation Front']);
    expect([...ucdp.corpus.entities.keys()].filter((id) => id.includes('source-lorn'))).toEqual([]);
  });

  test('takes two rows of one article as one origin', () => {
    const said = (n: number) =>
      [...ucdp.corpus.claims.values()]
        .filter(({ proposition }) => proposition.subject === expand(`event:ucdp-70000${n}`))
        .map(({ madeIn }) => madeIn);
    expect(new Set([...said(1), ...said(2)]).size).toBe(1);
  });

  test('counts by itself what it estimates: of several sources, of a span, of a side', () => {
    expect(speakers(ucdp, 'event:ucdp-700001', 'casualties')).toEqual(['AFP']);
    for (const n of [3, 4, 5]) expect(speakers(ucdp, `event:ucdp-70000${n}`, 'casualties')).toEqual(['UCDP']);
  });

  test('shows each claim by its record', () => {
    const points = [...ucdpText];
    for (const { evidence } of ucdp.corpus.claims.values()) {
      const { start, end, paragraph, sliceSha256 } = evidence[0]!;
      const slice = points.slice(start, end).join('');
      expect(slice).toBe(ucdpText.split('\n')[paragraph]);
      expect(sliceSha256).toBe(sha256Hex(slice));
    }
  });
});

describe('a table of ACLED', () => {
  test('counts its fatalities', async () => {
    const { out } = await claimgraph(['casualties', ACLED, '--format', 'json']);
    const { total } = JSON.parse(out) as Counted;
    expect([total.low, total.best, total.high]).toEqual([19, 19, 19]);
  });

  test('has associated actors take part, and each unidentified group is one of its own', () => {
    expect(objects(acled, 'event:acled-nor101', 'participant')).toEqual([
      'Hill Brothers',
      'LLF: Lorn Liberation Front',
      'Military Forces of Norland (2029-)',
      'Tessel Youth',
    ]);
    expect(objects(acled, 'event:acled-nor102', 'perpetrator')).toEqual([
      'Unidentified Armed Group (Norland) (ACLED NOR102)',
    ]);
    expect(objects(acled, 'event:acled-nor103', 'perpetrator')).toEqual([
      'Unidentified Armed Group (Norland) (ACLED NOR103)',
    ]);
  });

  test('knows a week as days around, a month as a month, a region as no point', () => {
    const dates = [101, 102, 103].flatMap((n) => objects(acled, `event:acled-nor${n}`, 'date'));
    expect(dates).toEqual(['2031-03-04', '2031-04-04/2031-04-16', '2031-04']);
    const places = [101, 102, 103].flatMap((n) => objects(acled, `event:acled-nor${n}`, 'place'));
    expect(places).toEqual(['Tessel', 'near Osk', 'Lorn']);
  });

  test('knows a town and the district of its name as one place, and who has two names by both', () => {
    const named = (name: string) =>
      [...acled.corpus.entities.values()].filter(({ kind, label }) => kind === 'place' && label === name);
    expect(named('Tessel')).toHaveLength(1);
    expect(acled.find('LLF').id).toBe(acled.find('Lorn Liberation Front').id);
  });

  test('tells no sentence of its notes', async () => {
    const { out } = await claimgraph(['export', ACLED, '--format', 'nquads']);
    expect(out).toContain('acled-nor102');
    expect(out).not.toMatch(/invented sentence|quoted/);
  });

  test('has one origin with UCDP where both go by one agency', async () => {
    const both = await openGraph([UCDP, ACLED]);
    const heard = [...both.corpus.utterances.values()].filter(({ speakers: who }) =>
      who.includes(expand('actor:source-afp')),
    );
    expect(heard.map(({ id }) => id.includes('/ucdp-')).sort()).toEqual([false, true]);
    expect(
      originsAmong(
        both.corpus,
        heard.map(({ id }) => id),
      ),
    ).toHaveLength(1);
  });
});

describe('a table', () => {
  test.each(['ucdp', 'acled'])('of %s is clean to check, and opens in every command', async (name) => {
    const path = at(`${name}.csv`);
    const check = await claimgraph(['check', path]);
    expect(check.out).toContain('no findings');
    expect(check.code).toBe(0);
    for (const words of [['stats'], ['timeline'], ['sources'], ['export', '--format', 'turtle']]) {
      const [command = '', ...options] = words;
      const ran = await claimgraph([command, path, ...options]);
      expect([command, ran.code, ran.out.length > 100]).toEqual([command, 0, true]);
      expect(ran.err).toContain(`${name}.csv is a table of`);
    }
  });

  test('is known by its head: another name, gzip, semicolons, a byte order mark and CRLF are no matter', async () => {
    const variants = [
      file('events of ours.csv.gz', gzipSync(ucdpText)),
      file('marked.csv', `\ufeff${ucdpText.replaceAll('\n', '\r\n')}`),
    ];
    for (const path of variants) {
      const { corpus } = await openGraph(path);
      expect(corpus.claims.size).toBe(ucdp.corpus.claims.size);
    }
    const { corpus } = await openGraph(file('semicolons.csv', acledText.replaceAll('","', '";"')));
    expect(corpus.claims.size).toBe(acled.corpus.claims.size);
  });

  test('with another mark between its cells says which are read', async () => {
    const { code, err } = await claimgraph(['stats', file('bars.csv', ucdpText.replaceAll(',', '|'))]);
    expect(code).not.toBe(0);
    expect(err).toContain('bars.csv:1: cells seem to be parted by "|": write commas, semicolons or tabs');
  });

  test('of unknown columns says what it saw', async () => {
    const { code, err } = await claimgraph(['stats', file('people.csv', 'name,age\nAnn,3\n')]);
    expect(code).not.toBe(0);
    expect(err).toContain(
      'no columns are named as the ends of an edge. Its columns are name, age: say which with',
    );
  });

  test('without a column that it needs names it', async () => {
    const { code, err } = await claimgraph([
      'stats',
      file('short.csv', ucdpText.replace('date_prec', 'precision').replace(',best,', ',most_likely,')),
    ]);
    expect(code).not.toBe(0);
    expect(err).toContain('short.csv:1: this is a table of UCDP GED without the columns date_prec, best');
  });

  test.each([
    ['where_prec', ',1,Tessel', ',9,Tessel', 'where_prec is "9": write a number from 1 to 7'],
    ['latitude', '12.5,', '12;5,', 'latitude is "12;5": write degrees'],
    ['a day', '2031-03-04 00:00:00.000', '2031-02-30', 'date_start is "2031-02-30": write a day'],
    ['best', ',8,8,8,', ',eight,8,8,', 'best is "eight": write a whole number'],
    ['low', ',8,8,8,', ',8,8,9,', 'low is "9": write a number up to best (8)'],
    [
      'sum',
      ',2,5,1,0,8,8,8,',
      ',2,5,4,0,8,8,8,',
      'best is "8": deaths_a 2, deaths_b 5, deaths_civilians 4, deaths_unknown 0 make 11: one of them is wrong',
    ],
    [
      'remainder',
      ',2,5,1,0,8,8,8,',
      ',2,5,0,0,8,8,8,',
      'best is "8": deaths_a 2, deaths_b 5, deaths_civilians 0, deaths_unknown 0 make 7',
    ],
    [
      'year',
      ',2031,1,Clear,1',
      ',2029,1,Clear,1',
      'year is "2029": date_start and date_end are 2031-03-04 and',
    ],
  ])('with a wrong %s is refused with line, column and value', async (what, from, to, said) => {
    const path = file(`wrong ${what}.csv`, withCell(ucdpText, 1, from, to));
    const { code, err, out } = await claimgraph(['stats', path]);
    expect([code === 0, out]).toEqual([false, '']);
    const [first, second, ...more] = err.trimEnd().split('\n');
    expect(first).toContain(`1 of its 5 rows cannot be read`);
    expect(second).toContain(`${path}:2: ${said}`);
    expect(more).toEqual([]);
  });

  test('of ACLED with a year beside another day is refused', async () => {
    const path = file('years.csv', withCell(acledText, 1, '"2031"', '"2013"'));
    expect((await claimgraph(['stats', path])).err).toContain(
      `${path}:2: year is "2013": event_date is 2031`,
    );
  });

  test('has its other rows read where that is asked for, and says what is left out', async () => {
    const path = file('mixed.csv', withCell(ucdpText, 3, ',3,Osk', ',x,Osk'));
    const { code, err } = await claimgraph(['casualties', path, '--skip-broken']);
    expect(code).toBe(0);
    expect(err).toContain('1 row of 5 left out');
    expect(err).toContain(`${path}:4: where_prec is "x"`);
    expect((await openGraph(path, { skipBroken: true })).corpus.claims.size).toBeGreaterThan(20);
  });

  test('with an open quotation mark, a short row, or an event twice says on which line', async () => {
    const lines = acledText.trimEnd().split('\n');
    const short = file(
      'cells.csv',
      [lines[0], lines[1]?.replace('"2031",', ''), ...lines.slice(2)].join('\n'),
    );
    expect((await claimgraph(['stats', short])).err).toContain(
      `${short}:2: the row has 30 cells, and the head 31`,
    );
    const twice = file('twice.csv', [...lines, lines[1]].join('\n'));
    expect((await claimgraph(['stats', twice])).err).toContain('ACLED NOR101 stands on line 2 already');
    const open = file('open.csv', [...lines.slice(0, -1), lines.at(-1)?.replace(/"$/, '')].join('\n'));
    expect((await claimgraph(['stats', open])).err).toContain('a quotation mark is opened and never closed');
  });

  test('says column by column what became of it', async () => {
    const { err } = await claimgraph(['stats', ACLED, '--explain-mapping']);
    expect(err).toContain('fatalities: how many died');
    expect(err).toContain('notes: left out');
  });
});

test('whoever passes a date on is not said to tell without one', () => {
  for (const { corpus, timeline } of [ucdp, acled].map((graph) => ({
    corpus: graph.corpus,
    timeline: graph.timeline(),
  }))) {
    const dated = timeline.entries.filter(({ kind }) => kind === 'event');
    expect(dated.length).toBeGreaterThan(3);
    for (const { title, alsoToldBy } of dated)
      expect(
        alsoToldBy.filter(({ madeIn }) => corpus.utterances.get(madeIn)?.report !== undefined),
        title,
      ).toEqual([]);
  }
});
