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
