/** What a report tells of one thing or event beside roles and relations: each sentence with what is made of it. */
import { expect, it } from 'vitest';
import { statementsOf } from '../happenings/read.js';

it('takes what stands in brackets, or after "known as", as another name', () => {
  expect(statementsOf('The National Salvation Front (NSF) said its fighters had left the town.')).toContain(
    'National Salvation Front knownAs NSF',
  );
  expect(statementsOf('The Salvation Army of Ruritania, also known as SAR, burned a market.').join()).toMatch(
    /knownAs SAR/,
  );
  expect(statementsOf('Gunmen (some of them on foot) burned a market.').join()).not.toMatch(/knownAs/);
});

it('takes a description that stands beside a name, follows "is", or judges', () => {
  expect(statementsOf('Al-Shabaab, an extremist group, burned a market in Kismayo.')).toContain(
    'Al-Shabaab characterizedAs an extremist group',
  );
  expect(statementsOf('The army said it had killed the terrorists near Gao.').join()).toMatch(
    /characterizedAs terrorists/,
  );
  expect(statementsOf('The failed coup in Gabon surprised the capital.').join()).toMatch(
    /coup characterizedAs failed coup/,
  );
  expect(statementsOf('Kismayo is one of the strongholds of Al-Shabaab.').join()).toMatch(
    /Kismayo characterizedAs one of the strongholds/,
  );
});

it('says nothing of a village that is a village, or of who only holds a post', () => {
  const said = statementsOf('Ana Costa, a spokesperson for the mission, visited Ber, a town in Mali.').join();
  expect(said).not.toMatch(/spokesperson/);
});

it('counts how many a force has, not how many fell', () => {
  expect(statementsOf('The mission has about 4,500 troops and 800 police officers in Juba.')).toEqual(
    expect.arrayContaining(['mission strength 4500..4500 troops']),
  );
  expect(statementsOf('The 9,000-strong force will leave Goma.').join()).toMatch(/strength 9000\.\.9000/);
  expect(statementsOf('The army has lost 40 soldiers near Goma.').join()).not.toMatch(/strength/);
});

it('counts how often something was done, with how many weapons, and how many things there are', () => {
  expect(statementsOf('The convoy was attacked twice near Gao.').join()).toMatch(/quantity 2\.\.2 incidents/);
  expect(statementsOf('Rebels launched three attacks on Goma.').join()).toMatch(/quantity 3\.\.3 incidents/);
  expect(statementsOf('Rebels launched several attacks on Goma.').join()).toMatch(/quantity \.\. incidents/);
  expect(statementsOf('The convoy was hit by two roadside bombs near Gao.').join()).toMatch(
    /quantity 2\.\.2 explosive-devices/,
  );
  expect(statementsOf('The army withdrew from five bases in the north.').join()).toMatch(
    /quantity 5\.\.5 camps/,
  );
});

it('tells which of two events came first, brought the other about, or went on meanwhile', () => {
  expect(statementsOf('French troops withdrew from Niger after a coup in 2023.').join()).toMatch(
    /coup before withdrawal/,
  );
  expect(statementsOf('The coup led to clashes between the army and the police in Khartoum.').join()).toMatch(
    /clash causedBy coup/,
  );
  expect(statementsOf('Rebels shelled the town during the withdrawal of the peacekeepers.').join()).toMatch(
    /shelling during withdrawal/,
  );
});

it('keeps a reason that is no event in its words', () => {
  expect(statementsOf('The mission withdrew from Goma due to the lack of fuel.').join()).toMatch(
    /withdrawal statedReason the lack of fuel/,
  );
});

it('knows since when a junta rules, who entered an agreement, and who fights whom', () => {
  expect(statementsOf('The junta which took power in a coup in 2020 closed the border.').join()).toMatch(
    /junta inPowerSince 2020/,
  );
  const agreed = statementsOf('The FLA signed a peace agreement with the government in 2015.').join();
  expect(agreed).toMatch(/FLA partyTo peace agreement/);
  expect(agreed).toMatch(/peace agreement concludedOn 2015/);
  expect(statementsOf('The army clashed with the rebels near Goma.').join()).toMatch(/army fights rebels/);
});

it('tells what breaks an agreement, or would, and of no one who only speaks of it', () => {
  expect(
    statementsOf(
      'The rebels said that the takeover of the base would be a violation of the ceasefire.',
    ).join(),
  ).toMatch(/violates ceasefire/);
  expect(
    statementsOf(
      'They oppose the return of the camp to the army: such a move would violate the truce.',
    ).join(),
  ).toMatch(/violates truce/);
  expect(statementsOf('The envoy visited Gao and praised the ceasefire.').join()).not.toMatch(/violates/);
  expect(statementsOf('The army said that it would not violate the ceasefire.').join()).not.toMatch(
    /violates/,
  );
});

it('tells the first and the second attack as parts of the double ambush', () => {
  expect(
    statementsOf(
      'JNIM claimed a double ambush in Mali. The first attack hit a convoy near Gao. The second attack hit a post near Ber.',
    ).filter((said) => said.includes('subEventOf')),
  ).toHaveLength(2);
});

it('gives what a force has lost over its time to the force, and to no event before', () => {
  const said = statementsOf('A coup shook Mali in 2020. MINUSMA has lost 95 of its soldiers.').join();
  expect(said).toMatch(/MINUSMA casualties 95\.\.95/);
});

it('makes no description of what somebody founded, of a distance, or of one of many', () => {
  expect(statementsOf('Villagers of Velmora formed a self-defence militia.').join()).not.toContain(
    'characterizedAs',
  );
  expect(statementsOf('The nearest post is 18 kilometres away.').join()).not.toContain('kilometres');
  expect(statementsOf('Mike Tarn was one of at least 28 people killed in the attack.').join()).not.toContain(
    'one of',
  );
});
