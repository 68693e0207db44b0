/** What a report names, and what the data have: sure by a name, else a candidate. */
import { describe, expect, it } from 'vitest';
import { openGraph } from '../../../src/index.js';
import { readEnglish } from '../../../src/language/parse/weights-file.js';
import { readReport } from '../../../src/reader/read-report.js';

const english = readEnglish();
const { corpus } = await openGraph('data');

const entitiesOf = (text: string, date?: string) =>
  readReport(text, { english, corpus, ...(date === undefined ? {} : { report: { date } }) }).entities;
const called = (label: string, text: string, date?: string) =>
  entitiesOf(text, date).find((entity) => entity.label === label);

describe('an entity', () => {
  it('is that of the data which has its label or another name', () => {
    const text = 'Fighters of JNIM fled from Kidal, SITE Intelligence Group said.';
    expect(
      entitiesOf(text).flatMap(({ iri, linkedBy }) => (iri === undefined ? [] : [[iri, linkedBy]])),
    ).toEqual(
      expect.arrayContaining([
        ['actor:jnim', 'label'],
        ['place:kidal', 'label'],
      ]),
    );
    expect(called('GSIM', 'The GSIM denied it.')).toMatchObject({ iri: 'actor:jnim', linkedBy: 'alias' });
  });

  it('is that which bore the name on the day of the report', () => {
    const text = 'The Malian government spoke of peace.';
    expect(called('Malian government', text, '2023-08-20')).toMatchObject({ iri: 'actor:mali-junta' });
    expect(called('Malian government', text, '2015-08-20')).toMatchObject({
      iri: 'actor:mali-civilian-government',
    });
  });

  it('called by a common noun alone is only a candidate', () => {
    const junta = called('junta', 'The junta was silent.', '2023-08-20');
    expect(junta?.iri).toBeUndefined();
    expect(junta?.candidates?.map(({ iri }) => iri)).toContain('actor:mali-junta');
  });

  it('without data has neither', () => {
    const { entities } = readReport('JNIM left Kidal.', { english });
    expect(entities.every(({ iri, candidates }) => iri === undefined && candidates === undefined)).toBe(true);
  });
});
