/** Phrasings of one's own that name no end of a claim are named by check. */
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { claimgraph, inEmptyFolder, SMALL } from '../cli/run.js';

const declared = (template: string) => `@prefix cg: <https://w3id.org/claimgraph/ns#> .
@prefix code: <https://w3id.org/claimgraph/code/> .
@prefix ex: <https://example.org/> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
ex:taxed a rdf:Property ; rdfs:label "taxed"@en ; cg:family code:hostile ;
  cg:template "${template}"@en ; cg:negatedTemplate "{s} did not tax {o}"@en .
`;

it.each([
  ['{subject} taxed {object}', 'has no {s} and no {o}: write {s} where the subject stands'],
  ['{s} taxed them', 'has no {o}: write'],
])('“%s”', async (template, said) => {
  await inEmptyFolder(async (folder) => {
    cpSync(SMALL, folder, { recursive: true });
    writeFileSync(join(folder, 'terms.ttl'), declared(template));
    const { out, code } = await claimgraph(['check', folder]);
    expect(code).toBe(1);
    expect(out.replace(/\s+/g, ' ')).toContain(said);
    expect(out).toContain('terms.ttl:');
    writeFileSync(join(folder, 'terms.ttl'), declared('{s} taxed {o}'));
    expect((await claimgraph(['check', folder])).out).not.toContain('cg:template');
  });
});
