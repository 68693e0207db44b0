/**
 * How the viewer is built: relative addresses, nothing inline, so that it runs under a strict content policy and from
 * any folder. In mode `one-file` it is one script and one style sheet, which `claimgraph export --format html` puts
 * into a page of its own, as does the page itself: what is fetched on demand otherwise stands in the script. In mode
 * `review` it is the page of the review, which is put beside the page itself.
 */
import { type BuildOptions, defineConfig, type Plugin } from 'vite';

export default defineConfig(({ mode }) => ({
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  // The modules for Node need its Buffer, and a parser of XML.
  resolve: {
    alias: {
      'csv-stringify/sync': 'csv-stringify/browser/esm/sync',
      'graphology-gexf': 'graphology-gexf/browser',
    },
  },
  worker: { format: 'es' },
  plugins: { 'one-file': [withoutQueries, onlyThePage], review: [] }[mode] ?? [stageAtOnce],
  build: {
    outDir: '../dist/viewer',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
    ...({ 'one-file': ONE_FILE, review: REVIEW }[mode] ?? IN_PARTS),
  },
}));

/** The page of the review has an entry of its own: who only looks at the graph loads nothing of it. */
const REVIEW: BuildOptions = { emptyOutDir: false, rolldownOptions: { input: 'viewer/review.html' } };

/** What the page begins with is one script, and the stage another: in pieces they would be larger and come later. */
const IN_PARTS: BuildOptions = {
  rolldownOptions: {
    output: {
      codeSplitting: {
        groups: [
          { name: 'page', tags: ['$initial'] },
          // The map needs these too, also where the stage cannot be loaded.
          { name: 'labels', test: /stage\/names\/labels\.ts$/, priority: 1 },
          { name: 'stage', test: /(stage\/(stage|names\/label-layer)|opening\/opening)\.tsx?$/ },
        ],
      },
    },
  },
};

/** Nearly every page draws: its stage is fetched beside its first script, not after it. */
const stageAtOnce: Plugin = {
  name: 'stage-at-once',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle = {} }) =>
      Object.keys(bundle)
        .filter((file) => /\/(stage|labels)-[^/]+\.js$/.test(file))
        .map((file) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', href: `./${file}` },
          injectTo: 'head',
        })),
  },
};

const ONE_FILE: BuildOptions = {
  outDir: '../dist/viewer/one-file',
  cssCodeSplit: false,
  // All of the page is meant to be one script.
  chunkSizeWarningLimit: 2_000,
  rolldownOptions: {
    output: {
      codeSplitting: false,
      entryFileNames: 'page.js',
      assetFileNames: ({ names }) =>
        names.some((name) => name.endsWith('.css')) ? 'page.css' : '[name][extname]',
    },
  },
};

/** The page of queries says there that it has no engine: what it would fetch is not taken in only to be dropped. */
const withoutQueries: Plugin = {
  name: 'without-queries',
  enforce: 'pre',
  load: (id) => (/\/queries\/queries\.tsx$/.test(id) ? 'export const Queries = undefined;' : undefined),
};

/** Of what is fetched in other pages, one file holds the data; scripts that run by themselves, and the query engine, are left out. */
const onlyThePage: Plugin = {
  name: 'only-the-page',
  enforce: 'post',
  generateBundle(_options, bundle) {
    for (const name of Object.keys(bundle)) if (!/^page\.(js|css)$|\.json$/.test(name)) delete bundle[name];
  },
};
