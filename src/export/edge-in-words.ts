/** An edge to what a reader is told of it: the sentence that the card has, when, how it stands, and who tells it otherwise. */
import { byManner, type PropositionStanding, standings, tellingOf } from '../compare/standing/standing.js';
import { toldOtherwiseIn } from '../compare/verdicts/told-otherwise.js';
import type { EdgeAttributes } from '../graph/attributes.js';
import { proposition } from '../model/identifiers.js';
import type { Corpus, Iri } from '../model/records.js';
import { memo } from '../structures/memo.js';
import { datesTold } from '../times/dates-told.js';
import { labelOf } from '../words/labels.js';
import { sentence, sentenceAsTold } from '../words/sentences.js';
import { sayStanding, sayToldOtherwise } from '../words/standing.js';

export interface EdgeInWords {
  /** The first of those on a card, where it is told in several manners: as done before as planned. */
  readonly sentence: string;
  /** `nobody here denies it`; empty for what the encoder records of an utterance. */
  readonly standing: string;
  /** The date as told; empty where nobody gives one. */
  readonly when: string;
  /** Empty where nobody does. */
  readonly toldOtherwise: string;
}

/** Between several things of one cell. */
const APART = '; ';

const standingsIn = memo(standings);

export function edgeInWords(
  corpus: Corpus,
  source: Iri,
  { predicate, label, derived, standing, claims: ids }: EdgeAttributes,
  target: Iri,
): EdgeInWords {
  const of = proposition(source, predicate, { kind: 'iri', value: target });
  const claims = ids.flatMap((id) => corpus.claims.get(id) ?? []);
  if (claims.length === 0) {
    const words = `${labelOf(corpus, source)} ${label} ${labelOf(corpus, target)}`;
    return { sentence: words, standing: '', when: '', toldOtherwise: '' };
  }
  const affirmedBy = claims.filter(({ polarity }) => polarity === 'affirmed');
  const deniedBy = claims.filter(({ polarity }) => polarity === 'negated');
  const judged = derived ? undefined : firstManner(corpus, of.key);
  const telling = judged === undefined ? affirmedBy : tellingOf(judged);
  const otherwise = toldOtherwiseIn(corpus).ofProposition(of, judged === undefined ? undefined : telling);
  return {
    sentence: judged === undefined ? sentence(corpus, of) : sentenceAsTold(corpus, of, judged),
    standing:
      derived && standing === 'uncontested'
        ? sayStanding(standing, claims, [])
        : sayStanding(standing, affirmedBy, deniedBy),
    when: datesTold(corpus, telling).join(APART),
    toldOtherwise: sayToldOtherwise(corpus, otherwise)
      .map(({ lead, words }) => `${lead} ${words}`)
      .join(APART),
  };
}

function firstManner(corpus: Corpus, key: string): PropositionStanding | undefined {
  const judged = standingsIn(corpus).get(key);
  return judged === undefined ? undefined : byManner(corpus, judged)[0];
}
