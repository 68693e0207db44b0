import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Sources } from '../../../src/compare/sources/sources.js';
import { onOnePartysWord } from '../../../src/compare/sources/ties.js';
import { expand, shorten } from '../../../src/model/namespaces.js';
import type { Corpus, Utterance } from '../../../src/model/records.js';
import { openGraph } from '../../../src/open.js';
import { madeCorpus } from '../made.js';

describe('what rests on whom in the five reports', async () => {
  const { corpus } = await openGraph('data');
  const sources = new Sources(corpus);
  const rankOf = (name: string) => sources.ranked.find(({ id }) => id === expand(name))!;
  const lost = (name: string) =>
    sources
      .without(expand(name))
      .pairs.map(({ pair, steps }) => [shorten(pair.one), shorten(pair.other), steps]);

  it('most rests on the reports themselves, and no more than each says', () => {
    const reports = sources.ranked.filter(({ kind }) => kind === 'report');
    expect(reports).toHaveLength(5);
    const inReport = (id: string) => [...corpus.claims.values()].filter(({ report }) => report === id).length;
    for (const { id, propositions } of reports) expect(propositions).toBeLessThanOrEqual(inReport(id));
  });

  it('without SITE, JNIM attacks neither Wagner nor the mission, and both stay tied by others', () => {
    expect(rankOf('actor:site').propositions).toBeGreaterThan(30);
    expect(lost('actor:site')).toEqual([
      ['actor:jnim', 'actor:minusma', 2],
      ['actor:jnim', 'actor:wagner', 2],
    ]);
  });

  it("JNIM's attack on the mission rests on one party's word alone", () => {
    const pair = sources.pairs.find(
      ({ one, other }) => one === expand('actor:jnim') && other === expand('actor:minusma'),
    )!;
    expect(pair.ties.every(({ partyOnly }) => partyOnly)).toBe(true);
    expect([...new Set(pair.ties.flatMap(({ speakers }) => speakers))].map(shorten)).toEqual(['actor:jnim']);
  });

  it('whose word it is say those who tell all of a tie, not the report that relays them and says a part', () => {
    const onOne = sources.pairs
      .filter(onOnePartysWord)
      .map(({ one, other }) => [shorten(one), shorten(other)].join(' '));
    expect(onOne).toContain('actor:jnim actor:minusma-kidal-convoy');
    expect(onOne.some((pair) => pair.includes('actor:mali-junta'))).toBe(true);
  });

  it('what someone else also says does not fall', () => {
    const { propositions } = sources.without(expand('report:000'));
    const keys = new Set(propositions.map(({ key }) => key));
    const elsewhere = [...corpus.claims.values()].filter(
      ({ report, polarity, proposition }) =>
        report !== expand('report:000') && polarity === 'affirmed' && keys.has(proposition.key),
    );
    expect(elsewhere).toEqual([]);
  });
});

describe('whatever quotes whom', () => {
  const names = ['a', 'b', 'c', 'd'];
  const relay = (id: string, speakers: readonly string[], quotes: readonly string[]): Utterance => ({
    id: expand(`utterance:${id}`),
    label: id,
    speakers: speakers.map((speaker) => expand(`actor:${speaker}`)),
    media: [],
    saidOn: undefined,
    earliest: undefined,
    latest: undefined,
    quotes: quotes.map((quoted) => expand(`utterance:${quoted}`)).sort(),
    evidence: [],
    relays: [],
    report: undefined,
  });
  const web = fc.record({
    speakers: fc.tuple(...names.map(() => fc.subarray(['x', 'y', 'z'], { maxLength: 2 }))),
    quotes: fc.tuple(...names.map((_, n) => fc.subarray(names.slice(n + 1)))),
    heard: fc.tuple(fc.subarray(names), fc.subarray(names)),
    claims: fc.array(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 1 }), fc.nat({ max: 2 })), { maxLength: 8 }),
  });

  /** Without a source: utterances that it alone speaks are gone, and claims to which no way is left. */
  const affirmedWithout = (corpus: Corpus, gone: string | undefined): Set<string> => {
    const silent = (id: string) => {
      const speakers = corpus.utterances.get(id)?.speakers ?? [];
      return id === gone || (speakers.length === 1 && speakers[0] === gone);
    };
    const reached = (from: string, to: string) => {
      const seen = new Set(silent(from) ? [] : [from]);
      for (const here of seen)
        for (const next of corpus.utterances.get(here)?.quotes ?? []) if (!silent(next)) seen.add(next);
      return seen.has(to);
    };
    return new Set(
      [...corpus.claims.values()]
        .filter(({ report, madeIn, polarity }) => polarity === 'affirmed' && reached(report, madeIn))
        .map(({ proposition }) => proposition.key),
    );
  };

  it('a proposition falls with a source exactly when no way around it is left', () => {
    fc.assert(
      fc.property(web, ({ speakers, quotes, heard, claims }) => {
        const told = claims.map(([utterance, report, event]) => ({
          by: 'nobody',
          in: names[utterance]!,
          report: `r${report}`,
          says: [`event:e${event}`, 'cg:place', 'place:p'] as const,
        }));
        const made = madeCorpus(told);
        const utterances = new Map<string, Utterance>();
        for (const [n, name] of names.entries()) {
          const each = relay(name, speakers[n]!, quotes[n]!);
          utterances.set(each.id, each);
        }
        for (const [n, hears] of heard.entries()) {
          const report = relay(`r${n}`, [], hears);
          utterances.set(expand(`report:r${n}`), { ...report, id: expand(`report:r${n}`) });
        }
        const corpus = { ...made, utterances };
        // What no recorded way leads to is beside the point here.
        const all = affirmedWithout(corpus, undefined);
        const recorded = [...corpus.claims].filter(([, claim]) => all.has(claim.proposition.key));
        const within = {
          ...corpus,
          claims: new Map(recorded.filter(([, { report, madeIn }]) => way(corpus, report, madeIn))),
        };
        const sources = new Sources(within);
        const before = affirmedWithout(within, undefined);
        for (const { id, propositions } of sources.ranked) {
          expect(propositions).toBe(before.size - affirmedWithout(within, id).size);
          expect(sources.without(id).propositions).toHaveLength(propositions);
        }
      }),
      { numRuns: 500 },
    );
  });

  function way({ utterances }: Corpus, from: string, to: string): boolean {
    const seen = new Set([from]);
    for (const here of seen) for (const next of utterances.get(here)?.quotes ?? []) seen.add(next);
    return seen.has(to);
  }
});
