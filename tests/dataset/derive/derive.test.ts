import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/dataset/dataset.js';
import { derive } from '../../../src/dataset/derive/derive.js';
import { readDataset } from '../../../src/dataset/read/read.js';
import { loadOntologyDataset } from '../../../src/dataset/records/ontology.js';
import { namedNode } from '../../../src/dataset/terms.js';
import { expand, shorten } from '../../../src/model/namespaces.js';
import { cg, prov, rdf } from '../../../src/model/vocabulary.js';
import { SMALL, spoiltCopy, temporaryFolder } from '../temporary.js';

const ontology = loadOntologyDataset();
const deriveFrom = async (...paths: string[]) => derive(await readDataset(paths), await ontology);

/** The flat triples with a relation, in short names. */
function flat(derived: Dataset, relation: string): string[] {
  return [...derived.quads(null, namedNode(expand(relation)))]
    .map(({ subject, object }) => `${shorten(subject.value)} ${shorten(object.value)}`)
    .sort();
}

/** The claims that a derived relation leads back to. */
function basis(derived: Dataset, relation: string): string[] {
  const nodes = derived.subjects(namedNode(rdf.predicate), namedNode(expand(relation)));
  return nodes
    .flatMap((node) => derived.objects(node, namedNode(prov.wasDerivedFrom)))
    .map((claim) => shorten(claim.value))
    .sort();
}

function origins(derived: Dataset, relation: string): string[] {
  const nodes = derived.subjects(namedNode(rdf.predicate), namedNode(expand(relation)));
  return nodes
    .flatMap((node) => derived.objects(node, namedNode(cg.origin)))
    .map((utterance) => shorten(utterance.value))
    .sort();
}

/** By origin, the claims from which one place is derived to lie within another; without one where no one telling has it. */
function tellings(derived: Dataset, inner: string, outer: string): (string | undefined)[][] {
  return derived
    .subjects(namedNode(rdf.subject), namedNode(expand(inner)))
    .filter((node) => derived.object(node, namedNode(rdf.object))?.value === expand(outer))
    .map((node): (string | undefined)[] => {
      const origin = derived.object(node, namedNode(cg.origin));
      const from = derived.objects(node, namedNode(prov.wasDerivedFrom)).map(({ value }) => shorten(value));
      return [origin && shorten(origin.value), ...from.sort()];
    })
    .sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
}

/** Claims in Turtle: `subject predicate object`, said by a speaker of the small data set. */
function claims(
  lines: readonly (readonly [triple: string, madeIn: string, speechAct?: string, more?: string])[],
): string {
  const body = lines.map(
    ([triple, madeIn, speechAct = 'asserts', more = 'cg:polarity code:affirmed'], at) => {
      const [s, p, o] = triple.split(' ');
      return `claim:t${at} a cg:Claim ; rdf:subject ${s} ; rdf:predicate ${p} ; rdf:object ${o} ;
      cg:madeIn ${madeIn} ; cg:speechAct code:${speechAct} ; ${more} .`;
    },
  );
  const prefixes = [
    'actor',
    'agreement',
    'cg',
    'claim',
    'code',
    'event',
    'evidence',
    'place',
    'rdf',
    'report',
    'utterance',
  ];
  const evidence = 'evidence:t oa:hasSource report:901 .';
  const oa = '@prefix oa: <http://www.w3.org/ns/oa#> .';
  const named = prefixes.map((prefix) => `@prefix ${prefix}: <${expand(`${prefix}:`)}> .`);
  return [oa, ...named, evidence, ...body].join('\n');
}

async function deriveWith(lines: Parameters<typeof claims>[0]): Promise<Dataset> {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'more.ttl'), claims(lines));
  return deriveFrom(SMALL, folder);
}

/** What the report says or relays. */
const in901 = 'cg:polarity code:affirmed ; cg:evidence evidence:t';

describe('what follows from claims', () => {
  it('derives who attacked whom from one telling alone: here that of the Front, with what the relaying paper says', async () => {
    const derived = await deriveFrom(SMALL);
    expect(flat(derived, 'cg:attacked')).toEqual(['actor:front actor:guard']);
    expect(flat(derived, 'cg:attackedBy')).toEqual(['actor:guard actor:front']);
    expect(basis(derived, 'cg:attacked')).toEqual(['claim:901-39a18e7b', 'claim:901-6ab89d37']);
    expect(origins(derived, 'cg:attacked')).toEqual(['utterance:front-communique']);
  });

  it('derives no attack of which one tells the doer and another the target', async () => {
    const folder = spoiltCopy(
      'reports/901.ttl',
      'cg:madeIn report:901',
      'cg:madeIn utterance:guard-statement',
    );
    expect(flat(await deriveFrom(folder), 'cg:attacked')).toEqual([]);
  });

  it('derives one telling a mouth, so that each counts once', async () => {
    const derived = await deriveWith([
      ['event:ridge-ambush cg:perpetrator actor:front', 'utterance:watch-note'],
      ['event:ridge-ambush cg:target actor:guard', 'utterance:watch-note'],
    ]);
    expect(flat(derived, 'cg:attacked')).toEqual(['actor:front actor:guard']);
    expect(origins(derived, 'cg:attacked')).toEqual(['utterance:front-communique', 'utterance:watch-note']);
  });

  it('derives no attack from an event that is not violent', async () => {
    const derived = await deriveFrom(spoiltCopy('events.ttl', 'code:ambush', 'code:withdrawal'));
    expect(flat(derived, 'cg:attacked')).toEqual([]);
  });

  it('derives no attack from a denial, a plan or a headline', async () => {
    for (const [act, more] of [
      ['denies', 'cg:polarity code:negated'],
      ['plans', 'cg:polarity code:affirmed'],
      ['asserts', 'cg:polarity code:affirmed ; cg:headline true'],
    ] as const) {
      const perpetrator = ['event:ridge-ambush cg:perpetrator actor:watch', 'report:901', act, more] as const;
      const derived = await deriveWith([perpetrator]);
      expect(flat(derived, 'cg:attacked'), `${act} ${more}`).toEqual(['actor:front actor:guard']);
    }
  });

  it('derives who claimed responsibility only where the speaker names itself', async () => {
    expect(flat(await deriveFrom(SMALL), 'cg:claimedResponsibilityFor')).toEqual([
      'actor:front event:ridge-ambush',
    ]);
    const other = await deriveWith([
      ['event:x cg:perpetrator actor:watch', 'utterance:guard-statement', 'claims-responsibility'],
    ]);
    expect(flat(other, 'cg:claimedResponsibilityFor')).toEqual(['actor:front event:ridge-ambush']);
  });

  it('derives a denial from the mouth that denies alone, and of nothing that is only planned, asked for or feared', async () => {
    const denial = [
      'actor:front cg:opposes actor:watch',
      'utterance:guard-statement',
      'denies',
      'cg:polarity code:negated',
    ] as const;
    const saying = (act: string) =>
      ['actor:front cg:opposes actor:watch', 'utterance:front-communique', act] as const;
    const denies = async (act: string) => {
      const derived = await deriveWith([denial, saying(act)]);
      return {
        who: flat(derived, 'cg:denies').filter((pair) => pair === 'actor:guard actor:front'),
        mouths: origins(derived, 'cg:denies').filter((mouth) => mouth === 'utterance:guard-statement'),
      };
    };
    const one = { who: ['actor:guard actor:front'], mouths: ['utterance:guard-statement'] };
    expect(await denies('asserts')).toEqual(one);
    for (const act of ['plans', 'once-planned', 'demands', 'fears', 'suspects'])
      expect(await denies(act), act).toEqual({ who: [], mouths: [] });
  });

  it('derives who accuses whom from what a speaker alleges, not from hearsay in a report or of itself', async () => {
    const derived = await deriveWith([
      ['event:ridge-ambush cg:perpetrator actor:front', 'utterance:guard-statement', 'alleges'],
      ['actor:watch cg:obstructs actor:guard', 'utterance:guard-statement', 'alleges'],
      ['actor:guard cg:opposes actor:front', 'utterance:guard-statement', 'alleges'],
      ['actor:front cg:opposes actor:watch', 'report:901', 'alleges'],
      ['event:ridge-ambush cg:place place:ridge', 'utterance:guard-statement', 'alleges'],
    ]);
    expect(flat(derived, 'cg:accuses')).toEqual(['actor:guard actor:front', 'actor:guard actor:watch']);
  });

  it('derives who denies what whom says', async () => {
    const derived = await deriveFrom(SMALL);
    expect(flat(derived, 'cg:denies')).toEqual(['actor:officer-901 actor:front']);
    expect(basis(derived, 'cg:denies')).toContain('claim:901-7b888e31');
  });

  it('derives who fights alongside whom from one utterance, and not from two that disagree', async () => {
    const together = await deriveWith([
      ['event:ridge-ambush cg:perpetrator actor:guard', 'utterance:watch-note'],
      ['event:ridge-ambush cg:perpetrator actor:watch', 'utterance:watch-note'],
    ]);
    expect(flat(together, 'cg:fightsAlongside')).toEqual([
      'actor:guard actor:watch',
      'actor:watch actor:guard',
    ]);
    expect(basis(together, 'cg:fightsAlongside')).toEqual(['claim:t0', 'claim:t1']);
    const apart = await deriveWith([
      ['event:ridge-ambush cg:perpetrator actor:watch', 'utterance:guard-statement'],
    ]);
    expect(flat(apart, 'cg:fightsAlongside')).toEqual([]);
  });

  it('derives who made an agreement with whom from its parties', async () => {
    const derived = await deriveWith([
      ['actor:front cg:partyTo agreement:a', 'report:901'],
      ['actor:guard cg:partyTo agreement:a', 'report:901'],
      ['actor:watch cg:partyTo agreement:a', 'report:902'],
      ['actor:watch cg:partyTo agreement:b', 'report:902'],
    ]);
    expect(flat(derived, 'cg:agreedWith')).toEqual(['actor:front actor:guard', 'actor:guard actor:front']);
    expect(basis(derived, 'cg:agreedWith')).toEqual(['claim:t0', 'claim:t1']);
  });

  it('derives within one telling that a place lies in others, at any remove, with what the report that relays it says itself', async () => {
    const guard = 'utterance:guard-statement';
    const told = await deriveWith([
      ['place:a cg:within place:b', guard, 'asserts', in901],
      ['place:b cg:within place:c', 'report:901', 'asserts', in901],
      ['place:c cg:within place:d', guard, 'asserts', in901],
      ['place:d cg:within place:e', 'report:901', 'asserts', in901],
      ['place:d cg:within place:e', 'report:902'],
    ]);
    const all = ['claim:t0', 'claim:t1', 'claim:t2', 'claim:t3'];
    expect(tellings(told, 'place:a', 'place:e')).toEqual([
      [undefined, ...all, 'claim:t4'],
      [guard, ...all],
    ]);
    expect(flat(told, 'cg:contains')).toContain('place:e place:a');
  });

  it('names no origin of what is put together from tellings none of which has the whole way', async () => {
    const apart = await deriveWith([
      ['place:a cg:within place:b', 'report:901'],
      ['place:b cg:within place:c', 'report:902'],
      ['place:b cg:within place:c', 'report:901', 'asserts', `cg:headline true ; ${in901}`],
      ['place:c cg:within place:d', 'report:902'],
    ]);
    expect(tellings(apart, 'place:b', 'place:d')).toEqual([
      [undefined, 'claim:t1', 'claim:t3'],
      ['report:902', 'claim:t1', 'claim:t3'],
    ]);
    expect(tellings(apart, 'place:a', 'place:d')).toEqual([[undefined, 'claim:t0', 'claim:t1', 'claim:t3']]);
  });

  it('is not led round a circle of places', async () => {
    const circle = await deriveWith([
      ['place:a cg:within place:b', 'report:901'],
      ['place:b cg:within place:a', 'report:901'],
      ['place:a cg:within place:c', 'report:901'],
      ['place:c cg:within place:d', 'report:901'],
    ]);
    expect(tellings(circle, 'place:b', 'place:d').map(([origin]) => origin)).toEqual([
      undefined,
      'report:901',
    ]);
    expect(tellings(circle, 'place:a', 'place:a')).toEqual([]);
  });

  it('derives containment through other places, with every claim on the way, but not through contested ones', async () => {
    const chain = await deriveWith([
      ['place:north cg:within place:land', 'report:901'],
      ['place:land cg:within place:continent', 'report:901'],
      ['place:ridge cg:within place:moon', 'report:901'],
      ['place:moon cg:within place:sky', 'report:901'],
      ['place:moon cg:within place:sky', 'report:902', 'denies', 'cg:polarity code:negated'],
    ]);
    const within = namedNode(expand('cg:within'));
    const graph = namedNode(expand('graph:derived/within'));
    const found = [...chain.quads(null, within, null, graph)].map((quad) => shorten(quad.object.value));
    expect(found.sort()).toEqual(['place:continent', 'place:continent', 'place:land']);
    const far = [...chain.quads(null, namedNode(rdf.object), namedNode(expand('place:continent')))]
      .map((quad) => quad.subject)
      .find((node) => chain.object(node, namedNode(rdf.subject))?.value === expand('place:ridge'));
    expect(
      chain
        .objects(far, namedNode(prov.wasDerivedFrom))
        .map((claim) => shorten(claim.value))
        .sort(),
    ).toEqual(['claim:902-eedc4025', 'claim:t0', 'claim:t1']);
    expect(flat(chain, 'cg:contains')).toContain('place:continent place:ridge');
  });

  it('gathers what nobody denies, without plans', async () => {
    const derived = await deriveWith([['actor:front cg:withdrewFrom place:ridge', 'report:901', 'plans']]);
    const graph = namedNode(expand('graph:uncontested'));
    const relations = [...derived.quads(null, null, null, graph)].map((quad) =>
      shorten(quad.predicate.value),
    );
    expect(relations).toContain('cg:target');
    expect(relations).not.toContain('cg:perpetrator');
    expect(relations).not.toContain('cg:withdrewFrom');
  });

  it('gives first and last day of dates', async () => {
    const derived = await deriveWith([
      [
        'actor:front cg:operatesIn place:ridge',
        'report:901',
        'asserts',
        `cg:polarity code:affirmed ; cg:when "2020-02"^^<${expand('edtf:EDTF')}>`,
      ],
    ]);
    const day = (property: string) =>
      derived.object(namedNode(expand('claim:t0')), namedNode(property))?.value;
    expect([day(cg.earliest), day(cg.latest)]).toEqual(['2020-02-01', '2020-02-29']);
  });
});
