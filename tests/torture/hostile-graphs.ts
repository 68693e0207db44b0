/** Graphs that trip writers over: names that look like other names, texts of any sign, rings, lists, claims about all of it. */
import type * as RDF from '@rdfjs/types';
import fc from 'fast-check';
import { blankNode, defaultGraph, literal, namedNode, quad } from '../../src/dataset/terms.js';
import { expand } from '../../src/model/namespaces.js';

/** Seed of all that is random here; `TORTURE_SEED` repeats a run. */
export const SEED = Number(process.env.TORTURE_SEED ?? Math.floor(Math.random() * 2 ** 31));

const TEXTS = [
  ...[
    '',
    ' ',
    '\n',
    '\r',
    'a\rb',
    'a\nb',
    'a\r\nb',
    '\t=1+1',
    '=1+1',
    '+1',
    '-1',
    '@x',
    '\r=1',
    ' =1',
    "'=1",
    '"',
    '""',
  ],
  ...[
    '"""',
    "'''",
    '\\',
    '\\u0041',
    '\\"',
    'a\u0000b',
    '\u001b[8m',
    '\u009b0m',
    '\u202e',
    '\u0085',
    '\u2028',
    '\ufeff',
  ],
  ...[
    '\ufffe\uffff',
    '<script>',
    '&amp;',
    ']]>',
    '<!--',
    '</script><!--',
    '{"@id":1}',
    '_:b0',
    '<a:b>',
    'a,b;c\td',
    ' | ',
  ],
  ...[
    'undefined',
    'null',
    '__proto__',
    'constructor',
    'NaN',
    'e\u0301',
    '\u00e9',
    '👩‍👩‍👧',
    'تمبكتو',
    'x'.repeat(5000),
  ],
];
const text = fc.oneof(
  fc.constantFrom(...TEXTS),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.array(fc.constantFrom(...TEXTS.slice(0, -1)), { maxLength: 4 }).map((parts) => parts.join('')),
);

const local = fc.oneof(
  fc.stringMatching(/^[A-Za-z0-9_.-]{0,6}$/),
  fc.constantFrom(
    '__proto__',
    'constructor',
    'a.',
    '.',
    '-',
    '%41',
    '%',
    'a/b',
    'a#b',
    'a?b&c',
    "a'b",
    'a(b)',
    'é',
    '𝄞',
    'a:b',
    '//x',
    '@id',
    'toString',
  ),
);
const iri = fc.oneof(
  fc
    .tuple(fc.constantFrom('actor', 'cg', 'claim', 'evidence', 'rdf', 'report', 'xsd', 'skos'), local)
    .map(([prefix, name]) => expand(`${prefix}:`) + name)
    // Two fragments make no IRI.
    .filter((name) => name.split('#').length < 3),
  fc.constantFrom(
    'actor:x',
    'cg://x',
    'foaf:age',
    'geo:12.5,-1.25',
    'urn:x:y',
    'a:',
    'a://',
    'http://a/b/../c',
    'http://[::1]/',
    'mailto:a@b',
    'type:x',
    'id:x',
  ),
  fc.stringMatching(/^http:\/\/[a-zé日]{1,4}\/(%C3%A9)?[a-z0-9&=;,.!$'()*+~_-]{0,8}(#[a-z.]{0,3})?$/),
);
const named = iri.map(namedNode);
const RDF_TERMS = [
  'rdf:type',
  'rdf:first',
  'rdf:rest',
  'rdf:nil',
  'rdf:subject',
  'rdf:predicate',
  'rdf:object',
];
const predicate = fc.oneof(
  named,
  fc
    .constantFrom(...RDF_TERMS, 'cg:evidence', 'cg:when', 'dcterms:date', 'cg:quotes', 'skos:prefLabel')
    .map((short) => namedNode(expand(short))),
);
const number = fc.stringMatching(/^[-+]?[0-9]{0,20}(\.[0-9]{0,3})?(e[-+]?[0-9])?$/);
const literals = fc.oneof(
  text.map((value) => literal(value)),
  fc
    .tuple(text, fc.constantFrom('en', 'fr', 'de-ch', 'zh-hant-tw', 'x-y'))
    .map(([value, tag]) => literal(value, tag)),
  fc
    .tuple(
      fc.oneof(
        text,
        number,
        fc.constantFrom('true', 'false', '1', '01', '-0', 'INF', 'NaN', '2020-02-30', '1e400'),
      ),
      fc.oneof(
        fc
          .constantFrom('integer', 'decimal', 'boolean', 'double', 'date', 'string')
          .map((type) => expand(`xsd:${type}`)),
        fc.constantFrom(expand('edtf:EDTF'), 'foaf:age', 'actor:x'),
      ),
    )
    .map(([value, type]) => literal(value, namedNode(type) as never)),
);
const blank = fc.constantFrom('a', 'b', 'c', 'd', 'e').map((label) => blankNode(label));

export type Terms = [RDF.Quad_Subject, RDF.Quad_Predicate, RDF.Quad_Object, RDF.Quad_Graph];

function quadsIn(graph: fc.Arbitrary<RDF.Term>) {
  return fc.array(
    fc
      .tuple(fc.oneof(named, blank), predicate, fc.oneof(named, blank, literals), graph)
      .map((terms) => quad(...(terms as unknown as Terms)) as RDF.Quad),
    { maxLength: 14 },
  );
}
export const anyTriples = quadsIn(fc.constant(defaultGraph()));
export const anyQuads = quadsIn(fc.oneof(fc.constant(defaultGraph()), named));

const RELATIONS = [
  'cg:perpetrator',
  'cg:place',
  'cg:date',
  'cg:fightsAgainst',
  'cg:memberOf',
  'cg:subEventOf',
];
const TYPES = ['cg:ArmedGroup', 'cg:Event', 'cg:Settlement', 'cg:Actor', 'cg:Person'];

/** The quads of a report's claims about things with any names and labels. */
export const anyClaims = fc
  .tuple(
    fc.uniqueArray(fc.tuple(iri, fc.constantFrom(...TYPES), text, text), {
      minLength: 2,
      maxLength: 6,
      selector: ([id]) => id,
    }),
    fc.array(
      fc.tuple(
        fc.nat(5),
        fc.constantFrom(...RELATIONS),
        // A date that is none is refused before anything is written.
        fc.oneof(
          fc.nat(5),
          literals.filter(({ datatype }) => datatype.value !== expand('edtf:EDTF')),
        ),
        text,
        fc.boolean(),
      ),
      {
        maxLength: 8,
      },
    ),
  )
  .map(([things, claims]) => {
    const say = (s: string, p: string, o: RDF.Term) =>
      quad(namedNode(s) as RDF.Quad_Subject, namedNode(expand(p)), o as RDF.Quad_Object) as RDF.Quad;
    const node = (short: string) => namedNode(expand(short));
    const whole = (n: number) => literal(`${n}`, node('xsd:integer') as never);
    const thing = (n: number) => things[n % things.length]![0];
    return [
      ...things.flatMap(([id, type, label, alias]) => [
        say(id, 'rdf:type', node(type)),
        say(id, 'skos:prefLabel', literal(label, 'en')),
        say(id, 'skos:altLabel', literal(alias)),
      ]),
      ...claims.flatMap(([s, relation, o, gloss, isDenied], at) => {
        const [id, evidence] = [expand(`claim:901-${at}`), expand(`evidence:901-${at}-1`)];
        return [
          say(id, 'rdf:type', node('cg:Claim')),
          say(id, 'rdf:subject', namedNode(thing(s))),
          say(id, 'rdf:predicate', node(relation)),
          say(id, 'rdf:object', typeof o === 'number' ? namedNode(thing(o)) : o),
          say(id, 'rdfs:comment', literal(gloss, 'en')),
          say(id, 'cg:madeIn', node('utterance:guard-statement')),
          say(id, 'cg:polarity', node(isDenied ? 'code:negated' : 'code:affirmed')),
          say(id, 'cg:speechAct', node('code:asserts')),
          say(id, 'cg:evidence', namedNode(evidence)),
          say(evidence, 'rdf:type', node('cg:Evidence')),
          say(evidence, 'oa:hasSource', node('report:901')),
          say(evidence, 'oa:hasSelector', namedNode(`${evidence}-at`)),
          say(evidence, 'cg:paragraph', whole(1)),
          say(evidence, 'cg:sliceSha256', literal('b8'.repeat(32))),
          say(`${evidence}-at`, 'rdf:type', node('oa:TextPositionSelector')),
          say(`${evidence}-at`, 'oa:start', whole(at)),
          say(`${evidence}-at`, 'oa:end', whole(at + 9)),
        ];
      }),
    ];
  });

/** So many of them, the same for the same seed. */
export function samples<T>(of: fc.Arbitrary<T>, count: number): T[] {
  return fc.sample(of, { seed: SEED, numRuns: count });
}
