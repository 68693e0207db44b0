import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openInboxReport } from '../../src/review/inbox.js';
import { recoverProject, writeReport } from '../../src/review/writing/write.js';
import { temporaryFolder } from '../dataset/temporary.js';
import { ridgeProject } from './ridge-project.js';

/** Only who may mount can try it. */
function canMount(): boolean {
  const folder = temporaryFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'ro', 'tmpfs', folder], { stdio: 'ignore' });
    execFileSync('umount', [folder]);
    return true;
  } catch {
    return false;
  }
}

const mount = (...args: readonly string[]) => execFileSync('mount', args);

test('on a read-only file system one may look, and is told what is not finished', async ({ skip }) => {
  skip(!canMount(), 'nothing can be mounted here');
  const project = await ridgeProject();
  const readOnly = async (work: () => Promise<void>) => {
    mount('--bind', project.data, project.data);
    try {
      mount('-o', 'remount,bind,ro', project.data);
      await work();
    } finally {
      execFileSync('umount', [project.data]);
    }
  };
  await readOnly(async () => {
    expect(await recoverProject(project)).toBeUndefined();
    expect((await openInboxReport(project, '901')).id).toBe('901');
    await expect(writeReport(project, '901')).rejects.toThrow('EROFS');
  });
  writeFileSync(join(project.data, '.claimgraph-act.json'), '{"format":"claimgraph-act/1","changes":[]}');
  await readOnly(async () => {
    expect(await recoverProject(project)).toContain('is not finished, as this file system is read-only');
  });
  expect(await recoverProject(project)).toContain('was finished');
});
