import { beforeAll, describe, expect, it } from 'vitest';
import { chainOf, speakersOf } from '../../../src/compare/standing/chain.js';
import { entityStanding, entityStandings } from '../../../src/compare/standing/entity-standing.js';
import { independent, originsAmong } from '../../../src/compare/standing/origins.js';
import { byManner, type PropositionStanding, standings } from '../../../src/compare/standing/standing.js';
import { expand, shorten } from '../../../src/model/namespaces.js';
import type { Claim, Corpus } from '../../../src/model/records.js';
import { corpusOf, MALI, SMALL } from '../../graph/corpora.js';
import { madeCorpus } from '../made.js';

let small: Corpus;
let mali: Corpus;

beforeAll(async () => {
  [small, mali] = await Promise.all([corpusOf(SMALL), corpusOf(MALI)]);
});

function standingOf(corpus: Corpus, subject: string, predicate: string, object: string): PropositionStanding {
  const found = [...standings(corpus).values()].find(
    ({ proposition }) =>
      shorten(proposition.subject) === subject &&
      shorten(proposition.predicate) === predicate &&
      shorten(proposition.object.value) === object,
  );
  if (found === undefined) throw new Error(`no claim says ${subject} ${predicate} ${object}`);
  return found;
}

const claim = (corpus: Corpus, id: string): Claim => corpus.claims.get(expand(id)) as Claim;

const SAYS = ['actor:a', 'cg:obstructs', 'actor:b'] as const;
const judged = (...told: Parameters<typeof madeCorpus>[0]) => [...standings(madeCorpus(told)).values()][0];

describe('the standing of a proposition', () => {
  it('is contested when one speaker affirms and another denies it', () => {
    const standing = standingOf(small, 'event:ridge-ambush', 'cg:perpetrator', 'actor:front');
    expect(standing.standing).toBe('contested');
    expect(standing.affirmedBy).toHaveLength(2);
    expect(standing.deniedBy).toHaveLength(1);
  });

  it('counts two reports of one communiqué as one origin', () => {
    const standing = standingOf(small, 'event:ridge-ambush', 'cg:perpetrator', 'actor:front');
    expect(standing.origins.map(shorten)).toEqual(['utterance:front-communique']);
    expect(standing.reports.map(shorten)).toEqual(['report:901', 'report:902']);
  });

  it('is uncontested when nobody denies it, however few affirm it', () => {
    expect(standingOf(small, 'event:ridge-ambush', 'cg:place', 'place:ridge').standing).toBe('uncontested');
  });

  it('is denied when it is only ever put forward as untrue', () => {
    expect(standingOf(mali, 'actor:mali-junta', 'cg:alignedWith', 'place:france').standing).toBe('denied');
  });

  it('counts whoever says it in several utterances as one origin, and denies it so too', () => {
    const origins = (...told: readonly (readonly [by: string, utterance: string])[]) =>
      judged(...told.map(([by, utterance]) => ({ by, in: utterance, says: SAYS })))?.origins.map(shorten);
    expect(origins(['army', 'post'], ['army', 'briefing'])).toEqual(['utterance:briefing']);
    expect(origins(['army', 'post'], ['army', 'briefing'], ['front', 'note'])).toHaveLength(2);
    const denied = judged(
      { by: 'front', in: 'note', says: SAYS },
      { by: 'army', in: 'post', says: SAYS, denies: true },
      { by: 'army', in: 'briefing', says: SAYS, denies: true },
    );
    expect(denied?.denyingOrigins.map(shorten)).toEqual(['utterance:briefing']);
    expect(denied?.deniedBy).toHaveLength(2);
  });

  it('counts a joint statement only where it brings in another speaker, and whoever is not known for one each', () => {
    const said: Readonly<Record<string, readonly string[]>> = {
      a: ['army'],
      b: ['front'],
      joint: ['army', 'front'],
      other: ['army', 'militia'],
      unknown: [],
      unsigned: [],
    };
    const count = (...ids: readonly string[]) => independent(ids, (id) => said[id] ?? []);
    expect(count('joint', 'a', 'b')).toEqual(['a', 'b']);
    expect(count('joint', 'a')).toEqual(['a', 'joint']);
    expect(count('joint', 'other', 'b', 'a')).toEqual(['a', 'b', 'other']);
    expect(count('unknown', 'unsigned', 'unsigned')).toEqual(['unknown', 'unsigned']);
  });

  it('does not depend on the order of the claims', () => {
    const reversed = { ...small, claims: new Map([...small.claims].reverse()) };
    const summary = (corpus: Corpus) =>
      [...standings(corpus)].map(([key, { standing, origins, reports }]) => [
        key,
        standing,
        origins,
        reports,
      ]);
    expect(summary(reversed)).toEqual(summary(small));
  });
});

describe('what is not told as done', () => {
  it('is no denial where someone asks or plans that it be not so', () => {
    const asked = judged({ by: 'u', says: SAYS, denies: true, act: 'demands' });
    expect(asked).toMatchObject({ standing: 'uncontested', denyingOrigins: [] });
    const beside = judged({ by: 'u', says: SAYS, denies: true, act: 'demands' }, { by: 'v', says: SAYS });
    expect(beside).toMatchObject({ standing: 'uncontested', denyingOrigins: [] });
  });

  it('is an origin neither beside what is told as done nor, given up, beside a plan that stands', () => {
    const origins = (...acts: Claim['speechAct'][]) =>
      judged(...acts.map((act, n) => ({ by: `s${n}`, says: SAYS, act })))?.origins.map(shorten);
    expect(origins('asserts', 'fears', 'plans')).toEqual(['utterance:of-s0']);
    expect(origins('once-planned', 'plans')).toEqual(['utterance:of-s1']);
    expect(origins('once-planned')).toEqual(['utterance:of-s0']);
  });

  it('is denied by nobody: who says that it is not so, or asks the opposite, stands beside it', () => {
    const manners = (...told: (readonly [act: Claim['speechAct'], denies?: true])[]) => {
      const corpus = madeCorpus(
        told.map(([act, denies], n) => ({ by: `s${n}`, says: SAYS, act, ...(denies && { denies }) })),
      );
      return [...standings(corpus).values()]
        .flatMap((each) => byManner(corpus, each))
        .map(({ standing, affirmedBy, deniedBy }) => [standing, affirmedBy.length, deniedBy.length]);
    };
    // A fear and a plan of one thing are two tellings, not one.
    expect(manners(['fears'], ['plans'], ['suspects'], ['plans'])).toEqual([
      ['uncontested', 2, 0],
      ['uncontested', 1, 0],
      ['uncontested', 1, 0],
    ]);
    for (const act of ['plans', 'demands', 'expects', 'fears', 'suspects', 'once-planned'] as const) {
      expect(manners([act], ['denies', true])).toEqual([
        ['uncontested', 1, 0],
        ['denied', 0, 1],
      ]);
      expect(manners([act], [act, true])).toEqual([
        ['uncontested', 1, 0],
        ['uncontested', 0, 1],
      ]);
      expect(manners(['asserts'], ['denies', true], [act], [act, true])).toEqual([
        ['contested', 1, 1],
        ['uncontested', 1, 0],
        ['uncontested', 0, 1],
      ]);
    }
  });
});

describe('a word of parties alone', () => {
  it('is what a group says of its own attack', () => {
    expect(standingOf(small, 'event:ridge-ambush', 'cg:perpetrator', 'actor:front').partyOnly).toBe(true);
  });

  it('is what the guard says of an attack on itself, not what a newspaper says of it', () => {
    expect(standingOf(small, 'event:ridge-ambush', 'cg:place', 'place:ridge').partyOnly).toBe(true);
    expect(standingOf(small, 'event:ridge-ambush', 'cg:target', 'actor:guard').partyOnly).toBe(false);
  });

  it('is not what a newspaper says of others', () => {
    expect(standingOf(small, 'actor:front', 'cg:opposes', 'actor:guard').partyOnly).toBe(false);
  });

  it('is not what nations outside say of the junta and Wagner', () => {
    expect(standingOf(mali, 'actor:mali-junta', 'cg:employs', 'actor:wagner').partyOnly).toBe(false);
  });
});

describe('the chain of a claim', () => {
  it('leads from the report over the relay to whoever said it first', () => {
    const chain = chainOf(small, claim(small, 'claim:901-6ab89d37')).map(({ id }) => shorten(id));
    expect(chain).toEqual(['report:901', 'utterance:watch-note', 'utterance:front-communique']);
  });

  it('is the report alone when the report says it in its own voice', () => {
    const chain = chainOf(small, claim(small, 'claim:902-87909ad9')).map(({ id }) => shorten(id));
    expect(chain).toEqual(['report:902']);
  });

  it('ends with the utterance of its speakers for every claim on Mali', () => {
    for (const each of mali.claims.values()) {
      const chain = chainOf(mali, each);
      expect(chain[0]?.id, each.id).toBe(each.report);
      expect(chain.at(-1)?.speakers, each.id).toEqual(speakersOf(mali, each));
    }
  });
});

describe('the standing of an entity', () => {
  it('counts nobody as denying who says not to be so what nobody affirms', () => {
    const of = (...told: Parameters<typeof madeCorpus>[0]) => {
      const corpus = madeCorpus(told);
      return entityStanding(corpus, standings(corpus), expand('actor:a')).denyingOrigins.length;
    };
    const denial = { by: 'u', says: SAYS, denies: true } as const;
    expect(of(denial)).toBe(0);
    expect(of(denial, { by: 'v', says: SAYS })).toBe(1);
  });

  it('sums those of its propositions, and counts each origin and report once', () => {
    const judged = standings(mali);
    const all = entityStandings(mali, judged);
    for (const [entity, summed] of all) {
      const own = [...judged.values()].filter(
        ({ proposition: { subject, object } }) => subject === entity || object.value === entity,
      );
      expect(summed.propositions).toBe(own.length);
      expect(summed.uncontested + summed.contested + summed.denied).toBe(own.length);
      expect(summed.partyOnly).toBe(own.filter(({ partyOnly }) => partyOnly).length);
      expect(summed.origins).toEqual(
        originsAmong(
          mali,
          own.flatMap(({ origins }) => origins),
        ),
      );
      expect(entityStanding(mali, judged, entity)).toEqual(summed);
    }
    const wagner = all.get(expand('actor:wagner'));
    expect(wagner).toMatchObject({ propositions: 13, uncontested: 12, contested: 1, denied: 0 });
    expect(wagner?.denyingOrigins.map(shorten)).toEqual(['utterance:bamako-denial-wagner']);
  });

  it('is nothing where nothing is said', () => {
    expect(entityStanding(mali, standings(mali), expand('actor:nobody'))).toMatchObject({
      propositions: 0,
      origins: [],
    });
  });
});
