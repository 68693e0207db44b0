/** `claimgraph stats`: takes a data folder, prints counts, the most tied actors, communities, and who is heard how much. */
import type { Command } from 'commander';
import { DATA, examples, wholeNumber } from '../options/arguments.js';
import { addEndpoint, dataOrEndpoint } from '../options/endpoint.js';
import { type LensOptions, lensOf, lensOption, withoutOption } from '../options/lens.js';
import { type MergeOptions, mergeOf, mergeOption } from '../options/merged.js';
import { opened } from '../options/opened.js';
import { columns, print, printJson } from '../terminal/terminal.js';

interface StatsOptions extends LensOptions, MergeOptions {
  readonly top: number;
  readonly betweenness?: true;
  readonly json?: true;
}

export function addStats(program: Command): void {
  addEndpoint(program.command('stats'))
    .summary('counts, the most tied actors, who is heard how much')
    .description(
      'Print how much there is of everything, what is disputed, the most tied actors, the communities that cooperation and membership form by ties that nobody denies, and how many claims each report and speaker makes. Degree counts the relations between actors that someone tells as done.',
    )
    .argument('[data...]', DATA)
    .option('--top <n>', 'how many rows a table has', wholeNumber(1), 10)
    .addOption(lensOption())
    .addOption(withoutOption())
    .addOption(mergeOption())
    .option('--betweenness', 'count betweenness among thousands of actors too, whatever time that takes')
    .option('--json', 'print JSON: every actor, report and speaker')
    .addHelpText(
      'after',
      examples(
        ['claimgraph stats', 'the graph of ./data'],
        ['claimgraph stats data --top 25', 'longer tables'],
        ['claimgraph stats data --json', 'everything, as JSON'],
      ),
    )
    .action(showStats);
}

async function showStats(words: readonly string[], options: StatsOptions): Promise<void> {
  const graph = await opened(dataOrEndpoint(words), { ...lensOf(options), ...mergeOf(options) });
  const { statsLines, statsOf } = await import('./stats-text.js');
  const all = statsOf(graph, { betweenness: options.betweenness });
  if (options.json) printJson(all);
  else print(statsLines(all, options.top, columns()));
}
