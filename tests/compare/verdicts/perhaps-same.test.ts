import { describe, expect, it } from 'vitest';
import { comparisons } from '../../../src/compare/verdicts/comparisons.js';
import { expand } from '../../../src/model/namespaces.js';
import type { ObjectTerm } from '../../../src/model/records.js';
import { rdf } from '../../../src/model/vocabulary.js';
import { type Counted, type Decided, madeCorpus, type Told } from '../made.js';

const UNSURE: Decided = { left: 'event:fight', right: 'event:ambush', decision: 'unsure' };
const half: Told = { by: 'rebels', says: ['event:half', 'cg:subEventOf', 'event:ambush'] };
const role = (by: string, event: string, predicate: string, actor: string): Told => ({
  by,
  says: [`event:${event}`, `cg:${predicate}`, `actor:${actor}`],
});
const GUNMEN: ObjectTerm = {
  kind: 'literal',
  value: 'a group of gunmen',
  datatype: rdf.langString,
  language: 'en',
};
const verdicts = (told: readonly (Told | Counted)[], decided: readonly Decided[] = [UNSURE]) =>
  comparisons(madeCorpus(told, decided)).map(({ verdict, reason }) => `${verdict} (${reason})`);

describe('a part of what may be one event', () => {
  const whole = (min: number, max?: number): Counted => ({
    by: 'army',
    event: 'fight',
    min,
    ...(max === undefined ? {} : { max }),
  });
  const part = (count: number): Counted => ({ by: 'rebels', event: 'half', min: count, max: count });

  it('may be a part of either account, and nobody says that it is', () => {
    expect(verdicts([half, whole(14), part(7)])).toEqual(['compatible (identity-unsure)']);
    expect(verdicts([half, whole(14), part(7)], [])).toEqual([]);
    expect(verdicts([half, whole(14), part(7)], [{ ...UNSURE, decision: 'different' }])).toEqual([]);
    expect(verdicts([half, whole(14), part(7)], [{ ...UNSURE, decision: 'same' }])).toEqual([
      'compatible (part-of)',
    ]);
  });

  it('does not contradict a whole that is smaller', () => {
    expect(verdicts([half, whole(2, 5), part(7)])).toEqual(['inTension (identity-unsure)']);
  });

  it('is judged as a part where it surely is one, and once', () => {
    const sure: Told = { by: 'army', says: ['event:half', 'cg:subEventOf', 'event:fight'] };
    expect(verdicts([half, sure, whole(14), part(7)])).toEqual(['compatible (part-of)']);
  });

  it('which counts dead that another account is silent about is no contradiction', () => {
    const other: Counted = { ...part(5), group: 'wagner-personnel' };
    expect(verdicts([half, whole(14), other])).toContain('notComparable (silence)');
    expect(verdicts([half, whole(14), other], [])).toEqual([]);
  });
});

describe('whom two accounts of what may be one event fight', () => {
  it('are those on the other side of whom both name', () => {
    const told = [
      role('army', 'fight', 'participant', 'army'),
      role('army', 'fight', 'participant', 'bandits'),
      role('rebels', 'ambush', 'target', 'army'),
      role('rebels', 'ambush', 'target', 'company'),
    ];
    // The company was hit beside the army, of which the army says nothing.
    expect(verdicts(told)).toEqual(['compatible (identity-unsure)', 'notComparable (silence)']);
    expect(verdicts([...told, role('rebels', 'ambush', 'perpetrator', 'rebels')])).toEqual([
      'inTension (identity-unsure)',
      'notComparable (silence)',
    ]);
    expect(verdicts([...told, role('rebels', 'ambush', 'perpetrator', 'bandits')])[0]).toBe(
      'compatible (identity-unsure)',
    );
  });

  it('are the targets where the actor carried it out', () => {
    const told = [
      role('army', 'fight', 'participant', 'army'),
      role('army', 'fight', 'participant', 'bandits'),
      role('rebels', 'ambush', 'perpetrator', 'army'),
    ];
    expect(verdicts([...told, role('rebels', 'ambush', 'perpetrator', 'company')])).toEqual([
      'compatible (identity-unsure)',
    ]);
    expect(verdicts([...told, role('rebels', 'ambush', 'target', 'rebels')])).toEqual([
      'inTension (identity-unsure)',
    ]);
  });

  it('is one where one names it as the same report describes whom the other names', () => {
    const told: readonly Told[] = [
      role('army', 'fight', 'participant', 'army'),
      role('army', 'fight', 'participant', 'gunmen-r'),
      role('rebels', 'ambush', 'target', 'army'),
      role('rebels', 'ambush', 'perpetrator', 'rebels'),
    ];
    const described = (report: string): Told => ({
      by: 'paper',
      report,
      says: ['actor:rebels', 'cg:characterizedAs', GUNMEN],
    });
    const judged = (...more: readonly Told[]) => {
      const made = madeCorpus([...told, ...more], [UNSURE]);
      const gunmen = made.entities.get(expand('actor:gunmen-r'))!;
      const unnamed = { ...gunmen, label: 'Gunmen (report r)', appearsIn: expand('report:r') };
      const entities = new Map([...made.entities, [gunmen.id, unnamed]]);
      return comparisons({ ...made, entities }).map(({ verdict, reason }) => `${verdict} (${reason})`);
    };
    expect(judged()).toEqual(['inTension (identity-unsure)']);
    expect(judged(described('r'))).toEqual(['compatible (identity-unsure)']);
    expect(judged(described('other'))).toEqual(['inTension (identity-unsure)']);
  });
});
