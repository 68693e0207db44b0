/** What the acts of a report wrote, beside its reading (`<id>.written.json`): so that writing again changes nothing, and taking out is exact. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readIfThere } from '../../files/read-file.js';
import { FileError } from '../../model/errors.js';
import type { Iri } from '../../model/records.js';
import type { LocalId } from '../../reading/reading.js';
import { decodeUtf8, withoutMark } from '../../reports/utf8.js';

const FORMAT = 'claimgraph-written/1';
export const RECORD_ENDING = '.written.json';

/** Of one file: statements by short key. */
export interface WrittenFile {
  /** All that the report says in it. */
  readonly said: ReadonlySet<string>;
  /** Of those the ones that stood there before anybody's act: they stay. */
  readonly before: ReadonlySet<string>;
  /** Whether the file was there before anybody's act. */
  readonly wasThere: boolean;
}

export interface Written {
  readonly files: ReadonlyMap<string, WrittenFile>;
  /** IRIs that were given to what was new. */
  readonly names: ReadonlyMap<LocalId, Iri>;
}

export const NOTHING_WRITTEN: Written = { files: new Map(), names: new Map() };

interface RecordJson {
  readonly format: string;
  readonly names: Readonly<Record<LocalId, Iri>>;
  readonly files: Readonly<
    Record<
      string,
      { readonly wasThere: boolean; readonly said: readonly string[]; readonly before: readonly string[] }
    >
  >;
}

/** @throws FileError for a record that is none. */
export function readRecord(inbox: string, id: string): Written | undefined {
  const path = join(inbox, `${id}${RECORD_ENDING}`);
  const bytes = readIfThere(path);
  if (bytes === undefined) return undefined;
  const text = decodeUtf8(bytes, path);
  try {
    const { format, names, files } = JSON.parse(withoutMark(text)) as RecordJson;
    if (format !== FORMAT) throw new Error(`its format is ${JSON.stringify(format)}`);
    return {
      names: new Map(Object.entries(names)),
      files: new Map(
        Object.entries(files).map(([name, { said, before, wasThere }]) => [
          name,
          { said: new Set(said), before: new Set(before), wasThere },
        ]),
      ),
    };
  } catch (cause) {
    throw new FileError(
      `${path} is no record of what was written (${(cause as Error).message}): restore it from a copy, or remove it and take out the report by hand`,
      { cause },
    );
  }
}

/** The reports of which something was written. */
export function recordIds(inbox: string): readonly string[] {
  if (!existsSync(inbox)) return [];
  return readdirSync(inbox)
    .filter((name) => name.endsWith(RECORD_ENDING))
    .sort()
    .map((name) => name.slice(0, -RECORD_ENDING.length));
}

/** The records of all other reports. */
export function otherRecords(inbox: string, but: string): readonly Written[] {
  return recordIds(inbox)
    .filter((id) => id !== but)
    .map((id) => readRecord(inbox, id)!);
}

export function recordText({ names, files }: Written): string {
  const json: RecordJson = {
    format: FORMAT,
    names: Object.fromEntries(names),
    files: Object.fromEntries(
      [...files]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, { said, before, wasThere }]) => [
          name,
          { wasThere, said: [...said].sort(), before: [...before].sort() },
        ]),
    ),
  };
  return `${JSON.stringify(json, null, 1)}\n`;
}
