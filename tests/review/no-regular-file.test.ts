import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { Project } from '../../src/files/project.js';
import { Shelf } from '../../src/intake/project/shelf.js';
import { decide, openInboxReport } from '../../src/review/inbox.js';
import { planReport, recoverProject, writeReport } from '../../src/review/writing/write.js';
import { ridgeProject } from './ridge-project.js';

const accept = (project: Project) => decide(project, '901', [{ do: 'accept', ids: ['c1'] }], { by: 'me' });

/** What is met, and who meets it. */
const MET: readonly (readonly [string, keyof Project, string, (project: Project) => Promise<unknown>])[] = [
  ['log', 'inbox', '901.decisions.jsonl', (project) => openInboxReport(project, '901')],
  ['log, at a decision', 'inbox', '901.decisions.jsonl', accept],
  ['record', 'inbox', '901.written.json', (project) => openInboxReport(project, '901')],
  ['record of another report', 'inbox', '902.written.json', (project) => planReport(project, '901')],
  ['reading', 'inbox', '901.json', (project) => openInboxReport(project, '901')],
  ['reading, when a text is added', 'inbox', '901.json', (project) => Shelf.open(project)],
  ['journal', 'data', '.claimgraph-act.json', recoverProject],
  ['file of the data', 'data', 'entities.ttl', (project) => planReport(project, '901')],
  ['file of the report', 'data', 'reports/901.ttl', (project) => planReport(project, '901')],
  ['file that is written', 'data', 'entities.ttl', (project) => writeReport(project, '901')],
];

test.skipIf(process.platform === 'win32').each(MET)(
  'what is no file in the place of one is refused at once, with its name: %s',
  async (_, folder, name, meet) => {
    const project = await ridgeProject();
    const path = join(project[folder] as string, name);
    mkdirSync(dirname(path), { recursive: true });
    for (const [make, kind] of [
      [() => execFileSync('mkfifo', [path]), `${path} is (?:a FIFO|no regular file)`],
      [() => mkdirSync(path), `${path} is (?:a folder|no regular file)`],
    ] as const) {
      rmSync(path, { recursive: true, force: true });
      make();
      await expect(meet(project)).rejects.toThrow(new RegExp(kind));
    }
  },
);
