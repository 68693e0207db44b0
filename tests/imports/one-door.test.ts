/** Files of other vocabularies that lie in a data folder: diff, decisions on identity, intake and review see them as every other command does. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { claimgraph, inEmptyFolder } from '../cli/run.js';
import { ridgeProject } from '../review/ridge-project.js';

const PEOPLE = `@prefix ex: <https://example.org/valley/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
ex:ada a foaf:Person ; foaf:name "Ada Lo" ; foaf:knows ex:bo .
ex:bo a foaf:Person ; foaf:name "Bo Lo" .
ex:front a foaf:Group ; foaf:name "Northern Front" ; foaf:member ex:ada .
`;

describe('diff', () => {
  it('compares two foreign files by what they tell, in words as in Turtle', async () => {
    await inEmptyFolder(async (folder) => {
      for (const [name, text] of [
        ['old', PEOPLE],
        ['new', PEOPLE.replace('foaf:knows ex:bo', 'foaf:knows ex:bo, ex:cy')],
        ['spelt', PEOPLE.replace('"Bo Lo"', '"Bo Loh"')],
      ] as const) {
        mkdirSync(join(folder, name));
        writeFileSync(join(folder, name, 'people.ttl'), text);
      }
      const told = await claimgraph(['diff', 'old', 'new'], { cwd: folder });
      expect(told.code).toBe(0);
      expect(told.out).toContain('New propositions (1)');
      expect(told.out).toContain('cy');
      const spelt = await claimgraph(['diff', 'old', 'spelt'], { cwd: folder });
      expect(spelt.code).toBe(0);
      expect(spelt.out).toMatch(/^No difference in what is told; .*triples? new/);
      const turtle = await claimgraph(['diff', 'old', 'spelt', '--format', 'turtle'], { cwd: folder });
      expect(turtle.out).toContain('"Bo Loh"');
      const same = await claimgraph(['diff', 'old', 'old'], { cwd: folder });
      expect([same.code, same.out]).toEqual([1, 'No difference.\n']);
    });
  });

  it('reads a foreign file of a revision, too', async () => {
    await inEmptyFolder(async (folder) => {
      const git = (...words: string[]) =>
        execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...words], {
          cwd: folder,
        });
      writeFileSync(join(folder, 'people.ttl'), PEOPLE);
      git('init', '-q');
      git('add', '.');
      git('commit', '-qm', 'people');
      const same = await claimgraph(['diff', 'HEAD:people.ttl', 'people.ttl'], { cwd: folder });
      expect([same.code, same.out]).toEqual([1, 'No difference.\n']);
      writeFileSync(join(folder, 'people.ttl'), PEOPLE.replace('foaf:knows ex:bo', 'foaf:knows ex:cy'));
      const changed = await claimgraph(['diff', 'HEAD:people.ttl', 'people.ttl'], { cwd: folder });
      expect(changed.out).toContain('New propositions (1)');
      expect(changed.out).toContain('Gone: propositions (1)');
    });
  });
});

describe('a folder with a foreign file in it', () => {
  it('has decisions on the nodes of the file', async () => {
    await inEmptyFolder(async (folder) => {
      writeFileSync(join(folder, 'people.ttl'), PEOPLE);
      const made = await claimgraph([
        'same',
        folder,
        'Ada Lo',
        'Bo Lo',
        '--reason',
        'One pen name.',
        '--by',
        'me',
      ]);
      expect([made.code, made.err.includes('no ')]).toEqual([0, false]);
      expect((await claimgraph(['check', folder])).out).toContain('no findings');
      expect((await claimgraph(['show', folder, 'Ada Lo', '--merge', '0.8'])).out).toContain('Bo Lo');
    });
  });

  it('takes a report by review, which asks who of the file is meant, and leaves the file alone', async () => {
    const project = await ridgeProject();
    writeFileSync(join(project.data, 'people.ttl'), PEOPLE);
    const run = (...words: readonly string[]) => claimgraph([words[0]!, project.data, ...words.slice(1)]);
    const asked = await run('accept', '901', 'c4', '--by', 'me');
    expect(asked.out + asked.err).toContain('https://example.org/valley/front');
    const { code } = await run(
      'accept',
      '901',
      'c4',
      '--by',
      'me',
      '--as',
      'e3=https://example.org/valley/front',
    );
    expect(code).toBe(0);
    expect(readFileSync(join(project.data, 'people.ttl'), 'utf8')).toBe(PEOPLE);
    expect((await run('check')).out).toContain('no findings');
    const shown = await run('show', 'Northern Front');
    expect(shown.out).toContain('Ada Lo');
    expect(shown.out).toContain('Ambush at Ridge');
    rmSync(project.data, { recursive: true });
  });
});
