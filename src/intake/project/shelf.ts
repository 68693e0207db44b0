/** The reports of a project while others come in: knows which text is whose, gives ids, and puts a new report in its place. */

import { createHash } from 'node:crypto';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { loadOntologyDataset, readOntology } from '../../dataset/records/ontology.js';
import { oneWriterIn } from '../../dataset/write/os-lock.js';
import { writeFileSafely } from '../../dataset/write/write-file.js';
import { notWritten } from '../../files/not-written.js';
import type { Project } from '../../files/project.js';
import { ShapeError } from '../../model/errors.js';
import { sha256Hex } from '../../model/identifiers.js';
import {
  type LocalId,
  PROPOSAL_KINDS,
  type ProposalKind,
  type Reading,
  type ReadingReport,
  type ReadingText,
} from '../../reading/reading.js';
import { type Refused, type Verified, verifyForeign } from '../../reading/verify.js';
import { paragraphs } from '../../reports/passages.js';
import { openInboxReport, putReading, REMOVED } from '../../review/inbox.js';
import { withKnown } from '../../review/merge-readings.js';
import { isCommon } from '../../review/sources/common-source.js';
import { arrive, type Given } from '../arrive.js';
import { type Overlap, overlaps } from '../duplicates/duplicates.js';
import { type Words, wordsOf, wordsWithout } from '../duplicates/words.js';
import type { ArrivedText, SourceBytes } from '../text/arrived-text.js';
import { type OtherReport, telling, withSourcesProposed } from './common-sources.js';
import { firstReading, reportOf } from './first-reading.js';
import { checkedId, nextId, textName } from './report-names.js';
import {
  idsOfInbox,
  type ReportAtHand,
  type ReportsOptions,
  reportsAtHand,
  textsOf,
} from './reports-at-hand.js';

/** The report is in the project already: the same text, to the byte. Nothing was written. */
export interface KnownReport {
  readonly outcome: 'known';
  readonly source: string;
  readonly report: ReportAtHand;
  /** What was said of it and is not taken, as the report is there: `correctReport` corrects it. */
  readonly notTaken: readonly (keyof Given)[];
  /** Present where a reading came with it. */
  readonly proposed?: Proposed;
}

/** What a reading that came with its text proposes, and what of it is not in that text. */
export interface Proposed {
  readonly counts: Readonly<Record<ProposalKind, number>>;
  readonly refused: readonly Refused[];
  readonly readingFile: string;
  /** What it says of the report itself: it stands where nobody else says it. */
  readonly says: Pick<ReadingReport, 'publisher' | 'date'> & Pick<ReadingText, 'language'>;
}

export interface AddedReport {
  readonly outcome: 'added';
  readonly source: string;
  readonly id: string;
  readonly arrived: ArrivedText;
  readonly textFile: string;
  readonly readingFile: string;
  /** Without what is marked as not the report's own. */
  readonly words: number;
  readonly paragraphs: number;
  /** With reports whose texts are at hand, the largest first. */
  readonly overlaps: readonly (Overlap & { readonly title?: string })[];
  /** Proposed: what it may have in common with others, by its id, and with which. */
  readonly sources: readonly { readonly id: LocalId; readonly reports: readonly string[] }[];
  /** Present where a reading came with it. */
  readonly proposed?: Proposed;
}

export interface AddOptions {
  readonly given?: Given;
  /** Three digits, the next that is free, unless another is asked for. */
  readonly id?: string;
  /** What somebody proposes of the text, as it will be kept. */
  readonly reading?: Reading;
  /**
   * Reads the text, once it is known: gets it with what its source says of it, or what was corrected since, gives what
   * it proposes, or nothing where it has read it before.
   */
  readonly propose?: (text: string, first: Reading) => Promise<Reading | undefined>;
}

export class Shelf {
  readonly #folders: Project;
  readonly #reports: ReportAtHand[];
  /** Words of the texts by the ids of their reports: each text that comes is held against all. */
  readonly #words = new Map<string, Words>();

  /** Paths of the texts that are there, by their hash: a text that lies in its folder is not copied beside itself. */
  readonly #paths: ReadonlyMap<string, { readonly path: string }>;

  private constructor(
    folders: Project,
    reports: readonly ReportAtHand[],
    paths: ReadonlyMap<string, { readonly path: string }>,
  ) {
    this.#folders = folders;
    this.#reports = [...reports];
    this.#paths = paths;
  }

  /** @throws FileError where a file of the project cannot be read. */
  static async open(folders: Project, options: ReportsOptions = {}): Promise<Shelf> {
    const texts = await textsOf(folders.texts, options);
    return new Shelf(folders, await reportsAtHand(folders, texts, options), texts);
  }

  /**
   * Makes a source a report of the project: its text in the folder of texts, its reading in the inbox, both or none. A
   * text that is there already is not taken twice; a reading that comes with it is added to what is proposed of it.
   * @throws FileError where the source cannot be read or the files not be written; ShapeError for an id that is none,
   *   or in use; EvidenceError for a reading of another text.
   */
  async add(source: SourceBytes, options: AddOptions = {}): Promise<AddedReport | KnownReport> {
    const { given = {}, id: wanted, propose } = options;
    if (wanted !== undefined) checkedId(wanted);
    const asItCame = createHash('sha256').update(source.bytes).digest('hex');
    const before = this.#withText(asItCame);
    if (before !== undefined) return this.#known(source, before, options);
    const arrived = await arrive(source, given);
    const textSha256 = sha256Hex(arrived.text);
    const same = this.#withText(textSha256);
    if (same !== undefined) return this.#known(source, same, options);
    const first = firstReading(arrived);
    const reading = options.reading ?? (await propose?.(arrived.text, first));
    const verified = reading === undefined ? undefined : await verifiedIn(reading, arrived.text);
    const found = overlaps(arrived.text, this.#texts(), arrived.unread);
    const whole = verified === undefined ? first : withKnown(verified.reading, first);
    const { id, textFile, readingFile, sources } = await this.#put(arrived, whole, found, wanted);
    const title = arrived.title;
    this.#reports.push({ id, textSha256, text: arrived.text, ...(title === undefined ? {} : { title }) });
    return {
      outcome: 'added',
      source: source.name,
      id,
      arrived,
      textFile,
      readingFile,
      words: wordsWithout(arrived.text, arrived.unread).count,
      paragraphs: paragraphs(arrived.text).length - 1,
      overlaps: found.map((overlap) => ({ ...overlap, ...this.#titleOf(overlap.id) })),
      sources,
      ...(verified === undefined ? {} : { proposed: proposedBy(verified, readingFile) }),
    };
  }

  async #known(
    { name }: SourceBytes,
    report: ReportAtHand,
    { given = {}, reading: brought, propose }: AddOptions,
  ): Promise<KnownReport> {
    const said = Object.keys(given) as (keyof Given)[];
    const known = { outcome: 'known', source: name, report } as const;
    const { id, text } = report;
    const { inbox } = this.#folders;
    const waits = text !== undefined && (await idsOfInbox(inbox)).includes(id);
    const reading =
      brought ??
      (waits ? await propose?.(text, (await openInboxReport(this.#folders, id)).state.reading) : undefined);
    if (reading === undefined) return { ...known, notTaken: said };
    if (!waits) {
      throw new ShapeError(
        `report ${id} stands in the data and did not come from the inbox: what a reading proposes of it could not be written. Change its Turtle by hand, or take it out and add it again`,
      );
    }
    const verified = await verifiedIn(reading, text);
    const { date, ...others } = given;
    const about = reportOf({
      ...others,
      ...(date === undefined ? {} : { date: { edtf: date, basis: 'given' } }),
    });
    await oneWriterIn(inbox, () => putReading(this.#folders, id, verified.reading, text, { given: about }));
    return {
      ...known,
      // The language is the text's, and was made out when it came in.
      notTaken: said.filter((key) => key === 'language'),
      proposed: proposedBy(verified, join(inbox, `${id}.json`)),
    };
  }

  #withText(sha256: string): ReportAtHand | undefined {
    return this.#reports.find(({ textSha256 }) => textSha256 === sha256);
  }

  #titleOf(id: string): { readonly title?: string } {
    const title = this.#reports.find((report) => report.id === id)?.title;
    return title === undefined ? {} : { title };
  }

  *#texts() {
    for (const { id, text } of this.#reports) {
      if (text === undefined) continue;
      const words = this.#words.get(id) ?? wordsOf(text);
      this.#words.set(id, words);
      yield { id, text, words };
    }
  }

  /** Under the lock of the inbox, so that two who add at once do not take the same id. */
  async #put(arrived: ArrivedText, reading: Reading, found: readonly Overlap[], wanted: string | undefined) {
    const { texts, inbox } = this.#folders;
    await mkdir(inbox, { recursive: true });
    await makeTexts(texts);
    return oneWriterIn(inbox, async () => {
      const gone = new Set(await idsOfInbox(join(inbox, REMOVED)));
      const used = new Set([...this.#reports.map(({ id }) => id), ...(await idsOfInbox(inbox))]);
      const next = nextId([...used, ...gone]);
      const id = wanted ?? next;
      if (used.has(id)) {
        throw new ShapeError(`Report ${id} is there already: give another id, or none for ${next}`);
      }
      if (gone.has(id)) {
        throw new ShapeError(
          `Report ${id} was taken out of the inbox, and others may speak of it: give another id, or none for ${next}`,
        );
      }
      const before = this.#paths.get(reading.text.sha256)?.path;
      const textFile = before ?? join(texts, textName(id, arrived.title ?? ''));
      const beside = before === undefined ? [[textFile, arrived.text] as const] : [];
      const whole = withSourcesProposed(reading, id, arrived.text, found, await this.#others(found));
      await putReading(this.#folders, id, whole, arrived.text, { beside });
      const sources = whole.utterances.flatMap(({ id: source, sharedWith }) =>
        sharedWith === undefined ? [] : [{ id: source, reports: sharedWith.map(({ report }) => report) }],
      );
      return { id, textFile, readingFile: join(inbox, `${id}.json`), sources };
    });
  }

  /** Those that wait or came from the inbox: what was written by hand is not written anew. */
  async #others(found: readonly Overlap[]): Promise<ReadonlyMap<string, OtherReport>> {
    const { inbox } = this.#folders;
    const waiting = new Set(await idsOfInbox(inbox));
    const others = new Map<string, OtherReport>();
    // Set phrases stand in hundreds of reports: only those are opened of which something is proposed.
    for (const { id } of found.filter((overlap) => telling(overlap).length > 0)) {
      const text = this.#reports.find((report) => report.id === id)?.text;
      if (text === undefined || !waiting.has(id)) continue;
      const { utterances, entities } = (await openInboxReport({ inbox }, id)).state.reading;
      const sources = utterances
        .filter(isCommon)
        .map((each) => [each, entities.filter((entity) => each.speakers?.includes(entity.id))] as const);
      others.set(id, { text, sources });
    }
    return others;
  }
}

/** @throws EvidenceError for a reading of another text. */
async function verifiedIn(reading: Reading, text: string): Promise<Verified> {
  return verifyForeign(reading, text, readOntology(await loadOntologyDataset()));
}

function proposedBy({ reading, refused }: Verified, readingFile: string): Proposed {
  const counts = Object.fromEntries(PROPOSAL_KINDS.map((kind) => [kind, reading[kind].length]));
  const { publisher, date } = reading.report ?? {};
  const { language } = reading.text;
  const says = {
    ...(publisher === undefined ? {} : { publisher }),
    ...(date === undefined ? {} : { date }),
    ...(language === undefined ? {} : { language }),
  };
  return { counts: counts as Proposed['counts'], refused, readingFile, says };
}

/**
 * Where the folder is made here, git does not take what is in it: the texts are their publishers'. One that holds nothing
 * yet may have been made by an `add` that was cut short.
 */
async function makeTexts(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((cause) => {
    throw notWritten(folder, cause);
  });
  const held = await readdir(folder);
  if (!held.every((name) => name.startsWith('.')) || held.includes('.gitignore')) return;
  await writeFileSafely(join(folder, '.gitignore'), '# The texts belong to their publishers.\n*\n');
}
