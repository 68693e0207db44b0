/** A corpus and its graph to what a time line shows: what happened and what was said, each with the days that are told of it. */
import type { Corpus, Iri, Utterance } from '../model/records.js';
import { dateAsTold, phrase } from '../words/dates-as-told.js';
import { eventDays, isDated, join, type Span } from './days.js';
import { datesInWords, eventDateInWords, isDoubted, toldDates } from './event-dates.js';

export interface Entry {
  /** IRI of an event or an utterance, key of a relation. */
  readonly id: string;
  readonly kind: 'event' | 'relation' | 'utterance';
  readonly span: Span;
  /** The date as told: `on a Sunday, perhaps 13 August 2023`. */
  readonly when: string;
  /** Whether no date that it rests on bears a mark of doubt, and each is its own. */
  readonly sure: boolean;
}

export interface Chronicle {
  readonly entries: readonly Entry[];
  /** Events, or utterances, for which nobody gives a date. */
  readonly undated: readonly Iri[];
}

/** What is asked of a graph whose edges are propositions, such as that of projectGraph. */
interface Edges {
  forEachEdge(
    visit: (key: string, attributes: { readonly derived: boolean; readonly claims: readonly Iri[] }) => void,
  ): void;
}

/** EDTF: uncertain, approximate, both. */
const DOUBT = /[?~%]/;

/** Events, and claimed relations with days of their own, such as a withdrawal that is told without its event. */
export function happenings(corpus: Corpus, graph: Edges): Chronicle {
  const days = eventDays(corpus);
  const told = toldDates(corpus);
  const entries: Entry[] = [];
  const undated: Iri[] = [];
  for (const { id, kind } of corpus.entities.values()) {
    if (kind !== 'event') continue;
    const span = days.get(id);
    if (span === undefined || !isDated(span)) undated.push(id);
    else {
      const when = eventDateInWords(corpus, id) ?? '';
      entries.push({ id, kind: 'event', span: plain(span), when, sure: !told.get(id)?.some(isDoubted) });
    }
  }
  graph.forEachEdge((key, { derived, claims }) => {
    if (derived) return;
    const own = claims.flatMap((id) => {
      const claim = corpus.claims.get(id);
      return claim !== undefined && isDated(claim) ? [claim] : [];
    });
    if (own.length === 0) return;
    const span = own.map<Span>(plain).reduce(join);
    entries.push({ id: key, kind: 'relation', span, when: datesInWords(own), sure: !own.some(isDoubted) });
  });
  return { entries, undated };
}

/**
 * Utterances, reports among them. One without a date of its own stands at the first of the reports that have a claim
 * of it, and is not sure.
 */
export function sayings({ claims, utterances }: Corpus): Chronicle {
  const reported = new Map<Iri, Utterance>();
  for (const { madeIn, report } of claims.values()) {
    const told = utterances.get(report);
    if (told === undefined || !isDated(told)) continue;
    const known = reported.get(madeIn);
    if (known === undefined || lastDay(told) < lastDay(known)) reported.set(madeIn, told);
  }
  const entries: Entry[] = [];
  const undated: Iri[] = [];
  for (const utterance of utterances.values()) {
    const { id } = utterance;
    const own = isDated(utterance);
    const dated = own ? utterance : reported.get(id);
    if (dated === undefined) undated.push(id);
    else {
      const day = dated.saidOn ?? '';
      const when = phrase(dateAsTold({ edtf: own ? day : `../${day.split('/').at(-1)}` }));
      entries.push({ id, kind: 'utterance', span: plain(dated), when, sure: own && !DOUBT.test(day) });
    }
  }
  return { entries, undated };
}

function lastDay({ latest }: Span): string {
  return latest ?? '9999';
}

function plain({ earliest, latest }: Span): Span {
  return { earliest, latest };
}
