/** A `serve` of this user that runs over the same files: takes the data, gives an engine that asks it, where there is one. */
import { randomBytes } from 'node:crypto';
import { findNote, isProof, type ServingNote, stateOfData, type View } from '../../cache/serving-note.js';
import type { DataPaths } from '../../data-folder.js';
import type { QueryEngine } from '../../query/engine/query-engine.js';
import { reading } from '../options/reading.js';
import { note as sayNote } from '../terminal/terminal.js';

interface Limits {
  /** Milliseconds. */
  readonly timeout: number;
  readonly maxRows: number;
}

/** Milliseconds in which it says what it serves. */
const PATIENCE = 3000;

/**
 * @returns undefined where none runs, where it serves other files or looks at them otherwise, and where it allows less
 *   than is asked for.
 */
export async function servedEngine(
  data: DataPaths,
  view: View,
  limits: Limits,
): Promise<QueryEngine | undefined> {
  const note = findNote(data, view);
  if (note === undefined || note.timeout < limits.timeout || note.maxRows < limits.maxRows) return undefined;
  const { onSkipped } = reading();
  const state = await stateOfData(data, view, onSkipped);
  if (state === undefined) return undefined;
  const proof = await proven(note);
  if (proof === undefined)
    sayNote(`the serve that process ${note.pid} runs does not answer at ${note.url}, so the files are read`);
  if (proof !== state) return undefined;
  const { openEndpoint } = await import('../../query/engine/endpoint.js');
  const shown = note.key === undefined ? {} : { credentials: { token: note.key } };
  return openEndpoint(`${note.url}sparql`, { ...limits, ...shown });
}

/**
 * The state that the server serves. Another program may have taken its place: before anything is sent, the server shows
 * that it knows the secret.
 * @returns '' where it serves none that can be named, undefined where it does not answer.
 */
async function proven({ url, secret }: ServingNote): Promise<string | undefined> {
  const challenge = randomBytes(32).toString('hex');
  try {
    const answer = await fetch(`${url}state?challenge=${challenge}`, {
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
    });
    const { state = '', proof } = (await answer.json()) as {
      readonly state?: string;
      readonly proof?: unknown;
    };
    return typeof proof === 'string' && isProof(proof, secret, challenge, state) ? state : undefined;
  } catch {
    return undefined;
  }
}
