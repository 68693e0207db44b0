/** Reports into a project by the command line. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { claimgraph, inEmptyFolder } from '../run.js';

const TEXT =
  'Ferry held at Ester\n\nFighters of the Dune Front held a ferry at Ester on Monday, the army said.\n';

test('a report is read into a project that has no data yet; a folder that is not there is said', async () => {
  await inEmptyFolder(async (folder) => {
    await mkdir(join(folder, 'data'));
    await writeFile(join(folder, 'ferry.txt'), TEXT);
    const { code, out } = await claimgraph(['read', 'ferry.txt'], { cwd: folder });
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('proposed') });
    const none = await claimgraph(['read', 'ferry.txt', '--data', 'nowhere', '--json'], { cwd: folder });
    expect(none).toMatchObject({
      code: 2,
      err: expect.stringContaining('There is no file or folder nowhere'),
    });
  });
});
