/** The 25 questions of data/questions, each held to its answer as the five reports give it. */
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shorten } from '../src/model/namespaces.js';
import { type OpenGraph, openGraph } from '../src/open.js';
import { type Question, questionById, readQuestions } from '../src/query/questions.js';
import type { Row } from '../src/query/results/sparql-json.js';

const DATA = fileURLToPath(new URL('../data', import.meta.url));

let graph: OpenGraph;
let questions: readonly Question[];
beforeAll(async () => {
  graph = await openGraph(DATA);
  questions = await readQuestions(`${DATA}/questions`);
});
afterAll(() => graph.close());

/**
 * The rows of a question cut down to some columns, as sorted lines of text: `GSIM · report:000`. Columns without a
 * value are left empty. Each claim named must be one of the report named.
 */
async function answer(id: string, columns: string): Promise<string[]> {
  const { variables, rows } = await graph.engine.select(questionById(questions, id).query);
  for (const column of columns.split(' ')) expect(variables).toContain(column);
  for (const row of rows) checkClaims(row);
  const lines = rows.map((row) =>
    columns
      .split(' ')
      .map((column) => shorten(row[column]?.value ?? ''))
      .join(' · '),
  );
  return [...new Set(lines)].sort();
}

function checkClaims(row: Row): void {
  const claims = Object.values(row).filter(
    (term) => term !== undefined && shorten(term.value).startsWith('claim:'),
  );
  for (const term of claims) {
    const claim = graph.corpus.claims.get(term!.value);
    expect(claim, term!.value).toBeDefined();
    expect(claim!.evidence.map(({ report }) => report)).toContain(row.report?.value);
  }
}

describe('the questions', () => {
  it('are 25, each with a title, a question and how to read the answer', () => {
    expect(questions.map(({ id }) => id)).toEqual(
      Array.from({ length: 25 }, (_, i) => `o${String(i + 1).padStart(2, '0')}`),
    );
    for (const { question, title, explanation } of questions) {
      expect(question).toMatch(/\?$/);
      expect(title.length).toBeLessThan(60);
      expect(explanation.length).toBeGreaterThan(40);
    }
  });

  it('each name the claims behind the answer', async () => {
    for (const { id, query } of questions) {
      const { variables, rows } = await graph.engine.select(query);
      expect(rows.length, id).toBeGreaterThan(0);
      expect(variables, id).toContain('report');
      // Particulars of a report and of an utterance are no claims.
      if (!['o18', 'o19', 'o23'].includes(id)) expect(variables.join(' '), id).toMatch(/claim/);
    }
  });
});

describe('the answer to', () => {
  it('o01: GSIM, JNIM and the long name are one group; only report 003 says so', async () => {
    expect(await answer('o01', 'name report equates')).toEqual([
      'GSIM · report:000 · false',
      'GSIM · report:003 · true',
      'GSIM · report:004 · false',
      'JNIM · report:002 · false',
      'JNIM · report:003 · true',
      'Support Group for Islam and Muslims · report:000 · false',
      'Support Group for Islam and Muslims · report:003 · true',
      'Support Group for Islam and Muslims · report:004 · false',
    ]);
  });

  it('o02: to Al-Qaeda: affiliated, linked, links', async () => {
    expect(await answer('o02', 'tied_to wording report')).toEqual([
      'Al-Qaeda · affiliated · report:000',
      'Al-Qaeda · affiliated · report:003',
      'Al-Qaeda · linked · report:004',
      'Al-Qaeda · links · report:002',
    ]);
  });

  it('o03: five claims, one of them a double ambush', async () => {
    expect(await answer('o03', 'attack part_of report')).toEqual([
      'Attack near Korioumé ·  · report:000',
      'Attack on the Timbuktu–Ber road ·  · report:000',
      'Double ambush in central Mali ·  · report:003',
      'Explosives against retreating convoys (report 004) ·  · report:004',
      'First ambush in central Mali · Double ambush in central Mali · report:003',
      'Second ambush in central Mali · Double ambush in central Mali · report:003',
      'Two earlier attacks on the Kidal convoy ·  · report:002',
    ]);
  });

  it('o04: Ogossagou, Ber, Tessalit, Aguelhok, Kidal, and five camps without names', async () => {
    expect(await answer('o04', 'base told_as when report')).toEqual([
      'Aguelhok base · withdrew from ·  · report:004',
      'Ber base · withdrew from ·  · report:001',
      'Kidal base · began · 2023-10-31 · report:002',
      'Kidal base · withdrew from ·  · report:002',
      'Kidal base · withdrew from · 2023-11-04/2023-11-05 · report:002',
      'MINUSMA bases · began · 2023-07 · report:004',
      'MINUSMA bases · began · 2023-08-01/2023-08-10 · report:000',
      'MINUSMA bases · withdrew from · 2023-07/.. · report:004',
      'MINUSMA bases · withdrew from · 2023-08/.. · report:000',
      'MINUSMA camps left since August (report 004) · happened · 2023-08/2023-10-22? · report:004',
      'MINUSMA camps left since August (report 004) · withdrew from · 2023-08/2023-10-22? · report:004',
      'Ogossagou base · happened · 2023-08-01/2023-08-10 · report:000',
      'Ogossagou base · withdrew from · 2023-08-01/2023-08-10 · report:000',
      'Tessalit base · ended · 2023-10-22? · report:004',
      'Tessalit base · withdrew from · 2023-10-22? · report:004',
    ]);
  });

  it('o05: the Security Council, at the end of June 2023, after the junta demanded it', async () => {
    const rows = await answer('o05', 'told who when report');
    expect(rows).toEqual(
      expect.arrayContaining([
        '1: ended the mandate · UN Security Council · 2023-06-21/2023-06-30 · report:001',
        '1: ended the mandate · UN Security Council · 2023-06-30 · report:002',
        '2: demanded the departure · Malian junta · 2023-06 · report:002',
        '3: after · Junta tells MINUSMA to leave ·  · report:001',
        '3: after · Junta tells MINUSMA to leave ·  · report:002',
      ]),
    );
    const others = rows.filter((row) => !/^1: .* Security Council|^2: .* junta|^3: .* Junta tells/.test(row));
    expect(others).toEqual([]);
  });

  it('o06: by 31 December 2023, in a six-month exit, completely', async () => {
    expect(await answer('o06', 'until report')).toEqual([
      ' · report:001',
      ' · report:002',
      '../2023-12-31 · report:000',
      '../2023-12-31 · report:001',
      '../2023-12-31 · report:002',
      '../2023-12-31 · report:004',
      '2023-12-31 · report:001',
    ]);
    expect(await answer('o06', 'wording report')).toEqual(
      expect.arrayContaining(['completely · report:001', 'six-month exit · report:002']),
    );
  });

  it('o07: since 2013', async () => {
    expect(await answer('o07', 'since report')).toEqual(['2013 · report:000', '2013 · report:001']);
  });

  it('o08: Burkina Faso and Chad', async () => {
    expect(await answer('o08', 'country report')).toEqual(['Burkina Faso · report:001', 'Chad · report:004']);
  });

  it('o09: 13,000; 11,600 troops and 1,500 police; 15,000', async () => {
    expect(await answer('o09', 'at_least at_most approximate of_whom report')).toEqual([
      '11600 · 11600 · true · troops · report:001',
      '13000 · 13000 · true · personnel · report:000',
      '1500 · 1500 · true · police officers · report:001',
      '15000 · 15000 · true · personnel · report:004',
    ]);
  });

  it('o10: three to Timbuktu, 22 by air to Gao', async () => {
    expect(await answer('o10', 'to how_many wording report')).toEqual([
      'Gao · 22 · by air · report:002',
      'Timbuktu · 3 ·  · report:000',
      'Timbuktu · 3 ·  · report:001',
    ]);
  });

  it('o11: six killed; at least six killed and four wounded', async () => {
    expect(await answer('o11', 'who outcome at_least at_most report')).toEqual([
      'soldiers · killed · 6 ·  · report:001',
      'soldiers · killed · 6 · 6 · report:000',
      'soldiers · wounded · 4 · 4 · report:001',
    ]);
  });

  it('o12: on Sunday at about 08:30, which outside knowledge puts on 13 August 2023', async () => {
    expect(await answer('o12', 'when as_worded basis said_by report')).toEqual([
      '2023-08-13? · this Sunday at around 08:30 · external anchor · Malian army · report:001',
    ]);
  });

  it('o13: the ceasefire of 2014 and the peace agreement of 2015 of the civilian government with the CMA and northern groups', async () => {
    expect(await answer('o13', 'deal told value report')).toEqual([
      'Ceasefire of 2014 · party · Armed groups of the north (report 004) · report:004',
      'Ceasefire of 2014 · party · Civilian government of Mali · report:004',
      'Ceasefire of 2014 · year · 2014 · report:000',
      'Ceasefire of 2014 · year · 2014 · report:004',
      'Peace agreement of 2015 · party · Armed groups of the north (report 004) · report:004',
      'Peace agreement of 2015 · party · CMA · report:000',
      'Peace agreement of 2015 · party · Civilian government of Mali · report:000',
      'Peace agreement of 2015 · party · Civilian government of Mali · report:004',
      'Peace agreement of 2015 · year · 2015 · report:000',
      'Peace agreement of 2015 · year · 2015 · report:004',
    ]);
  });

  it('o14: a mine on the Ténenkou–Macina road, three devices between Koumara and Macina', async () => {
    expect(await answer('o14', 'ambush told value report')).toEqual([
      'First ambush in central Mali · how many · 1 · report:003',
      'First ambush in central Mali · place · Ténenkou–Macina road · report:003',
      'First ambush in central Mali · weapon · mine · report:003',
      'Second ambush in central Mali · how many · 3 · report:003',
      'Second ambush in central Mali · place · Koumara–Macina stretch · report:003',
      'Second ambush in central Mali · weapon · explosive device · report:003',
    ]);
  });

  it('o15: 200 trucks since 24 September, by the authorities, says MINUSMA; and tankers', async () => {
    expect(await answer('o15', 'blockage told value said_by')).toEqual([
      'Blockage of tankers in Gao · 1: what · Fuel tankers held in Gao · “Jihadists chase UN peacekeepers …” (report 004)',
      'Blockage of tankers in Gao · 5: reason given · fear that MINUSMA would hand the fuel to jihadists · A Malian police officer in Gao (report 004)',
      'Blockage of tankers in Gao · 5: reason given · there was no good ground for so much fuel · Customs officials (report 004)',
      'Blockage of trucks in Gao · 1: what · Trucks held in Gao · MINUSMA',
      'Blockage of trucks in Gao · 2: how many · 200 · MINUSMA',
      'Blockage of trucks in Gao · 3: since · 2023-09-24 · MINUSMA',
      'Blockage of trucks in Gao · 4: by · Malian junta · MINUSMA',
    ]);
  });

  it('o16: five persons, four of them with an office', async () => {
    expect(await answer('o16', 'person office part_of when wording report')).toEqual([
      'Abdoulaye Maïga · Spokesperson of the Malian government ·  ·  ·  · report:004',
      'António Guterres · UN Secretary-General ·  ·  ·  · report:002',
      'Ibrahim Boubacar Keïta · President of Mali ·  · ../2020 · elected · report:000',
      'Jonathan Guiffard ·  · Institut Montaigne ·  ·  · report:004',
      'Stéphane Dujarric · Spokesperson of the UN Secretary-General ·  ·  ·  · report:002',
    ]);
  });

  it('o17: 2012, 2020 and 2021, the last in report 002 by its year only', async () => {
    expect(await answer('o17', 'coup how report')).toEqual([
      'Coup before the tensions of 2012 · told · report:001',
      'Coup of 2020 · told · report:000',
      'Coup of 2020 · told · report:001',
      'Coup of 2020 · told · report:003',
      'Coup of 2020 · told · report:004',
      'Coup of 2021 · by year only · report:002',
      'Coup of 2021 · told · report:003',
    ]);
  });

  it('o18: it tracks a statement in 000 and authenticates one in 003', async () => {
    expect(await answer('o18', 'report does of')).toEqual([
      'report:000 · tracking note · JNIM',
      'report:003 · authentication · JNIM',
    ]);
  });

  it('o19: Al-Zallaqa for JNIM, X for MINUSMA', async () => {
    expect(await answer('o19', 'platform of report')).toEqual([
      'Al-Zallaqa · JNIM · report:000',
      'X · MINUSMA · report:000',
      'X · MINUSMA · report:001',
    ]);
  });

  it('o20: 22 of 39, so 17 before', async () => {
    expect(await answer('o20', 'incident hurt in_all before report')).toEqual([
      'Blasts near Anefis · 22 · 39 · 17 · report:002',
    ]);
  });

  it('o21: three civilian truck drivers, one badly; nobody is named as the shooter', async () => {
    expect(await answer('o21', 'who outcome count perpetrator said_by')).toEqual([
      'civilian truck drivers · severely wounded · 1 · not stated · MINUSMA',
      'civilian truck drivers · wounded · 3 · not stated · MINUSMA',
    ]);
  });

  it('o22: the CMA by the ceasefire, northern groups by both deals', async () => {
    expect(await answer('o22', 'who told ground at report')).toEqual([
      'Armed groups of the north (report 004) · opposes it ·  · MINUSMA bases · report:004',
      'Armed groups of the north (report 004) · says that it breaks · Ceasefire of 2014 · MINUSMA bases · report:004',
      'Armed groups of the north (report 004) · says that it breaks · Peace agreement of 2015 · MINUSMA bases · report:004',
      'CMA · opposes it ·  · Ber base · report:001',
      'CMA · says that it breaks · Ceasefire of 2014 · Ber base · report:000',
    ]);
  });

  it('o23: AFP and AP, distributed by AllAfrica, 7 November 2023', async () => {
    expect(await answer('o23', 'told value')).toEqual([
      'credit line · AFP',
      'credit line · AP',
      'date · 2023-11-07',
      'distributor · AllAfrica',
      'publisher · “Mali: Dozens of UN Peacekeepers …” (report 002)',
    ]);
  });

  it('o24: MINUSMA and its parts left, the army came, an army unit was to come; the junta and the CMA through events', async () => {
    expect(await answer('o24', 'actor through')).toEqual([
      'Army unit meant for the Ber base · ',
      'Burkinabe contingent of MINUSMA · ',
      'Burkinabe contingent of MINUSMA · MINUSMA leaves Ber',
      'CMA · Handover of the Ber base',
      'CMA · Tensions around Ber',
      'Former Tuareg rebels (report 001) · Tensions around Ber',
      'Former rebels at Ber (report 000) · Tensions around Ber',
      'MINUSMA convoy from Ber · MINUSMA leaves Ber',
      'MINUSMA · ',
      'MINUSMA · Decision to leave Ber sooner',
      'MINUSMA · Handover of the Ber base',
      'MINUSMA · MINUSMA leaves Ber',
      'Malian army · ',
      'Malian army · Handover of the Ber base',
      'Malian army · Move on the Ber base',
      'Malian army · Occupation of the Ber base',
      'Malian army · Tensions around Ber',
      'Malian junta · ',
      'Malian junta · Move on the Ber base',
      'Malian junta · Tensions around Ber',
      'Wagner Group · Tensions around Ber',
    ]);
    expect(await answer('o24', 'actor relation act')).toContain(
      'Malian junta · took control of · tells of an effort',
    );
    expect(await answer('o24', 'actor relation act')).toContain(
      'Army unit meant for the Ber base · operates in · plans',
    );
  });

  it('o25: flights and travel, imports, patrols; from the UN peace department to the Council', async () => {
    expect(await answer('o25', 'obstacle author addressee seen_by')).toEqual(
      ['Limits on imports', 'No patrols around MINUSMA sites', 'Refused flights and travel'].map(
        (obstacle) =>
          `${obstacle} · UN Department of Peace Operations · UN Security Council · Media that saw a UN memo (report 004)`,
      ),
    );
  });
});
