/** A number of places to a folder with invented data: so many towns in West Africa, each with some attacks in it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { random } from '../bench/generate.js';
import { lastingFolder } from '../dataset/temporary.js';

const PREFIXES = Object.entries({
  cg: 'https://w3id.org/claimgraph/ns#',
  oa: 'http://www.w3.org/ns/oa#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dcterms: 'http://purl.org/dc/terms/',
  wgs84: 'http://www.w3.org/2003/01/geo/wgs84_pos#',
  ...Object.fromEntries(
    ['code', 'event', 'place', 'actor', 'report', 'claim', 'evidence'].map((kind) => [
      kind,
      `https://w3id.org/claimgraph/${kind}/`,
    ]),
  ),
});
const STARTS = ['Tan', 'Bou', 'Kel', 'Ana', 'Dar', 'Gos', 'Men', 'Ouro'];
const ENDS = ['ga', 'ré', 'tou', 'bala North', 'ndé of the River'];

export function folderOfPlaces(places: number): string {
  const next = random(7);
  const one = (words: readonly string[]) => words[Math.floor(next() * words.length)] ?? '';
  const claim = (id: string, event: string, predicate: string, object: string) =>
    `claim:${id} a cg:Claim ; rdf:subject ${event} ; rdf:predicate ${predicate} ; rdf:object ${object} ; cg:madeIn report:900 ; cg:speechAct code:asserts ; cg:polarity code:affirmed ; cg:evidence evidence:${id} .
evidence:${id} a cg:Evidence, oa:SpecificResource ; cg:paragraph 1 ; cg:sliceSha256 "${'0'.repeat(64)}" ; oa:hasSource report:900 ; oa:hasSelector [ a oa:TextPositionSelector ; oa:start 0 ; oa:end 9 ] .`;
  const towns = Array.from({ length: places }, (_, n) => {
    const [lat, long] = [11 + 8 * next(), -9 + 12 * next()].map((degrees) => degrees.toFixed(4));
    const events = Array.from({ length: 1 + Math.floor(next() * 8) }, (_, k) => {
      const event = `event:e${n}-${k}`;
      return [
        `${event} a cg:Event ; cg:eventType code:attack ; skos:prefLabel "Attack ${n}-${k}"@en .`,
        claim(`900-p${n}x${k}`, event, 'cg:place', `place:p${n}`),
        claim(`900-w${n}x${k}`, event, 'cg:perpetrator', 'actor:front'),
      ];
    });
    const town = `place:p${n} a cg:Settlement ; skos:prefLabel "${one(STARTS)}${one(ENDS)} ${n}"@en ; cg:coordinatesSource "invented" ; wgs84:lat ${lat} ; wgs84:long ${long} .`;
    return [town, ...events.flat()];
  });
  const lines = [
    ...PREFIXES.map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .`),
    'actor:front a cg:ArmedGroup ; skos:prefLabel "Northern Front"@en .',
    'actor:post a cg:NewsMedium ; skos:prefLabel "The Post"@en .',
    `report:900 a cg:Report ; cg:form code:news-report ; cg:speaker actor:post ; cg:textSha256 "${'0'.repeat(64)}" ; dcterms:language "en" ; dcterms:title "Invented" .`,
    ...towns.flat(),
  ];
  const folder = lastingFolder();
  writeFileSync(join(folder, 'places.ttl'), `${lines.join('\n')}\n`);
  return folder;
}
