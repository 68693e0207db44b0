/** An open graph to everything that the command line prints of it: claims, cards, comparisons, and the answers of each command. */
import { execFileSync } from 'node:child_process';
import { cardLines } from '../../src/cli/show/card-text.js';
import { indirectSupport } from '../../src/compare/verdicts/indirect-support.js';
import type { OpenGraph } from '../../src/index.js';
import { sayClaim } from '../../src/words/claims.js';
import { sayIndirectSupport } from '../../src/words/verdicts.js';

const WIDTH = 110;

/** Commands whose answers are made of sentences, over the data that come with the package. */
const COMMANDS: readonly string[] = [
  'stats',
  'disagreements --all',
  'casualties --explain',
  'sources',
  'compare-lenses JNIM army',
  'compare-lenses CMA army',
  'compare-lenses MINUSMA junta',
  'path JNIM MINUSMA',
  'path CMA Wagner',
  'path Al-Qaeda Wagner',
  'path junta Wagner',
];

export function everySentence(graph: OpenGraph): string {
  const { corpus } = graph;
  const support = indirectSupport(corpus);
  return [
    heading('Claims'),
    ...[...corpus.claims.values()].map((claim) => {
      const { said, where, when } = sayClaim(corpus, claim);
      return `${said} (${where}${when === undefined ? '' : `; holds ${when}`})`;
    }),
    heading('Cards'),
    ...[...corpus.entities.keys()].flatMap((id) => [...cardLines(graph.entity(id), WIDTH), '']),
    heading('Indirect support'),
    ...graph.comparisons.flatMap((each) => {
      const { affirmed, denied } = support(each);
      return [...affirmed, ...denied].map((one) => sayIndirectSupport(corpus, one));
    }),
    ...COMMANDS.flatMap((command) => [heading(`claimgraph ${command}`), answer(command)]),
    '',
  ].join('\n');
}

function heading(text: string): string {
  return `\n=== ${text}\n`;
}

function answer(command: string): string {
  const [name = '', ...words] = command.split(' ');
  return execFileSync('node', ['dist/cli/main.js', name, 'data', ...words], {
    encoding: 'utf8',
    env: { ...process.env, COLUMNS: String(WIDTH), NO_COLOR: '1' },
  });
}
