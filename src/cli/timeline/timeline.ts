/** `claimgraph timeline`: takes a data folder, prints what happened and what was said in order of time, with who says so. */
import type { Command } from 'commander';
import { shorten } from '../../model/namespaces.js';
import { DATA, day, examples, refuseBackwards } from '../options/arguments.js';
import { addEndpoint, dataOrEndpoint } from '../options/endpoint.js';
import { type LensOptions, lensOf, lensOption, withoutOption } from '../options/lens.js';
import { type MergeOptions, mergeOf, mergeOption } from '../options/merged.js';
import { type NamingOptions, named, onOf, onOption } from '../options/naming.js';
import { opened } from '../options/opened.js';
import { EXIT } from '../terminal/failure.js';
import { columns, print, printJson } from '../terminal/terminal.js';

interface TimelineCommandOptions extends LensOptions, MergeOptions, NamingOptions {
  readonly about?: string;
  readonly from?: string;
  readonly to?: string;
  readonly json?: true;
}

export function addTimeline(program: Command): void {
  addEndpoint(program.command('timeline'))
    .summary('what happened and what was said, in order of time')
    .description(
      'Print what happened and what was said, in order of time: each date as it is told, with who says so, through whom, and who tells another date. What has no date comes last.',
    )
    .argument('[data...]', DATA)
    .option('--about <name>', 'what it takes part in, what happened there, what it says')
    .option('--from <day>', 'what may have been on this day or later, 2023-08-01', day)
    .option('--to <day>', 'what may have been on this day or before', day)
    .addOption(lensOption())
    .addOption(withoutOption())
    .addOption(mergeOption())
    .addOption(onOption())
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      examples(
        ['claimgraph timeline', 'everything, in ./data'],
        ['claimgraph timeline --about Kidal', 'what happened in Kidal and its base'],
        ['claimgraph timeline data --about JNIM --from 2023-08-01', 'since August 2023'],
        ['claimgraph timeline --about Ber --lens army', 'as the army tells it'],
      ),
    )
    .action(show);
}

async function show(words: readonly string[], options: TimelineCommandOptions): Promise<void> {
  const { from, to } = options;
  refuseBackwards(options);
  const view = { ...lensOf(options), ...mergeOf(options), ...onOf(options) };
  const graph = await opened(dataOrEndpoint(words), view, options.about);
  const about = options.about === undefined ? undefined : named(graph, options.about);
  const found = graph.timeline({ about: about && shorten(about.id), from, to });
  const { asJson, timelineLines } = await import('./timeline-text.js');
  if (options.json) printJson(asJson(graph.corpus, found));
  else print(timelineLines(graph.corpus, found, { about: about?.id, from, to }, columns()));
  if (found.entries.length + found.undated.length === 0) process.exitCode = EXIT.findings;
}
