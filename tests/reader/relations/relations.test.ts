import { expect, it } from 'vitest';
import { readingOf, relationsOf } from '../happenings/read.js';

it('reads from how names stand together what lies in what, who is in league with whom, who took what', () => {
  expect(relationsOf('Gunmen burned a market in Kidal, in northern Mali.')).toContain('market within Kidal');
  expect(relationsOf('JNIM, a group affiliated with Al-Qaeda, burned a market.').join()).toMatch(
    /JNIM affiliatedWith Al-Qaeda/i,
  );
  expect(relationsOf('The rebels seized control of the town of Kidal.').join()).toMatch(
    /rebels tookControlOf/,
  );
  expect(relationsOf('Al-Shabaab withdrew from Kismayo.').join()).toMatch(/Al-Shabaab withdrewFrom Kismayo/);
});

it('reads what a longer name says: organs of a body, parts of a land, a base of a town', () => {
  expect(relationsOf('The UN Security Council met. The UN said so.')).toContain(
    'UN Security Council partOf UN',
  );
  expect(relationsOf('Gunmen burned a market in northern Mali. Mali closed the border.')).toContain(
    'northern Mali within Mali',
  );
  expect(relationsOf('Fighters burned a market in the north of Mali.').join()).toMatch(
    /northern Mali within Mali/,
  );
});

it('does not make a part of the whole of those who are only counted', () => {
  expect(relationsOf('Four MINUSMA members were wounded in Gao.').join()).not.toMatch(/partOf/);
});

it('reads who holds which office from the title', () => {
  expect(relationsOf('President Macky Sall left Dakar.')).toContain('Macky Sall holdsOffice President');
  expect(relationsOf('Prime Minister Ana Costa left Dakar.')).toContain(
    'Ana Costa holdsOffice Prime Minister',
  );
});

it('reads who holds which office from what stands beside the name, and nothing of one that is no longer held', () => {
  const said = relationsOf('General Ana Costa, head of the National Guard, said that she would leave Dakar.');
  expect(said).toContain('Ana Costa holdsOffice head of the National Guard');
  expect(relationsOf('Omar Traore, the governor of Gao, left on Monday.')).toContain(
    'Omar Traore holdsOffice governor of Gao',
  );
  expect(relationsOf('Omar Traore, a former governor of Gao, left on Monday.').join()).not.toMatch(
    /holdsOffice/,
  );
});

it('makes a way of two places between which something happened', () => {
  const said = relationsOf('Twelve soldiers were killed in skirmishes between Mopti and Ségou.');
  expect(said).toEqual(
    expect.arrayContaining([
      'way between Mopti and Ségou connects Mopti',
      'way between Mopti and Ségou connects Ségou',
    ]),
  );
});

it('reads "took over" and "handed over" whether the tree has a particle or a preposition', () => {
  expect(relationsOf('Rebels claim to have taken over the base in Kidal.').join()).toMatch(
    /rebels tookControlOf Kidal base/,
  );
  expect(relationsOf('The mission handed over its camp to the Malian army.').join()).toMatch(
    /camp handedOverTo Malian army/,
  );
});

it('reads who opposes, threatens or employs whom from the verb, and no stance where none is told', () => {
  expect(relationsOf('JNIM opposes the United Nations.').join()).toMatch(/JNIM opposes United Nations/);
  expect(relationsOf('Al-Shabaab has threatened Kenya over its troops.')).toContain(
    'Al-Shabaab threatens Kenya',
  );
  expect(relationsOf('Mali has hired the Wagner Group to train its soldiers.').join()).toMatch(
    /Mali employs Wagner/,
  );
  expect(relationsOf('JNIM opposes a new tax. Mali employs many teachers.').join()).not.toMatch(
    /opposes|employs/,
  );
});

it('makes no friend of the land that a group is at home in, and denies nothing that a denial takes for granted', () => {
  expect(relationsOf("The ELN, Colombia's largest armed group, burned a market.").join()).not.toMatch(
    /affiliatedWith Colombia/,
  );
  expect(relationsOf('The withdrawal of the force from Mali began on Monday.').join()).not.toMatch(
    /affiliatedWith/,
  );
  const denial = readingOf('JNIM denied that its fighters were in Gao.').claims.filter(
    ({ predicate }) => predicate === 'partOf',
  );
  expect(denial.map(({ polarity }) => polarity)).toEqual(['affirmed']);
});
