import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { claimgraph, expectOneLine, expectReadable, inEmptyFolder, MALI, SMALL } from '../run.js';

test('the card names everyone who says it, through whom, where, and who denies it', async () => {
  const { code, out } = await claimgraph(['show', SMALL, 'Northern Front']);
  expect(code).toBe(0);
  expectReadable(out);
  expect(out).toContain('Northern Front  armed group  actor:front');
  expect(out).toContain('also: Front du Nord, NF');
  expect(out).toContain('L.7 (source: Invented list, 2020)');
  expect(out.replace(/\s+/g, ' ')).toContain(
    '1 origin, parties alone, disputed: Northern Front via Watch (claiming responsibility, 901 par. 2), Northern Front (claiming responsibility, 902 par. 1) denied by An officer (report 901) (901 par. 3)',
  );
});

test('an entity is found by alias, without accents and case, by IRI, and by words without quotes', async () => {
  const cards = await Promise.all(
    [
      ['front du nord'],
      ['NF'],
      ['actor:front'],
      ['https://w3id.org/claimgraph/actor/front'],
      ['northern', 'FRONT'],
    ].map((words) => claimgraph(['show', SMALL, ...words])),
  );
  for (const { out } of cards) expect(out).toBe(cards[0]?.out);
  expect((await claimgraph(['show', SMALL, 'ridge'])).out).toContain('Ridge  settlement');
});

test('a near name is offered for one that nobody bears', async () => {
  const { code, out, err } = await claimgraph(['show', SMALL, 'Northen Front']);
  expect([code, out]).toEqual([2, '']);
  expectOneLine(err);
  expect(err).toContain(
    'nothing here is called "Northen Front": did you mean Northern Front (armed group, actor:front)',
  );
});

test('a name that two entities bear is never settled in silence', async () => {
  await inEmptyFolder(async (folder) => {
    await cp(SMALL, folder, { recursive: true });
    await writeFile(
      join(folder, 'more.ttl'),
      `@prefix cg: <https://w3id.org/claimgraph/ns#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<https://w3id.org/claimgraph/actor/other> a cg:ArmedGroup ; skos:prefLabel "Other" ; skos:altLabel "NF" .`,
    );
    const { code, err } = await claimgraph(['show', folder, 'NF']);
    expect(code).toBe(2);
    expectOneLine(err);
    expect(err).toContain('Northern Front (armed group, actor:front)');
    expect(err).toContain('Other (armed group, actor:other)');
  });
});

test('an escape sequence in a label does not reach the terminal', async () => {
  await inEmptyFolder(async (folder) => {
    const file = join(folder, 'x.ttl');
    await writeFile(
      file,
      `@prefix cg: <https://w3id.org/claimgraph/ns#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<https://w3id.org/claimgraph/actor/x> a cg:ArmedGroup ; skos:prefLabel "X" ; skos:altLabel "\\u001b]0;owned\\u0007<script>" .`,
    );
    const { code, out } = await claimgraph(['show', file, 'X']);
    expect(code).toBe(0);
    expectReadable(out);
    expect(out).toContain('<script>');
  });
});

test('--json gives the card as data', async () => {
  const { out } = await claimgraph(['show', SMALL, 'guard', '--json']);
  const card = JSON.parse(out);
  expect(card.entity.label).toBe('National Guard');
  expect(card.said).toHaveLength(3);
  expect(card.events[0].propositions[0]).toMatchObject({ standing: 'uncontested', origins: 1 });
});

test('a card of the Mali graph reads at 80 columns, and finds JNIM by GSIM', async () => {
  const [jnim, gsim, mission] = await Promise.all(
    ['JNIM', 'gsim', 'MINUSMA'].map((name) => claimgraph(['show', MALI, name])),
  );
  expect(jnim?.out).toBe(gsim?.out);
  expect(jnim?.out).toContain('Al-Qaeda');
  for (const ran of [jnim, mission]) {
    expect(ran?.code).toBe(0);
    expectReadable(ran?.out ?? '');
  }
});

test('show without a name says how it is called', async () => {
  const { code, err } = await claimgraph(['show', SMALL]);
  expect(code).toBe(2);
  expect(err).toBe('claimgraph: show needs a name: claimgraph show [folder] <name>\n');
});

test('a name bound to a time says since when, and what was before; a date chooses between two', async () => {
  const [junta, both, then, never] = await Promise.all(
    [['the junta'], ['government'], ['government', '--on', '2015'], ['the junta', '--on', '2015']].map(
      (words) => claimgraph(['show', MALI, ...words]),
    ),
  );
  expectReadable(junta?.out ?? '');
  expect(junta?.out.replace(/\s+/g, ' ')).toContain(
    '"the junta" names Malian junta since August 2020 (by a date from outside the reports); before that: "the government" (Civilian government of Mali) Malian junta governing authority',
  );
  expect(junta?.out.replace(/\s+/g, ' ')).toContain(
    'why: Reports 000, 001, 003 and 004 date the coup to 2020; that it was in August is known from outside them.',
  );
  expect([both?.code, both?.out]).toEqual([2, '']);
  expectOneLine(both?.err ?? '');
  expect(both?.err).toContain('until August 2020 other name of Civilian government of Mali');
  expect(both?.err).toContain('since August 2020 other name of Malian junta');
  expect(then?.out).toContain('actor:mali-civilian-government');
  expect(then?.out.replace(/\s+/g, ' ')).toContain(
    '"the government" names Civilian government of Mali until August 2020',
  );
  expect([never?.code, never?.out]).toEqual([2, '']);
  expectOneLine(never?.err ?? '');
  expect(never?.err).toContain('since August 2020');
  expect((await claimgraph(['show', MALI, 'the junta', '--on', 'soon'])).code).toBe(2);
  const card = JSON.parse((await claimgraph(['show', MALI, 'the junta', '--json'])).out);
  expect(card.remarks[0]).toContain('since August 2020');
  expect(card.datedNames[0]).toMatchObject({ when: 'since August 2020' });
});

test('what nobody tells as done is said so, and what is only denied as the denial', async () => {
  const { out } = await claimgraph(['show', MALI, 'MINUSMA']);
  expect(out).toMatch(/^ {2}MINUSMA is to withdraw from Mali/m);
  expect(out).toMatch(/^ {2}MINUSMA does not supply Jihadists/m);
  expect(out).toMatch(/fearing, /);
  expect(out).not.toMatch(/^ {2}MINUSMA (supplies|withdrew from Mali)/m);
});
