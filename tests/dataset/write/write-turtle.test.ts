import { existsSync, readFileSync } from 'node:fs';
import type * as RDF from '@rdfjs/types';
import fc from 'fast-check';
import { Parser } from 'n3';
import oxigraph from 'oxigraph';
import { isomorphic } from 'rdf-isomorphic';
import { describe, expect, it } from 'vitest';
import { Dataset } from '../../../src/dataset/dataset.js';
import { parseRdf } from '../../../src/dataset/read/parse.js';
import { rdfFiles, readDataset } from '../../../src/dataset/read/read.js';
import { blankNode, defaultGraph, literal, namedNode, quad } from '../../../src/dataset/terms.js';
import { formatTurtle, writeTrig, writeTurtle } from '../../../src/dataset/write/write-turtle.js';
import { ShapeError } from '../../../src/model/errors.js';
import { expand, PREFIXES } from '../../../src/model/namespaces.js';
import { SMALL } from '../temporary.js';

const turtle = (quads: Iterable<RDF.Quad>, rdf: '1.1' | '1.2' = '1.1') =>
  [...writeTurtle(quads, { rdf })].join('');
const trig = (quads: Iterable<RDF.Quad>, rdf: '1.1' | '1.2' = '1.1') =>
  [...writeTrig(quads, { rdf })].join('');
const say = (object: RDF.Term) =>
  quad(namedNode(expand('actor:x')), namedNode(expand('skos:note')), object as RDF.Quad_Object) as RDF.Quad;
const typed = (value: string, type: string) => say(literal(value, namedNode(expand(type)) as never));

/** What a reader that is not ours makes of a text. */
const byN3 = (text: string, format: string) => new Parser({ format }).parse(text) as RDF.Quad[];
const byOxigraph = (text: string, format: string) =>
  oxigraph
    .parse(text, { format })
    .map(
      (each) =>
        quad(
          copy(each.subject) as RDF.Quad_Subject,
          copy(each.predicate) as RDF.Quad_Predicate,
          copy(each.object) as RDF.Quad_Object,
          copy(each.graph) as RDF.Quad_Graph,
        ) as RDF.Quad,
    );
function copy(term: {
  termType: string;
  value: string;
  language?: string;
  datatype?: { value: string };
}): RDF.Term {
  if (term.termType === 'NamedNode') return namedNode(term.value);
  if (term.termType === 'BlankNode') return blankNode(term.value);
  if (term.termType === 'DefaultGraph') return defaultGraph();
  return literal(term.value, term.language ? term.language : (namedNode(term.datatype!.value) as never));
}

describe('canonical Turtle', () => {
  it('leaves every file of the small data set and of the Mali data as it is', async () => {
    const folders = [SMALL, 'data'].filter((folder) => existsSync(folder));
    for (const file of (await rdfFiles(folders)).filter((each) => each.endsWith('.ttl'))) {
      const text = readFileSync(file, 'utf8');
      expect(formatTurtle(text, file), `${file}: run npm run format:data`).toBe(text);
    }
  });

  it('gives the same bytes whatever order the quads come in', async () => {
    const quads = [...(await readDataset([SMALL]))];
    expect(turtle(quads.toReversed())).toBe(turtle(quads));
    expect(trig(quads.toReversed())).toBe(trig(quads));
  });

  it('reads, writes and reads again to the same bytes', async () => {
    const first = turtle(await readDataset([SMALL]));
    expect(turtle(parseRdf(first, { format: 'turtle' }))).toBe(first);
    const second = trig(await readDataset([SMALL]));
    expect(trig(parseRdf(second, { format: 'trig' }))).toBe(second);
  });

  it('goes from RDF 1.1 to 1.2 and back to the same bytes', async () => {
    const data = await readDataset([SMALL]);
    const newer = turtle(data, '1.2');
    expect(newer).toContain('rdf:reifies <<( event:ridge-ambush cg:perpetrator actor:front )>>');
    expect(newer).not.toContain('rdf:subject');
    expect(turtle(parseRdf(newer, { format: 'turtle' }))).toBe(turtle(data));
    expect(turtle(parseRdf(newer, { format: 'turtle' }), '1.2')).toBe(newer);
    expect(trig(parseRdf(trig(data, '1.2'), { format: 'trig' }))).toBe(trig(data));
  });

  it('writes RDF 1.2 that oxigraph reads', async () => {
    const newer = turtle(await readDataset([SMALL]), '1.2');
    expect(oxigraph.parse(newer, { format: 'text/turtle' }).length).toBe(373 - 2 * 15);
  });

  it('puts a claim, then its evidence with the selector in brackets, and classes first', async () => {
    const text = turtle(await readDataset([SMALL]));
    expect(text).toContain(`  rdfs:comment "Ridge lies in the North."@en .

evidence:902-eedc4025-1 a cg:Evidence, oa:SpecificResource ;
  cg:paragraph 1 ;
  cg:sliceSha256 "32ae395c46aec0b0e204e55bcb1e6f6c9ceddd6940d2191b9a15ec9c616a8bbf" ;
  oa:hasSelector [ a oa:TextPositionSelector ; oa:end 107 ; oa:start 88 ] ;
  oa:hasSource report:902 .
`);
  });

  it('puts the default graph first in TriG, then each report', async () => {
    const text = trig(await readDataset([SMALL]));
    const graphs = [...text.matchAll(/^(\S+) \{$/gm)].map((match) => match[1]);
    expect(graphs).toEqual(['report:901', 'report:902']);
    expect(text.indexOf('actor:front a cg:ArmedGroup')).toBeLessThan(text.indexOf('report:901 {'));
  });

  it('leaves a space between a number and the dot after it', () => {
    expect(turtle([typed('34', 'xsd:integer')])).toMatch(/ 34 \.\n$/);
  });

  it('writes bare only what every reader gives back as it was', () => {
    const object = (value: string, type: string) =>
      /skos:note (.*) \.\n$/.exec(turtle([typed(value, type)]))![1];
    expect(object('-1.25', 'xsd:decimal')).toBe('-1.25');
    expect(object('1.50', 'xsd:decimal')).toBe('"1.50"^^xsd:decimal');
    expect(object('036', 'xsd:integer')).toBe('"036"^^xsd:integer');
    expect(object('+3', 'xsd:integer')).toBe('"+3"^^xsd:integer');
    expect(object('true', 'xsd:boolean')).toBe('true');
    expect(object('1', 'xsd:boolean')).toBe('"1"^^xsd:boolean');
  });

  it('writes a local name that would need an escape as a full IRI', () => {
    for (const local of ['a.', '.a', 'a/b', 'a(b)', '', '-a', 'é', 'a%20b']) {
      const iri = PREFIXES.actor + local;
      const text = turtle([say(namedNode(iri))]);
      expect(text, local).toContain(`<${iri}>`);
      expect(byN3(text, 'text/turtle')[0]!.object.value).toBe(iri);
    }
  });

  it.each([
    ['quotes', 'He said "no" and ""no"" and """'],
    ['apostrophes', "it's ''' so"],
    ['line breaks', 'one\ntwo\r\nthree\rfour\u2028five'],
    ['tabs and control characters', 'a\tb\u0000c\u0007d\u007fe\u0085'],
    ['backslashes', 'C:\\new\\table \\u0041 \\'],
    ['other scripts and emoji', 'Tombouctou تمبكتو 😀 👩‍👩‍👧 e\u0301'],
    ['markup', '<script>alert("x")</script> & <b>'],
    ['nothing', ''],
  ])('keeps a literal with %s as it is, read by n3 and by oxigraph', (_, value) => {
    const quads = [say(literal(value)), say(literal(value, 'fr')), typed(value, 'xsd:token')];
    const text = turtle(quads);
    expect(isomorphic(byN3(text, 'text/turtle'), quads)).toBe(true);
    expect(isomorphic(byOxigraph(text, 'text/turtle'), quads)).toBe(true);
  });

  it.each([' ', '<', '>', '"', '{', '}', '|', '^', '`', '\\', '\n', '\u0000'])(
    'refuses an IRI that holds %j, and names the subject',
    (char) => {
      const bad = quad(
        namedNode(expand('actor:x')),
        namedNode('http://e/p'),
        namedNode(`http://e/a${char}b`),
      );
      expect(() => turtle([bad as RDF.Quad])).toThrow(ShapeError);
      expect(() => turtle([bad as RDF.Quad])).toThrow(/^actor:x: the IRI "http:\/\/e\/a.* holds/);
    },
  );

  it('refuses half a surrogate pair, which no file can hold', () => {
    expect(() => turtle([say(literal('a\ud800b'))])).toThrow(ShapeError);
  });

  it('labels blank nodes that stand in a ring or in two places, and brackets the others', () => {
    const text = '<s> <p> _:x . <t> <p> _:x . _:x <q> [ <r> 1 ] . _:a <q> _:b . _:b <q> _:a .';
    const data = parseRdf(text, { format: 'turtle' });
    const out = turtle(data);
    expect(out.match(/\[ /g)).toHaveLength(1);
    expect(isomorphic([...parseRdf(out, { format: 'turtle' })], [...data])).toBe(true);
    expect(turtle(parseRdf(out, { format: 'turtle' }))).toBe(out);
  });
});

describe('any quads at all', () => {
  const iri = fc.oneof(
    fc
      .tuple(
        fc.constantFrom('actor', 'cg', 'claim', 'evidence', 'rdf'),
        fc.stringMatching(/^[A-Za-z0-9_.-]{0,6}$/),
      )
      .map(([prefix, local]) => namedNode(expand(`${prefix}:`) + local)),
    fc
      .stringMatching(/^http:\/\/[a-zé日]{1,4}\/(%C3%A9)?[a-z0-9&=;,.!$'()*+~_-]{0,8}(#[a-z.]{0,3})?$/)
      .map((value) => namedNode(value)),
  );
  const text = fc.string({ unit: 'binary', maxLength: 12 });
  const anyLiteral = fc.oneof(
    text.map((value) => literal(value)),
    fc.tuple(text, fc.constantFrom('en', 'fr', 'en-gb')).map(([value, language]) => literal(value, language)),
    fc
      .tuple(
        fc.oneof(
          text,
          fc.stringMatching(/^[-+]?[0-9]{0,4}(\.[0-9]{0,3})?$/),
          fc.constantFrom('true', 'false', '1'),
        ),
        fc.constantFrom('xsd:integer', 'xsd:decimal', 'xsd:boolean', 'xsd:double', 'edtf:EDTF'),
      )
      .map(([value, type]) => literal(value, namedNode(expand(type)) as never)),
  );
  const blank = fc.constantFrom('a', 'b', 'c', 'd').map((label) => blankNode(label));
  const quads = (graph: fc.Arbitrary<RDF.Term>) =>
    fc.array(
      fc
        .tuple(fc.oneof(iri, blank), iri, fc.oneof(iri, blank, anyLiteral), graph)
        .map(
          ([s, p, o, g]) =>
            quad(s as RDF.Quad_Subject, p, o as RDF.Quad_Object, g as RDF.Quad_Graph) as RDF.Quad,
        ),
      { maxLength: 12 },
    );

  it('are the same after writing Turtle and reading it', () => {
    fc.assert(
      fc.property(quads(fc.constant(defaultGraph())), (given) => {
        const out = turtle(given);
        expect(isomorphic([...parseRdf(out, { format: 'turtle' })], [...new Dataset(given)])).toBe(true);
        expect(isomorphic(byOxigraph(out, 'text/turtle'), [...new Dataset(given)])).toBe(true);
        expect(turtle(parseRdf(out, { format: 'turtle' }))).toBe(out);
      }),
      { numRuns: 100 },
    );
  });

  it('are the same after writing TriG and reading it', () => {
    fc.assert(
      fc.property(quads(fc.oneof(fc.constant(defaultGraph()), iri, blank)), (given) => {
        const out = trig(given);
        expect(isomorphic(byN3(out, 'application/trig'), [...new Dataset(given)])).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
