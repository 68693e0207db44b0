import { describe, expect, it } from 'vitest';
import { QueryError } from '../../../src/model/errors.js';
import { prepareQuery } from '../../../src/query/text/prepare.js';

describe('what a query may not do', () => {
  it.each([
    ['SELECT * { SERVICE <http://x.example/> { ?s ?p ?o } }', 'SERVICE'],
    ['SELECT * { service silent ?e { ?s ?p ?o } }', 'SERVICE'],
    ['SELECT * { ?s ?p true.SERVICE<http://x.example/>{ ?a ?b ?c } }', 'SERVICE'],
    ['SELECT * { ?s ?p trueSERVICE <http://x.example/> { ?a ?b ?c } }', 'SERVICE'],
    ['SELECT * { ?s ?p ?o # harmless\n SERVICE <http://x.example/> {} }', 'SERVICE'],
    ['SELECT * { FILTER(1 < 2)SERVICE#>\nSILENT <http://x.example/> { ?s ?p ?o } }', 'SERVICE'],
    ['SELECT * { { SELECT * { OPTIONAL { ?s ?p ?o MINUS { SERVICE ?x {} } } } } }', 'SERVICE'],
    ['ASK { FILTER NOT EXISTS { GRAPH ?g { SERVICE <http://x.example/> {} } } }', 'SERVICE'],
    ['SELECT (EXISTS { SERVICE <http://x.example/> {} } AS ?x) {}', 'SERVICE'],
    [
      'CONSTRUCT { ?s ?p ?o } WHERE { { ?s ?p ?o } UNION { SERVICE <http://x.example/> { ?s ?p ?o } } }',
      'SERVICE',
    ],
    ['DESCRIBE ?s { SERVICE <http://x.example/> { ?s ?p ?o } }', 'SERVICE'],
    ['DELETE DATA { <a:b> <a:b> 1 } ; LOAD <http://x.example/>', 'DELETE'],
    ['SELECT * { ?s ?p "a\\"b" . SERVICE <http://x.example/> {} }', 'SERVICE'],
    ["SELECT * { ?s ?p '''it's''' . SERVICE <http://x.example/> {} }", 'SERVICE'],
    ['SELECT * { ?s <a#b> ?o . SERVICE <http://x.example/> {} }', 'SERVICE'],
    ['SELECT * { ?s ?p ?o FILTER(?o<5) SERVICE <http://x.example/> {} FILTER(?o>3) }', 'SERVICE'],
    ['SELECT * { \\u0053ERVICE <http://x.example/> { ?s ?p ?o } }', 'SERVICE'],
    ['SELECT * { ?s ?p "\\u0022 . SERVICE <http://x.example/> { ?a ?b ?c } } #"', 'SERVICE'],
    ['LOAD <http://x.example/data.ttl>', 'LOAD'],
    ['PREFIX a: <a:> load silent <http://x.example/> into graph a:g', 'LOAD'],
    ['INSERT DATA { actor:a a cg:Actor }', 'INSERT'],
    ['DELETE WHERE { ?s ?p ?o }', 'DELETE'],
    ['WITH <a:g> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }', 'WITH'],
    ['CLEAR ALL', 'CLEAR'],
    ['DROP GRAPH <a:g>', 'DROP'],
    ['CREATE GRAPH <a:g>', 'CREATE'],
    ['COPY <a:g> TO <a:h>', 'COPY'],
    ['MOVE <a:g> TO <a:h>', 'MOVE'],
    ['ADD <a:g> TO <a:h>', 'ADD'],
  ])('%s is refused', (query, word) => {
    expect(() => prepareQuery(query)).toThrow(QueryError);
    expect(() => prepareQuery(query)).toThrow(new RegExp(`^line \\d+, column \\d+: ${word} is refused: `));
  });

  it.each([
    'SELECT * { ?service ?load "SERVICE <http://x.example/> {}" }',
    "SELECT * { ?s ?p 'LOAD', \"\"\"a \"SERVICE\" b\"\"\", '''it's a SERVICE''' }",
    'SELECT * { ?s ?p ?o } # SERVICE and LOAD are words of this comment',
    'SELECT * { ?s <http://example.org/SERVICE> <http://example.org/LOAD#INSERT> }',
    'PREFIX service: <a:> SELECT * { ?s service:load service:insert, cg:service }',
    'SELECT $load { $load ?add "x"@insert }',
    'SELECT * { _:load ?p ?o }',
  ])('%s only speaks of such words', (query) => {
    expect(() => prepareQuery(query)).not.toThrow();
  });

  it.each([
    'SELECT * { FILTER(1<2)SERVICE#>\nSILENT <http://x.example/> { ?s ?p ?o } }',
    'SELECT * { FILTER(?a<?b)SERVICE#>\n<http://x.example/> { ?s ?p ?o } }',
    'SELECT * { FILTER(1<2)\\u0053ERVICE#>\n<http://x.example/> { ?s ?p ?o } }',
    'SELECT * { FILTER(1<2)service#>\n<http://x.example/> { ?s ?p ?o } }',
    'SELECT * { ?s ?p ?o } SERVICE <http://x.example/> {}',
  ])('%s is no SPARQL to its parser, and may be SERVICE to an engine: none sees it', (query) => {
    expect(() => prepareQuery(query)).toThrow(QueryError);
    expect(() => prepareQuery(query)).toThrow(/^The query is refused, as it is not valid SPARQL/);
  });

  it('is no SPARQL to its parser, so that no answer to it is given', () => {
    expect(prepareQuery('SELECT * { ?s ?p ?o LATERAL { ?s ?p ?x } }').run).toEqual({
      readable: false,
      why: expect.stringMatching(/^the query is refused, as it is not valid SPARQL/),
    });
  });

  it('takes no IRI that would end early for a reader who decodes escapes first', () => {
    expect(() => prepareQuery('SELECT * { ?s ?p <http://x/\\u003e#> }')).toThrow(
      /^line 1, column 18: the IRI "http:\/\/x\/>#" holds ">"/,
    );
  });

  it('is the same with a byte order mark before it, and what is wrong stands in the same place', () => {
    expect(prepareQuery('\ufeffASK { ?c a cg:Claim }')).toEqual(prepareQuery('ASK { ?c a cg:Claim }'));
    expect(() => prepareQuery('\ufeffASK { SERVICE <http://x.example/> {} }')).toThrow(
      /^line 1, column 7: SERVICE is refused/,
    );
  });

  it('runs what was read: without comments, and with no doubt where an IRI begins', () => {
    const query = 'SELECT * { ?s <a:b#c> "#d" # SERVICE <e:f> {}\n FILTER(?o<5&&?p<=6) }';
    expect(prepareQuery(query).run).toEqual({
      readable: true,
      text: 'SELECT * { ?s <a:b#c> "#d"  \n FILTER(?o< 5&&?p<= 6) }',
    });
  });

  it.each([
    ['SELECT * { ?s ?p ?o }', 'SELECT * { ?s ?p ?o } LIMIT 7 '],
    ['SELECT * { ?s ?p ?o } LIMIT 3', 'SELECT * { ?s ?p ?o } LIMIT 3'],
    [
      'SELECT * { ?s ?p ?o } ORDER BY ?s LIMIT 30 OFFSET 2 # all',
      'SELECT * { ?s ?p ?o } ORDER BY ?s LIMIT 7 OFFSET 2 ',
    ],
    [
      'SELECT * { { SELECT * {} LIMIT 9 } } OFFSET 2',
      'SELECT * { { SELECT * {} LIMIT 9 } } LIMIT 7 OFFSET 2 ',
    ],
    ['SELECT * { ?s ?p ?o } VALUES ?s { 1 }', 'SELECT * { ?s ?p ?o } LIMIT 7 VALUES ?s { 1 }'],
    ['ASK { ?s ?p ?o }', 'ASK { ?s ?p ?o }'],
  ])('%s gives no more rows than it may', (query, text) => {
    expect(prepareQuery(query, { limit: 7 }).run).toEqual({ readable: true, text });
  });

  it('is not held up by a long query, whatever stands in it', () => {
    for (const filling of ['<a', '"a" ', '# a\n', '?x . ', '"""', "'", '<a:b> ', '\\u0041', '(']) {
      try {
        prepareQuery(`SELECT * { ${filling.repeat(1_000_000 / filling.length)} }`);
      } catch (error) {
        expect(error).toBeInstanceOf(QueryError);
      }
    }
  });

  it('says where the refused word stands', () => {
    expect(() => prepareQuery('SELECT *\nWHERE {\n  SERVICE <a:b> {}\n}')).toThrow(
      /^line 3, column 3: SERVICE/,
    );
  });
});

describe('prefixes', () => {
  it('of the project need no declaration', () => {
    const { text, addedLines } = prepareQuery('SELECT * { ?c a cg:Claim ; rdf:subject actor:a }');
    expect(text).toBe(
      'PREFIX cg: <https://w3id.org/claimgraph/ns#> PREFIX actor: <https://w3id.org/claimgraph/actor/> PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>\nSELECT * { ?c a cg:Claim ; rdf:subject actor:a }',
    );
    expect(addedLines).toBe(1);
  });

  it('that I declare myself stay mine', () => {
    const query = 'PREFIX cg: <https://example.org/> SELECT * { ?c a cg:Claim }';
    expect(prepareQuery(query).text).toBe(query);
    expect(prepareQuery(query).addedLines).toBe(0);
  });

  it('that nobody knows are named, with the place and the near one', () => {
    expect(() => prepareQuery('SELECT *\n{ ?c sko:prefLabel ?x }')).toThrow(
      /^line 2, column 6: the prefix sko: is not known\. Did you mean skos: \?/,
    );
    expect(() => prepareQuery('SELECT * { ?c foo:bar ?x }')).toThrow(
      /Declare it .*PREFIX foo:.*cg, code, actor/,
    );
    expect(() => prepareQuery('SELECT * { ?c :bar ?x }')).toThrow(/the prefix : is not known/);
  });
});

describe('the form of a query', () => {
  it.each([
    ['select * {}', 'SELECT'],
    ['# ASK?\nPREFIX select: <a:>\nASK { ?s select:a "CONSTRUCT" }', 'ASK'],
    ['BASE <http://example.org/SELECT> CONSTRUCT WHERE { ?s ?p ?o }', 'CONSTRUCT'],
    ['describe actor:a', 'DESCRIBE'],
  ])('%s is told', (query, form) => {
    expect(prepareQuery(query).form).toBe(form);
  });

  it('is asked for where the text holds no query', () => {
    for (const nothing of ['', '  # only a comment\n', 'hello', 'SELEC * {}']) {
      expect(() => prepareQuery(nothing)).toThrow(/holds no query/);
    }
  });

  it('knows whether graphs are named', () => {
    expect(prepareQuery('SELECT * { GRAPH ?g { ?s ?p ?o } }').namesGraphs).toBe(true);
    expect(prepareQuery('SELECT * FROM NAMED report:000 { ?s ?p ?o }').namesGraphs).toBe(true);
    expect(prepareQuery('SELECT * { ?graph ?p "GRAPH" }').namesGraphs).toBe(false);
  });
});
