import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { check } from '../../../src/check/check.js';
import { Dataset } from '../../../src/dataset/dataset.js';
import { parseRdf, quadParser } from '../../../src/dataset/read/parse.js';
import { rdfFiles } from '../../../src/dataset/read/rdf-files.js';
import { readDataset } from '../../../src/dataset/read/read.js';
import { FileError, TurtleError } from '../../../src/model/errors.js';
import { readTexts } from '../../../src/reports/texts.js';
import { temporaryFile, temporaryFolder } from '../temporary.js';

const TRIPLE = '<a:a> <a:b> "x" .\n';

/** The files of a folder by their paths in it, and what was passed over. */
async function filesIn(folder: string) {
  const skipped: string[] = [];
  const files = await rdfFiles([folder], (what) => skipped.push(what.replaceAll(`${folder}/`, '')));
  return { files: files.map((file) => file.slice(folder.length + 1)), skipped };
}

describe('what a folder holds', () => {
  it('passes over what is no regular file, and says so', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.ttl'), TRIPLE);
    execFileSync('mkfifo', [join(folder, 'b.ttl')]);
    symlinkSync('b.ttl', join(folder, 'c.ttl'));
    symlinkSync('/dev/zero', join(folder, 'd.nt'));
    const server = createServer().listen(join(folder, 'e.nq'));
    onTestFinished(() => void server.close());
    expect(await filesIn(folder)).toEqual({
      files: ['a.ttl'],
      skipped: [
        'b.ttl is not read: it is a FIFO, and only regular files are',
        'e.nq is not read: it is a socket, and only regular files are',
        'c.ttl is not read: it is a FIFO, and only regular files are',
        'd.nt is not read: it is a character device, and only regular files are',
      ],
    });
    expect((await readDataset([folder])).size).toBe(1);
    expect(await check([folder])).toEqual([]);
  });

  it('tells once of RDF in files that are not read, and of no other files', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'within'));
    const unread = ['b.OWX', 'c.hdt', 'd.n3', 'e.n3.gz', 'f.ttl.bz2', 'g.rdf.zip', 'within/a.trix'];
    const others = [
      'README.md',
      'notes.txt',
      '.hidden.rdf',
      'map.json',
      'texts.zip',
      'h.ttl~',
      'rdf',
      'x.gz',
    ];
    for (const name of ['a.ttl', ...unread, ...others]) writeFileSync(join(folder, name), TRIPLE);
    mkdirSync(join(folder, 'folder.owl'));
    const { files, skipped } = await filesIn(folder);
    expect(files).toEqual(['a.ttl']);
    const ends =
      'the endings read are .ttl, .turtle, .trig, .nt, .nq, .jsonld, .rdf, .owl, each also with .gz';
    expect(skipped).toEqual([
      `${folder}: 7 files of RDF are not read (${unread.join(', ')}): ${ends}; rename what is Turtle, and convert the others`,
    ]);
    for (let at = 0; at < 20; at += 1) writeFileSync(join(folder, `within/n${at}.n3`), '');
    expect((await filesIn(folder)).skipped[0]).toContain('27 files of RDF are not read (b.OWX, c.hdt');
    expect((await filesIn(folder)).skipped[0]).toContain(' and 17 more): ');
    const alone = temporaryFolder();
    writeFileSync(join(alone, 'x.n3'), TRIPLE);
    const said: string[] = [];
    await expect(rdfFiles([alone], (what) => said.push(what))).rejects.toThrow('holds no RDF file');
    expect(said).toEqual([
      `${alone}: 1 file of RDF is not read (x.n3): ${ends}; rename it if it is Turtle, or else convert it`,
    ]);
  });

  it('reads a file once, whatever leads to it, under its own name where it has one', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'within'));
    writeFileSync(join(folder, 'within/z.ttl'), TRIPLE);
    symlinkSync('within/z.ttl', join(folder, 'a.ttl'));
    linkSync(join(folder, 'within/z.ttl'), join(folder, 'within/zz.ttl'));
    symlinkSync('..', join(folder, 'within/loop'));
    symlinkSync('within', join(folder, 'again'));
    symlinkSync('.', join(folder, 'itself'));
    const { files, skipped } = await filesIn(folder);
    expect(files).toEqual(['within/z.ttl']);
    expect(skipped).toContain('a.ttl is not read: it is within/z.ttl by another name');
    expect(skipped).toContain('within/zz.ttl is not read: it is within/z.ttl by another name');
    expect(skipped).toHaveLength(5);
    expect(await rdfFiles([folder, folder, join(folder, 'within/z.ttl')])).toHaveLength(1);
  });

  it('follows links that lead out of the folder', async () => {
    const outside = temporaryFolder();
    writeFileSync(join(outside, 'x.ttl'), TRIPLE);
    mkdirSync(join(outside, 'deep'));
    writeFileSync(join(outside, 'deep/y.ttl'), TRIPLE);
    const folder = temporaryFolder();
    symlinkSync(join(outside, 'x.ttl'), join(folder, 'linked.ttl'));
    symlinkSync(join(outside, 'deep'), join(folder, 'more'));
    expect(await filesIn(folder)).toEqual({ files: ['linked.ttl', 'more/y.ttl'], skipped: [] });
  });

  it('tells a link that leads nowhere, and a FIFO that is named', async () => {
    const folder = temporaryFolder();
    symlinkSync('gone.ttl', join(folder, 'a.ttl'));
    await expect(readDataset([folder])).rejects.toThrow(FileError);
    const fifo = join(temporaryFolder(), 'b.ttl');
    execFileSync('mkfifo', [fifo]);
    await expect(readDataset([fifo])).rejects.toThrow('b.ttl is a FIFO, and only regular files are read');
  });

  it('reads texts from regular files alone', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.txt'), 'A text.\n');
    execFileSync('mkfifo', [join(folder, 'b.txt')]);
    symlinkSync('.', join(folder, 'loop'));
    expect([...(await readTexts(folder)).values()].map(({ path }) => basename(path))).toEqual(['a.txt']);
  });
});

describe('what a packed file opens to', () => {
  it('is refused beyond the limit, with the limit and how to raise it', async () => {
    const path = temporaryFile('x.nt.gz', gzipSync(TRIPLE.repeat(100_000)));
    const reading = readDataset([path], { maxUnpacked: 1024 ** 2 });
    await expect(reading).rejects.toThrow(FileError);
    await expect(reading).rejects.toThrow(
      `${path} opens to more than 1 MB, the limit for a packed file: raise it with --max-unpacked (in a script maxUnpacked, in bytes), or unpack the file`,
    );
    const found = await check([path], { maxUnpacked: 1024 ** 2 });
    expect(found).toMatchObject([{ code: 'file', file: path }]);
  });

  it('is read up to the limit, and a triple that is told again and again is held once', async () => {
    const text = TRIPLE.repeat(100_000);
    const path = temporaryFile('x.nt.gz', gzipSync(text));
    expect((await readDataset([path], { maxUnpacked: text.length })).size).toBe(1);
    await expect(readDataset([path], { maxUnpacked: text.length - 1 })).rejects.toThrow(/more than 1\.7 MB/);
  });

  it('repeated quads and terms do not pile up', () => {
    const dataset = new Dataset();
    const parser = quadParser({ format: 'trig', source: 'x', scope: 0 }, (quad) => dataset.add(quad));
    for (let round = 0; round < 5_000; round += 1) {
      parser.push(`<a:g> { <a:a> <a:b> "x" , "y"@en , ${round % 3} , <<( <a:a> <a:b> "x" )>> . }\n`);
    }
    parser.end();
    expect(dataset.size).toBe(6);
    expect(dataset.table.rows).toBe(6);
    expect(dataset.table.terms.count).toBeLessThan(20);
  });
});

describe('the places of quads', () => {
  it('are the lines of subject and object, of directives and graphs no part', () => {
    const text = [
      '@prefix a: <a:> .',
      'PREFIX b: <b:>',
      'BASE <c:>',
      'a:1 a:p a:x ;',
      '  a:q a:y ,',
      '    """long',
      '""" . a:2 a:p a:z .',
      'GRAPH a:g {',
      '  a:3',
      '    a:p 1 , 2 }',
      'a:4 a:p [ a:p',
      '  1 ] .',
    ].join('\n');
    const found: string[] = [];
    const parser = quadParser({ format: 'trig', source: 'x', scope: 0 }, ({ subject, object }, place) =>
      found.push(
        `${subject.termType === 'BlankNode' ? '_' : subject.value} ${object.termType === 'BlankNode' ? '_' : object.value.slice(0, 4)} ${place.subject} ${place.object}`,
      ),
    );
    for (const character of text) parser.push(character);
    parser.end();
    expect(found).toEqual([
      'a:1 a:x 4 4',
      'a:1 a:y 4 5',
      'a:1 long 4 6',
      'a:2 a:z 7 7',
      'a:3 1 9 10',
      'a:3 2 9 10',
      '_ 1 11 12',
      'a:4 _ 11 12',
    ]);
  });
});

it('refuses triple terms that stand in each other without end', () => {
  const nested = (depth: number) =>
    `<a:a> <a:b> ${'<<( <a:a> <a:b> '.repeat(depth)}1${' )>>'.repeat(depth)} .`;
  expect(parseRdf(nested(100), { format: 'turtle' }).size).toBe(1);
  expect(() => parseRdf(nested(50_000), { format: 'turtle' })).toThrow(TurtleError);
});
