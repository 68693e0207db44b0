/** `claimgraph mcp`: takes a data folder, answers an assistant over standard input and output, by the Model Context Protocol. */
import { statSync } from 'node:fs';
import type { Command } from 'commander';
import { folderOf, isDataPath } from '../../data-folder.js';
import { projectOf } from '../../files/project.js';
import { DATA, dataPaths, examples, seconds, wholeNumber } from '../options/arguments.js';
import { type LensOptions, lensOf, lensOption, withoutOption } from '../options/lens.js';
import { type MergeOptions, mergeOf, mergeOption } from '../options/merged.js';
import { type NamingOptions, onOf, onOption } from '../options/naming.js';
import { opened } from '../options/opened.js';
import { BESIDE } from '../options/texts.js';
import { UsageError } from '../terminal/failure.js';
import { version } from '../terminal/version.js';

interface McpOptions extends LensOptions, MergeOptions, NamingOptions {
  readonly texts?: string;
  readonly propose?: true;
  readonly inbox?: string;
  readonly timeout: number;
  readonly maxRows: number;
  readonly maxCharacters: number;
  readonly json?: true;
}

export function addMcp(program: Command): void {
  program
    .command('mcp')
    .summary('answer an assistant, by the Model Context Protocol')
    .description(
      'Serve the graph to an assistant over standard input and output, by the Model Context Protocol, until the input ends. Its tools search names, words and phrases, show cards, list claims with passages, find paths, disagreements, casualties and what happened when, and answer SPARQL; each answer has the claims, who says them through whom, the passages, and the address of the view. Nothing is written, unless --propose is given: then claims may be put into the inbox, where a person decides on them. An assistant starts this command by itself (docs/assistants.md).',
    )
    .argument('[data...]', DATA)
    .option('--texts <dir>', `folder of the reports' texts, for the words of passages (${BESIDE})`)
    .option('--propose', 'let claims be put into the inbox, for review')
    .option('--inbox <dir>', 'with --propose: folder of readings (default: inbox beside the data)')
    .addOption(lensOption())
    .addOption(withoutOption())
    .addOption(mergeOption())
    .addOption(onOption())
    .option('--timeout <seconds>', 'stop a SPARQL query that runs longer', seconds, 30)
    .option('--max-rows <n>', 'rows, or triples, that a SPARQL answer may have', wholeNumber(1), 10_000)
    .option('--max-characters <n>', 'most characters of an answer', wholeNumber(8000), 40_000)
    .option('--json', 'print the tools with their schemas, and end')
    .addHelpText(
      'after',
      examples(
        ['claimgraph mcp data', 'what an assistant is told to start'],
        ['claimgraph mcp data --texts DIR', 'with the words of each passage'],
        ['claimgraph mcp data --lens JNIM', 'as JNIM tells it'],
        ['claimgraph mcp data --propose', 'it may put claims into the inbox'],
        ['claimgraph mcp --json', 'the tools, for a person who looks'],
      ),
    )
    .action(serve);
}

async function serve(words: readonly string[], options: McpOptions): Promise<void> {
  const { TOOLS } = await import('../tools/tools.js');
  if (options.json) {
    const { schemaOf } = await import('../tools/arguments.js');
    const { printJson } = await import('../terminal/terminal.js');
    printJson(
      TOOLS.map((tool) => ({
        name: tool.name,
        title: tool.title,
        description: tool.description,
        inputSchema: schemaOf(tool),
      })),
    );
    return;
  }
  if (options.inbox !== undefined && !options.propose)
    throw new UsageError('--inbox is for proposals: add --propose');
  const data = dataPaths(words);
  const folder = folderOf(data);
  const project = options.propose ? projectFor(words[0], folder, options) : undefined;
  const { maxRows, timeout } = options;
  const graph = await opened(data, {
    ...lensOf(options),
    ...mergeOf(options),
    ...onOf(options),
    maxRows,
    timeout: timeout * 1000,
  });
  const { sessionOf, textsAtHand } = await import('../tools/session.js');
  const texts = await textsAtHand(folder, options.texts);
  const { serveTools } = await import('./server.js');
  const { instructionsFor } = await import('./instructions.js');
  try {
    await serveTools({
      tools: TOOLS,
      session: {
        ...sessionOf(graph, { texts, ...lensOf(options), most: options.maxCharacters }),
        project,
      },
      instructions: instructionsFor(graph, {
        hasTexts: texts !== undefined,
        mayPropose: project !== undefined,
        lens: options.lens,
        without: options.without,
      }),
      version: version(),
    });
  } finally {
    await graph.close();
  }
}

/** Proposals go into an inbox of one's own: the shipped graph has none. */
function projectFor(word: string | undefined, folder: string, { inbox, texts }: McpOptions) {
  const isOwn = word === undefined ? isDataPath('./data') : true;
  if (!isOwn || !statSync(folder).isDirectory()) {
    throw new UsageError(
      `--propose needs a project of your own, with a data folder and an inbox: ${isOwn ? `${folder} is a file` : 'there is no ./data here'}; make one with claimgraph init`,
    );
  }
  return projectOf(folder, { inbox, texts });
}
