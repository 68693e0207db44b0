import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { findDates, findNumbers, readEnglish } from '../../src/index.js';

const SOURCE = new URL('../../', import.meta.url);

it('a script reads a text with what the package gives by name', () => {
  const text = 'At least 12 men fell in Ber on Sunday.';
  const { sentences } = readEnglish().parse(text);
  expect(sentences[0]!.tokens.find(({ head }) => head === 0)!.form).toBe('fell');
  const dates = findDates(text, { reportDate: '2023-08-15' });
  expect(dates).toMatchObject([{ wording: 'on Sunday', earliest: '2023-08-13' }]);
  expect(findNumbers(text, { dates })).toMatchObject([{ wording: 'At least 12', min: 12, unit: 'men' }]);
});

it('each door of the package for pages leads to a module that is there', () => {
  const { exports } = JSON.parse(readFileSync(new URL('package.json', SOURCE), 'utf8')) as {
    exports: Record<string, string | { default: string }>;
  };
  const doors = Object.entries(exports).filter(([name]) => name.startsWith('./english'));
  expect(doors).toHaveLength(5);
  for (const [name, target] of doors) {
    const built = typeof target === 'string' ? target : target.default;
    const source = built.replace('./dist/', './src/').replace(/\.js$/, '.ts');
    expect(existsSync(new URL(source, SOURCE)), name).toBe(true);
  }
});
