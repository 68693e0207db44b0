/** `claimgraph path`: takes two names, prints how the two are tied, step by step with who says so. */
import type { Command } from 'commander';
import { examples, splitWords, wholeNumber } from '../options/arguments.js';
import { type LensOptions, lensOf, lensOption, withoutOption } from '../options/lens.js';
import { type MergeOptions, mergeOf, mergeOption } from '../options/merged.js';
import { type NamingOptions, named, onOf, onOption } from '../options/naming.js';
import { opened } from '../options/opened.js';
import { EXIT, UsageError } from '../terminal/failure.js';
import { columns, note, print, printJson } from '../terminal/terminal.js';

interface PathCommandOptions extends LensOptions, MergeOptions, NamingOptions {
  readonly limit: number;
  readonly avoidParty?: true;
  readonly json?: true;
}

export function addPath(program: Command): void {
  program
    .command('path')
    .summary('how two entities are tied, step by step')
    .description(
      'Print the shortest paths between two entities, each step as a sentence with the claims it rests on. Ends with 1 where there is none.',
    )
    .usage('[folder] <from> <to> [options]')
    .argument('[words...]')
    .option('--limit <n>', 'how many paths at most', wholeNumber(1), 3)
    .option('--avoid-party', 'rather a longer way than one that parties alone vouch for')
    .addOption(lensOption())
    .addOption(withoutOption())
    .addOption(mergeOption())
    .addOption(onOption())
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      examples(
        ['claimgraph path JNIM CMA', 'in ./data'],
        ['claimgraph path data Al-Qaeda junta --limit 1', 'the shortest alone'],
        ['claimgraph path data Wagner "United Nations" --json', 'as JSON'],
      ),
    )
    .action(path);
}

async function path(words: readonly string[], options: PathCommandOptions): Promise<void> {
  const { folder, rest } = splitWords(words, 2);
  const [from, to] = rest;
  if (from === undefined || to === undefined || rest.length > 2) {
    throw new UsageError(
      `path needs two names and got ${rest.length}: claimgraph path [folder] <from> <to>; put quotes around names of several words`,
    );
  }
  const graph = await opened(folder, { ...lensOf(options), ...mergeOf(options), ...onOf(options) });
  const ends = [named(graph, from), named(graph, to)] as const;
  const paths = graph.paths(ends[0].id, ends[1].id, {
    limit: options.limit,
    avoidParty: options.avoidParty === true,
  });
  if (options.json) printJson(paths);
  else if (paths.length > 0) {
    const { pathLines } = await import('./path-text.js');
    print(...pathLines(graph.corpus, paths, columns()));
  }
  if (paths.length === 0) {
    note(`no path between ${ends[0].label} and ${ends[1].label} (being in one place is no tie)`);
    process.exitCode = EXIT.findings;
  }
}
