/** The files of an act (Node): as they are found, and as the reports that were planned before would leave them; so that several reports are one act. */
import { join } from 'node:path';
import type { Project } from '../../files/project.js';
import { FileError } from '../../model/errors.js';
import { type FoundFile, foundFile, hashOf, readFoundFile } from '../acts/data-files.js';
import { type Change, pathOf, textAt } from '../acts/journal.js';
import type { Plan } from '../acts/plan.js';
import { RECORD_ENDING, readRecord, recordIds, recordText, type Written } from '../acts/record.js';

export class PlannedFiles {
  readonly project: Project;
  readonly #before = new Map<string, FoundFile>();
  /** Of those that change. */
  readonly #after = new Map<string, string | undefined>();
  readonly #records = new Map<string, Written | undefined>();

  readonly #shown: ReadonlyMap<string, string | undefined>;

  /** @param shown file -> SHA-256 of what it was when what is to be written was shown. */
  constructor(project: Project, shown: ReadonlyMap<string, string | undefined> = new Map()) {
    this.project = project;
    this.#shown = shown;
  }

  /** As those that were planned leave it. @throws FileError where it is not as it was shown. */
  found(name: string): FoundFile {
    const before = this.#before.get(name) ?? this.#asShown(name);
    this.#before.set(name, before);
    return this.#after.has(name) ? foundFile(this.#after.get(name), pathOf(this.project, name)) : before;
  }

  #asShown(name: string): FoundFile {
    const file = readFoundFile(this.project.data, name);
    if (!this.#shown.has(name) || this.#shown.get(name) === hashOf(file.text)) return file;
    throw new FileError(
      `${pathOf(this.project, name)} changed since it was shown what will be written: look again; nothing was written`,
    );
  }

  record(id: string): Written | undefined {
    return this.#records.has(id) ? this.#records.get(id) : readRecord(this.project.inbox, id);
  }

  /** The records of all other reports. */
  otherRecords(but: string): readonly Written[] {
    const ids = new Set([...recordIds(this.project.inbox), ...this.#records.keys()]);
    ids.delete(but);
    return [...ids].sort().flatMap((id) => this.record(id) ?? []);
  }

  take(id: string, { texts, record }: Plan): void {
    for (const [name, text] of texts) {
      if (text === this.#before.get(name)?.text) this.#after.delete(name);
      else this.#after.set(name, text);
    }
    this.#records.set(id, record);
  }

  /** Files of the data folder that change, by their name. */
  changed(): readonly string[] {
    return [...this.#before.keys()].filter((name) => this.#after.has(name));
  }

  /** Path -> what is to stand there, of those that change. */
  instead(): ReadonlyMap<string, string | undefined> {
    return new Map([...this.#after].map(([name, text]) => [join(this.project.data, name), text]));
  }

  /** File -> SHA-256 of what it was made from; undefined where there was no file. */
  seen(): ReadonlyMap<string, string | undefined> {
    return new Map([...this.#before].map(([name, { text }]) => [name, hashOf(text)]));
  }

  changes(): readonly Change[] {
    return [
      ...[...this.#after].map(([name, after]) => ({ name, before: this.#before.get(name)?.text, after })),
      ...[...this.#records].map(([id, record]) => {
        const name = `${id}${RECORD_ENDING}`;
        return {
          name,
          before: textAt(join(this.project.inbox, name)),
          after: record === undefined ? undefined : recordText(record),
        };
      }),
    ];
  }
}
