import fc from 'fast-check';
import { DataFactory } from 'n3';
import { describe, expect, it } from 'vitest';
import { EDTF } from '../../../src/model/vocabulary.js';
import { collected } from '../../../src/query/engine/query-engine.js';
import { formatResult } from '../../../src/query/results/results.js';
import { readAllRows, readRows } from '../../../src/query/results/rows-json.js';
import { parseAskJson, type SelectResult } from '../../../src/query/results/sparql-json.js';

const { blankNode, literal, namedNode, quad } = DataFactory;
const XSD = 'http://www.w3.org/2001/XMLSchema#';

const RESULT: SelectResult = {
  variables: ['who', 'n', 'text'],
  rows: [
    {
      who: namedNode('https://w3id.org/claimgraph/actor/front'),
      n: literal('7', namedNode(`${XSD}integer`)),
      text: literal('says "no",\nthen goes', 'en'),
    },
    { who: blankNode('b0'), text: literal('=1+1\ttab') },
    {
      who: namedNode('https://example.org/x'),
      n: literal('1200', namedNode(`${XSD}integer`)),
      text: literal('2023-08', namedNode(EDTF)),
    },
  ],
};

/** The text in pieces of a few characters, so that every cut is tried; all at once it gives the same. */
async function readSelect(text: string, length = 7): Promise<SelectResult> {
  async function* pieces(): AsyncGenerator<string> {
    for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length);
  }
  const whole = readAllRows(pieces());
  const part = readAllRows(pieces(), text.length >> 1);
  const [one, other] = await Promise.allSettled([whole, part]);
  const result = await collected(await readRows(pieces())).catch((error) => {
    expect([one.status, other.status]).toEqual(['rejected', 'rejected']);
    throw error;
  });
  for (const rows of [one, other]) expect(rows).toEqual({ status: 'fulfilled', value: result.rows });
  return result;
}

describe('a table', () => {
  it('shortens IRIs, puts numbers to the right and counts the rows', () => {
    expect(formatResult(RESULT, 'table')).toBe(
      [
        'who                       n  text',
        '─────────────────────  ────  ────────────────────',
        'actor:front               7  says "no", then goes',
        '_:b0                         =1+1 tab',
        'https://example.org/x  1200  2023-08',
        '3 rows',
        '',
      ].join('\n'),
    );
  });

  it('stays within 80 columns: long cells wrap, then end in …', () => {
    const words = literal('a few words of a long gloss '.repeat(40));
    const iri = namedNode(`https://example.org/${'part-of-a-name/'.repeat(8)}`);
    const table = formatResult(
      {
        variables: ['a', 'b', 'c', 'n'],
        rows: [{ a: words, b: iri, c: literal('ok'), n: literal('3', namedNode(`${XSD}integer`)) }],
      },
      'table',
    );
    const lines = table.split('\n');
    expect(Math.max(...lines.map((line) => [...line].length))).toBeLessThanOrEqual(80);
    expect(lines).toHaveLength(2 + 4 + 2);
    expect(table).toContain('…');
    expect(
      formatResult(RESULT, 'table', { width: 40 })
        .split('\n')
        .every((line) => line.length <= 40),
    ).toBe(true);
  });

  it('lets no text steer the terminal', () => {
    const table = formatResult(
      {
        variables: ['x'],
        rows: [{ x: literal('\u001b[31mred\u001b[0m \u202eesrever \u0007<script>') }],
      },
      'table',
    );
    for (const sign of ['\u001b', '\u0007', '\u202e']) expect(table).not.toContain(sign);
    expect(table).toContain('<U+001B>[31mred<U+001B>[0m <U+202E>esrever <U+0007><script>');
  });

  it('measures its columns on the first thousand rows, however many there are', () => {
    const rows = Array.from({ length: 200_000 }, (_, i) => ({
      x: literal(i < 1000 ? 'short' : 'a longer text'),
    }));
    const lines = formatResult({ variables: ['x'], rows }, 'table').split('\n');
    expect(lines[1]).toBe('─────');
    expect(lines.at(-2)).toBe('200000 rows');
    expect(lines.length).toBeGreaterThan(500_000);
  });

  it('shows the beginning of a text of megabytes', () => {
    const rows = ['a'.repeat(8_000_000), 'a '.repeat(4_000_000)].map((text) => ({ x: literal(text) }));
    expect(formatResult({ variables: ['x'], rows }, 'table').split('\n')).toHaveLength(2 + 4 + 4 + 2);
  });

  it('says so when there is nothing', () => {
    expect(formatResult({ variables: ['x'], rows: [] }, 'table')).toBe('0 rows\n');
  });

  it('lines up letters with marks and wide letters', () => {
    const table = formatResult(
      {
        variables: ['a', 'b'],
        rows: [
          { a: literal('e\u0301te\u0301'), b: literal('x') },
          { a: literal('マリ'), b: literal('y') },
        ],
      },
      'table',
    );
    expect(table).toContain('e\u0301te\u0301   x\n');
    expect(table).toContain('マリ  y\n');
  });
});

describe('results for other programs', () => {
  it('are SPARQL JSON that reads back to the same terms', async () => {
    const terms = {
      iri: namedNode('a:b'),
      node: blankNode('n1'),
      plain: literal('x'),
      tagged: literal('x', 'en'),
      typed: literal('2023-08', namedNode(EDTF)),
      triple: quad(namedNode('a:s'), namedNode('a:p'), literal('o', 'fr')),
    };
    const result: SelectResult = { variables: [...Object.keys(terms), 'none'], rows: [terms] };
    const read = await readSelect(formatResult(result, 'json'));
    expect(read.variables).toEqual(result.variables);
    for (const [name, term] of Object.entries(terms))
      expect(read.rows[0]?.[name]?.equals(term as never), name).toBe(true);
    expect(read.rows[0]?.none).toBeUndefined();
  });

  it('are CSV with plain values, quotes doubled and lines ending in CR LF', () => {
    expect(formatResult(RESULT, 'csv')).toBe(
      'who,n,text\r\nhttps://w3id.org/claimgraph/actor/front,7,"says ""no"",\nthen goes"\r\n_:b0,,"\'=1+1\ttab"\r\nhttps://example.org/x,1200,2023-08\r\n',
    );
  });

  it('are CSV in which a line break of any kind stays in its cell, and nothing runs as a formula', () => {
    const texts = ['A\n=1', 'B\r=1', '=1', '\u0085x', '', 'a,"b"', '＝1'];
    const csv = formatResult({ variables: ['x'], rows: texts.map((text) => ({ x: literal(text) })) }, 'csv');
    expect(csv).toBe('x\r\n"A\n\'=1"\r\n"B\r\'=1"\r\n\'=1\r\n"\u0085x"\r\n""\r\n"a,""b"""\r\n\'＝1\r\n');
    const numbers = [literal('-5', namedNode(`${XSD}integer`)), literal('-1+1', namedNode(`${XSD}integer`))];
    expect(formatResult({ variables: ['n'], rows: numbers.map((n) => ({ n })) }, 'csv')).toBe(
      "n\r\n-5\r\n'-1+1\r\n",
    );
  });

  it('are JSON without a character that steers a terminal', () => {
    const text = formatResult(
      { variables: ['x'], rows: [{ x: literal('\u001b[8m\u009b\u202e\u2028') }] },
      'json',
    );
    for (const sign of ['\u001b', '\u009b', '\u202e', '\u2028']) expect(text).not.toContain(sign);
    expect(JSON.parse(text).results.bindings[0].x.value).toBe('\u001b[8m\u009b\u202e\u2028');
  });

  it.each([
    '{"results":{"bindings":[{"x":{"type":"uri","value":"a:b"}},{}]},"more":[1,{"a":"]}"}],"head":{"vars":["x"]}}',
    ' {"head":{"link":[],"vars":["x"]},"results":{"distinct":false,"bindings":[\n{"x":{"type":"uri","value":"a:b"}} , {}]}}\n',
  ])('may come in any order and layout: %s', async (text) => {
    for (const length of [1, 2, 1000]) {
      const { variables, rows } = await readSelect(text, length);
      expect([variables, rows.map(({ x }) => x?.value)]).toEqual([['x'], ['a:b', undefined]]);
    }
  });

  it('read back whatever text is in them, wherever it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'binary' })),
        fc.integer({ min: 1, max: 9 }),
        async (texts, length) => {
          const result = { variables: ['x'], rows: texts.map((text) => ({ x: literal(text) })) };
          const read = await readSelect(formatResult(result, 'json'), length);
          expect(read.rows.map(({ x }) => x?.value)).toEqual(texts);
        },
      ),
    );
  });

  it('are TSV with terms as SPARQL writes them', () => {
    expect(formatResult(RESULT, 'tsv')).toBe(
      '?who\t?n\t?text\n<https://w3id.org/claimgraph/actor/front>\t7\t"says \\"no\\",\\nthen goes"@en\n_:b0\t\t"=1+1\\ttab"\n<https://example.org/x>\t1200\t"2023-08"^^<http://id.loc.gov/datatypes/edtf/EDTF>\n',
    );
  });

  it('come in the form asked for', () => {
    expect(JSON.parse(formatResult(RESULT, 'json')).results.bindings).toHaveLength(3);
  });

  it('that are none are refused with their beginning', async () => {
    await expect(readSelect('{"head":{}}')).rejects.toThrow(/not SPARQL results in JSON; it begins: "\{/);
    expect(() => parseAskJson('{"boolean":"yes"}')).toThrow(/not SPARQL results/);
    await expect(readSelect('nothing')).rejects.toThrow(/"nothing"/);
  });
});
