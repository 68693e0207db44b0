/** Claims about nodes that nothing describes: counted and drawn alike, and told by check. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { claimgraph, inEmptyFolder, SMALL } from '../cli/run.js';

it.each([
  ['an outside IRI', '<https://elsewhere.example/x#far-post>', 'far-post'],
  ['a blank node', '_:someone', 'something without a name'],
  ['one of which the name alone is known', '<https://elsewhere.example/x#named>', 'The Far Post'],
])('%s is a node of the graph, with a warning of check at the claim', async (_, term, label) => {
  await inEmptyFolder(async (folder) => {
    cpSync(SMALL, folder, { recursive: true });
    const path = join(folder, 'reports/901.ttl');
    const text = readFileSync(path, 'utf8');
    expect(text).toContain('rdf:object actor:guard ;');
    const named =
      '<https://elsewhere.example/x#named> <http://www.w3.org/2000/01/rdf-schema#label> "The Far Post" .\n';
    writeFileSync(path, `${text.replace('rdf:object actor:guard ;', `rdf:object ${term} ;`)}\n${named}`);
    const [nodes, edges] = await Promise.all(
      ['nodes', 'edges'].map(
        async (table) => (await claimgraph(['export', folder, '--format', 'csv', '--table', table])).out,
      ),
    );
    expect(nodes).toContain(label);
    expect(edges).toContain(label);
    const { out, code } = await claimgraph(['check', folder]);
    expect(code).toBe(0);
    expect(out.replace(/\s+/g, ' ')).toContain(`it is drawn as “${label}”`);
    expect(out).toContain('reports/901.ttl:');
  });
});

it('a relation that no vocabulary has is named by whatever draws', async () => {
  await inEmptyFolder(async (folder) => {
    cpSync(SMALL, folder, { recursive: true });
    const path = join(folder, 'reports/901.ttl');
    const text = readFileSync(path, 'utf8');
    writeFileSync(
      path,
      text.replace('rdf:predicate cg:target ;', 'rdf:predicate <https://elsewhere.example/x#hit> ;'),
    );
    const { err } = await claimgraph(['export', folder, '--format', 'gexf']);
    expect(err).toMatch(/1 claim of two nodes is in the RDF and in no drawing.*x#hit/);
    expect((await claimgraph(['export', folder, '--format', 'turtle'])).err).toBe('');
  });
});

it.each([
  [
    'ftm',
    [
      { id: 'ada', schema: 'Person', properties: { name: ['Ada Orven'] } },
      { id: 'own', schema: 'Ownership', properties: { owner: ['ada'], asset: ['gone-7'] } },
    ],
    'gone-7',
  ],
  [
    'stix',
    [
      { type: 'threat-actor', id: 'threat-actor--b1111111-1111-4111-8111-111111111111', name: 'Lorn Front' },
      {
        type: 'relationship',
        id: 'relationship--b1111111-1111-4111-8111-111111111112',
        relationship_type: 'targets',
        source_ref: 'threat-actor--b1111111-1111-4111-8111-111111111111',
        target_ref: 'identity--b1111111-1111-4111-8111-111111111119',
      },
    ],
    'identity--b1111111-1111-4111-8111-111111111119',
  ],
] as const)(
  'an entity of %s that a tie names and no file describes is drawn, with a warning of check',
  async (ending, records, id) => {
    await inEmptyFolder(async (folder) => {
      const path = join(folder, `norland.${ending}`);
      writeFileSync(path, records.map((each) => JSON.stringify(each)).join('\n'));
      const { out, code } = await claimgraph(['check', path]);
      expect(code).toBe(0);
      expect(out.replace(/\s+/g, ' ')).toContain(`nothing says what it is: it is drawn as “${id}`);
      expect(out.match(/nothing\s+says/g)).toHaveLength(1);
      const { out: edges } = await claimgraph(['export', path, '--format', 'csv', '--table', 'edges']);
      expect(edges).toContain(id);
    });
  },
);
