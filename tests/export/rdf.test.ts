import type * as RDF from '@rdfjs/types';
import { JsonLdParser } from 'jsonld-streaming-parser';
import { DataFactory, Parser } from 'n3';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeQuadLine } from '../../src/dataset/nquads.js';
import { relabelBlankNodes } from '../../src/dataset/read/blank-nodes.js';
import { parseRdf } from '../../src/dataset/read/parse.js';
import { type ExportOptions, exportCorpus } from '../../src/export/export.js';
import { type Exportable, writtenQuads } from '../../src/export/written.js';
import { expand, shorten } from '../../src/model/namespaces.js';
import { openGraph } from '../../src/open.js';
import { SMALL } from '../query/small.js';
import { openHostile } from './hostile.js';

let small: Exportable;
let hostile: Exportable;
beforeAll(async () => {
  small = await openGraph(SMALL);
  hostile = await openHostile();
});

function text(opened: Exportable, options: ExportOptions): string {
  return [...exportCorpus(opened, options)].join('');
}

/** Sorted N-Quads lines, blank nodes labelled by what they are. */
function lines(quads: Iterable<RDF.Quad>): string[] {
  return relabelBlankNodes([...quads])
    .map(writeQuadLine)
    .sort();
}

function withoutGraphs(quads: Iterable<RDF.Quad>): string[] {
  const plain = [...quads].map(({ subject, predicate, object }) =>
    writeQuadLine(DataFactory.quad(subject, predicate, object)),
  );
  return lines(new Parser({ format: 'N-Triples' }).parse([...new Set(plain)].join('')));
}

async function readJsonld(source: string): Promise<RDF.Quad[]> {
  const quads: RDF.Quad[] = [];
  const parser = new JsonLdParser();
  parser.on('data', (quad: RDF.Quad) => quads.push(quad));
  const end = new Promise<void>((resolve, reject) => parser.on('end', resolve).on('error', reject));
  parser.write(source);
  parser.end();
  await end;
  return quads;
}

const WHICH = ['a small graph', 'a graph full of odd signs'] as const;
const opened = (which: (typeof WHICH)[number]): Exportable => (which === WHICH[0] ? small : hostile);

describe.each(WHICH)('%s comes back the same', (which) => {
  it('from N-Quads, as another reader sees it', () => {
    const written = text(opened(which), { format: 'nquads' });
    expect(lines(new Parser({ format: 'N-Quads' }).parse(written))).toEqual(
      lines(writtenQuads(opened(which), false, opened(which).corpus)),
    );
  });

  it.each([false, true])('from TriG (derived: %s), as another reader sees it', (derived) => {
    const written = text(opened(which), { format: 'trig', derived });
    const expected = lines(writtenQuads(opened(which), derived, opened(which).corpus));
    expect(lines(new Parser({ format: 'TriG' }).parse(written))).toEqual(expected);
  });

  it.each(['turtle', 'ntriples'] as const)('from %s, without graph names', (format) => {
    const written = text(opened(which), { format });
    const expected = withoutGraphs(writtenQuads(opened(which), false, opened(which).corpus));
    expect(
      lines(new Parser({ format: format === 'turtle' ? 'Turtle' : 'N-Triples' }).parse(written)),
    ).toEqual(expected);
  });

  it('from Turtle, with the graph names too when we read it', () => {
    const written = text(opened(which), { format: 'turtle' });
    expect(lines(parseRdf(written, { format: 'turtle', source: 'x' }).quads())).toEqual(
      lines(writtenQuads(opened(which), false, opened(which).corpus)),
    );
  });

  it.each(['turtle', 'trig', 'ntriples', 'nquads'] as const)('from RDF 1.2 %s', (format) => {
    const written = text(opened(which), { format, rdf: '1.2', derived: false });
    expect(written).toMatch(/reifies>? <<\(/);
    expect(lines(parseRdf(written, { format, source: 'x' }).quads())).toEqual(
      lines(writtenQuads(opened(which), false, opened(which).corpus)),
    );
  });

  it.each([false, true])('from JSON-LD (derived: %s)', async (derived) => {
    const written = text(opened(which), { format: 'jsonld', derived });
    expect(lines(await readJsonld(written))).toEqual(
      lines(writtenQuads(opened(which), derived, opened(which).corpus)),
    );
    expect(written).not.toContain('<script>');
    const { '@context': context, '@graph': graph } = JSON.parse(written);
    expect(context.cg).toBe('https://w3id.org/claimgraph/ns#');
    expect(graph).toContainEqual(
      expect.objectContaining({ '@id': 'report:901', 'cg:speaker': 'actor:gazette' }),
    );
  });
});

describe('RDF exports', () => {
  it('hold what rules derived only where that was asked for', () => {
    const attacked = expand('cg:attacked');
    for (const format of ['turtle', 'ntriples', 'nquads', 'jsonld'] as const) {
      expect(text(small, { format })).not.toMatch(/cg:attacked|#attacked>/);
      expect(text(small, { format, derived: true }), format).toMatch(/cg:attacked|#attacked>/);
    }
    const trig = new Parser({ format: 'TriG' }).parse(text(small, { format: 'trig' }));
    const derived = trig.filter(({ predicate }) => predicate.value === attacked);
    expect(derived.map(({ graph }) => graph.value)).toEqual([expand('graph:derived/attacked')]);
  });

  it.each([
    ['turtle', 'Turtle'],
    ['ntriples', 'N-Triples'],
  ] as const)(
    'assert nothing that is only said in %s, which names no graph: who says it would be lost',
    (format, reader) => {
      const quads = new Parser({ format: reader }).parse(text(small, { format, derived: true }));
      const relations = new Set(small.corpus.ontology.relations.keys());
      expect(quads.filter(({ predicate }) => relations.has(predicate.value))).toEqual([]);
      const of = (property: string, subject: string) =>
        quads
          .filter((each) => each.predicate.value === expand(property) && each.subject.value === subject)
          .map(({ object }) => object.value);
      // The lens of each speaker is there all the same, as a list of standings.
      const [standing] = of('cg:affirms', expand('lens:front'));
      expect(of('cg:lensOf', expand('lens:front'))).toEqual([expand('actor:front')]);
      expect(of('rdf:predicate', standing!)).toHaveLength(1);
      expect(of('prov:wasDerivedFrom', standing!)[0]).toContain('/claim/');
    },
  );

  it('put a claim into the graph of its report', () => {
    const quads = new Parser({ format: 'N-Quads' }).parse(text(small, { format: 'nquads' }));
    const claim = quads.filter(({ subject }) => subject.value === expand('claim:902-ddac5852'));
    expect(new Set(claim.map(({ graph }) => graph.value))).toEqual(new Set([expand('report:902')]));
  });

  it('never hold the ontology', () => {
    expect(text(small, { format: 'trig' })).not.toContain('cg:graphEdge');
  });

  it('are the same bytes each time', async () => {
    const again = await openGraph(SMALL);
    for (const format of ['turtle', 'trig', 'ntriples', 'nquads', 'jsonld', 'gexf', 'graphml'] as const) {
      expect(text(again, { format }), format).toBe(text(small, { format }));
    }
  });

  it('in RDF 1.2 are refused where the format has none', () => {
    expect(() => text(small, { format: 'jsonld', rdf: '1.2' })).toThrow(/jsonld has no RDF 1\.2 form/);
    expect(() => text(small, { format: 'gexf', rdf: '1.2' })).toThrow(/gexf has no RDF 1\.2 form/);
  });
});

describe('a selection', () => {
  it('of one report holds its claims with all that they need, and nothing that leads nowhere', async () => {
    const selection = { reports: ['902'] };
    const quads = new Parser({ format: 'TriG' }).parse(
      text(small, { format: 'trig', selection, derived: true }),
    );
    const subjects = new Set(quads.map(({ subject }) => subject.value));
    const claims = quads.filter(({ object }) => object.value === expand('cg:Claim'));
    expect(claims.map(({ subject }) => subject.value).sort()).toEqual(
      ['902-87909ad9', '902-ddac5852', '902-eedc4025'].map((id) => expand(`claim:${id}`)),
    );
    expect(subjects.has(expand('identifier:front-lists'))).toBe(true);
    expect(subjects.has(expand('utterance:guard-statement'))).toBe(false);
    const ours =
      /^https:\/\/w3id\.org\/claimgraph\/(?:actor|place|event|figure|utterance|report|claim|evidence)\//;
    for (const { object } of quads) {
      if (object.termType === 'NamedNode' && ours.test(object.value))
        expect(subjects).toContain(object.value);
    }
    const triples = quads.map(({ subject, predicate, object }) =>
      [subject, predicate, object].map(({ value }) => shorten(value)).join(' '),
    );
    expect(triples).toContain('actor:front cg:opposes actor:guard');
    // It rests on a claim of the other report too.
    expect(triples.some((triple) => triple.includes('cg:attacked'))).toBe(false);
  });

  it('is the same in every format', () => {
    const selection = { entities: [expand('place:ridge')], within: 0 };
    const turtle = text(small, { format: 'turtle', selection });
    expect(turtle).toContain('Ridge');
    expect(turtle).not.toContain('Watch');
    expect(
      withoutGraphs(new Parser({ format: 'N-Quads' }).parse(text(small, { format: 'nquads', selection }))),
    ).toEqual(lines(new Parser({ format: 'Turtle' }).parse(turtle)));
    expect(text(small, { format: 'graphml', selection })).not.toContain('Watch');
  });

  it('of a report that is not there says which there are', () => {
    expect(() => text(small, { format: 'turtle', selection: { reports: ['777'] } })).toThrow(/901, 902/);
  });
});
