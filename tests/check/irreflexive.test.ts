import { describe, expect, it } from 'vitest';
import { nodesOf } from '../../src/dataset/records/nodes.js';
import { loadOntologyDataset } from '../../src/dataset/records/ontology.js';
import { expand, shorten } from '../../src/model/namespaces.js';
import { cg, rdfs } from '../../src/model/vocabulary.js';
import { brief } from '../dataset/spoilt.js';
import { claim, FIRST, foundWith } from './added.js';

/** Bodies that do it to themselves, and IRIs that are an address of their own. */
const MAY_LEAD_BACK = [
  ...['fights', 'obstructs', 'threatens', 'opposes', 'attacked', 'accuses', 'denies', 'represents'],
  ...['appealsTo', 'demandsDepartureOf', 'terminatesMandateOf'],
  ...['address', 'canonicalAddress', 'archivedAt', 'coordinatesSource'],
].map((each) => `cg:${each}`);

describe('a statement that leads from a node to itself', () => {
  it('is told for each property of the vocabulary that joins two, at its line', async () => {
    const properties = [...nodesOf(await loadOntologyDataset()).values()].filter(
      (node) => node.isA(expand('owl:ObjectProperty')) || node.isA(expand('owl:AnnotationProperty')),
    );
    const lines = properties.map((node) => {
      const property = shorten(node.id);
      const [, local] = property.split(':');
      const thing = `event:${local} a <${node.value(rdfs.domain) ?? cg.Claim}> ; skos:prefLabel "n"@en`;
      return node.value(cg.family) === undefined
        ? `${thing} ; ${property} event:${local} .`
        : `${claim(local!, `event:${local}`, local!, `event:${local}`)} ${thing} .`;
    });
    const found = await foundWith(lines.join('\n'), ['circle', 'shape', 'range', 'unclaimed']);
    const told = new Set(
      found.filter(({ file }) => file === 'z.ttl').map(({ line, message }) => `${line} ${message}`),
    );
    const untold = properties
      .map((node) => shorten(node.id))
      .filter((property, at) => {
        const about = new RegExp(`^${FIRST + at} .*\\b${property}\\b`);
        return ![...told].some((each) => about.test(each));
      });
    expect(untold.sort()).toEqual(MAY_LEAD_BACK.sort());
  });

  it('is told with its property, whether it is written, claimed, denied or a relay', async () => {
    const statements = [
      'code:x a skos:Concept ; skos:prefLabel "x"@en ;\n  cg:membersOf code:x .',
      claim('901-a', 'actor:front', 'partOf', 'actor:front').replace('code:affirmed', 'code:negated'),
      'utterance:watch-note cg:quotes utterance:watch-note .',
      'utterance:r a cg:Relay ; rdf:subject utterance:watch-note ; rdf:predicate cg:quotes ; rdf:object utterance:watch-note ; cg:evidence evidence:901-953c27fd-1 .',
      'place:a cg:contains place:a .',
    ];
    const found = await foundWith(statements.join('\n'), ['circle']);
    expect(found.map(({ line, message }) => [(line ?? 0) - FIRST, message])).toEqual([
      [
        1,
        'code:x: cg:membersOf joins two, and code:x stands at both ends; name the other one, or take it out',
      ],
      [
        2,
        'claim:901-a: cg:partOf joins two, and actor:front stands at both ends; correct its subject or its object',
      ],
      [
        3,
        'utterance:watch-note: cg:quotes joins two, and utterance:watch-note stands at both ends; name the other one, or take it out',
      ],
      [
        4,
        'utterance:r: cg:quotes joins two, and utterance:watch-note stands at both ends; correct its subject or its object',
      ],
      [
        5,
        'place:a: cg:contains joins two, and place:a stands at both ends; name the other one, or take it out',
      ],
    ]);
  });

  it('is told once of a property, and not where a body may do it to itself', async () => {
    const fights = claim('901-a', 'actor:front', 'fights', 'actor:front');
    expect(await foundWith(fights, ['circle'])).toEqual([]);
    const twice = 'actor:o cg:appearsIn actor:o .\nactor:o cg:appearsIn actor:o .';
    expect(brief(await foundWith(twice, ['circle']))).toEqual([`z.ttl:${FIRST} circle`]);
  });
});
