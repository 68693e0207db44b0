import { expect, test } from 'vitest';
import { readEnglish } from '../../../src/language/parse/weights-file.js';
import { readDocument } from '../../../src/reader/document/read-document.js';
import { eventsOf, readingOf } from '../happenings/read.js';

/** Roles and counts of the first event, and who says it. */
function first(text: string): readonly string[] {
  const { claims, entities, events, figures, utterances } = readingOf(text);
  const label = (id: string) => entities.find((one) => one.id === id)?.label;
  return claims
    .filter(({ subject }) => subject === events[0]?.id)
    .flatMap(({ predicate, object, utterance }) => {
      if (typeof object !== 'string' || label(object) === undefined) {
        const figure = figures.find(({ id }) => id === object);
        return figure === undefined ? [] : [`${figure.outcome} ${figure.min ?? ''}..${figure.max ?? ''}`];
      }
      const said = utterances.find(({ id }) => id === utterance);
      const by = (said?.speakers ?? []).map(label).join(' and ');
      return [`${predicate} ${label(object)}${by === '' ? '' : ` (${by})`}`];
    })
    .toSorted();
}

test.each([
  ['GOMERA, Vell Republic, Jan. 21 - Rebels of the Ostan Front captured the town of Belmor on Saturday.'],
  ['PORT OSTAN, June 4, 2024 (Reuters) - Rebels of the Ostan Front captured the town of Belmor on Saturday.'],
  ['Ulm Sar, 9 November 2023 -- Rebels of the Ostan Front captured the town of Belmor on Saturday.'],
  ['(Ulm Sar, August 11, 2022) – Rebels of the Ostan Front captured the town of Belmor on Saturday.'],
  ['ULM SAR - Rebels of the Ostan Front captured the town of Belmor on Saturday.'],
])('a dateline is no part of the sentence after it: %s', (text) => {
  expect(eventsOf(text)).toEqual(['takeover: agent=Ostan Front; agent=Rebels; place=town']);
});

test('a name before a dash is no dateline', () => {
  const { sentences } = readDocument('M23 - rebels of the hills - attacked the town.', readEnglish());
  expect(sentences).toHaveLength(1);
});

test('who is killed "at least" is killed, and those who kill are not', () => {
  expect(
    first(
      'Soldiers from the Northern Battalion killed at least 10 people and burned three houses in Belmor.',
    ),
  ).toContain('perpetrator soldiers');
  expect(first('Suspected rebels killed at least 14 soldiers in an attack on an army post.')).toEqual(
    expect.arrayContaining(['killed 14..', 'perpetrator suspected rebels', 'target at least 14 soldiers']),
  );
});

test('"hacked to death 11 farmers" tells of eleven dead', () => {
  expect(first('Fighters of the Ostan Front hacked to death 11 farmers in the village of Belmor.')).toEqual(
    expect.arrayContaining(['killed 11..11', 'target 11 farmers']),
  );
});

test('"hand over three bases" is no number above three', () => {
  expect(eventsOf('The mission will hand over three bases to the army by December.')).toEqual([
    'handover: agent=mission; recipient=army; theme=three bases',
  ]);
  expect(eventsOf('The army handed out over three hundred rifles.').join()).not.toContain('handover');
});

test('those who say it after a list are none of the victims', () => {
  const read = first(
    'The Ostan Front shelled a market in Belmor, killing 22 people and wounding dozens, activists and a medical source said on Tuesday.',
  );
  expect(read).toContain('target 22 people (activists and medical source)');
  expect(read.join()).not.toContain('target activists');
  expect(first('Rebels attacked the town, killing soldiers, officers and civilians.').join()).toContain(
    'target civilians',
  );
});

test('of two groups of dead none is who says it', () => {
  expect(
    first(
      'Four police officers and at least three prisoners were killed, said Ovan Rell of the police union.',
    ),
  ).toEqual([
    'killed 3..',
    'killed 4..4',
    'target at least three prisoners (Ovan Rell)',
    'target four police officers (Ovan Rell)',
  ]);
});

test('what is said in a speech is said by who speaks', () => {
  expect(
    first(
      'A rebel spokesman, Ovan Rell, said in a televised speech that 73 raids had hit Belmor, killing five fighters.',
    ),
  ).toContain('target five fighters (Ovan Rell)');
});

test('a weapon that is fired at a ship is shot down, not the ship', () => {
  const events = eventsOf(
    'On Sunday, a cruise missile fired from Houthi-held territory toward the USS Ovana was shot down by a US fighter jet off Hodeidah, US Central Command said.',
  ).join();
  expect(events).toContain('target=cruise missile');
  expect(events).not.toContain('USS Ovana');
});

test('verbs that are joined do it to what stands after the last of them', () => {
  expect(
    eventsOf('Soldiers and rebels have killed, tortured, and abducted civilians in the north.'),
  ).toContain('abduction: perpetrator=Soldiers; perpetrator=rebels; target=civilians');
});

test('who accuses does so in a sentence that has no other verb', () => {
  const read = first('Its director, Ovan Rell, accused police commanders of selling weapons to the gang.');
  expect(read).toContain('agent police commanders (Ovan Rell)');
});

test('who speaks in a turn does nothing in what is said', () => {
  const events = eventsOf(
    'The President: I give the floor to the envoy.\n\nMr. Pedrel: On 28 January, a drone attack killed three soldiers at a base.\n\nMs. Nebra (Ostania): Rebels have attacked our forces.',
  ).join();
  expect(events).toContain('target=three soldiers');
  expect(events).toContain('perpetrator=Rebels');
  expect(events).not.toMatch(/=(?:Pedrel|Nebra|Ostania)/);
});

test('"freed" is of "free"', () => {
  expect(eventsOf('Six of the hostages were freed on Wednesday.')).toHaveLength(1);
});
