import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check/check.js';
import { shippedFolder } from '../../src/data-folder.js';
import { openGraph } from '../../src/open.js';
import { brief } from '../dataset/spoilt.js';
import { SMALL, temporaryFolder } from '../dataset/temporary.js';
import { claim, FIRST, foundWith, HEAD } from './added.js';

describe('a relation that stands in no claim', () => {
  const bare = 'actor:front cg:attacked actor:watch .';

  it('is found at its line, with what to do', async () => {
    const found = await foundWith(`\n${bare}\n`, ['unclaimed']);
    expect(brief(found)).toEqual([`z.ttl:${FIRST + 1} unclaimed`]);
    expect(found[0]).toMatchObject({
      severity: 'error',
      message:
        'actor:front: cg:attacked actor:watch stands in no claim, so that nobody says it and no passage shows it; state it in a cg:Claim, or take it out',
    });
  });

  it('is found at the line of each object, of a node without a name, and in a graph of any name', async () => {
    expect(
      brief(await foundWith('actor:front cg:attacked actor:watch ,\n actor:x .', ['unclaimed'])),
    ).toEqual([`z.ttl:${FIRST} unclaimed`, `z.ttl:${FIRST + 1} unclaimed`]);
    expect(brief(await foundWith('[] cg:attacked actor:watch .', ['unclaimed']))).toHaveLength(1);
    for (const graph of [
      'report:901',
      'graph:uncontested',
      '<https://w3id.org/claimgraph/graph/derived/attacked>',
      'lens:front',
      '<http://e/g>',
    ])
      expect(await foundWith(`${graph} { ${bare} }`, ['unclaimed'], 'z.trig'), graph).toHaveLength(1);
  });

  it('is found with words, numbers and days, and read the other way round', async () => {
    for (const [statement, said] of [
      ['event:ridge-ambush cg:date "2024"^^edtf:EDTF .', 'cg:date "2024"'],
      ['actor:front cg:knownAs "the Front"@en .', 'cg:knownAs "the Front"'],
      ['actor:watch cg:attackedBy actor:front .', 'cg:attackedBy actor:front'],
      ['place:a cg:contains place:b .', 'cg:contains place:b'],
    ] as const) {
      const found = await foundWith(statement, ['unclaimed']);
      expect(found, statement).toHaveLength(1);
      expect(found[0]!.message).toContain(`${said} stands in no claim`);
    }
  });

  it('is found beside a claim that says the same: who reads the triple reads a fact', async () => {
    const both = `${claim('901-a', 'actor:front', 'attacked', 'actor:watch')}\n${bare}`;
    expect(brief(await foundWith(both, ['unclaimed']))).toEqual([`z.ttl:${FIRST + 1} unclaimed`]);
    const annotated = `actor:front cg:attacked actor:watch ~ claim:901-b {| a cg:Claim |} .`;
    expect(await foundWith(annotated, ['unclaimed'])).toHaveLength(1);
  });

  it('is right in what claimgraph writes, which names the claims of each', async () => {
    const folder = temporaryFolder();
    for (const [data, name, options] of [
      [shippedFolder(), 'all.trig', { format: 'trig' }],
      [SMALL, 'derived.nq', { format: 'nquads', derived: true }],
      [SMALL, 'reified.trig', { format: 'trig', rdf: '1.2' }],
    ] as const) {
      const path = join(folder, name);
      writeFileSync(path, [...(await openGraph(data)).export(options)].join(''));
      const found = (await check([path])).filter(({ code }) => code === 'unclaimed');
      expect(found, name).toEqual([]);
    }
  }, 120_000);

  it('is found in a foreign file by the thousand, each with its line', async () => {
    const path = join(temporaryFolder(), 'x.ttl');
    const lines = Array.from({ length: 5000 }, (_, at) => `actor:a cg:attacked actor:b${at} .`);
    writeFileSync(path, HEAD + lines.join('\n'));
    const found = (await check([path])).filter(({ code }) => code === 'unclaimed');
    expect(found).toHaveLength(5000);
    expect(found.at(-1)?.line).toBe(FIRST + 4999);
  });
});
