/** A reading and what a person says of the report itself, to the reading in which that stands: title, outlet, authors, date, language, addresses. */

import { daysOf } from '../../model/date.js';
import { ShapeError } from '../../model/errors.js';
import { sha256Hex } from '../../model/identifiers.js';
import { isLanguageTag } from '../../model/languages.js';
import type { Iri } from '../../model/records.js';
import { webAddress } from '../../model/web-address.js';
import { needsOf } from '../../reading/needs.js';
import {
  type LocalId,
  PROPOSAL_KINDS,
  type ReadEntity,
  type Reading,
  type ReadingReport,
} from '../../reading/reading.js';
import { PUBLISHER, withPublisher } from './publisher.js';

/** What is said of a report; null: that it is not known. */
export interface ReportCorrection {
  readonly title?: string;
  readonly publisher?: string | null;
  readonly authors?: readonly string[] | null;
  /** EDTF. */
  readonly date?: string | null;
  /** BCP 47. */
  readonly language?: string | null;
  readonly address?: string | null;
  readonly archivedAt?: string | null;
}

/** @throws ShapeError for what is not in its form, naming it. */
export function refuseMalformed(details: ReportCorrection): void {
  const { title, publisher, date, language, address, archivedAt } = details;
  if (title === null || title?.trim() === '') throw new ShapeError('A report has a title: say which.');
  if (publisher?.trim() === '') throw new ShapeError('The publisher needs a name, or is not known.');
  if (typeof date === 'string') daysOf(date);
  if (typeof language === 'string' && !isLanguageTag(language))
    throw new ShapeError(`The language ${language} must be a tag such as en, fr or fr-ML.`);
  for (const each of [address, archivedAt]) {
    if (typeof each === 'string' && webAddress(each) === undefined)
      throw new ShapeError(`The address ${each} must be one such as https://example.org/news/1.`);
  }
}

/** @param report by which an outlet that is not known is called. */
export function described(reading: Reading, details: ReportCorrection, report: Iri): Reading {
  const { language, publisher, ...others } = details;
  const { language: before, ...text } = reading.text;
  const tag = language === undefined ? before : language;
  const known = {
    ...reading,
    text: { ...text, ...(typeof tag === 'string' ? { language: tag } : {}) },
    report: reportWith(reading.report ?? {}, others, publisher),
  };
  return withOutlet(known, publisher, report);
}

function reportWith(
  before: ReadingReport,
  { date, ...others }: Omit<ReportCorrection, 'language' | 'publisher'>,
  publisher: string | null | undefined,
): ReadingReport {
  const said: Record<string, unknown> = { ...others };
  if (publisher !== undefined) said.publisher = publisher;
  if (date !== undefined) Object.assign(said, { date, dateBasis: date === null ? null : 'given' });
  return Object.fromEntries(
    Object.entries({ ...before, ...said }).filter(([, value]) => value !== null && value !== undefined),
  );
}

/** Another outlet is another actor, whatever the one before was called in the data. */
function withOutlet(reading: Reading, publisher: string | null | undefined, report: Iri): Reading {
  const root = reading.utterances.find((each) => each.report === true);
  if (root === undefined) return reading;
  const { speakers = [] } = root;
  const [outlet] = reading.entities.filter(({ id }) => speakers.includes(id));
  const isNamed = outlet !== undefined && outlet.ofThisReport !== true;
  // One that is not known goes by the title.
  const isSame = publisher === undefined ? isNamed || outlet?.id !== PUBLISHER : outlet?.label === publisher;
  if (isSame) return reading;
  const without = {
    ...reading,
    utterances: reading.utterances.map((each) => (each === root ? { ...each, speakers: [] } : each)),
  };
  const id = typeof publisher === 'string' ? `${PUBLISHER}-${sha256Hex(publisher).slice(0, 8)}` : PUBLISHER;
  return withPublisher({ ...without, entities: spokenOf(without, speakers) }, report, id);
}

/** Without an outlet of which nothing else is said. */
function spokenOf(reading: Reading, outlets: readonly LocalId[]): readonly ReadEntity[] {
  const used = new Set(
    PROPOSAL_KINDS.flatMap((kind) => reading[kind].flatMap((each) => needsOf(kind, each).map(([id]) => id))),
  );
  return reading.entities.filter(
    ({ id, mentions }) => !outlets.includes(id) || mentions.length > 0 || used.has(id),
  );
}
