import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkFirst } from '../../../src/check/check.js';
import type { Project } from '../../../src/files/project.js';
import { localName } from '../../../src/model/namespaces.js';
import type { Reading } from '../../../src/reading/reading.js';
import { Bases } from '../../../src/review/base.js';
import type { Choice } from '../../../src/review/decisions.js';
import { decide, openInboxReport } from '../../../src/review/inbox.js';
import { previewOf } from '../../../src/review/preview.js';
import { undoReport } from '../../../src/review/writing/undo-report.js';
import { planReport, writeReport } from '../../../src/review/writing/write.js';
import { RIDGE_READING } from '../../reading/ridge.js';
import { filesOf } from '../mali.js';
import { addRidge, ridgeProject } from '../ridge-project.js';

const accept = (...ids: readonly string[]): readonly Choice[] => [{ do: 'accept', ids }];
const write = (project: Project, choices: readonly Choice[], id = '901') =>
  writeReport(project, id, { choices, by: 'me' });
const path = (project: Project, name: string) => join(project.data, name);
const read = (project: Project, name: string) => readFileSync(path(project, name), 'utf8');
const change = (project: Project, name: string, edit: (text: string) => string) =>
  writeFileSync(path(project, name), edit(read(project, name)));

describe('what is accepted', () => {
  test('is written with all that it cannot be said without, and nothing else, and passes check', async () => {
    const project = await ridgeProject();
    const { changed, iris } = await write(project, accept('c3'));
    expect(changed).toEqual(['entities.ttl', 'events.ttl', 'utterances.ttl', 'reports/901.ttl']);
    const all = Object.values(filesOf(project.data)).join('');
    for (const name of ['Northern Front', 'Watch', 'The Gazette', 'Ambush at Ridge'])
      expect(all).toContain(name);
    for (const name of ['National Guard', 'officer', 'Settlement', 'figure:'])
      expect(all).not.toContain(name);
    expect(read(project, 'reports/901.ttl').match(/ a cg:Claim/g)).toHaveLength(1);
    expect(iris.get('e3')).toBe('https://w3id.org/claimgraph/actor/northern-front');
    expect((await checkFirst([project.data], 9, { texts: project.texts })).first).toEqual([]);
  }, 60_000);

  test('and accepted again changes no byte; rejected it goes again, and what others need stays', async () => {
    const project = await ridgeProject();
    await write(project, accept('c1', 'c3'));
    const both = filesOf(project.data);
    expect((await writeReport(project, '901')).changed).toEqual([]);
    await write(project, [{ do: 'reject', ids: ['c1'] }]);
    expect(read(project, 'reports/901.ttl')).not.toContain('cg:casualties');
    expect(read(project, 'entities.ttl')).toContain('Northern Front');
    expect(read(project, 'entities.ttl')).not.toContain('actor:national-guard ');
    await write(project, accept('c1'));
    expect(filesOf(project.data)).toEqual(both);
  }, 60_000);

  test('in whatever order it was accepted, the files are the same', async () => {
    const [one, other] = [await ridgeProject(), await ridgeProject()];
    for (const id of ['c1', 'c2', 'c3', 'c4', 'c5', 'c6']) await decide(one, '901', accept(id), { by: 'me' });
    for (const id of ['c5', 'c2', 'c6', 'c1', 'c4', 'c3'])
      await decide(other, '901', accept(id), { by: 'you' });
    await writeReport(one, '901');
    await writeReport(other, '901');
    expect(filesOf(other.data)).toEqual(filesOf(one.data));
  }, 60_000);

  test('that needs what is rejected is refused, and nothing is saved or written', async () => {
    const project = await ridgeProject();
    await decide(project, '901', [{ do: 'reject', ids: ['e3'] }], { by: 'me' });
    const before = filesOf(project.data);
    await expect(write(project, accept('c3'))).rejects.toThrow(
      'c3 needs e3, which is rejected: accept e3, edit c3, or reject it too',
    );
    expect(filesOf(project.data)).toEqual(before);
    expect((await planReport(project, '901')).report.state.verdicts.get('c3')).toBeUndefined();
  }, 60_000);

  test('that check would find wrong is refused with the finding, and nothing is saved or written', async () => {
    const project = await ridgeProject();
    const before = filesOf(project.data);
    const misfit: Choice = { do: 'edit', id: 'c2', set: { object: 'e3' } };
    await expect(write(project, [misfit, ...accept('c2')])).rejects.toThrow(
      /^nothing was written, as the data would not pass check because of c2: claim:901-.*northern-front/,
    );
    expect(filesOf(project.data)).toEqual(before);
    expect((await planReport(project, '901')).report.decisions).toEqual([]);
  }, 60_000);
});

describe('what may be in the data already', () => {
  test('is asked for, and nothing is written before it is said; then it is linked, or new', async () => {
    const project = await ridgeProject();
    await write(project, accept('c3'));
    await addRidge(project, RIDGE_READING, '902');
    const before = filesOf(project.data);
    const { questions } = await write(project, accept('c3'), '902');
    expect(questions.map(({ id, candidates }) => [id, candidates.map(({ why }) => why)])).toEqual([
      ['publisher', ['goes by that name']],
      ['e3', ['goes by that name']],
      ['e4', ['goes by that name']],
      ['v1', ['goes by that name']],
    ]);
    expect(filesOf(project.data)).toEqual(before);
    const front = 'https://w3id.org/claimgraph/actor/northern-front';
    await write(
      project,
      [...accept('c3'), { do: 'link', id: 'e3', to: front }, { do: 'new', ids: ['publisher', 'e4', 'v1'] }],
      '902',
    );
    const entities = read(project, 'entities.ttl');
    expect(entities.match(/^actor:northern-front/gm)).toHaveLength(1);
    expect(entities).toContain('actor:watch-2 ');
    expect(read(project, 'reports/902.ttl')).toContain('rdf:object actor:northern-front');
  }, 60_000);

  test('and is linked stays while one report speaks of it, whoever brought it in', async () => {
    const project = await ridgeProject();
    const empty = filesOf(project.data);
    const linked: Reading = {
      ...RIDGE_READING,
      entities: RIDGE_READING.entities.map((each) => ({ ...each, iri: `actor:${each.id}` })),
      events: RIDGE_READING.events.map((each) => ({ ...each, iri: 'event:ridge' })),
    };
    await addRidge(project, linked, '902');
    await addRidge(project, linked, '903');
    const only = [...accept('c3'), { do: 'new', ids: ['publisher'] } as const];
    await write(project, only, '902');
    const alone = filesOf(project.data);
    await write(project, only, '903');
    await undoReport(project, '902', 'me');
    expect(read(project, 'entities.ttl')).toContain('"Northern Front"');
    await write(project, only, '902');
    await undoReport(project, '903', 'me');
    expect(read(project, 'reports/902.ttl')).toBe(alone['reports/902.ttl']);
    await undoReport(project, '902', 'me');
    expect(filesOf(project.data)).toEqual(empty);
  }, 90_000);
});

test('what was linked to a node that has gone since is asked about anew; a link to nowhere is refused as it is made', async () => {
  const project = await ridgeProject();
  await write(project, accept('c3'));
  await addRidge(project, RIDGE_READING, '902');
  const links: readonly Choice[] = [
    { do: 'link', id: 'e3', to: 'actor:northern-front' },
    { do: 'new', ids: ['publisher', 'e4', 'v1'] },
  ];
  await write(project, [...accept('c3'), ...links], '902');
  await undoReport(project, '902', 'me');
  await undoReport(project, '901', 'me');
  const report = await openInboxReport(project, '902');
  const { fault, claims } = previewOf(report, await new Bases(project).of('902'));
  expect(fault).toBeUndefined();
  expect(claims.size).toBe(RIDGE_READING.claims.length);
  expect((await write(project, accept('c3'), '902')).questions).toEqual([]);
  expect(read(project, 'reports/902.ttl')).toContain('rdf:object actor:northern-front');
  await undoReport(project, '902', 'me');
  await write(project, accept('c3'));
  await undoReport(project, '901', 'me');
  await expect(
    write(project, [...accept('c3'), { do: 'link', id: 'e3', to: 'actor:nobody' }], '902'),
  ).rejects.toThrow(/^e3 is linked to .*nobody, which the data do not have/);
}, 90_000);

test('whoever goes by an acronym, and what happened at the same place on the same day, is asked about too', async () => {
  const project = await ridgeProject({
    ...RIDGE_READING,
    entities: RIDGE_READING.entities.map((each) =>
      each.id === 'e3'
        ? { ...each, label: 'NFL' }
        : each.id === 'e2'
          ? { ...each, iri: 'place:ridge' }
          : each,
    ),
    events: RIDGE_READING.events.map((each) => ({ ...each, label: 'The blow at the pass' })),
  });
  await addRidge(
    project,
    {
      ...RIDGE_READING,
      entities: RIDGE_READING.entities.map((each) =>
        each.id === 'e3'
          ? { ...each, label: 'Northern Front of Liberation' }
          : each.id === 'e2'
            ? { ...each, iri: 'place:ridge' }
            : each,
      ),
    },
    '902',
  );
  await write(project, accept('c2', 'c3', 'c6'), '902');
  const { questions } = await write(project, accept('c2', 'c3', 'c6'));
  const asked = new Map(
    questions.map(({ id, candidates }) => [id, candidates.map(({ iri }) => localName(iri))]),
  );
  expect(asked.get('e3')).toEqual(['northern-front-of-liberation']);
  expect(asked.get('v1')).toEqual(['ambush-at-ridge']);
}, 60_000);

describe('what people keep by hand', () => {
  test('comments at the top stay, also when all else has gone', async () => {
    const project = await ridgeProject();
    change(project, 'entities.ttl', () => '# Entities of our project.\n# Kept by hand.\n\n');
    await write(project, accept('c3'));
    expect(read(project, 'entities.ttl')).toMatch(
      /^# Entities of our project\.\n# Kept by hand\.\n\n@prefix/,
    );
    await undoReport(project, '901', 'me');
    expect(read(project, 'entities.ttl')).toBe('# Entities of our project.\n# Kept by hand.\n\n');
  }, 60_000);

  test('a byte order mark that an editor put before them stays too', async () => {
    const project = await ridgeProject();
    change(project, 'entities.ttl', () => '\ufeff# Entities of our project.\n\n');
    await write(project, accept('c3'));
    expect(read(project, 'entities.ttl')).toMatch(/^\ufeff# Entities of our project\.\n\n@prefix/);
    for (const name of ['901.written.json', '901.decisions.jsonl', '901.json']) {
      const file = join(project.inbox, name);
      writeFileSync(file, `\ufeff${readFileSync(file, 'utf8')}`);
    }
    await undoReport(project, '901', 'me');
    expect(read(project, 'entities.ttl')).toBe('\ufeff# Entities of our project.\n\n');
  }, 60_000);

  test('comments among the data, or an order of its own: the write is refused with the reason', async () => {
    const project = await ridgeProject();
    await write(project, accept('c3'));
    change(project, 'entities.ttl', (text) => text.replace('\nactor:watch', '\n# the monitor\nactor:watch'));
    const before = filesOf(project.data);
    await expect(write(project, accept('c5'))).rejects.toThrow(
      /entities\.ttl is kept by hand: it has comments among its data/,
    );
    expect(filesOf(project.data)).toEqual(before);
  }, 60_000);

  test('what was added by hand between two acts stays; what was taken out stays out, and that is said', async () => {
    const project = await ridgeProject();
    await write(project, accept('c3', 'c6'));
    change(project, 'entities.ttl', (text) =>
      text.replace('skos:prefLabel "Watch"', 'skos:altLabel "The Watch"@en ;\n  skos:prefLabel "Watch"'),
    );
    change(project, 'reports/901.ttl', (text) =>
      text.replace(/ ;\n {2}rdfs:comment "The ambush was on the Sunday."@en/, ''),
    );
    const { remarks } = await write(project, accept('c5'));
    expect(read(project, 'entities.ttl')).toContain('"The Watch"');
    expect(read(project, 'reports/901.ttl')).not.toContain('on the Sunday');
    expect(remarks).toHaveLength(1);
    expect(remarks[0]).toMatch(
      /^taken out by hand, and left out: reports\/901\.ttl: claim:901-\w+ rdfs:comment "The ambush/,
    );
    await expect(undoReport(project, '901', 'me')).rejects.toThrow(
      'actor:watch would go, and somebody has written skos:altLabel of it by hand',
    );
  }, 90_000);

  test('data that went back to before the act are written again, whole', async () => {
    const project = await ridgeProject();
    await write(project, accept('c3'));
    const written = filesOf(project.data);
    for (const name of ['entities.ttl', 'events.ttl', 'utterances.ttl']) change(project, name, () => '');
    rmSync(path(project, 'reports/901.ttl'));
    const { remarks } = await writeReport(project, '901');
    expect(remarks).toEqual([]);
    expect(filesOf(project.data)).toEqual(written);
  }, 60_000);

  test('a file that changed since it was shown is not written over', async () => {
    const project = await ridgeProject();
    const { seen } = await planReport(project, '901', accept('c3'));
    change(project, 'events.ttl', () => '# mine\n');
    const before = filesOf(project.data);
    await expect(writeReport(project, '901', { choices: accept('c3'), by: 'me', seen })).rejects.toThrow(
      /events\.ttl changed since it was shown what will be written: look again; nothing was written/,
    );
    expect(filesOf(project.data)).toEqual(before);
  }, 60_000);
});
