/** Takes the shipped heads and their gold texts, gives the figures of heads: a table, and docs/language-figures.md. */

import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readHeads } from '../../src/language/heads/heads-file.js';
import { HEADS_URL, readEnglish } from '../../src/language/parse/weights-file.js';
import type { NameReading, Sentence, WordSentence } from '../../src/language/types.js';
import { spacedWords } from '../train/heads/analysed.js';
import { Encoder } from '../train/heads/encoder.js';
import { gumMentions } from '../train/heads/examples.js';
import { readEntities } from '../train/heads/gold-entities.js';
import { type NamedSentence, readNames } from '../train/heads/gold-names.js';
import { readRoles } from '../train/heads/gold-roles.js';
import { pairsOf } from '../train/heads/train-pairs.js';
import { spanHead } from '../train/heads/train-roles.js';
import { type Found, nameScores, Tally } from './head-scores.js';
import { reliability } from './reliability.js';

const { values: options } = parseArgs({
  options: {
    treebanks: { type: 'string', default: '../shared/treebanks' },
    training: { type: 'string', default: '../shared/training' },
    /** Development texts only; writes nothing. */
    dev: { type: 'boolean', default: false },
    out: { type: 'string', default: 'docs/language-figures.md' },
  },
});

const training = resolve(options.training);
const english = readEnglish();
const encoder = new Encoder();
const heads = readHeads(readFileSync(HEADS_URL), encoder.wordnet);
const cells = (values: readonly (string | number)[]): string => `| ${values.join(' | ')} |`;
const fixed = (value: number): string => value.toFixed(2);
const found = ({ precision, recall, f1 }: Found): string[] => [precision, recall, f1].map(fixed);
const lines: string[] = [];

const read = (forms: readonly string[]): Sentence => english.analyse(sentence(forms), { heads: true });
const sentence = (forms: readonly string[]): WordSentence => spacedWords(forms.map((form) => ({ form })));

// Names.
const shares: { share: number; right: boolean }[] = [];
lines.push(
  cells(['names', 'precision', 'recall', 'F1', 'F1 of spans', 'person', 'organization', 'place']),
  cells(['---', ...Array.from({ length: 7 }, () => '---:')]),
);
const trained = new Set(
  readNames(`${training}/uner_en_ewt-train.iob2.gz`).flatMap(({ forms, names }) =>
    names.map(({ first, last }) => forms.slice(first, last + 1).join(' ')),
  ),
);
type Given = readonly (readonly NameReading[])[];
const namesIn = (gold: readonly NamedSentence[]): Given => gold.map(({ forms }) => read(forms).heads!.names);
const nameRow = (
  name: string,
  gold: readonly NamedSentence[],
  given: Given = namesIn(gold),
  counts?: (name: string) => boolean,
): void => {
  const { typed, spans, byType } = nameScores(gold, given, counts);
  lines.push(
    cells([name, ...found(typed), fixed(spans.f1), ...Object.values(byType).map(({ f1 }) => fixed(f1))]),
  );
  if (counts !== undefined) return;
  for (const [at, names] of given.entries())
    for (const { first, last, type, confidence } of names)
      shares.push({
        share: confidence,
        right: gold[at]!.names.some((one) => one.first === first && one.last === last && one.type === type),
      });
};
const development = readNames(`${training}/uner_en_ewt-dev.iob2.gz`);
const developed = namesIn(development);
nameRow('EWT dev', development, developed);
nameRow('EWT dev, names not in the training text', development, developed, (name) => !trained.has(name));
if (!options.dev) {
  nameRow('EWT test', readNames(`${training}/uner_en_ewt-test.iob2.gz`));
  nameRow('PUD', readNames(`${training}/uner_en_pud-test.iob2.gz`));
}

// Roles: gold predicates, predicted trees; a role is right where its head is.
lines.push(
  '',
  cells(['roles', 'precision', 'recall', 'F1', 'F1 of ARG0 to ARG4']),
  cells(['---', '---:', '---:', '---:', '---:']),
);
const roleShares: { share: number; right: boolean }[] = [];
const roled = readRoles(`${training}/propbank_ewt.jsonl.gz`);
for (const split of options.dev ? (['dev'] as const) : (['dev', 'test'] as const)) {
  const all = new Tally();
  const core = new Tally();
  for (const { words, preds } of roled.filter((one) => one.split === split)) {
    const { tokens, states } = encoder.analyse(sentence(words));
    const given = heads.rolesAt(
      tokens,
      states,
      preds.map(({ i }) => i),
    );
    for (const [at, { args }] of preds.entries()) {
      const gold = args.map(([role, first, last]) => `${role} ${spanHead(tokens, first, last)}`);
      const own = given[at]!.map(({ role, head }) => `${role} ${head}`);
      all.add(gold, own);
      const isCore = (key: string): boolean => /^ARG\d/u.test(key);
      core.add(gold.filter(isCore), own.filter(isCore));
      for (const { role, head, confidence } of given[at]!)
        roleShares.push({ share: confidence, right: gold.includes(`${role} ${head}`) });
    }
  }
  lines.push(cells([`EWT ${split}`, ...found(all.scores), fixed(core.scores.f1)]));
}

// Predicates, as found by the head itself.
const predicates = new Tally();
for (const { words, preds } of roled.filter((one) => one.split === 'dev'))
  predicates.add(
    preds.map(({ i }) => String(i)),
    read(words)
      .heads!.predicates.filter(({ confidence }) => confidence >= 0.5)
      .map(({ token }) => String(token)),
  );

// Kinds, happenings and pairs, on the documents of GUM that were left out.
const left = readEntities(`${resolve(options.treebanks)}/en_gum-ccby-train.conllu.gz`).filter(
  ({ leftOut }) => leftOut,
);
const happenings = new Tally();
let kinds = 0;
let rightKinds = 0;
const documents = gumMentions(left, (words) => english.analyse(spacedWords(words), { heads: true }));
for (const { mentions, sentences } of documents) {
  for (const {
    sentence: { heads: own },
    head,
    kind,
  } of mentions) {
    const given = Object.entries(own!.kinds[head] ?? {}).sort(([, a], [, b]) => b - a)[0];
    if (given === undefined) continue;
    kinds++;
    if (given[0] === kind) rightKinds++;
  }
  for (const one of sentences) {
    const nouns = (at: number): boolean => one.tokens[at]!.upos === 'NOUN';
    const gold = mentions.filter(
      ({ sentence, kind, head }) => sentence === one && kind === 'event' && nouns(head),
    );
    happenings.add(
      gold.map(({ head }) => String(head)),
      one.heads!.happening.flatMap((share, at) => (share >= 0.5 && nouns(at) ? [String(at)] : [])),
    );
  }
}
const pairShares: { share: number; right: boolean }[] = [];
const pairs = new Tally();
for (const { mentions } of documents)
  for (const { a, b, same } of pairsOf(
    mentions.filter(({ kind }) => kind !== 'abstract' && kind !== 'time'),
  )) {
    const share = english.sameEntity(a, b);
    pairShares.push({ share, right: same });
    pairs.add(same ? ['same'] : [], share >= 0.5 ? ['same'] : []);
  }
lines.push(
  '',
  cells(['other heads', 'precision', 'recall', 'F1']),
  cells(['---', '---:', '---:', '---:']),
  cells(['predicates, EWT dev', ...found(predicates.scores)]),
  cells(['nouns that tell of happenings, GUM', ...found(happenings.scores)]),
  cells(['pairs of one thing, GUM', ...found(pairs.scores)]),
  '',
  `Kinds of things (ten), by the heads of GUM's mentions: ${((100 * rightKinds) / kinds).toFixed(2)} % right.`,
  '',
  ...reliability({ names: shares, roles: roleShares, pairs: pairShares }),
);

// Time.
const texts = development.slice(0, 700).map(({ forms }) => sentence(forms));
const count = texts.reduce((sum, { words }) => sum + words.length, 0);
const seconds = (withHeads: boolean): number => {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 2; run++) {
    const { user } = process.cpuUsage();
    for (const text of texts) english.analyse(text, { heads: withHeads });
    least = Math.min(least, (process.cpuUsage().user - user) / 1e6);
  }
  return (least * 1000) / count;
};
const plain = seconds(false);
lines.push(
  '',
  `Heads: ${statSync(HEADS_URL).size} bytes. 1,000 words (EWT dev): ${plain.toFixed(3)} s of processor for trees, ${seconds(true).toFixed(3)} s with heads.`,
);
process.stdout.write(`${lines.join('\n')}\n`);
if (!options.dev) {
  const marker = '<!-- heads: written by npm run eval:heads -->';
  const page = readFileSync(options.out, 'utf8');
  const [before, , after] = page.split(marker);
  writeFileSync(options.out, `${before}${marker}\n\n${lines.join('\n')}\n\n${marker}${after ?? '\n'}`);
}
