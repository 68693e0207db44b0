import { expect, it } from 'vitest';
import { framesText } from '../../../scripts/frames/frames-module.js';
import { loadOntologyDataset, readOntology } from '../../../src/dataset/records/ontology.js';
import { isSubclass } from '../../../src/model/fit.js';
import { expand } from '../../../src/model/namespaces.js';
import { CLASS_GROUPS } from '../../../src/reader/frames/class-groups.js';
import { parseFrames } from '../../../src/reader/frames/frame.js';
import { FRAMES } from '../../../src/reader/frames/frames-text.js';
import { frameLexicon } from '../../../src/reader/frames/lexicon.js';

const SENSES = new Set(
  'attack clash kill injure arrest abduct release capture withdraw deploy handover agree claim accuse deny demand coup displace destroy other'.split(
    ' ',
  ),
);
const frames = [...frameLexicon().frames.values()];

it('are in the module that ships as they stand in ontology/frames', () => {
  expect(FRAMES).toBe(framesText('ontology/frames'));
});

it('name types, roles, relations and senses that there are', async () => {
  const { concepts, relations } = readOntology(await loadOntologyDataset());
  for (const { id, type, sense, slots, relations: told } of frames) {
    expect(SENSES, `${id}: ${sense}`).toContain(sense);
    expect(concepts.get(expand(`code:${type}`))?.scheme, `${id}: ${type}`).toBe(expand('code:event-types'));
    for (const { role } of [...slots.values()].flat())
      expect(relations.has(expand(`cg:${role}`)), `${id}: ${role}`).toBe(true);
    for (const { predicate } of told)
      expect(relations.has(expand(`cg:${predicate}`)), `${id}: ${predicate}`).toBe(true);
  }
});

it('name classes that are groups of those of the ontology', async () => {
  const { classes } = readOntology(await loadOntologyDataset());
  const groups = frames.flatMap(({ needs, slots }) =>
    [...needs, ...[...slots.values()].flat()].flatMap(({ of }) => of ?? []),
  );
  for (const group of groups) expect(CLASS_GROUPS.has(group), group).toBe(true);
  for (const place of CLASS_GROUPS.get('Place')!)
    expect(isSubclass(classes, expand(`cg:${place}`), expand('cg:Place'))).toBe(true);
  const places = [...classes.keys()].filter((type) => isSubclass(classes, type, expand('cg:Place')));
  expect(places.length).toBe(CLASS_GROUPS.get('Place')!.size);
});

it('know more than four hundred words', () => {
  const words = new Set(
    frames.flatMap(({ verbs, nouns, phrases }) => [
      ...verbs,
      ...nouns,
      ...phrases.map((one) => one.join(' ')),
    ]),
  );
  expect(words.size).toBeGreaterThan(400);
});

it('that are miswritten are refused with their line', () => {
  expect(() => parseFrames('family a\nframe b\nwhat is this')).toThrow(/line 3/);
  expect(() => parseFrames('verb: attack')).toThrow(/line 1/);
  expect(() => parseFrames('frame a\nframe a')).toThrow(/there already/);
  expect(() => parseFrames('frame a\nlike: z')).toThrow(/"z"/);
  expect(() => parseFrames('frame a\nrelation: subject fights')).toThrow(/SLOT relation SLOT/);
});
