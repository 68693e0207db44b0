/** Graphs of other programs and tables of edges through the doors that people use; what is written here is opened here again. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenGraph, openGraph } from '../../src/index.js';
import { sha256Hex } from '../../src/model/identifiers.js';
import { expand } from '../../src/model/namespaces.js';
import { claimgraph, claimgraphAlone, MALI } from '../cli/run.js';

const folder = mkdtempSync(join(tmpdir(), 'claimgraph-graphs-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** Each claim as `subject relation object, when, said by`, in words. */
function told({ corpus }: OpenGraph): readonly string[] {
  const name = (id: string) => corpus.entities.get(id)?.label ?? id;
  return [...corpus.claims.values()]
    .map(({ proposition: { subject, predicate, object }, when, madeIn, polarity, report }) => {
      const relation = corpus.ontology.relations.get(predicate)?.label ?? predicate;
      const to = object.kind === 'iri' ? name(object.value) : object.value;
      const by = madeIn === report ? 'the file' : corpus.utterances.get(madeIn)?.speakers.map(name).join();
      return `${name(subject)} ${polarity === 'negated' ? 'not ' : ''}${relation} ${to}${when ? `, ${when}` : ''}, says ${by}`;
    })
    .sort();
}

const EDGES = `from,to,relation,date,speaker
Red Front,Ulm Guard,attacked,2031-03-04,Radio Ulm
Red Front,Ulm Guard,attacked,2031-04,Radio Ulm
Ulm Guard,"Red Front",talked to,,Mayor; Radio Ulm
`;

describe('a table of edges', () => {
  test('with rows that cannot be read names each on a line of its own', async () => {
    const path = file('broken.tsv', 'from\tto\nAda\t\n\tBo\nAda\tBo\n');
    const { code, err } = await claimgraph(['stats', path]);
    expect(code).toBe(2);
    const lines = err.trimEnd().split('\n');
    expect(lines).toHaveLength(3);
    expect(lines.slice(1).map((line) => line.trim().slice(0, path.length + 3))).toEqual([
      `${path}:2:`,
      `${path}:3:`,
    ]);
  });

  test('is told by who stands in it, each row for its own time', async () => {
    expect(told(await openGraph(file('edges.csv', EDGES)))).toEqual([
      'Red Front attacked Ulm Guard, 2031-03-04, says Radio Ulm',
      'Red Front attacked Ulm Guard, 2031-04, says Radio Ulm',
      'Ulm Guard talked to Red Front, says Mayor',
      'Ulm Guard talked to Red Front, says Radio Ulm',
    ]);
  });

  test('leads to its record, with the hash of it', async () => {
    const { corpus } = await openGraph(file('hashed.csv', EDGES));
    const rows = EDGES.trimEnd().split('\n');
    const evidence = [...corpus.claims.values()].flatMap((claim) => claim.evidence);
    expect(evidence).toHaveLength(4);
    for (const { paragraph, start, end, sliceSha256 } of evidence) {
      expect(EDGES.slice(start, end)).toBe(rows[paragraph]);
      expect(sliceSha256).toBe(sha256Hex(rows[paragraph] as string));
    }
    const { code, out } = await claimgraph(['check', join(folder, 'hashed.csv')]);
    expect([code, out]).toEqual([0, expect.stringContaining('no findings')]);
  });

  test('with columns of any name is read by options, and packed or parted by tabs too', async () => {
    const text = EDGES.replace('from,to,relation,date,speaker', 'A,B,C,D,E').replaceAll(',', '\t');
    const path = file('odd.tsv.gz', gzipSync(text));
    const columns = { source: 'a', target: 'B', relation: 'C', date: 'D', speaker: 'E' };
    expect(told(await openGraph(path, { columns }))).toHaveLength(4);
    const options = Object.entries(columns).flatMap(([role, name]) => [`--${role}-column`, name]);
    const { err } = await claimgraph(['stats', path, ...options, '--explain-mapping']);
    expect(err).toContain('3 edges read as 4 claims about 4 nodes, 2 voices in it; 0 of 5 columns left out');
    expect(err).toContain('e: who says so');
  });

  test.each([
    [
      'a table without ends',
      'a,b\nx,y\n',
      'Its columns are a, b: say which with --source-column NAME --target-column NAME',
    ],
    [
      'two pairs of ends',
      'from,to,source,target\nw,x,y,z\n',
      'source and target, or from and to may be the ends of an edge',
    ],
    [
      'a column that is not there',
      EDGES,
      'it has no column who. Its columns are from, to, relation, date, speaker',
      '--source-column',
      'who',
      '--target-column',
      'to',
    ],
    [
      'a date that is none',
      EDGES.replace('2031-04', '31 June'),
      'bad.csv:3: date is "31 June": write a date such as',
    ],
    ['an end that is missing', EDGES.replace('Ulm Guard,"Red', ',"Red'), 'bad.csv:4: from is empty'],
    ['a row too short', `${EDGES}x,y\n`, 'bad.csv:5: the row has 2 cells, and the head 5'],
    ['no row', 'from,to\n', 'has the head of an edge list and no row below it'],
    [
      'nodes alone',
      'id,label\n1,Red\n',
      'a list of nodes says what they are called; name the table of edges',
    ],
  ])(
    '%s is an error in a line, below which a row that is wrong has its own',
    async (_, text, message, ...options) => {
      const { code, err } = await claimgraph(['stats', file('bad.csv', text), ...options]);
      expect(code).toBe(2);
      expect(err).toContain(message);
      expect(err.trimEnd().split('\n')).toHaveLength(err.includes('cannot be read; mend them') ? 2 : 1);
    },
  );

  test('with rows that cannot be read is told without them where that is wished', async () => {
    const path = file('some.csv', EDGES.replace('2031-04', '31 June'));
    const { code, err } = await claimgraph(['stats', path, '--skip-broken']);
    expect(code).toBe(0);
    expect(err).toContain('some.csv:3: date is "31 June"');
  });

  test('`view` of one asks nobody where no terminal is there', async () => {
    const { code, err } = await claimgraphAlone(['view', file('ask.csv', 'a,b\nx,y\n'), '--no-open']);
    expect(code).toBe(2);
    expect(err).toContain('--source-column');
  });

  test('has its nodes named by a list', async () => {
    const list = file(
      'who.csv',
      'id;label;type;size;founded\n1;Red Front;armed group;3;2012\n2;Ulm;settlement;1;\n3;Nobody;guild;;\n',
    );
    const edges = file('ties.csv', 'source,target,weight\n1,2,4\n2,9,1\n');
    const { corpus } = await openGraph(edges, { nodeList: list });
    expect(told({ corpus } as OpenGraph)).toEqual([
      'Red Front founded 2012, says the file',
      'Red Front is linked to Ulm, says the file',
      'Ulm is linked to 9, says the file',
    ]);
    const types = new Map([...corpus.entities.values()].map(({ label, type }) => [label, type]));
    expect([types.get('Red Front'), types.get('Ulm')]).toEqual([
      expand('cg:ArmedGroup'),
      expand('cg:Settlement'),
    ]);
    expect(corpus.ontology.classes.get(types.get('Nobody') ?? '')?.label).toBe('guild');
    const glosses = [...corpus.claims.values()].flatMap(({ gloss }) => gloss ?? []);
    expect(glosses).toEqual(['The file gives this edge the weight 4.']);
  });
});

const GEXF = `<?xml version="1.0"?>
<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2"><graph defaultedgetype="undirected" mode="dynamic" timeformat="date">
<attributes class="node"><attribute id="0" title="Home" type="string"/></attributes>
<attributes class="edge"><attribute id="0" title="said by" type="string"/></attributes>
<nodes>
<node id="a" label="Red &amp; Front"><attvalues><attvalue for="0" value="Ulm"/></attvalues></node>
<node id="b" label="Ulm Guard"/>
</nodes>
<edges>
<edge id="1" source="a" target="b" label="met" start="2031-01-01"/>
<edge id="2" source="a" target="b" type="directed" kind="attacked" weight="2.5">
  <attvalues><attvalue for="0" value="Mayor"/></attvalues>
  <spells><spell start="2031-01-01" end="2031-01-31"/><spell start="2031-03-02" end="2031-03-02"/></spells>
</edge>
</edges></graph></gexf>
`;

const GRAPHML = `<?xml version="1.0"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
<key id="d0" for="edge" attr.name="relation" attr.type="string"><default>met</default></key>
<key id="d1" for="node" yfiles.type="nodegraphics"/>
<graph edgedefault="directed">
<node id="n0"><data key="d1"><y:ShapeNode><y:NodeLabel>Red Front</y:NodeLabel></y:ShapeNode></data></node>
<node id="n1"/>
<edge source="n0" target="n1"/>
<edge source="n1" target="n0"><data key="d0">attacked</data></edge>
<hyperedge/>
</graph></graphml>
`;

describe('GEXF and GraphML of others', () => {
  test('GEXF: names, attributes, times and who says so', async () => {
    const graph = await openGraph(file('other.gexf', GEXF));
    expect(told(graph)).toEqual([
      'Red & Front attacked Ulm Guard, 2031-01, says Mayor',
      'Red & Front attacked Ulm Guard, 2031-03-02, says Mayor',
      'Red & Front home Ulm, says the file',
      'Red & Front met Ulm Guard, 2031-01-01/.., says the file',
    ]);
    const met = [...graph.corpus.ontology.relations.values()].find(({ label }) => label === 'met');
    expect(met?.symmetric).toBe(true);
    for (const { evidence } of graph.corpus.claims.values())
      for (const { paragraph, start, end, sliceSha256 } of evidence) {
        const span = GEXF.slice(start, end);
        expect(span).toMatch(/^<(node|edge) .*>$/s);
        expect(sliceSha256).toBe(sha256Hex(span));
        expect(GEXF.slice(0, start).split('\n')).toHaveLength(paragraph);
      }
  });

  test('GraphML: defaults, labels as yEd draws them, and what cannot be told is said', async () => {
    const path = file('other.graphml', GRAPHML);
    expect(told(await openGraph(path))).toEqual([
      'Red Front met n1, says the file',
      'n1 attacked Red Front, says the file',
    ]);
    const { err } = await claimgraph(['stats', path]);
    expect(err).toContain('left out: 1 × edge with more than two ends');
  });

  test.each([
    ['cut.gexf', GEXF.slice(0, 700), /cut\.gexf:\d+:\d+: no well-formed XML/],
    ['other.gexf', GRAPHML, /is no GEXF: its first element is graphml/],
    [
      'half.gexf',
      GEXF.replace('target="b" label="met"', 'label="met"'),
      /half\.gexf:10: an edge without a target/,
    ],
    [
      'entity.graphml',
      GRAPHML.replace('Red Front', '&bomb;'),
      /no well-formed XML: an entity that this file does not declare/,
    ],
    [
      'none.gexf',
      GEXF.replace(/<edges>.*<\/edges>/s, '').replace(/<attvalues>.*<\/attvalues>/, ''),
      /nothing is told by its 2 nodes and 0 edges/,
    ],
  ])('%s that is wrong is an error in a line', async (name, text, message) => {
    const { code, err } = await claimgraph(['stats', file(name, text)]);
    expect(code).toBe(2);
    expect(err).toMatch(message);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('what the tool wrote itself', () => {
  let mali: OpenGraph;
  const out = (name: string) => join(folder, name);
  beforeAll(async () => {
    mali = await openGraph(MALI);
    for (const format of ['gexf', 'graphml'] as const)
      writeFileSync(out(`mali.${format}`), [...mali.export({ format })].join(''));
    for (const table of ['nodes', 'edges', 'claims'] as const)
      writeFileSync(out(`mali-${table}.csv`), [...mali.export({ format: 'csv', table })].join(''));
  });

  /** Propositions between two nodes that somebody tells as done, or says not to be so, and no rule derives. */
  const drawn = ({ graph }: OpenGraph) =>
    graph
      .filterEdges((_, { derived, planned }) => !derived && !planned)
      .map(
        (key) =>
          `${graph.source(key)} ${graph.getEdgeAttribute(key, 'predicate')} ${graph.target(key)} ${graph.getEdgeAttribute(key, 'standing')}`,
      )
      .sort();

  test.each(['mali.gexf', 'mali.graphml', 'mali-edges.csv'])('%s opens as the same graph', async (name) => {
    const back = await openGraph(out(name));
    expect(drawn(back)).toEqual(drawn(mali));
    const kinds = ({ corpus }: OpenGraph) =>
      [...corpus.entities.values()].map(({ id, type, label }) => `${id} ${type} ${label}`);
    const known = new Set(kinds(mali));
    const file = /actor\/file-mali/;
    expect(
      kinds(back).filter((each) => !known.has(each) && !file.test(each) && !/\/node\//.test(each)),
    ).toEqual([]);
  });

  test('a table of claims has each claim, said by the same', async () => {
    const back = await openGraph(out('mali-claims.csv'));
    const acts = ({ corpus }: OpenGraph) =>
      [...corpus.claims.values()]
        .filter(({ proposition: { object } }) => object.kind === 'iri' && corpus.entities.has(object.value))
        .map(({ proposition: { subject, predicate, object }, speechAct, polarity }) =>
          [subject, predicate, object.value, speechAct, polarity].join(' '),
        );
    expect(new Set(acts(back))).toEqual(new Set(acts(mali)));
  });

  test('passes the checks that its data passed', async () => {
    for (const name of ['mali.gexf', 'mali-edges.csv', 'mali-claims.csv']) {
      const { out: said } = await claimgraph(['check', out(name), '--json']);
      const errors = (
        JSON.parse(said) as { findings: { severity: string; message: string }[] }
      ).findings.filter(({ severity }) => severity === 'error');
      expect(
        errors.map(({ message }) => message),
        name,
      ).toEqual([]);
    }
  });

  test('is said to be what it is', async () => {
    const { err } = await claimgraph(['stats', out('mali-edges.csv')]);
    expect(err).toMatch(
      /is a table of edges, with the names of mali-nodes\.csv: 501 edges read as \d+ claims/,
    );
    expect(err).toMatch(/left out: 82 × edge that rules derive again/);
    expect(readFileSync(out('mali.gexf'), 'utf8')).toContain('mode="dynamic"');
  });
});

test('a table whose lines end as on old machines is refused in words, and is not called empty', async () => {
  const { code, err } = await claimgraph(['stats', file('old.csv', 'source,target\ra,b\rb,c\r')]);
  expect(code).toBe(2);
  expect(err).toMatch(/old\.csv ends its lines with a carriage return alone/);
});
