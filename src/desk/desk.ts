/** The desk of the review (Node): what the page asks of the inbox and of the data, and what it may have done to them. */

import type { Project } from '../files/project.js';
import { lengthOf, reportWarnings } from '../intake/project/report-warnings.js';
import type { FetchOptions } from '../intake/sources/fetch-page.js';
import { ShapeError } from '../model/errors.js';
import type { Iri } from '../model/records.js';
import { READER_VERSION } from '../reader/reader-version.js';
import { PassagesOfText } from '../reading/passages-of-text.js';
import type { LocalId } from '../reading/reading.js';
import { isNotItsOwn } from '../reading/unread.js';
import { readTexts } from '../reports/texts.js';
import { Bases } from '../review/base.js';
import { adoptReport } from '../review/corrections/adopt.js';
import { removeReport } from '../review/corrections/remove-report.js';
import { putBack, takeBack } from '../review/corrections/take-back.js';
import { type Choice, type Decision, standing } from '../review/decisions.js';
import { type EffectInWords, effectInWords } from '../review/effect-in-words.js';
import { decide, type InboxReport, inboxIds, openInboxReport } from '../review/inbox.js';
import { DecidedMeanwhile } from '../review/log.js';
import { type Preview, previewOf } from '../review/preview.js';
import { elsewhere } from '../review/sources/counted-in-each.js';
import { planReport, writeReport } from '../review/writing/write.js';
import { Overtaken } from '../server/posts.js';
import { memo } from '../structures/memo.js';
import { type Brought, bring, type GivenHere, type Source } from './brought.js';
import { cardsOf, firstLook } from './cards.js';
import { marksOf } from './marks.js';
import { offered } from './offer.js';
import type { Asked, Offered } from './offered.js';
import {
  codesOf,
  type Decided,
  detailsOf,
  type ListedReport,
  listed,
  nextByHand,
  type OpenedReport,
  placesOf,
  unlisted,
  utterancesOf,
} from './opened-report.js';
import { sharedIn } from './shared-passages.js';
import { refuseFault } from './stating/fault.js';
import { changesWhatIsSaid, withPassagesOf } from './stating/stated.js';
import { type Taken, type ToRead, takeReading, toRead } from './to-read.js';
import { undoCommand } from './undo-command.js';
import { type WhatIsWritten, whatIsWritten } from './what-is-written.js';

/** What a report brings beside its claims. */
const besideOf = memo(({ own }: Preview) => ({
  entities: [...own.entities.values()],
  utterances: [...own.utterances.values()],
  figures: [...own.figures.values()],
}));

export class Desk {
  readonly #project: Project;
  readonly #by: string;
  readonly #bases: Bases;
  readonly #fetching: FetchOptions;
  #texts: Promise<ReadonlyMap<string, { readonly text: string }>> | undefined;

  constructor(project: Project, by: string, fetching: FetchOptions = {}) {
    this.#project = project;
    this.#by = by;
    this.#fetching = fetching;
    this.#bases = new Bases(project);
  }

  async list(): Promise<readonly ListedReport[]> {
    const reports = inboxIds(this.#project.inbox).map((id) =>
      openInboxReport(this.#project, id).then(listed, (cause) => unlisted(id, cause)),
    );
    return Promise.all(reports);
  }

  /** A report comes in; the data stay as they are. */
  async bring(source: Source, given: GivenHere): Promise<Brought> {
    return bring(this.#project, source, given, this.#fetching);
  }

  /** @param atOnce without the data, where they would have to be waited for. */
  async open(id: string, atOnce = false): Promise<OpenedReport> {
    const isFirst = atOnce && !(await this.#isKept(id));
    const { report, preview, base, cards } = isFirst
      ? await firstLook(await openInboxReport(this.#project, id))
      : await this.#cards(id);
    const text = await this.#textOf(report.reading.text.sha256);
    const { reading } = report.state;
    const unread = reading.unread.filter(isNotItsOwn);
    const shared = await sharedIn(this.#project, report, (sha256) => this.#textOf(sha256));
    return {
      ...listed(report),
      details: detailsOf(reading),
      compared: !isFirst,
      undo: undoCommand(this.#project, id),
      isRead: reading.reader?.version === READER_VERSION && reading.reader.model === undefined,
      position: report.decisions.length,
      ...(text === undefined ? {} : { text }),
      marks: marksOf(reading),
      unread: unread.map(({ start, end }) => ({ start, end })),
      cards: cards.map((each) => ({ ...each, ...shared.get(each.id) })),
      utterances: utterancesOf(reading, preview),
      codes: codesOf(base.corpus.ontology),
      places: placesOf(base.corpus),
      byHand: nextByHand(reading),
      remarks: [report.torn, preview.fault].flatMap((each) => each ?? []),
      warnings: reportWarnings({
        language: reading.text.language,
        date: reading.report?.date,
        text,
        length: reading.text.codePoints,
        marked: lengthOf(unread),
      }),
    };
  }

  /** What whoever reads a report has to know. */
  async toRead(id: string): Promise<ToRead> {
    const report = await openInboxReport(this.#project, id);
    return toRead(report, await this.#textOf(report.reading.text.sha256));
  }

  /** What was read waits like any other reading; what was decided stays. */
  async takeReading(id: string, sent: unknown): Promise<Taken> {
    const { text } = await this.toRead(id);
    return takeReading(this.#project, id, sent, text);
  }

  /** What each of these claims does to the graph. */
  async effects(id: string, ids: readonly LocalId[]): Promise<Readonly<Record<LocalId, EffectInWords>>> {
    const { report, preview, base } = await this.#preview(id);
    const { corpus } = preview;
    const { reading } = report.state;
    const beside = besideOf(preview);
    return Object.fromEntries(
      ids.flatMap((each) => {
        const claim = preview.claims.get(each);
        const read = reading.claims.find((one) => one.id === each);
        if (claim === undefined || read === undefined) return [];
        const effect = base.effects().effectOf(claim, beside);
        return [[each, effectInWords(corpus, claim, effect, elsewhere(read, report.state))]];
      }),
    );
  }

  /**
   * Saves what was decided; it is on the disk when this returns.
   * @param position how many decisions the page had seen.
   * @throws Overtaken where there are others; ShapeError where the reading could not be said any more.
   */
  async decide(id: string, position: number, made: readonly Choice[]): Promise<Decided> {
    const choices = await this.#complete(id, made);
    if (choices.some(changesWhatIsSaid)) {
      const { report, base, preview } = await this.#preview(id);
      const text = await this.#textOf(report.state.reading.text.sha256);
      await refuseFault({ report, base, preview, text }, choices, this.#by);
    }
    try {
      // An undo, or a source that is agreed on, may change what claims say.
      const { state: before, decisions } = await openInboxReport(this.#project, id);
      const report = await decide(this.#project, id, choices, { by: this.#by, after: position });
      const { state } = report;
      const anew =
        choices.some(changesWhatIsSaid) ||
        JSON.stringify(before.reading) !== JSON.stringify(state.reading) ||
        JSON.stringify([...before.links]) !== JSON.stringify([...state.links]);
      return {
        position: report.decisions.length,
        verdicts: Object.fromEntries(state.verdicts),
        anew,
        ...(choices.some(({ do: what }) => what === 'undo')
          ? { undone: idsOf(standing(decisions).at(-1)) }
          : {}),
      };
    } catch (error) {
      if (!(error instanceof DecidedMeanwhile)) throw error;
      throw await this.#overtaken(id, error.decisions);
    }
  }

  /** What writing would do now; nothing is written. */
  async plan(id: string): Promise<WhatIsWritten> {
    const { preview } = await this.#preview(id);
    return whatIsWritten(await planReport(this.#project, id), preview);
  }

  /** Writes what was shown. @throws Overtaken where others decided since. */
  async write(
    id: string,
    position: number,
    seen: Readonly<Record<string, string | null>>,
  ): Promise<WhatIsWritten> {
    const { preview, report } = await this.#preview(id);
    if (report.decisions.length !== position)
      throw await this.#overtaken(id, report.decisions.slice(position));
    const known = new Map(Object.entries(seen).map(([name, hash]) => [name, hash ?? undefined]));
    return whatIsWritten(await writeReport(this.#project, id, { seen: known }), preview);
  }

  /** Takes a claim out of the data that stands there. */
  async takeBack(
    report: Iri,
    claim: Iri,
  ): Promise<{ readonly card: LocalId; readonly files: readonly string[] }> {
    const { act, card } = await takeBack(this.#project, report, claim, this.#by);
    return { card, files: act.changed };
  }

  async putBack(report: Iri, card: LocalId): Promise<{ readonly files: readonly string[] }> {
    return { files: (await putBack(this.#project, report, card, this.#by)).changed };
  }

  /** A report that was written by hand comes into the inbox, as it stands. */
  async adopt(id: string): Promise<ListedReport> {
    return listed(await adoptReport(this.#project, id, this.#by));
  }

  /** A report that waits goes out of the inbox. */
  async remove(id: string): Promise<{ readonly kept: readonly string[] }> {
    return { kept: (await removeReport(this.#project, id, this.#by)).files };
  }

  /** What can be put into a claim by hand. */
  async offer(id: string, asked: Omit<Asked, 'id' | 'words'>): Promise<readonly Offered[]> {
    const { report, base, preview } = await this.#preview(id);
    const { reading } = report.state;
    const text = await this.#textOf(reading.text.sha256);
    const passages = new PassagesOfText(text ?? '');
    const words = passages.holds(asked) ? passages.slice(asked) : '';
    return offered({ ...asked, words, id: nextByHand(reading) }, { reading, base, preview });
  }

  async #preview(id: string) {
    const report = await openInboxReport(this.#project, id);
    const base = await this.#bases.of(id);
    return { report, base, preview: this.#kept(report, () => previewOf(report, base), base) };
  }

  async #isKept(id: string): Promise<boolean> {
    const base = await this.#bases.known(id);
    return base !== undefined && this.#last?.base === base && this.#last.id === id;
  }

  #last:
    | { readonly id: string; readonly key: string; readonly base: object; readonly preview: Preview }
    | undefined;

  /** What was decided on a claim does not change what it would say. */
  #kept({ id, state }: InboxReport, make: () => Preview, base: object): Preview {
    const key = JSON.stringify([id, state.reading, [...state.links], state.identities]);
    if (this.#last?.key !== key || this.#last.base !== base) this.#last = { id, key, base, preview: make() };
    return this.#last.preview;
  }

  async #cards(id: string) {
    const found = await this.#preview(id);
    return { ...found, cards: cardsOf(found.report, found.base, found.preview) };
  }

  /** What is stated with its passages as readings hold them. */
  async #complete(id: string, choices: readonly Choice[]): Promise<readonly Choice[]> {
    if (!choices.some((each) => each.do === 'state')) return choices;
    const { reading } = await openInboxReport(this.#project, id);
    const text = await this.#textOf(reading.text.sha256);
    if (text === undefined)
      throw new ShapeError('The text of this report is not at hand: nothing can be stated of it.');
    return choices.map((each) => (each.do === 'state' ? withPassagesOf(each, text) : each));
  }

  async #overtaken(id: string, decisions: readonly Decision[]): Promise<Overtaken> {
    const { cards } = await this.#cards(id);
    const sentences = new Map(cards.map((each) => [each.id, each.sentence]));
    const happened = decisions.map((each) => ({
      by: each.by,
      at: each.at,
      what: each.do,
      of: idsOf(each).map((of) => sentences.get(of) ?? of),
    }));
    return new Overtaken(
      'Something was decided on this report elsewhere meanwhile: nothing was saved.',
      happened,
    );
  }

  /** Texts that came since the last look are found too. */
  async #textOf(sha256: string): Promise<string | undefined> {
    const known = (await this.#texts)?.get(sha256);
    if (known !== undefined) return known.text;
    this.#texts = readTexts(this.#project.texts).catch(() => new Map());
    return (await this.#texts).get(sha256)?.text;
  }
}

/** What a decision is on. */
function idsOf(decision: Decision | undefined): readonly LocalId[] {
  if (decision === undefined) return [];
  return 'ids' in decision ? decision.ids : 'id' in decision ? [decision.id] : [];
}
