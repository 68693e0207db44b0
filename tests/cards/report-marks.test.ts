import { describe, expect, it } from 'vitest';
import { claimKind } from '../../src/cards/claim-kind.js';
import { claimsIn, reportMarks, toldHereAlone } from '../../src/cards/report-marks.js';
import { sayingOf } from '../../src/compare/lenses/lenses.js';
import { readDataset } from '../../src/dataset/read/read.js';
import { readCorpus } from '../../src/dataset/records/corpus.js';
import { expand } from '../../src/model/namespaces.js';
import { ontology } from '../compare/made.js';

const mali = readCorpus(await readDataset(['data']), ontology);
const REPORTS = [...mali.utterances.values()].filter(({ report }) => report !== undefined);

describe('the marks of a report', () => {
  it('hold every passage of every claim, and of whoever says so, once for each kind', () => {
    for (const { id } of REPORTS) {
      const marks = reportMarks(mali, id);
      const places = (claim: { id: string }) =>
        marks.filter(({ claims }) => claims.some((each) => each.id === claim.id)).length;
      for (const claim of claimsIn(mali, id))
        expect(places(claim)).toBe(new Set(claim.evidence.map(({ start, end }) => `${start} ${end}`)).size);
      const keys = marks.map(({ start, end, kind }) => `${start} ${end} ${kind}`);
      expect(new Set(keys).size).toBe(keys.length);
      expect(marks.map(({ start }) => start)).toEqual(marks.map(({ start }) => start).sort((a, b) => a - b));
      expect(marks.some(({ utterances }) => utterances.length > 0)).toBe(true);
    }
  });

  it('are of the kind of what is told', () => {
    const kindOf = (predicate: string) =>
      new Set(
        [...mali.claims.values()]
          .filter(({ proposition }) => proposition.predicate === expand(predicate))
          .map((claim) => claimKind(mali, claim)),
      );
    for (const [predicate, kind] of [
      ['cg:perpetrator', 'event'],
      ['cg:before', 'event'],
      ['cg:casualties', 'figure'],
      ['cg:strength', 'figure'],
      ['cg:place', 'place'],
      ['cg:date', 'date'],
      ['cg:characterizedAs', 'description'],
      ['cg:affiliatedWith', 'relation'],
      ['cg:withdrewFrom', 'relation'],
    ] as const)
      expect([predicate, ...kindOf(predicate)]).toEqual([predicate, kind]);
    expect([...kindOf('cg:within')].sort()).toEqual(['place', 'relation']);
  });

  it('told here alone is what no other report says to the letter', () => {
    for (const { id } of REPORTS) {
      const others = new Set([...mali.claims.values()].filter(({ report }) => report !== id).map(sayingOf));
      expect(toldHereAlone(mali, id)).toEqual(
        claimsIn(mali, id).filter((claim) => !others.has(sayingOf(claim))),
      );
    }
  });
});
