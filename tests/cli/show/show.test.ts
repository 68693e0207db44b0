import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Card, CardProposition } from '../../../src/cards/card.js';
import type { CardClaim } from '../../../src/cards/card-claim.js';
import {
  claimgraph,
  expectOneLine,
  expectReadable,
  inEmptyFolder,
  MALI,
  SMALL,
  SMALL_TEXTS,
} from '../run.js';

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

test.skipIf(process.platform === 'win32').each(['\\', 'Front\\', '\\Front'])(
  '%s is a name, and no folder',
  async (name) => {
    // The first word may be a folder.
    const ran = await claimgraph(['show', name], { cwd: join(SMALL, '..') });
    expect(ran.err).toContain(`nothing here is called "${name}"`);
  },
);

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

test('data behind a name are not taken for a part of it', async () => {
  const { code, err } = await claimgraph(['show', 'Ford', 'Company', SMALL]);
  expect(code).toBe(2);
  expect(err).toBe(`claimgraph: ${SMALL} is data, which is named first: put it before Ford Company\n`);
});

test('show without a name says how it is called', async () => {
  const { code, err } = await claimgraph(['show', SMALL]);
  expect(code).toBe(2);
  expect(err).toBe('claimgraph: show needs a name: claimgraph show [data...] <name>\n');
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

test('what is denied does not read as its own denial', async () => {
  const { out } = await claimgraph(['show', MALI, 'actor:mali-junta']);
  expect(out.replace(/\s+/g, ' ')).toContain('denies: Malian junta uses the services of Wagner Group');
  expect(out).not.toMatch(/denies: .* does not/);
});

test('what nobody tells as done is said so, beside who denies it', async () => {
  const { out } = await claimgraph(['show', MALI, 'MINUSMA']);
  expect(out).toMatch(/^ {2}MINUSMA is to withdraw from Mali/m);
  expect(out).toMatch(/^ {2}It is feared that MINUSMA might supply Jihadists/m);
  expect(out).toMatch(/fearing, /);
  expect(out).not.toMatch(/^ {2}MINUSMA (supplies|withdrew from Mali)/m);
});

const flat = (text: string | undefined) => (text ?? '').replace(/\s+/g, ' ');

test('who passes on what others say has a card of it: how many claims, whose, in which reports, and the list', async () => {
  const [watch, afp, site, allafrica, ap] = await Promise.all(
    [
      [SMALL, 'Watch'],
      [MALI, 'AFP'],
      [MALI, 'SITE'],
      [MALI, 'AllAfrica'],
      [MALI, 'AP'],
    ].map(([folder = '', name = '']) => claimgraph(['show', folder, name])),
  );
  for (const ran of [watch, afp, site, allafrica, ap]) expectReadable(ran?.out ?? '');
  expect(flat(watch?.out)).toContain(
    'no claim here is about it What comes through Watch It passes on 2 claims of others, in report 901. Northern Front (2) claims responsibility: Northern Front carried out “Ambush at Ridge” (901 par. 2)',
  );
  expect(flat(afp?.out)).toMatch(/It passes on \d+ claims of others, in report 003\. .*Malian army \(\d+\)/);
  expect(flat(site?.out)).toMatch(/It passes on \d+ claims of others, in reports 000 and 003\. JNIM \(\d+\)/);
  expect(flat(allafrica?.out)).toMatch(
    /It distributes report 002, with \d+ claims: .*Stéphane Dujarric \(\d+\), .* list: claimgraph show report:002 --claims/,
  );
  expect(flat(ap?.out)).toMatch(/credited in report 002; for which of the \d+ claims there is not recorded/);
});

test('what comes through someone is in JSON, and is what falls without them', async () => {
  const [card, fallen] = await Promise.all(
    [
      ['show', MALI, 'SITE', '--json'],
      ['stats', MALI, '--without', 'SITE', '--json'],
    ].map(async (words) => JSON.parse((await claimgraph(words)).out)),
  );
  const all = JSON.parse((await claimgraph(['stats', MALI, '--json'])).out);
  const [passed] = card.passedOn;
  expect(passed).toMatchObject({ as: 'quotes', reports: ['000', '003'] });
  expect(passed.origins.reduce((sum: number, { claims }: { claims: number }) => sum + claims, 0)).toBe(
    passed.claims.length,
  );
  expect(passed.claims.length).toBe(all.claims - fallen.claims);
});

test('--claims gives IRI, paragraph and characters of each claim, --texts its passage too', async () => {
  const [brief, places, passages, json] = await Promise.all(
    [[], ['--claims'], ['--texts', SMALL_TEXTS], ['--texts', SMALL_TEXTS, '--json']].map((more) =>
      claimgraph(['show', SMALL, 'Northern Front', ...more]),
    ),
  );
  for (const ran of [brief, places, passages]) expectReadable(ran?.out ?? '');
  expect(brief?.out).not.toContain('claim:');
  expect(places?.out).toMatch(/^ {4}claim:901-\w{8}\n {6}report 901, paragraph 2, characters \d+ to \d+$/m);
  const [span, start, end] =
    /report 901, paragraph 2, characters (\d+) to (\d+)/.exec(places?.out ?? '') ?? [];
  const text = await readFile(join(SMALL_TEXTS, '901_ridge.txt'), 'utf8');
  expect(flat(passages?.out)).toContain(`${span} “${text.slice(Number(start), Number(end))}”`);
  const { affirmedBy } = JSON.parse(json?.out ?? '').events[0].propositions[0];
  expect(affirmedBy[0].evidence[0].text).toBe(
    text.slice(affirmedBy[0].evidence[0].start, affirmedBy[0].evidence[0].end),
  );
});

test('a text that is another says so, one that is missing is said once', async () => {
  await inEmptyFolder(async (folder) => {
    const text = await readFile(join(SMALL_TEXTS, '901_ridge.txt'));
    await writeFile(join(folder, '901.txt'), text);
    const ran = await claimgraph(['show', SMALL, 'Northern Front', '--texts', folder]);
    expect(ran.err).toContain('has no text of report 902: its passages are not shown');
    expect(ran.code).toBe(0);
    const data = join(folder, 'data');
    await cp(SMALL, data, { recursive: true });
    const claims = join(data, 'reports/901.ttl');
    await writeFile(claims, (await readFile(claims, 'utf8')).replaceAll(/oa:end \d+/g, 'oa:end 99999'));
    const moved = await claimgraph(['show', data, 'Northern Front', '--texts', folder]);
    expect(flat(moved.out)).toContain('(the text at this place is not the one that was encoded)');
  });
});

test('a report has a card: title, outlet, date, who speaks in it, whom it quotes through whom', async () => {
  const [number, words, iri, title] = await Promise.all(
    ['003', 'report 003', 'report:003', 'al-qaeda claims death of 14 soldiers in mali'].map((name) =>
      claimgraph(['show', MALI, name]),
    ),
  );
  for (const ran of [words, iri, title]) expect(ran?.out).toBe(number?.out);
  expectReadable(number?.out ?? '');
  const out = flat(number?.out);
  expect(out).toContain(
    'report 003 report:003 outlet: not known; it speaks as “Al-Qaeda Claims Death …” (report 003)',
  );
  expect(out).toContain('date: 12 January 2023');
  expect(out).toMatch(/who speaks in it: \d+ claims: .*JNIM \(\d+\)/);
  expect(number?.out).toMatch(
    /^ {2}AFP on central Mali .*\n[\s\S]*^ {4}SITE authenticates[\s\S]*^ {6}JNIM press release/m,
  );
  const gazette = flat((await claimgraph(['show', SMALL, 'report 901'])).out);
  expect(gazette).toContain('outlet: The Gazette');
  const list = await claimgraph(['show', SMALL, 'report 901', '--claims']);
  const { claims } = JSON.parse((await claimgraph(['stats', SMALL, '--json'])).out);
  const other = await claimgraph(['show', SMALL, 'report 902', '--claims']);
  expect(`${list.out}${other.out}`.match(/^ +claim:\S+$/gm)).toHaveLength(claims);
});

test('the voice of a report is still found by its name', async () => {
  const [name, old] = await Promise.all(
    ['actor:publisher-003', 'Publisher of report 003'].map((each) => claimgraph(['show', MALI, each])),
  );
  expect(old?.out).toBe(name?.out);
  expect(old?.out).toContain('“Al-Qaeda Claims Death …” (report 003)  news medium');
});

test('an utterance has a card, by its IRI and by its name: who says it, who passes it on, what it quotes', async () => {
  const [iri, name] = await Promise.all(
    ['utterance:watch-note', 'Note by Watch'].map((each) => claimgraph(['show', SMALL, each])),
  );
  expect(name?.out).toBe(iri?.out);
  const out = flat(iri?.out);
  expect(out).toContain('said by: Watch when: not told claims: none in its own voice, 2 through it');
  expect(out).toContain('Who passes it on report 901 (The Gazette, 3 May 2020) report:901');
  expect(out).toContain(
    'Whom it quotes Communiqué of the Northern Front (Northern Front, 2 May 2020, 3 claims)',
  );
  const mali = flat((await claimgraph(['show', MALI, 'utterance:site-note'])).out);
  expect(mali).toMatch(/Where it is told who says so report 000, paragraph \d+, characters/);
});

test('a claim has a card: what it says, where it stands, how it reached us, who denies it', async () => {
  const { out } = await claimgraph(['show', MALI, 'claim:003-50525bbc']);
  expectReadable(out);
  const words = flat(out);
  expect(words).toContain('claim:003-50525bbc');
  expect(words).toMatch(/Where it stands report 003, paragraph 8, characters \d+ to \d+/);
  expect(words).toMatch(
    /How it reached us “Al-Qaeda Claims Death …” \(report 003\).* Some nations \(report 003\) utterance:nations-accusation-wagner report 003, paragraph 8, characters/,
  );
  expect(words).toContain('denied by Malian junta');
  expect((await claimgraph(['show', MALI, '003-50525bbc'])).out).toBe(out);
  const card = JSON.parse((await claimgraph(['show', MALI, 'claim:003-50525bbc', '--json'])).out);
  expect(card).toMatchObject({ speechAct: 'alleges', standing: { standing: 'contested' } });
  expect(card.links.map(({ id }: { id: string }) => id.split('/').at(-1))).toEqual([
    '003',
    'nations-accusation-wagner',
  ]);
});

test('a claim, an utterance or a report that is not there: near ones, and how to see what there is', async () => {
  const [claim, begun, utterance, report] = await Promise.all(
    ['claim:003-50525bbd', 'claim:003-50', 'utterance:site-nota', 'report:009'].map((name) =>
      claimgraph(['show', MALI, name]),
    ),
  );
  for (const ran of [claim, begun, utterance, report]) {
    expect([ran?.code, ran?.out]).toEqual([2, '']);
    expectOneLine(ran?.err ?? '');
  }
  expect(claim?.err).toContain('did you mean claim:003-50525bbc? claimgraph show report:003 --claims lists');
  expect(begun?.err).toContain('claim:003-50525bbc');
  expect(utterance?.err).toContain('did you mean utterance:site-note?');
  expect(report?.err).toContain('The reports here are 000, 001, 002, 003, 004');
});

test('the card of a place gathers what happened in it; of a country it counts by place', async () => {
  const [town, country, base] = await Promise.all(
    ['Kidal', 'Mali', 'Kidal base'].map((name) => claimgraph(['show', MALI, name])),
  );
  for (const ran of [town, country]) expectReadable(ran?.out ?? '');
  expect(town?.out).toMatch(/^In Kidal and what lies in it: \d+ events$/m);
  expect(town?.out).toMatch(/^ {2}Kidal base \(base, place:kidal-base\): \d+ events$/m);
  expect(town?.out).toMatch(/^ {2}MINUSMA leaves Kidal\n {4}.*31 October 2023; at Kidal base$/m);
  expect(town?.out).toMatch(/^ {2}Kidal exit as first planned \(a first plan\)$/m);
  expect(country?.out).toMatch(/^ {2}Ber base \(base, place:ber-base\): \d+ events$/m);
  const [part = ''] = (country?.out ?? '').split('\nRelations\n');
  expect(part).not.toContain('Handover of the Ber base');
  expect(base?.out).toContain('At Kidal base');
});

test('each who says a thing is listed once, with what the report that relays it adds behind it', async () => {
  const { out } = await claimgraph(['show', MALI, 'JNIM']);
  const card = out.replace(/\s+/g, ' ');
  expect(card).toContain(
    'JNIM attacked MINUSMA convoy from Kidal 1 origin, parties alone, nobody here denies it: JNIM (claiming responsibility, 002 par. 7, 8) through report 002, which says a part of it itself (002 par. 7, 8) derived',
  );
  for (const [, said = ''] of card.matchAll(/JNIM attacked [^:]*: (.*?) (?:told otherwise|derived) by/g)) {
    const voices = [...said.matchAll(/(?:^|\), )([^()]+) \(/g)].map(([, voice]) => voice);
    expect(new Set(voices).size, said).toBe(voices.length);
  }
});

test('whoever tells a part of a derived relation otherwise is named with the event that it touches', async () => {
  const { out } = await claimgraph(['show', MALI, 'Wagner']);
  const card = out.replace(/\s+/g, ' ');
  const at = card.indexOf('Wagner Group attacked CMA fighters at Ber ');
  expect(card.slice(at, at + 600)).toMatch(/told otherwise by Malian army, of “[^”]+” \(in tension/);
});

test('who denies what another says is told by the mouth that denies, not by those whom it answers', async () => {
  const { out } = await claimgraph(['show', MALI, 'junta']);
  expect(out.replace(/\s+/g, ' ')).toContain(
    'Malian junta denies what Some nations (report 003) say 1 origin, nobody here denies it: Malian junta (003 par. 8) what it denies: Some nations (report 003) (alleging, 003 par. 8) derived by the rule denies',
  );
  const card = JSON.parse((await claimgraph(['show', MALI, 'junta', '--json'])).out);
  const denials = card.relations
    .flatMap(({ propositions }: Card['relations'][number]) => propositions)
    .filter(({ derivedBy }: CardProposition) => derivedBy === 'denies');
  expect(denials.length).toBeGreaterThan(0);
  for (const { affirmedBy, answers } of denials) {
    expect(affirmedBy.every(({ polarity }: CardClaim) => polarity === 'negated')).toBe(true);
    expect(answers.length).toBeGreaterThan(0);
  }
});

test('what a place lies in is put together where no one says every step, and then bears no number of origins', async () => {
  const { out } = await claimgraph(['show', MALI, 'Ber']);
  const card = out.replace(/\s+/g, ' ');
  expect(card).toMatch(/Ber lies within Mali 1 origin, .{0,80}\(report 001\) \(001 par\. 1, 2, 8\) derived/);
  expect(card).toContain(
    'Ber lies within Sahel put together (no one here tells all of it), nobody here denies it:',
  );
});

test('a plan that was given up stands apart from one that stands, with counts of its own, and nowhere among those who tell it as done', async () => {
  const { out } = await claimgraph(['show', MALI, 'MINUSMA']);
  const card = out.replace(/\s+/g, ' ');
  expect(card).toContain(
    'MINUSMA is to withdraw from Kidal 1 origin, parties alone, nobody here denies it: A MINUSMA representative (report 004) (of a plan, 004 par. 36) MINUSMA',
  );
  expect(card).toMatch(
    /MINUSMA was at first to withdraw from Kidal 2 origins, nobody here denies it: “Mali.{0,60}\(of a first plan, 002 par\. 12, 13\), “Jihadists/,
  );
  const given = [...card.matchAll(/of a first plan/g)].length;
  expect(given).toBeGreaterThan(1);
  for (const [said = ''] of card.matchAll(/MINUSMA (?:is to|withdrew from) \S+ \d+ origins?.*?\) (?=[A-Z])/g))
    expect(said).not.toContain('first plan');
});

test('the card of a country names the towns of which nobody says in what country they lie, and no others', async () => {
  const { out } = await claimgraph(['show', MALI, 'Mali']);
  expectReadable(out);
  const card = out.replace(/\s+/g, ' ');
  const [, named = ''] =
    /Nobody here says in what country these lie, so what is told of them alone is not among these events: (.*?) Relations/.exec(
      card,
    ) ?? [];
  const towns = named.split(', ');
  for (const town of ['Kidal', 'Gao', 'Timbuktu']) expect(towns).toContain(town);
  for (const town of towns) expect(card).not.toContain(`${town} lies within Mali `);
  expect(towns).not.toContain('Kidal base');
  const town = await claimgraph(['show', MALI, 'Kidal']);
  expect(town.out).not.toContain('in what country');
});

test('a fear that is rejected is not denied: the rejection stands by itself, and the fear is told otherwise', async () => {
  const out = (await claimgraph(['show', MALI, 'MINUSMA'])).out.replace(/\s+/g, ' ');
  expect(out).toMatch(
    /It is feared that MINUSMA might supply Jihadists \(report 004\) 1 origin, nobody here denies it: [^“]*\(fearing, 004 par\. 25\) told otherwise by “Jihadists chase UN peacekeepers …” \(report 004\) \(in tension: a fear or suspicion, and its rejection\) MINUSMA does not supply Jihadists \(report 004\) says so: “Jihadists chase UN peacekeepers …” \(report 004\) \(004 par\. 25, 26\) [^t]/,
  );
});

test('what a report only passes on as said is no charge of its own, on a card as elsewhere', async () => {
  const { out } = await claimgraph(['show', MALI, "Junta's anger at the early exit"]);
  expect(out.replace(/\s+/g, ' ')).toContain('(passing on as said, 002 par. 14)');
  for (const report of ['000', '001', '002', '003', '004'])
    expect((await claimgraph(['show', MALI, `report:${report}`])).out).not.toMatch(/^ *alleges: /m);
});

test('what the names say already is counted in a line, and printed with --claims', async () => {
  const [brief, whole] = await Promise.all([
    claimgraph(['show', MALI, 'MINUSMA']),
    claimgraph(['show', MALI, 'MINUSMA', '--claims']),
  ]);
  const sentence = '“Fallback plan of MINUSMA” is a plan of MINUSMA';
  expect(brief.out).not.toContain(`  ${sentence}\n    1 origin`);
  expect(brief.out).toMatch(/^ {2}1 that the names say already \(--claims prints it\)$/m);
  expect(whole.out).toContain(sentence);
  expect(whole.out).not.toContain('say already');
});

test('an IRI that reads like a short form is never shown as the one that the form is short for', async () =>
  await inEmptyFolder(async (folder) => {
    await cp(SMALL, folder, { recursive: true });
    const twin =
      '@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n@prefix cg: <https://w3id.org/claimgraph/ns#> .\n<actor:front> a cg:ArmedGroup ; skos:prefLabel "Twin"@en .\n';
    await writeFile(join(folder, 'twin.ttl'), twin);
    const card = async (name: string) => (await claimgraph(['show', folder, name])).out;
    expect(await card('Twin')).toContain('Twin  armed group  <actor:front>');
    expect(await card('<actor:front>')).toBe(await card('Twin'));
    expect(await card('actor:front')).toBe(await card('Northern Front'));
    const path = async (from: string) => (await claimgraph(['path', folder, from, 'National Guard'])).code;
    expect([await path('Northern Front'), await path('Twin')]).toEqual([0, 1]);
    expect((await claimgraph(['timeline', folder, '--about', 'Twin'])).code).toBe(1);
    const query = 'SELECT ?x WHERE { ?x skos:prefLabel ?label FILTER(CONTAINS(STR(?x), "front")) }';
    expect((await claimgraph(['query', folder, '-e', query])).out.split(/\s+/)).toEqual(
      expect.arrayContaining(['actor:front', '<actor:front>']),
    );
    const nodes = (await claimgraph(['export', folder, '--format', 'csv', '--table', 'nodes'])).out;
    const ids = nodes.split('\r\n').map((line) => line.split(',')[0]);
    expect(ids.filter((id) => id?.includes('actor:front')).sort()).toEqual(['<actor:front>', 'actor:front']);
    const { code, out } = await claimgraph(['check', folder]);
    expect(code).toBe(1);
    expect(out).toContain('[look-alike]');
  }));
