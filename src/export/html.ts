/** A graph to one HTML file with the viewer that ships with the package (Node). */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { layoutGraph } from '../graph/layout/layout.js';
import { aggregateActors } from '../graph/project/actors.js';
import { projectGraph } from '../graph/project/project.js';
import { FileError } from '../model/errors.js';
import type { Corpus } from '../model/records.js';
import { htmlPage, ONE_FILE_FOLDER, PAGE_ICON, PAGE_SCRIPT, PAGE_STYLES } from './html-page.js';

/** Where `npm run build:viewer` puts the page as one script and one style sheet. */
const PAGE = fileURLToPath(new URL(`../../dist/viewer/${ONE_FILE_FOLDER}`, import.meta.url));

/**
 * The page with the graph inside, laid out; the texts of reports are not in it, as they are not in the graph.
 * @param folder the built page; default the one that ships with the package.
 * @throws FileError when the page was not built.
 */
export function* writeHtml(corpus: Corpus, folder: string = PAGE): Iterable<string> {
  if (!existsSync(join(folder, PAGE_SCRIPT))) {
    throw new FileError(`no page for one file in ${folder}: build it with \`npm run build:viewer\``);
  }
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const graph = projectGraph(corpus);
  yield* htmlPage(
    {
      script: read(PAGE_SCRIPT),
      styles: read(PAGE_STYLES),
      icon: read(PAGE_ICON),
      data: readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .sort()
        .map((name) => [name, read(name)] as const),
    },
    { corpus, layouts: { actors: layoutGraph(aggregateActors(graph)), all: layoutGraph(graph) } },
  );
}
