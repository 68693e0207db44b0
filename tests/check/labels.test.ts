import { describe, expect, it } from 'vitest';
import { withoutSteering } from '../../src/model/steering.js';
import { brief } from '../dataset/spoilt.js';
import { claim, FIRST, foundWith } from './added.js';

describe('names that show nothing', () => {
  const named = (label: string) => `actor:x a cg:ArmedGroup ;\n  skos:prefLabel "${label}"@en .`;
  const said = async (label: string) =>
    (await foundWith(named(label), ['label'])).map(({ message }) => message);

  it('are found at their line, with the characters that they are made of', async () => {
    expect(brief(await foundWith(named(''), ['label']))).toEqual([`z.ttl:${FIRST + 1} label`]);
    expect(await said('')).toEqual(['actor:x: skos:prefLabel is empty; write the words, or take it out']);
    for (const [blank, character] of [
      [' ', 'U+0020'],
      ['\\u200B', 'U+200B'],
      ['\\u00A0\\uFEFF', 'U+00A0, U+FEFF'],
      ['\\u2060\\u00AD', 'U+2060, U+00AD'],
      ['\\u3164', 'U+3164'],
      ['\\u2800', 'U+2800'],
      ['\\uFE0F\\u200D', 'U+FE0F, U+200D'],
      ['\\U000E0041', 'U+E0041'],
      ['\\t\\n', 'U+0009, U+000A'],
      ['\\u200E', 'U+200E'],
    ] as const)
      expect(await said(blank), character).toEqual([
        `actor:x: skos:prefLabel holds only ${character}, which shows nothing; write the words, or take it out`,
      ]);
  });

  it('are found whatever they name, in claims too', async () => {
    for (const statement of [
      'actor:x skos:altLabel " "@en .',
      'utterance:x rdfs:label "" .',
      'report:x dcterms:title "\\u200B"@en .',
      'name:x skosxl:literalForm ""@en .',
      'claim:x cg:wording " " .',
      'actor:x rdfs:comment ""@en .',
      claim('901-a', 'actor:front', 'knownAs', '" "@en'),
      'claim:x rdf:reifies <<( actor:front cg:knownAs ""@en )>> .',
    ])
      expect(await foundWith(statement, ['label']), statement).toHaveLength(1);
    expect(await foundWith('<http://e/a> <http://e/b> "" .', ['label'])).toEqual([]);
  });
});

describe('characters that steer what shows a name', () => {
  const said = async (label: string) =>
    (await foundWith(`actor:x skos:prefLabel "${label}"@en .`, ['label'])).map(({ message }) => message);

  it('are found and named', async () => {
    for (const [label, character] of [
      ['Good\\u001B[8m', 'U+001B'],
      ['a\\u0000b', 'U+0000'],
      ['a\\u009Bb', 'U+009B'],
      ['a\\u007Fb', 'U+007F'],
      ['gnj\\u202Eabc', 'U+202E'],
      ['a\\u2066b\\u2069', 'U+2066, U+2069'],
      ['a\\u2028b', 'U+2028'],
      ['a\\nb', 'U+000A'],
      ['a\\rb', 'U+000D'],
      ['a\\tb', 'U+0009'],
    ] as const) {
      const [message, ...more] = await said(label);
      expect(message, label).toContain(` holds ${character}: `);
      expect(message).toBe(withoutSteering(message ?? ''));
      expect(more).toEqual([]);
    }
  });

  it('are found in what a claim says and in a comment, in which lines may end', async () => {
    expect(
      brief(await foundWith(claim('901-a', 'actor:front', 'characterizedAs', '"a\\u202Eb"@en'), ['label'])),
    ).toEqual([`z.ttl:${FIRST} label`]);
    expect(await foundWith('actor:x rdfs:comment "a\\u0007"@en .', ['label'])).toHaveLength(1);
    expect(await foundWith('actor:x rdfs:comment "one\\r\\n\\ttwo"@en .', ['label'])).toEqual([]);
  });

  it('that hide in a name are found too, as another name may look the same', async () => {
    for (const [label, character] of [
      ['JN\\u200BIM', 'U+200B'],
      ['JNIM\\u3164', 'U+3164'],
      ['JNIM\\uFEFF', 'U+FEFF'],
      ['JN\\u00ADIM', 'U+00AD'],
      ['JNIM\\U000E0041', 'U+E0041'],
      ['JN\\uFFFEIM', 'U+FFFE'],
      ['JN\\uFDD0IM\\U0010FFFF', 'U+FDD0, U+10FFFF'],
      ['\\u200B\\u200C\\u2060\\u00AD\\u3164JNIM\\uFEFF', 'U+200B, U+200C, U+2060, U+00AD, U+3164 and others'],
      ['J\\u200DNIM', 'U+200D'],
    ] as const)
      expect(await said(label), character).toEqual([
        expect.stringContaining(` holds ${character}, which shows nothing: `),
      ]);
    for (const label of [' JNIM', 'JNIM\\u00A0', '\\u3000JNIM', 'JNIM\\u2800'])
      expect(await said(label)).toEqual([expect.stringContaining(' begins or ends with a blank')]);
    expect(await said('JNIM of the north')).toEqual([]);
    expect(await foundWith('actor:x rdfs:comment " a "@en .', ['label'])).toEqual([]);
  });

  it('are all named in one finding', async () => {
    expect(await said(' J\\u202EN\\u200BIM')).toEqual([
      'actor:x: skos:prefLabel " J<U+202E>N<U+200B>IM" holds U+202E: no words, but orders to what shows them; ' +
        'it holds U+200B, which shows nothing: another name may look the same; it begins or ends with a blank; take that out',
    ]);
  });

  it('are not those that words of other scripts need', async () => {
    expect(await said('\\u0645\\u0627\\u0644\\u06CC\\u200C\\u0647\\u0627')).toEqual([]);
    expect(await said('\\u05D0\\u200F (1)')).toEqual([]);
    expect(await said('\\U0001F468\\u200D\\U0001F33E')).toEqual([]);
  });
});
