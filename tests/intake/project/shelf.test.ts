/** Reports into a project, by the library: what a page or a script does. */
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newProject, pasted, projectOf, Shelf } from '../../../src/index.js';
import { nextId, textName } from '../../../src/intake/project/report-names.js';
import type { Reading } from '../../../src/reading/reading.js';
import { decide } from '../../../src/review/inbox.js';
import { inEmptyFolder } from '../../cli/run.js';

test('what is pasted becomes a report, and is known when it is pasted again', async () => {
  await inEmptyFolder(async (folder) => {
    await newProject(folder);
    const folders = projectOf(join(folder, 'data'));
    const shelf = await Shelf.open(folders);
    const page = pasted('<h1>Ferry held</h1><p>The ferry was held.</p>', 'text/html');
    const added = await shelf.add(page, { given: { publisher: 'The Lamp' } });
    expect(added).toMatchObject({
      outcome: 'added',
      id: '001',
      words: 6,
      paragraphs: 1,
      arrived: { publisher: 'The Lamp' },
    });
    expect(await shelf.add(page)).toMatchObject({
      outcome: 'known',
      report: { id: '001', title: 'Ferry held' },
    });
    const again = await Shelf.open(folders);
    const text = pasted('Ferry held\n\nThe ferry was held.\n', 'text/plain');
    expect(await again.add(text)).toMatchObject({ outcome: 'known', report: { id: '001' } });
  });
});

test('a text that lies in the folder of texts stays there, by its own name', async () => {
  await inEmptyFolder(async (folder) => {
    await newProject(folder);
    const [name] = await readdir(join(folder, 'texts'));
    const path = join(folder, 'texts', name!);
    const shelf = await Shelf.open(projectOf(join(folder, 'data')));
    const added = await shelf.add({ bytes: await readFile(path), name: path });
    expect(added).toMatchObject({ outcome: 'added', textFile: path });
    expect(await readdir(join(folder, 'texts'))).toEqual([name]);
  });
});

test('a file in the inbox that is no reading is said, with what to do', async () => {
  await inEmptyFolder(async (folder) => {
    await newProject(folder);
    await mkdir(join(folder, 'inbox'), { recursive: true });
    await writeFile(join(folder, 'inbox/001.json'), '{"format":');
    await expect(Shelf.open(projectOf(join(folder, 'data')))).rejects.toThrow(
      /001\.json is no JSON: mend it, or take it out/,
    );
    await writeFile(join(folder, 'inbox/001.json'), '{}');
    await expect(Shelf.open(projectOf(join(folder, 'data')))).rejects.toThrow(/001\.json is no reading/);
  });
});

test('what is passed over in the data is told once', async () => {
  await inEmptyFolder(async (folder) => {
    await newProject(folder);
    const data = join(folder, 'data');
    await writeFile(join(data, 'a.ttl'), '<urn:a> <urn:b> <urn:c> .');
    await writeFile(join(data, 'a.n3'), '');
    await symlink('a.ttl', join(data, 'b.ttl'));
    const told: string[] = [];
    await Shelf.open(projectOf(data), { onSkipped: (what) => told.push(what) });
    expect(told).toEqual([
      expect.stringMatching(/b\.ttl is not read: /),
      expect.stringMatching(/1 file of RDF is not read \(a\.n3\)/),
    ]);
  });
});

test('ids go on from the largest, and names of texts are made of the title', () => {
  expect([nextId([]), nextId(['001', '007', 'x9']), nextId(['999'])]).toEqual(['001', '008', '1000']);
  expect(textName('005', 'Über “Ósk”: ../etc/passwd')).toBe('005_uber-osk-etc-passwd.txt');
  expect(textName('005', '北の島')).toBe('005.txt');
});

test('whoever reads a report that waits is told of it as it was corrected', async () => {
  await inEmptyFolder(async (folder) => {
    await newProject(folder);
    const folders = projectOf(join(folder, 'data'));
    const text = pasted('Ferry held\n\nThe ferry was held on Monday.\n', 'text/plain');
    await (await Shelf.open(folders)).add(text);
    await decide(folders, '001', [{ do: 'describe', set: { date: '2031-05-14' } }], { by: 'a tester' });
    const told: (string | undefined)[] = [];
    const propose = async (_: string, { report }: Reading) => {
      told.push(report?.date);
      return undefined;
    };
    await (await Shelf.open(folders)).add(text, { propose });
    expect(told).toEqual(['2031-05-14']);
  });
});

test('a set phrase that a report shares with another does not open the other: a thousand reports share some', async () => {
  await inEmptyFolder(async (folder) => {
    await newProject(folder);
    const shelf = await Shelf.open(projectOf(join(folder, 'data')));
    const phrase = 'did not at once answer questions that were sent to it in writing';
    const report = (own: string) =>
      pasted(
        `${own}\n\nThe harbour office ${phrase}. ${`${own} is all there is. `.repeat(9)}\n`,
        'text/plain',
      );
    const [first, second] = [await shelf.add(report('Ferry held')), await shelf.add(report('Bridge closed'))];
    if (first.outcome !== 'added' || second.outcome !== 'added') throw new Error('both are new');
    expect(second.overlaps).toMatchObject([{ id: first.id }]);
    await writeFile(first.readingFile, '{"format":');
    expect(await shelf.add(report('Quay flooded'))).toMatchObject({
      outcome: 'added',
      overlaps: [{ id: '001' }, { id: '002' }],
      sources: [],
    });
  });
});
