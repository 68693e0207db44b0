/** `claimgraph review` and `view --edit`: what they say before they serve. */
import { expect, test } from 'vitest';
import { claimgraph, expectOneLine, inEmptyFolder, SMALL } from '../run.js';

test('a folder that is not there is named, and nothing is made of it', async () => {
  await inEmptyFolder(async (folder) => {
    const { code, err } = await claimgraph(['review', `${folder}/data`, '--no-open']);
    expect(code).toBe(2);
    expectOneLine(err);
    expect(err).toContain(`no data folder ${folder}/data`);
  });
});

test('who may write shows a key: --edit and --public do not go together', async () => {
  const { code, err } = await claimgraph(['view', SMALL, '--edit', '--public', '--no-open']);
  expect(code).toBe(2);
  expect(err).toContain('--edit needs the key that --public does without');
});
