/** `claimgraph path`: takes two names, prints how the two are tied, step by step with who says so. */
import { type Command, InvalidArgumentError } from 'commander';
import { JOINING, TIE_KINDS, type TieKind } from '../../graph/tie-kinds.js';
import { shorten } from '../../model/namespaces.js';
import { examples, wholeNumber } from '../options/arguments.js';
import { addEndpoint, splitFromEndpoint } from '../options/endpoint.js';
import { type LensOptions, lensOf, lensOption, withoutOption } from '../options/lens.js';
import { type MergeOptions, mergeOf, mergeOption } from '../options/merged.js';
import { type NamingOptions, named, onOf, onOption } from '../options/naming.js';
import { opened } from '../options/opened.js';
import { EXIT, UsageError } from '../terminal/failure.js';
import { columns, note, print, printJson } from '../terminal/terminal.js';

interface PathCommandOptions extends LensOptions, MergeOptions, NamingOptions {
  readonly limit: number;
  readonly only?: readonly TieKind[];
  readonly avoidParty?: true;
  readonly planned?: true;
  readonly json?: true;
}

export function addPath(program: Command): void {
  addEndpoint(program.command('path'))
    .summary('how two entities are tied, step by step')
    .description(
      'Print how two entities are tied: the direct tie, then chains, each step as a sentence with what kind of tie it is and the claims it rests on. Chains of cooperation, membership and agreement, which join, come before those through hostility and mere words. A direct tie that is denied, or that nobody tells as done, and what ties parts of the two are mentioned and never followed. Ends with 1 where there is no path.',
    )
    .usage('[data...] <from> <to> [options]')
    .argument('[words...]')
    .option('--limit <n>', 'how many paths at most', wholeNumber(1), 3)
    .option(
      '--only <kinds>',
      `follow these kinds of ties alone, joined by commas: joining (${JOINING.join(', ')}), or any of ${Object.keys(TIE_KINDS).join(', ')}`,
      kindsOf,
    )
    .option('--planned', 'follow too what is only planned, sought, demanded, expected, feared or suspected')
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
        ['claimgraph path data Al-Qaeda junta --limit 1', 'the best alone'],
        ['claimgraph path Wagner junta --only joining', 'no fights, no mere words'],
        ['claimgraph path data Wagner "United Nations" --json', 'as JSON'],
      ),
    )
    .action(path);
}

async function path(words: readonly string[], options: PathCommandOptions): Promise<void> {
  const { data, rest } = splitFromEndpoint(words, 2);
  const [from, to] = rest;
  if (from === undefined || to === undefined || rest.length > 2) {
    throw new UsageError(
      `path needs two names and got ${rest.length}: claimgraph path [data...] <from> <to>; put quotes around names of several words`,
    );
  }
  const graph = await opened(data, { ...lensOf(options), ...mergeOf(options), ...onOf(options) });
  const ends = [named(graph, from), named(graph, to)] as const;
  if (ends[0].id === ends[1].id) {
    const called = from === to ? `"${from}"` : `"${from}" and "${to}"`;
    throw new UsageError(
      `path needs two ends, and ${called} ${from === to ? 'is' : 'are'} one: ${ends[0].label} (${shorten(ends[0].id)}); show ${shorten(ends[0].id)} prints its card`,
    );
  }
  const [start, end] = [shorten(ends[0].id), shorten(ends[1].id)];
  const paths = graph.paths(start, end, {
    limit: options.limit,
    avoidParty: options.avoidParty === true,
    planned: options.planned === true,
    ...(options.only === undefined ? {} : { kinds: options.only }),
  });
  const apart = graph.tiesApart(start, end, { planned: options.planned === true });
  if (options.json) printJson({ paths, apart });
  else if (paths.length + apart.length > 0) {
    const { apartLines, pathLines } = await import('./path-text.js');
    const [told, beside] = [pathLines(graph.corpus, paths, columns()), apartLines(apart, columns())];
    print(told, told.length > 0 && beside.length > 0 ? [''] : [], beside);
  }
  if (paths.length === 0) {
    note(`no path between ${ends[0].label} and ${ends[1].label} (being in one place is no tie)`);
    process.exitCode = EXIT.findings;
  }
}

function kindsOf(text: string): readonly TieKind[] {
  return text.split(',').flatMap((word) => {
    const kind = word.trim();
    if (kind === 'joining') return JOINING;
    if (Object.hasOwn(TIE_KINDS, kind)) return [kind as TieKind];
    throw new InvalidArgumentError(`It knows joining, ${Object.keys(TIE_KINDS).join(', ')}.`);
  });
}
