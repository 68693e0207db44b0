/** Data that nests: levels of one relation told by one report, written to a file piece by piece. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { PREFIXES } from '../../src/model/namespaces.js';

export type Nested = 'subEventOf' | 'partOf' | 'quotes' | 'within';

const ZEROS = '0'.repeat(64);
const HEAD = `${Object.entries(PREFIXES)
  .map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .`)
  .join('\n')}
actor:press a cg:NewsMedium ; skos:prefLabel "Press"@en .
actor:a a cg:ArmedGroup ; skos:prefLabel "A"@en .
report:900 a cg:Report ; cg:speaker actor:press ; dcterms:title "T"@en ; dcterms:language "en" ;
  dcterms:date "2023-01-02"^^edtf:EDTF ; cg:textSha256 "${ZEROS}" .
figure:f a cg:CasualtyFigure ; cg:outcome code:killed ; cg:group code:civilians ; cg:countMin 5 ; cg:countMax 7 .
`;

/** What stands on a level, and what the innermost does. */
const KINDS: Readonly<
  Record<Nested, { node: string; description: string; innermost: readonly [string, string][] }>
> = {
  subEventOf: {
    node: 'event',
    description: 'a cg:Event ; cg:eventType code:attack',
    innermost: [
      ['casualties', 'figure:f'],
      ['perpetrator', 'actor:a'],
      ['target', 'actor:press'],
    ],
  },
  partOf: { node: 'actor', description: 'a cg:ArmedGroup', innermost: [['opposes', 'actor:a']] },
  within: { node: 'place', description: 'a cg:Place', innermost: [] },
  quotes: { node: 'utterance', description: 'a cg:Utterance ; cg:speaker actor:press', innermost: [] },
};

export function writeNested(path: string, relation: Nested, levels: number): void {
  const { node, description, innermost } = KINDS[relation];
  const file = openSync(path, 'w');
  let text = HEAD;
  let claims = 0;
  const claim = (subject: string, predicate: string, object: string, madeIn = 'report:900') => {
    const id = `900-${++claims}`;
    text += `claim:${id} a cg:Claim ; rdf:subject ${subject} ; rdf:predicate cg:${predicate} ; rdf:object ${object} ; cg:madeIn ${madeIn} ; cg:speechAct code:asserts ; cg:polarity code:affirmed ; cg:evidence evidence:${id}-1 .
evidence:${id}-1 a cg:Evidence ; oa:hasSource report:900 ; cg:paragraph 1 ; cg:sliceSha256 "${ZEROS}" ; oa:hasSelector [ oa:start 1 ; oa:end 2 ] .\n`;
  };
  for (let level = 0; level < levels; level += 1) {
    text += `${node}:n${level} ${description} ; skos:prefLabel "n${level}"@en .\n`;
    if (relation === 'quotes') {
      if (level + 1 < levels) text += `${node}:n${level} cg:quotes ${node}:n${level + 1} .\n`;
    } else if (level > 0) claim(`${node}:n${level}`, relation, `${node}:n${level - 1}`);
    if (text.length > 1 << 20) {
      writeSync(file, text);
      text = '';
    }
  }
  for (const [predicate, object] of innermost) claim(`${node}:n${levels - 1}`, predicate, object);
  if (relation === 'quotes') {
    text += 'report:900 cg:quotes utterance:n0 .\n';
    claim('actor:a', 'opposes', 'actor:press', `utterance:n${levels - 1}`);
  }
  writeSync(file, text);
  closeSync(file);
}
