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
