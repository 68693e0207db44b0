/** Reports into a project by the command line. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { claimgraph, inEmptyFolder, MAIN } from '../run.js';

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

test('of a folder what cannot be read is named; what was read is read again where that is asked', async () => {
  await inEmptyFolder(async (folder) => {
    await mkdir(join(folder, 'data'));
    await mkdir(join(folder, 'reports'));
    await writeFile(
      join(folder, 'reports', 'ferry.txt'),
      'Ferry held at Ester\n\nGunmen attacked a ferry near Ester on Monday, the army said.\n',
    );
    await writeFile(
      join(folder, 'reports', 'bac.txt'),
      'Les hommes du Front des Dunes ont retenu le bac de la ville et les habitants ont dit que la route est fermée pour les camions qui sont dans la file sur le quai du port.\n',
    );
    const { err } = await claimgraph(['read', 'reports'], { cwd: folder });
    expect(err).toMatch(/bac\.txt does not read like English news: it is in French/);
    const { out: inbox } = await claimgraph(['inbox', '--json'], { cwd: folder });
    const ferry = JSON.parse(inbox).find(({ title }: { title?: string }) => title === 'Ferry held at Ester');
    const path = join(folder, 'inbox', `${ferry.id}.json`);
    expect(await readFile(path, 'utf8')).not.toContain('2023-08-14');
    const corrected = await claimgraph(['correct-report', ferry.id, '--date', '2023-08-15', '--by', 'me'], {
      cwd: folder,
    });
    const [, again] = /claimgraph (read .* --again)/.exec(corrected.err) ?? [];
    await claimgraph(again!.split(' '), { cwd: folder });
    expect(await readFile(path, 'utf8')).toContain('2023-08-14');
  });
});

test('who stops it is told what is kept', async () => {
  await inEmptyFolder(async (folder) => {
    await mkdir(join(folder, 'data'));
    await mkdir(join(folder, 'reports'));
    for (const name of ['a', 'b', 'c', 'd'])
      await writeFile(
        join(folder, 'reports', `${name}.txt`),
        `Report ${name}\n\n${'Fighters of the Dune Front held a ferry at Ester on Monday, the army said. '.repeat(400)}\n`,
      );
    const child = spawn(process.execPath, [MAIN, 'read', 'reports'], { cwd: folder });
    let err = '';
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.stdout.once('data', () => child.kill('SIGINT'));
    const [code] = await once(child, 'exit');
    expect({ code, err }).toMatchObject({
      code: 130,
      err: expect.stringMatching(
        /^claimgraph: stopped: \d of 4 reports? (was|were) read and waits? in the inbox/,
      ),
    });
  });
});

test('a report is printed with its passages, or as Turtle, also where somebody says what no claim is made of', async () => {
  await inEmptyFolder(async (folder) => {
    const text = `${TEXT}\nThe mayor, Ilse Tarn, called it “a sad day”.\n`;
    await writeFile(join(folder, 'ferry.txt'), text);
    const explained = await claimgraph(['read', 'ferry.txt', '--explain'], { cwd: folder });
    expect(explained).toMatchObject({ code: 0, err: '' });
    expect(explained.out.replace(/\s+/g, ' ')).toContain(
      '“Fighters of the Dune Front held a ferry at Ester on Monday',
    );
    const asTurtle = await claimgraph(['read', 'ferry.txt', '--turtle'], { cwd: folder });
    expect(asTurtle).toMatchObject({ code: 0, err: '' });
    const read = await claimgraph(['read', 'ferry.txt', '--json'], { cwd: folder });
    const { utterances, claims } = JSON.parse(read.out);
    const silent = utterances.filter(({ id }: { id: string }) =>
      claims.every(({ utterance }: { utterance: string }) => utterance !== id),
    );
    expect(silent.some(({ report }: { report?: boolean }) => report !== true)).toBe(true);
  });
});

test('a text that the reader cannot read leaves what another proposed of it', async () => {
  await inEmptyFolder(async (folder) => {
    await mkdir(join(folder, 'data'));
    const french =
      'Bac retenu à Ester\n\nLes hommes du Front des Dunes ont retenu le bac de la ville et les habitants ont dit que la route est fermée pour les camions qui sont dans la file sur le quai du port.\n';
    await writeFile(join(folder, 'bac.txt'), french);
    await claimgraph(['add', 'bac.txt'], { cwd: folder });
    const path = join(folder, 'inbox', '001.json');
    const reading = JSON.parse(await readFile(path, 'utf8'));
    const sha256 = createHash('sha256').update(french.slice(20, 60)).digest('hex');
    const evidence = [{ start: 20, end: 60, sha256 }];
    await writeFile(
      path,
      JSON.stringify({
        ...reading,
        entities: [
          {
            id: 'e1',
            class: 'ArmedGroup',
            label: 'Front des Dunes',
            mentions: [{ start: 34, end: 49, kind: 'name' }],
          },
          { id: 'e2', class: 'Settlement', label: 'Ester', mentions: [{ start: 13, end: 18, kind: 'name' }] },
        ],
        claims: [
          {
            id: 'c1',
            utterance: reading.utterances[0].id,
            subject: 'e1',
            predicate: 'operatesIn',
            object: 'e2',
            polarity: 'affirmed',
            speechAct: 'asserts',
            evidence,
          },
        ],
      }),
    );
    const before = await readFile(path, 'utf8');
    expect(JSON.parse(before).claims).toHaveLength(1);
    const { err } = await claimgraph(['read', 'bac.txt'], { cwd: folder });
    expect(err).toContain('it is in French');
    expect(err).toContain('what was proposed before stands: 1 claim');
    expect(await readFile(path, 'utf8')).toBe(before);
  });
});

test('a text without a title begins with a sentence, said by who says it', async () => {
  await inEmptyFolder(async (folder) => {
    await mkdir(join(folder, 'data'));
    await writeFile(
      join(folder, 'camp.txt'),
      'Fighters of the Dune Front attacked an army camp at Ester on Monday night, killing nine soldiers and wounding 23 others, eight of them seriously, the defence ministry said in a statement on Wednesday.\n\nNobody else was hurt.\n',
    );
    await writeFile(join(folder, 'ferry.txt'), TEXT);
    for (const name of ['camp.txt', 'ferry.txt'])
      expect((await claimgraph(['read', name, '--date', '2023-08-16'], { cwd: folder })).code).toBe(0);
    const reading = async (id: string) =>
      JSON.parse(await readFile(join(folder, 'inbox', `${id}.json`), 'utf8'));
    const [camp, ferry] = [await reading('001'), await reading('002')];
    expect([camp.text.title, ferry.text.title]).toEqual([undefined, { start: 0, end: 19 }]);
    const label = (id: string) => camp.entities.find((each: { id: string }) => each.id === id)?.label;
    const shown = async (id: string) => (await claimgraph(['inbox', id], { cwd: folder })).out;
    expect(await shown('001')).toContain('opening, 0 to ');
    expect(await shown('001')).not.toContain('title, ');
    expect(await shown('002')).not.toContain('opening, ');
    expect(camp.utterances.flatMap(({ speakers = [] }) => speakers).map(label)).toContain('defence ministry');
  });
});
