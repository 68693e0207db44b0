import { expect, it } from 'vitest';
import { lensQuads } from '../../../src/compare/lenses/lens-quads.js';
import { compareLenses, speakersByClaims, throughLens } from '../../../src/compare/lenses/lenses.js';
import { standingQuads } from '../../../src/compare/standing/standing-quads.js';
import { comparisonQuads } from '../../../src/compare/verdicts/comparison-quads.js';
import { comparisons } from '../../../src/compare/verdicts/comparisons.js';
import { indirectSupport } from '../../../src/compare/verdicts/indirect-support.js';
import { Dataset } from '../../../src/dataset/dataset.js';
import { readDataset } from '../../../src/dataset/read/read.js';
import { readCorpus } from '../../../src/dataset/records/corpus.js';
import { loadOntologyDataset, readOntology } from '../../../src/dataset/records/ontology.js';
import { writeTrig } from '../../../src/dataset/write/write-turtle.js';
import { expand } from '../../../src/model/namespaces.js';

const corpus = readCorpus(await readDataset(['data']), readOntology(await loadOntologyDataset()));
const [jnim, army, site] = ['jnim', 'malian-army', 'site'].map((name) => expand(`actor:${name}`)) as [
  string,
  string,
  string,
];

it('as JNIM tells it, every claim comes from an utterance of JNIM', () => {
  const seen = throughLens(corpus, { speakers: [jnim] });
  expect(seen.claims.size).toBeGreaterThan(10);
  for (const claim of seen.claims.values())
    expect(corpus.utterances.get(claim.madeIn)?.speakers).toContain(jnim);
});

it('without SITE, the road attack that only SITE relays is nobody’s claim, and Korioume stays', () => {
  const seen = [...throughLens(corpus, { without: [site] }).claims.values()];
  const perpetrators = seen.filter(({ proposition }) => proposition.predicate === expand('cg:perpetrator'));
  expect(
    perpetrators.some(({ proposition }) => proposition.subject === expand('event:ber-road-attack')),
  ).toBe(false);
  expect(
    perpetrators.some(({ proposition }) => proposition.subject === expand('event:korioume-attack')),
  ).toBe(true);
});

it('the army counts "neutralised" and JNIM does not', () => {
  const found = compareLenses(
    throughLens(corpus, { speakers: [army] }),
    throughLens(corpus, { speakers: [jnim] }),
  );
  const counts = (claims: typeof found.both) =>
    claims.map(({ proposition }) => proposition.object.value).join(' ');
  expect(counts(found.onlyLeft)).toContain('neutralised-31');
  expect(counts(found.onlyRight)).toContain('wagner-personnel-killed-5');
  expect(counts(found.both)).not.toContain('neutralised');
});

it('speakers are ranked by their claims', () => {
  const ranked = speakersByClaims(corpus);
  expect(ranked.map(({ speaker }) => speaker)).toContain(jnim);
  expect(ranked[0]!.claims).toBeGreaterThanOrEqual(ranked.at(-1)!.claims);
});

it('lenses, standings and comparisons can be written as TriG, the same bytes each time', () => {
  const write = () =>
    [
      ...writeTrig(
        new Dataset([
          ...lensQuads(corpus),
          ...standingQuads(corpus),
          ...comparisonQuads(comparisons(corpus), ({ reason }) => reason, indirectSupport(corpus)),
        ]),
      ),
    ].join('');
  expect(write()).toBe(write());
  expect(write()).toMatch(/GRAPH lens:jnim|lens:jnim \{/);
});
