import { once } from 'node:events';
import { createWriteStream, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/dataset/dataset.js';
import { writeQuadLine, writeTerm } from '../../../src/dataset/nquads.js';
import { readDataset } from '../../../src/dataset/read/read.js';
import { namedNode } from '../../../src/dataset/terms.js';
import { writeTrig, writeTurtle } from '../../../src/dataset/write/write-turtle.js';
import { FileError, NotFoundError, TurtleError } from '../../../src/model/errors.js';
import { expand, shorten } from '../../../src/model/namespaces.js';
import { SMALL, temporaryFile, temporaryFolder } from '../temporary.js';

const text = (path: string) => readFileSync(path, 'utf8');
const written = async (path: string) => [...writeTrig(await readDataset([path]))].join('');

describe('reading data', () => {
  it('reads a folder and its subfolders, and takes each claim and relay into the graph of its report', async () => {
    const dataset = await readDataset([SMALL]);
    const graphs = new Set([...dataset].map((quad) => quad.graph.value));
    expect([...graphs].sort()).toEqual([
      '',
      'https://w3id.org/claimgraph/report/901',
      'https://w3id.org/claimgraph/report/902',
    ]);
    expect(dataset.size).toBe(373);
    const graphsOf = (name: string) => [
      ...new Set([...dataset.quads(namedNode(expand(name)))].map(({ graph }) => shorten(graph.value))),
    ];
    expect(graphsOf('claim:902-ddac5852')).toEqual(['report:902']);
    expect(graphsOf('relay:902-c4e03659')).toEqual(['report:902']);
    // Two reports show this one: it belongs to neither, and each passage to its own.
    expect(graphsOf('utterance:front-communique')).toEqual(['']);
    expect(graphsOf('evidence:901-953c27fd-1')).toEqual(['report:901']);
    expect(graphsOf('evidence:902-e47278fb-1')).toEqual(['report:902']);
  });

  it('gives the same data from Turtle, TriG, N-Triples, N-Quads and any of them gzipped', async () => {
    const turtle = text(join(SMALL, 'reports/902.ttl'));
    const source = await readDataset([join(SMALL, 'reports/902.ttl')]);
    const nquads = [...source].map(writeQuadLine).join('');
    const ntriples = [...asTriples(source)].join('');
    const expected = await written(join(SMALL, 'reports/902.ttl'));
    const files = {
      'a.trig': [...writeTrig(source)].join(''),
      'b.nt': ntriples,
      'c.nq': nquads,
      'd.ttl.gz': gzipSync(turtle),
      'e.NQ.GZ': gzipSync(nquads),
    };
    for (const [name, content] of Object.entries(files)) {
      expect(await written(temporaryFile(name, content)), name).toBe(expected);
    }
  });

  it('keeps apart the blank nodes of two files that use one label', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.ttl'), '<http://e/1> <http://e/p> _:x . _:x <http://e/q> "1" .');
    writeFileSync(join(folder, 'b.ttl'), '<http://e/2> <http://e/p> _:x . _:x <http://e/q> "2" .');
    const dataset = await readDataset([folder]);
    expect([...writeTurtle(dataset)].join('')).toBe(
      '<http://e/1> <http://e/p> [ <http://e/q> "1" ] .\n\n<http://e/2> <http://e/p> [ <http://e/q> "2" ] .\n',
    );
  });

  it('reads characters that are cut in two between two pieces of a long file', async () => {
    const label = 'é€😀'.repeat(50_000);
    const path = temporaryFile('long.ttl', `<http://e/1> <http://e/p> "${label}" .`);
    const [quad] = await readDataset([path]);
    expect(quad!.object.value).toBe(label);
  });
});

describe('what cannot be read', () => {
  it('says that a folder holds no data, and which files it would read', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'notes.txt'), 'hello');
    const reading = readDataset([folder]);
    await expect(reading).rejects.toThrow(NotFoundError);
    await expect(reading).rejects.toThrow(
      /holds no RDF file: the extensions read are \.ttl, \.turtle, \.trig, \.nt, \.nq/,
    );
  });

  it('says that a folder is not there', async () => {
    await expect(readDataset(['no-such-folder'])).rejects.toThrow(/no file or folder no-such-folder/);
  });

  it('names file, line and column where a Turtle file is truncated', async () => {
    const whole = text(join(SMALL, 'entities.ttl'));
    const path = temporaryFile('cut.ttl', whole.slice(0, whole.indexOf('"Northern Front"@en') + 8));
    const reading = readDataset([path]);
    await expect(reading).rejects.toThrow(TurtleError);
    await expect(reading).rejects.toThrow(`${path}:13:18: the string that begins with "Norther`);
  });

  it('says that a file which ends between two words looks truncated', async () => {
    const path = temporaryFile('cut.ttl', '<http://e/1> <http://e/p>');
    await expect(readDataset([path])).rejects.toThrow(
      `${path}:1:26: expected an IRI or a prefixed name, found the end of the file: it looks truncated`,
    );
  });

  it('names the byte at which a file is not UTF-8', async () => {
    const path = temporaryFile('latin1.ttl', Buffer.from('<http://e/1> <http://e/p> "Ségou" .', 'latin1'));
    const reading = readDataset([path]);
    await expect(reading).rejects.toThrow(FileError);
    await expect(reading).rejects.toThrow(`${path} is not UTF-8: byte 28 begins no character`);
  });

  it('names the byte at which a file in UTF-16 is not UTF-8', async () => {
    const path = temporaryFile('utf16.ttl', Buffer.from('\ufeff<http://e/1> <http://e/p> "x" .', 'utf16le'));
    await expect(readDataset([path])).rejects.toThrow(/is not UTF-8: byte 0/);
  });

  it('says that a file ends in the middle of a character', async () => {
    const path = temporaryFile('half.ttl', Buffer.from('<http://e/1> <http://e/p> "é').subarray(0, -1));
    await expect(readDataset([path])).rejects.toThrow(/is not UTF-8: byte 27/);
  });

  it('says that an IRI cannot hold a space, and where', async () => {
    const path = temporaryFile('space.ttl', '<http://e/1> <http://e/p>\n  <http://e/a b> .');
    await expect(readDataset([path])).rejects.toThrow(
      `${path}:2:3: <http://e/a begins an IRI that is not one: an IRI cannot hold a space`,
    );
  });

  it('names a prefix that is not declared, and the line to add', async () => {
    const path = temporaryFile('prefix.ttl', '<http://e/1> cg:p 1 .');
    await expect(readDataset([path])).rejects.toThrow(
      `${path}:1:14: the prefix "cg:" is not declared: add "@prefix cg: <…> ." at the top`,
    );
  });

  it('says that a gzipped file is cut short', async () => {
    const path = temporaryFile('cut.ttl.gz', gzipSync(text(join(SMALL, 'entities.ttl'))).subarray(0, 200));
    await expect(readDataset([path])).rejects.toThrow(/cut\.ttl\.gz cannot be read: unexpected end of file/);
  });

  it('refuses a literal of 100 MB by name of its file and line, and stays small in memory', async () => {
    const path = join(temporaryFolder(), 'huge.ttl');
    const file = createWriteStream(path);
    file.write('<http://e/1> <http://e/p>\n """');
    for (let megabyte = 0; megabyte < 100; megabyte++) {
      if (!file.write('0123456789abcde\n'.repeat(65_536))) await once(file, 'drain');
    }
    file.end('""" .');
    await once(file, 'finish');
    const before = process.memoryUsage().rss;
    await expect(readDataset([path])).rejects.toThrow(
      `${path}:1:26: the literal that follows is longer than 16 Mi characters`,
    );
    expect(process.memoryUsage().rss - before).toBeLessThan(400e6);
  });
});

function* asTriples(dataset: Dataset): Iterable<string> {
  for (const { subject, predicate, object } of dataset) {
    yield `${writeTerm(subject)} ${writeTerm(predicate)} ${writeTerm(object)} .\n`;
  }
}
