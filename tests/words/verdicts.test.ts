import { expect, it } from 'vitest';
import { comparisons } from '../../src/compare/verdicts/comparisons.js';
import { readDataset } from '../../src/dataset/read/read.js';
import { readCorpus } from '../../src/dataset/records/corpus.js';
import { loadOntologyDataset, readOntology } from '../../src/dataset/records/ontology.js';
import { expand } from '../../src/model/namespaces.js';
import { sayComparison } from '../../src/words/verdicts.js';

const corpus = readCorpus(await readDataset(['data']), readOntology(await loadOntologyDataset()));
const said = comparisons(corpus).map((found) => ({ ...found, words: sayComparison(corpus, found) }));

it("the two coups that report 003 tells are named as the likely bridge of the junta's two dates", () => {
  const junta = said.find(({ about, reason }) => about === expand('actor:mali-junta') && reason === 'time');
  expect(junta?.words).toMatch(/since 2020.*since 2021.*The two dates exclude each other/);
  expect(junta?.words).toMatch(/bridge: “Al-Qaeda Claims Death …” \(report 003\) tells of .*2020 and .*2021/);
});

it('a verdict on figures names who counts what and says that both can be true', () => {
  const dead = said.find(
    ({ words, verdict }) =>
      verdict === 'compatible' &&
      words.includes('at least 14 soldiers killed') &&
      words.includes(': 7 soldiers killed'),
  );
  expect(dead?.words).toContain('JNIM');
  expect(dead?.words).toContain('Malian army');
  expect(dead?.words).toContain('One event may be part of the other, and both can be true.');
  expect(dead?.words).toContain('Malian army: at least 14 soldiers killed in “Fighting in central Mali'); // no capital
});
