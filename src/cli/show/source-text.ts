/** The card of an utterance or a report to lines: who, when, through whom, what it quotes, who speaks in it, what is claimed. */
import type { Quoted, UtteranceCard } from '../../cards/utterance-card.js';
import { shorten } from '../../model/namespaces.js';
import type { Whereabouts } from '../../model/whereabouts.js';
import { count, inSeries } from '../../words/phrases.js';
import { paragraph } from '../terminal/layout.js';
import { paint } from '../terminal/terminal.js';
import { originsInWords } from './card-text.js';
import { type Detail, evidenceLines, saidLines } from './claim-lines.js';

/** @param quoted gives the card of what this one quotes, to show the whole chain below it. */
export function sourceLines(
  card: UtteranceCard,
  quoted: (id: string) => UtteranceCard | undefined,
  detail: Detail,
  width: number,
): string[] {
  const { report, label } = card;
  // A report may hold hundreds of claims of its own: they are listed on demand.
  const listed = report === undefined || detail.claims;
  const own = report === undefined ? 'What is claimed in it' : 'What the report says in its own voice';
  return [
    ...paragraph(paint.bold(report?.title ?? label), width),
    `  ${report === undefined ? 'utterance' : label}  ${paint.dim(shorten(card.id))}`,
    ...facts(card).flatMap(([name, value]) => paragraph(value, width, `  ${name}: `, '    ')),
    ...section('Who passes it on', card.quotedBy, (each) =>
      quotedLines({ ...each, claims: 0 }, detail, width, '  '),
    ),
    ...section('Where it is told who says so', report === undefined ? [card] : [], ({ evidence }) =>
      evidenceLines(evidence, detail.passageOf, width, '  '),
    ),
    ...section('Whom it quotes', card.quotes, (each) => chainLines(each, quoted, detail, width, '  ')),
    ...(listed && card.claims.length > 0
      ? ['', paint.underline(own), '', ...saidLines(card.claims, detail, width)]
      : []),
    ...(listed && report !== undefined ? quotedClaims(card, quoted, detail, width) : []),
    ...(listed ? [] : ['', `  ${paint.dim(`list: claimgraph show ${shorten(card.id)} --claims`)}`]),
  ];
}

/** Name and value of what is known of it, in the order in which a reader asks. */
function facts(card: UtteranceCard): (readonly [string, string])[] {
  const { report, speakers, media, when, through, claims } = card;
  const names = (all: readonly { readonly label: string }[]) => inSeries(all.map(({ label }) => label));
  const known: (readonly [string, string])[] =
    report === undefined
      ? [
          ['said by', names(speakers) || 'nobody named'],
          ['in', names(media)],
          ['when', when ?? 'not told'],
          [
            'claims',
            `${claims.length === 0 ? 'none' : claims.length} in its own voice${through.claims > claims.length ? `, ${through.claims} through it` : ''}`,
          ],
        ]
      : [
          ['outlet', names(report.outlets) || `not known; it speaks as ${names(speakers)}`],
          ['date', when ?? 'not told'],
          ['distributed by', names(report.distributors)],
          ['credits', names(report.credits)],
          ...whereaboutsOf(report.whereabouts),
          ['text', `${report.language}, SHA-256 ${report.textSha256}`],
          ['who speaks in it', `${count(through.claims, 'claim')}: ${originsInWords(through.origins)}`],
        ];
  return known.filter(([, value]) => value !== '');
}

/** An address that says no more than the one before is not told again. */
function whereaboutsOf({
  address,
  canonicalAddress,
  archivedAt,
  fetchedOn,
}: Whereabouts): (readonly [string, string])[] {
  const found =
    fetchedOn === undefined || address === undefined ? (address ?? '') : `${address} (fetched ${fetchedOn})`;
  return [
    ['address', found],
    ['canonical address', canonicalAddress === address ? '' : (canonicalAddress ?? '')],
    ['archived at', archivedAt === address ? '' : (archivedAt ?? '')],
  ];
}

function section<T>(heading: string, items: readonly T[], lines: (item: T) => readonly string[]): string[] {
  const all = items.flatMap(lines);
  return all.length === 0 ? [] : ['', paint.underline(heading), '', ...all];
}

/** One utterance: its name, who speaks, when, and its passages. */
function quotedLines(
  { id, label, speakers, when, evidence, claims }: Quoted,
  detail: Detail,
  width: number,
  margin: string,
): string[] {
  const told = [
    inSeries(speakers.map((speaker) => speaker.label)) || 'nobody named',
    ...(when === undefined ? [] : [when]),
    ...(claims === 0 ? [] : [count(claims, 'claim')]),
  ].join(', ');
  return [
    ...paragraph(`${paint.bold(label)} (${told})`, width, margin, `${margin}    `),
    `${margin}    ${paint.dim(shorten(id))}`,
    ...(detail.claims || detail.passageOf !== undefined
      ? evidenceLines(evidence, detail.passageOf, width, `${margin}  `)
      : []),
  ];
}

/** Levels that are set in from the one above; beyond, there is no room left. */
const SET_IN = 12;

/** An utterance and, below it, what it quotes in turn; what several quote is gone into where it comes first. */
function chainLines(
  top: Quoted,
  quoted: (id: string) => UtteranceCard | undefined,
  detail: Detail,
  width: number,
  margin: string,
): string[] {
  const lines: string[] = [];
  const seen = new Set<string>();
  const waiting = [{ each: top, depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { each, depth } = next;
    for (const line of quotedLines(each, detail, width, margin + '  '.repeat(Math.min(depth, SET_IN))))
      lines.push(line);
    if (seen.has(each.id)) continue;
    seen.add(each.id);
    for (const below of (quoted(each.id)?.quotes ?? []).toReversed())
      waiting.push({ each: below, depth: depth + 1 });
  }
  return lines;
}

/** On demand: the claims of all that a report quotes, by utterance, as far as they stand in this report. */
function quotedClaims(
  card: UtteranceCard,
  quoted: (id: string) => UtteranceCard | undefined,
  detail: Detail,
  width: number,
): string[] {
  const seen = new Set<string>();
  const below: UtteranceCard[] = [];
  const waiting = card.quotes.toReversed();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const found = seen.has(next.id) ? undefined : quoted(next.id);
    seen.add(next.id);
    if (found === undefined) continue;
    below.push(found);
    for (const each of found.quotes.toReversed()) waiting.push(each);
  }
  return below.flatMap(({ label, claims }) => {
    const here = claims.filter(({ report }) => report === card.report?.number);
    return here.length === 0 ? [] : ['', paint.underline(label), '', ...saidLines(here, detail, width)];
  });
}
