/** What may be twice in the data, and decisions on it: by the desk of the page, and by a script. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { pairPosts } from '../../src/desk/routes.js';
import type { Project } from '../../src/files/project.js';
import { decide } from '../../src/review/decide.js';
import { PairDesk, type Pairs } from '../../src/review/duplicates/pairs.js';
import { bring, madeProject } from '../desk/made-project.js';

const DATA = `@prefix cg: <https://w3id.org/claimgraph/ns#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix actor: <https://w3id.org/claimgraph/actor/> .
@prefix place: <https://w3id.org/claimgraph/place/> .
actor:alpha a cg:ArmedGroup ; skos:prefLabel "Katiba alpha"@en ; skos:altLabel "KA"@en .
actor:alpha-2 a cg:ArmedGroup ; skos:prefLabel "Katiba Alpha"@en .
place:ford a cg:Settlement ; skos:prefLabel "Lower Ford"@en .
`;
const IRI = 'https://w3id.org/claimgraph/';
const [left, right] = [`${IRI}actor/alpha`, `${IRI}actor/alpha-2`];

let project: Project;
const post = async <T>(route: string, sent: object) => {
  const posts = pairPosts(new PairDesk(project, 'a tester'));
  return (await posts.get(`/review/${route}`)!(sent as Record<string, unknown>)) as T;
};
const ledger = () => join(project.data, 'identity.ttl');

beforeEach(() => {
  project = madeProject();
  writeFileSync(join(project.data, 'entities.ttl'), DATA);
});

it('the pairs of the data have reasons, and a decision on one is a line of the ledger until it is taken back', async () => {
  const { pairs, all } = await post<Pairs>('pairs', {});
  expect(all).toBe(1);
  expect(pairs).toMatchObject([
    { left: { iri: left, known: 'armed group, also KA; in no claim' }, right: { iri: right }, kind: 'actor' },
  ]);
  expect(pairs[0]?.why).toContain('both go by');
  const made = { left, right, decision: 'same', reason: 'Both are  one\ngroup.' };
  expect(await post('judge', made)).toEqual({ id: 'identity:alpha-and-alpha-2' });
  const written = readFileSync(ledger(), 'utf8');
  for (const each of ['code:same', 'Both are one group.', '0.9', 'a tester']) expect(written).toContain(each);
  expect(await post<Pairs>('pairs', {})).toEqual({ pairs: [], all: 0 });
  await post('unjudge', { left, right });
  expect(existsSync(ledger())).toBe(false);
  expect((await post<Pairs>('pairs', {})).all).toBe(1);
});

it.each([
  ['a node that is not there', { right: `${IRI}actor/nobody` }, 'actor:nobody is described nowhere'],
  ['two kinds', { right: `${IRI}place/ford` }, 'only nodes of one kind'],
  ['one node', { right: left }, 'both names mean'],
  ['no reason', { reason: ' ' }, 'say why'],
])('a decision is refused on %s, and nothing is written', async (_what, change, said) => {
  const made = { left, right, decision: 'same', reason: 'A reason.', ...change };
  await expect(post('judge', made)).rejects.toThrow(said);
  expect(existsSync(ledger())).toBe(false);
});

it.each([
  ['what is described nowhere', 'actor:nobody', 'Nobody and nothing is actor:nobody'],
  ['two kinds', 'place:ford', 'only nodes of one kind'],
])('a script decides nothing on %s', async (_what, other, said) => {
  await bring(project, '001', 'mill');
  const choice = {
    do: 'identity',
    left: 'e1',
    right: other,
    decision: 'different',
    confidence: 0.9,
    reason: 'So.',
  } as const;
  await expect(decide(project, '001', [choice], { by: 'Ada' })).rejects.toThrow(said);
  const fine = await decide(project, '001', [{ ...choice, right: 'actor:alpha' }], { by: 'Ada' });
  expect(fine.decisions).toHaveLength(1);
});
