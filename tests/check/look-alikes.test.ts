import { describe, expect, it } from 'vitest';
import { brief } from '../dataset/spoilt.js';
import { FIRST, foundWith } from './added.js';

const found = (statements: string, file?: string) => foundWith(statements, ['look-alike'], file);

describe('IRIs that read like a short form', () => {
  it('are found wherever they stand, each once, with what they were taken for', async () => {
    for (const statement of [
      '<actor:x> a cg:ArmedGroup .',
      'actor:x <cg:theme> actor:y .',
      'actor:x cg:theme <event:x> .',
      'actor:x rdfs:comment "2020"^^<xsd:gYear> .',
      'claim:x rdf:reifies <<( actor:x cg:theme <<( actor:x cg:theme <event:x> )>> )>> .',
      'actor:x cg:theme <event:x>, actor:y .\nactor:y cg:theme <event:x> .',
    ])
      expect(brief(await found(statement)), statement).toEqual([`z.ttl:${FIRST} look-alike`]);
    expect(brief(await found('<report:x> { actor:x a cg:ArmedGroup }', 'z.trig'))).toEqual([
      `z.trig:${FIRST} look-alike`,
    ]);
    const [one] = await found('\n<actor:x> a cg:ArmedGroup .');
    expect(one).toMatchObject({ severity: 'error', subject: 'actor:x', line: FIRST + 1 });
    expect(one?.message).toContain(
      '<actor:x>: in angle brackets this is an IRI of its own, and not actor:x, which is short for https://w3id.org/claimgraph/actor/x.',
    );
  });

  it('are none of other schemes, nor coordinates, nor texts', async () => {
    expect(
      await found(
        '<urn:actor:x> rdfs:seeAlso <https://example.org/actor:x>, <geo:12.5,-1.2>, <mailto:a@example.org> ; rdfs:comment "actor:x" .',
      ),
    ).toEqual([]);
  });
});
