/**
 * Takes the built modules of the command line and puts them, with the small packages that nearly every command needs, into
 * few files (`dist/bundle`), as hundreds of files take long to find. Modules still find what lies beside them by their own
 * addresses. `dist/cli/main.js` becomes the door to the bundle.
 */
import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { build } from 'vite';

/** Packages that are taken in; all others are found where npm put them, when they are asked for. */
const TAKEN_IN = [
  '@noble/hashes',
  'commander',
  'csv-stringify',
  'edtf',
  'fastest-levenshtein',
  'graphology',
  'n3',
  'nearley',
  'picocolors',
  'uuid',
];

const dist = resolve('dist');
const folder = resolve(dist, 'bundle');

/** What opens a graph, with all that it needs at once: nearly every command does, and one file is sooner found than a hundred. */
const ofGraph = await needed(resolve(dist, 'open.js'));

await build({
  configFile: false,
  logLevel: 'warn',
  plugins: [
    {
      name: 'own-addresses',
      transform: (code, id) => {
        if (!id.startsWith(`${dist}/`) || !code.includes('import.meta.url')) return;
        const own = JSON.stringify(relative(folder, id));
        return {
          code: code.replaceAll('import.meta.url', `new URL(${own}, import.meta.url).href`),
          map: null,
        };
      },
    },
  ],
  ssr: { noExternal: TAKEN_IN },
  build: {
    ssr: resolve(dist, 'cli/main.js'),
    outDir: folder,
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    license: { fileName: 'LICENSES.md' },
    rolldownOptions: {
      output: {
        entryFileNames: 'main.js',
        chunkFileNames: '[name]-[hash].js',
        codeSplitting: {
          groups: [{ name: 'graph', test: (id) => ofGraph.has(id) }],
        },
      },
    },
  },
});
writeFileSync(resolve(dist, 'cli/main.js'), "#!/usr/bin/env node\nimport '../bundle/main.js';\n");

/** A module and those of ours that it imports, at any depth, before it runs. */
async function needed(entry) {
  const found = new Set([entry]);
  for (const path of found) {
    const text = await readFile(path, 'utf8');
    for (const [, from] of text.matchAll(/^(?:import|export)[^;]*? from '(\.[^']+)';/gm))
      found.add(resolve(dirname(path), from));
  }
  return found;
}
