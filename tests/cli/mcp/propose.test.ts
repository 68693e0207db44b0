/** A claim that an assistant proposes waits in the inbox; the data stay as they are. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { decide, openInboxReport } from '../../../src/review/inbox.js';
import { filesOf } from '../../review/mali.js';
import { ridgeProject } from '../../review/ridge-project.js';
import { claimgraph, claimgraphAlone, inEmptyFolder } from '../run.js';
import { assistantHere, type Loose } from './assistant.js';

const CLAIM = {
  report: '901',
  subject: 'v1',
  predicate: 'target',
  object: 'National Guard',
  quote: 'a patrol of the guard',
};

test('it waits there undecided, says who proposed it, and a person can accept it', async () => {
  const project = await ridgeProject();
  const { client, ask } = await assistantHere(project.data, '--propose');
  const { tools } = await client.listTools();
  expect(tools.at(-1)).toMatchObject({ name: 'propose', annotations: { readOnlyHint: false } });
  const [data, before] = [filesOf(project.data), await openInboxReport(project, '901')];
  const { data: told, text } = await ask('propose', CLAIM);
  expect(told.items[0]).toMatchObject({
    says: expect.stringContaining('was aimed at National Guard'),
    state: 'waits for review; nothing is in the data',
    passages: [{ report: 'report:901', paragraph: 1 }],
  });
  expect(text).toContain('the data are as they were');
  expect(filesOf(project.data)).toEqual(data);
  const after = await openInboxReport(project, '901');
  expect(after.progress).toEqual({ ...before.progress, undecided: before.progress.undecided + 1 });
  expect(after.decisions).toEqual([]);
  expect(after.reading.claims.slice(0, -1)).toEqual(before.reading.claims);
  const { id, by } = after.reading.claims.at(-1)!;
  expect([id, by]).toEqual([told.items[0].claim, 'assistant a test']);
  const ran = await claimgraph(['accept', project.data, '901', id]);
  expect([ran.code, ran.err]).toEqual([0, '']);
  expect((await claimgraph(['check', project.data])).out).toContain('no findings');
}, 60_000);

test('with a new speaker and somebody new, also where a person has decided before', async () => {
  const project = await ridgeProject();
  const { ask } = await assistantHere(project.data, '--propose');
  const { reading } = await openInboxReport(project, '901');
  const first = reading.claims[0]!.id;
  await decide(project, '901', [{ do: 'reject', ids: [first] }], { by: 'a person' });
  await ask('propose', {
    ...CLAIM,
    object: 'Hill Band',
    speaker: 'Watch',
    newEntities: [{ label: 'Hill Band', class: 'ArmedGroup' }],
  });
  const after = await openInboxReport(project, '901');
  expect(after.state.verdicts.get(first)).toBe('rejected');
  expect(after.reading.claims).toHaveLength(reading.claims.length + 1);
  expect(after.reading.entities.map(({ label }) => label)).toContain('Hill Band');
  expect(after.state.unknown).toEqual([]);
}, 60_000);

const REFUSED: readonly (readonly [Loose, RegExp])[] = [
  [{ quote: 'a patrol of the moon' }, /the text does not hold "a patrol of the moon"/],
  [{ predicate: 'befriends' }, /"befriends" is no relation/],
  [{ subject: 'Nobody' }, /nobody and nothing is called Nobody/],
  [{ report: '777' }, /has no report 777/],
  [{ report: '../901' }, /"\.\.\/901" cannot be the id of a report/],
  [{ object: 'X', newEntities: [{ label: 'X', class: 'Nonsense' }] }, /Nonsense/],
  [{ words: 'two objects' }, /one object and got 2/],
  [{ date: { edtf: 'soon' }, object: undefined }, /soon/],
  [{ passage: { start: 5 } }, /it needs "end" in "passage"/],
  [{ accept: true }, /there is no argument "accept"/],
];

test('what cannot be said of the text is refused in words, and nothing is written', async () => {
  const project = await ridgeProject();
  const { call } = await assistantHere(project.data, '--propose');
  const files = () => [filesOf(project.data), readFileSync(join(project.inbox, '901.json'), 'utf8')];
  const before = files();
  for (const [more, why] of REFUSED) {
    const given = Object.entries({ ...CLAIM, ...more }).filter(([, value]) => value !== undefined);
    const { isError, text } = await call('propose', Object.fromEntries(given));
    expect([more, isError, text]).toEqual([more, true, expect.stringMatching(why)]);
    expect(text).not.toMatch(/\n\s+at /);
  }
  expect(files()).toEqual(before);
}, 60_000);

test('what is there already is not proposed twice', async () => {
  const project = await ridgeProject();
  const { ask, call } = await assistantHere(project.data, '--propose');
  const { data } = await ask('propose', CLAIM);
  const again = await call('propose', CLAIM);
  expect([again.isError, again.text]).toEqual([
    true,
    expect.stringContaining(`has that claim already, as ${data.items[0].claim}`),
  ]);
}, 60_000);

test('--propose needs a project of one’s own, and --inbox needs --propose', async () => {
  await inEmptyFolder(async (cwd) => {
    const shipped = await claimgraphAlone(['mcp', '--propose'], { cwd });
    expect([shipped.code, shipped.out]).toEqual([2, '']);
    expect(shipped.err).toContain('--propose needs a project of your own');
    const inbox = await claimgraphAlone(['mcp', '--inbox', 'x'], { cwd });
    expect([inbox.code, inbox.err]).toEqual([2, expect.stringContaining('add --propose')]);
  });
});
