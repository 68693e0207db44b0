import { describe, expect, it } from 'vitest';
import { figureTable } from '../../../src/compare/verdicts/figure-table.js';
import { expand, localName } from '../../../src/model/namespaces.js';
import { openGraph } from '../../../src/open.js';
import { madeCorpus } from '../made.js';

describe('figures side by side', async () => {
  const { corpus } = await openGraph('data');

  it('soldiers killed in central Mali: three tellers, the least first, each with its claim', () => {
    const fighting = figureTable(corpus, 'casualty').find(({ subject }) =>
      subject.endsWith('/event/central-clashes'),
    );
    const killed = fighting?.groups.find(
      ({ outcome, counted }) => outcome === expand('code:killed') && counted === expand('code:soldiers'),
    );
    expect(
      killed?.rows.map(({ figure, speakers }) => [figure.min, figure.max, speakers.map(localName)]),
    ).toEqual([
      [12, undefined, ['anonymous-commanders-003']],
      [14, 14, ['al-qaeda']],
      [14, undefined, ['malian-army']],
    ]);
    expect(killed?.rows.every(({ claims }) => claims.length > 0)).toBe(true);
  });

  it('a strength is no casualty', () => {
    const strengths = figureTable(corpus, 'strength');
    expect(strengths.map(({ subject }) => localName(subject))).toEqual(['minusma']);
    expect(figureTable(corpus, 'casualty').some(({ groups }) => groups.length === 0)).toBe(false);
  });
});

it('who gives one figure in two reports stands in the table once, with both claims', () => {
  const corpus = madeCorpus([
    { by: 'army', event: 'event:raid', min: 3, max: 3, report: 'one' },
    { by: 'army', event: 'event:raid', min: 3, max: 3, report: 'two' },
    { by: 'rebels', event: 'event:raid', min: 5 },
  ]);
  const [raid] = figureTable(corpus, 'casualty');
  expect(raid?.groups).toHaveLength(1);
  expect(raid?.groups[0]?.rows.map(({ figure, claims }) => [figure.min, claims.length])).toEqual([
    [3, 2],
    [5, 1],
  ]);
});
