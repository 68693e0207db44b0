/** A Virtuoso of one's own in a temporary folder, on this machine alone; it is gone with its data when it is stopped. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Found } from './find.js';

export interface Virtuoso {
  /** Answers queries to everyone on this machine. */
  readonly sparql: string;
  /** The Graph Store Protocol, for the user below. */
  readonly graphStore: string;
  /** Queries and updates, for the user below. */
  readonly update: string;
  readonly user: string;
  readonly password: string;
  readonly pid: number;
  stop(): Promise<void>;
}

export interface VirtuosoOptions {
  /** Rows that an answer is cut at, in silence. */
  readonly maxRows?: number;
  /** Buffers of 8 KiB. */
  readonly buffers?: number;
}

/** Seconds in which it is there. */
const PATIENCE = 120;

export async function startVirtuoso(
  { program, env }: Found,
  { maxRows = 1_000_000, buffers = 40_000 }: VirtuosoOptions = {},
): Promise<Virtuoso> {
  const folder = mkdtempSync(join(tmpdir(), 'virtuoso-'));
  const [http, sql] = [await freePort(), await freePort()];
  writeFileSync(join(folder, 'virtuoso.ini'), settings(http, sql, maxRows, buffers));
  const child = spawn(program, ['-f', '-c', 'virtuoso.ini'], { cwd: folder, env, stdio: 'ignore' });
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const stop = async () => {
    child.kill('SIGKILL');
    await gone;
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', () => child.kill('SIGKILL'));
  const base = `http://127.0.0.1:${http}`;
  for (let second = 0; !(await answers(`${base}/sparql`)); second += 0.5) {
    if (child.exitCode !== null || second > PATIENCE) {
      const log = readFileSync(join(folder, 'virtuoso.log'), 'utf8').split('\n').slice(-5).join('\n');
      await stop();
      throw new Error(`Virtuoso did not start: ${log}`);
    }
    await wait(500);
  }
  return {
    sparql: `${base}/sparql`,
    graphStore: `${base}/sparql-graph-crud-auth`,
    update: `${base}/sparql-auth`,
    user: 'dba',
    password: 'dba',
    pid: child.pid ?? 0,
    stop,
  };
}

async function answers(url: string): Promise<boolean> {
  return fetch(`${url}?query=ASK%7B%7D`, { signal: AbortSignal.timeout(2000) }).then(
    ({ ok }) => ok,
    () => false,
  );
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

function settings(http: number, sql: number, maxRows: number, buffers: number): string {
  return `[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
FileExtend = 200
[TempDatabase]
DatabaseFile = virtuoso-temp.db
TransactionFile = virtuoso-temp.trx
[Parameters]
ServerPort = 127.0.0.1:${sql}
DisableUnixSocket = 1
ServerThreads = 20
NumberOfBuffers = ${buffers}
MaxDirtyBuffers = ${Math.floor(buffers * 0.75)}
ThreadsPerQuery = 2
DirsAllowed = .
[HTTPServer]
ServerPort = 127.0.0.1:${http}
ServerRoot = .
ServerThreads = 10
[SPARQL]
ResultSetMaxRows = ${maxRows}
MaxQueryExecutionTime = 300
`;
}
