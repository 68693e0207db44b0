/** What is new in a claim by hand: brought in once, and an utterance with its medium, addressee and day. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ridgeProject } from '../../review/ridge-project.js';
import { claimgraph, expectOneLine } from '../run.js';

const started = async () => {
  const { data } = await ridgeProject();
  const run = (...words: readonly string[]) =>
    claimgraph(['propose', data, '901', '--quote', 'a patrol of the guard', ...words]);
  return { data, run };
};
const ATTACK = ['--subject', 'Raid at Ridge', '--predicate', 'target', '--object', 'National Guard'];

test('an event that is brought in twice is refused in words, at once or later', async () => {
  const { run } = await started();
  const event = ['--event', 'Raid at Ridge=raid'];
  const twice = await run(...ATTACK, ...event, ...event);
  expect([twice.code, twice.err]).toEqual([2, expect.stringContaining('is brought in as new twice')]);
  expectOneLine(twice.err);
  expect((await run(...ATTACK, '--event', 'Raid at Ridge=attack')).code).toBe(0);
  const again = await run(...ATTACK, '--event', 'Raid at Ridge=attack');
  expect(again.err).toMatch(/"Raid at Ridge" is in the reading already, as h\d+v: name it/);
}, 60_000);

test('an utterance of somebody new has its medium, its addressee and its day; one that is known has its own', async () => {
  const { run, data } = await started();
  const claim = ['--subject', 'v1', '--predicate', 'target', '--object', 'National Guard'];
  const told = ['--medium', 'Ridge Radio', '--addressee', 'National Guard', '--said-on', '2023-05-07'];
  const known = await run(...claim, ...told);
  expect(known.err).toMatch(/the claim is made in \S+, which the reading has already/);
  const speaker = ['--speaker', 'Army of the East', '--entity', 'Army of the East=StateForce'];
  const ran = await run(...claim, ...told, ...speaker, '--entity', 'Ridge Radio=NewsMedium');
  expect([ran.code, ran.err]).toEqual([0, '']);
  const utterances = readFileSync(join(data, 'utterances.ttl'), 'utf8');
  expect(utterances).toContain('cg:medium actor:ridge-radio');
  expect(utterances).toContain('cg:saidOn "2023-05-07"');
  expect(utterances).toMatch(/cg:addressee actor:national-guard/);
  expect((await claimgraph(['check', data])).out).toContain('no findings');
}, 60_000);
