import { spawnSync } from 'node:child_process';
import { chmod, cp, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { claimgraph, expectOneLine, inEmptyFolder, MAIN, MALI } from './run.js';

const inCopy = (what: (data: string, ledger: () => Promise<string>, folder: string) => Promise<void>) =>
  inEmptyFolder(async (folder) => {
    const data = join(folder, 'data');
    await cp(MALI, data, { recursive: true });
    await what(data, () => readFile(join(data, 'identity.ttl'), 'utf8'), folder);
  });

test('same writes a decision, --merge reads by it, and undo gives the ledger back byte for byte', async () => {
  await inCopy(async (data, ledger, cwd) => {
    const before = await ledger();
    const same = await claimgraph(
      [
        'same',
        'First ambush in central Mali',
        'ambush-2',
        '--reason',
        'A test.',
        '--on',
        '2026-01-01',
        '--by',
        'me',
      ],
      { cwd },
    );
    expect(same.code).toBe(0);
    expect(same.out).toContain('identity:ambush-1-and-ambush-2');
    expect(await ledger()).toContain('dcterms:creator "me"');
    const merged = await claimgraph(['casualties', data, '--merge', '0.8', '--json']);
    const events = JSON.parse(merged.out).events.map((event: { events: string[] }) => event.events.join());
    expect(events).toContain('event:ambush-1');
    expect(events).not.toContain('event:ambush-2');
    expect((await claimgraph(['undo', 'ambush-2', 'ambush-1'], { cwd })).code).toBe(0);
    expect(await ledger()).toBe(before);
  });
});

test('different and unsure are written too, and a decision is undone by its IRI', async () => {
  await inCopy(async (data, ledger) => {
    const before = await ledger();
    for (const kind of ['different', 'unsure']) {
      const { code } = await claimgraph([kind, data, 'ambush-1', 'ambush-2', '--reason', 'A test.']);
      expect(code).toBe(0);
      expect(await ledger()).toContain(`cg:decision code:${kind} ;\n  cg:left event:ambush-1`);
      await claimgraph(['undo', data, 'identity:ambush-1-and-ambush-2']);
      expect(await ledger()).toBe(before);
    }
  });
});

test('what makes no sense is refused in one line, and nothing is written', async () => {
  await inCopy(async (data, ledger) => {
    const before = await ledger();
    const why = ['--reason', 'A test.'];
    const wrong = [
      ['same', data, 'JNIM', 'ber', ...why],
      ['same', data, 'JNIM', 'GSIM', ...why],
      ['same', data, 'JNIM', ...why],
      ['same', data, 'ambush-1', 'ambush-2'],
      ['same', data, 'ambush-1', 'ambush-2', '--reason', ' '],
      ['same', data, 'ber-road-attack', 'korioume-attack', ...why],
      ['same', data, 'army-ber-adversary-000', 'army-ber-adversary-001', ...why],
      ['same', data, 'ambush-1', 'ambush-2', ...why, '--on', 'yesterday'],
      ['undo', data, 'ambush-1', 'ambush-2'],
      ['undo', data],
      ['same', './nowhere', 'ambush-1', 'ambush-2', ...why],
    ];
    const ran = await Promise.all(wrong.map((words) => claimgraph(words)));
    expect(ran.map(({ code }) => code)).toEqual(wrong.map(() => 2));
    for (const { err } of ran) expectOneLine(err);
    expect(await ledger()).toBe(before);
  });
});

test('a folder that is not there is named, where one was named', async () => {
  await inEmptyFolder(async (cwd) => {
    const { code, err } = await claimgraph(['same', 'nosuch', 'actor:a', 'actor:b', '--reason', 'A test.'], {
      cwd,
    });
    expect(code).toBe(2);
    expect(err).toMatch(/there is no folder nosuch: the first of three words is the data folder/);
  });
});

test('what contradicts a chain of decisions is refused in one line that names the chain, whoever wrote it', async () => {
  await inCopy(async (data, ledger) => {
    const decide = (kind: string, left: string, right: string) =>
      claimgraph([kind, data, left, right, '--reason', 'A test.']);
    for (const [left, right] of [
      ['ambush-1', 'ambush-2'],
      ['gao-tankers', 'ambush-2'],
    ] as const)
      expect((await decide('same', `event:${left}`, `event:${right}`)).code).toBe(0);
    const before = await ledger();
    const apart = await decide('different', 'event:gao-tankers', 'event:ambush-1');
    expectOneLine(apart.err);
    expect(apart.code).toBe(2);
    expect(apart.err).toContain('event:gao-tankers = event:ambush-2 = event:ambush-1');
    expect(apart.err).toContain('undo');
    expect((await decide('unsure', 'event:gao-tankers', 'event:ambush-1')).code).toBe(0);
    await claimgraph(['undo', data, 'event:gao-tankers', 'event:ambush-1']);
    expect(await ledger()).toBe(before);
    // Two that are different cannot become one by way of a third, nor by a decision in another file.
    expect((await decide('different', 'event:ambush-1', 'event:gao-truck-blockage')).code).toBe(0);
    const joined = await decide('same', 'event:gao-truck-blockage', 'event:gao-tankers');
    expect([joined.code, joined.err.trim().split('\n').length]).toEqual([2, 1]);
    expect(joined.err).toContain(
      'event:ambush-1 = event:ambush-2 = event:gao-tankers = event:gao-truck-blockage',
    );
    await rename(join(data, 'identity.ttl'), join(data, 'decisions.ttl'));
    expect((await decide('same', 'event:gao-truck-blockage', 'event:gao-tankers')).code).toBe(2);
    expect((await decide('different', 'event:ambush-1', 'event:ambush-2')).code).toBe(2);
    await expect(ledger()).rejects.toThrow('ENOENT');
  });
});

// As in a container: the system knows the user by number alone. Who is not root cannot become another.
test.skipIf(process.getuid?.() !== 0)(
  'a user without a name is asked for one, and decides by it',
  async () => {
    await inCopy(async (data, ledger, folder) => {
      for (const each of [folder, data, join(data, 'identity.ttl')]) await chmod(each, 0o777);
      const before = await ledger();
      const decide = (...by: string[]) =>
        spawnSync(
          process.execPath,
          [MAIN, 'same', data, 'ambush-1', 'ambush-2', '--reason', 'A test.', ...by],
          { uid: 54321, gid: 54321, cwd: folder, encoding: 'utf8' },
        );
      const refused = decide();
      expect([refused.status, refused.stderr]).toEqual([
        2,
        'claimgraph: this system has no name for you: say who decides, with --by NAME\n',
      ]);
      expect(await ledger()).toBe(before);
      expect(decide('--by', 'Desk 3')).toMatchObject({ status: 0, stderr: '' });
      expect(await ledger()).toContain('dcterms:creator "Desk 3"');
    });
  },
);

test('a decision on a node of a file outside the folder says where it stands, and what it needs', async () => {
  await inCopy(async (data, ledger, folder) => {
    const file = join(folder, 'people.csv');
    await writeFile(file, 'source,target\nTessel militia,Lorn front\n');
    const words = ['same', data, file, 'Tessel militia', 'Lorn front', '--reason', 'A test.'];
    const { out, code } = await claimgraph(words);
    expect(code).toBe(0);
    expect(out.replace(/\s+/g, ' ')).toMatch(
      /It stands in \S+data, and names \S*tessel-militia and \S*lorn-front of files outside/,
    );
    expect(await ledger()).toContain('tessel-militia');
  });
});
