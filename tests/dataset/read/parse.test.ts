import { describe, expect, it } from 'vitest';
import { writeQuadLine } from '../../../src/dataset/nquads.js';
import { parseRdf } from '../../../src/dataset/read/parse.js';

const lines = (text: string, format: 'turtle' | 'trig' | 'nquads' = 'turtle') =>
  [...parseRdf(text, { format, source: 'test' })].map(writeQuadLine).sort();

const CLAIM = `@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix cg: <https://w3id.org/claimgraph/ns#> .
@prefix oa: <http://www.w3.org/ns/oa#> .
<claim/1> a cg:Claim ; cg:evidence <evidence/1-1> ;`;
const EVIDENCE = ' <evidence/1-1> oa:hasSource <report/9> ; oa:hasSelector [ oa:start 1 ; oa:end 2 ] .';

describe('parsing RDF text', () => {
  it('leaves reified triples that stand in each other, however deep, in the graph around them', () => {
    const graphs = (text: string) =>
      new Set(
        [...parseRdf(`PREFIX : <http://e/> ${text}`, { format: 'trig' })].map(({ graph }) => graph.value),
      );
    const nested = '<< << << :s :p :o >> :r :z >> :q :y >>';
    expect(graphs(`:g { ${nested} :t 1 . }`)).toEqual(new Set(['http://e/g']));
    expect(graphs(`:g { :a :b [ :c ( ${nested} ) ] . }`)).toEqual(new Set(['http://e/g']));
    expect(graphs(`:g { :a :b :c {| :d << << :s :p :o >> :r :z >> |} . }`)).toEqual(new Set(['http://e/g']));
    expect(graphs(`{ ${nested} :t 1 . } ${nested} :t 2 .`)).toEqual(new Set(['']));
  });

  it('reads an RDF 1.2 reifier as rdf:subject, rdf:predicate and rdf:object', () => {
    const old = `${CLAIM} rdf:subject <s> ; rdf:predicate <p> ; rdf:object "o"@en .${EVIDENCE}`;
    const reified = `${CLAIM} rdf:reifies <<( <s> <p> "o"@en )>> .${EVIDENCE}`;
    expect(lines(reified)).toEqual(lines(old));
    expect(lines(reified).join('')).toContain('#subject> <https://w3id.org/claimgraph/s>');
  });

  it('puts a claim, its evidence and the selector into the graph of the report', () => {
    const graphs = lines(`${CLAIM} rdf:subject <s> .${EVIDENCE} <actor/a> a cg:ArmedGroup .`).map((line) =>
      line.endsWith(' <https://w3id.org/claimgraph/report/9> .\n'),
    );
    expect(graphs.filter((inReport) => !inReport)).toHaveLength(1);
    expect(graphs).toHaveLength(8);
  });

  it('keeps the graph names that TriG gives', () => {
    expect(lines('<http://g> { <http://s> <http://p> <http://o> }', 'trig')).toEqual([
      '<http://s> <http://p> <http://o> <http://g> .\n',
    ]);
  });

  it('gives blank nodes the same labels whatever the file calls them and in whatever order they stand', () => {
    const one = '<s> <p> _:a, _:b . _:a <q> 1 ; <r> _:c . _:b <q> 2 . _:c <q> 3 .';
    const two = '_:c2 <q> 3 . _:z <q> 2 . _:y <r> _:c2 ; <q> 1 . <s> <p> _:z, _:y .';
    expect(lines(one)).toEqual(lines(two));
    expect(lines(one)).not.toEqual(lines(one.replace('<q> 2', '<q> 4')));
  });

  it('does not let one blank node change the label of another that it has nothing to do with', () => {
    const selector = '<e> <sel> [ <start> 1 ] .';
    const alone = lines(selector);
    expect(lines(`${selector} <f> <sel> [ <start> [ <x> [ <y> [] ] ] ] .`)).toEqual(
      expect.arrayContaining(alone),
    );
  });

  it('resolves relative IRIs against the namespace of the project, not a path of this machine', () => {
    expect(lines('<actor/a> <#p> <b> .')[0]).toBe(
      '<https://w3id.org/claimgraph/actor/a> <https://w3id.org/claimgraph/#p> <https://w3id.org/claimgraph/b> .\n',
    );
  });

  it('counts lines and columns of a mistake from 1', () => {
    expect(() => lines('<s> <p> 1 .\n\n  <s> <p> ] .')).toThrow(/^test:3:11: /);
    expect(() => lines('<s> <p> 1 .\n<s> hello .')).toThrow(/^test:2:5: hello is not RDF/);
    expect(() => lines('<s> <p> "a" "b" .')).toThrow('test:1:13: expected ".", ";" or "," after "a');
  });

  it('reads a label with markup as the text that it is', () => {
    const [line] = lines('<s> <p> "<script>alert(1)</script>" .');
    expect(line).toContain('"<script>alert(1)</script>"');
  });
});
