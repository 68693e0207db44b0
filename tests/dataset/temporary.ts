/** Folders that live as long as a test or its file: empty, or a copy of the small data set to spoil. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

export const SMALL = 'tests/fixtures/small';
export const SMALL_TEXTS = 'tests/fixtures/small-texts';

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'claimgraph-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Lives until all tests of the file are done, and may be made before the first. */
export function lastingFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'claimgraph-'));
  lasting.push(folder);
  return folder;
}

const lasting: string[] = [];

export function takeAwayLasting(): void {
  for (const folder of lasting.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** Writes a file of its own into a temporary folder and gives its path. */
export function temporaryFile(name: string, content: string | Uint8Array): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
}

/** A copy of the small data set in which one text of one file is replaced by another. */
export function spoiltCopy(file: string, before: string, after: string): string {
  const folder = temporaryFolder();
  cpSync(SMALL, folder, { recursive: true });
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(before)) throw new Error(`${file} does not hold ${before}`);
  writeFileSync(
    path,
    text.replace(before, () => after),
  );
  return folder;
}
