/** Who tells a proposition or an event otherwise, over the five reports and over invented ones. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type Otherwise, toldOtherwise } from '../../../src/compare/verdicts/told-otherwise.js';
import { propositionKey } from '../../../src/model/identifiers.js';
import { expand, shorten } from '../../../src/model/namespaces.js';
import { openGraph } from '../../../src/open.js';
import { type Decided, madeCorpus, type Told } from '../made.js';

const of = (told: Otherwise, subject: string, predicate: string, object: string) =>
  told.ofProposition({
    key: propositionKey(expand(subject), expand(predicate), { kind: 'iri', value: expand(object) }),
  });
const short = (found: ReturnType<Otherwise['ofEvent']>) =>
  found.map(({ verdict, reason, speakers }) => `${verdict} (${reason}): ${speakers.map(shorten).join(' ')}`);

describe('in the five reports', () => {
  let mali: Otherwise;
  beforeAll(async () => {
    mali = toldOtherwise((await openGraph('data')).corpus);
  });

  it('the army tells the day otherwise on which Wagner attacked CMA fighters, which a rule derived', () => {
    const found = of(mali, 'actor:wagner', 'cg:attacked', 'actor:cma-forces-ber');
    expect(short(found)).toEqual(['inTension (identity-unsure): actor:malian-army']);
    expect(found[0]?.ofAnotherEvent).toBe(true);
    expect(short(mali.ofEvent(expand('event:ber-fighting')))).toContain(
      'inTension (identity-unsure): actor:cma',
    );
  });

  it('the junta denies what some nations say, and nobody tells otherwise that they accuse it', () => {
    expect(short(of(mali, 'actor:mali-junta', 'cg:employs', 'actor:wagner'))).toEqual([
      'contradictory (polarity): actor:mali-junta',
    ]);
    expect(of(mali, 'actor:some-nations', 'cg:accuses', 'actor:mali-junta')).toEqual([]);
  });

  it('nobody tells otherwise where the army fought at Ber, nor that it was there, as both accounts say', () => {
    expect(of(mali, 'event:ber-fighting', 'cg:location', 'place:ber')).toEqual([]);
    expect(of(mali, 'event:ber-fighting', 'cg:participant', 'actor:malian-army')).toEqual([]);
    expect(short(of(mali, 'event:ber-fighting', 'cg:participant', 'actor:army-ber-adversary-000'))).toEqual([
      'inTension (identity-unsure): actor:cma',
    ]);
  });

  it('the army, which fought jihadists, tells no ambush by JNIM otherwise, whose men its report calls jihadists', () => {
    expect(of(mali, 'event:double-ambush', 'cg:perpetrator', 'actor:jnim')).toEqual([]);
    expect(of(mali, 'event:double-ambush', 'cg:target', 'actor:malian-army')).toEqual([]);
    expect(of(mali, 'actor:jnim', 'cg:attacked', 'actor:malian-army')).toEqual([]);
  });
});

describe('a proposition is told otherwise', () => {
  const UNSURE: Decided = { left: 'event:fight', right: 'event:ambush', decision: 'unsure' };
  const role = (by: string, event: string, predicate: string, actor: string): Told => ({
    by,
    says: [`event:${event}`, `cg:${predicate}`, `actor:${actor}`],
  });
  const fight = [
    role('army', 'fight', 'participant', 'army'),
    role('army', 'fight', 'participant', 'bandits'),
    role('rebels', 'ambush', 'perpetrator', 'army'),
    role('rebels', 'ambush', 'perpetrator', 'company'),
    role('rebels', 'ambush', 'target', 'rebels'),
    role('villagers', 'ambush', 'agent', 'nomads'),
  ];
  const told = (more: readonly Told[] = [], decided = [UNSURE]) =>
    toldOtherwise(madeCorpus([...fight, ...more], decided));

  it('in the roles that differ, and in those of the same actors in its parts, and only there', () => {
    const half = (...roles: readonly [string, string][]): readonly Told[] => [
      { by: 'rebels', says: ['event:half', 'cg:subEventOf', 'event:ambush'] },
      ...roles.map(([predicate, actor]) => role('rebels', 'half', predicate, actor)),
    ];
    const army = ['inTension (identity-unsure): actor:army'];
    expect(short(of(told(), 'event:ambush', 'cg:target', 'actor:rebels'))).toEqual(army);
    expect(short(of(told(half(['target', 'rebels'])), 'event:half', 'cg:target', 'actor:rebels'))).toEqual(
      army,
    );
    // Both accounts say that the army was there, and the army says nothing of the company or of drones.
    expect(of(told(), 'event:ambush', 'cg:perpetrator', 'actor:army')).toEqual([]);
    expect(of(told(), 'event:fight', 'cg:participant', 'actor:army')).toEqual([]);
    expect(of(told(), 'event:ambush', 'cg:perpetrator', 'actor:company')).toEqual([]);
    expect(of(told(half(['perpetrator', 'drones'])), 'event:half', 'cg:perpetrator', 'actor:drones')).toEqual(
      [],
    );
    expect(of(told(), 'event:ambush', 'cg:agent', 'actor:nomads')).toEqual([]);
    expect(of(told([], []), 'event:ambush', 'cg:target', 'actor:rebels')).toEqual([]);
  });

  it('where one says that it attacked whom another says it was attacked by', () => {
    const turned = toldOtherwise(
      madeCorpus(
        [
          role('army', 'fight', 'target', 'army'),
          role('army', 'fight', 'perpetrator', 'bandits'),
          role('rebels', 'ambush', 'perpetrator', 'army'),
          role('rebels', 'ambush', 'participant', 'rebels'),
        ],
        [UNSURE],
      ),
    );
    expect(short(of(turned, 'event:fight', 'cg:target', 'actor:army'))).toEqual([
      'inTension (identity-unsure): actor:rebels',
    ]);
  });

  it('by none of those who tell it so', () => {
    const both = role('army', 'ambush', 'perpetrator', 'company');
    expect(of(told([both]), 'event:ambush', 'cg:perpetrator', 'actor:company')).toEqual([]);
  });

  it('by a count that can be true too where the same accounts differ in who fought whom', () => {
    const counted = [
      { by: 'rebels', says: ['event:half', 'cg:subEventOf', 'event:ambush'] } satisfies Told,
      { by: 'army', event: 'fight', min: 14 },
      { by: 'rebels', event: 'half', min: 7, max: 7 },
    ];
    const ofSeven = (corpus: ReturnType<typeof madeCorpus>) => {
      const seven = [...corpus.claims.values()].at(-1)!;
      return short(toldOtherwise(corpus).ofProposition(seven.proposition));
    };
    expect(ofSeven(madeCorpus([...fight, ...counted], [UNSURE]))).toEqual([
      'compatible (identity-unsure): actor:army',
    ]);
    expect(ofSeven(madeCorpus(counted, [UNSURE]))).toEqual([]);
  });
});
