/** One claim goes out of the data and comes back, to the byte: of a report of the inbox, and of one that was written by hand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkFirst } from '../../src/check/check.js';
import { expand } from '../../src/model/namespaces.js';
import { adoptReport } from '../../src/review/corrections/adopt.js';
import { putBack, takeBack } from '../../src/review/corrections/take-back.js';
import { decide, openInboxReport } from '../../src/review/inbox.js';
import { planReport, writeReport } from '../../src/review/writing/write.js';
import { copyOf, filesOf, MALI, mali } from './mali.js';
import { ridgeProject } from './ridge-project.js';

test('of a report of the inbox one claim goes and comes back, and the log has both', async () => {
  const project = await ridgeProject();
  const report = expand('report:901');
  const { iris } = await writeReport(project, '901', {
    choices: [{ do: 'accept', ids: ['c1', 'c3'] }],
    by: 'me',
  });
  const before = filesOf(project.data);
  const { card } = await takeBack(project, report, iris.get('c1')!, 'me');
  expect(card).toBe('c1');
  expect(filesOf(project.data)['reports/901.ttl']).not.toContain('cg:casualties');
  expect(filesOf(project.data)['reports/901.ttl']?.match(/ a cg:Claim/g)).toHaveLength(1);
  await expect(takeBack(project, report, iris.get('c1')!, 'me')).rejects.toThrow('makes no claim');
  await putBack(project, report, card, 'me');
  expect(filesOf(project.data)).toEqual(before);
  const { decisions } = await openInboxReport(project, '901');
  expect(decisions.map(({ do: what }) => what)).toEqual(['accept', 'reject', 'accept']);
  await expect(putBack(project, report, card, 'me')).rejects.toThrow('decided on since');
}, 60_000);

test('what was decided and is not written yet is not written with it', async () => {
  const project = await ridgeProject();
  const { iris } = await writeReport(project, '901', { choices: [{ do: 'accept', ids: ['c1'] }], by: 'me' });
  await decide(project, '901', [{ do: 'accept', ids: ['c3'] }], { by: 'me' });
  const before = filesOf(project.data);
  await expect(takeBack(project, expand('report:901'), iris.get('c1')!, 'me')).rejects.toThrow(
    'decisions that are not written yet',
  );
  expect(filesOf(project.data)).toEqual(before);
}, 60_000);

test('a report that was written by hand comes into the inbox as it stands: nothing is to be written, one claim goes and comes back', async () => {
  const project = copyOf(MALI);
  const { corpus } = await mali();
  const before = filesOf(project.data);
  await adoptReport(project, '002', 'me');
  expect((await planReport(project, '002')).changed).toEqual([]);
  const claim = [...corpus.claims.values()].find(({ report }) => report === expand('report:002'))!;
  const { act, card } = await takeBack(project, claim.report, claim.id, 'me');
  expect(act.changed).toEqual(['reports/002.ttl']);
  const after = filesOf(project.data);
  expect(after['reports/002.ttl']).not.toContain(claim.id.split('/').at(-1));
  expect({ ...after, 'reports/002.ttl': '' }).toEqual({ ...before, 'reports/002.ttl': '' });
  expect((await checkFirst([project.data], 3)).first).toEqual([]);
  await putBack(project, claim.report, card, 'me');
  expect(filesOf(project.data)).toEqual(before);
}, 120_000);

test('a report that the data do not have is not adopted', async () => {
  const project = await ridgeProject();
  await expect(adoptReport(project, '901', 'me')).rejects.toThrow('waits in the inbox');
  await expect(takeBack(project, expand('report:777'), 'x:y', 'me')).rejects.toThrow('no report 777');
  expect(readFileSync(join(project.inbox, '901.json'), 'utf8')).toContain('claimgraph-reading/1');
}, 60_000);
