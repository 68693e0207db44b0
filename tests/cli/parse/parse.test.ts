import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addParse } from '../../../src/cli/parse/parse.js';
import { widthOf } from '../../../src/cli/parse/tree.js';
import { fail } from '../../../src/cli/terminal/failure.js';
import { WEIGHTS_URL } from '../../../src/language/parse/weights-file.js';
import type { EnglishParser, Sentence, Token } from '../../../src/language/types.js';

const folder = mkdtempSync(join(tmpdir(), 'claimgraph-parse-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** A parser that makes every line a sentence, every stretch between spaces a word, and hangs each on the one before. */
const chain: EnglishParser = {
  *sentences(text) {
    let line = 0;
    for (const sentence of Array.from(text.matchAll(/[^\n]+/gu))) {
      const tokens: Token[] = Array.from(sentence[0].matchAll(/n't|\S+?(?=n't)|\S+/gu), (word, place) => {
        const start = Array.from(text.slice(0, sentence.index + word.index)).length;
        const form = word[0];
        return {
          form,
          lemma: form.toLowerCase(),
          upos: 'NOUN',
          xpos: 'NN',
          head: place,
          deprel: place === 0 ? 'root' : 'dep',
          start,
          end: start + Array.from(form).length,
          spaceAfter: sentence[0][word.index + form.length] === ' ',
          continues: form === "n't",
        };
      });
      if (tokens.length === 0) continue;
      yield {
        tokens,
        paragraphStart: line === 0,
        start: tokens[0]!.start,
        end: tokens.at(-1)!.end,
      } as Sentence;
      line += 1;
    }
  },
  parse: (text, options) => ({ sentences: [...chain.sentences(text, options)] }),
  sameEntity: () => {
    throw new Error('never asked for');
  },
  analyse: () => {
    throw new Error('not called');
  },
};

interface Run {
  readonly out: string;
  readonly err: string;
  readonly code: number;
}

async function run(...words: readonly string[]): Promise<Run> {
  const written: Record<'out' | 'err', string> = { out: '', err: '' };
  const catching = (to: 'out' | 'err') => (chunk: unknown) => {
    written[to] += String(chunk);
    return true;
  };
  vi.spyOn(process.stdout, 'write').mockImplementation(catching('out') as never);
  vi.spyOn(process.stderr, 'write').mockImplementation(catching('err') as never);
  const program = new Command('claimgraph').exitOverride();
  addParse(program, async () => chain);
  for (const command of program.commands) command.exitOverride();
  let code = 0;
  try {
    await program.parseAsync(['parse', ...words], { from: 'user' });
    code = Number(process.exitCode ?? 0);
  } catch (error) {
    code = error instanceof CommanderError ? error.exitCode : fail(error);
  } finally {
    vi.restoreAllMocks();
  }
  return { ...written, code };
}

beforeEach(() => {
  process.exitCode = undefined;
});
afterEach(() => {
  process.exitCode = undefined;
});

describe('claimgraph parse', () => {
  it('prints each sentence with its tree, within 80 columns', async () => {
    const long = Array.from({ length: 60 }, (_, k) => `word${k}`).join(' ');
    const { out, code } = await run(
      file('trees.txt', `Rebels didn't win.\n${long} ${'x'.repeat(300)} 第三次 😀\n`),
    );
    expect(code).toBe(0);
    expect(out).toContain("1. Rebels didn't win.\nRebels");
    expect(out).toMatch(/└ did +NOUN +dep +did/);
    expect(out).toMatch(/59: word59/);
    for (const line of out.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(80);
    expect(out).not.toContain('\u001b');
  });

  it('prints CoNLL-U with a range line for a word of two', async () => {
    const { out } = await run(file('two.txt', "They didn't go\n"), '--conllu');
    expect(out).toBe(
      [
        '# newpar',
        '# sent_id = 1',
        "# text = They didn't go",
        '1\tThey\tthey\tNOUN\tNN\t_\t0\troot\t_\tstart_char=0|end_char=4',
        "2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\tstart_char=5|end_char=11",
        '2\tdid\tdid\tNOUN\tNN\t_\t1\tdep\t_\tstart_char=5|end_char=8',
        "3\tn't\tn't\tNOUN\tNN\t_\t2\tdep\t_\tstart_char=8|end_char=11",
        '4\tgo\tgo\tNOUN\tNN\t_\t3\tdep\t_\tSpaceAfter=No|start_char=12|end_char=14',
        '',
        '',
      ].join('\n'),
    );
  });

  it('prints JSON that holds the words and, with a date, dates and numbers', async () => {
    const path = file('json.txt', '😀 At least 12 men fell on Sunday\n');
    const plain = JSON.parse((await run(path, '--json')).out) as Record<string, unknown>;
    expect(Object.keys(plain)).toEqual(['sentences']);
    const dated = JSON.parse((await run(path, '--json', '--date', '2023-08-15')).out) as {
      sentences: { text: string; tokens: { form: string; start: number }[] }[];
      dates: unknown[];
      numbers: unknown[];
    };
    expect(dated.sentences[0]!.text).toBe('😀 At least 12 men fell on Sunday');
    expect(dated.sentences[0]!.tokens[1]).toMatchObject({ form: 'At', start: 2 });
    expect(dated.dates).toMatchObject([
      { wording: 'on Sunday', earliest: '2023-08-13', latest: '2023-08-13' },
    ]);
    expect(dated.numbers).toMatchObject([{ wording: 'At least 12', min: 12, unit: 'men' }]);
  });

  it('lists dates and numbers after the trees where a date is given', async () => {
    const path = file('dated.txt', 'At least 12 men fell on Sunday two days before the vote\n');
    const { out } = await run(path, '--date', '2023-08-15');
    expect(out).toMatch(/Dates, set against 2023-08-15\n {2}21-30 +on Sunday +2023-08-13\n/);
    expect(out).toMatch(/two days before +unknown; from an event\n/);
    expect(out).toMatch(/Numbers\n {2}0-11 +At least 12 +12 or more men\n/);
    expect((await run(path)).out).not.toContain('Dates');
  });

  it('puts dates into the comments of CoNLL-U', async () => {
    const { out } = await run(
      file('c.txt', 'He left\nThey fell on Sunday\n'),
      '--conllu',
      '--date',
      '2023-08-15',
    );
    expect(out).toContain(
      '# sent_id = 2\n# date = 18:27 on Sunday: 2023-08-13\n# text = They fell on Sunday\n',
    );
  });

  it('says which file is not there, and ends with 2', async () => {
    const { err, code, out } = await run(join(folder, 'nowhere.txt'));
    expect(err).toMatch(/^claimgraph: there is no file .*nowhere\.txt: check the path/);
    expect([code, out]).toEqual([2, '']);
  });

  it('says that a folder is a folder', async () => {
    const { err, code } = await run(folder);
    expect(err).toMatch(/is a folder: name a file in it/);
    expect(code).toBe(2);
  });

  it('says where a file is not UTF-8', async () => {
    const path = file('latin1.txt', Uint8Array.from([...Buffer.from('caf'), 0xe9, 0x20, 0x21]));
    const { err, code } = await run(path);
    expect(err).toMatch(/latin1\.txt is not UTF-8: byte 3 begins no character/);
    expect(code).toBe(2);
  });

  it('ends with 1 where there are no words', async () => {
    const { err, code } = await run(file('empty.txt', ' \n\n'));
    expect(err).toMatch(/no words in /);
    expect(code).toBe(1);
  });

  it.each([
    [['--beam', '0'], /whole number, 1 to 64/],
    [['--beam', 'x'], /whole number, 1 to 64/],
    [['--date', '2023-02-30'], /a day like 2023-08-15/],
    [['--json', '--conllu'], /cannot be used with/],
  ])('refuses %s', async (words, message) => {
    const { err, code } = await run(file('any.txt', 'A word\n'), ...words);
    expect(err).toMatch(message);
    expect(code).not.toBe(0);
  });

  it('shows examples in its help, within 80 columns', async () => {
    const { out } = await run('--help');
    expect(out).toContain('$ claimgraph parse report.txt --date 2023-08-15');
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it.skipIf(!existsSync(WEIGHTS_URL))('reads English with the weights that ship with it', async () => {
    const program = new Command('claimgraph').exitOverride();
    addParse(program);
    let out = '';
    vi.spyOn(process.stdout, 'write').mockImplementation(((chunk: unknown) => {
      out += String(chunk);
      return true;
    }) as never);
    await program.parseAsync(['parse', file('real.txt', 'Rebels took the town.\n')], { from: 'user' });
    vi.restoreAllMocks();
    expect(out).toMatch(
      /^1\. Rebels took the town\.\ntook +VERB +root +take\n├ Rebels +NOUN +nsubj +rebel\n/,
    );
  });

  it('shows no control characters of the text', async () => {
    const { out } = await run(file('bell.txt', 'A\u0007bell\u001b[31m and \u202eturned\n'));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(out).not.toMatch(/[\u0007\u001b\u202e]/);
  });
});
