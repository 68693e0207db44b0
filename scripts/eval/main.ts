/** Takes the shipped weights and the treebanks, gives the figures: a table, docs/language-figures.md, or JSON. */

import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readEnglish, WEIGHTS_URL } from '../../src/language/parse/weights-file.js';
import { readTreebank } from '../train/conllu.js';
import { segmentation } from './raw-text.js';
import { goldWords, type Scores, scoresOf } from './scores.js';

/** What the mode called beam asks of the parser: both networks. */
const BEAM = 2;

const TREEBANKS = [
  { name: 'ewt-test', file: 'en_ewt-ud-test.conllu.gz' },
  { name: 'pud', file: 'en_pud-ud-test.conllu.gz' },
] as const;
const DEVELOPMENT = { name: 'ewt-dev', file: 'en_ewt-ud-dev.conllu.gz' };

const { values: options } = parseArgs({
  options: {
    treebanks: { type: 'string', default: '../shared/treebanks' },
    json: { type: 'boolean', default: false },
    dev: { type: 'boolean', default: false },
    out: { type: 'string', default: 'docs/language-figures.md' },
  },
});

interface Row extends Scores {
  readonly treebank: string;
  readonly mode: 'greedy' | 'beam';
  readonly tokensPerSecond: number;
  readonly modelBytes: number;
}

const modelBytes = statSync(WEIGHTS_URL).size;
const loadStart = performance.now();
const english = readEnglish();
const loadSeconds = (performance.now() - loadStart) / 1000;
const read = (file: string): ReturnType<typeof readTreebank> =>
  readTreebank(resolve(options.treebanks, file));
const chosen = options.dev ? [DEVELOPMENT] : TREEBANKS;
const rows: Row[] = [];
for (const { name, file } of chosen) {
  const gold = read(file);
  const sentences = gold.map(goldWords);
  const count = sentences.reduce((sum, { words }) => sum + words.length, 0);
  for (const mode of ['greedy', 'beam'] as const) {
    const beam = mode === 'beam' ? BEAM : 1;
    for (const sentence of sentences.slice(0, 300)) english.analyse(sentence, { beam });
    let seconds = Number.POSITIVE_INFINITY;
    let found = sentences.map((sentence) => english.analyse(sentence, { beam }));
    for (let run = 0; run < 3; run++) {
      const start = performance.now();
      found = sentences.map((sentence) => english.analyse(sentence, { beam }));
      seconds = Math.min(seconds, (performance.now() - start) / 1000);
    }
    const tokensPerSecond = Math.round(count / seconds);
    rows.push({ treebank: name, mode, ...scoresOf(gold, found), tokensPerSecond, modelBytes });
  }
}
const raw = chosen.map(({ name, file }) => ({ name, ...segmentation(read(file)) }));
const peak = Math.round(process.resourceUsage().maxRSS / 1024);

if (options.json) {
  process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
} else {
  const cells = (values: readonly (string | number)[]): string => `| ${values.join(' | ')} |`;
  const fixed = (value: number): string => value.toFixed(2);
  const lines = [
    cells([
      'treebank',
      'mode',
      'UPOS',
      'XPOS',
      'lemma',
      'UAS',
      'LAS',
      'LAS, main labels',
      'UAS with punctuation',
      'LAS with punctuation',
      'tokens/s',
    ]),
    cells(Array.from({ length: 11 }, (_, at) => (at < 2 ? '---' : '---:'))),
    ...rows.map((row) =>
      cells([
        row.treebank,
        row.mode,
        ...[row.upos, row.xpos, row.lemma, row.uas, row.las, row.lasCoarse, row.uasPunct, row.lasPunct].map(
          fixed,
        ),
        row.tokensPerSecond,
      ]),
    ),
    '',
    cells(['raw text', 'sentence F1', 'token F1', 'word F1']),
    cells(['---', '---:', '---:', '---:']),
    ...raw.map((one) => cells([one.name, fixed(one.sentences), fixed(one.tokens), fixed(one.words)])),
    '',
    `Weights: ${modelBytes} bytes, loaded in ${loadSeconds.toFixed(2)} s. Peak memory of the whole evaluation: ${peak} MB. Node ${process.version}, ${cpus()[0]?.model.trim() ?? 'unknown processor'}, one thread.`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  if (!options.dev) {
    const marker = '<!-- figures: written by npm run eval:language -->';
    const page = readFileSync(options.out, 'utf8');
    const [before, , after] = page.split(marker);
    writeFileSync(options.out, `${before}${marker}\n\n${lines.join('\n')}\n\n${marker}${after ?? '\n'}`);
  }
}
