/** Rows in XML are those in JSON, however the text comes in; less than all of it is none. */
import { Store } from 'oxigraph';
import { expect, test } from 'vitest';
import { readAllRows } from '../../../src/query/results/rows-json.js';
import { readAllRowsXml } from '../../../src/query/results/rows-xml.js';

const store = new Store();
store.load(
  String.raw`
    <urn:a> <urn:p> "a\r\nb\tc", "<b>&amp; ]]> 'q' \"x\""@en, "  ", "", "fr"@fr-FR, "\U0001F600 é" .
    <urn:b> <urn:p> <http://a/b?c=1&d=2>, _:x, "036"^^<urn:t&u>, true, 1.50 .
  `,
  { format: 'text/turtle' },
);

async function* pieces(text: string, length: number) {
  for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length);
}

const answer = (query: string, format: string) => store.query(query, { results_format: format }) as string;
const read = (text: string, length = 7) => readAllRowsXml(pieces(text, length));

test.each([
  ['all', 'SELECT ?s ?constructor WHERE { ?s <urn:p> ?constructor } ORDER BY ?s STR(?constructor)'],
  ['some without a value', 'SELECT ?s ?n WHERE { ?s <urn:p> ?o OPTIONAL { ?s <urn:none> ?n } } ORDER BY ?s'],
  ['none', 'SELECT ?s WHERE { ?s <urn:none> ?o }'],
])('%s', async (_, query) => {
  const [xml, json] = ['xml', 'json'].map((format) => answer(query, format)) as [string, string];
  const rows = await readAllRows(pieces(json, 1000));
  for (const length of [1, 7, 10_000]) expect(await read(xml, length)).toEqual(rows);
});

test('what Virtuoso writes and no XML may hold is kept as it is', async () => {
  const words = 'a\r\nb&#1;c';
  const xml = `<sparql xmlns="x"><head><variable name="o"/></head><results distinct="false"><result><binding name="o"><literal>${words}</literal></binding></result></results></sparql>`;
  const rows = await readAllRowsXml(pieces(xml, 9));
  expect(rows.map(({ o }) => o?.value)).toEqual(['a\r\nb\u0001c']);
});

test('what ends before its end is refused, wherever it ends', async () => {
  const xml = answer('SELECT ?o WHERE { ?s <urn:p> ?o }', 'xml').trimEnd();
  for (let length = 0; length < xml.length; length += 1)
    await expect(read(xml.slice(0, length))).rejects.toThrow('not SPARQL results in XML; it begins');
});

test.each([
  ['another text', '<html><body>Not here</body></html>'],
  ['what is no row', '<sparql xmlns="x"><head/><head></head><results><row/></result></results></sparql>'],
])('%s is refused', async (_, text) => {
  await expect(read(text)).rejects.toThrow('not SPARQL results in XML; it begins');
});
