/** Sentences of which false things were once told: each with what is to be told, and what not. */
import { describe, expect, test } from 'vitest';
import { eventsOf, readingOf, relationsOf, statementsOf } from './read.js';

const all = (text: string): string => eventsOf(text).join('\n');

test('who keeps an attack from a post has not beaten back what others tell of it', () => {
  const events = all(
    'Rebels killed 14 soldiers in an attack on the post at Belmor on Sunday, two sources said. The army said it had repelled the attack and that some 40 assailants had been neutralised.',
  );
  expect(events).toContain('attack: ');
  expect(events).toContain('perpetrator=Rebels');
  expect(events).toContain('participant=some 40 assailants');
  expect(events).not.toContain('defeat');
});

test('attackers that fell in their attack were not its target', () => {
  const events = all(
    'Rebels staged an attack on the convoy in Vell. The army said that 14 attackers were neutralised.',
  );
  expect(events).toContain('participant=14 attackers');
  expect(events).not.toContain('target=14 attackers');
});

describe('no event, or no other one', () => {
  test.each([
    ['"The toll is heavy," said an official, who asked not to be named.', 'political_change'],
    ['The raid left the town in ruins, leaving a captain dead and five officers injured.', 'withdrawal'],
    ['The raid left the town in ruins, leaving a captain dead and five officers injured.', 'displacement'],
    ['The ministry calls on young people to leave the group within 45 days.', 'withdrawal'],
    ['The attackers burned the health centre before they left.', 'violent-event'],
  ])('%s', (text, not) => {
    expect(all(text)).not.toContain(`${not}:`);
  });
});

test.each([
  ['The attackers burned the health centre.', 'arson: perpetrator=attackers; place=health centre'],
  ['Rebels burned three soldiers.', 'violent-event: perpetrator=Rebels; target=three soldiers'],
  [
    'The ministry denied supplying the militia with missiles.',
    'arms_transfer: agent=ministry; recipient=militia; theme=missiles',
  ],
  [
    'The army captured 12 fighters near Belmor.',
    'arrest: perpetrator=army; place=Belmor; target=12 fighters',
  ],
  ['The two sides exchanged 115 prisoners on Saturday.', 'release: '],
  [
    'The president will host Ovan Rell and Maro Vell in Luanda next week.',
    'meeting: participant=Maro Vell; participant=Ovan Rell; participant=president; place=Luanda',
  ],
  [
    'Four of its soldiers had killed nine civilians, the military acknowledged.',
    'violent-event: perpetrator=its soldiers; target=nine civilians',
  ],
  ['The rebels took a nun hostage.', 'hostage-taking: perpetrator=rebels; target=nun'],
])('%s', (text, event) => {
  expect(eventsOf(text)).toContain(event);
});

test('when a statement came out is not when it happened', () => {
  const { claims } = readingOf(
    'The Ostan Front claimed responsibility for the attack in a statement released on 4 March 2024 and tracked by the Vell Group.',
  );
  expect(claims.filter(({ predicate }) => /date|startedOn|endedOn/.test(predicate))).toEqual([]);
});

test('those whom somebody cites are no reason', () => {
  expect(
    statementsOf('The rebels withdrew from Belmor, an officer said, citing survivors.').join(),
  ).not.toContain('statedReason');
});

test('civilians operate nowhere, and a road connects no direction', () => {
  expect(relationsOf('Farmers in the north of Belmor fled.').join()).not.toContain('operatesIn');
  expect(relationsOf('It cuts the last road that supplied the capital from the west.').join()).not.toContain(
    'connects',
  );
});

test('"how many fighters" is nobody', () => {
  const { entities } = readingOf('He did not say how many fighters took part.');
  expect(entities.map(({ label }) => label).join()).not.toContain('fighters');
});

test('who is known as another is that one, and "He" after him is he', () => {
  const labels = (text: string) => readingOf(text).entities.map(({ label }) => label);
  expect(labels('Ovan Rell, widely known as Barka, fled. Barka said so.')).not.toContain('Barka');
  expect(
    labels('The Vell Rights Network, known by its French acronym RVDD, counted them. RVDD said so.'),
  ).not.toContain('RVDD');
  const { entities, utterances } = readingOf(
    'The army’s spokesman, Col. Ovan Rell, rejected the claim. He said ten rebels were killed.',
  );
  const he = utterances.at(-1)!.speakers!.map((id) => entities.find((one) => one.id === id)!.label);
  expect(he).toEqual(['Ovan Rell']);
});

test('a rights group is no armed one, and a ship nobody', () => {
  const classOf = (text: string, name: string) =>
    readingOf(text).entities.find(({ label }) => label === name)?.class;
  expect(classOf('Ovan Rell of the rights group CRDH said so.', 'CRDH')).toBe('Organization');
  expect(classOf('The USS Ovana left the port.', 'USS Ovana')).toBe('Materiel');
});

test('killing that somebody is accused of is no purpose of another deed', () => {
  const { claims } = readingOf(
    'Moscow accused Kyiv of using launchers to destroy the bridge and of killing two volunteers.',
  );
  expect(claims.find(({ by }) => by === 'frame:kill/object')?.speechAct).toBe('alleges');
});
