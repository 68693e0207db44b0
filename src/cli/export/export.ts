/** `claimgraph export`: takes a data folder, a format and a selection, streams the graph to standard output or a file. */
import { type Command, Option } from 'commander';
import { CSV_TABLES, EXPORT_FORMATS } from '../../export/formats.js';
import { DATA, day, examples, refuseBackwards, wholeNumber } from '../options/arguments.js';
import { bomOption, refuseBom } from '../options/bom.js';
import { addEndpoint, dataOrEndpoint } from '../options/endpoint.js';
import { lensOption, withoutOption } from '../options/lens.js';
import { mergeOption } from '../options/merged.js';
import { onOption } from '../options/naming.js';
import { BESIDE } from '../options/texts.js';
import { UsageError } from '../terminal/failure.js';
import type { ExportCommandOptions } from './export-to.js';

export function addExport(program: Command): void {
  addEndpoint(program.command('export'))
    .summary('write the graph, or a part of it, in another format')
    .description(
      'Write the graph to standard output or a file, whole or a selection. CSV is three tables: --out mali.csv writes mali-nodes.csv, mali-edges.csv and mali-claims.csv. HTML is the viewer with the graph in one file: it opens from disk and fetches nothing. FTM is entities of FollowTheMoney, one a line, STIX a bundle of STIX 2.1: what they cannot say is left out, and said. UCDP and ACLED are tables of events in the columns of UCDP GED and ACLED, which open here again.',
    )
    .argument('[data...]', DATA)
    .addOption(new Option('-f, --format <format>', 'format').choices(EXPORT_FORMATS).default('turtle'))
    .addOption(new Option('--rdf <version>', 'RDF 1.1 or 1.2 (claims as reifiers)').choices(['1.1', '1.2']))
    .option('--derived', 'with what rules derive (TriG always has it)')
    .option('--entity <name>', 'what is said about this entity; may be repeated', collect)
    .option('--within <n>', 'and about those up to n steps from it (default: 1)', wholeNumber(0))
    .option('--from <day>', 'from this day on, 2023-08-01', day)
    .option('--to <day>', 'up to this day', day)
    .option('--report <number>', 'from this report; may be repeated', collect)
    .addOption(new Option('--table <table>', 'one table of CSV, to standard output').choices(CSV_TABLES))
    .addOption(
      new Option('--per <what>', 'what one nanopublication holds (default: claim)').choices([
        'claim',
        'report',
      ]),
    )
    .option(
      '--texts <dir>',
      `folder with the reports' texts, which annotations and the claims of CSV quote (${BESIDE})`,
    )
    .addOption(bomOption())
    .option('-o, --out <file>', 'write to a file, whole or not at all')
    .addOption(lensOption())
    .addOption(withoutOption())
    .addOption(mergeOption())
    .addOption(onOption())
    .option('--json', 'say as JSON what was written; without --out: JSON-LD')
    .addHelpText(
      'after',
      examples(
        ['claimgraph export data | less', 'RDF 1.1 Turtle'],
        ['claimgraph export data --format turtle --entity MINUSMA --within 1', 'one neighbourhood'],
        ['claimgraph export data --merge 0.8 --format trig', 'what is surely one as one node'],
        ['claimgraph export data --format gexf --out mali.gexf', 'for Gephi'],
        ['claimgraph export data --format nanopub --out mali.trig', 'a nanopublication a claim'],
        ['claimgraph export data --format annotations --texts DIR', 'passages as Web Annotations'],
        ['claimgraph export data --format html --out mali.html', 'to send by mail'],
        ['claimgraph export data --format ftm --out mali.ftm.json', 'for Aleph and OpenSanctions tools'],
        ['claimgraph export data --format stix --out mali.stix.json', 'for OpenCTI and MISP'],
        ['claimgraph export ucdp.csv data --format acled', 'events in the columns of ACLED'],
        ['claimgraph export data --format csv --table claims --report 003', 'one table of one report'],
      ),
    )
    .action(exportData);
}

async function exportData(words: readonly string[], options: ExportCommandOptions): Promise<void> {
  const data = dataOrEndpoint(words);
  if (options.table !== undefined && options.format !== 'csv') {
    throw new UsageError('--table is for --format csv');
  }
  if (options.per !== undefined && options.format !== 'nanopub') {
    throw new UsageError('--per is for --format nanopub');
  }
  if (options.texts !== undefined && options.format !== 'annotations' && options.format !== 'csv') {
    throw new UsageError('--texts is for --format annotations and csv: no other quotes a report');
  }
  refuseBom(options, ['csv', 'ucdp', 'acled'].includes(options.format));
  if (options.within !== undefined && options.entity === undefined) {
    throw new UsageError('--within needs --entity: the entity from which steps are counted');
  }
  refuseBackwards(options);
  const { exportTo } = await import('./export-to.js');
  await exportTo(data, options);
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
