import { expect, it } from 'vitest';
import { comparisons } from '../../src/compare/verdicts/comparisons.js';
import type { Reason, Verdict } from '../../src/compare/verdicts/verdict.js';
import { readDataset } from '../../src/dataset/read/read.js';
import { readCorpus } from '../../src/dataset/records/corpus.js';
import { loadOntologyDataset, readOntology } from '../../src/dataset/records/ontology.js';
import { expand } from '../../src/model/namespaces.js';
import { groupBy } from '../../src/structures/group-by.js';
import { inSeries } from '../../src/words/phrases.js';
import { sayComparison, saySide } from '../../src/words/verdicts.js';
import { voiceInWords } from '../../src/words/voices.js';

const corpus = readCorpus(await readDataset(['data']), readOntology(await loadOntologyDataset()));
const wordsOf = (reason: Reason, verdict?: Verdict) =>
  said
    .filter((each) => each.reason === reason && (verdict ?? each.verdict) === each.verdict)
    .map(({ words }) => words);
const said = comparisons(corpus).map((found) => ({ ...found, words: sayComparison(corpus, found) }));

it("the two coups that report 003 tells are named as the likely bridge of the junta's two dates", () => {
  const junta = said.find(({ about, reason }) => about === expand('actor:mali-junta') && reason === 'time');
  expect(junta?.words).toMatch(/since 2020.*since 2021.*The two dates exclude each other/);
  expect(junta?.words).toMatch(/bridge: “Al-Qaeda Claims Death …” \(report 003\) told of .*2020 and .*2021/);
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
  expect(dead?.words).toContain(
    '“Second ambush in central Mali” may be a part of what the other side tells of; then the 7 can be among at least',
  );
  expect(dead?.words).toContain('It is not decided whether it is one event: Same centre of Mali');
  expect(dead?.words).toContain('Malian army: at least 14 soldiers killed in “Fighting in central Mali'); // no capital
});

it('each voice stands with what it says itself, all of it and nothing that only another said', () => {
  for (const side of said.flatMap(({ left, right }) => [left, right])) {
    const parts = saySide(corpus, side).split('; ');
    const matched = new Set<string>();
    for (const [voice, own] of groupBy(side, (claim) => voiceInWords(corpus, claim))) {
      const told = own.map((claim) => saySide(corpus, [claim]).slice(`${voice}: `.length));
      const end = `: ${inSeries([...new Set(told)])}`;
      const found = parts.filter((part) => part.endsWith(end) && part.slice(0, -end.length).includes(voice));
      expect(found).toHaveLength(1);
      for (const part of found) matched.add(part);
    }
    expect(matched.size).toBe(parts.length);
  }
  const convoy = said.filter(({ words }) => words.includes('MINUSMA convoy from Ber'));
  expect(convoy.map(({ words }) => words).join()).toContain(
    'Unnamed source (report 000): “Two attacks on MINUSMA (reports 000, 001)” was aimed at MINUSMA; MINUSMA: “Two attacks',
  );
});

it('a fear is told with who told of it, and what is planned is not said as done', () => {
  const [fear] = wordsOf('modality');
  expect(fear).toMatch(
    /Malian junta, as told by A Malian police officer in Gao \(report 004\): .*(fear|might|may)/i,
  );
  for (const { left, right, words } of said)
    if ([...left, ...right].some(({ speechAct }) => speechAct === 'plans'))
      expect(words).toMatch(/plan|is to /i);
});

it('every verdict says why, and a compatible one what would have to be the case', () => {
  for (const { words, verdict } of said) {
    expect(words).toMatch(/^.+: .+\. .+: .+\. [A-Z0-9“].+[.]/);
    if (verdict === 'compatible') expect(words).not.toMatch(/\. Both can be true\.( |$)/);
  }
  expect(wordsOf('outcome', 'compatible').join()).toContain(
    'The 3 (wounded and evacuated) can be among at least 4 (wounded)',
  );
  expect(wordsOf('bounds', 'compatible').join()).toContain('Both are true if the number was at least 14.');
  expect(wordsOf('time', 'compatible').join()).toContain('have 11 August 2023 in common');
  expect(wordsOf('order').join()).toContain(
    '“MINUSMA leaves Ber” would then have come before “MINUSMA announces',
  );
  expect(wordsOf('cause').join()).toContain('it could not be moved. MINUSMA: “Disposal of UN equipment” was');
  expect(wordsOf('wording', 'agrees').join()).toMatch(/in other words\. .*; [^;]*MINUSMA: “request”; /);
  expect(wordsOf('silence').join()).toContain(
    'Malian army counted dead too and did not mention Wagner personnel',
  );
  expect(wordsOf('silence').join()).toContain('Malian army told who was there and did not name Wagner Group');
});

it('what voices say in other words is quoted letter for letter', () => {
  const quoted = wordsOf('wording', 'agrees').flatMap(
    (words) => words.split('in other words. ')[1]?.match(/“[^”…]+”/g) ?? [],
  );
  const told = new Set([...corpus.claims.values()].map(({ wording }) => `“${wording}”`));
  const titles = [...corpus.utterances.values()].map(({ label }) => label).join();
  expect(quoted).toContain('“Mali government”');
  for (const words of quoted) if (!titles.includes(words.slice(1, -1))) expect(told).toContain(words);
});
