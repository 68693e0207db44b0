/** `claimgraph same`, `different`, `unsure`, `undo`: take two names, write a decision on their identity, or take it back. */
import { statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { Command } from 'commander';
import { type DataPaths, isDataPath, looksLikePath } from '../data-folder.js';
import { removeDecision } from '../dataset/write/identity-ledger.js';
import { readRecords } from '../imports/read-corpus.js';
import { daysOf } from '../model/date.js';
import { NotFoundError } from '../model/errors.js';
import { expand, shorten } from '../model/namespaces.js';
import type { Corpus, IdentityDecision, Iri } from '../model/records.js';
import { findSource } from '../names/find-source.js';
import { judgePair, ledgerOf } from '../review/duplicates/judge-pair.js';
import { labelOf } from '../words/labels.js';
import { examples, splitWords } from './options/arguments.js';
import { sayContradictions } from './options/contradictions.js';
import { confidence } from './options/merged.js';
import { reading } from './options/reading.js';
import { whoDecides } from './options/who-decides.js';
import { UsageError } from './terminal/failure.js';
import { stands } from './terminal/output.js';
import { print, printJson } from './terminal/terminal.js';

interface DecideOptions {
  readonly reason: string;
  readonly confidence: number;
  readonly by?: string;
  readonly on?: string;
  readonly rewrite?: true;
  readonly json?: true;
}

type Kind = IdentityDecision['decision'];

export function addSame(program: Command): void {
  addDecide(program, 'same', 'decide that two nodes are one', 0.9, 'they are one');
}

export function addDifferent(program: Command): void {
  addDecide(program, 'different', 'decide that two nodes are two', 0.9, 'they are two');
}

export function addUnsure(program: Command): void {
  addDecide(program, 'unsure', 'say that two nodes may be one', 0.5, 'they are one');
}

function addDecide(program: Command, kind: Kind, summary: string, usual: number, meaning: string): void {
  program
    .command(kind)
    .summary(summary)
    .description(
      'Write a decision to identity.ttl of the data folder, of files alone to the one beside the first of them, which is to be named with them then; one that contradicts those that stand is refused. Nodes and claims stay as they are: --merge of other commands reads as one what is decided the same, and undo takes the decision back.',
    )
    .usage('[folder] [file...] <a> <b> --reason <why> [options]')
    .argument('[words...]')
    .requiredOption('--reason <why>', 'why, in a sentence')
    .option('--confidence <number>', `how sure it is that ${meaning}, from 0 to 1`, confidence, usual)
    .option('--by <name>', 'who decides (default: your user name)')
    .option('--on <date>', 'when, as an EDTF date (default: today)')
    .option('--rewrite', 'bring identity.ttl into canonical form first; its comments are lost')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      examples([
        `claimgraph ${kind} "Two attacks on the Ber convoy" ber-road-attack --reason "Same day and road."`,
        'in ./data',
      ]),
    )
    .action((words: readonly string[], options: DecideOptions) => decide(kind, words, options));
}

export function addUndo(program: Command): void {
  program
    .command('undo')
    .summary('take back a decision on identity')
    .description(
      'Take the decision on two nodes out of identity.ttl, which is then byte for byte as it was before. A decision may also be named by its IRI.',
    )
    .usage('[folder] <a> <b> [options]\n       claimgraph undo [folder] identity:<name>')
    .argument('[words...]')
    .option('--rewrite', 'bring identity.ttl into canonical form first; its comments are lost')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      examples(
        ['claimgraph undo ber-convoy-attacks ber-road-attack', 'by the two nodes'],
        ['claimgraph undo data identity:ber-attack-or-attacks', 'by its IRI'],
      ),
    )
    .action(undo);
}

async function decide(kind: Kind, words: readonly string[], options: DecideOptions): Promise<void> {
  const { folder, data, names } = folderAndNames(words);
  if (names.length !== 2) {
    throw new UsageError(
      `${kind} needs two names and got ${names.length}: claimgraph ${kind} [folder] <a> <b> --reason <why>; put quotes around names of several words`,
    );
  }
  if (options.reason.trim() === '') throw new UsageError('--reason is empty: say why, in a sentence');
  const corpus = await corpusOf(data);
  sayContradictions(corpus, 'a decision more does not mend that');
  const [left, right] = names.map((name) => findSource(corpus, name)) as [Iri, Iri];
  const date = options.on ?? new Date().toISOString().slice(0, 10);
  daysOf(date);
  const id = await judgePair(
    folder,
    corpus,
    {
      left,
      right,
      decision: kind,
      confidence: options.confidence,
      reason: options.reason.trim(),
      creator: whoDecides(options.by),
      date,
    },
    options,
  );
  stands(`the decision is in ${ledgerOf(folder)}`);
  if (options.json) printJson({ decision: shorten(id), kind, left: shorten(left), right: shorten(right) });
  else
    print(
      `${labelOf(corpus, left)} (${shorten(left)}) and ${labelOf(corpus, right)} (${shorten(right)}): ${kind}, written as ${shorten(id)} to ${ledgerOf(folder)}`,
      ...(await outsideOf(folder, data, [left, right])),
      ...(isRead(data, folder) ? [] : [`It counts where ${ledgerOf(folder)} is named beside the files.`]),
    );
}

/** A line where a node is of files that lie outside the folder in which the decision stands. */
async function outsideOf(folder: string, data: DataPaths, ends: readonly Iri[]): Promise<readonly string[]> {
  if (data.length === 1 || !data.some((path) => resolve(path) === resolve(folder))) return [];
  const { corpus } = await readRecords([folder], reading());
  const outside = ends.filter((end) => !corpus.entities.has(end)).map(shorten);
  return outside.length === 0
    ? []
    : [
        `It stands in ${folder}, and names ${outside.join(' and ')} of files outside: it tells nothing where these are not read with it.`,
      ];
}

async function undo(
  words: readonly string[],
  options: Pick<DecideOptions, 'rewrite' | 'json'>,
): Promise<void> {
  const { folder, data, names } = folderAndNames(words);
  const [first, second] = names;
  if (
    first === undefined ||
    names.length > 2 ||
    (second === undefined && !/^(identity:|https?:)/.test(first))
  ) {
    throw new UsageError(
      'undo needs the two nodes or the IRI of the decision: claimgraph undo [folder] <a> <b>, or identity:<name>',
    );
  }
  const corpus = await corpusOf(data);
  const which =
    second === undefined ? expand(first) : ([findSource(corpus, first), findSource(corpus, second)] as const);
  const taken = await removeDecision(ledgerOf(folder), which, options);
  const id = taken[0]?.subject.value ?? '';
  const decided = corpus.identities.get(id);
  stands(`the decision is taken out of ${ledgerOf(folder)}`);
  if (options.json) {
    printJson({
      undone: shorten(id),
      kind: decided?.decision,
      left: shorten(decided?.left ?? ''),
      right: shorten(decided?.right ?? ''),
      reason: decided?.reason,
    });
  } else print(`undone: ${shorten(id)} (${decided?.decision}: ${decided?.reason ?? 'no reason given'})`);
}

/** A ledger is written to a folder of one's own: the shipped graph stays as it is. */
function folderAndNames(words: readonly string[]): {
  readonly folder: string;
  readonly data: DataPaths;
  readonly names: readonly string[];
} {
  const [first] = words;
  const named = first !== undefined && (isDataPath(first) || looksLikePath(first));
  const ofFiles = named ? filesAndNames(words) : undefined;
  if (ofFiles !== undefined) return ofFiles;
  const folder = named ? first : 'data';
  if (!(statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false)) {
    const isOneMore = first !== undefined && words.length > 2;
    throw new NotFoundError(
      isOneMore
        ? `there is no folder ${first}: the first of three words is the data folder, where a decision is written to identity.ttl`
        : `there is no folder ${folder}: a decision is written to identity.ttl in a data folder of your own; name it first`,
    );
  }
  if (!named) return { folder, data: [folder], names: words };
  // Files beside the folder are read for the nodes in them.
  const { data, rest } = splitWords(words);
  return { folder, data, names: rest };
}

/** Whether what is in the ledger of a folder is among the data. */
const isRead = (data: DataPaths, folder: string) =>
  data.some((path) => [resolve(folder), resolve(ledgerOf(folder))].includes(resolve(path)));

/** Of files without a folder the ledger stands beside the first, and is read with them. */
function filesAndNames(words: readonly string[]): ReturnType<typeof folderAndNames> | undefined {
  const { data, rest } = splitWords(words);
  const kind = (path: string) => statSync(path, { throwIfNoEntry: false });
  if (!kind(data[0])?.isFile() || data.some((path) => kind(path)?.isDirectory())) return undefined;
  const folder = dirname(data.find((path) => basename(path) === basename(ledgerOf(''))) ?? data[0]);
  const ledger = ledgerOf(folder);
  const isThere = kind(ledger) !== undefined && !isRead(data, folder);
  return { folder, data: isThere ? [...data, ledger] : data, names: rest };
}

async function corpusOf(data: DataPaths): Promise<Corpus> {
  return (await readRecords(data, reading())).corpus;
}
