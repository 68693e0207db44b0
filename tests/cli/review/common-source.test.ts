/** A wire story in two papers: what is shared is proposed as one source, and counts as one origin once a person agrees. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { originsOf } from '../../../src/compare/standing/origins.js';
import { openGraph } from '../../../src/open.js';
import { filesOf } from '../../review/mali.js';
import { GAZETTE, LAMP, OTHER, wireReading } from '../../review/wire.js';
import { claimgraph, expectReadable, inEmptyFolder } from '../run.js';

test('a wire story twice: two origins, and one once the common source is accepted; undone, two again', async () => {
  await inEmptyFolder(async (cwd) => {
    const run = async (...words: string[]) => {
      const ran = await claimgraph(words, { cwd });
      if (ran.code !== 0) throw new Error(`${words.join(' ')}: ${ran.err}${ran.out}`);
      return ran.out;
    };
    const origins = async () => {
      const { corpus } = await openGraph(join(cwd, 'data'));
      return originsOf(corpus, [...corpus.claims.values()]).length;
    };
    await run('init', '.');
    for (const [name, text, publisher] of [
      ['lamp', LAMP, 'The Lamp'],
      ['gazette', GAZETTE, 'The Gazette'],
    ] as const) {
      await writeFile(join(cwd, `${name}.txt`), text);
      await writeFile(join(cwd, `${name}.json`), JSON.stringify(wireReading(text, publisher)));
    }
    await run('add', 'lamp.txt', '--reading', 'lamp.json');
    await run('accept', '001', 'c1');
    const added = await run('add', 'gazette.txt', '--reading', 'gazette.json');
    expectReadable(added);
    expect(added.replace(/\s+/g, ' ')).toMatch(
      /79 % of it stands word for word in report 001, .* Proposed as the common source with report 001: claimgraph inbox 002/,
    );
    await run('accept', '002', 'c1');
    expect(await origins()).toBe(2);
    const before = filesOf(join(cwd, 'data'));

    // Shown with the overlap, here and there.
    expect(await run('inbox')).toMatch(/002 {2}Five dead at Orvane\n.*\n.*1 common source to decide on/);
    const shown = await run('inbox', '002');
    expectReadable(shown);
    expect(shown).toMatch(/^w1 {2}/m);
    expect(shown.replace(/\s+/g, ' ')).toMatch(/stands word for word in report 001/);
    expect(shown).toMatch(/here, \d+ to \d+: “Armed men/);
    expect(shown).toMatch(/there, 27 to \d+: “Armed men/);
    const { sources } = JSON.parse(await run('inbox', '002', '--json'));
    expect(sources).toMatchObject([{ id: 'w1', decided: 'undecided', sharedWith: [{ report: '001' }] }]);

    const plan = await run('accept', '002', 'w1', '--dry-run');
    expect(plan).toContain('utterance:common-001-002');
    expect(filesOf(join(cwd, 'data'))).toEqual(before);
    const accepted = await claimgraph(['accept', '002', 'w1'], { cwd });
    expect(accepted.out).toContain('reports/001.ttl');
    expect(accepted.err).toContain('report 001 changes with it');
    expect(await origins()).toBe(1);
    const said = await readFile(join(cwd, 'data/utterances.ttl'), 'utf8');
    expect(said.match(/cg:quotes utterance:common-001-002/g)).toHaveLength(2);
    expect((await run('check')).trim()).toMatch(/^no findings/);

    await run('reject', '002', 'w1');
    expect(await origins()).toBe(2);
    expect(filesOf(join(cwd, 'data'))).toEqual(before);

    // Agreed again, and the second report taken out: the first stands.
    await run('accept', '002', 'w1');
    expect(await origins()).toBe(1);
    await run('undo-report', '002');
    expect((await run('check')).trim()).toMatch(/^no findings/);
    expect(await origins()).toBe(1);
  });
});

test('a third paper has the same source; another pen on the same event has none; a report that waits is told too', async () => {
  await inEmptyFolder(async (cwd) => {
    const run = async (...words: string[]) => (await claimgraph(words, { cwd })).out;
    await run('init', '.');
    const texts = [LAMP, GAZETTE, OTHER, LAMP.replace('Bridge of Orvane attacked', 'Lorries burned')];
    for (const [at, text] of texts.entries()) {
      await writeFile(join(cwd, `${at}.txt`), text);
      const said = text === OTHER ? 'River Guard was blamed' : undefined;
      await writeFile(join(cwd, `${at}.json`), JSON.stringify(wireReading(text, `Paper ${at}`, said)));
      await run('add', `${at}.txt`, '--reading', `${at}.json`);
    }
    const sources = async (id: string) => JSON.parse(await run('inbox', id, '--json')).sources;
    expect(await sources('003')).toEqual([]);
    const [fourth, ...more] = await sources('004');
    expect(more).toEqual([]);
    expect(fourth.iri).toBe('utterance:common-001-002');
    expect(fourth.sharedWith.map(({ report }: { report: string }) => report)).toEqual(['001', '002']);
    // Nothing of the others is written by it: they wait, and are told in that source when they are accepted.
    for (const id of ['004', '002', '001', '003']) {
      if (id === '004') expect(await run('accept', id, 'c1', 'w1')).toContain('accepted c1, w1');
      else await run('accept', id, 'c1');
      if (id === '004') expect(JSON.parse(await run('inbox', '--json'))[0].written).toBe(false);
    }
    const { corpus } = await openGraph(join(cwd, 'data'));
    const claims = [...corpus.claims.values()];
    expect(claims).toHaveLength(4);
    expect(originsOf(corpus, claims)).toHaveLength(2);
    expect((await run('check')).trim()).toMatch(/^no findings/);
  });
});
