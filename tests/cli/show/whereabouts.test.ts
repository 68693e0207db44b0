/** Where a report stands on the web: in the data, on its card, and in what is exported. */
import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { claimgraph, expectReadable, inEmptyFolder, SMALL } from '../run.js';

const PREFIXES = `@prefix cg: <https://w3id.org/claimgraph/ns#> .
@prefix report: <https://w3id.org/claimgraph/report/> .
@prefix edtf: <http://id.loc.gov/datatypes/edtf/> .
`;
const WHEREABOUTS = `report:901 cg:address <https://gazette.example/a?from=home> ;
  cg:canonicalAddress <https://gazette.example/a> ;
  cg:archivedAt <https://archive.example/1> ;
  cg:fetchedOn "2020-05-04"^^edtf:EDTF .
`;

async function withStatements(statements: string, use: (folder: string) => Promise<void>): Promise<void> {
  await inEmptyFolder(async (folder) => {
    await cp(SMALL, folder, { recursive: true });
    await writeFile(join(folder, 'web.ttl'), PREFIXES + statements);
    await use(folder);
  });
}

test('the card of a report says where it was found, where it stands, and where a copy is kept', async () => {
  await withStatements(WHEREABOUTS, async (folder) => {
    expect(await claimgraph(['check', folder])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^no findings/),
    });
    const { out } = await claimgraph(['show', folder, 'report', '901']);
    expectReadable(out);
    expect(out.replace(/\s+/g, ' ')).toContain(
      'address: https://gazette.example/a?from=home (fetched 2020-05-04) canonical address: https://gazette.example/a archived at',
    );
    const json = JSON.parse((await claimgraph(['show', folder, 'report', '901', '--json'])).out);
    expect(JSON.stringify(json)).toContain('"archivedAt":"https://archive.example/1"');
    expect((await claimgraph(['show', folder, 'report', '902'])).out).not.toMatch(/address|archived/);
  });
});

test('what is exported of a report keeps where it stands', async () => {
  await withStatements(WHEREABOUTS, async (folder) => {
    const words = ['export', folder, '--format', 'turtle', '--lens', 'Gazette'];
    const { out } = await claimgraph(words);
    for (const each of [
      'cg:address <https://gazette.example/a?from=home>',
      'cg:archivedAt <https://archive.example/1>',
      'cg:fetchedOn "2020-05-04"',
    ])
      expect(out).toContain(each);
  });
});

test.each([
  'report:901 cg:address <javascript:alert(1)> .',
  'report:901 cg:archivedAt "https://archive.example/1" .',
  'report:901 cg:address <https://a.example/>, <https://b.example/> .',
  'report:901 cg:fetchedOn "2020-05-04" .',
])('check finds what is no address of the web or no day: %s', async (statement) => {
  await withStatements(statement, async (folder) => {
    const { code, out } = await claimgraph(['check', folder]);
    expect(code).toBe(1);
    expect(out.replace(/\s+/g, ' ')).toMatch(
      /cg:(?:address|archivedAt|fetchedOn) of a report is one (?:address of the web|date)/,
    );
  });
});
