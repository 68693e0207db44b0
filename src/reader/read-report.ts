/** Takes the text of a report, gives what it says as proposals, each with its passage: nothing of it is in the graph before a person agrees. */
import { whichLanguage } from '../language/text/which-language.js';
import type { EnglishParser } from '../language/types.js';
import type { Range } from '../model/range.js';
import type { Corpus } from '../model/records.js';
import type { Reading, ReadingReport, Unread } from '../reading/reading.js';
import { compose } from './composing/compose.js';
import { clusterMentions } from './coreference/cluster.js';
import { datesInReport } from './days/dates-in-report.js';
import { withDates } from './days/with-dates.js';
import { type DocumentOptions, documentInSteps, readDocument } from './document/read-document.js';
import type { ReportDocument } from './document/report-document.js';
import { countedInReport } from './figures/counted-in-report.js';
import { withFigures } from './figures/with-figures.js';
import { findHappenings } from './happenings/find-happenings.js';
import { linkEntities } from './linking/link-entities.js';
import type { Entities } from './mentions/entities.js';
import { findMentions } from './names/find-mentions.js';
import { listedNames, namesOfData } from './names/known-names.js';
import { READER_VERSION } from './reader-version.js';
import { findRelations } from './relations/find-relations.js';
import { withOffices } from './relations/offices.js';
import { withRoutes } from './relations/routes.js';
import { findStatements } from './statements/find-statements.js';
import { findUtterances } from './utterances/find-utterances.js';
import { saysBoth } from './utterances/utterances.js';

export interface ReadReportOptions {
  /** The parser with its heads (`readEnglish()`). */
  readonly english: EnglishParser;
  /** Whose names are looked for first, and linked to. */
  readonly corpus?: Corpus;
  /** What is known of the report: its date counts for dates and names. */
  readonly report?: ReadingReport;
  readonly title?: Range;
  readonly unread?: readonly Unread[];
  /** Networks that parse: 2 is more exact, and takes twice the time. */
  readonly beam?: number;
  /** False for confidence as the rules have it: from that calibration is made. */
  readonly calibrated?: boolean;
  /** Is told, in words, why a text does not read like English news: then little of what is proposed will be right. */
  readonly onDoubt?: (why: string) => void;
  /** Is told after each sentence how much of the text is parsed, from 0 to 1: that is nearly all of the time. */
  readonly onProgress?: (share: number) => void;
}

export function readReport(text: string, options: ReadReportOptions): Reading {
  return readingOf(readDocument(text, options.english, documentOptions(options)), text, options);
}

/** So many milliseconds of work are done at a time. */
const AT_A_TIME = 50;

/** The same, letting others have their turn twenty times a second while the text is parsed: a signal is heard, a page lives. */
export async function readReportAsync(text: string, options: ReadReportOptions): Promise<Reading> {
  const steps = documentInSteps(text, options.english, documentOptions(options));
  let begun = Date.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return readingOf(value, text, options);
    if (Date.now() - begun < AT_A_TIME) continue;
    await new Promise<void>((resolve) => setTimeout(resolve, 0));
    begun = Date.now();
  }
}

function documentOptions({ report, title, unread, beam, onProgress }: ReadReportOptions): DocumentOptions {
  const reportDate = /^\d{4}-\d\d-\d\d$/.test(report?.date ?? '') ? report?.date : undefined;
  return {
    ...(title === undefined ? {} : { title }),
    ...(unread === undefined ? {} : { unread }),
    ...(reportDate === undefined ? {} : { reportDate }),
    ...(beam === undefined ? {} : { beam }),
    ...(onProgress === undefined ? {} : { onProgress }),
  };
}

function readingOf(document: ReportDocument, text: string, options: ReadReportOptions): Reading {
  const { report } = options;
  if (document.doubt !== undefined) options.onDoubt?.(document.doubt);
  const entities = findEntities(document, options);
  const utterances = findUtterances(document, entities);
  const { events: happened, relations } = findHappenings(document, entities);
  const days = datesInReport(document);
  const counted = countedInReport(document, days);
  const counts = withFigures(document, entities, days, counted, happened);
  const events = withDates(document, days, counts, (one, other) => saysBoth(utterances, one, other));
  const told = [...relations, ...findRelations(document, entities)];
  const language = whichLanguage(text)?.tag;
  return compose(
    document,
    {
      entities: entities.all,
      events,
      relations: told,
      statements: findStatements(entities, counted, events),
      utterances,
    },
    {
      ...(report === undefined ? {} : { report }),
      ...(language === undefined ? {} : { language }),
      reader: { version: READER_VERSION },
      ...(options.calibrated === undefined ? {} : { calibrated: options.calibrated }),
    },
  );
}

function findEntities(document: ReportDocument, { corpus }: ReadReportOptions): Entities {
  const gazetteer = corpus === undefined ? listedNames() : namesOfData(corpus);
  const entities = clusterMentions(document, findMentions(document, gazetteer));
  const linked = corpus === undefined ? entities : linkEntities(document, entities, corpus);
  return withRoutes(document, withOffices(document, linked));
}
