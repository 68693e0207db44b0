/** What voices of reports tell as rows of UCDP and ACLED: who stands there as a source says all that the row says, and no more. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, test } from 'vitest';
import { writeEvents } from '../../src/export/events/write-events.js';
import { openGraph } from '../../src/index.js';
import { expand } from '../../src/model/namespaces.js';
import type { Corpus, Entity } from '../../src/model/records.js';
import { cg, EDTF } from '../../src/model/vocabulary.js';
import { type Counted, madeCorpus, type Told } from '../compare/made.js';

const folder = mkdtempSync(join(tmpdir(), 'claimgraph-told-rows-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Row = Readonly<Record<string, string>>;

/** A raid, or what else it was, with names for whoever is in it. */
function corpusOf(told: readonly (Told | Counted)[], type = 'code:clash'): Corpus {
  const corpus = madeCorpus([
    ...told,
    { by: 'atlas', in: 'atlas', says: ['place:osk', 'cg:within', 'place:norland'] },
  ]);
  const named = (entity: Entity): Entity => {
    const label = entity.id.replace(/^.*\//, '').replaceAll('-', ' ');
    return entity.kind === 'event'
      ? { ...entity, label, eventType: expand(type) }
      : { ...entity, label, type: label === 'norland' ? expand('cg:Country') : entity.type };
  };
  return { ...corpus, entities: new Map([...corpus.entities].map(([id, each]) => [id, named(each)])) };
}

const DAY = { kind: 'literal', value: '2031-03-04', datatype: EDTF, language: '' } as const;

/** Who tells of the raid at Osk, with so many killed. */
function account(by: string, who: Readonly<Record<string, string>>, n: number, more: object = {}) {
  const says = (predicate: string, object: Told['says'][2]): Told => ({
    by,
    says: ['event:raid', predicate, object],
    ...more,
  });
  return [
    ...Object.entries(who).map(([actor, role]) => says(`cg:${role}`, `actor:${actor}`)),
    says('cg:place', 'place:osk'),
    says('cg:date', DAY),
    { by, event: 'raid', group: 'people', min: n, max: n, ...more } as Counted,
  ];
}

function written(corpus: Corpus, columns: 'ucdp' | 'acled') {
  const { lines, leftOut } = writeEvents(corpus, columns);
  const text = [...lines].join('');
  return { text, rows: parse(text, { columns: true }) as Row[], leftOut };
}

let files = 0;
async function again(text: string) {
  const path = join(folder, `again-${++files}.csv`);
  writeFileSync(path, text);
  const { corpus } = await openGraph(path);
  const name = (iri: string) => corpus.entities.get(iri)?.label ?? iri;
  return [...corpus.claims.values()]
    .filter(({ proposition }) =>
      [cg.perpetrator, cg.target, expand('cg:participant')].includes(proposition.predicate),
    )
    .map(({ proposition, madeIn }) => {
      const voices = corpus.utterances.get(madeIn)?.speakers.map(name).sort().join(' and ');
      return `${voices}: ${proposition.predicate.replace(/^.*#/, '')} ${name(proposition.object.value)}`;
    })
    .sort();
}

const BOTH = { 'north-army': 'participant', red: 'participant' } as const;

describe('ACLED', () => {
  test('has one actor a cell, the others of the side beside it, and reads back each of them', async () => {
    const { rows, text } = written(corpusOf(account('mayor', { ...BOTH, blue: 'participant' }, 4)), 'acled');
    expect(rows[0]).toMatchObject({
      actor1: 'north army',
      actor2: 'blue',
      assoc_actor_2: 'red',
      source: 'mayor',
      fatalities: '4',
    });
    expect(await again(text)).toEqual([
      'mayor: participant blue',
      'mayor: participant north army',
      'mayor: participant red',
    ]);
  });

  test('lists as sources those who tell the same, and nobody who tells it otherwise or denies it', async () => {
    const told = [
      ...account('mayor', BOTH, 4),
      ...account('radio', BOTH, 4),
      ...account('red', { 'north-army': 'participant', green: 'participant' }, 4),
      { by: 'green', says: ['event:raid', 'cg:participant', 'actor:red'], denies: true } as const,
    ];
    const { rows, leftOut, text } = written(corpusOf(told), 'acled');
    expect(rows.map(({ source, actor2 }) => [source, actor2])).toEqual([['mayor; radio', 'red']]);
    expect(leftOut).toContain('1 other account of these events');
    expect((await again(text)).join()).not.toMatch(/green/);
  });

  test.each([
    ['at least', { max: undefined }],
    ['about', { about: true }],
    ['between two numbers', { max: 9 }],
  ])('has no row for a number that is told as %s', (_, more) => {
    const corpus = corpusOf(account('mayor', BOTH, 6, more));
    expect(() => written(corpus, 'acled')).toThrow(
      /1 event of which no exact number of the dead is told by whoever tells the rest/,
    );
  });

  test('has no row in which one did it to another whom no source says to have done it', () => {
    const attack = account('mayor', { 'north-army': 'participant', red: 'participant' }, 4);
    expect(() => written(corpusOf(attack, 'code:shelling'), 'acled')).toThrow(/who did it to whom/);
    const told = account('mayor', { red: 'perpetrator', 'north-army': 'target' }, 4);
    expect(written(corpusOf(told, 'code:shelling'), 'acled').rows[0]).toMatchObject({ source: 'mayor' });
  });

  test('has no row for what no voice tells as a whole', () => {
    const [who, other] = [account('mayor', BOTH, 4), account('radio', {}, 4)];
    const told = [...who.filter((each) => !('event' in each)), ...other.slice(2)];
    expect(() => written(corpusOf(told), 'acled')).toThrow(/no event can stand in a row of ACLED/);
  });
});

describe('UCDP', () => {
  test('has one actor a side, and the voice as the original source', async () => {
    const { rows, text } = written(corpusOf(account('mayor', BOTH, 4)), 'ucdp');
    expect(rows[0]).toMatchObject({ side_a: 'north army', side_b: 'red', source_original: 'mayor' });
    expect(await again(text)).toEqual(['mayor: participant north army', 'mayor: participant red']);
  });

  test('has no row for several on a side, or for a number that is told as at least', () => {
    const several = corpusOf(account('mayor', { ...BOTH, blue: 'participant' }, 4));
    expect(() => written(several, 'ucdp')).toThrow(/1 event with several actors on a side/);
    const least = corpusOf(account('mayor', BOTH, 4, { max: undefined }));
    expect(() => written(least, 'ucdp')).toThrow(/no exact number of the dead/);
  });
});

test('a list in a cell of one actor is so many actors', async () => {
  const { text } = written(corpusOf(account('mayor', BOTH, 4)), 'acled');
  expect(await again(text.replace(',red,', ',red; blue,'))).toContain('mayor: participant blue');
  const { text: ucdp } = written(corpusOf(account('mayor', BOTH, 4)), 'ucdp');
  expect(await again(ucdp.replaceAll(',red,', ',red; blue,'))).toContain('mayor: participant blue');
});
