import { beforeAll, describe, expect, it } from 'vitest';
import {
  actorEdgesWithin,
  edgesToTowns,
  edgesWithin,
  foldedActorEdges,
} from '../../../src/graph/edges/folded.js';
import { type Projection, projectionOf } from '../../../src/graph/edges/projection.js';
import { wholesOfBases, wholesOfUnits } from '../../../src/graph/edges/wholes.js';
import { expand } from '../../../src/model/namespaces.js';
import { openGraph } from '../../../src/open.js';
import { MALI } from '../../cli/run.js';

const id = (name: string) => expand(`actor:${name}`);

let mali: Projection;
beforeAll(async () => {
  mali = projectionOf((await openGraph(MALI)).corpus);
});

describe('units folded into their bodies', () => {
  it('are contingents and convoys, through the units that they lie in; a mission stays one of the United Nations', () => {
    const wholes = wholesOfUnits(mali.corpus);
    expect(wholes.get(id('minusma-kidal-convoy'))).toBe(id('minusma'));
    expect(wholes.get(id('minusma-tessalit-airlifted'))).toBe(id('minusma'));
    expect(wholes.get(id('army-ber-unit'))).toBe(id('malian-army'));
    expect(wholes.has(id('minusma'))).toBe(false);
    expect(wholes.has(id('al-zallaqa'))).toBe(false);
  });

  it('count what is told of them for the body, each event once, and leave no line within one body', () => {
    const folded = foldedActorEdges(mali.corpus, mali.edges);
    const between = (edges: typeof folded, source: string, target: string) =>
      edges.filter((edge) => edge.source === id(source) && edge.target === id(target));
    const [before] = between(mali.actorEdges, 'jnim', 'minusma');
    const [after] = between(folded, 'jnim', 'minusma');
    expect(before?.attributes.label).toBe('attacked');
    expect(after?.key).toBe(before?.key);
    expect(after?.attributes.count).toBeGreaterThan(before?.attributes.count ?? 0);
    expect(after?.attributes.label).toBe(`attacked ×${after?.attributes.count}`);
    expect(new Set(after?.attributes.events).size).toBe(after?.attributes.events.length);
    const units = new Set(wholesOfUnits(mali.corpus).keys());
    for (const { source, target } of folded) {
      expect(units.has(source) || units.has(target)).toBe(false);
      expect(
        source === target &&
          !mali.actorEdges.some((edge) => edge.source === source && edge.target === source),
      ).toBe(false);
    }
    // A contingent is Chadian: the mission is not affiliated with Chad for that, though Chad contributes to it.
    const chad = expand('place:chad');
    const ofChad = (edges: typeof folded) =>
      edges
        .filter(({ source, target }) => source === chad || target === chad)
        .map(({ source, attributes }) => `${source === chad ? 'from' : 'to'}: ${attributes.label}`);
    expect(ofChad(mali.actorEdges)).toContain('to: is affiliated with');
    expect(ofChad(folded)).toEqual(['from: contributes troops to']);
    const told = (edges: typeof folded) => new Set(edges.flatMap(({ attributes }) => attributes.claims)).size;
    expect(told(folded)).toBeLessThanOrEqual(told(mali.actorEdges));
  });
});

describe('bases folded into their towns', () => {
  const place = (name: string) => expand(`place:${name}`);

  it('are those that are told to lie in one town; not what lies near one, nor in a region alone, nor many at once', () => {
    const towns = ['aguelhok', 'ber', 'kidal', 'ogossagou', 'tessalit'];
    expect(wholesOfBases(mali.corpus)).toEqual(
      new Map(towns.map((town) => [place(`${town}-base`), place(town)])),
    );
  });

  it('keep their names in the words of each line: none says of a town what is told of its base', () => {
    const bases = wholesOfBases(mali.corpus);
    const told = new Map(mali.edges.map((edge) => [edge.key, edge]));
    const folded = edgesToTowns(mali.corpus, mali.edges);
    const moved = folded.filter((edge) => edge !== told.get(edge.key));
    expect(moved.length).toBeGreaterThan(20);
    for (const { key, source, target, attributes } of moved) {
      const before = told.get(key);
      const ends = [before?.source, before?.target].filter((end) => bases.has(end ?? ''));
      expect(ends).toHaveLength(1);
      expect(attributes.label).toContain(mali.corpus.entities.get(ends[0] ?? '')?.label);
      expect(bases.has(source) || bases.has(target)).toBe(false);
    }
    expect(told.size - folded.length).toBe(
      mali.edges.filter(({ source, target }) => bases.get(source) === target).length,
    );
    const words = moved.map(
      ({ source, target, attributes: { label } }) =>
        `${mali.corpus.entities.get(source)?.label} ${label} ${mali.corpus.entities.get(target)?.label}`,
    );
    expect(words).toContain('MINUSMA withdrew from Kidal base, in Kidal');
    expect(words).toContain('Malian army had not reached Kidal base, in Kidal');
    expect(words).toContain('Ber (Ber base) was handed over to Malian army');
  });
});

describe('any names folded into one', () => {
  it('have the lines of all of them, and none among themselves', () => {
    const wholes = new Map([id('malian-army'), id('wagner')].map((one) => [one, 'own:them']));
    const folded = actorEdgesWithin(mali.corpus, mali.edges, wholes);
    const at = (edges: typeof folded, names: readonly string[]) =>
      edges.filter(({ source, target }) => names.includes(source) || names.includes(target));
    expect(at(folded, [...wholes.keys()])).toEqual([]);
    expect(folded.some(({ source, target }) => source === 'own:them' && target === 'own:them')).toBe(false);
    const claims = (edges: typeof folded) => new Set(edges.flatMap(({ attributes }) => attributes.claims));
    const before = at(mali.actorEdges, [...wholes.keys()]);
    const outward = before.filter(({ source, target }) => !(wholes.has(source) && wholes.has(target)));
    expect(claims(at(folded, ['own:them']))).toEqual(claims(outward));
    expect(before.length).toBeGreaterThan(outward.length);
  });

  it('are other lines than those that stood before: the same keys between other ends', () => {
    const wholes = new Map([[id('jnim'), 'own:them']]);
    const told = new Map(mali.edges.map((edge) => [edge.key, edge]));
    const moved = edgesWithin(mali.edges, wholes).filter((edge) => edge !== told.get(edge.key));
    expect(moved.length).toBeGreaterThan(3);
    for (const edge of moved) {
      expect([edge.source, edge.target]).toContain('own:them');
      expect(edge.attributes).not.toBe(told.get(edge.key)?.attributes);
    }
  });
});
