import { expect, test } from 'vitest';
import { readEnglish } from '../../../src/language/parse/weights-file.js';
import { readDocument } from '../../../src/reader/document/read-document.js';

const TEXT = 'Ferry held at Ester\n\nThe army held a ferry. Nobody was hurt. 𝄞 It left on Monday.\n';

test('how much of a text is parsed is told after each sentence, up to its end', () => {
  const shares: number[] = [];
  const { sentences } = readDocument(TEXT, readEnglish(), { onProgress: (share) => shares.push(share) });
  expect(shares).toHaveLength(sentences.length);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.at(-1)).toBeCloseTo(1, 1);
});

test('of a text in another language nothing is parsed', () => {
  const shares: number[] = [];
  const french =
    'Les soldats ont tenu le bac de la ville et les habitants ont dit que la route est fermée pour les camions qui sont dans la file sur le quai du port.';
  const { doubt, sentences } = readDocument(french, readEnglish(), {
    onProgress: (share) => shares.push(share),
  });
  expect({ doubt, read: sentences.length, shares }).toEqual({
    doubt: 'it is in French, and the reader knows English alone',
    read: 0,
    shares: [],
  });
});

test('a sentence that no writer of news makes is read in parts that end at a pause, none of its words lost, and that is said', () => {
  const clause = 'the army held the ferry at Ester until the men of the port had gone home';
  const text = `${Array.from({ length: 100 }, () => clause).join(', and ')}.\n`;
  const { doubt, sentences } = readDocument(text, readEnglish());
  expect(doubt).toBe('it has a sentence of more than 256 words, which is read in parts');
  expect(Math.max(...sentences.map(({ tokens }) => tokens.length))).toBeLessThanOrEqual(256);
  expect(sentences.flatMap(({ tokens }) => tokens.map(({ form }) => form)).join(' ')).toBe(
    text.trim().replaceAll(/[,.]/g, ' $&'),
  );
  expect(new Set(sentences.slice(0, -1).map(({ tokens }) => tokens.at(-1)?.form))).toEqual(new Set([',']));
});

test.each([
  [
    'a song',
    'Oh my river, oh my river\nI walk the road to you\nYou hold my heart, my river\nI burn the night for you\n\nOh my river, my only river\nYou left me in the rain\nI will march until the morning\nTo see your face again\n',
    'it may be a talk, a transcript or a song',
  ],
  [
    'a transcript',
    'Reporter: Who holds the ferry?\nMayor: The army holds it.\nReporter: Since when?\nMayor: Since Monday.\n',
    'it is a transcript',
  ],
])('of %s it is said that it is none of news', (_, text, why) => {
  expect(readDocument(text, readEnglish()).doubt).toContain(why);
});

test.each([
  ['Des hommes armés ont attaqué un village dans le nord du pays, tuant douze civils.', 'French'],
  ['Hombres armados atacaron el pueblo y mataron a doce civiles.', 'Spanish'],
  ['Bewaffnete haben in der Nacht ein Dorf angegriffen und zwölf Menschen getötet.', 'German'],
])(
  'of a text too short to tell its language for sure it is said which it seems to be: %s',
  (text, language) => {
    expect(readDocument(text, readEnglish()).doubt).toBe(
      `it seems to be in ${language}, and the reader knows English alone`,
    );
  },
);

test.each([
  ['هاجم مسلحون قرية في شمال البلاد وقتلوا اثني عشر مدنيا'],
  ['武装人员袭击了村庄，造成十二名平民死亡。'],
  ['ታጣቂዎች በመንደሩ ላይ ጥቃት ፈጸሙ።'],
])('a text in other letters is not read: %s', (text) => {
  const { doubt, sentences, unread } = readDocument(text, readEnglish());
  expect([doubt, sentences.length, unread.length]).toEqual([
    'it is in a language with other letters than English, and the reader knows English alone',
    0,
    1,
  ]);
});

test.each([
  ['Gunmen storm La Plata'],
  ['Police in Rio de Janeiro kill four men in a raid on a slum.'],
  ['Die-hard loyalists of the junta die in a raid.'],
  ['El Fasher shelled again'],
  ['12 dead in Velmora'],
])('of short English nothing of the kind is said: %s', (text) => {
  expect(readDocument(text, readEnglish()).doubt).toBeUndefined();
});
