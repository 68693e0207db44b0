import { expect, it } from 'vitest';
import { eventsOf } from './read.js';

it('finds who attacked whom where, in either voice', () => {
  expect(eventsOf('Militants of Boko Haram attacked an army convoy near Diffa on Monday.')[0]).toMatch(
    /^attack: .*perpetrator=.*; place=Diffa; target=army convoy/,
  );
  expect(eventsOf('An army convoy was attacked by Boko Haram near Diffa.')[0]).toMatch(
    /^attack: perpetrator=Boko Haram; place=Diffa; target=army convoy/,
  );
});

it('gives the subject of a verb that adds nothing to the noun', () => {
  expect(eventsOf('Al-Shabaab launched an attack on a military base in Kismayo.')[0]).toMatch(
    /perpetrator=Al-Shabaab; .*target=military base/,
  );
  expect(eventsOf('The attack in Kismayo was carried out by Al-Shabaab.')[0]).toMatch(
    /perpetrator=Al-Shabaab; place=Kismayo/,
  );
});

it('reads those who were killed in an attack as of it', () => {
  const events = eventsOf('Gunmen attacked a village in northern Burkina Faso, killing twelve farmers.');
  expect(events).toHaveLength(1);
  expect(events[0]).toMatch(/^attack: perpetrator=Gunmen; .*target=twelve farmers/);
});

it('does not make those who were hit the ones who hit', () => {
  const [event] = eventsOf('A convoy was hit by a roadside bomb near Gao, injuring nine soldiers.');
  expect(event).not.toContain('perpetrator=A convoy');
  expect(event).toContain('target=nine soldiers');
});

it('knows sieges, abductions, withdrawals, air strikes, arrests and agreements', () => {
  const types = (text: string) => eventsOf(text).map((event) => event.replace(/:.*/, ''));
  expect(types('The rebels laid siege to the town of Djibo.')).toEqual(['siege']);
  expect(types('Gunmen kidnapped a priest in Kaduna.')).toEqual(['abduction']);
  expect(types('French troops withdrew from the base at Gossi.')).toEqual(['withdrawal']);
  expect(types('The army carried out air strikes on a market in Darfur.')).toEqual(['air_strike']);
  expect(types('Police arrested three journalists in Bamako.')).toEqual(['arrest']);
  expect(types('The government signed a peace agreement with the rebels in Algiers.')).toEqual(['agreement']);
});

it('leaves words that tell of no event', () => {
  expect(eventsOf('Satellites captured images of the camp.')).toEqual([]);
  expect(eventsOf('Teachers went on strike over their pay.').join()).not.toMatch(/attack/);
  expect(eventsOf('The coalition carried out 23 strikes near Mosul.').join()).toMatch(/^attack/);
  expect(eventsOf('A strike by teachers began on Monday.').join()).not.toMatch(/attack/);
  expect(eventsOf('The jets destroyed a fighting position.').join()).not.toMatch(/clash/);
  expect(eventsOf('They value academic exchanges.').join()).toBe('');
  expect(eventsOf('About 15,000 people have fled Gao since Monday.').join()).toMatch(
    /^displacement: place=Gao; theme=/,
  );
  expect(eventsOf('The soldiers fled Gao on Monday.').join()).not.toMatch(/displacement/);
  expect(eventsOf('The senator attacked his record on the economy.').join()).not.toMatch(/clash/);
});

it('takes up an attack that was told by "the attack"', () => {
  const events = eventsOf(
    'Gunmen attacked a bus near Mopti. Officials said the attack was carried out by jihadists. The bus was on its way to Bamako.',
  );
  expect(events).toHaveLength(1);
});

it('keeps two attacks at two places apart', () => {
  const events = eventsOf(
    'Gunmen attacked a bus near Mopti on Monday. Rebels attacked a mine near Kayes on Friday.',
  );
  expect(events).toHaveLength(2);
});

it('gives an attack to who claimed responsibility for it', () => {
  const [event] = eventsOf(
    'A car bomb exploded outside a hotel in Mogadishu. Al-Shabaab claimed responsibility for the attack.',
  );
  expect(event).toContain('perpetrator=Al-Shabaab');
});

it('means the one who is linked, not whom he is linked to', () => {
  const [event] = eventsOf('The Al-Qaeda-linked JNIM attacked a village near Mopti.');
  expect(event).toMatch(/perpetrator=JNIM/);
  expect(event).not.toMatch(/Al-Qaeda(?!-linked)/);
});

it('knows who comes under attack, and with what', () => {
  const [event] = eventsOf('The convoys came under attack from explosive devices near Gao.');
  expect(event).toBe('attack: instrument=explosive devices; place=Gao; target=convoys');
});

it('gives a claim without a word for the deed to the attack, not to who was seized later', () => {
  const [attack, seizure] = eventsOf(
    'Gunmen killed nine people in a market near Diffa. A lawyer was kidnapped in Niamey. Boko Haram claimed responsibility.',
  );
  expect(attack).toContain('perpetrator=Boko Haram');
  expect(seizure).not.toContain('Boko Haram');
});

it('takes a captured tank for no prisoner, and the order to leave for a demand', () => {
  expect(eventsOf('The rebels captured two tanks.').join()).not.toMatch(/abduction/);
  expect(eventsOf('The junta ordered the UN mission to leave the country.')[0]).toMatch(
    /^demand-for-departure: agent=junta; .*recipient=UN mission/,
  );
});

it('takes where peacekeepers are at home for no place that they left', () => {
  const [event] = eventsOf('Soldiers entered the camp left by the peacekeepers from Burkina Faso.').filter(
    (one) => one.startsWith('withdrawal'),
  );
  expect(event).not.toContain('Burkina Faso');
});

it('gives a role neither to the group that another is only linked to, nor to who makes others flee', () => {
  expect(
    eventsOf('An al-Qaeda-linked group claimed responsibility for an attack on a convoy.').join(),
  ).not.toMatch(/perpetrator=al-Qaeda[;,]|perpetrator=al-Qaeda$/i);
  expect(eventsOf('The rebels forced residents to flee across the river.').join()).not.toMatch(
    /theme=(the )?rebels/i,
  );
});

it('has an event at the nearer place, not at the land in which that lies', () => {
  expect(eventsOf('The mission withdrew from its base in northern Mali.').join()).not.toMatch(
    /place=northern Mali/,
  );
});

it.each([
  ['The Tarn Front denied having attacked the village.', 'attack: perpetrator=Tarn Front; place=village'],
  ['The rebels deny having killed the mayor.', 'violent-event: perpetrator=rebels; target=mayor'],
  ['The army denied having bombed a market in Velmora.', 'explosive-attack: perpetrator=army; place=market'],
])('of having done it the one is accused who has, in "%s"', (text, event) => {
  expect(eventsOf(text)).toEqual([event]);
});

it.each([
  ['Drones operated by the Tarn Front struck the airport in Velmora.', 'Tarn Front'],
  ['A drone flown by the Tarn army hit a depot.', 'Tarn army'],
  ['The convoy was hit by a helicopter belonging to the army.', 'army'],
  ['A Tarn Front-operated drone hit a school on Friday.', 'Tarn Front'],
  ['A Russian-operated warplane bombed a hospital.', 'Russian'],
  ['A drone piloted by rebels of the Tarn Front struck a school.', 'rebels'],
])('whose hands a weapon is in did it: %s', (text, doer) => {
  expect(eventsOf(text)[0]).toContain(`perpetrator=${doer}`);
});

it.each([
  ['A drone made by the Tarn Works struck a school.'],
  ['Drones supplied by Russia struck a school.'],
  ['A Russian-made drone struck a school.'],
  ['A Russian-supplied missile hit a hospital.'],
])('and who made or gave it did nothing: %s', (text) => {
  expect(eventsOf(text).join()).not.toContain('perpetrator');
});

it.each([
  [
    'A helicopter of the army fired on a market in Velmora.',
    'shooting: instrument=helicopter; perpetrator=army; place=market',
  ],
  ['Police fired at protesters.', 'shooting: perpetrator=Police; target=protesters'],
  ['Soldiers fired into the crowd.', 'shooting: perpetrator=Soldiers; target=crowd'],
])('who fires on somebody shoots: %s', (text, event) => {
  expect(eventsOf(text)).toEqual([event]);
});

it('who is fired on a Monday is no target', () => {
  expect(eventsOf('The minister was fired on Monday.').join()).not.toContain('shooting');
});

it.each([
  ['The army withdrew from Velmora, Tarn Region, Mali.', 'withdrawal: agent=army; place=Velmora'],
  ['The blast killed six Canadians and two French.', 'explosive-attack: '],
  [
    'The chief went into exile in Ivory Coast after an uprising in 2014.',
    'political_change: agent=chief; place=Ivory Coast | uprising: ',
  ],
  ['The rebels will hand over their weapons in exchange for safe passage.', 'arms_transfer: agent=rebels'],
])('takes for who and where no word that tells of another: %s', (text, events) => {
  expect(eventsOf(text).join(' | ')).toBe(events);
});

it('an exchange of fire is a clash', () => {
  expect(eventsOf('Soldiers and rebels began an exchange of fire.').join()).toMatch(/^clash/);
});

it('a claim in a relative clause is of the attacks that it tells more of, and of none before', () => {
  const events = eventsOf(
    'A lawyer was kidnapped in Velmora. At least 35 people were killed in attacks in central Mali that were claimed by the Tarn Front.',
  );
  expect(events[0]).not.toContain('perpetrator');
  expect(events[1]).toContain('perpetrator=Tarn Front');
});
