/** Takes the folder of frames, gives the module that holds them: lines of comment left out. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

export function framesModule(folder: string): string {
  const lines = readdirSync(folder)
    .filter((file) => file.endsWith('.frames'))
    .sort()
    .flatMap((file) => [
      `family ${basename(file, '.frames')}`,
      ...readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .map((line) => line.replace(/(^|\s)#.*$/, '').trimEnd())
        .filter((line) => line !== ''),
    ]);
  return [
    '/** Written by npm run build:frames from ontology/frames. */',
    '',
    'export const FRAMES =',
    `  ${JSON.stringify(lines.join('\n'))};`,
    '',
  ].join('\n');
}
