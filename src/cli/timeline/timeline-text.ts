/** A time line to lines of text, and to JSON: a heading a date as told, under it what happened and what was said then. */
import { saidByName } from '../../cards/by-name.js';
import { cardClaim } from '../../cards/card-claim.js';
import { chainOf } from '../../compare/standing/chain.js';
import { shorten } from '../../model/namespaces.js';
import type { Claim, Corpus, SpeechAct, Utterance } from '../../model/records.js';
import { cg, EVENT_DATES } from '../../model/vocabulary.js';
import { namedAfter } from '../../names/named-after.js';
import { groupBy } from '../../structures/group-by.js';
import { entryToldOtherwise } from '../../times/entry-otherwise.js';
import { saysNotDone } from '../../times/event-dates.js';
import type { Timeline, TimelineOptions } from '../../times/timeline.js';
import type { OtherDate, TimelineEntry } from '../../times/timeline-entry.js';
import { sayClaim } from '../../words/claims.js';
import { dateInWords } from '../../words/dates.js';
import { labelOf } from '../../words/labels.js';
import { count, inSeries } from '../../words/phrases.js';
import { sentenceAsTold } from '../../words/sentences.js';
import { sayToldOtherwise } from '../../words/standing.js';
import { voices } from '../show/card-text.js';
import { paragraph } from '../terminal/layout.js';
import { paint } from '../terminal/terminal.js';

const OTHER: Readonly<Record<OtherDate['how'], string>> = {
  'less closely': 'less closely: ',
  'more closely': 'more closely: ',
  longer: 'told as longer: ',
  shorter: 'told as shorter: ',
  otherwise: paint.yellow('another date: '),
};

/** Claims of an utterance that are printed; the rest are counted. */
const MOST = 3;

export function timelineLines(
  corpus: Corpus,
  { entries, undated }: Timeline,
  options: TimelineOptions,
  width: number,
): string[] {
  const lines = paragraph(paint.bold(heading(corpus, options, entries.length + undated.length)), width);
  let before: string | undefined;
  for (const entry of entries) {
    const when = upper(entry.when ?? '');
    if (when !== before) lines.push('', ...paragraph(paint.underline(when), width));
    before = when;
    lines.push(...entryLines(corpus, entry, width));
  }
  if (undated.length > 0) {
    lines.push('', ...paragraph(paint.underline(`No date is told (${undated.length})`), width));
    for (const entry of undated) lines.push(...entryLines(corpus, entry, width));
  }
  lines.push(...leftOut(corpus, [...entries, ...undated], options, width));
  return lines;
}

/** Events that have the place's name in theirs, though nobody says that they happened there. */
function leftOut(
  corpus: Corpus,
  entries: readonly TimelineEntry[],
  { about, from, to }: TimelineOptions,
  width: number,
): string[] {
  if (about === undefined || from !== undefined || to !== undefined) return [];
  const told = new Set(entries.map(({ id }) => id));
  const others = namedAfter(corpus, about).filter(({ id, kind }) => kind === 'event' && !told.has(id));
  const lead = `Left out, with “${labelOf(corpus, about)}” in their names, though nobody here says that they happened there`;
  return others.length === 0
    ? []
    : ['', ...paragraph(`${lead}: ${others.map(({ label }) => label).join(', ')}`, width, '', '  ')];
}

function heading(corpus: Corpus, { about, from, to }: TimelineOptions, number: number): string {
  const what = number === 0 ? 'Nothing is told' : 'What happened and what was said';
  const whom = about === undefined ? '' : `, about ${labelOf(corpus, about)}`;
  const days = [
    ...(from === undefined ? [] : [`from ${dateInWords(from).text}`]),
    ...(to === undefined ? [] : [`to ${dateInWords(to).text}`]),
  ];
  return `${what}${whom}${days.length === 0 ? '' : `, ${days.join(' ')}`}`;
}

function entryLines(corpus: Corpus, entry: TimelineEntry, width: number): string[] {
  const { kind, title, modality, when } = entry;
  // A date says by itself that it is planned; a relation reads so.
  const manner =
    kind === 'event' && modality !== undefined && !saysNotDone(when ?? '')
      ? ` (${modality === 'given up' ? 'a first plan' : `only ${modality}`})`
      : '';
  const head = `${kind === 'utterance' ? 'Said: ' : ''}${paint.bold(title)}${manner}`;
  return [
    ...paragraph(head, width, '  ', '    '),
    ...(kind === 'utterance' ? saidLines(corpus, entry, width) : toldLines(corpus, entry, width)),
  ];
}

function toldLines(corpus: Corpus, entry: TimelineEntry, width: number): string[] {
  const { affirmedBy, deniedBy, origins, partyOnly, otherDates, alsoToldBy, parts } = entry;
  const line = (text: string, first = '') => paragraph(text, width, `    ${first}`, '      ');
  const firmly = [count(origins.length, 'origin'), ...(partyOnly ? [paint.yellow('parties alone')] : [])];
  return [
    ...(affirmedBy.length > 0 ? line(`${firmly.join(', ')}: ${voicesOf(corpus, affirmedBy)}`) : []),
    ...(deniedBy.length > 0 ? line(voicesOf(corpus, deniedBy, 'denies'), `${paint.red('denied by')} `) : []),
    ...otherDates.flatMap((other) =>
      line(`${other.when}: ${voicesOf(corpus, other.affirmedBy)}`, OTHER[other.how]),
    ),
    ...(alsoToldBy.length > 0
      ? line(`${speakers(corpus, alsoToldBy)}, without a date`, 'also told by ')
      : []),
    ...sayToldOtherwise(corpus, entryToldOtherwise(corpus, entry)).flatMap(({ lead, words }) =>
      line(words, `${paint.yellow(lead)} `),
    ),
    ...parts.flatMap((part) => {
      const { proposition, affirmedBy: saying, deniedBy: denying } = part;
      // What is only denied reads as the denial, which its speakers then tell.
      const telling = saying.length > 0 ? saying : denying;
      return [
        ...line(
          `${sentenceAsTold(corpus, proposition, part)}: ${voicesOf(corpus, telling, saying.length > 0 ? 'asserts' : 'denies')}`,
          '- ',
        ),
        ...(saying.length > 0 && denying.length > 0
          ? paragraph(
              voicesOf(corpus, denying, 'denies'),
              width,
              `      ${paint.red('denied by')} `,
              '        ',
            )
          : []),
      ];
    }),
  ];
}

function saidLines(corpus: Corpus, { id, affirmedBy, ownDate }: TimelineEntry, width: number): string[] {
  const line = (text: string, first = '') => paragraph(text, width, `    ${first}`, '      ');
  const utterance = corpus.utterances.get(id);
  // Two reports may pass on one and the same sentence of it.
  const own = [
    ...groupBy(inOrderOfWeight(affirmedBy), (claim) => sayClaim(corpus, claim).said).values(),
  ].flatMap(([first]) => first ?? []);
  const isReport = utterance?.report !== undefined;
  // What its names say already tells a reader nothing.
  const telling = own.filter(({ proposition }) => !saidByName(corpus, proposition));
  const shown = isReport ? [] : (telling.length > 0 ? telling : own).slice(0, MOST);
  const more = own.length - shown.length;
  const passed = (utterance?.quotes ?? []).map((quoted) => labelOf(corpus, quoted));
  return [
    ...(isReport
      ? line(`published; ${count(own.length, 'claim')} in its own voice`)
      : line(through(corpus, affirmedBy, ownDate))),
    ...shown.flatMap((claim) => line(sayClaim(corpus, claim).said, '- ')),
    ...(!isReport && more > 0 ? line(`and ${count(more, 'more claim')}`) : []),
    ...(own.length === 0 && passed.length > 0 ? line(inSeries(passed), 'passes on ') : []),
  ].filter((text) => text.trim() !== '');
}

/** `in report 003 via SITE via AFP; its own day is not told`: for each way by which it reached us. */
function through(corpus: Corpus, claims: readonly Claim[], ownDate: boolean): string {
  const ways = claims.map((claim) => {
    const [report, ...rest] = chainOf(corpus, claim);
    const names = rest
      .toReversed()
      .map((relay) => inSeries(speakersOr(corpus, relay)))
      .filter((name, at, all) => name !== all[at - 1]);
    const relays = names.slice(1);
    return [`in report ${report?.report?.number ?? ''}`, ...relays].join(' via ');
  });
  return [...[...new Set(ways)].sort(), ...(ownDate ? [] : ['its own day is not told'])].join('; ');
}

/** What a reader would ask for first: claims of responsibility and denials, deeds and losses; days and places last. */
function inOrderOfWeight(claims: readonly Claim[]): readonly Claim[] {
  const act: Readonly<Partial<Record<SpeechAct, number>>> = {
    'claims-responsibility': 0,
    denies: 1,
    alleges: 3,
    opines: 3,
  };
  const weight = ({ speechAct, proposition: { predicate } }: Claim): number => {
    if (EVENT_DATES.has(predicate) || predicate === cg.place || predicate === cg.subEventOf) return 9;
    if (predicate === cg.characterizedAs) return 8;
    const first = predicate === cg.perpetrator ? 0 : predicate === cg.casualties ? 0.2 : 0.5;
    return (act[speechAct] ?? 2) + first;
  };
  return claims.toSorted((a, b) => weight(a) - weight(b));
}

function voicesOf(corpus: Corpus, claims: readonly Claim[], unsaid: SpeechAct = 'asserts'): string {
  return voices(
    claims.map((claim) => cardClaim(corpus, claim)),
    unsaid,
  );
}

function speakers(corpus: Corpus, claims: readonly Claim[]): string {
  const names = claims.flatMap((claim) => {
    const utterance = corpus.utterances.get(claim.madeIn);
    return utterance === undefined ? [] : speakersOr(corpus, utterance);
  });
  return inSeries([...new Set(names)]);
}

/** Labels of those who speak in it, or its own where it names none. */
function speakersOr(corpus: Corpus, { speakers, label }: Utterance): readonly string[] {
  return speakers.length === 0 ? [label] : speakers.map((id) => labelOf(corpus, id));
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Entries with their claims by IRI and in words. */
export function asJson(corpus: Corpus, { entries, undated }: Timeline): unknown {
  const claims = (some: readonly Claim[]) =>
    some.map((claim) => ({ claim: shorten(claim.id), ...sayClaim(corpus, claim) }));
  const entry = ({ id, kind, span, origins, otherDates, alsoToldBy, parts, ...rest }: TimelineEntry) => ({
    kind,
    id: kind === 'relation' ? id : shorten(id),
    ...rest,
    earliest: span.earliest,
    latest: span.latest,
    origins: origins.map(shorten),
    affirmedBy: claims(rest.affirmedBy),
    deniedBy: claims(rest.deniedBy),
    otherDates: otherDates.map(({ when, how, affirmedBy }) => ({
      when,
      how,
      affirmedBy: claims(affirmedBy),
    })),
    alsoToldBy: claims(alsoToldBy),
    parts: parts.map((part) => ({
      sentence: sentenceAsTold(corpus, part.proposition, part),
      affirmedBy: claims(part.affirmedBy),
      deniedBy: claims(part.deniedBy),
    })),
  });
  return { entries: entries.map(entry), undated: undated.map(entry) };
}
