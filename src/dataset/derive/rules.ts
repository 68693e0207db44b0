/** Takes the folder of rules (SPARQL CONSTRUCT, one a file) and gives them with their headers, in the order in which they run. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ShapeError } from '../../model/errors.js';
import { expand } from '../../model/namespaces.js';
import type { Iri } from '../../model/records.js';
import { byCodeUnit } from '../terms.js';
import { shapeOfText } from './shape/prepared.js';
import type { Read } from './shape/shape.js';

/** A rule as its file `<name>.rq` gives it. */
export interface Rule {
  readonly name: string;
  readonly iri: Iri;
  readonly title: string;
  readonly meaning: string;
  /** Graph of what it derives: `graph:derived/<name>` unless the header names another. */
  readonly graph: Iri;
  /** Names of the rules whose results it reads. */
  readonly after: readonly string[];
  readonly query: string;
  /** What is evaluated here, or what of the rule is outside that. */
  readonly read: Read;
}

/** @throws ShapeError for a rule without title or meaning, or rules that wait for each other. */
export async function readRules(folder: string): Promise<readonly Rule[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.rq')).sort(byCodeUnit);
  const rules = await Promise.all(
    names.map(async (file) => readRule(file, await readFile(join(folder, file), 'utf8'))),
  );
  return inOrder(rules);
}

/** The header of a rule: comment lines `# title:`, `# meaning:`, and where needed `# after:` and `# graph:`. */
async function readRule(file: string, query: string): Promise<Rule> {
  const name = file.replace(/\.rq$/, '');
  const header = (key: string): string | undefined =>
    new RegExp(`^# ${key}:[ \\t]*(.+)$`, 'm').exec(query)?.[1]?.trim();
  const title = header('title');
  const meaning = header('meaning');
  if (title === undefined || meaning === undefined) {
    throw new ShapeError(`rules/${file}: a rule begins with the comments "# title: …" and "# meaning: …"`);
  }
  const after = header('after')?.split(/,\s*/) ?? [];
  return {
    name,
    iri: expand(`rule:${name}`),
    title,
    meaning,
    graph: expand(header('graph') ?? `graph:derived/${name}`),
    after,
    query,
    read: await shapeOfText(query),
  };
}

function inOrder(rules: readonly Rule[]): readonly Rule[] {
  const ordered: Rule[] = [];
  let waiting = [...rules];
  while (waiting.length > 0) {
    const done = new Set(ordered.map((rule) => rule.name));
    const next = waiting.find((rule) => rule.after.every((name) => done.has(name)));
    if (next === undefined) {
      const names = waiting.map((rule) => `rules/${rule.name}.rq`).join(', ');
      throw new ShapeError(`${names}: "# after:" names a rule that is missing or waits for this one`);
    }
    ordered.push(next);
    waiting = waiting.filter((rule) => rule !== next);
  }
  return ordered;
}
