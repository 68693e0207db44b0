import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseRdf } from '../../../src/dataset/read/parse.js';
import { cg } from '../../../src/model/vocabulary.js';
import {
  claimgraph,
  claimgraphAlone,
  expectOneLine,
  expectReadable,
  inEmptyFolder,
  MALI,
  SMALL,
} from '../run.js';

const WHO = 'SELECT ?who WHERE { ?u cg:speaker ?who } GROUP BY ?who ORDER BY ?who';

test('a query on the command line needs no prefixes and gives a table', async () => {
  const { code, out, err } = await claimgraph(['query', SMALL, '-e', WHO]);
  expect([code, err]).toEqual([0, '']);
  expectReadable(out);
  expect(out).toContain('who\n');
  expect(out).toContain('actor:front\n');
  expect(out).toMatch(/6 rows\n$/);
});

test('the same answer comes as JSON, CSV and TSV', async () => {
  const [json, short, csv, tsv] = await Promise.all(
    [['--format', 'json'], ['--json'], ['--format', 'csv'], ['--format', 'tsv']].map((format) =>
      claimgraph(['query', SMALL, '-e', WHO, ...format]),
    ),
  );
  expect(JSON.parse(json?.out ?? '').results.bindings).toHaveLength(6);
  expect(short?.out).toBe(json?.out);
  expect(csv?.out).toMatch(/^who\r\nhttps:\/\/w3id\.org\/claimgraph\/actor\/front\r\n/);
  expect(tsv?.out).toMatch(/^\?who\n<https:/);
});

test('triples come as Turtle, or as rows of three columns', async () => {
  const describe = ['query', SMALL, '-e', 'CONSTRUCT { ?s a ?t } WHERE { ?s a ?t . ?s a cg:ArmedGroup }'];
  const { out } = await claimgraph(describe);
  expect([...parseRdf(out, { format: 'turtle', source: 'answer' })]).toHaveLength(1);
  expect((await claimgraph([...describe, '--format', 'csv'])).out).toMatch(/^subject,predicate,object\r\n/);
});

test('a query, or a question, that is not UTF-8 is refused with its byte, as every other file', async () => {
  await inEmptyFolder(async (folder) => {
    const file = join(folder, 'coffee.rq');
    await writeFile(file, Buffer.from('ASK { ?s ?p "café" }', 'latin1'));
    const { code, out, err } = await claimgraph(['query', SMALL, file]);
    expect([code, out]).toEqual([2, '']);
    expectOneLine(err);
    expect(err).toContain('coffee.rq is not UTF-8: byte 16 begins no character');
    await mkdir(join(folder, 'data', 'questions'), { recursive: true });
    await writeFile(join(folder, 'data', 'a.ttl'), '<urn:a> <urn:b> <urn:c> .');
    await writeFile(
      join(folder, 'data', 'questions', 'o01-coffee.rq'),
      Buffer.from('# title: Café\n# question: Coffee?\n# explanation: None.\nASK {}\n', 'latin1'),
    );
    const asked = await claimgraph(['query', join(folder, 'data'), 'o01']);
    expect(asked.code).toBe(2);
    expect(asked.err).toContain('o01-coffee.rq is not UTF-8: byte 12 begins no character');
  });
});

test('a byte order mark before a query is no part of it, in a file, a question and on standard input', async () => {
  const query = `\ufeff# title: A\n# question: A?\n# explanation: A.\n${WHO}`;
  await inEmptyFolder(async (folder) => {
    await mkdir(join(folder, 'questions'));
    await writeFile(join(folder, 'a.ttl'), `<urn:a> <${cg.speaker}> <urn:b> .`);
    await writeFile(join(folder, 'questions', 'o01-a.rq'), query);
    const form = ['--format', 'csv'];
    const asked = [
      claimgraph(['query', folder, join(folder, 'questions', 'o01-a.rq'), ...form]),
      claimgraph(['query', folder, 'o01', ...form]),
      claimgraphAlone(['query', folder, '-', ...form], { input: query }),
    ];
    for (const { code, out, err } of await Promise.all(asked))
      expect([code, out, err]).toEqual([0, 'who\r\nurn:b\r\n', '']);
  });
}, 60_000);

test('a name that the vocabulary does not have is told beside an answer without anything', async () => {
  const { code, out, err } = await claimgraph(['query', SMALL, '-e', 'SELECT * { ?u cg:speakers ?who }']);
  expect([code, out]).toEqual([1, '0 rows\n']);
  expect(err).toBe('claimgraph: There is no property cg:speakers: did you mean cg:speaker, on utterances?\n');
  const found = await claimgraph([
    'query',
    SMALL,
    '-e',
    'SELECT * { ?c a cg:Claim OPTIONAL { ?c cg:nope ?o } }',
  ]);
  expect([found.code, found.err]).toEqual([0, '']);
});

test('nothing found ends with 1: no row, no triple, or no', async () => {
  const nothing = '?s a <https://example.org/nothing>';
  for (const query of [
    `SELECT ?s WHERE { ${nothing} }`,
    `ASK { ${nothing} }`,
    `CONSTRUCT WHERE { ${nothing} }`,
  ]) {
    const { code, err } = await claimgraph(['query', SMALL, '-e', query]);
    expect([code, err]).toEqual([1, '']);
  }
  expect(await claimgraph(['query', SMALL, '-e', 'ASK { ?c a cg:Claim }'])).toEqual({
    code: 0,
    out: 'true\n',
    err: '',
  });
});

test('a query stands in a file, which may be named without a folder', async () => {
  await inEmptyFolder(async (folder) => {
    const file = join(folder, 'who.rq');
    await writeFile(file, WHO);
    const named = await claimgraph(['query', SMALL, file, '--json']);
    expect(JSON.parse(named.out).results.bindings).toHaveLength(6);
    const shipped = await claimgraph(['query', './who.rq', '--json'], { cwd: folder });
    expect(shipped.err).toContain('reading the Mali graph that ships with the package');
    expect(JSON.parse(shipped.out).results.bindings.length).toBeGreaterThan(10);
  });
});

test('a mistake in a query is named with its line, and SERVICE is refused', async () => {
  const wrong = await claimgraph(['query', SMALL, '-e', 'SELECT ?s WHERE { ?s cg:speaker }']);
  expect(wrong.code).toBe(2);
  expect(wrong.err).toMatch(/^claimgraph: line 1, column \d+: .+\n {2}SELECT .+\n +\^\n$/);
  const service = await claimgraph([
    'query',
    SMALL,
    '-e',
    'SELECT * { SERVICE <http://x.org/> { ?s ?p ?o } }',
  ]);
  expect(service.code).toBe(2);
  expectOneLine(service.err);
  expect(service.err).toContain('SERVICE is refused');
});

test('a query that takes too long is stopped', async () => {
  const endless = 'SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }';
  const { code, err } = await claimgraph(['query', MALI, '-e', endless, '--timeout', '0.5']);
  expect(code).toBe(2);
  expectOneLine(err);
  expect(err).toContain('0.5 s');
});

test('wrong use is said in one line', async () => {
  for (const words of [
    ['query', SMALL],
    ['query', SMALL, 'x.rq', '-e', WHO],
    ['query', SMALL, '-e', WHO, '--format', 'turtle'],
    ['query', 'no-such-folder', 'o03'],
    ['query', SMALL, '-e', WHO, '--format', 'xml'],
    ['query', SMALL, '-e', WHO, '--timeout', '-1'],
    ['query', SMALL, '-e', WHO, '--timeout', '0.001'],
    ['query', SMALL, '-e', WHO, '--timeout', 'NaN'],
    ['query', '--endpoint', 'example.org', '-e', WHO],
  ]) {
    const { code, out, err } = await claimgraph(words);
    expect([code, out]).toEqual([2, '']);
    expectOneLine(err);
  }
});

test('an endpoint is asked without a word of the folder, unless the question is from there', async () => {
  await inEmptyFolder(async (folder) => {
    await writeFile(join(folder, 'who.rq'), WHO);
    const ask = (...words: string[]) =>
      claimgraph(['query', '--endpoint', 'http://127.0.0.1:1/', ...words], { cwd: folder });
    for (const words of [['-e', WHO], ['who.rq']]) {
      const { code, out, err } = await ask(...words);
      expect([code, out]).toEqual([2, '']);
      expectOneLine(err);
      expect(err).toContain('127.0.0.1:1');
    }
    expect((await ask('o03')).err).toContain('no ./data here');
  });
});

test('questions that come with data are listed, and answered by their id', async () => {
  await inEmptyFolder(async (folder) => {
    await mkdir(join(folder, 'data', 'questions'), { recursive: true });
    await writeFile(
      join(folder, 'data', 'a.ttl'),
      '@prefix cg: <https://w3id.org/claimgraph/ns#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> . <https://w3id.org/claimgraph/actor/x> a cg:ArmedGroup ; skos:prefLabel "X" .',
    );
    await writeFile(
      join(folder, 'data', 'questions', 'o01-groups.rq'),
      '# title: Armed groups\n# question: Which groups are armed?\n# explanation: Every armed group.\nSELECT ?group WHERE { ?group a cg:ArmedGroup }\n',
    );
    const list = await claimgraph(['questions'], { cwd: folder });
    expect(list).toEqual({ code: 0, out: 'o01  Armed groups\n', err: '' });
    const answer = await claimgraph(['questions', 'o01'], { cwd: folder });
    expect(answer.out).toContain('Which groups are armed?');
    expect(answer.out).toContain('actor:x');
    expect((await claimgraph(['query', 'data', 'O01'], { cwd: folder })).out).toContain('actor:x');
    const unknown = await claimgraph(['questions', 'o99'], { cwd: folder });
    expect(unknown.code).toBe(2);
    expect(unknown.err).toContain('o01');
  });
});
