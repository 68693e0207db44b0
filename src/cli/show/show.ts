/** `claimgraph show`: takes a name, prints the card of the entity that bears it. */
import type { Command } from 'commander';
import { examples, splitWords } from '../options/arguments.js';
import { type LensOptions, lensOf, lensOption, withoutOption } from '../options/lens.js';
import { type MergeOptions, mergeOf, mergeOption } from '../options/merged.js';
import { type NamingOptions, onOf, onOption } from '../options/naming.js';
import { opened } from '../options/opened.js';
import { UsageError } from '../terminal/failure.js';
import { paragraph } from '../terminal/layout.js';
import { columns, print, printJson } from '../terminal/terminal.js';
import { cardLines } from './card-text.js';

interface ShowOptions extends LensOptions, MergeOptions, NamingOptions {
  readonly json?: true;
}

export function addShow(program: Command): void {
  program
    .command('show')
    .summary('the card of one entity: who says what about it')
    .description(
      'Print the card of one entity: its names, its ties and events with who says so, how many independent origins that rests on and who denies it, and what it says itself. The name may be an alias, without accents, or an IRI such as actor:jnim.',
    )
    .usage('[folder] <name> [options]')
    .argument('[words...]')
    .addOption(lensOption())
    .addOption(withoutOption())
    .addOption(mergeOption())
    .addOption(onOption())
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      examples(
        ['claimgraph show JNIM', 'the card of JNIM in ./data'],
        ['claimgraph show data Segou', 'accents may be left out'],
        ['claimgraph show government --on 2015', 'who bore that name then'],
        ['claimgraph show data actor:minusma --json', 'the card as JSON'],
      ),
    )
    .action(show);
}

async function show(words: readonly string[], options: ShowOptions): Promise<void> {
  const { folder, rest } = splitWords(words);
  if (rest.length === 0) throw new UsageError('show needs a name: claimgraph show [folder] <name>');
  const graph = await opened(folder, { ...lensOf(options), ...mergeOf(options), ...onOf(options) });
  const { entity, remarks } = graph.findNamed(rest.join(' '));
  const card = graph.entity(entity.id);
  const width = columns();
  if (options.json) printJson({ remarks, ...card });
  else print(...remarks.flatMap((remark) => paragraph(remark, width)), ...cardLines(card, width));
}
