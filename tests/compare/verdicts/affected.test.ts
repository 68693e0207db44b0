import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutReport } from '../../../src/compare/differences/without-report.js';
import { affects, ComparisonIndex, comparisonsAffectedBy } from '../../../src/compare/verdicts/affected.js';
import { comparisons } from '../../../src/compare/verdicts/comparisons.js';
import type { Comparison } from '../../../src/compare/verdicts/verdict.js';
import { readDataset } from '../../../src/dataset/read/read.js';
import { readCorpus } from '../../../src/dataset/records/corpus.js';
import { expand } from '../../../src/model/namespaces.js';
import type { Claim, Corpus } from '../../../src/model/records.js';
import { type Counted, type Decided, madeCorpus, ontology, type Told } from '../made.js';

const ids = (claims: readonly Claim[]) => claims.map(({ id }) => id).join(' ');
const asText = (all: readonly Comparison[]) =>
  all.map(({ verdict, reason, left, right }) => `${verdict} ${reason} ${ids(left)} | ${ids(right)}`).sort();

/** What stood before and is not touched, and what is touched, against all compared from the start. */
function expectSame(before: Corpus, after: Corpus): void {
  const added = [...after.claims.values()].filter(({ id }) => !before.claims.has(id));
  const found = comparisonsAffectedBy(
    new ComparisonIndex({ ...before, identities: after.identities }),
    after,
    added,
  );
  const kept = comparisons({ ...before, identities: after.identities }).filter(
    (each) => !affects(found.subjects, each),
  );
  expect(asText([...kept, ...found.comparisons])).toEqual(asText(comparisons(after)));
}

describe('comparing what is touched alone gives what comparing all gives', () => {
  it('for each of the five reports', async () => {
    const data = readCorpus(await readDataset(['data']), ontology);
    for (const number of ['000', '001', '002', '003', '004'])
      expectSame(withoutReport(data, expand(`report:${number}`)), data);
  });

  it('for one claim of the five reports at a time', async () => {
    const data = readCorpus(await readDataset(['data']), ontology);
    for (const [n, id] of [...data.claims.keys()].entries()) {
      if (n % 20 !== 0 && !id.includes('003-')) continue; // of report 003 each: two events there may be one
      expectSame({ ...data, claims: new Map([...data.claims].filter(([other]) => other !== id)) }, data);
    }
  });

  it('whatever the claims', () => {
    const event = fc.constantFrom('a', 'b', 'c', 'd');
    const actor = fc.constantFrom('x', 'y', 'z');
    const counted = fc.record({ by: actor, event, min: fc.nat({ max: 9 }), max: fc.nat({ max: 9 }) });
    const told = fc.oneof(
      fc
        .tuple(actor, event, event)
        .map(([by, one, other]): Told => ({ by, says: [`event:${one}`, 'cg:subEventOf', `event:${other}`] })),
      fc
        .tuple(actor, event, event)
        .map(([by, one, other]): Told => ({ by, says: [`event:${one}`, 'cg:before', `event:${other}`] })),
      fc
        .tuple(actor, event, fc.constantFrom('cg:theme', 'cg:causedBy'), event)
        .map(([by, one, of, other]): Told => ({ by, says: [`event:${one}`, of, `event:${other}`] })),
      fc
        .tuple(
          actor,
          event,
          fc.constantFrom('cg:target', 'cg:perpetrator', 'cg:participant'),
          actor,
          fc.boolean(),
        )
        .map(
          ([by, one, role, other, no]): Told => ({
            by,
            says: [`event:${one}`, role, `actor:${other}`],
            ...(no ? { denies: true as const } : {}),
          }),
        ),
      fc
        .tuple(actor, actor, fc.constantFrom('cg:partOf', 'cg:affiliatedWith'), actor)
        .map(([by, one, tie, other]): Told => ({ by, says: [`actor:${one}`, tie, `actor:${other}`] })),
      counted.map((each): Counted => ({ ...each, max: each.min + each.max })),
    );
    const decided = fc
      .tuple(event, event, fc.constantFrom('same' as const, 'unsure' as const))
      .map(
        ([one, other, decision]): Decided => ({ left: `event:${one}`, right: `event:${other}`, decision }),
      );
    fc.assert(
      fc.property(
        fc.array(told, { maxLength: 14 }),
        fc.array(decided, { maxLength: 3 }),
        fc.nat({ max: 14 }),
        (all, decisions, cut) => {
          const after = madeCorpus(
            all,
            decisions.filter(({ left, right }) => left !== right),
          );
          expectSame({ ...after, claims: new Map([...after.claims].slice(0, cut)) }, after);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
