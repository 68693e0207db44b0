import { DataFactory } from 'n3';
import { describe, expect, it } from 'vitest';
import { EDTF } from '../../../src/model/vocabulary.js';
import { collected } from '../../../src/query/engine/query-engine.js';
import { formatResult } from '../../../src/query/results/results.js';
import { readRows } from '../../../src/query/results/rows-json.js';
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

/** The text in pieces of a few characters, so that every cut is tried. */
async function readSelect(text: string, length = 7): Promise<SelectResult> {
  async function* pieces(): AsyncGenerator<string> {
    for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length);
  }
  return collected(await readRows(pieces()));
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
    expect(table).toContain('[31mred [0m esrever <script>');
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
      'who,n,text\r\nhttps://w3id.org/claimgraph/actor/front,7,"says ""no"",\nthen goes"\r\n_:b0,,\'=1+1\ttab\r\nhttps://example.org/x,1200,2023-08\r\n',
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
