import { describe, expect, it } from 'vitest';
import { speakersByClaims, throughLens } from '../../../src/compare/lenses/lenses.js';
import { expand, shorten } from '../../../src/model/namespaces.js';
import type { Corpus } from '../../../src/model/records.js';
import { openGraph } from '../../../src/open.js';
import { labelOf } from '../../../src/words/labels.js';

const all = await openGraph('data');
const { corpus } = all;

/** Each derived proposition with the claims under it. */
const derived = ({ derivations }: Corpus) =>
  new Map(
    [...derivations.values()]
      .map(({ id, claims }) => [shorten(id), [...claims].sort()] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

describe('what is still derived through a lens is what the rules derive from its claims', () => {
  const speakers = speakersByClaims(corpus)
    .slice(0, 5)
    .map(({ speaker }) => speaker);

  it.each(speakers.map((speaker) => [labelOf(corpus, speaker), speaker]))(
    'as %s tells it',
    async (_name, speaker) => {
      const again = await openGraph('data', { lens: [speaker] });
      expect(derived(throughLens(corpus, { speakers: [speaker] }))).toEqual(derived(again.corpus));
      await again.close();
    },
  );

  it.each(['site', 'jnim', 'malian-army', 'publisher-004'])('without %s', async (name) => {
    const actor = expand(`actor:${name}`);
    const again = await openGraph('data', { without: [actor] });
    expect(derived(throughLens(corpus, { without: [actor] }))).toEqual(derived(again.corpus));
    await again.close();
  });

  it('an attack that the attacker and another tell stays when either is taken out', () => {
    const attacked = ({ derivations }: Corpus) =>
      [...derivations.values()].some(
        ({ proposition: { subject, predicate, object } }) =>
          subject === expand('actor:jnim') &&
          predicate === expand('cg:attacked') &&
          object.value === expand('actor:malian-army'),
      );
    expect(attacked(throughLens(corpus, { speakers: [expand('actor:jnim')] }))).toBe(true);
    expect(attacked(throughLens(corpus, { without: [expand('actor:jnim')] }))).toBe(true);
  });
});
