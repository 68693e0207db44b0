import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesOf } from '../../review/mali.js';
import { addRidge, ridgeProject } from '../../review/ridge-project.js';
import { claimgraph, claimgraphAlone, expectOneLine, expectReadable, MAIN } from '../run.js';

const started = async () => {
  const project = await ridgeProject();
  const run = (...words: readonly string[]) => claimgraph([words[0]!, project.data, ...words.slice(1)]);
  return { ...project, run };
};

describe('inbox', () => {
  test('lists what waits and how far it is', async () => {
    const { run } = await started();
    await run('accept', '901', 'c3');
    const { out, code } = await run('inbox');
    expect([code, out]).toEqual([
      0,
      '901  Ambush at Ridge\n     claims: 5 open, 1 accepted, 0 rejected, in the data\n',
    ]);
    expect(JSON.parse((await run('inbox', '--json')).out)).toMatchObject([
      { id: '901', title: 'Ambush at Ridge', claims: 6, written: true, progress: { accepted: 1 } },
    ]);
  }, 60_000);

  test('shows each open claim as a sentence with its id, the way it took, and its passage', async () => {
    const { run, texts } = await started();
    const { out } = await run('inbox', '901');
    expectReadable(out);
    expect(out).toContain(`c4  Northern Front says: 7 soldiers killed in “Ambush at Ridge”
    asserts: Northern Front, through Watch, through The Gazette
    paragraph 2, 259 to 278: “it had killed seven”
`);
    await run('reject', '901', 'c4');
    expect((await run('inbox', '901')).out).not.toContain('c4  ');
    expect((await run('inbox', '901', '--all')).out).toContain(
      'c4  Northern Front says: 7 soldiers killed in “Ambush at Ridge” [rejected]',
    );
    const { claims } = JSON.parse((await run('inbox', '901', '--json')).out);
    expect(claims[0]).toMatchObject({
      id: 'c1',
      decided: 'undecided',
      passages: [{ text: 'three of its soldiers were killed' }],
    });
    expect((await run('inbox', '901', '--texts', join(texts, '..'), '--kind', 'entities')).out).toContain(
      'e3  Northern Front (ArmedGroup)',
    );
    expect((await run('inbox', '901', '--kind', 'utterances')).out).toMatch(
      /^u\d {2}.*, said by Northern Front$/m,
    );
  }, 60_000);

  test('names a reading that is broken, with exit code 2, and lists the others', async () => {
    const { run, inbox } = await started();
    writeFileSync(join(inbox, '950.json'), '{"format": ');
    const { out, err, code } = await run('inbox');
    expect(out).toMatch(/^901 {2}Ambush at Ridge\n/);
    expect([code, err]).toEqual([2, expect.stringContaining('950.json')]);
  }, 60_000);

  test('of an empty project says what to do next', async () => {
    const { data } = await started();
    const { out } = await claimgraph(['inbox', data, '--inbox', join(data, 'reports')]);
    expect(out).toBe('the inbox is empty: claimgraph add FILE brings in a report\n');
  });
});

describe('accept and reject', () => {
  test('write what was decided, and say which files', async () => {
    const { run, data, inbox } = await started();
    const { out, err, code } = await run('accept', '901', 'c1', 'c3', '--by', 'me');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(
      /^accepted c1, c3 of report 901\nwritten: entities\.ttl, events\.ttl, utterances\.ttl, reports\/901\.ttl \(\d+ statements added, 0 taken out\)\n$/,
    );
    expect(JSON.parse(readFileSync(join(inbox, '901.decisions.jsonl'), 'utf8'))).toMatchObject({
      do: 'accept',
      ids: ['c1', 'c3'],
      by: 'me',
    });
    expect((await claimgraph(['check', data])).out).toContain('no findings');
    expect((await run('accept', '901', 'c1')).out).toContain('the data folder stands as it was');
  }, 60_000);

  test('ask what is meant where it may be in the data, with exit code 1, and write once it is said', async () => {
    const { run, data, ...project } = await started();
    await run('accept', '901', 'c3');
    await addRidge({ data, ...project }, undefined, '902');
    const before = filesOf(data);
    const asked = await run('accept', '902', 'c3');
    expectReadable(asked.out);
    expect(asked.code).toBe(1);
    expect(asked.out).toContain('nothing is saved or written yet');
    expect(asked.out).toContain(
      'e3  Northern Front may be in the data already:\n    --as e3=actor:northern-front (goes by that name)\n    --new  (none of them)\n',
    );
    expect(filesOf(data)).toEqual(before);
    expect(existsSync(join(project.inbox, '902.decisions.jsonl'))).toBe(false);
    const said = await run(
      'accept',
      '902',
      'c3',
      '--as',
      'actor:northern-front',
      '--as',
      'v1=event:ambush-at-ridge',
      '--new',
      '--json',
    );
    const { iris, questions } = JSON.parse(said.out);
    expect(questions).toEqual([]);
    expect([iris.e3, iris.v1, iris.e4]).toEqual([
      'actor:northern-front',
      'event:ambush-at-ridge',
      'actor:watch-2',
    ]);
  }, 60_000);

  test.for<readonly [words: readonly string[], message: string]>([
    [
      ['accept', '901', 'c77'],
      'the reading of report 901 has no c77: claimgraph inbox 901 lists what it has',
    ],
    [['accept', '901'], 'accept needs the ids of what you mean'],
    [['accept'], 'accept needs the report'],
    [['accept', '905', 'c1'], 'has no report 905: it has 901'],
    [['accept', '../901', 'c1'], '"../901" cannot be the id of a report'],
    [['accept', '901', 'c3', '--as', 'actor:nobody'], '--as actor:nobody does not say what is actor:nobody'],
    [['accept', '901', 'c3', '--as', 'e3=actor:nobody'], 'which the data do not have'],
    [['undo-report', '901'], 'nothing of report 901 was written from the inbox'],
    [['propose', '901', '--subject', 'v1'], 'propose needs --subject, --predicate, an object and --quote'],
  ])('%s is refused in one line', async ([words, message]) => {
    const { run } = await started();
    const { err, code } = await run(...words);
    expect(code).toBe(2);
    expectOneLine(err);
    expect(err).toContain(message);
  });

  test('of the shipped graph write nothing: there is no data folder of one’s own', async () => {
    const { texts } = await started();
    const { err, code } = await claimgraph(['accept', '901', 'c1'], { cwd: texts });
    expect([code, err.includes('there is no data folder ./data')]).toEqual([2, true]);
  });

  test('say of a decision that a crash cut short that it is left out', async () => {
    const { run, inbox } = await started();
    await run('accept', '901', 'c3');
    appendFileSync(join(inbox, '901.decisions.jsonl'), '{"at":"2026');
    expect((await run('inbox', '901')).err).toContain(
      'its last line was cut short by a crash and is left out',
    );
    expect((await run('accept', '901', 'c5')).code).toBe(0);
    expect((await run('inbox', '901')).err).toBe('');
  }, 60_000);
});

describe('propose', () => {
  const claim = ['--subject', 'Ambush at Ridge', '--predicate', 'target', '--object', 'National Guard'];

  test('states a claim by names and words of the text', async () => {
    const { run, data } = await started();
    const { out, err } = await run(
      'propose',
      '901',
      ...claim,
      '--quote',
      'a patrol of the guard',
      '--gloss',
      'The guard was hit.',
    );
    expect(err).toBe('');
    expect(out).toContain('stated h1c of report 901');
    const written = readFileSync(join(data, 'reports/901.ttl'), 'utf8');
    expect(written).toContain('rdf:predicate cg:target');
    expect(written).toContain('rdfs:comment "The guard was hit."@en');
    expect(written).toContain('cg:madeIn report:901');
  }, 60_000);

  test('counts, whoever is new, and a speaker whom the reading does not hear', async () => {
    const { run, data } = await started();
    const words = [
      '--subject',
      'v1',
      '--predicate',
      'casualties',
      '--count',
      '3..',
      '--group',
      'soldiers',
      '--outcome',
      'killed',
    ];
    const { err } = await run(
      'propose',
      '901',
      ...words,
      '--quote',
      'three of its soldiers',
      '--speaker',
      'Army of the East',
      '--entity',
      'Army of the East=StateForce',
    );
    expect(err).toBe('');
    expect(readFileSync(join(data, 'entities.ttl'), 'utf8')).toContain(
      'actor:army-of-the-east a cg:StateForce',
    );
    expect(readFileSync(join(data, 'reports/901.ttl'), 'utf8')).toContain(
      'figure:soldiers-killed-3-or-more-',
    );
    expect((await claimgraph(['check', data])).out).toContain('no findings');
  }, 60_000);

  test('twice at once states two claims, each under an id of its own', async () => {
    const { data } = await started();
    const state = (object: string) =>
      claimgraphAlone([
        ...['propose', data, '901', '--subject', 'v1', '--predicate', 'target', '--object', object],
        ...['--entity', `${object}=ArmedGroup`, '--quote', 'a patrol of the guard'],
      ]);
    const said = await Promise.all(['Ones', 'Twos', 'Threes'].map(state));
    expect(said.map(({ code, err }) => [code, err])).toEqual(Array(3).fill([0, '']));
    expect(said.map(({ out }) => /stated (\S+) of/.exec(out)?.[1]).sort()).toEqual(['h1c', 'h2c', 'h3c']);
    const entities = readFileSync(join(data, 'entities.ttl'), 'utf8');
    for (const each of ['ones', 'twos', 'threes'])
      expect(entities).toContain(`actor:${each} a cg:ArmedGroup`);
    expect(readFileSync(join(data, 'reports/901.ttl'), 'utf8').match(/cg:target/g)).toHaveLength(3);
  }, 60_000);

  test('takes JSON lines, all of them or none', async () => {
    const { data } = await started();
    const line = { subject: 'v1', predicate: 'target', object: 'e1', quote: 'a patrol of the guard' };
    const send = (input: string) =>
      spawnSync(process.execPath, [MAIN, 'propose', data, '901', '-', '--json'], { input, encoding: 'utf8' });
    const wrong = send(`${JSON.stringify(line)}\n{"subject": "v1"}\n`);
    expect([wrong.status, wrong.stderr.includes('line 2 is no claim')]).toEqual([2, true]);
    expect(existsSync(join(data, 'reports/901.ttl'))).toBe(false);
    const right = send(
      `${JSON.stringify(line)}\n${JSON.stringify({ ...line, act: 'alleges', utterance: 'u1' })}\n`,
    );
    expect(JSON.parse(right.stdout)).toMatchObject({ questions: [], progress: { accepted: 2 } });
  }, 60_000);

  test.for<readonly [words: readonly string[], message: string]>([
    [['--quote', 'ambush'], 'the text holds "ambush" 3 times: take more words, or one of --passage '],
    [['--quote', 'never said'], 'the text does not hold "never said"'],
    [['--passage', '5-9999'], 'is no passage of the text'],
    [['--quote', 'a patrol of the guard', '--speaker', 'Nobody'], 'nobody and nothing is called Nobody'],
    [
      ['--quote', 'a patrol of the guard', '--speaker', 'The Northern Liberation Front'],
      'called The Northern Liberation Front, in the reading or the data: is it Northern Front (e3)',
    ],
    [['--quote', 'a patrol of the guard', '--speaker', 'Nortern Front'], 'is it Northern Front (e3)'],
  ])('%s is refused in one line', async ([words, message]) => {
    const { run } = await started();
    const { err, code } = await run('propose', '901', ...claim, ...words);
    expect(code).toBe(2);
    expectOneLine(err);
    expect(err).toContain(message);
  });
});

test('undo-report takes all out again, and gives the files back byte for byte', async () => {
  const { run, data } = await started();
  writeFileSync(join(data, 'events.ttl'), '# Events.\n');
  const empty = filesOf(data);
  await run('accept', '901', 'c1', 'c4', 'c6');
  const { out, code } = await run('undo-report', '901');
  expect(code).toBe(0);
  expect(out).toMatch(/^taken out all of report 901\nwritten: /);
  expect(filesOf(data)).toEqual(empty);
}, 60_000);

test('each command says by --help how it is called, within 80 columns', async () => {
  for (const command of ['inbox', 'accept', 'reject', 'propose', 'undo-report']) {
    const { out, code } = await claimgraph([command, '--help']);
    expect(code).toBe(0);
    expect(out).toContain('Examples:');
    expectReadable(out);
  }
});
