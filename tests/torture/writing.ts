/** Every command that writes, with what stands in its folder before and after: for kills, and for disks that are full. */
import { spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { MAIN, ROOT, SMALL } from '../cli/run.js';

export interface Writing {
  readonly name: string;
  /** Fills an empty folder with what is there before the command. */
  prepare(folder: string): void;
  /** Words after `node`, run in the folder. */
  readonly words: readonly string[];
  /** The files that the command writes: all as before, or all as after. */
  readonly files: readonly string[];
  /** Each of the files by itself is as before or as after: the command makes one change after the other. */
  readonly oneByOne?: true;
}

const BUILT = ['claimgraph.nq', 'claimgraph.trig', 'claimgraph.ttl', 'graph.json', 'queries.json'];
const LEDGER = 'data/identity.ttl';
const DECISION = ['--reason', 'A test.', '--by', 'me', '--on', '2026-01-01'];

function old(folder: string, names: readonly string[]): void {
  for (const name of names) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), `old ${name}\n`.repeat(50));
  }
}

function data(folder: string): void {
  cpSync(SMALL, join(folder, 'data'), { recursive: true });
}

/** A ledger with one decision in it, on another pair. */
function ledger(folder: string): void {
  data(folder);
  writeFileSync(
    join(folder, LEDGER),
    `@prefix actor: <https://w3id.org/claimgraph/actor/> .
@prefix cg: <https://w3id.org/claimgraph/ns#> .
@prefix code: <https://w3id.org/claimgraph/code/> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix edtf: <http://id.loc.gov/datatypes/edtf/> .
@prefix identity: <https://w3id.org/claimgraph/identity/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .

identity:front-and-watch a cg:IdentityDecision ;
  cg:confidence 0.9 ;
  cg:decision code:different ;
  cg:left actor:front ;
  cg:right actor:watch ;
  dcterms:creator "me" ;
  dcterms:date "2026-01-01"^^edtf:EDTF ;
  rdfs:comment "A test."@en .
`,
  );
}

const TURTLE = ['data/entities.ttl', 'data/events.ttl', 'data/utterances.ttl'];

export const WRITINGS: readonly Writing[] = [
  {
    name: 'export of one file',
    prepare: (folder) => old(folder, ['page.html']),
    words: [MAIN, 'export', SMALL, '--format', 'html', '--out', 'page.html'],
    files: ['page.html'],
  },
  {
    name: 'export through a link',
    prepare: (folder) => {
      old(folder, ['elsewhere/graph.ttl']);
      symlinkSync('elsewhere/graph.ttl', join(folder, 'linked.ttl'));
    },
    words: [MAIN, 'export', SMALL, '--format', 'turtle', '--out', 'linked.ttl'],
    files: ['elsewhere/graph.ttl'],
  },
  {
    name: 'export of three tables',
    prepare: (folder) => old(folder, ['t-nodes.csv', 't-edges.csv', 't-claims.csv']),
    words: [MAIN, 'export', SMALL, '--format', 'csv', '--out', 't.csv'],
    files: ['t-nodes.csv', 't-edges.csv', 't-claims.csv'],
  },
  {
    name: 'build where nothing is',
    prepare: () => {},
    words: [MAIN, 'build', SMALL, '--out', 'site'],
    files: BUILT.map((name) => `site/${name}`),
  },
  {
    name: 'build over a build',
    prepare: (folder) =>
      old(
        folder,
        BUILT.map((name) => `site/${name}`),
      ),
    words: [MAIN, 'build', SMALL, '--out', 'site'],
    files: BUILT.map((name) => `site/${name}`),
  },
  {
    name: 'build beside other files',
    prepare: (folder) =>
      old(
        folder,
        [...BUILT, 'index.html'].map((name) => `site/${name}`),
      ),
    words: [MAIN, 'build', SMALL, '--out', 'site'],
    files: BUILT.map((name) => `site/${name}`),
  },
  {
    name: 'a first decision',
    prepare: data,
    words: [MAIN, 'same', 'data', 'actor:front', 'actor:guard', ...DECISION],
    files: [LEDGER],
  },
  {
    name: 'export into folders that are not there',
    prepare: () => {},
    words: [MAIN, 'export', SMALL, '--format', 'trig', '--out', 'elsewhere/graph.trig'],
    files: ['elsewhere/graph.trig'],
  },
  {
    name: 'a further decision',
    prepare: ledger,
    words: [MAIN, 'unsure', 'data', 'actor:front', 'actor:guard', ...DECISION],
    files: [LEDGER],
  },
  {
    name: 'a decision in a linked, private ledger',
    prepare: (folder) => {
      ledger(folder);
      mkdirSync(join(folder, 'elsewhere'));
      renameSync(join(folder, LEDGER), join(folder, 'elsewhere/ledger.ttl'));
      chmodSync(join(folder, 'elsewhere/ledger.ttl'), 0o600);
      symlinkSync('../elsewhere/ledger.ttl', join(folder, LEDGER));
    },
    words: [MAIN, 'unsure', 'data', 'actor:front', 'actor:guard', ...DECISION],
    files: ['elsewhere/ledger.ttl'],
  },
  {
    name: 'a decision undone',
    prepare: ledger,
    words: [MAIN, 'undo', 'data', 'actor:front', 'actor:watch'],
    files: [LEDGER],
  },
  {
    name: 'format:data',
    prepare: (folder) => {
      data(folder);
      for (const name of TURTLE) {
        const path = join(folder, name);
        writeFileSync(path, `# not canonical\n${readFileSync(path, 'utf8')}`);
      }
    },
    words: ['--import', import.meta.resolve('tsx'), join(ROOT, 'scripts/format-data.ts'), 'data'],
    files: TURTLE,
    oneByOne: true,
  },
];

export interface Ended {
  readonly code: number | null;
  readonly err: string;
  readonly milliseconds: number;
}

/** @param hold is given the process, to do with it what it likes. */
export function run(
  words: readonly string[],
  cwd: string,
  hold: (child: ReturnType<typeof spawn>) => void = () => {},
  node: readonly string[] = [process.execPath],
): Promise<Ended> {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    const [command, ...first] = node as [string, ...string[]];
    const child = spawn(command, [...first, ...words], { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
    let err = '';
    child.stderr?.setEncoding('utf8').on('data', (text) => {
      err += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, err, milliseconds: performance.now() - begun }));
    hold(child);
  });
}

/** Path -> text of all files, what is ours and passing by left out. */
export function contentsOf(folder: string): ReadonlyMap<string, string> {
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !path.includes('.claimgraph-'))
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  );
}

/** Drafts and locks. */
export function leftIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.includes('.claimgraph-'));
}

/** What is wrong with what is there, by what was there before and would be after; undefined where all is well. */
export function wrongWith(
  { files, oneByOne }: Writing,
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
): string | undefined {
  const isAs = (state: ReadonlyMap<string, string>) => (name: string) => now.get(name) === state.get(name);
  const torn = files.filter((name) => !isAs(before)(name) && !isAs(after)(name));
  if (torn.length > 0) return `torn: ${torn.join(', ')}`;
  if (!oneByOne && !files.every(isAs(before)) && !files.every(isAs(after))) return 'new and old are mixed';
  const others = [...new Set([...before.keys(), ...now.keys()])].filter((name) => !files.includes(name));
  const touched = others.filter((name) => !isAs(before)(name));
  return touched.length > 0 ? `touched: ${touched.join(', ')}` : undefined;
}
