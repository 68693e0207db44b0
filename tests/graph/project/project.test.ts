import { beforeAll, describe, expect, it } from 'vitest';
import type { ActorGraph, ClaimGraph } from '../../../src/graph/attributes.js';
import { aggregateActors } from '../../../src/graph/project/actors.js';
import { projectGraph } from '../../../src/graph/project/project.js';
import { sha256Hex } from '../../../src/model/identifiers.js';
import { expand, shorten } from '../../../src/model/namespaces.js';
import type { Corpus } from '../../../src/model/records.js';
import { corpusOf, MALI, SMALL } from '../corpora.js';

let small: Corpus;
let mali: Corpus;
let graph: ClaimGraph;
let actors: ActorGraph;

beforeAll(async () => {
  [small, mali] = await Promise.all([corpusOf(SMALL), corpusOf(MALI)]);
  graph = projectGraph(mali);
  actors = aggregateActors(graph);
});

function edge(of: ClaimGraph | ActorGraph, source: string, predicate: string, target: string): string {
  const key = of
    .edges(expand(source), expand(target))
    .find(
      (each) =>
        of.source(each) === expand(source) && of.getEdgeAttributes(each).predicate === expand(predicate),
    );
  if (key === undefined) throw new Error(`no edge ${source} ${predicate} ${target}`);
  return key;
}

describe('the graph of a corpus', () => {
  it('has a node for every entity, named ones and events alike', () => {
    expect(graph.nodes()).toEqual([...mali.entities.keys()]);
  });

  it('has no edge without a claim, and every claim of an edge exists', () => {
    for (const key of graph.edges()) {
      const { claims } = graph.getEdgeAttributes(key);
      expect(claims.length, key).toBeGreaterThan(0);
      for (const id of claims) expect(mali.claims.has(id), id).toBe(true);
    }
  });

  it('draws each proposition between entities, and only those', () => {
    const drawn = [...mali.claims.values()].filter(
      ({ proposition: { predicate, object } }) =>
        mali.ontology.relations.get(predicate)?.graphEdge && mali.entities.has(object.value),
    );
    const keys = new Set(drawn.map(({ proposition }) => proposition.key));
    const claimed = graph.filterEdges((_, { derived }) => !derived);
    expect(new Set(claimed)).toEqual(keys);
  });

  it('keeps parallel propositions apart', () => {
    const ambush = expand('event:ridge-ambush');
    expect(projectGraph(small).edges(ambush, expand('actor:front')).length).toBeGreaterThan(1);
  });

  it('shows a contested proposition as one edge with both sides', () => {
    const attributes = projectGraph(small).getEdgeAttributes(
      edge(projectGraph(small), 'event:ridge-ambush', 'cg:perpetrator', 'actor:front'),
    );
    expect(attributes).toMatchObject({
      standing: 'contested',
      origins: 1,
      reports: 2,
      family: 'role',
      derived: false,
    });
    expect(attributes.speakers.map(shorten)).toEqual(['actor:front']);
    expect(attributes.deniers.map(shorten)).toEqual(['actor:officer-901']);
  });

  it('derives from a contested perpetrator an attack that is contested too', () => {
    const of = projectGraph(small);
    const attributes = of.getEdgeAttributes(edge(of, 'actor:front', 'cg:attacked', 'actor:guard'));
    expect(attributes).toMatchObject({ derived: true, standing: 'contested', family: 'hostile' });
    expect(attributes.events.map(shorten)).toEqual(['event:ridge-ambush']);
    expect(attributes).toMatchObject({ earliest: '2020-05-03', latest: '2020-05-03' });
  });

  it('leaves it standing that someone claimed an attack when others deny the attack', () => {
    const of = projectGraph(small);
    const key = edge(of, 'actor:front', 'cg:claimedResponsibilityFor', 'event:ridge-ambush');
    expect(of.getEdgeAttribute(key, 'standing')).toBe('uncontested');
  });

  it('draws what is only denied, as denied', () => {
    expect(
      graph.getEdgeAttributes(edge(graph, 'actor:mali-junta', 'cg:alignedWith', 'place:france')),
    ).toMatchObject({
      standing: 'denied',
      // Those who say that it is not so; they deny nobody, as nobody says that it is.
      origins: 2,
      deniers: [],
    });
  });

  it('says of what is only planned that it is', () => {
    const leaving = graph.getEdgeAttributes(edge(graph, 'actor:minusma', 'cg:withdrewFrom', 'place:mali'));
    expect(leaving).toMatchObject({ planned: true, label: 'is to withdraw from' });
  });

  it('is the same, order and all, when the claims come in another order', () => {
    const reversed = projectGraph({ ...mali, claims: new Map([...mali.claims].reverse()) });
    expect(sha256Hex(JSON.stringify(reversed.export()))).toBe(sha256Hex(JSON.stringify(graph.export())));
  });

  it('holds plain JSON', () => {
    expect(JSON.parse(JSON.stringify(graph.export()))).toEqual(graph.export());
  });

  it('is left as it was when the graph of actors is made from it', () => {
    const of = projectGraph(mali);
    const before = sha256Hex(JSON.stringify(of.export()));
    aggregateActors(of);
    expect(sha256Hex(JSON.stringify(of.export()))).toBe(before);
  });

  it('adds utterances with speakers and relays when asked', () => {
    const of = projectGraph(small, { utterances: true });
    expect(of.getNodeAttributes(expand('utterance:front-communique'))).toMatchObject({
      kind: 'utterance',
      claims: 3,
    });
    expect(of.hasEdge(edge(of, 'utterance:watch-note', 'cg:quotes', 'utterance:front-communique'))).toBe(
      true,
    );
    expect(of.hasEdge(edge(of, 'utterance:watch-note', 'cg:speaker', 'actor:watch'))).toBe(true);
  });

  it('leaves out nodes without edges when asked', () => {
    const of = projectGraph(small, { isolated: false });
    expect(of.hasNode(expand('actor:gazette'))).toBe(false);
    expect(of.nodes().every((node) => of.degree(node) > 0)).toBe(true);
  });

  it('knows the node by all its names', () => {
    const { label, aliases } = graph.getNodeAttributes(expand('actor:jnim'));
    expect([label, ...aliases]).toEqual(expect.arrayContaining(['JNIM', 'GSIM']));
  });
});

describe('the graph of actors', () => {
  it('joins the attacks of one actor on another into one edge that says how many', () => {
    const attacked = actors.getEdgeAttributes(edge(actors, 'actor:jnim', 'cg:attacked', 'actor:malian-army'));
    expect(attacked.count).toBeGreaterThan(1);
    expect(attacked.label).toBe(`attacked ×${attacked.count}`);
  });

  it('opens every edge again into propositions, claims and events that are there', () => {
    actors.forEachEdge((key, { propositions, claims, events }) => {
      expect(propositions.length, key).toBeGreaterThan(0);
      for (const id of propositions) expect(graph.hasEdge(id)).toBe(true);
      const beneath = new Set(propositions.flatMap((id) => graph.getEdgeAttribute(id, 'claims')));
      expect(new Set(claims)).toEqual(beneath);
      for (const event of events) expect(mali.entities.get(event)?.kind).toBe('event');
    });
  });

  it('does not count a double ambush as three attacks', () => {
    const { events, count } = actors.getEdgeAttributes(
      edge(actors, 'actor:jnim', 'cg:attacked', 'actor:wagner'),
    );
    const whole = expand('event:central-mali-clashes');
    expect(count).toBeLessThanOrEqual(events.length);
    if (events.includes(whole)) expect(count).toBeLessThan(events.length);
  });

  it('draws a relation that reads the same both ways once', () => {
    const seen = new Set<string>();
    actors.forEachEdge((_key, { symmetric, predicate }, source, target) => {
      if (!symmetric) return;
      expect(source <= target).toBe(true);
      const pair = `${predicate} ${source} ${target}`;
      expect(seen.has(pair)).toBe(false);
      seen.add(pair);
    });
    expect(seen.size).toBeGreaterThan(0);
  });

  it('takes a country that sends troops for an actor, and shows actors only', () => {
    expect(
      actors.getEdgeAttribute(
        edge(actors, 'place:chad', 'cg:contributesTroopsTo', 'actor:minusma'),
        'family',
      ),
    ).toBe('cooperative');
    expect(actors.someNode((_, { kind }) => kind !== 'actor')).toBe(false);
  });
});
