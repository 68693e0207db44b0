import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as RDF from '@rdfjs/types';
import { describe, expect, it } from 'vitest';
import { Dataset } from '../../../src/dataset/dataset.js';
import { derive } from '../../../src/dataset/derive/derive.js';
import { readDataset } from '../../../src/dataset/read/read.js';
import { loadOntologyDataset } from '../../../src/dataset/records/ontology.js';
import { namedNode } from '../../../src/dataset/terms.js';
import { writeTrig } from '../../../src/dataset/write/write-turtle.js';
import { shorten } from '../../../src/model/namespaces.js';
import { cg, prov, rdf } from '../../../src/model/vocabulary.js';
import { SMALL, temporaryFolder } from '../temporary.js';

const ontology = loadOntologyDataset();
const deriveFrom = async (...paths: string[]) => derive(await readDataset(paths), await ontology);

describe('deriving', () => {
  it('describes each rule beside what it derives', async () => {
    const derived = await deriveFrom(SMALL);
    const rules = derived
      .subjects(namedNode(rdf.type), namedNode(cg.Rule))
      .map((rule) => shorten(rule.value));
    // A rule that derives nothing here is described nowhere.
    expect(rules.length).toBeGreaterThan(2);
    for (const rule of rules) {
      const own = [...derived.quads()].filter(({ subject }) => shorten(subject.value) === rule);
      const beside = [...derived.quads(null, null, null, own[0]!.graph)];
      expect(beside.length, rule).toBeGreaterThan(own.length);
    }
  });

  it('leads every derived proposition back to at least one claim, in the Mali data too', async () => {
    const folders = [SMALL, 'data'].filter((folder) => existsSync(folder));
    for (const folder of folders) {
      const data = await readDataset([folder]);
      const derived = await derive(data, await ontology);
      const nodes = derived.subjects(namedNode(rdf.type), namedNode(cg.Derivation));
      expect(nodes.length).toBeGreaterThan(0);
      for (const node of nodes) {
        const from = derived.objects(node, namedNode(prov.wasDerivedFrom));
        expect(from.length, node.value).toBeGreaterThan(0);
        for (const claim of from) {
          expect([...data.quads(claim, namedNode(rdf.type), namedNode(cg.Claim))]).toHaveLength(1);
        }
      }
    }
  });

  it('gives the same bytes each time, and when what it derived stands among the data', async () => {
    const data = await readDataset([SMALL]);
    const bytes = (quads: Iterable<RDF.Quad>) => [...writeTrig(quads)].join('');
    const once = await derive(data, await ontology);
    const again = await derive(new Dataset([...data].reverse()).addAll(once), await ontology);
    expect(bytes(again)).toBe(bytes(once));
  });

  it('says which rule cannot be run, and why', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'bad.rq'), '# title: bad\n# meaning: bad\nCONSTRUCT { ?s');
    await expect(derive(new Dataset(), await ontology, folder)).rejects.toThrow(
      /rules\/bad\.rq cannot be run/,
    );
    writeFileSync(join(folder, 'bad.rq'), 'CONSTRUCT WHERE { ?s ?p ?o }');
    await expect(derive(new Dataset(), await ontology, folder)).rejects.toThrow(
      /begins with the comments "# title/,
    );
    writeFileSync(
      join(folder, 'bad.rq'),
      '# title: x\n# meaning: x\n# after: gone\nCONSTRUCT WHERE { ?s ?p ?o }',
    );
    await expect(derive(new Dataset(), await ontology, folder)).rejects.toThrow(/rules\/bad\.rq: "# after:"/);
  });

  it('keeps a rule in one file with a title and a meaning', () => {
    expect(readFileSync('ontology/rules/attacked.rq', 'utf8')).toMatch(/^# title: attacked\n# meaning: /);
  });
});
