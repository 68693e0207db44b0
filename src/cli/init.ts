/** `claimgraph init`: takes a folder that is empty or not there, makes a project in it, and says what to do next. */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { examples } from './options/arguments.js';
import { stands } from './terminal/output.js';
import { paint, print, printJson } from './terminal/terminal.js';

export function addInit(program: Command): void {
  program
    .command('init')
    .summary('make a new project')
    .description(
      'Make a project in a folder that is empty or not there yet: an empty data folder, an inbox, a folder for the texts that git leaves alone, a README, and a first report to try.',
    )
    .argument('<folder>', 'where; . for the folder that you are in')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      examples(
        ['claimgraph init sahel', 'in a new folder'],
        ['claimgraph init .', 'in this one, if it is empty'],
      ),
    )
    .action(init);
}

async function init(folder: string, { json }: { readonly json?: true }): Promise<void> {
  const { FIRST_REPORT, newProject } = await import('../intake/project/new-project.js');
  const files = await newProject(folder);
  stands(`the project in ${folder} is made`);
  const go = resolve(folder) === process.cwd() ? undefined : `cd ${folder}`;
  const add = `claimgraph add ${FIRST_REPORT}`;
  if (json) {
    printJson({ folder: resolve(folder), files, next: [...(go === undefined ? [] : [go]), add] });
    return;
  }
  print(
    `A project in ${folder}: data/ is empty, texts/ has a first report to try.`,
    paint.dim('next:'),
    ...(go === undefined ? [] : [`  ${go}`]),
    `  ${add}`,
  );
}
