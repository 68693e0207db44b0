import { spawnSync } from 'node:child_process';
import { DataFactory, Parser } from 'n3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/dataset/dataset.js';
import { QueryError } from '../../../src/model/errors.js';
import { openEngine } from '../../../src/query/engine/engine.js';
import type { QueryEngine } from '../../../src/query/engine/query-engine.js';
import { readSmall, SMALL } from '../small.js';

const CROSS_PRODUCT =
  'SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n0 ?o }';

let data: Dataset;
let engine: QueryEngine;
beforeAll(async () => {
  data = await readSmall();
  engine = openEngine(data);
});
afterAll(() => engine.close());

async function count(of: QueryEngine): Promise<number> {
  const { rows } = await of.select('SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }');
  return Number(rows[0]?.n?.value);
}

describe('asking the graph', () => {
  it('gives the answer to a SELECT as RDF/JS terms', async () => {
    const { variables, rows } = await engine.select(
      'SELECT ?name ?lat WHERE { place:ridge skos:prefLabel ?name ; wgs84:lat ?lat }',
    );
    expect(variables).toEqual(['name', 'lat']);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.name?.equals(DataFactory.literal('Ridge', 'en'))).toBe(true);
    expect(rows[0]?.lat?.termType).toBe('Literal');
    expect(rows[0]?.lat?.value).toBe('10.5');
  });

  it('finds a claim in its report without my saying GRAPH', async () => {
    const { rows } = await engine.select(
      'SELECT ?c WHERE { ?c rdf:subject event:ridge-ambush ; rdf:predicate cg:perpetrator } ORDER BY ?c',
    );
    expect(rows.map((row) => row.c?.value.split('/').at(-1))).toEqual([
      '901-6ab89d37',
      '901-7b888e31',
      '902-ddac5852',
    ]);
  });

  it('tells me with GRAPH in which report a claim stands', async () => {
    const { rows } = await engine.select(
      'SELECT DISTINCT ?g WHERE { GRAPH ?g { ?c rdf:object actor:front } } ORDER BY ?g',
    );
    expect(rows.map((row) => row.g?.value.split('/').at(-1))).toEqual(['901', '902']);
  });

  it('reads only one report when I say FROM', async () => {
    const { rows } = await engine.select('SELECT ?c FROM report:902 WHERE { ?c a cg:Claim }');
    expect(rows).toHaveLength(3);
  });

  it('finds the span of a passage, which hangs on a blank node, inside and outside of its graph', async () => {
    const { rows } = await engine.select(`
      SELECT ?start WHERE {
        evidence:901-39a18e7b-1 oa:hasSelector ?selector .
        GRAPH report:901 { ?selector oa:start ?start }
      }`);
    expect(rows.map((row) => row.start?.value)).toEqual(['113']);
  });

  it('counts a statement that stands in two graphs once', async () => {
    const twice = new Parser({ format: 'N-Quads' }).parse(
      '<a:s> <a:p> 1 <a:g1> .\n<a:s> <a:p> 1 <a:g2> .'.replaceAll('1 ', '"1" '),
    );
    const small = openEngine(twice);
    expect(twice).toHaveLength(2);
    expect(await count(small)).toBe(1);
    const { rows } = await small.select('SELECT ?g WHERE { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g');
    expect(rows.map((row) => row.g?.value)).toEqual(['a:g1', 'a:g2']);
    await small.close();
  });

  it('answers yes and no', async () => {
    expect(await engine.ask('ASK { actor:front a cg:ArmedGroup }')).toBe(true);
    expect(await engine.ask('ASK { actor:front a cg:StateForce }')).toBe(false);
  });

  it('builds and describes triples', async () => {
    const built = await engine.construct('CONSTRUCT { ?o cg:of ?s } WHERE { ?s cg:speaker ?o }');
    expect(built.map((quad) => quad.subject.value.split('/').at(-1)).sort()).toEqual([
      'front',
      'gazette',
      'guard',
      'herald',
      'officer-901',
      'watch',
    ]);
    const described = await engine.construct('DESCRIBE actor:front');
    expect(described.some((quad) => quad.object.value === 'Northern Front')).toBe(true);
  });

  it('keeps accents, quotes, line breaks and languages', async () => {
    const strange = 'é "quoted" \\ back\nnew\tline 🜁';
    const one = openEngine([
      DataFactory.quad(
        DataFactory.namedNode('a:s'),
        DataFactory.namedNode('a:p'),
        DataFactory.literal(strange, 'fr'),
      ),
    ]);
    const { rows } = await one.select('SELECT ?o WHERE { ?s ?p ?o }');
    expect(rows[0]?.o?.equals(DataFactory.literal(strange, 'fr'))).toBe(true);
    await one.close();
  });

  it('lets a variable have any name', async () => {
    const { rows } = await engine.select('SELECT ?constructor ?__proto__ WHERE { BIND(1 AS ?__proto__) }');
    expect(rows[0]?.constructor).toBeUndefined();
    expect(Object.keys(rows[0] ?? {})).toEqual(['__proto__']);
  });

  it('answers many questions asked at once', async () => {
    const answers = await Promise.all([
      ...Array.from({ length: 20 }, () => count(engine)),
      engine.ask('ASK { actor:watch a cg:Monitor }'),
    ]);
    expect(new Set(answers.slice(0, 20))).toEqual(new Set([data.size]));
    expect(answers[20]).toBe(true);
  });

  it('takes quads from a generator, which can be read only once', async () => {
    const once = openEngine(
      (function* () {
        yield* data;
      })(),
      { timeout: 300 },
    );
    expect(await count(once)).toBe(data.size);
    await expect(once.select(CROSS_PRODUCT)).rejects.toThrow(QueryError);
    expect(await count(once)).toBe(data.size);
    await once.close();
  });

  it('works on a graph without a statement', async () => {
    const empty = openEngine([]);
    expect(await count(empty)).toBe(0);
    await empty.close();
  });
});

describe('a long answer', () => {
  it('is read row by row, and the next question waits for it', async () => {
    const { variables, rows } = await engine.rows('SELECT ?s ?p WHERE { ?s ?p ?o . ?a ?b ?c } LIMIT 30000');
    const next = count(engine);
    let read = 0;
    for await (const row of rows) read += Object.keys(row).length === 2 ? 1 : 0;
    expect([variables, read]).toEqual([['s', 'p'], 30_000]);
    expect(await next).toBe(data.size);
  });

  it('may be given up', async () => {
    const { rows } = await engine.rows('SELECT * WHERE { ?s ?p ?o . ?a ?b ?c } LIMIT 30000');
    for await (const _ of rows) break;
    expect(await count(engine)).toBe(data.size);
  });

  it('reads a relative IRI as the data have it', async () => {
    expect(await engine.ask('ASK { <actor/front> a cg:ArmedGroup }')).toBe(true);
  });

  it('has a bound, which is said where it is reached', async () => {
    const small = openEngine(data, { maxRows: 3 });
    expect((await small.select('SELECT * { ?s ?p ?o } LIMIT 3')).rows).toHaveLength(3);
    await expect(small.select('SELECT * { ?s ?p ?o }')).rejects.toThrow(
      /^The answer has more than 3 rows, .*LIMIT.*--max-rows/,
    );
    expect(await small.construct('CONSTRUCT { ?s a <a:b> } WHERE { ?s a cg:Report }')).toHaveLength(2);
    await expect(small.construct('CONSTRUCT WHERE { ?s ?p ?o }')).rejects.toThrow(/more than 3 triples/);
    await small.close();
  });
});

describe('a query that goes wrong', () => {
  it('is stopped when it takes too long, and the next one is answered', async () => {
    const hasty = openEngine(data, { timeout: 400 });
    await count(hasty);
    const started = Date.now();
    await expect(hasty.select(CROSS_PRODUCT)).rejects.toThrow(
      /^The query ran for 0\.4 s without an answer and was stopped\. .*LIMIT.*--timeout/,
    );
    expect(Date.now() - started).toBeLessThan(2500);
    expect(await count(hasty)).toBe(data.size);
    await hasty.close();
  });

  it('may run as long as I like: a month is not too long a time-out', async () => {
    const patient = openEngine(data, { timeout: 30 * 24 * 3600 * 1000 });
    expect(await count(patient)).toBe(data.size);
    await patient.close();
  });

  it('does not take the queries behind it down', async () => {
    const hasty = openEngine(data, { timeout: 400 });
    const slow = expect(hasty.select(CROSS_PRODUCT)).rejects.toThrow(/was stopped/);
    const quick = Promise.all([count(hasty), count(hasty)]);
    await slow;
    expect(await quick).toEqual([data.size, data.size]);
    await hasty.close();
  });

  it('may bring the engine down: that is said, and the next query gets a new engine', async () => {
    // Flat to our parser, and to the engine a sum in a sum in a sum.
    const deep = `SELECT (${Array(3000).fill('1').join(' + ')} AS ?x) {}`;
    const patient = openEngine(data, { timeout: 80_000 });
    await expect(patient.select(deep)).rejects.toThrow(/^The query brought the engine down: .*next query/);
    expect(await count(patient)).toBe(data.size);
    await patient.close();
  });

  it('may be nested too deeply even to be read', async () => {
    const nested = ['!1', '(1)', '{}'].map(([open = '', ...rest]) => {
      const closed = rest.map((sign) => (sign === '1' ? sign : sign.repeat(100_000))).join('');
      const text = open.repeat(100_000) + closed;
      return open === '{' ? `SELECT * WHERE ${text}` : `SELECT (${text} AS ?x) WHERE {}`;
    });
    for (const query of nested) {
      await expect(engine.select(query)).rejects.toThrow(
        /^The query is nested too deeply to be read: write it with fewer brackets$/,
      );
    }
  });

  it('gets no answer where only the engine would read it', async () => {
    const service = 'SELECT * { FILTER(1<2)SERVICE#>\nSILENT <http://127.0.0.1:9/> { ?s ?p ?o } }';
    await expect(engine.select(service)).rejects.toThrow(
      /^The query is refused, as it is not valid SPARQL at "</,
    );
    expect(await count(engine)).toBe(data.size);
  });

  it('may not name a graph that is none of the data, as if it could be fetched', async () => {
    const from = (iri: string) => engine.select(`SELECT * FROM ${iri} { ?s ?p ?o }`);
    await expect(from('<http://127.0.0.1:9/x.ttl>')).rejects.toThrow(
      /^FROM <http:\/\/127.* is refused: no graph/,
    );
    await expect(from('NAMED <file:///etc/passwd>')).rejects.toThrow(/^FROM <file:\/\/.* is refused/);
    expect((await from('report:999')).rows).toEqual([]);
  });

  it('says in which of my lines the error lies, though prefixes were added before them', async () => {
    await expect(engine.select('SELECT ?s\nWHERE { ?s a cg:Claim\n  ?s rdf:subject ?e }')).rejects.toThrow(
      /^line 3, column 3: the query is not valid SPARQL/,
    );
    await expect(engine.select('SELECT ?s (COUNT(*) AS ?n)\nWHERE { ?s a cg:Claim }')).rejects.toThrow(
      /line 2.*GROUP BY/,
    );
    await expect(engine.select('SELECT ?s WHERE { ?s a cg:Claim } ORDER ?s')).rejects.toThrow(/expected BY/);
  });

  it('names the method for its kind', async () => {
    await expect(engine.select('ASK {}')).rejects.toThrow(/use ask\(\)/);
    await expect(engine.ask('DESCRIBE actor:front')).rejects.toThrow(/use construct\(\)/);
    await expect(engine.construct('SELECT * {}')).rejects.toThrow(/use select\(\)/);
  });

  it('is refused once the engine is closed, also in the middle', async () => {
    const closing = openEngine(data);
    const running = expect(closing.select(CROSS_PRODUCT)).rejects.toThrow(/closed while a query ran/);
    setTimeout(() => closing.close(), 300);
    await running;
    await expect(closing.ask('ASK {}')).rejects.toThrow(/closed/);
  });
});

describe('a script that queries', () => {
  it('ends by itself, without closing the engine', () => {
    const script = `
      import { readDataset } from '#dist/dataset/read/read.js';
      import { openEngine } from '#dist/query/engine/engine.js';
      const engine = openEngine(await readDataset([${JSON.stringify(SMALL)}]));
      console.log((await engine.select('SELECT * WHERE { ?c a cg:Claim }')).rows.length);
    `.replaceAll("'#dist/", `'${new URL('../../../dist/', import.meta.url).href}`);
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
      timeout: 15_000,
    });
    expect(run.stderr).toBe('');
    expect(run.stdout).toBe('10\n');
    expect(run.status).toBe(0);
  });
});
