/** The page of queries on files of others: our vocabulary is in no count of theirs, and the page says so. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lastingFolder } from '../dataset/temporary.js';
import { viewerHere } from './hooks.js';
import { linkTo, rows } from './query-page.js';

const path = join(lastingFolder(), 'two.ttl');
writeFileSync(
  path,
  `@prefix ex: <https://example.org/v/> . @prefix foaf: <http://xmlns.com/foaf/0.1/> .
ex:ada a foaf:Person ; foaf:name "Ada" ; foaf:knows ex:bo .
`,
);
const viewer = viewerHere(path);

it('has our vocabulary by its graph alone, and says so', async () => {
  const { page } = await viewer.open(
    linkTo(`SELECT (COUNT(*) AS ?all) (SUM(?ours) AS ?named) WHERE {
  { SELECT ?s (0 AS ?ours) WHERE { ?s ?p ?o } } UNION { GRAPH graph:ontology { cg:ArmedGroup ?q ?r } BIND(1 AS ?ours) }
}`),
  );
  const [[all = '', named = ''] = []] = await rows(page);
  expect(Number(all.replaceAll(',', ''))).toBeLessThan(200);
  expect(Number(named)).toBeGreaterThan(2);
  expect(await page.textContent('.queries .quiet')).toContain('Our vocabulary is in no count');
});
