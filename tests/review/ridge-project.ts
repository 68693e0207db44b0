/** A project in whose inbox the reading of the ridge waits, with its text beside it; nothing is in the data yet. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Project } from '../../src/files/project.js';
import type { Reading } from '../../src/reading/reading.js';
import { addReading } from '../../src/review/inbox.js';
import { RIDGE, RIDGE_READING } from '../reading/ridge.js';
import { emptyProject } from './mali.js';

export async function ridgeProject(reading: Reading = RIDGE_READING, id = '901'): Promise<Project> {
  const project = emptyProject();
  await addRidge(project, reading, id);
  return project;
}

export async function addRidge(
  project: Project,
  reading: Reading = RIDGE_READING,
  id = '901',
): Promise<void> {
  mkdirSync(project.texts, { recursive: true });
  writeFileSync(join(project.texts, `${id}.txt`), RIDGE);
  await addReading(project, id, reading, RIDGE);
}
