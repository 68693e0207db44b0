/** A difference to lines and to JSON: takes what difference.ts gives, says it in words, each part under a heading. */

import type { Bounds } from '../../compare/differences/bounds.js';
import { type Difference, isEmptyDifference } from '../../compare/differences/difference.js';
import { speakersOf } from '../../compare/standing/chain.js';
import { type PropositionStanding, vouching } from '../../compare/standing/standing.js';
import type { Comparison } from '../../compare/verdicts/verdict.js';
import { shorten } from '../../model/namespaces.js';
import type { Claim, Corpus, Entity } from '../../model/records.js';
import { countInWords } from '../../words/figures.js';
import { labelOf } from '../../words/labels.js';
import { inSeries } from '../../words/phrases.js';
import { sentence, sentenceAsTold, sentenceOf } from '../../words/sentences.js';
import { STANDING_WORDS } from '../../words/standing.js';
import { sayComparison } from '../../words/verdicts.js';
import { paragraph } from '../terminal/layout.js';
import { paint } from '../terminal/terminal.js';

export function differenceLines(before: Corpus, after: Corpus, found: Difference, width: number): string[] {
  if (isEmptyDifference(found)) return ['No difference.'];
  const part = (title: string, lines: readonly string[]) =>
    lines.length === 0
      ? []
      : [
          paint.bold(`${title} (${lines.length})`),
          ...lines.flatMap((line) => paragraph(line, width, '  ', '    ')),
          '',
        ];
  const lines = [
    ...part(
      'New entities',
      found.newEntities.map((entity) => entityWords(after, entity)),
    ),
    ...part(
      'New propositions',
      found.newPropositions.map((each) => propositionWords(after, each)),
    ),
    ...part(
      'Newly corroborated by an independent origin',
      found.corroborated.map(
        ({ proposition, before: old, by }) =>
          `${sentenceOf(after, proposition, [...old, ...by])}: so far ${voices(after, old)}, now also ${voices(after, by)}`,
      ),
    ),
    ...part(
      'Newly contradicted',
      found.contradicted.map((each) => sayComparison(after, each)),
    ),
    ...part(
      'Newly in tension',
      found.inTension.map((each) => sayComparison(after, each)),
    ),
    ...part(
      'Bounds that changed',
      found.bounds.map(
        ({ before: was, after: is }) =>
          `${countedWords(after, is)}: ${rangeWords(was)} before, ${rangeWords(is)} now`,
      ),
    ),
    ...part(
      'Standings that changed',
      found.standings.map(
        ({ proposition, before: was, after: is, by }) =>
          `${sentence(after, proposition)}: ${STANDING_WORDS[was]} before, ${STANDING_WORDS[is]} now${by.length === 0 ? '' : ` (${voices(after, by)})`}`,
      ),
    ),
    ...part(
      'Gone: entities',
      found.goneEntities.map((entity) => entityWords(before, entity)),
    ),
    ...part(
      'Gone: propositions',
      found.gonePropositions.map((each) => propositionWords(before, each)),
    ),
  ];
  const claims = `${found.newClaims.length} new claims${found.goneClaims.length === 0 ? '' : `, ${found.goneClaims.length} gone`}`;
  return [...lines, claims];
}

export function differenceRecord(before: Corpus, after: Corpus, found: Difference): object {
  const entity = ({ id, label, type }: Entity) => ({ entity: shorten(id), label, type: shorten(type) });
  const claims = (list: readonly Claim[]) => list.map(({ id }) => shorten(id));
  const proposition = (corpus: Corpus) => (each: PropositionStanding) => ({
    key: each.proposition.key,
    sentence: propositionWords(corpus, each),
    standing: each.standing,
    claims: claims([...each.affirmedBy, ...each.deniedBy]),
  });
  const comparison = (each: Comparison) => ({
    verdict: each.verdict,
    reason: each.reason,
    sentence: sayComparison(after, each),
    left: claims(each.left),
    right: claims(each.right),
  });
  return {
    newEntities: found.newEntities.map(entity),
    newPropositions: found.newPropositions.map(proposition(after)),
    corroborated: found.corroborated.map(({ proposition: of, before: old, by }) => ({
      key: of.key,
      sentence: sentenceOf(after, of, [...old, ...by]),
      before: claims(old),
      by: claims(by),
    })),
    contradicted: found.contradicted.map(comparison),
    inTension: found.inTension.map(comparison),
    bounds: found.bounds.map(({ before: was, after: is }) => ({
      scope: shorten(is.scope),
      counted: countedWords(after, is),
      before: [was.least ?? null, was.greatest ?? null],
      after: [is.least ?? null, is.greatest ?? null],
    })),
    standings: found.standings.map((each) => ({
      key: each.proposition.key,
      sentence: sentence(after, each.proposition),
      before: each.before,
      after: each.after,
      by: claims(each.by),
    })),
    newClaims: claims(found.newClaims),
    goneEntities: found.goneEntities.map(entity),
    gonePropositions: found.gonePropositions.map(proposition(before)),
    goneClaims: claims(found.goneClaims),
  };
}

const entityWords = (corpus: Corpus, { id, label, type }: Entity) =>
  `${label} (${labelOf(corpus, type)}, ${shorten(id)})`;

/** The proposition as it is put forward, with whoever does: a denial where nobody affirms it. */
function propositionWords(
  corpus: Corpus,
  { proposition, affirmedBy, deniedBy }: PropositionStanding,
): string {
  const said = affirmedBy.length > 0 ? vouching(affirmedBy) : deniedBy;
  const words = sentenceAsTold(corpus, proposition, { affirmedBy, deniedBy });
  return `${words} (${voices(corpus, said)})`;
}

function voices(corpus: Corpus, claims: readonly Claim[]): string {
  const names = claims.flatMap((claim) => {
    const speakers = speakersOf(corpus, claim);
    return (speakers.length === 0 ? [claim.madeIn] : speakers).map((each) => labelOf(corpus, each));
  });
  return inSeries([...new Set(names)]);
}

/** `“Fighting at Ber”, soldiers killed`. */
function countedWords(corpus: Corpus, { scope, group, item, outcome }: Bounds): string {
  const what = [group ?? item, outcome].flatMap((code) =>
    code === undefined ? [] : [labelOf(corpus, code)],
  );
  return `${labelOf(corpus, scope)}, ${what.join(' ')}`;
}

const rangeWords = ({ least, greatest }: Bounds) =>
  least === undefined && greatest === undefined
    ? 'without bounds'
    : countInWords({ min: least, max: greatest, approximate: false });
