/** A difference to lines and to JSON: takes what difference.ts gives, says it in words, each part under a heading. */

import { type Difference, isEmptyDifference } from '../../compare/differences/difference.js';
import type { PropositionStanding } from '../../compare/standing/standing.js';
import type { Comparison } from '../../compare/verdicts/verdict.js';
import { shorten } from '../../model/namespaces.js';
import type { Claim, Corpus, Entity } from '../../model/records.js';
import { labelOf } from '../../words/labels.js';
import {
  type Order,
  sayBounds,
  sayCorroborated,
  sayCounted,
  sayNew,
  sayStandingChange,
} from '../../words/reports/changes.js';
import { sentence, sentenceOf } from '../../words/sentences.js';
import { sayComparison } from '../../words/verdicts.js';
import { paragraph } from '../terminal/layout.js';
import { paint } from '../terminal/terminal.js';

export function differenceLines(
  before: Corpus,
  after: Corpus,
  found: Difference,
  order: Order,
  width: number,
): string[] {
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
      found.newPropositions.map((each) => sayNew(after, each)),
    ),
    ...part(
      'Newly corroborated by an independent origin',
      found.corroborated.map((each) => sayCorroborated(after, each, order)),
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
      found.bounds.map((each) => sayBounds(after, each, order)),
    ),
    ...part(
      'Standings that changed',
      found.standings.map((each) => sayStandingChange(after, each, order)),
    ),
    ...part(
      'Gone: entities',
      found.goneEntities.map((entity) => entityWords(before, entity)),
    ),
    ...part(
      'Gone: propositions',
      found.gonePropositions.map((each) => sayNew(before, each)),
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
    sentence: sayNew(corpus, each),
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
      counted: sayCounted(after, is),
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
