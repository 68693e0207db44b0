import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { derive } from '../../src/dataset/derive/derive.js';
import { parseRdf } from '../../src/dataset/read/parse.js';
import { brief, findingsAfter } from '../dataset/spoilt.js';
import { SMALL } from '../dataset/temporary.js';
import { claim, FIRST, foundWith, HEAD } from './added.js';

const decision = (id: string, left: string, right: string, which: string) =>
  `identity:${id} a cg:IdentityDecision ; cg:left ${left} ; cg:right ${right} ; cg:decision code:${which} ; cg:confidence 0.9 ; rdfs:comment "r"@en ; dcterms:creator "x" ; dcterms:date "2026-01-01"^^edtf:EDTF .`;

describe('what cannot turn in a circle', () => {
  it('finds utterances that quote each other, at the statement that was added', async () => {
    const found = await foundWith('utterance:front-communique cg:quotes utterance:watch-note .\n', [
      'circle',
    ]);
    expect(brief(found)).toEqual([`z.ttl:${FIRST} circle`]);
    expect(found[0]!.message).toContain(
      'utterance:front-communique: quotes utterance:watch-note, which closes a circle',
    );
    expect(
      brief(await foundWith('utterance:watch-note cg:quotes utterance:watch-note .', ['circle'])),
    ).toHaveLength(1);
  });

  it('finds places, events and bodies that lie in themselves, whoever tells it, each circle once', async () => {
    for (const relation of ['within', 'subEventOf', 'partOf', 'before', 'causedBy']) {
      const circle = ['a', 'b', 'c'].map((each, at) =>
        claim(`901-${each}`, `event:${each}`, relation, `event:${'bca'[at]}`),
      );
      const found = await foundWith(circle.join('\n'), ['circle']);
      expect(brief(found), relation).toEqual([`z.ttl:${FIRST + 2} circle`]);
      expect(found[0]!.message).toContain(
        `claim:901-c: cg:${relation} from event:c to event:a closes a circle (event:a, event:b, event:c and back)`,
      );
      const denied = circle.with(2, circle[2]!.replace('code:affirmed', 'code:negated'));
      expect(await foundWith(denied.join('\n'), ['circle'])).toEqual([]);
    }
  });

  it('takes two speakers who tell the opposite order for a disagreement', async () => {
    const apart = [
      claim('901-a', 'event:a', 'before', 'event:b'),
      claim('901-b', 'event:b', 'before', 'event:a').replace('report:901', 'report:902'),
    ];
    expect(await foundWith(apart.join('\n'), ['circle'])).toEqual([]);
    const nested = apart.map((each) => each.replace('cg:before', 'cg:subEventOf'));
    expect(await foundWith(nested.join('\n'), ['circle'])).toHaveLength(1);
  });

  it('finds circles that are written without a claim, in either reading of the relation', async () => {
    for (const [relation, reverse] of [
      ['within', 'contains'],
      ['subEventOf', 'hasSubEvent'],
      ['partOf', 'hasPart'],
      ['before', undefined],
      ['causedBy', undefined],
      ['southOf', undefined],
    ] as const) {
      const circle = ['a', 'b', 'c'].map((each, at) => `event:${each} cg:${relation} event:${'bca'[at]} .`);
      const found = await foundWith(circle.join('\n'), ['circle']);
      expect(brief(found), relation).toEqual([`z.ttl:${FIRST + 2} circle`]);
      expect(found[0]!.message).toBe(
        `event:c: cg:${relation} event:a closes a circle (event:a, event:b, event:c and back); take one of the statements on the way out`,
      );
      expect(await foundWith(`event:a cg:${relation} event:a .`, ['circle'])).toHaveLength(1);
      expect(await foundWith(circle.slice(1).join('\n'), ['circle'])).toEqual([]);
      if (reverse === undefined) continue;
      const turned = circle.with(1, `event:c cg:${reverse} event:b .`);
      expect(await foundWith(turned.join('\n'), ['circle']), reverse).toHaveLength(1);
    }
    const broader = 'code:x skos:broader code:y .\ncode:x skos:narrower code:y .';
    expect(brief(await foundWith(broader, ['circle']))).toEqual([`z.ttl:${FIRST + 1} circle`]);
  });

  it('finds circles of which one step is written by itself and another is claimed', async () => {
    for (const relation of ['within', 'subEventOf', 'partOf', 'before', 'causedBy']) {
      const claimed = claim('901-a', 'event:a', relation, 'event:b');
      for (const statements of [
        [claimed, `event:b cg:${relation} event:a .`],
        [`event:b cg:${relation} event:a .`, claimed],
        [claimed, `event:b cg:${relation} event:c .`, claim('901-c', 'event:c', relation, 'event:a')],
      ]) {
        const found = await foundWith(statements.join('\n'), ['circle']);
        expect(found, statements.join('\n')).toHaveLength(1);
        expect(found[0]?.line).toBeGreaterThanOrEqual(FIRST);
      }
    }
    // Two speakers may tell the opposite, whatever else is written.
    const apart = [
      claim('901-a', 'event:a', 'before', 'event:b'),
      claim('901-b', 'event:b', 'before', 'event:a').replace('report:901', 'report:902'),
      'event:a cg:before event:c .',
    ];
    expect(await foundWith(apart.join('\n'), ['circle'])).toEqual([]);
  });

  it('finds a quotation that a relay alone tells on a circle', async () => {
    const relay =
      'relay:z a cg:Relay ; rdf:subject utterance:front-communique ; rdf:predicate cg:quotes ; rdf:object utterance:watch-note .';
    expect(brief(await foundWith(relay, ['circle']))).toEqual([`z.ttl:${FIRST} circle`]);
  });

  it('finds the one circle of a ring of 20,000, written, claimed or mixed', async () => {
    const size = 20_000;
    const ring = (step: (from: string, to: string, at: number) => string) =>
      Array.from({ length: size }, (_, at) => step(`event:e${at}`, `event:e${(at + 1) % size}`, at)).join(
        '\n',
      );
    for (const relation of ['subEventOf', 'before']) {
      const written = ring((from, to) => `${from} cg:${relation} ${to} .`);
      expect(brief(await foundWith(written, ['circle']))).toEqual([`z.ttl:${FIRST + size - 1} circle`]);
      const mixed = ring((from, to, at) =>
        at % 100 === 0 ? claim(`901-${at}`, from, relation, to) : `${from} cg:${relation} ${to} .`,
      );
      expect(await foundWith(mixed, ['circle'])).toHaveLength(1);
    }
  }, 120_000);

  it('finds names that replace each other and merged nodes that lead to each other', async () => {
    const name = (id: string, before: string) =>
      `name:${id} a cg:DatedName ; cg:nameOf actor:front ; skosxl:literalForm "x"@en ; dcterms:valid "2020"^^edtf:EDTF ; dcterms:source "s" ; rdfs:comment "c"@en ; dcterms:replaces name:${before} .`;
    expect(brief(await foundWith(`${name('a', 'b')}\n${name('b', 'a')}`, ['circle']))).toEqual([
      `z.ttl:${FIRST + 1} circle`,
    ]);
    const merged =
      'actor:m a cg:MergedNode ; owl:sameAs actor:n .\nactor:n a cg:MergedNode ; owl:sameAs actor:m .';
    expect(brief(await foundWith(merged, ['circle']))).toEqual([`z.ttl:${FIRST + 1} circle`]);
  });
});

it('finds places that lie within each other deeper than any geography, which are not opened', async () => {
  const chain = (levels: number) =>
    Array.from({ length: levels }, (_, at) =>
      claim(`901-${at}`, `place:n${at + 1}`, 'within', `place:n${at}`),
    ).join('\n');
  expect(await foundWith(chain(32), ['depth'])).toEqual([]);
  expect(brief(await foundWith(chain(33), ['depth']))).toEqual([`z.ttl:${FIRST + 32} depth`]);
  const quads = parseRdf(HEAD + chain(50_000), { format: 'turtle' });
  await expect(derive(quads, [])).rejects.toThrow(
    'claim:901-32: place:n33 lies within place:n32, and that within others, more than 32 deep',
  );
});

describe('decisions on identity', () => {
  const found = async (...all: string[]) => {
    const findings = await foundWith(all.join('\n'), ['identity']);
    return findings.map(({ severity, line, message }) => [
      severity,
      (line ?? 0) - FIRST,
      message.split(';')[0],
    ]);
  };

  it('finds a node that is the same as itself, whatever is decided on it', async () => {
    for (const which of ['same', 'different', 'unsure']) {
      expect(await found(decision('k', 'actor:front', 'actor:front', which))).toEqual([
        ['error', 0, 'identity:k: decides on actor:front and itself'],
      ]);
    }
  });

  it('finds nodes of two kinds that are, or may be, one; that they are two is right', async () => {
    for (const which of ['same', 'unsure']) {
      const [[severity, line, message] = []] = await found(
        decision('k', 'actor:front', 'event:ridge-ambush', which),
      );
      expect([severity, line]).toEqual(['error', 0]);
      expect(message).toContain('the one is of kind actor, the other of kind event');
    }
    expect(await found(decision('k', 'actor:front', 'utterance:watch-note', 'same'))).toHaveLength(1);
    expect(await found(decision('k', 'actor:front', 'event:ridge-ambush', 'different'))).toEqual([]);
    expect((await found(decision('k', 'actor:front', 'report:901', 'same')))[0]?.[2]).toContain(
      'kind utterance',
    );
  });

  it('finds what is one with a class, a property, a code, or what others describe', async () => {
    for (const other of [
      'cg:ArmedGroup',
      'cg:target',
      'code:attack',
      'skos:Concept',
      '<https://other.org/x>',
    ]) {
      expect(await found(decision('k', 'actor:front', other, 'same')), other).toEqual([
        [
          'error',
          0,
          `identity:k: decides that actor:front and ${other} are one, and ${other} is neither an entity nor an utterance`,
        ],
      ]);
      expect(await found(decision('k', other, 'actor:front', 'unsure')), other).toHaveLength(1);
    }
  });

  it('finds two decisions on one pair, in either order; the same twice is a warning', async () => {
    const [one, other] = ['actor:front', 'actor:watch'] as const;
    expect(await found(decision('k', one, other, 'same'), decision('l', other, one, 'different'))).toEqual([
      ['error', 1, `identity:l: decides "different" on ${other} and ${one}, and identity:k decides "same"`],
    ]);
    // Both on one line.
    const twice = `${decision('k', one, other, 'same')} ${decision('l', one, other, 'same')}`;
    expect(await found(twice)).toEqual([
      ['warning', 0, `identity:l: identity:k decides the same on ${one} and ${other}`],
    ]);
  });

  it('finds nodes that are different by one decision and the same by way of others', async () => {
    const chain = ['ab', 'cb', 'cd'].map(([left, right], at) =>
      decision(`s${at}`, `actor:${left}`, `actor:${right}`, 'same'),
    );
    expect(await found(...chain, decision('d', 'actor:a', 'actor:d', 'different'))).toEqual([
      [
        'error',
        3,
        'identity:d: decides that actor:a and actor:d are different, and other decisions make them the same (actor:a = actor:b = actor:c = actor:d)',
      ],
    ]);
    const unsure = chain.with(1, decision('s1', 'actor:b', 'actor:c', 'unsure'));
    expect(await found(...unsure, decision('d', 'actor:a', 'actor:d', 'different'))).toEqual([]);
  });
});

describe('numbers', () => {
  it.each([
    ['cg:countMax', 'cg:countMax 7 ;', 'cg:countMax 9007199254740993 ;'],
    ['oa:end', 'oa:end 93', 'oa:end 9007199254740993'],
    ['cg:paragraph', 'cg:paragraph 2 ;', 'cg:paragraph 9007199254740993 ;'],
  ])('finds that %s is more than can be counted exactly', async (property, before, instead) => {
    const holds = (file: string) => readFileSync(join(SMALL, file), 'utf8').includes(before);
    const file = ['reports/901.ttl', 'reports/902.ttl'].find(holds) as string;
    const found = await findingsAfter(file, before, instead);
    const exact = found.filter(({ message }) => message.includes('counted exactly'));
    expect(exact.map(({ message }) => message)).toEqual([
      expect.stringContaining(
        `${property} is more than can be counted exactly; write a whole number up to 9007199254740991; found "9007199254740993"`,
      ),
    ]);
    expect(exact[0]).toMatchObject({ file, line: expect.any(Number) });
    expect(found.filter(({ code }) => code === 'record')).toEqual([]);
  });

  it('finds each of them in what lacks something else too', async () => {
    const large = '9007199254740993';
    const found = await foundWith(
      `figure:x a cg:CasualtyFigure ; cg:countMin ${large} ; cg:countMax ${large} .`,
      ['shape'],
    );
    const told = found.map(({ message }) => message).filter((each) => each.includes(large));
    for (const property of ['cg:countMin', 'cg:countMax'])
      expect(told.filter((each) => each.startsWith(`figure:x: ${property} is more than`))).toHaveLength(1);
    expect(found.some(({ message }) => message.includes('cg:outcome'))).toBe(true);
  });

  it('finds a minimum above the maximum, and a negative one', async () => {
    for (const instead of ['cg:countMin 8 ;', 'cg:countMin -1 ;']) {
      const found = await findingsAfter('reports/901.ttl', 'cg:countMin 7 ;', instead);
      expect(found.filter(({ code }) => code === 'shape')).toHaveLength(1);
    }
  });
});
