import fc from 'fast-check';
import { Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import { bothAsLines, byShape, oxigraphOver } from './held.js';

const PREFIX = 'PREFIX : <http://example.org/> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>';
const turtle = (text: string) =>
  new Parser({ format: 'TriG' }).parse(`@prefix : <http://example.org/> .
    @prefix xsd: <http://www.w3.org/2001/XMLSchema#> . ${text}`);

function hold(rule: string, data: string): number {
  const quads = turtle(data);
  const ours = byShape(rule, quads);
  if (typeof ours === 'string') throw new Error(`outside: ${ours}`);
  const [left, right] = bothAsLines(ours, oxigraphOver(quads)(rule));
  expect(left, rule).toEqual(right);
  return left.length;
}

const DATA = `
  :a :p :b . :b :p :c . :c :p :a . :c :p :d . :d :q :a , "x", "y"@en, _:n . _:n :p :a . :e :p :e . :p :q :q . :a :q :q .
  :a :name "alpha" . :b :name "beta"@en . :c :name "alphabet" . :d :flag true . :e :flag "0"^^xsd:boolean .
  GRAPH :g { :a :p :b . :a :r :b . :b :r :d . } GRAPH :h { :a :r :b . :c :r "x" . } GRAPH _:k { :c :p :b . }`;

describe('a rule of one construct gives what oxigraph gives:', () => {
  it.each([
    ['triples that share variables', '?x :p ?y . ?y :p ?z'],
    ['triples of no common variable', '?x :r ?y . ?z :name ?n'],
    ['one variable at both ends', '?x :p ?x'],
    ['a variable as predicate', '?x ?y :b'],
    ['a variable as predicate and subject', '?y ?y ?x'],
    ['terms at both ends', ':a :p :b . ?x :q ?y'],
    ['a term that is nowhere', '?x :p :nowhere'],
    ['a truth value', '?x :flag true'],
    ['another spelling of a truth value', '?x :flag "0"^^xsd:boolean'],
    ['+ from what is bound', '?x :name ?n . ?x :p+ ?y'],
    ['+ to what is bound', '?y :name ?n . ?x :p+ ?y'],
    ['* to a term', '?x :q ?y . ?x :p* :d'],
    ['* of no step, from a term of the data', ':d :p* ?x'],
    ['* of no step, from a term that is nowhere', ':nowhere :p* ?x'],
    ['* from a predicate that is no node', '?x ?q ?z . ?q :p* ?y'],
    ['* between two that are bound', '?x :q ?z . ?y :name ?n . ?x :p* ?y'],
    ['* from a literal', ':d :q ?x . ?x :p* ?y'],
    ['paths in a row', '?x :name ?n . ?x :p* ?y . ?y :r ?z . ?z :p+ ?w'],
    ['NOT EXISTS', '?x :p ?y FILTER NOT EXISTS { ?x :name ?n }'],
    ['EXISTS with a filter of what is outside', '?x :p ?y FILTER EXISTS { ?x :q ?z FILTER(?z != ?y) }'],
    ['EXISTS in EXISTS', '?x :p ?y FILTER EXISTS { ?y :p ?z FILTER NOT EXISTS { ?z :p ?x } }'],
    ['EXISTS of a path', '?x :q ?y FILTER EXISTS { ?x :p+ :d }'],
    ['EXISTS in GRAPH', '?x :p ?y FILTER EXISTS { GRAPH :g { ?x :r ?z } }'],
    ['EXISTS in a GRAPH that is bound', '?x :p ?y . ?g :q ?h BIND(EXISTS { GRAPH ?g { ?x :r ?z } } AS ?e)'],
    ['EXISTS in any GRAPH', '?x :q ?y FILTER EXISTS { GRAPH ?g { ?x :r ?z . ?x :p ?w } }'],
    ['GRAPH', 'GRAPH ?x { ?z :r ?y }'],
    ['GRAPH that is bound', '?x :p ?y GRAPH :g { ?x :p ?y }'],
    ['MINUS', '?x :p ?y MINUS { ?x :q ?z }'],
    ['MINUS with nothing in common', '?x :p ?y MINUS { ?v :q ?w }'],
    ['MINUS of two', '?x :p ?y MINUS { ?y :r ?x } MINUS { ?x :p ?y . ?x :r ?y }'],
    ['MINUS with a filter', '?x :q ?y MINUS { ?x :q ?y FILTER(isIRI(?y)) }'],
    ['BIND of an error', '?z :q ?y BIND(STR(?y) AS ?x)'],
    ['BIND that a pattern goes on from', '?z :name ?n BIND(IF(?z = :a, :d, :b) AS ?x) ?x :q ?y'],
    [
      'BIND of nothing, which a pattern gives',
      '?z :q ?n BIND(IF(STR(?n) = "x", ?nothing, ?z) AS ?x) ?x :p ?y',
    ],
    ['IN and NOT IN', '?x :p ?y FILTER(?y IN (:b, :c)) FILTER(?x NOT IN (:b, :a))'],
    ['IN with text', '?x :q ?y FILTER(?y IN (:a, "x", "y"@en))'],
    ['= and != of any terms', '?x :q ?y . ?z :q ?w FILTER(?y = ?w || ?x != ?z)'],
    ['< of strings', '?x :name ?n . ?y :name ?m FILTER(STR(?n) < STR(?m))'],
    ['! && || with errors', '?x :q ?y FILTER(!(STR(?y) = "x") || (isIRI(?y) && ?nothing))'],
    ['STRENDS', '?x :name ?y FILTER(STRENDS(STR(?y), "a"))'],
    [
      'SUBSTR, SHA256, CONCAT',
      '?x :name ?n BIND(SUBSTR(SHA256(CONCAT(STR(?x), " ", STR(?n))), 3, 12) AS ?y)',
    ],
    ['SUBSTR to the end', '?x :name ?n BIND(SUBSTR(STR(?n), 2) AS ?y)'],
    ['IRI', '?x :name ?n BIND(IRI(CONCAT("http://example.org/x-", STR(?n))) AS ?y)'],
    ['a filter before what it asks of', 'FILTER(?x != ?y) ?x :p ?y'],
    ['an empty group', ''],
  ])('%s', (_, where) => {
    hold(
      `${PREFIX} CONSTRUCT { ?x :d ?y . ?y :e ?x . ?x :f ?e . ?x ?y :g . :always :is :there } WHERE { ${where} }`,
      DATA,
    );
  });

  it('strings in the order of code points', () => {
    const rule = `${PREFIX} CONSTRUCT { ?x :before ?y } WHERE { ?x :n ?a . ?y :n ?b FILTER(STR(?a) < STR(?b)) }`;
    expect(hold(rule, ':a :n "\u{1f600}" . :b :n "\uff01" . :c :n "a" . :d :n "" . :e :n "\ue000b" .')).toBe(
      10,
    );
  });

  it('numbers and days in the form in which they are one', () => {
    const texts = [
      '1',
      '01',
      '+1',
      '-0',
      '1.0',
      '1.50',
      '.5',
      '5.',
      '-0.0',
      '00',
      'x',
      '1e2',
      '2020-01-01',
      '2020-01-01Z',
      '2020',
      '--05',
    ];
    const types = [
      'integer',
      'int',
      'unsignedByte',
      'decimal',
      'boolean',
      'string',
      'date',
      'gYear',
      'gMonth',
      'double',
      'float',
      'anyURI',
    ];
    const rule = `${PREFIX} CONSTRUCT { ?x :same ?y . ?x :as ?v } WHERE { ?x :n ?v . ?y :n ?v }`;
    let within = 0;
    for (const type of types) {
      for (const text of texts) {
        const data = `:a :n "${text}"^^xsd:${type} . :b :n "1"^^xsd:integer .`;
        if (typeof byShape(rule, turtle(data)) === 'string') continue;
        within += 1;
        hold(rule, data);
      }
    }
    expect(within).toBeGreaterThan(100);
  });
});

/** Groups thrown together of all that has a place in the shape. */
const variable = fc.constantFrom('?a', '?b', '?c', '?d', '?g');
const node = fc.constantFrom(':a', ':b', ':c', ':nowhere');
const predicate = fc.constantFrom(':p', ':q', ':r');
const end = fc.oneof({ weight: 5, arbitrary: variable }, { weight: 1, arbitrary: node });
const triple = fc
  .tuple(end, fc.oneof({ weight: 8, arbitrary: predicate }, { weight: 1, arbitrary: variable }), end)
  .map((parts) => `${parts.join(' ')} .`);
const path = fc
  .tuple(end, predicate, fc.constantFrom('*', '+'), end)
  .map(([s, p, c, o]) => `${s} ${p}${c} ${o} .`);
const pattern = fc.oneof({ weight: 4, arbitrary: triple }, { weight: 1, arbitrary: path });
const text = fc.oneof(
  variable.map((each) => `STR(${each})`),
  fc.constantFrom('"x"', '"b"'),
);
const { test } = fc.letrec<{ test: string; inner: string }>((tie) => ({
  inner: fc
    .tuple(
      fc.array(pattern, { minLength: 1, maxLength: 2 }),
      fc.option(tie('test'), { nil: undefined }),
      fc.boolean(),
    )
    .map(([patterns, filter, named]) => {
      const body = patterns.join(' ');
      const inGraph = named && !/[*+]/.test(body) ? `GRAPH ?g { ${body} }` : body;
      return filter === undefined ? inGraph : `${inGraph} FILTER(${filter})`;
    }),
  test: fc.oneof(
    { depthSize: 'small' },
    fc.tuple(end, fc.constantFrom('=', '!='), end).map((parts) => parts.join(' ')),
    fc.tuple(text, text).map(([a, b]) => `${a} < ${b}`),
    variable.map((each) => `isIRI(${each})`),
    fc.tuple(variable, node, node).map(([v, a, b]) => `${v} IN (${a}, ${b}, "x")`),
    fc.tuple(tie('test'), fc.constantFrom('&&', '||'), tie('test')).map(([a, o, b]) => `(${a} ${o} ${b})`),
    tie('test').map((each) => `!(${each})`),
    fc.tuple(fc.constantFrom('EXISTS', 'NOT EXISTS'), tie('inner')).map(([e, group]) => `${e} { ${group} }`),
  ),
}));
const given = fc.constantFrom('?e', '?f').chain((target) =>
  fc
    .oneof(
      fc.tuple(test, end, end).map(([condition, a, b]) => `IF(${condition}, ${a}, ${b})`),
      text.map((each) => `CONCAT(${each}, "-")`),
      test,
    )
    .map((value) => `BIND(${value} AS ${target})`),
);
const element = fc.oneof(
  { weight: 6, arbitrary: pattern },
  { weight: 2, arbitrary: test.map((each) => `FILTER(${each})`) },
  { weight: 1, arbitrary: given },
  {
    weight: 1,
    arbitrary: fc.array(pattern, { minLength: 1, maxLength: 2 }).map((each) => `MINUS { ${each.join(' ')} }`),
  },
  { weight: 1, arbitrary: fc.tuple(predicate, end).map(([p, o]) => `?e ${p} ${o} .`) },
  { weight: 1, arbitrary: triple.map((each) => `GRAPH ?g { ${each} }`) },
);
const rule = fc
  .array(element, { minLength: 1, maxLength: 6 })
  .map(
    (group) =>
      `${PREFIX} CONSTRUCT { ?a :x ?b . ?c :y ?d . ?g :z ?e . ?a :w ?f . ?a :v ?e } WHERE { ${group.join(' ')} }`,
  );
const thing = fc.constantFrom(':a', ':b', ':c', ':d', '_:n', ':g');
const data = fc
  .array(
    fc.tuple(
      thing,
      predicate,
      fc.oneof(
        { weight: 5, arbitrary: thing },
        { weight: 1, arbitrary: fc.constantFrom('"x"', '"b"@en', 'true', '"b"^^:own') },
      ),
      fc.constantFrom('', '', ':g', ':a', '_:k'),
    ),
    { minLength: 1, maxLength: 14 },
  )
  .map((quads) =>
    quads
      .map(([s, p, o, g]) => (g === '' ? `${s} ${p} ${o} .` : `GRAPH ${g} { ${s} ${p} ${o} . }`))
      .join('\n'),
  );

describe('rules thrown together', () => {
  it('give what oxigraph gives, wherever they are of the shape', () => {
    let within = 0;
    let some = 0;
    fc.assert(
      fc.property(rule, data, (text, turtleText) => {
        const quads = turtle(turtleText);
        const ours = byShape(text, quads);
        if (typeof ours === 'string') return;
        within += 1;
        const [left, right] = bothAsLines(ours, oxigraphOver(quads)(text));
        if (left.length > 0) some += 1;
        expect(left).toEqual(right);
      }),
      { numRuns: Number(process.env.RULES_THROWN ?? 400), seed: Number(process.env.RULES_SEED ?? 11) },
    );
    expect(within).toBeGreaterThan(100);
    expect(some).toBeGreaterThan(10);
  });
});
