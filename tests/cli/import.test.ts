/** `claimgraph import`, and files of other vocabularies beside a data folder: what is written says the same as what it was written from. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { claimgraph, expectOneLine, inEmptyFolder, SMALL } from './run.js';

const UCDP = join(import.meta.dirname, '../imports/tables/ucdp.csv');
const RIDGE = `@prefix ex: <https://example.org/ridge/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix sem: <http://semanticweb.cs.vu.nl/2009/11/sem/> .
ex:Ranger rdfs:subClassOf foaf:Person ; rdfs:label "ranger"@en .
ex:raid a sem:Event ; rdfs:label "Raid on the mill"@en ; sem:hasActor ex:ada ; sem:hasPlace ex:mill .
ex:ada a ex:Ranger ; foaf:name "Ada" ; foaf:knows [ foaf:name "Bo" ] .
ex:mill a sem:Place ; rdfs:label "Old mill" ; ex:leansOn ex:wall .
`;

async function json(words: readonly string[]): Promise<unknown> {
  const { out } = await claimgraph([...words, '--json']);
  return JSON.parse(out);
}

describe('claimgraph import', () => {
  it.each([
    ['ridge.ttl', RIDGE],
    ['ucdp.csv', readFileSync(UCDP, 'utf8')],
  ])('writes what %s tells: nothing is wrong with it, and every number is the same', async (name, text) => {
    await inEmptyFolder(async (folder) => {
      const [source, to] = [join(folder, name), join(folder, 'data')];
      writeFileSync(source, text);
      const { code, out } = await claimgraph(['import', source, '--to', to]);
      expect([code, out]).toEqual([0, expect.stringContaining(`${name.replace('.', '-')}.ttl`)]);
      expect(await json(['check', to])).toEqual({ errors: 0, warnings: 0, findings: [] });
      for (const command of ['stats', 'casualties', 'timeline', 'disagreements', 'sources'])
        expect(await json([command, to]), command).toEqual(await json([command, source]));
    });
  });

  it('writes the same bytes twice, says so, and leaves alone what differs until told otherwise', async () => {
    await inEmptyFolder(async (folder) => {
      const [source, to] = [join(folder, 'ridge.ttl'), join(folder, 'data')];
      const file = join(to, 'imports/ridge-ttl.ttl');
      writeFileSync(source, RIDGE);
      await claimgraph(['import', source, '--to', to]);
      const first = readFileSync(file, 'utf8');
      expect((await claimgraph(['import', source, '--to', to])).out).toContain('unchanged');
      expect(readFileSync(file, 'utf8')).toBe(first);
      writeFileSync(source, RIDGE.replace('"Ada"', '"Ada Lo"'));
      const refused = await claimgraph(['import', source, '--to', to]);
      expect(refused.code).toBe(2);
      expect(refused.err).toContain('--overwrite');
      expect(readFileSync(file, 'utf8')).toBe(first);
      expect((await claimgraph(['import', source, '--to', to, '--overwrite'])).out).toContain('overwritten');
      expect(readFileSync(file, 'utf8')).toContain('"Ada Lo"');
    });
  });

  it('leaves what a relation of its own is to the folder that declares it', async () => {
    await inEmptyFolder(async (folder) => {
      const [source, to] = [join(folder, 'ridge.ttl'), join(folder, 'data')];
      mkdirSync(to);
      writeFileSync(source, RIDGE);
      writeFileSync(
        join(to, 'words.ttl'),
        `@prefix cg: <https://w3id.org/claimgraph/ns#> .
@prefix code: <https://w3id.org/claimgraph/code/> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
<https://example.org/ridge/leansOn> a rdf:Property ; rdfs:label "leans on"@en ; cg:family code:spatial ; cg:graphEdge true ;
  cg:template "{s} leans on {o}"@en ; cg:negatedTemplate "{s} does not lean on {o}"@en .
`,
      );
      expect((await claimgraph(['import', source, '--to', to])).code).toBe(0);
      expect(readFileSync(join(to, 'imports/ridge-ttl.ttl'), 'utf8')).not.toContain('ridge/leansOn> a ');
      expect((await claimgraph(['show', to, 'Old mill'])).out).toMatch(/spatial\n\s+Old mill leans on wall/);
    });
  });

  it('refuses what is in our model, and what lies in the folder already', async () => {
    await inEmptyFolder(async (folder) => {
      const ours = await claimgraph(['import', join(SMALL, 'reports/901.ttl'), '--to', folder]);
      expect([ours.code, ours.err]).toEqual([
        2,
        expect.stringContaining('in the model of claimgraph already'),
      ]);
      writeFileSync(join(folder, 'ridge.ttl'), RIDGE);
      const inside = await claimgraph(['import', join(folder, 'ridge.ttl'), '--to', folder]);
      expect(inside.code).toBe(2);
      expectOneLine(inside.err);
      expect(inside.err).toContain('where it is read as it is');
    });
  });
});

describe('a file of another vocabulary beside a data folder', () => {
  it('is read with it, by every command', async () => {
    const both = [SMALL, UCDP];
    const [data, table, all] = (await Promise.all(
      [[SMALL], [UCDP], both].map((paths) => json(['stats', ...paths])),
    )) as { claims: number }[];
    expect(all!.claims).toBe(data!.claims + table!.claims);
    for (const words of [
      ['casualties'],
      ['timeline'],
      ['disagreements', '--all'],
      ['sources'],
      ['export', '--format', 'csv', '--table', 'claims'],
    ]) {
      const { code, out } = await claimgraph([words[0]!, ...both, ...words.slice(1)]);
      expect([code, out.length > 0], words[0]).toEqual([0, true]);
    }
    const { errors } = (await json(['check', ...both])) as { errors: number };
    expect(errors).toBe(0);
    const shown = await claimgraph(['show', ...both, 'ucdp.csv']);
    expect(shown.code).toBe(0);
    const asked = await claimgraph(['query', ...both, '-e', 'SELECT ?c WHERE { ?c a cg:Claim }', '--json']);
    expect(JSON.parse(asked.out).results.bindings).toHaveLength(all!.claims);
  });

  it('is built with it, and named where it is not there', async () => {
    await inEmptyFolder(async (folder) => {
      cpSync(SMALL, join(folder, 'data'), { recursive: true });
      cpSync(UCDP, join(folder, 'ucdp.csv'));
      const built = await claimgraph(['build', 'data', 'ucdp.csv', '--json'], { cwd: folder });
      expect(JSON.parse(built.out).claims).toBeGreaterThan(30);
      const missing = await claimgraph(['stats', 'data', 'none.csv'], { cwd: folder });
      expect(missing.code).toBe(2);
      expect(missing.err).toContain('none.csv');
    });
  });
});
