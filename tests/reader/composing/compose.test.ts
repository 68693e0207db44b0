/** What the reader proposes stands up where readings come in. */
import { expect, it } from 'vitest';
import { loadOntologyDataset, readOntology } from '../../../src/dataset/records/ontology.js';
import { verifyReading } from '../../../src/reading/verify.js';
import { readingOf } from '../happenings/read.js';

const ontology = readOntology(await loadOntologyDataset());

const TEXT = `Army says two tanks lost in Gao

The National Salvation Front (NSF), an extremist group linked to Al-Qaeda, attacked a convoy of French troops with a roadside bomb near Gao on Monday, killing four soldiers. President Ana Costa said that France and Mali had signed a peace agreement in 2015. The UN mission, which has about 4,500 troops in Mali, withdrew from three bases after the coup. Russia supplied weapons to the army, and the rebels fought the army between Mopti and Ségou. France was expelled from Mali.`;

it('nothing that it proposes is refused', () => {
  const reading = readingOf(TEXT);
  expect(verifyReading(reading, TEXT, ontology).refused).toEqual([]);
  expect(reading.claims.length).toBeGreaterThan(15);
});

it('a weapon is told by the code list, a country that acts is an actor too', () => {
  const { claims, entities } = readingOf(TEXT);
  expect(claims.find(({ predicate }) => predicate === 'instrument')?.object).toEqual({
    code: 'improvised-explosive-device',
  });
  expect(entities.find(({ label }) => label === 'Russia')?.classes).toEqual(['Actor']);
});
