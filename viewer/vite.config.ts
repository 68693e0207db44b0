/**
 * How the viewer is built: relative addresses, nothing inline, so that it runs under a strict content policy and from
 * any folder. In mode `one-file` it is one script and one style sheet, which `claimgraph export --format html` puts
 * into a page of its own: what is fetched on demand otherwise stands in the script.
 */
import { defineConfig } from 'vite';

export default defineConfig(({ mode }) => ({
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  // The module for Node needs its Buffer.
  resolve: { alias: { 'csv-stringify/sync': 'csv-stringify/browser/esm/sync' } },
  worker: { format: 'es' },
  build: {
    outDir: '../dist/viewer',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
    ...(mode === 'one-file' ? ONE_FILE : {}),
  },
}));

const ONE_FILE = {
  outDir: '../dist/viewer-one-file',
  cssCodeSplit: false,
  rolldownOptions: {
    output: {
      codeSplitting: false,
      entryFileNames: 'page.js',
      assetFileNames: 'page[extname]',
    },
  },
} as const;
