/** Sections of docs/figures.md: takes titles and texts, writes them in their places and leaves all other sections as they are. */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';

const FILE = fileURLToPath(new URL('../../docs/figures.md', import.meta.url));
const HEAD =
  '# Figures\n\nEach section is written by the command that it names. Numbers are of one run; run it again before you quote one.';

export interface Section {
  readonly title: string;
  readonly body: string;
}

/** A section of a title that stands there already takes its place; a new one comes last. */
export function writeFigures(command: string, sections: readonly Section[]): void {
  const machine = `${cpus().length} cores, ${cpus()[0]?.model.trim()}, Node ${process.versions.node}`;
  const known = readFileSync(FILE, 'utf8').split(/\n(?=## )/);
  const texts = new Map(known.slice(1).map((text) => [titleOf(text), text.trimEnd()]));
  for (const { title, body } of sections) {
    texts.set(title, `## ${title}\n\n${body}\n\nBy \`${command}\` on ${machine}.`);
  }
  writeFileSync(FILE, `${[HEAD, ...texts.values()].join('\n\n')}\n`);
}

const titleOf = (text: string) => /^## (.*)/.exec(text)?.[1] ?? '';
