import { beforeAll, describe, expect, it } from 'vitest';
import { comparisons } from '../../../src/compare/verdicts/comparisons.js';
import { indirectSupport } from '../../../src/compare/verdicts/indirect-support.js';
import type { Comparison } from '../../../src/compare/verdicts/verdict.js';
import { readDataset } from '../../../src/dataset/read/read.js';
import { readCorpus } from '../../../src/dataset/records/corpus.js';
import { loadOntologyDataset, readOntology } from '../../../src/dataset/records/ontology.js';
import { expand, shorten } from '../../../src/model/namespaces.js';
import type { Claim, Corpus } from '../../../src/model/records.js';
import { sayWhy } from '../../../src/words/why.js';
import { madeCorpus } from '../made.js';

let corpus: Corpus;
let all: readonly Comparison[];

beforeAll(async () => {
  corpus = readCorpus(await readDataset(['data']), readOntology(await loadOntologyDataset()));
  all = comparisons(corpus);
});

const speakers = (claims: readonly Claim[]) => [
  ...new Set(claims.flatMap((claim) => corpus.utterances.get(claim.madeIn)?.speakers ?? []).map(shorten)),
];
const objects = (claims: readonly Claim[]) => claims.map((claim) => shorten(claim.proposition.object.value));

/** The comparisons whose sides hold objects that begin so, in either order. */
function between(one: string, other: string): Comparison[] {
  const has = (claims: readonly Claim[], start: string) =>
    objects(claims).some((object) => object.startsWith(start));
  return all.filter(
    ({ left, right }) => (has(left, one) && has(right, other)) || (has(left, other) && has(right, one)),
  );
}
const verdicts = (found: readonly Comparison[]) =>
  found.map(({ verdict, reason }) => `${verdict} (${reason})`);

describe('the disagreements of the five reports', () => {
  it('some nations and Bamako contradict each other on Wagner', () => {
    const found = all.filter(({ left }) => left[0]?.proposition.predicate === expand('cg:employs'));
    expect(verdicts(found)).toEqual(['contradictory (polarity)']);
    expect([...speakers(found[0]!.left), ...speakers(found[0]!.right)].sort()).toEqual([
      'actor:mali-junta',
      'actor:some-nations',
    ]);
  });

  it('nobody speaks for or against the use of Wagner by another word: no report makes the army part of the junta', () => {
    const [wagner] = all.filter(({ left }) => left[0]?.proposition.predicate === expand('cg:employs'));
    expect(indirectSupport(corpus)(wagner!)).toEqual({ affirmed: [], denied: [] });
  });

  it('nothing speaks for a side of what is not a matter of yes and no', () => {
    const bearing = indirectSupport(corpus);
    for (const each of all.filter(({ reason }) => reason !== 'polarity'))
      expect(bearing(each)).toEqual({ affirmed: [], denied: [] });
  });

  it('the junta took power in 2020 or in 2021, not both', () => {
    expect(
      verdicts(between('2020', '2021').filter(({ about }) => about === expand('actor:mali-junta'))),
    ).toEqual(['contradictory (time)']);
  });

  it('the first base was left in July or in early August', () => {
    // The exit as a whole, too: report 004 lets it begin with that base, report 000 in early August.
    expect(verdicts(between('2023-07', '2023-08-01/2023-08-10'))).toEqual([
      'contradictory (time)',
      'contradictory (time)',
    ]);
  });

  it('at least four wounded at Ber and three evacuated can both be true', () => {
    expect(
      verdicts(between('figure:peacekeepers-wounded-4-or-more', 'figure:peacekeepers-evacuated-wounded-3')),
    ).toEqual(['compatible (outcome)']);
  });

  it('22 flown out near Anefis lie within 39 in all', () => {
    expect(
      verdicts(between('figure:peacekeepers-evacuated-wounded-22', 'figure:peacekeepers-wounded-39')),
    ).toEqual(['compatible (part-of)']);
  });

  it('at least 14, at least 12, and 7 in what may be part of it can all be true of the soldiers in central Mali', () => {
    const [fourteen, twelve, seven] = ['14-or-more', '12-or-more', '7'].map(
      (n) => `figure:soldiers-killed-${n}`,
    );
    expect(verdicts(between(fourteen!, twelve!))).toEqual(['compatible (bounds)']);
    // Nobody says that JNIM's ambushes are the army's fighting, or a part of it.
    expect(verdicts(between(fourteen!, `${seven}-`))).toEqual(['compatible (identity-unsure)']);
    expect(verdicts(between(twelve!, `${seven}-`))).toEqual(['compatible (identity-unsure)']);
  });

  it('31 "neutralised" and five dead are in tension, by the word', () => {
    expect(verdicts(between('figure:jihadists-neutralised-31', 'figure:jnim-members-killed-5'))).toEqual([
      'inTension (wording)',
    ]);
  });

  it('13,000 agrees with 11,600 and 1,500, and each is in tension with about 15,000', () => {
    expect(verdicts(between('figure:personnel-about-13000', 'figure:troops-about-11600'))).toContain(
      'agrees (rounding)',
    );
    expect(verdicts(between('figure:personnel-about-13000', 'figure:personnel-about-15000'))).toEqual([
      'inTension (bounds)',
    ]);
    expect(verdicts(between('figure:police-about-1500', 'figure:personnel-about-15000'))).toContain(
      'inTension (bounds)',
    );
  });

  it('the Ber base was handed over or occupied: in tension', () => {
    const found = all.filter(({ about }) => about === expand('place:ber-base'));
    expect(verdicts(found)).toEqual(['inTension (wording)']);
  });

  it('whom the army fought at Ber is in tension, as the two accounts may be of one fight', () => {
    expect(verdicts(between('actor:army-ber-adversary', 'actor:cma-forces-ber'))).toEqual([
      'inTension (identity-unsure)',
    ]);
  });

  it('the army fought jihadists, JNIM, whose men the report calls so, ambushed the army: both can be true, and Wagner is nobody it fought', () => {
    const found = between('actor:jnim', 'actor:jihadists-003');
    expect(verdicts(found)).toEqual(['compatible (identity-unsure)']);
  });

  it('six soldiers on Friday and at least six on two days can both be true', () => {
    expect(verdicts(between('figure:soldiers-killed-6-0', 'figure:soldiers-killed-6-or-more'))).toEqual([
      'compatible (bounds)',
    ]);
  });

  it("the army's silence on five dead Wagner men is no denial", () => {
    const found = between('figure:wagner-personnel-killed-5', 'figure:soldiers-killed-14-or-more');
    expect(verdicts(found)).toEqual(['notComparable (silence)']);
  });

  it('the army and its commanders name no Wagner man among those hit in central Mali: a silence, and told as such', () => {
    const found = all.filter(
      ({ reason, left, right }) =>
        reason === 'silence' &&
        [...left, ...right].some(({ proposition }) => proposition.predicate === expand('cg:target')),
    );
    expect(verdicts(found)).toEqual(['notComparable (silence)', 'notComparable (silence)']);
    for (const { silent, left, right } of found) {
      expect(objects(silent === 'left' ? right : left)).toEqual(['actor:wagner']);
      expect(speakers(silent === 'left' ? left : right)).not.toContain('actor:jnim');
    }
  });

  it('the attack at Ber came before the announced exit, and after the exit: steps of one matter, both can be true', () => {
    const found = all.filter(({ reason }) => reason === 'order');
    expect(verdicts(found)).toEqual(['compatible (order)']);
    expect(objects([...found[0]!.left, ...found[0]!.right]).sort()).toEqual([
      'event:ber-convoy-attacks',
      'event:ber-exit-announcement',
    ]);
  });

  it('reasons for one event stand beside each other, and those of one breath do not', () => {
    const found = all.filter(({ reason }) => reason === 'cause');
    expect(found.map(({ about, verdict }) => `${verdict} ${shorten(about)}`).sort()).toEqual([
      'compatible event:ber-withdrawal-decision',
      'compatible event:equipment-destruction',
      'compatible event:gao-tankers',
    ]);
  });

  it('the junta tells of a rout of its enemy in Mali, the Secretary-General of security getting worse there', () => {
    const found = all.filter(({ reason }) => reason === 'assessment');
    expect(new Set(verdicts(found))).toEqual(new Set(['compatible (assessment)']));
    const voices = found.map(({ left, right }) => [...speakers(left), ...speakers(right)].sort().join(' '));
    expect(voices).toContain('actor:mali-junta actor:un-secretary-general');
  });

  it('accounts of what may be one event that fit each other are listed too', () => {
    const found = between('actor:jnim', 'actor:minusma-ber-convoy');
    expect(verdicts(found)).toEqual(['compatible (identity-unsure)']);
  });

  it('the demand to leave is one, in words from request to compulsion', () => {
    const found = all.filter(
      ({ left }) => left[0]?.proposition.predicate === expand('cg:demandsDepartureOf'),
    );
    expect(verdicts(found)).toEqual(['agrees (wording)']);
  });

  it('a rejected fear is in tension at most', () => {
    const fuel = all.filter(({ left }) => left[0]?.proposition.predicate === expand('cg:supplies'));
    expect(verdicts(fuel)).toEqual(['inTension (modality)']);
  });

  it('nothing else is contradictory but when the exit began', () => {
    const found = all
      .filter(({ verdict }) => verdict === 'contradictory')
      .map(({ left }) => shorten(left[0]!.proposition.predicate));
    expect(found.sort()).toEqual(['cg:date', 'cg:employs', 'cg:inPowerSince', 'cg:startedOn']);
  });

  it('the order in which claims are read changes nothing', () => {
    const backwards = { ...corpus, claims: new Map([...corpus.claims].reverse()) };
    expect(comparisons(backwards)).toEqual(all);
  });
});

describe('one proposition, told, planned, feared and denied', () => {
  const SAYS = ['actor:a', 'cg:supplies', 'actor:b'] as const;
  const told = (by: string, act?: Claim['speechAct']) => ({ by, says: SAYS, ...(act ? { act } : {}) });
  const judged = (...claims: Parameters<typeof madeCorpus>[0]) =>
    comparisons(madeCorpus([...claims, { by: 'z', says: SAYS, denies: true }])).map(
      ({ verdict, reason, left, right }) => [
        `${verdict} ${reason}`,
        [...left, ...right]
          .map(({ speechAct }) => speechAct)
          .sort()
          .join(' '),
      ],
    );

  it('is contradictory between those who tell and those who deny it, never for who only fears or plans it', () => {
    const contradiction = ['contradictory polarity', 'asserts denies'];
    const fear = ['inTension modality', 'denies fears'];
    const plan = ['compatible plan', 'denies plans'];
    expect(judged(told('s'))).toEqual([contradiction]);
    expect(judged(told('f', 'fears'))).toEqual([fear]);
    expect(judged(told('s'), told('f', 'fears'), told('p', 'plans'))).toEqual([contradiction, fear, plan]);
  });

  it('an expectation or a demand that did not come is no rejected fear', () => {
    expect(judged(told('e', 'expects'))).toEqual([['compatible plan', 'denies expects']]);
    expect(judged(told('d', 'demands'))).toEqual([['compatible plan', 'demands denies']]);
    expect(judged(told('u', 'suspects'))).toEqual([['inTension modality', 'denies suspects']]);
  });

  it.each([
    ['demands', 'demands', 'compatible'],
    ['demands', 'plans', 'compatible'],
    ['fears', 'plans', 'compatible'],
    ['expects', 'expects', 'inTension'],
    ['expects', 'suspects', 'inTension'],
    ['fears', 'expects', 'compatible'],
  ] as const)('%s it, and %s that it be not so: nobody tells it as done', (act, opposite, verdict) => {
    const made = madeCorpus([told('x', act), { ...told('y', opposite), denies: true }]);
    const [found, ...more] = comparisons(made);
    expect(found).toMatchObject({ verdict, reason: 'opposite' });
    expect(more).toEqual([]);
    expect(sayWhy(made, found!)).toMatch(/^One side .+, the other .+ not.+[.]$/);
  });

  it.each([
    ['plans', /^What is planned need not have come/],
    ['demands', /^What is asked for need not have come/],
    ['expects', /^What is expected need not have come/],
    ['once-planned', /^What is planned at first need not have come/],
    ['fears', /only fears it/],
    ['suspects', /only suspects it/],
  ] as const)('%s beside a denial: why is said of it alone', (act, why) => {
    const made = madeCorpus([told('x', act), { by: 'z', says: SAYS, denies: true }]);
    expect(sayWhy(made, comparisons(made)[0]!)).toMatch(why);
  });
});
