import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { templatesInWords } from '../../scripts/sentences/templates-in-words.js';
import { edgeInWords } from '../../src/export/edge-in-words.js';
import { projectionOf } from '../../src/graph/edges/projection.js';
import { proposition } from '../../src/model/identifiers.js';
import { isToldAsDone, type Modality } from '../../src/model/modality.js';
import { expand } from '../../src/model/namespaces.js';
import type { Corpus, Polarity } from '../../src/model/records.js';
import { sayClaim } from '../../src/words/claims.js';
import { sentence } from '../../src/words/sentences.js';
import { deedInWords, type Ends, fillIn, type Manner, relationInWords } from '../../src/words/templates.js';
import { corpusOf, MALI } from '../graph/corpora.js';

let mali: Corpus;

beforeAll(async () => {
  mali = await corpusOf(MALI);
});

describe('the sentences on Mali', () => {
  it('are those that docs/sentences.md holds, which someone has read', async () => {
    const written = await readFile('docs/sentences.md', 'utf8');
    expect(templatesInWords(mali), 'run `npm run sentences` and read what changed').toBe(written);
  });

  it('take a plural verb after a plural name, and a singular one after any other', () => {
    const verbs = [...mali.ontology.relations.values()]
      .flatMap((relation) => [relation, ...relation.phrasings])
      .flatMap(({ template, negatedTemplate }) => [template, negatedTemplate])
      .flatMap((text) => [...(/^\{s\} \{(\w+)\|(\w+)\}/.exec(text)?.slice(1, 3).entries() ?? [])]);
    expect(verbs.length).toBeGreaterThan(30);
    const ofNumber = (number: 0 | 1) => new Set(verbs.filter(([n]) => n === number).map(([, verb]) => verb));
    const [singular, plural] = [ofNumber(0), ofNumber(1)];
    for (const verb of singular) if (plural.has(verb)) throw new Error(`${verb} is both`);
    let checked = 0;
    for (const claim of mali.claims.values()) {
      const subject = mali.entities.get(claim.proposition.subject);
      const { sentence: words } = sayClaim(mali, claim);
      if (subject === undefined || !words.startsWith(`${subject.label} `)) continue;
      const verb = words.slice(subject.label.length + 1).split(' ')[0] ?? '';
      checked += 1;
      expect((subject.plural ? singular : plural).has(verb), words).toBe(false);
    }
    expect(checked).toBeGreaterThan(100);
  });

  it('never begin since, and never set a thing against itself', () => {
    for (const claim of mali.claims.values()) {
      const { sentence: words } = sayClaim(mali, claim);
      expect(words).not.toMatch(/\b(?:began|ended|happened|concluded) since\b/);
      expect(claim.proposition.subject, words).not.toBe(claim.proposition.object.value);
    }
  });
});

describe('a state that is over', () => {
  it('stands in the past with the time for which it was told', () => {
    let over = 0;
    for (const claim of mali.claims.values()) {
      const { sentence: words } = sayClaim(mali, claim);
      const closed = claim.when !== undefined && !claim.when.endsWith('/..');
      if (closed && isToldAsDone(claim) && claim.polarity === 'affirmed') {
        expect(words).not.toMatch(/ (?:holds|hold|fights|fight|opposes|governs|demands) [^(]*$/);
        if (/ (?:held the office|fought|governed|demanded) /.test(words)) {
          expect(words).toMatch(/ (?:in|on|until) [^(]*\d{4}$/);
          over += 1;
        }
      }
      if (claim.when === undefined) expect(words).not.toMatch(/ \(until /);
    }
    expect(over).toBeGreaterThan(3);
  });
});

const ENDS: Ends = {
  s: 'A',
  o: 'B',
  placed: 'in B',
  dated: 'on B',
  plural: { s: false, o: false },
  acts: { s: true, o: true },
};

describe('any relation in any manner', () => {
  const modalities: (Modality | undefined)[] = [
    undefined,
    'planned',
    'given up',
    'sought',
    'demanded',
    'expected',
    'feared',
    'suspected',
  ];
  const polarities: Polarity[] = ['affirmed', 'negated'];

  it('fills every template, and no two manners read the same', () => {
    for (const relation of mali.ontology.relations.values()) {
      const of = proposition('https://example.org/a', relation.id, {
        kind: 'iri',
        value: 'https://example.org/b',
      });
      const said = polarities.flatMap((polarity) =>
        modalities.map((modality) => sentence(mali, of, { polarity, modality })),
      );
      for (const words of said) expect(words).not.toMatch(/[{}|]|\s\s|undefined/);
      expect(new Set(said).size, said.join(' / ')).toBe(said.length);
    }
  });

  it('is told apart from any other on an edge, either way, in the words of every phrasing', () => {
    let checked = 0;
    for (const relation of [...mali.ontology.relations.values()].filter(({ graphEdge }) => graphEdge)) {
      for (const templates of [relation, ...relation.phrasings]) {
        // A plan of someone says by its own words that it is one.
        const own = templates.modalTemplate?.includes('{modal}') === false ? ['planned', 'given up'] : [];
        const manners = polarities.flatMap((polarity) =>
          modalities
            .filter((modality) => !own.includes(modality ?? ''))
            .map((modality) => ({ polarity, modality })),
        );
        for (const inWords of [
          (manner: Manner) => relationInWords(templates, relation.label, manner),
          (manner: Manner) =>
            relationInWords(templates, relation.label, manner, { plural: true, acts: false }),
          (manner: Manner) => deedInWords(templates, manner),
        ]) {
          const said = manners.flatMap((manner) => inWords(manner) ?? []);
          for (const words of said) expect(words).not.toMatch(/[{}|]|\s\s|^\s|\s$|undefined/);
          expect(new Set(said).size, said.join(' / ')).toBe(said.length);
          for (const [n, words] of said.entries()) {
            if (manners[n]?.polarity === 'negated') expect(words).toMatch(/\b(?:not|no)\b/);
            if (manners[n]?.modality === 'suspected') expect(words).toMatch(/^suspected: /);
          }
          checked += said.length;
        }
      }
    }
    expect(checked).toBeGreaterThan(1000);
  });

  it('never loses its "not" where its sentence says itself that it is a plan', () => {
    for (const { phrasings } of mali.ontology.relations.values())
      for (const templates of phrasings.filter(
        ({ modalTemplate }) => modalTemplate?.includes('{modal}') === false,
      ))
        for (const modality of modalities)
          expect(fillIn(templates, { polarity: 'negated', modality }, ENDS)).toMatch(/\b(?:not|no)\b/);
  });

  it('names who is not sure', () => {
    const of = proposition('https://example.org/a', [...mali.ontology.relations.keys()][0]!, {
      kind: 'iri',
      value: 'https://example.org/b',
    });
    expect(sentence(mali, of, { polarity: 'affirmed', modality: 'feared' })).toMatch(/^It is feared that /);
    expect(sentence(mali, of, { polarity: 'affirmed', modality: 'feared', voiced: true })).not.toMatch(
      /feared/,
    );
  });
});

it('an edge bears the words of its sentence: of its event, its tense and its manner', () => {
  let checked = 0;
  for (const { source, target, attributes } of projectionOf(mali).edges) {
    if (attributes.derived) continue;
    const words = edgeInWords(mali, source, attributes, target).sentence.toLowerCase();
    const bare = words.replace(/^it (?:is|was at first) \w+ that /, '');
    const label = attributes.label.replace(/^\w+: | \(\w+\)$/g, '').toLowerCase();
    const deed = attributes.deed?.replace(/^\w+: | \(\w+\)$/g, '').toLowerCase();
    expect(deed === undefined ? bare : words, attributes.label).toContain(` ${deed ?? label} `);
    checked += 1;
  }
  expect(checked).toBeGreaterThan(300);
});

it('an edge puts what it leads to after the preposition of its class, as its sentence does', () => {
  const { edges } = projectionOf(mali);
  const placed = edges.filter(({ attributes }) => attributes.predicate === expand('cg:place'));
  const labels = (type: string) =>
    new Set(
      placed
        .filter(({ target }) => mali.entities.get(target)?.type === expand(type))
        .map(({ attributes }) => attributes.label),
    );
  expect([...labels('cg:Settlement')]).toContain('took place in');
  expect([...labels('cg:Base')]).toContain('took place at');
  expect([...labels('cg:Settlement'), ...labels('cg:Country')].filter((label) => / at$/.test(label))).toEqual(
    [],
  );
});
