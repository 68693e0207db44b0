import { beforeAll, describe, expect, it } from 'vitest';
import { chainOf, speakersOf } from '../../src/compare/standing/chain.js';
import { projectGraph } from '../../src/graph/project/project.js';
import { type Selection, selectCorpus } from '../../src/graph/select.js';
import { NotFoundError } from '../../src/model/errors.js';
import { expand, shorten } from '../../src/model/namespaces.js';
import type { Corpus } from '../../src/model/records.js';
import { claimDays, eventDays } from '../../src/times/days.js';
import { corpusOf, MALI, SMALL } from './corpora.js';

let small: Corpus;
let mali: Corpus;

beforeAll(async () => {
  [small, mali] = await Promise.all([corpusOf(SMALL), corpusOf(MALI)]);
});

const claims = (corpus: Corpus): string[] => [...corpus.claims.keys()].map(shorten);
const jnim = { entities: [expand('actor:jnim')] };

describe('a selection', () => {
  const selections: [name: string, selection: Selection][] = [
    ['an entity with its neighbours', jnim],
    ['an entity alone', { ...jnim, within: 0 }],
    ['an entity and what is two steps away', { ...jnim, within: 2 }],
    ['a report', { reports: ['003'] }],
    ['a month', { from: '2023-08-01', to: '2023-08-31' }],
    ['all three', { ...jnim, reports: ['003', '004'], from: '2023-01-01' }],
  ];
  for (const [name, selection] of selections) {
    it(`of ${name} holds all that its claims need and points to nothing outside`, () => {
      const part = selectCorpus(mali, selection);
      expect(part.claims.size).toBeLessThan(mali.claims.size);
      for (const claim of part.claims.values()) {
        const { subject, object } = claim.proposition;
        for (const end of [subject, object.value]) {
          expect(part.entities.has(end), end).toBe(mali.entities.has(end));
          expect(part.figures.has(end), end).toBe(mali.figures.has(end));
        }
        expect(chainOf(part, claim).map(({ id }) => id)).toEqual(chainOf(mali, claim).map(({ id }) => id));
        for (const speaker of speakersOf(part, claim)) expect(part.entities.has(speaker)).toBe(true);
      }
      for (const { quotes } of part.utterances.values()) {
        for (const quoted of quotes) expect(part.utterances.has(quoted)).toBe(true);
      }
      for (const derivation of part.derivations.values()) {
        for (const id of derivation.claims) expect(part.claims.has(id)).toBe(true);
      }
      expect(() => projectGraph(part)).not.toThrow();
    });
  }

  it('of more steps than there are holds all that is tied, and ends', () => {
    const far = { ...jnim, within: Number.MAX_SAFE_INTEGER };
    const all = selectCorpus(mali, { ...jnim, within: mali.entities.size });
    expect(claims(selectCorpus(mali, far))).toEqual(claims(all));
  });

  it('of an entity with its neighbours keeps each claim between them, and none of others', () => {
    const part = selectCorpus(small, { entities: [expand('actor:guard')] });
    // The guard, the ambush and the front; that Ridge lies in the North is about neither.
    expect(claims(part)).toContain('claim:901-6ab89d37');
    expect(claims(part)).toContain('claim:901-339de603');
    expect(claims(part)).not.toContain('claim:902-eedc4025');
    expect(claims(part)).not.toContain('claim:901-061696d4');
  });

  it('grows with the distance', () => {
    const sizes = [0, 1, 2, 3].map((within) => selectCorpus(mali, { ...jnim, within }).claims.size);
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
    expect(new Set(sizes).size).toBe(4);
  });

  it('of a report takes its number or its IRI', () => {
    expect(claims(selectCorpus(small, { reports: ['902'] }))).toEqual(
      claims(selectCorpus(small, { reports: [expand('report:902')] })),
    );
    expect(claims(selectCorpus(small, { reports: ['902'] })).every((id) => id.startsWith('claim:902'))).toBe(
      true,
    );
  });

  it('of a report that is not there says which there are', () => {
    expect(() => selectCorpus(small, { reports: ['999'] })).toThrow(NotFoundError);
    expect(() => selectCorpus(small, { reports: ['999'] })).toThrow(/"999".*901, 902/);
  });

  it('of a time keeps the claims on its events and drops what has no date', () => {
    const days = eventDays(mali);
    const part = selectCorpus(mali, { from: '2023-08-01', to: '2023-08-31' });
    expect(part.claims.size).toBeGreaterThan(0);
    for (const claim of part.claims.values()) {
      const { earliest, latest } = claimDays(days, claim);
      expect(earliest ?? latest).toBeDefined();
      expect((earliest ?? '0000') <= '2023-08-31' && (latest ?? '9999') >= '2023-08-01', claim.id).toBe(true);
    }
  });

  it('of nothing in particular is everything that is claimed', () => {
    expect(claims(selectCorpus(mali, {}))).toEqual(claims(mali));
  });

  it('of an entity of whom nothing is said is that entity', () => {
    const part = selectCorpus(small, { entities: [expand('actor:watch')] });
    expect(part.claims.size).toBe(0);
    expect([...part.entities.keys()].map(shorten)).toEqual(['actor:watch']);
  });
});
