/** `claimgraph show`: takes a name or an IRI, prints the card of the entity, report, utterance or claim that it means. */
import type { Command } from 'commander';
import { folderOf } from '../../data-folder.js';
import { ClaimgraphError } from '../../model/errors.js';
import type { Corpus } from '../../model/records.js';
import { examples } from '../options/arguments.js';
import { addEndpoint, splitFromEndpoint } from '../options/endpoint.js';
import { type LensOptions, lensOf, lensOption, withoutOption } from '../options/lens.js';
import { type MergeOptions, mergeOf, mergeOption } from '../options/merged.js';
import { type NamingOptions, onOf, onOption } from '../options/naming.js';
import { opened } from '../options/opened.js';
import { type Texts, textsFor } from '../options/texts.js';
import { UsageError } from '../terminal/failure.js';
import { columns, note, print, printJson } from '../terminal/terminal.js';
import { type PassageOf, passagesFrom, withText } from './passages.js';

interface ShowOptions extends LensOptions, MergeOptions, NamingOptions {
  readonly json?: true;
  readonly claims?: true;
  readonly texts?: string;
}

export function addShow(program: Command): void {
  addEndpoint(program.command('show'))
    .summary('the card of one entity, report or claim: who says what about it')
    .description(
      'Print the card of one entity: its names, its ties and events with who says so, how many independent origins that rests on (whoever says it twice is one) and who denies it, what it says itself and what it passes on. The name may be an alias, without accents, or an IRI such as actor:jnim. A report (003, "report 003"), an utterance (utterance:site-note, or its name) and a claim (claim:003-50525bbc) have cards too: who speaks, through whom, and the passages that show it.',
    )
    .usage('[data...] <name> [options]')
    .argument('[words...]')
    .addOption(lensOption())
    .addOption(withoutOption())
    .addOption(mergeOption())
    .addOption(onOption())
    .option('--claims', 'with each claim its IRI, paragraphs and characters; of a report, the list')
    .option(
      '--texts <dir>',
      `folder with the reports' texts: each claim with its passages, verified (without it, the card of a claim or an utterance has them from texts beside the data folder)`,
    )
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      examples(
        ['claimgraph show JNIM', 'the card of JNIM in ./data'],
        ['claimgraph show data Segou', 'accents may be left out'],
        ['claimgraph show government --on 2015', 'who bore that name then'],
        ['claimgraph show report 003', 'a report: who speaks in it'],
        ['claimgraph show utterance:site-note', 'who says it, who passes it on'],
        ['claimgraph show claim:003-50525bbc --texts DIR', 'a claim, with its passages'],
        ['claimgraph show AFP --claims', 'what AFP passes on, each claim by its IRI'],
        ['claimgraph show data actor:minusma --json', 'the card as JSON'],
      ),
    )
    .action(show);
}

async function show(words: readonly string[], options: ShowOptions): Promise<void> {
  const { data, rest } = splitFromEndpoint(words);
  if (rest.length === 0) throw new UsageError('show needs a name: claimgraph show [data...] <name>');
  const name = rest.join(' ');
  const graph = await opened(data, { ...lensOf(options), ...mergeOf(options), ...onOf(options) }, name);
  const { cardFor } = await import('./shown.js');
  const shown = cardFor(graph, graph.meant(name));
  const passageOf = await passagesIn(graph.corpus, textsFor(folderOf(data), options.texts));
  if (options.json) printJson(shown.json, withText(passageOf));
  else
    print(
      shown.lines({ claims: options.claims === true || options.texts !== undefined, passageOf }, columns()),
    );
}

async function passagesIn(corpus: Corpus, texts: Texts | undefined): Promise<PassageOf | undefined> {
  if (texts === undefined) return undefined;
  const { folder, found } = texts;
  try {
    return await passagesFrom(corpus, folder, (missing) => {
      if (!found) note(`${folder} has no text of report ${missing.join(', ')}: its passages are not shown`);
    });
  } catch (error) {
    // Nobody asked for them: the card is shown without.
    if (!found || !(error instanceof ClaimgraphError)) throw error;
    note(`${error.message}; passages are not shown`);
    return undefined;
  }
}
