/** The small data set with one text replaced: what `check` finds in it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { check } from '../../src/check/check.js';
import type { Finding } from '../../src/check/finding.js';
import { spoiltCopy } from './temporary.js';

/** The findings of the small data set after one text in one file is replaced. */
export async function findingsAfter(
  file: string,
  before: string,
  instead: string,
  texts?: string,
): Promise<readonly Finding[]> {
  const folder = spoiltCopy(file, before, instead);
  const files = readFileSync(join(folder, file), 'utf8');
  const found = await check([folder], { texts });
  expect(readFileSync(join(folder, file), 'utf8'), 'check leaves files as they were').toBe(files);
  return found.map((each) => ({ ...each, file: each.file?.slice(folder.length + 1) }) as Finding);
}

export const brief = (found: readonly Finding[]) =>
  found.map((each) => `${each.file}:${each.line} ${each.code}`);
