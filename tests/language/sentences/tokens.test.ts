import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../src/language/sentences/sentences.js';

const words = (text: string): string =>
  wordsOf(text)
    .flatMap((one) => one.words.map((word) => word.form))
    .join(' ');
const tokens = (text: string): string =>
  wordsOf(text)
    .flatMap((one) => one.words.map((word) => (word.continues ? '' : ' ') + word.form))
    .join('')
    .trim();

describe('words as Universal Dependencies has them', () => {
  it.each([
    ["They don't know.", "They do n't know ."],
    ['It can’t, won’t and shouldn’t.', 'It ca n’t , wo n’t and should n’t .'],
    ["Mali's army and the rebels' convoy", "Mali 's army and the rebels ' convoy"],
    ["I'm sure we've seen they'll come, he'd say", "I 'm sure we 've seen they 'll come , he 'd say"],
    ['We cannot go, we gotta stay.', 'We can not go , we got ta stay .'],
    ['the 13,000-strong UN-backed force', 'the 13,000 - strong UN - backed force'],
    ['an anti-government, pro-Russian e-mail', 'an anti-government , pro-Russian e-mail'],
    ['On 15/8/2023 at 08:30, 1,234.5 or $10m', 'On 15/8/2023 at 08:30 , 1,234.5 or $ 10 m'],
    ['5km and 30% in the 1990s on the 2nd', '5 km and 30 % in the 1990s on the 2nd'],
    ['Al Qaeda-linked #Mali @SITE_Intel said...', 'Al Qaeda - linked #Mali @SITE_Intel said ...'],
    ['J. R. Smith of the U.S. at 6 a.m. today', 'J. R. Smith of the U.S. at 6 a.m. today'],
    ['(Timbuktu) “the town,” he said', '( Timbuktu ) “ the town , ” he said'],
    ['dead—at least four', 'dead — at least four'],
    [
      'see https://example.org/a?b=c, or mail x.y@example.org.',
      'see https://example.org/a?b=c , or mail x.y@example.org .',
    ],
    ["O'Connor and Shi'ite d'Ivoire", "O'Connor and Shi'ite d'Ivoire"],
  ])('reads %j', (text, expected) => {
    expect(words(text)).toBe(expected);
  });

  it('tells which words share a surface token', () => {
    expect(tokens("Don't the rebels' men's lives matter?")).toBe("Don't the rebels' men's lives matter ?");
  });

  it('says where white space follows', () => {
    const [sentence] = wordsOf('Hit, run.');
    expect(sentence!.words.map((word) => word.spaceAfter)).toEqual([false, true, false, false]);
  });
});
