/** Takes the files as they are, what a report wrote before and what it says now, and gives the files as they will be, and the record of it. */
import type * as RDF from '@rdfjs/types';
import { FileError } from '../../model/errors.js';
import { shorten } from '../../model/namespaces.js';
import type { Iri } from '../../model/records.js';
import { rdf } from '../../model/vocabulary.js';
import type { LocalId } from '../../reading/reading.js';
import { type Statements, shortKey, statementsOf } from '../quads/statements.js';
import { type FoundFile, textWith } from './data-files.js';
import { NOTHING_WRITTEN, type Written, type WrittenFile } from './record.js';

export interface Plan {
  /** File -> its text, undefined where it is to go; those that stay as they are too. */
  readonly texts: ReadonlyMap<string, string | undefined>;
  readonly record: Written | undefined;
  readonly added: readonly RDF.Quad[];
  readonly removed: readonly RDF.Quad[];
  /** Statements of this report that somebody took out by hand: they stay out. */
  readonly keptOut: readonly string[];
}

export interface Past {
  /** The report's own record. */
  readonly own: Written;
  readonly others: readonly Written[];
}

/** A record of which nothing stands any more in the report's own file says nothing: the folder went back to before. */
export function pastOf(
  own: Written | undefined,
  others: readonly Written[],
  ownFile: string,
  files: ReadonlyMap<string, FoundFile>,
): Past {
  const said = own?.files.get(ownFile)?.said ?? new Set<string>();
  const now = keysOf(statementsOf(files.get(ownFile)?.quads ?? []));
  const isVoid = own === undefined || (said.size > 0 && ![...said].some((key) => now.has(key)));
  return { own: isVoid ? { ...NOTHING_WRITTEN, names: own?.names ?? new Map() } : own, others };
}

/** The quads of a file without those that this report alone has brought. */
export function withoutOwn(name: string, file: FoundFile, past: Past): readonly RDF.Quad[] {
  const isOwn = ownIn(name, past);
  return [...statementsOf(file.quads)].filter(([key]) => !isOwn(shortKey(key))).flatMap(([, quads]) => quads);
}

function ownIn(name: string, { own, others }: Past): (key: string) => boolean {
  const mine = own.files.get(name);
  const theirs = others.flatMap((each) => each.files.get(name)?.said ?? []);
  return (key) =>
    mine?.said.has(key) === true && !mine.before.has(key) && !theirs.some((each) => each.has(key));
}

/** @throws FileError where something that was put in by hand would lose what it hangs on, or a file is kept by hand. */
export function planOf(
  files: ReadonlyMap<string, FoundFile>,
  contribution: ReadonlyMap<string, readonly RDF.Quad[]>,
  names: ReadonlyMap<LocalId, Iri>,
  past: Past,
  pathOf: (name: string) => string,
): Plan {
  const texts = new Map<string, string | undefined>();
  const written = new Map<string, WrittenFile>();
  const added: RDF.Quad[] = [];
  const removed: RDF.Quad[] = [];
  const keptOut: string[] = [];
  for (const [name, file] of files) {
    const now = statementsOf(file.quads);
    const said = statementsOf(contribution.get(name) ?? []);
    const isOwn = ownIn(name, past);
    const mine = past.own.files.get(name);
    const after = new Map([...now].filter(([key]) => said.has(key) || !isOwn(shortKey(key))));
    for (const [key, quads] of said) {
      if (now.has(key)) continue;
      if (mine?.said.has(shortKey(key))) {
        keptOut.push(`${name}: ${key}`);
        continue;
      }
      after.set(key, quads);
      added.push(...quads);
    }
    const gone = [...now].filter(([key]) => !after.has(key));
    removed.push(...gone.flatMap(([, quads]) => quads));
    refuseStranded(gone, after, pathOf(name));
    const theirs = past.others.flatMap((each) => each.files.get(name) ?? []);
    const wasThere = (mine ?? theirs[0])?.wasThere ?? file.text !== undefined;
    const isSame = gone.length === 0 && after.size === now.size;
    texts.set(name, isSame ? file.text : textWith(file, [...after.values()].flat(), pathOf(name), wasThere));
    if (said.size === 0) continue;
    const keys = new Set([...said.keys()].map(shortKey));
    const nowKeys = keysOf(now);
    const before = [...keys].filter(
      (key) =>
        mine?.before.has(key) ||
        (nowKeys.has(key) &&
          !mine?.said.has(key) &&
          !theirs.some((each) => each.said.has(key) && !each.before.has(key))),
    );
    written.set(name, { said: keys, before: new Set(before), wasThere });
  }
  const record = written.size === 0 ? undefined : { files: written, names };
  return { texts, record, added, removed, keptOut };
}

/** What is no longer said to be anything must have nothing said of it by others. */
function refuseStranded(
  gone: readonly (readonly [string, readonly RDF.Quad[]])[],
  after: Statements,
  path: string,
): void {
  const nameless = new Set(
    gone.flatMap(([, [quad]]) => (quad?.predicate.value === rdf.type ? [quad.subject.value] : [])),
  );
  if (nameless.size === 0) return;
  for (const [, [quad]] of after) if (quad?.predicate.value === rdf.type) nameless.delete(quad.subject.value);
  const left = [...after.values()].find(
    ([quad]) => quad !== undefined && nameless.has(quad.subject.value),
  )?.[0];
  if (left === undefined) return;
  throw new FileError(
    `${path}: ${shorten(left.subject.value)} would go, and somebody has written ${shorten(left.predicate.value)} of it by hand: take that out first, or keep it and describe it yourself; nothing was written`,
  );
}

function keysOf(statements: Statements): ReadonlySet<string> {
  return new Set([...statements.keys()].map(shortKey));
}
