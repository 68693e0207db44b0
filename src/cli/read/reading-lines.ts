/** A reading as lines for the terminal: how much was found, then each claim with its passage, and on wish why it was proposed. */
import type { Range } from '../../model/range.js';
import type { Candidate, LocalId, ReadClaim, Reading } from '../../reading/reading.js';
import type { ClaimInWords } from '../../words/claims.js';
import { count, inSeries } from '../../words/phrases.js';
import { whereItStands } from '../review/where-it-stands.js';
import { paragraph } from '../terminal/layout.js';
import { columns, paint } from '../terminal/terminal.js';

export interface Shown {
  readonly name: string;
  readonly reading: Reading;
  readonly inWords: ReadonlyMap<LocalId, ClaimInWords>;
  readonly slice: (range: Range) => string;
  readonly explain: boolean;
}

export function readingLines(shown: Shown): string[] {
  const { name, reading, inWords } = shown;
  const { entities, events, figures, utterances, claims } = reading;
  const found = [
    count(entities.length, 'name'),
    count(events.length, 'event'),
    count(figures.length, 'figure'),
    count(utterances.length - 1, 'utterance'),
  ];
  return [
    paint.bold(name),
    ...paragraph(`${count(claims.length, 'claim')} proposed, of ${inSeries(found)}`, columns()),
    ...claims.flatMap((claim) => ['', ...claimLines(claim, inWords.get(claim.id), shown)]),
  ];
}

function claimLines(
  claim: ReadClaim,
  told: ClaimInWords | undefined,
  { reading, slice, explain }: Shown,
): string[] {
  const isReports = reading.utterances.some(({ id, report }) => id === claim.utterance && report === true);
  const plain = claim.speechAct === 'asserts' && isReports;
  const sentence = told === undefined ? bare(claim, reading) : plain ? told.sentence : told.said;
  return [
    ...paragraph(`${claim.id.padEnd(4)} ${sentence}`, columns(), '', '     '),
    ...claim.evidence.flatMap((passage) =>
      paragraph(
        `${paint.dim(`${whereItStands(reading, passage.paragraph)}:`)} “${oneLine(slice(passage))}”`,
        columns(),
        '     ',
        '       ',
      ),
    ),
    ...(explain ? whyLines(claim, reading) : []),
  ];
}

function whyLines(claim: ReadClaim, { entities }: Reading): string[] {
  const who = entities.find(({ id }) => id === claim.object);
  const linked =
    who?.iri === undefined
      ? candidateWords(who?.candidates ?? [])
      : `${who.label} is ${who.iri}, by its ${who.linkedBy}`;
  const sure = claim.confidence === undefined ? '' : `, ${Math.round(claim.confidence * 100)} % sure`;
  return [`why: ${claim.by ?? 'not said'}${sure}`, ...(linked === '' ? [] : [linked])].flatMap((line) =>
    paragraph(paint.dim(line), columns(), '     ', '       '),
  );
}

const candidateWords = (candidates: readonly Candidate[]) =>
  candidates.length === 0 ? '' : `may be ${inSeries(candidates.map(({ iri, why }) => `${iri} (${why})`))}`;

/** What the ontology has no sentence for. */
function bare({ subject, predicate, object }: ReadClaim, { entities, events }: Reading): string {
  const labels = new Map([...entities, ...events].map(({ id, label }) => [id, label]));
  const said = typeof object === 'string' ? (labels.get(object) ?? object) : JSON.stringify(object);
  return `${labels.get(subject) ?? subject} · ${predicate} · ${said}`;
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ');
