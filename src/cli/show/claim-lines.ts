/** Claims to lines: who says what with which act of speech, and on demand the IRI, the places and the passages. */
import type { CardClaim } from '../../cards/card-claim.js';
import { localName, shorten } from '../../model/namespaces.js';
import type { Evidence, SpeechAct } from '../../model/records.js';
import type { PassageUnit } from '../../model/whereabouts.js';
import { paragraph } from '../terminal/layout.js';
import { paint } from '../terminal/terminal.js';
import type { PassageOf } from './passages.js';

/** How much of each claim is printed. */
export interface Detail {
  /** Every claim by itself, with IRI, paragraph and characters. */
  readonly claims: boolean;
  /** Where the reports' texts are at hand: the passages too. */
  readonly passageOf: PassageOf | undefined;
}

const ACTS: Readonly<Record<SpeechAct, string>> = {
  asserts: 'says',
  denies: 'denies',
  'claims-responsibility': 'claims responsibility',
  alleges: 'alleges',
  plans: 'tells of a plan',
  'once-planned': 'tells of a first plan',
  seeks: 'tells of an effort',
  demands: 'demands',
  expects: 'expects',
  fears: 'fears',
  suspects: 'suspects',
  opines: 'holds',
};

function actOf({ speechAct, claimsDeed, passesOn }: CardClaim): string {
  if (passesOn) return 'passes on as said';
  return speechAct === 'claims-responsibility' && !claimsDeed ? 'says of its deed' : ACTS[speechAct];
}

/** Each claim in a line of its own, as `claims responsibility: JNIM … (003 par. 7)`, with what detail asks for. */
export function saidLines(claims: readonly CardClaim[], detail: Detail, width: number): string[] {
  return claims.flatMap((claim) => [
    ...paragraph(
      `${actOf(claim)}: ${claim.told}${claim.wording === undefined ? '' : ` (“${claim.wording}”)`} ${paint.dim(`(${placeOf(claim.report, claim.paragraphs, claim.unit)})`)}`,
      width,
      '  ',
      '    ',
    ),
    ...referenceLines([claim], detail, width, '    '),
  ]);
}

/** Of each claim its IRI and every place at which it stands; nothing where they are not asked for. */
export function referenceLines(
  claims: readonly CardClaim[],
  { claims: asked, passageOf }: Detail,
  width: number,
  margin: string,
): string[] {
  if (!asked) return [];
  return claims.flatMap(({ id, evidence }) => [
    `${margin}${paint.dim(shorten(id))}`,
    ...evidenceLines(evidence, passageOf, width, `${margin}  `),
  ]);
}

/** Each passage by its place, `report 003, paragraph 7, characters 1480 to 1503`, and what stands there. */
export function evidenceLines(
  evidence: readonly Evidence[],
  passageOf: PassageOf | undefined,
  width: number,
  margin: string,
): string[] {
  return evidence.flatMap((each) => {
    const { report, paragraph: number, start, end } = each;
    const where = number === 0 ? 'title' : `paragraph ${number}`;
    const text = passageOf?.(each);
    return [
      ...paragraph(
        `report ${localName(report)}, ${where}, characters ${start} to ${end}`,
        width,
        margin,
        `${margin}  `,
      ).map(paint.dim),
      ...(text === undefined ? [] : paragraph(`“${text}”`, width, `${margin}  `)),
    ];
  });
}

const UNITS: Readonly<Record<PassageUnit, string>> = { paragraph: 'par.', line: 'line', record: 'record' };

/** `003 par. 7, 12`, of a title `003 title`. */
export function placeOf(report: string, paragraphs: readonly number[], unit: PassageUnit): string {
  const body = paragraphs.filter((number) => number > 0).toSorted((a, b) => a - b);
  const where = [
    ...(paragraphs.includes(0) ? [unit === 'paragraph' ? 'title' : 'whole file'] : []),
    ...(body.length > 0 ? [`${UNITS[unit]} ${body.join(', ')}`] : []),
  ];
  return `${report} ${where.join(', ')}`.trim();
}
