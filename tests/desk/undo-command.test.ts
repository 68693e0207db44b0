import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { commandOn, undoCommand } from '../../src/desk/undo-command.js';
import { projectOf } from '../../src/files/project.js';

test.each([
  [projectOf('data'), 'claimgraph undo-report 005'],
  [projectOf('isle/data'), 'claimgraph undo-report isle/data 005'],
  [projectOf('/srv/isle/data'), 'claimgraph undo-report /srv/isle/data 005'],
  [projectOf("my ana's isle/data"), "claimgraph undo-report 'my ana'\\''s isle/data' 005"],
  [projectOf('data', { inbox: 'waits' }), 'claimgraph undo-report 005 --inbox waits'],
  [projectOf('-x'), `claimgraph undo-report ${resolve('-x')} 005`],
])('names the folder where it is not the usual one: %o', (project, said) => {
  expect(undoCommand(project, '005')).toBe(said);
});

test('another command names the same folders, and then its own words', () => {
  expect(commandOn(projectOf('isle/data', { inbox: 'waits' }), 'inbox')).toBe(
    'claimgraph inbox isle/data --inbox waits',
  );
  expect(commandOn(projectOf('data'), 'read', "texts/ana's.txt")).toBe(
    "claimgraph read 'texts/ana'\\''s.txt'",
  );
});
