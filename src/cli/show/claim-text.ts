/** The card of a claim to lines: who says what, where, how it stands beside others, and the way it took, each step with its passages. */
import type { ClaimCard } from '../../cards/claim-card.js';
import { shorten } from '../../model/namespaces.js';
import { paragraph } from '../terminal/layout.js';
import { paint } from '../terminal/terminal.js';
import { propositionLines } from './card-text.js';
import { type Detail, evidenceLines } from './claim-lines.js';

export function claimLines(card: ClaimCard, detail: Detail, width: number): string[] {
  const { id, said, gloss, wording, when, headline, evidence, links, standing } = card;
  const { subject, predicate, object } = card.proposition;
  const triple = [subject, predicate, object.value].map(shorten).join('  ');
  return [
    ...paragraph(paint.bold(said), width, '', '  '),
    `  claim  ${paint.dim(shorten(id))}`,
    ...(gloss === undefined ? [] : paragraph(gloss, width, '  in our words: ', '    ')),
    ...(wording === undefined ? [] : paragraph(`“${wording}”`, width, "  in the speaker's words: ", '    ')),
    ...(when === undefined ? [] : paragraph(when, width, '  said to hold: ', '    ')),
    ...paragraph(triple, width, '  the triple: ', '    '),
    ...(headline ? ['  stands only in the headline'] : []),
    '',
    paint.underline('Where it stands'),
    '',
    ...evidenceLines(evidence, detail.passageOf, width, '  '),
    '',
    paint.underline('How it reached us'),
    '',
    ...links.flatMap((link) => [
      ...paragraph(
        `${paint.bold(link.speakers || link.label)}${link.when === undefined ? '' : `, ${link.when}`}`,
        width,
        '  ',
        '    ',
      ),
      `    ${paint.dim(shorten(link.id))}`,
      ...evidenceLines(link.evidence, detail.passageOf, width, '    '),
    ]),
    '',
    paint.underline('How it stands beside others'),
    '',
    ...propositionLines(standing, { ...detail, claims: true }, width),
  ];
}
