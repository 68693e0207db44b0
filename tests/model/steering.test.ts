import { describe, expect, it } from 'vitest';
import { escapeSteering, withoutSteering } from '../../src/model/steering.js';

/** Every character that shows nothing, by what Unicode says of it, but tab and line feed. */
const SILENT = Array.from({ length: 0x110000 }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code))
  .filter(
    (each) =>
      /[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\p{Zl}\p{Zp}]/u.test(each) &&
      !/[\t\n]/.test(each),
  );

/** Words that are others, or wrongly spelt, without what does not show in them. */
const WORDS = {
  Persian: 'می\u200cخواهم',
  Hindi: 'क्\u200dष',
  Sinhala: 'ශ්\u200dරී',
  Malayalam: 'അവന്\u200d',
  Marathi: 'र\u200dय',
  Adlam: '\u{1e900}\u200d\u{1e901}',
  family: '👨\u200d👩\u200d👧',
  flag: '🏳\ufe0f\u200d🌈',
  key: '1\ufe0f\u20e3',
  ideograph: '葛\u{e0100}',
};

describe('characters that show nothing', () => {
  it('are shown as their numbers, each another', () => {
    expect(SILENT.length).toBeGreaterThan(4000);
    const shown = SILENT.map((each) => withoutSteering(` ${each} `));
    expect(shown.filter((each) => !/^ <U\+[0-9A-F]{4,6}> $/.test(each))).toEqual([]);
    expect(new Set(shown).size).toBe(SILENT.length);
    expect(withoutSteering('a\u202eb\ud800c')).toBe('a<U+202E>b<U+D800>c');
  });

  it('are escaped in JSON, which says the same', () => {
    const text = SILENT.join(' ');
    const json = escapeSteering(JSON.stringify(text));
    expect(JSON.parse(json)).toBe(text);
    expect(json).toMatch(/^[ -~]*$/);
  });

  it('stay where writing needs them', () => {
    for (const [name, word] of Object.entries(WORDS)) {
      expect(withoutSteering(`(${word})`), name).toBe(`(${word})`);
      expect(escapeSteering(word), name).toBe(word);
    }
  });

  it('do not stay elsewhere: in other scripts, at the ends of words, several at once', () => {
    for (const text of ['Ber\u200cber', 'a\u200db', 'می\u200c', '\u200cمی', 'می\u200c\u200cخ', '1\u200d2'])
      expect(withoutSteering(text), text).toContain('<U+200');
    for (const text of [' \ufe0f', 'x\ufe0f\ufe0f', '\u{e0100}'])
      expect(withoutSteering(text)).toContain('<U+');
  });
});
