/** What commands do with files of others: counts without our vocabulary, CSV for spreadsheets, files that are not read. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { claimgraph, expectOneLine, inEmptyFolder, SMALL } from '../cli/run.js';

const TWO = `@prefix ex: <https://example.org/v/> . @prefix foaf: <http://xmlns.com/foaf/0.1/> .
ex:ada a foaf:Person ; foaf:name "Ada" ; foaf:knows ex:bo .
`;
const COUNT = 'SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }';
const ofOurs = (graph: string) => `SELECT (COUNT(*) AS ?n) WHERE { ${graph} { cg:ArmedGroup ?p ?o } }`;

const number = async (words: readonly string[]) => {
  const { out } = await claimgraph([...words, '--json']);
  return Number(JSON.parse(out).results.bindings[0].n.value);
};

it('a query on foreign files counts what they tell, and has our vocabulary by its graph', async () => {
  await inEmptyFolder(async (folder) => {
    const path = join(folder, 'two.ttl');
    writeFileSync(path, TWO);
    expect(await number(['query', path, '-e', COUNT])).toBeLessThan(200);
    expect(await number(['query', path, '-e', ofOurs('')])).toBe(0);
    expect(await number(['query', path, '-e', ofOurs('GRAPH graph:ontology')])).toBeGreaterThan(2);
    // N-Quads of others are told as any other file is.
    const lines = join(folder, 'two.nq');
    const ex = 'https://example.org/v/';
    writeFileSync(lines, `<${ex}ada> <http://xmlns.com/foaf/0.1/knows> <${ex}bo> <${ex}g> .\n`);
    expect(await number(['query', lines, '-e', COUNT])).toBeLessThan(200);
    expect(await number(['query', lines, '-e', ofOurs('')])).toBe(0);
    const claims = 'SELECT (COUNT(*) AS ?n) WHERE { ?c a cg:Claim }';
    expect(await number(['query', lines, '-e', claims])).toBe(1);
    expect(await number(['query', SMALL, path, '-e', ofOurs('')])).toBeGreaterThan(2);
    const { out } = await claimgraph(['export', path, '--format', 'trig']);
    expect(out).toContain('Ada');
    expect(out).not.toContain('rule:accuses');
  });
});

it.each([
  ['export', ['--format', 'csv', '--table', 'nodes']],
  ['casualties', ['--format', 'csv']],
  ['query', ['--format', 'csv', '-e', 'SELECT ?c WHERE { ?c a cg:Claim }']],
])('%s writes CSV with a byte order mark where it is asked to, and else none', async (command, words) => {
  expect((await claimgraph([command, SMALL, ...words, '--bom'])).out.startsWith('\ufeff')).toBe(true);
  expect((await claimgraph([command, SMALL, ...words])).out.startsWith('\ufeff')).toBe(false);
  const refused = await claimgraph([
    command,
    SMALL,
    ...words.map((word) => (word === 'csv' ? 'json' : word)),
    '--bom',
  ]);
  expect(refused.code).toBe(2);
});

it('stats calls what it ranks by what it is, and names are in the language that is asked for', async () => {
  await inEmptyFolder(async (folder) => {
    const path = join(folder, 'things.ttl');
    writeFileSync(
      path,
      `@prefix ex: <https://example.org/v/> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
ex:a rdfs:label "well"@en, "puits"@fr ; ex:near ex:b . ex:b rdfs:label "mill"@en .
`,
    );
    const { out } = await claimgraph(['stats', path]);
    expect(out).toMatch(/^Things, by PageRank \(2 of 2\)$/m);
    expect(out).toContain('well');
    const french = await claimgraph(['stats', path, '--lang', 'fr']);
    expect(french.out).toContain('puits');
    expect(french.out).toContain('mill');
    expect((await claimgraph(['stats', path, '--lang', 'f!'])).code).toBe(2);
  });
});

it('JSON that is neither entities nor a bundle is said to be so, with what to do', async () => {
  await inEmptyFolder(async (folder) => {
    for (const [text, said] of [
      ['{"@context":{"name":"http://schema.org/name"},"@id":"http://a/b","name":"X"}', 'name it .jsonld'],
      ['{}', 'an empty object'],
      ['[1, 2]', 'no object, but 1'],
      ['oops', 'this is no JSON'],
    ] as const) {
      writeFileSync(join(folder, 'm.json'), text);
      const { code, err } = await claimgraph(['stats', join(folder, 'm.json')]);
      expect(code).toBe(2);
      expectOneLine(err);
      expect(err).toContain('m.json:1: ');
      expect(err).toContain(said);
    }
  });
});

it('a file that is there and is not read is said to be so, with what to do', async () => {
  await inEmptyFolder(async (folder) => {
    for (const [name, advice] of [
      ['m.xlsx', 'save its sheet as CSV'],
      ['m.pdf', 'claimgraph add'],
      ['m.zip', 'unpack it first'],
    ] as const) {
      const path = join(folder, name);
      writeFileSync(path, '{}');
      for (const words of [
        ['stats', path],
        ['show', path, 'JNIM'],
        ['check', SMALL, path],
      ]) {
        const { code, err } = await claimgraph(words);
        expect(code).toBe(2);
        expectOneLine(err);
        expect(err).toContain(`${name} is there and is not read as data`);
        expect(err).toContain(advice);
      }
    }
  });
});
