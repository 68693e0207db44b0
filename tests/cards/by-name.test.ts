import { beforeAll, describe, expect, it } from 'vitest';
import type { CardProposition } from '../../src/cards/card.js';
import { type OpenGraph, openGraph } from '../../src/open.js';
import { MALI } from '../graph/corpora.js';

let mali: OpenGraph;
let all: readonly CardProposition[];

beforeAll(async () => {
  mali = await openGraph(MALI);
  all = [...mali.corpus.entities.keys()].flatMap((id) => {
    const { relations, events } = mali.entity(id);
    return [...relations, ...events].flatMap(({ propositions }) => propositions);
  });
});

describe('what the names in a proposition say already', () => {
  it('is known as such, and stays on the card', () => {
    const said = new Set(all.filter(({ byName }) => byName).map(({ sentence }) => sentence));
    for (const sentence of [
      '“Fallback plan of MINUSMA” is a plan of MINUSMA',
      '“Evacuation to Gao” went to Gao',
      '“Coup of 2020” happened in 2020',
      'Koumara–Macina stretch leads to Macina',
      'MINUSMA convoy from Kidal is part of MINUSMA',
    ])
      expect([...said]).toContain(sentence);
  });

  it('is never a deed, what a party alone says, what somebody denies or tells otherwise, or a plan', () => {
    const said = all.filter(({ byName }) => byName);
    expect(said.length).toBeGreaterThan(40);
    for (const { standing, partyOnly, toldOtherwise, affirmedBy, sentence } of said) {
      expect([standing, partyOnly, toldOtherwise.length], sentence).toEqual(['uncontested', false, 0]);
      expect(affirmedBy.every(({ speechAct }) => speechAct === 'plans')).toBe(false);
    }
    const deeds = all.filter(({ sentence }) => /carried out|was behind|withdrew|attacked/.test(sentence));
    expect(deeds.length).toBeGreaterThan(10);
    expect(deeds.filter(({ byName }) => byName)).toEqual([]);
  });
});
