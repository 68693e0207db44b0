/** Who and what of the five reports may be meant by a name or a happening of a new one. */
import { beforeAll, describe, expect, it } from 'vitest';
import { daysOf } from '../../src/model/date.js';
import { expand, shorten } from '../../src/model/namespaces.js';
import { openGraph } from '../../src/open.js';
import { type CandidateFinder, candidateFinder } from '../../src/review/candidates/candidates.js';

let finder: CandidateFinder;
beforeAll(async () => {
  finder = candidateFinder((await openGraph('data')).corpus);
});

const named = (names: string | readonly string[], kind?: 'actor' | 'place', on?: string) =>
  finder
    .entities(
      { names: typeof names === 'string' ? [names] : names, kind },
      on === undefined ? undefined : daysOf(on),
    )
    .map(({ iri, link }) => `${link} ${shorten(iri)}`);

describe('a name', () => {
  it('leads to who bears it as label, alias or acronym', () => {
    expect(named('JNIM')[0]).toBe('label actor:jnim');
    expect(named('GSIM')[0]).toBe('alias actor:jnim');
    expect(named('Coordination of Azawad Movements')[0]).toMatch(/^(alias|acronym) actor:cma$/);
  });

  it('that abbreviates a name in the data, or is abbreviated there, is said to', () => {
    expect(named('Amber Patrol')).toContain('acronym actor:ap');
  });

  it('that held for a time leads to its bearer on the day of the report, and to the other as a guess', () => {
    const after = named('the government', 'actor', '2023-08-01');
    const before = named('the government', 'actor', '2018-08-01');
    expect(before[0]).toBe('dated-name actor:mali-civilian-government');
    expect(after).not.toContain('dated-name actor:mali-civilian-government');
  });

  it('of a place comes first where a place is asked for', () => {
    const [first] = finder.entities({ names: ['Mali'], kind: 'place' });
    expect(shorten(first!.iri)).toBe('place:mali');
  });

  it('never leads to who has no name and belongs to one report', () => {
    for (const name of ['Jihadists', 'Armed groups of the north', 'Some nations'])
      for (const { iri } of finder.entities({ names: [name] })) expect(iri).not.toMatch(/-00\d$/);
  });

  it('that nobody bears leads to what is near, as a guess, or to nothing', () => {
    expect(named('MINUSMAA')).toEqual(['near actor:minusma']);
    expect(named('Xyzzy Brigade of Qwertz')).toEqual([]);
  });

  it('gives a reason in words and at most five', () => {
    const all = finder.entities({ names: ['MINUSMA', 'CMA', 'JNIM', 'Wagner', 'Mali', 'Gao', 'Ber'] });
    expect(all).toHaveLength(5);
    for (const { why } of all) expect(why).toMatch(/^(goes by|is (also )?called) /);
  });
});

describe('a happening', () => {
  const at = (type: string, places: readonly string[], days: string, label?: string) =>
    finder
      .events({ type: expand(type), places: places.map(expand), days: daysOf(days), label })
      .map(({ iri }) => shorten(iri));

  it('of a fitting kind, at the place, on days that meet, may be one told before', () => {
    expect(at('code:attack', ['place:ber'], '2023-08')).toContain('event:ber-assault-on-cma');
  });

  it('elsewhere, on another day or of another kind is none', () => {
    expect(at('code:attack', ['place:niger'], '2023-08')).toEqual([]);
    expect(at('code:attack', ['place:ber'], '1999')).toEqual([]);
    expect(at('code:coup', ['place:ber'], '2023-08')).toEqual([]);
  });

  it('without a place is found by its name alone', () => {
    expect(at('code:coup', [], '2020', 'coup of 2020')).toEqual(['event:coup-2020']);
    expect(at('code:coup', [], '2020')).toEqual([]);
  });
});
