import { beforeAll, expect, test } from 'vitest';
import { type AroundPlace, aroundPlace } from '../../src/cards/around-place.js';
import { expand, shorten } from '../../src/model/namespaces.js';
import { type OpenGraph, openGraph } from '../../src/open.js';
import { MALI } from '../graph/corpora.js';

let mali: OpenGraph;

beforeAll(async () => {
  mali = await openGraph(MALI);
});

const around = (name: string): AroundPlace => {
  const found = mali.entity(name).around;
  if (found === undefined) throw new Error(`nothing around ${name}`);
  return found;
};
const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => shorten(id));

test('the card of a town leads to its base and to what happened at either', () => {
  const { places, events } = around('Kidal');
  expect(ids(places)).toEqual(['place:kidal-base']);
  expect(ids(events)).toContain('event:kidal-withdrawal');
  expect(ids(events)).toContain('event:kidal-takeover');
  expect(events.find(({ id }) => id === expand('event:kidal-withdrawal'))).toMatchObject({
    where: 'at Kidal base',
    modality: undefined,
  });
  expect(events.find(({ id }) => id === expand('event:kidal-plan'))).toMatchObject({ modality: 'given up' });
});

test('the card of a town names what has its name in its own, and is not on the card otherwise', () => {
  const { namedAfter, around } = mali.entity('Kidal');
  const others = ids(namedAfter);
  expect(others).toEqual(expect.arrayContaining(['place:kidal-region', 'actor:minusma-kidal-convoy']));
  expect(others).toContain('event:kidal-tensions');
  expect(others).not.toContain('place:kidal');
  expect(others.filter((id) => ids(around?.events ?? []).includes(id))).toEqual([]);
  // Words, not letters: Timbuktu's base is not Ber's.
  for (const { label } of mali.entity('Ber').namedAfter) expect(label).toMatch(/\bBer\b/);
  expect(mali.entity('JNIM').namedAfter).toEqual([]);
});

test('an event without a place of its own is not said to have happened there', () => {
  const where = new Map(around('Ber').events.map(({ id, where }) => [shorten(id), where]));
  expect(where.get('event:ber-handover')).toBe('it concerned Ber base');
  expect(where.get('event:ber-fighting')).toBe('in Ber');
  const base = new Map(around('Tessalit').events.map(({ id, where }) => [shorten(id), where]));
  expect(base.get('event:tessalit-airlift')).toBe('part of what happened at Tessalit base');
});

test('each event stands once, in order of time, and undated ones last', () => {
  for (const { id, kind } of mali.corpus.entities.values()) {
    const found = mali.entity(id).around;
    if (kind === 'event') expect(found).toBeUndefined();
    if (found === undefined) continue;
    const all = ids([...found.events, ...found.eventsBeside]);
    expect(new Set(all).size, id).toBe(all.length);
    const dated = found.events.map(({ when }) => when !== undefined);
    expect(dated, id).toEqual(dated.toSorted((a, b) => Number(b) - Number(a)));
  }
});

test('a country and a region gather what happened in all that lies in them, the closest places first', () => {
  const country = around('Mali');
  expect(ids(country.events)).toEqual(expect.arrayContaining(ids(around('Northern Mali').events)));
  expect(ids(around('Northern Mali').events)).toEqual(expect.arrayContaining(ids(around('Ber').events)));
  const types = country.places.map(({ typeLabel }) => typeLabel);
  expect(types.lastIndexOf('base')).toBeLessThan(types.indexOf('region'));
  expect(ids(country.places)).not.toContain('place:mali');
});

test('roads that lead to a town and what lies near it stand beside it, not in it', () => {
  const { beside, events, eventsBeside } = around('Ber');
  expect(beside).toMatchObject([{ relation: 'Timbuktu–Ber road leads to Ber', events: 1 }]);
  expect(ids(eventsBeside)).toEqual(['event:ber-road-attack']);
  expect(ids(events)).not.toContain('event:ber-road-attack');
});

test('places that are said to lie within each other do no harm, and who is no place has nothing around', () => {
  expect(mali.entity('JNIM').around).toBeUndefined();
  const claim = [...mali.corpus.claims.values()].find(
    ({ proposition }) =>
      proposition.predicate === expand('cg:within') && proposition.subject === expand('place:ber-base'),
  );
  if (claim === undefined) throw new Error('no claim says where the base lies');
  const { subject, object } = claim.proposition;
  const proposition = { ...claim.proposition, subject: object.value, object: { ...object, value: subject } };
  const back = { ...claim, id: `${claim.id}-back`, proposition };
  const circle = { ...mali.corpus, claims: new Map([...mali.corpus.claims, [back.id, back]]) };
  expect(ids(aroundPlace(circle as typeof mali.corpus, expand('place:ber'))?.places ?? []).sort()).toEqual(
    ids(around('Ber').places).sort(),
  );
});
