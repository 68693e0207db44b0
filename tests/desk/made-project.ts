/** A project as an empty one is made: a data folder with nothing in it, texts and an inbox beside it; and readings of invented reports, whose offsets are found by the words that are quoted. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadOntologyDataset, readOntology } from '../../src/dataset/records/ontology.js';
import { type Project, projectOf } from '../../src/files/project.js';
import { sha256Hex } from '../../src/model/identifiers.js';
import { emptyReading, type Reading } from '../../src/reading/reading.js';
import { addReading } from '../../src/review/inbox.js';
import { lastingFolder } from '../dataset/temporary.js';
import { at, passageOf } from '../reading/ridge.js';

export function madeProject(): Project {
  const folder = lastingFolder();
  for (const name of ['data/reports', 'texts', 'inbox']) mkdirSync(join(folder, name), { recursive: true });
  return projectOf(join(folder, 'data'));
}

export type ReportName = 'mill' | 'teacher' | 'hostile';

/** Puts an invented report into texts and inbox. */
export async function bring(project: Project, id: string, name: ReportName): Promise<void> {
  const text = readFileSync(`tests/fixtures/review/${name}.txt`, 'utf8');
  writeFileSync(join(project.texts, `${id}_${name}.txt`), text);
  const ontology = readOntology(await loadOntologyDataset());
  const { refused } = await addReading(project, id, readingOf(name, text), text, ontology);
  if (refused.length > 0) throw new Error(`refused of ${name}: ${JSON.stringify(refused)}`);
}

function readingOf(name: ReportName, text: string): Reading {
  const about = { sha256: sha256Hex(text), codePoints: Array.from(text).length, language: 'en' };
  const details = { date: '2031-03-04', dateBasis: 'given' as const, publisher: 'The Ford Courier' };
  return { ...emptyReading(about, details), ...READINGS[name](text) };
}

const says = { speechAct: 'asserts', polarity: 'affirmed' } as const;

const READINGS: Readonly<Record<ReportName, (text: string) => Partial<Reading>>> = {
  mill: (text) => {
    const find = (words: string, nth = 1) => at(words, nth, text);
    const show = (words: string) => [passageOf(words, 1, text)];
    return {
      entities: [
        {
          id: 'e1',
          label: 'Hill League',
          class: 'ArmedGroup',
          mentions: [
            { ...find('Hill League'), kind: 'name' },
            { ...find('The League'), kind: 'name' },
          ],
        },
        {
          id: 'e2',
          label: 'Lower Ford',
          class: 'Settlement',
          mentions: [{ ...find('Lower Ford', 2), kind: 'name' }],
        },
        {
          id: 'e3',
          label: 'Ford Guard',
          class: 'StateForce',
          mentions: [{ ...find('Ford Guard'), kind: 'name' }],
        },
        {
          id: 'e4',
          label: 'A teacher',
          class: 'UnnamedSource',
          mentions: [{ ...find('A teacher'), kind: 'nominal' }],
        },
        {
          id: 'e5',
          label: 'Anna Brook',
          class: 'Person',
          mentions: [{ ...find('Anna Brook'), kind: 'name' }],
        },
      ],
      events: [
        {
          id: 'v1',
          type: 'attack',
          label: 'Raid on the mill',
          triggers: [
            { ...find('raided'), sense: 'attack' },
            { ...find('raid said'), end: find('raid said').start + 4 },
          ],
        },
      ],
      figures: [
        {
          id: 'f1',
          kind: 'casualties',
          outcome: 'killed',
          group: 'security-forces',
          min: 4,
          ...find('At least four guards'),
        },
        {
          id: 'f2',
          kind: 'casualties',
          outcome: 'wounded',
          group: 'civilians',
          min: 2,
          max: 2,
          ...find('two children'),
        },
      ],
      utterances: [
        { id: 'u0', report: true, quotes: ['u1', 'u2', 'u3', 'u4'] },
        {
          id: 'u1',
          speakers: ['e3'],
          form: 'statement',
          cue: find('the Ford Guard said'),
          content: [
            find('Riders of the Hill League raided the mill at Lower Ford on Monday'),
            find('At least four guards were killed'),
          ],
        },
        { id: 'u2', speakers: ['e1'], form: 'statement', cue: find('The League denied it') },
        {
          id: 'u3',
          speakers: ['e4'],
          form: 'remark',
          cue: find('A teacher who saw the raid said'),
          content: [find('two children were hurt')],
        },
        {
          id: 'u4',
          speakers: ['e5'],
          form: 'remark',
          cue: find('told the Valley Post'),
          content: [find('We were never at the mill')],
          direct: true,
        },
      ],
      claims: [
        {
          id: 'c1',
          subject: 'v1',
          predicate: 'perpetrator',
          object: 'e1',
          utterance: 'u1',
          ...says,
          evidence: show('Riders of the Hill League raided the mill'),
          by: 'frame:attack',
          confidence: 0.9,
        },
        {
          id: 'c2',
          subject: 'v1',
          predicate: 'place',
          object: 'e2',
          utterance: 'u1',
          ...says,
          evidence: show('the mill at Lower Ford on Monday'),
          by: 'frame:attack',
          confidence: 0.8,
        },
        {
          id: 'c3',
          subject: 'v1',
          predicate: 'casualties',
          object: 'f1',
          utterance: 'u1',
          ...says,
          evidence: show('At least four guards were killed'),
          by: 'count',
          confidence: 0.9,
        },
        {
          id: 'c4',
          subject: 'v1',
          predicate: 'perpetrator',
          object: 'e1',
          utterance: 'u2',
          speechAct: 'denies',
          polarity: 'negated',
          evidence: show('The League denied it'),
          by: 'frame:deny',
          confidence: 0.7,
        },
        {
          id: 'c5',
          subject: 'v1',
          predicate: 'casualties',
          object: 'f2',
          utterance: 'u3',
          ...says,
          evidence: show('two children were hurt'),
          by: 'count',
          confidence: 0.6,
        },
      ],
    };
  },
  teacher: (text) => {
    const find = (words: string, nth = 1) => at(words, nth, text);
    return {
      entities: [
        {
          id: 'e1',
          label: 'Hill League',
          class: 'ArmedGroup',
          mentions: [{ ...find('Hill League'), kind: 'name' }],
        },
        {
          id: 'e2',
          label: 'Teacher of Lower Ford',
          class: 'Person',
          mentions: [{ ...find('the teacher of Lower Ford'), kind: 'nominal' }],
        },
      ],
      events: [{ id: 'v1', type: 'attack', label: 'Raid on the mill', triggers: [find('raided')] }],
      utterances: [
        { id: 'u0', report: true, quotes: ['u1'] },
        {
          id: 'u1',
          speakers: ['e2'],
          form: 'statement',
          cue: find('wrote in a letter'),
          content: [find('The Hill League raided the mill')],
        },
      ],
      claims: [
        {
          id: 'c1',
          subject: 'v1',
          predicate: 'perpetrator',
          object: 'e1',
          utterance: 'u1',
          ...says,
          evidence: [passageOf('The Hill League raided the mill', 1, text)],
          by: 'frame:attack',
        },
      ],
    };
  },
  hostile: (text) => {
    const find = (words: string, nth = 1) => at(words, nth, text);
    return {
      entities: [
        {
          id: 'e1',
          label: '<i onclick=1>Hill</i> League',
          class: 'ArmedGroup',
          mentions: [{ ...find('<b>Hill League</b>'), kind: 'name' }],
        },
      ],
      events: [{ id: 'v1', type: 'attack', label: 'Raid on the mill ‮reversed', triggers: [find('raided')] }],
      claims: [
        {
          id: 'c1',
          subject: 'v1',
          predicate: 'perpetrator',
          object: 'e1',
          utterance: 'u0',
          ...says,
          evidence: [passageOf('The League raided the mill', 1, text)],
          by: '<script>',
        },
      ],
    };
  },
};
