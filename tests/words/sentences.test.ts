import { beforeAll, describe, expect, it } from 'vitest';
import { standings } from '../../src/compare/standing/standing.js';
import { proposition } from '../../src/model/identifiers.js';
import { inLanguage } from '../../src/model/languages.js';
import { isToldAsDone } from '../../src/model/modality.js';
import { expand, shorten } from '../../src/model/namespaces.js';
import type { Claim, Corpus, Figure } from '../../src/model/records.js';
import { EDTF } from '../../src/model/vocabulary.js';
import { sayClaim } from '../../src/words/claims.js';
import { dateInWords } from '../../src/words/dates.js';
import { figureInWords } from '../../src/words/figures.js';
import { labelOf } from '../../src/words/labels.js';
import { sayProposition, sentence } from '../../src/words/sentences.js';
import { corpusOf, MALI, SMALL } from '../graph/corpora.js';

let small: Corpus;
let mali: Corpus;

beforeAll(async () => {
  [small, mali] = await Promise.all([corpusOf(SMALL), corpusOf(MALI)]);
});

const claim = (id: string): Claim => small.claims.get(expand(`claim:${id}`)) as Claim;

describe('a date in words', () => {
  const cases: [edtf: string, words: string, preposition: string][] = [
    ['2023-08-13', '13 August 2023', 'on'],
    ['2023-08-13?', '13 August 2023 (uncertain)', 'on'],
    ['2023-08', 'August 2023', 'in'],
    ['2020', '2020', 'in'],
    ['2020~', 'about 2020', 'in'],
    ['2023-21', 'spring 2023', 'in'],
    ['201X', 'the 2010s', 'in'],
    ['2023-08-01/2023-08-10', '1–10 August 2023', ''],
    ['2023-07-30/2023-08-02', '30 July to 2 August 2023', ''],
    ['2022-06/2022-12', 'June to December 2022', ''],
    ['2012/2013', '2012 to 2013', ''],
    ['../2023-12-31', 'by 31 December 2023', ''],
    ['2012/..', 'since 2012', ''],
    ['some day', 'some day', 'on'],
  ];
  for (const [edtf, text, preposition] of cases) {
    it(`says ${edtf} as "${text}"`, () => expect(dateInWords(edtf)).toEqual({ text, preposition }));
  }

  it('says that a date was inferred rather than only that it is uncertain', () => {
    expect(dateInWords('2023-08-13?', expand('code:inferred')).text).toBe('13 August 2023 (inferred)');
  });

  it('adds nothing to a date that the text states', () => {
    expect(dateInWords('2023-08-13', expand('code:stated')).text).toBe('13 August 2023');
  });
});

describe('a figure in words', () => {
  const figure = (given: Partial<Figure>): string =>
    figureInWords(mali, {
      id: 'figure',
      kind: 'casualty',
      outcome: expand('code:killed'),
      group: expand('code:soldiers'),
      item: undefined,
      min: undefined,
      max: undefined,
      approximate: false,
      ...given,
    });

  it('says exact, lower, upper and two bounds', () => {
    expect(figure({ min: 3, max: 3 })).toBe('3 soldiers killed');
    expect(figure({ min: 14 })).toBe('at least 14 soldiers killed');
    expect(figure({ max: 5 })).toBe('up to 5 soldiers killed');
    expect(figure({ min: 3, max: 5 })).toBe('3 to 5 soldiers killed');
  });

  it('says that a number is not known, never that it is zero', () => {
    expect(figure({})).toBe('soldiers killed (number not told)');
    const unknown: Figure = {
      ...{ id: 'f', kind: 'casualty', outcome: expand('code:killed'), group: expand('code:soldiers') },
      ...{ item: undefined, min: undefined, max: undefined, approximate: false },
    };
    expect(figureInWords(mali, unknown, 'unknown number')).toBe('an unknown number of soldiers killed');
  });

  it('prints a vague number as it is told', () => {
    const told = (wording: string, min?: number) =>
      figureInWords(
        mali,
        {
          id: 'f',
          kind: 'casualty',
          outcome: undefined,
          group: expand('code:soldiers'),
          item: undefined,
          min,
          max: undefined,
          approximate: min !== undefined,
        },
        wording,
      );
    expect(told('many')).toBe('many soldiers');
    expect(told('Dozens', 24)).toBe('dozens of soldiers');
    expect(told('about', 40)).toBe('about 40 or more soldiers');
  });

  it('says more than of what is over a number', () => {
    const kilometres = { outcome: undefined, group: undefined, item: expand('code:kilometres'), min: 500 };
    const told = (wording: string, max?: number) =>
      figureInWords(mali, { id: 'f', kind: 'quantity', approximate: false, ...kilometres, max }, wording);
    expect(told('over 500 kilometers')).toBe('more than 500 kilometres');
    expect(told('at least 500')).toBe('at least 500 kilometres');
    expect(told('over 500 kilometers', 500)).toBe('500 kilometres');
  });

  it('says about and parts thousands', () => {
    const personnel = { outcome: undefined, group: expand('code:personnel'), approximate: true };
    expect(figure({ ...personnel, min: 13_000, max: 13_000 })).toBe('about 13,000 personnel');
  });

  it('says nobody as no one would count', () => {
    expect(figure({ min: 0, max: 0 })).toBe('no soldiers killed');
    expect(figure({ min: 0, max: 0, group: undefined })).toBe('no people killed');
    expect(figure({ min: 0, max: 4 })).toBe('0 to 4 soldiers killed');
  });

  it('says one of them in the singular', () => {
    expect(figure({ min: 1, max: 1 })).toBe('1 soldier killed');
    expect(figure({ min: 1, max: 1, group: expand('code:people') })).toBe('1 person killed');
    expect(figure({ min: 1, max: 1, group: expand('code:drivers') })).toBe('1 civilian truck driver killed');
  });
});

describe('a proposition in words', () => {
  const say = (
    subject: string,
    predicate: string,
    object: string,
    polarity: 'affirmed' | 'negated' = 'affirmed',
  ) =>
    sentence(
      small,
      proposition(expand(subject), expand(predicate), { kind: 'iri', value: expand(object) }),
      polarity,
    );

  it('fills the sentence of the relation', () => {
    expect(say('actor:front', 'cg:opposes', 'actor:guard')).toBe('Northern Front opposes National Guard');
    expect(say('event:ridge-ambush', 'cg:perpetrator', 'actor:front')).toBe(
      'Northern Front carried out “Ambush at Ridge”',
    );
  });

  it('says the opposite by the sentence made for it', () => {
    expect(say('event:ridge-ambush', 'cg:perpetrator', 'actor:front', 'negated')).toBe(
      'Northern Front did not carry out “Ambush at Ridge”',
    );
  });

  it('puts on, in or nothing before a date as it needs', () => {
    const on = (date: string) =>
      sentence(
        small,
        proposition(expand('event:ridge-ambush'), expand('cg:date'), {
          kind: 'literal',
          value: date,
          datatype: EDTF,
          language: '',
        }),
      );
    expect(on('2020-05-03')).toBe('“Ambush at Ridge” happened on 3 May 2020');
    expect(on('2020-05')).toBe('“Ambush at Ridge” happened in May 2020');
    expect(on('2020-05-01/2020-05-03')).toBe('“Ambush at Ridge” happened between 1 and 3 May 2020');
  });

  it('gives a sentence for a relation that the ontology does not know', () => {
    expect(say('actor:front', 'cg:unheardOf', 'actor:guard')).toBe('Northern Front unheardOf National Guard');
  });

  it('takes a label for what it is, brackets, dollars and all', () => {
    const front = small.entities.get(expand('actor:front'));
    if (front === undefined) throw new Error('the fixture has no actor:front');
    const odd = { ...front, label: '$& {o} <script>', labels: [] };
    const corpus = { ...small, entities: new Map([...small.entities, [odd.id, odd]]) };
    const of = proposition(odd.id, expand('cg:opposes'), { kind: 'iri', value: expand('actor:guard') });
    expect(sentence(corpus, of)).toBe('$& {o} <script> opposes National Guard');
  });
});

describe('a proposition on Mali in words', () => {
  const say = (subject: string, predicate: string, object: string, manner?: Parameters<typeof sentence>[2]) =>
    sentence(
      mali,
      proposition(expand(subject), expand(predicate), { kind: 'iri', value: expand(object) }),
      manner,
    );
  const on = (subject: string, predicate: string, value: string, manner?: Parameters<typeof sentence>[2]) =>
    sentence(
      mali,
      proposition(expand(subject), expand(predicate), {
        kind: 'literal',
        value,
        datatype: EDTF,
        language: '',
      }),
      manner,
    );

  it('takes the verb in the number of the name that stands first', () => {
    expect(say('actor:cma', 'cg:opposes', 'actor:malian-army')).toBe('CMA opposes Malian army');
    expect(say('actor:armed-groups-north', 'cg:opposes', 'actor:malian-army')).toMatch(
      / oppose Malian army$/,
    );
    expect(say('actor:armed-groups-north', 'cg:opposes', 'actor:cma', 'negated')).toMatch(
      / do not oppose CMA$/,
    );
    expect(say('actor:mali-junta', 'cg:denies', 'actor:some-nations')).toMatch(
      /denies what Some nations .* say$/,
    );
  });

  it('takes the sentence of the type of the event, or the nearest that is broader', () => {
    expect(say('event:coup-2020', 'cg:target', 'actor:ibrahim-boubacar-keita')).toBe(
      '“Coup of 2020” was directed against Ibrahim Boubacar Keïta',
    );
    // A decision is a political event; a withdrawal has a sentence of its own.
    expect(say('event:ber-withdrawal-decision', 'cg:agent', 'actor:minusma')).toMatch(/” came from MINUSMA$/);
    expect(say('event:ber-withdrawal', 'cg:agent', 'actor:minusma')).toMatch(
      /” was a withdrawal by MINUSMA$/,
    );
  });

  it('puts a place after the preposition of its class', () => {
    const place = (at: string) => say('event:ber-withdrawal', 'cg:place', at);
    expect(place('place:ber')).toMatch(/ in Ber$/);
    expect(place('place:ber-base')).toMatch(/ at Ber base$/);
    expect(place('place:timbuktu-ber-road')).toMatch(/ on Timbuktu–Ber road$/);
  });

  it('says a plan, a request, a fear and a suspicion as such', () => {
    const put = (
      modality: 'planned' | 'sought' | 'demanded' | 'expected' | 'feared' | 'suspected',
      polarity = 'affirmed',
    ) =>
      say('actor:minusma', 'cg:withdrewFrom', 'place:mali', { polarity, modality } as Parameters<
        typeof say
      >[3]);
    expect(put('planned')).toBe('MINUSMA is to withdraw from Mali');
    expect(put('planned', 'negated')).toBe('MINUSMA is not to withdraw from Mali');
    expect(put('sought')).toBe('MINUSMA seeks to withdraw from Mali');
    expect(put('sought', 'negated')).toBe('MINUSMA seeks not to withdraw from Mali');
    expect(put('demanded')).toBe('MINUSMA is asked to withdraw from Mali');
    expect(put('expected')).toBe('MINUSMA is expected to withdraw from Mali');
    expect(put('expected', 'negated')).toBe('MINUSMA is not expected to withdraw from Mali');
    expect(put('feared')).toBe('It is feared that MINUSMA might withdraw from Mali');
    expect(put('suspected')).toBe('It is suspected that MINUSMA withdrew from Mali');
  });

  it('a count that nobody tells as done has a verb', () => {
    const [event, figure] = [...mali.claims.values()]
      .filter(({ proposition }) => shorten(proposition.predicate) === 'cg:casualties')
      .map(({ proposition }) => [proposition.subject, proposition.object.value] as const)[0]!;
    const put = (modality: 'planned' | 'demanded' | 'feared' | 'suspected') =>
      say(shorten(event), 'cg:casualties', shorten(figure), { polarity: 'affirmed', modality });
    expect(put('feared')).toMatch(/^It is feared that there might be .+ in “/);
    expect(put('suspected')).toMatch(/^It is suspected that there were .+ in “/);
    expect(put('demanded')).toMatch(/^It is asked that there should be .+ in “/);
    expect(put('planned')).toMatch(/^There (is|are) to be .+ in “/);
  });

  it('says of an effort that someone seeks to, not that it is to be', () => {
    const efforts = [...mali.claims.values()].filter(({ wording }) =>
      /\b(?:seek|try|tries|trying|effort|attempt|regain)/.test(wording ?? ''),
    );
    const plans = efforts.filter(({ speechAct }) => speechAct === 'plans' || speechAct === 'once-planned');
    expect(plans.map(({ id }) => id)).toEqual([]);
    const sought = [...mali.claims.values()].filter(({ speechAct }) => speechAct === 'seeks');
    expect(sought.length).toBeGreaterThan(1);
    for (const claim of sought) {
      const { said } = sayClaim(mali, claim);
      expect(said).toMatch(/ tells of an effort: .* seeks? to /);
      expect(said).not.toMatch(/ (?:is|are) to /);
    }
  });

  it('says since when, by when and in which days as the verb asks', () => {
    expect(on('event:ber-withdrawal', 'cg:startedOn', '2023-10-27/..')).toMatch(
      / began on or after 27 October 2023$/,
    );
    expect(on('event:ber-withdrawal', 'cg:startedOn', '2012/..')).toMatch(/ began in or after 2012$/);
    expect(on('event:ber-withdrawal', 'cg:date', '2012/..')).toMatch(/ happened from 2012 on$/);
    expect(on('event:ber-withdrawal', 'cg:date', '../2023-10-21')).toMatch(/ happened by 21 October 2023$/);
    expect(on('event:ber-withdrawal', 'cg:date', '2023-07-30/2023-08-02')).toMatch(
      / happened between 30 July and 2 August 2023$/,
    );
    expect(
      on('event:ber-withdrawal', 'cg:endedOn', '../2023-12-31', {
        polarity: 'affirmed',
        modality: 'planned',
      }),
    ).toMatch(/ is to end by 31 December 2023$/);
  });
});

describe('a proposition as those who tell it put it', () => {
  it('never reads as a deed where nobody tells it as done, wherever only the proposition is at hand', () => {
    const waiting = [...standings(mali).values()].filter(({ affirmedBy }) => !affirmedBy.some(isToldAsDone));
    expect(waiting.length).toBeGreaterThan(10);
    let plain = 0;
    for (const { proposition: of } of waiting) {
      // A plan is a plan whether it is made or not: its sentence has no modal form.
      if (sayProposition(mali, of) === sentence(mali, of)) plain += 1;
    }
    expect(plain).toBeLessThan(3);
  });
});

describe('a claim in words', () => {
  it('names who says it, by which act of speech, through whom and where', () => {
    expect(sayClaim(small, claim('901-6ab89d37'))).toEqual({
      sentence: 'Northern Front carried out “Ambush at Ridge”',
      speakers: ['Northern Front'],
      told: 'Northern Front carried out “Ambush at Ridge”',
      verb: 'claims responsibility',
      said: 'Northern Front claims responsibility: Northern Front carried out “Ambush at Ridge”',
      chain: ['The Gazette', 'Watch', 'Northern Front'],
      where: 'report 901, paragraph 2',
      when: undefined,
    });
  });

  it('does not deny twice', () => {
    const { said, sentence: stated } = sayClaim(small, claim('901-7b888e31'));
    expect(said).toBe('An officer (report 901) denies: Northern Front carried out “Ambush at Ridge”');
    expect(stated).toBe('Northern Front did not carry out “Ambush at Ridge”');
  });

  it('says a count and a date that was inferred', () => {
    expect(sayClaim(small, claim('901-339de603')).said).toBe(
      'National Guard says: 3 soldiers killed in “Ambush at Ridge”',
    );
    expect(sayClaim(small, claim('901-2c7f4edc')).said).toBe(
      'National Guard says: “Ambush at Ridge” happened on Sunday 3 May 2020',
    );
  });

  it('a report whose outlet is not known speaks under its own title, cut at a word, and its number', () => {
    const reports = [...mali.utterances.values()].filter(({ report }) => report !== undefined);
    for (const { speakers, report } of reports) {
      const [, title = '', cut, number] =
        /^“(.+?)( …)?” \(report (\d+)\)$/.exec(labelOf(mali, speakers[0] ?? '')) ?? [];
      expect(number).toBe(report?.number);
      expect(`${report?.title} `).toContain(`${title} `);
      expect(report?.title.startsWith(title)).toBe(true);
      expect(cut === undefined).toBe(title === report?.title);
      expect(title.length).toBeLessThan(35);
    }
    const [first] = [...mali.claims.values()].filter(({ madeIn, report }) => madeIn === report);
    expect(sayClaim(mali, first as Claim).chain[0]).toMatch(/^“.+” \(report \d{3}\)$/);
  });

  it('leaves no blank and no IRI in any sentence on Mali', () => {
    for (const each of mali.claims.values()) {
      const { said, where, chain } = sayClaim(mali, each);
      for (const text of [said, where, ...chain]) {
        expect(text, each.id).not.toMatch(/[{}]|https?:|undefined|^\s*$/);
      }
    }
  });
});

describe('a label', () => {
  it('comes in the language asked for, or the next best', () => {
    const texts = [
      { value: 'Front du Nord', language: 'fr' },
      { value: 'Northern Front', language: 'en-GB' },
    ];
    expect(inLanguage(texts)).toBe('Northern Front');
    expect(inLanguage(texts, ['fr', 'en'])).toBe('Front du Nord');
    expect(inLanguage(texts, ['ar'])).toBe('Northern Front');
    expect(inLanguage([])).toBeUndefined();
  });

  it('of a report is its number', () => {
    expect(labelOf(small, expand('report:901'))).toBe('report 901');
  });

  it('of something unknown is the end of its IRI', () => {
    expect(labelOf(small, expand('actor:nobody'))).toBe('nobody');
  });
});

describe('a claim on Mali as it is said', () => {
  const said = (filter: (claim: Claim) => boolean) =>
    [...mali.claims.values()].filter(filter).map((each) => sayClaim(mali, each).said);

  it('claims responsibility for the deed alone, and tells the rest in the claim', () => {
    const told = said(({ speechAct }) => speechAct === 'claims-responsibility');
    for (const each of told)
      expect(/claims? responsibility:/.test(each), each).toBe(
        /: \S.* (?:carried out|attacked in) “/.test(each),
      );
    expect(told.some((each) => each.startsWith('JNIM says in its claim: '))).toBe(true);
  });

  it('describes where someone speaks, and tells of no description', () => {
    const told = said(({ proposition: { predicate } }) => predicate === expand('cg:characterizedAs'));
    expect(told.length).toBeGreaterThan(10);
    for (const each of told) expect(each).not.toContain('described as');
  });

  it('that was given up reads as what was at first to be, and what goes on is not over', () => {
    const plans = said(({ speechAct }) => speechAct === 'once-planned');
    expect(plans).toContainEqual(expect.stringContaining('MINUSMA was at first to withdraw from Kidal'));
    for (const each of plans) expect(each).not.toMatch(/ (?:is|are) to /);
    const ongoing = expand('event:minusma-total-withdrawal');
    const told = said((each) => each.proposition.subject === ongoing && isToldAsDone(each));
    expect(told.length).toBeGreaterThan(3);
    for (const each of told) expect(each).not.toMatch(/took place|withdrew in/);
  });

  it('gives the time of a plan, of what has only begun and of a state that has ended', () => {
    const of = (subject: string, predicate: string) =>
      [...mali.claims.values()]
        .filter(
          ({ proposition: { subject: s, predicate: p } }) => s === expand(subject) && p === expand(predicate),
        )
        .map((each) => sayClaim(mali, each));
    const left = of('actor:minusma', 'cg:withdrewFrom').map(({ sentence: words }) => words);
    expect(left).toContain('MINUSMA is to withdraw from Mali by 31 December 2023');
    expect(left).toContain('MINUSMA was at first to withdraw from Kidal in late November 2023');
    expect(left).toContain('MINUSMA has been withdrawing from MINUSMA bases since July 2023');
    for (const words of left) expect(words).not.toMatch(/^MINUSMA withdrew from MINUSMA bases/);
    const [office] = of('actor:ibrahim-boubacar-keita', 'cg:holdsOffice');
    expect(office?.sentence).toMatch(/ held the office of President of Mali until 2020$/);
  });

  it('leaves a count of all that has been so far no day that it does not have', () => {
    const totals = said(({ when }) => when?.startsWith('../') === true && when.endsWith('?')).filter((each) =>
      each.includes('running total'),
    );
    expect(totals.length).toBeGreaterThan(0);
    for (const each of totals) expect(each).toMatch(/as of perhaps \d/);
  });
});
