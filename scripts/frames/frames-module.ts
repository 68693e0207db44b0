/** Takes the folder of frames, gives their text without comments, and the module that holds it. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

export function framesText(folder: string): string {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.frames'))
    .sort()
    .flatMap((file) => [
      `family ${basename(file, '.frames')}`,
      ...readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .map((line) => line.replace(/(^|\s)#.*$/, '').trimEnd())
        .filter((line) => line !== ''),
    ])
    .join('\n');
}

export function framesModule(folder: string): string {
  const escaped = framesText(folder).replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n');
  return [
    '/** Written by npm run build:frames from ontology/frames. */',
    '',
    'export const FRAMES =',
    `  '${escaped}';`,
    '',
  ].join('\n');
}
