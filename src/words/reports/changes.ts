/**
 * What a report changed, piece by piece in words: a new proposition with its voices, one more source, a count within
 * other bounds. Held against all others it is not said what came first: some of them came later.
 */
import type { Bounds } from '../../compare/differences/bounds.js';
import type { BoundsChange, Corroboration, StandingChange } from '../../compare/differences/difference.js';
import type { HeldAgainst } from '../../compare/differences/report-changes.js';
import { type PropositionStanding, vouching } from '../../compare/standing/standing.js';
import type { Corpus } from '../../model/records.js';
import { countInWords } from '../figures.js';
import { labelOf } from '../labels.js';
import { sentence, sentenceAsTold, sentenceOf } from '../sentences.js';
import { STANDING_WORDS } from '../standing.js';
import { voicesInWords } from '../voices.js';

/** The proposition as it is put forward, with whoever does: a denial where nobody affirms it. */
export function sayNew(corpus: Corpus, { proposition, affirmedBy, deniedBy }: PropositionStanding): string {
  const said = affirmedBy.length > 0 ? vouching(affirmedBy) : deniedBy;
  const words = sentenceAsTold(corpus, proposition, { affirmedBy, deniedBy });
  return `${words} (${voicesInWords(corpus, said)})`;
}

/** How the one state stands to the other: one came before the other, or a report is left out and taken in. */
export type Order = 'in time' | 'without and with';

export const orderOf = (against: HeldAgainst): Order =>
  against === 'others' ? 'without and with' : 'in time';

/** `JNIM is affiliated with Al-Qaeda: so far SITE, now also a police officer`. */
export function sayCorroborated(
  corpus: Corpus,
  { proposition, before, by }: Corroboration,
  order: Order,
): string {
  const told = sentenceOf(corpus, proposition, [...before, ...by]);
  const [some, more] = [voicesInWords(corpus, before), voicesInWords(corpus, by)];
  return order === 'in time'
    ? `${told}: so far ${some}, now also ${more}`
    : `${told}: without it ${some}, with it also ${more}`;
}

/** `MINUSMA, personnel: about 13,000 before, about 13,000 to 15,000 now`. */
export function sayBounds(corpus: Corpus, { before, after }: BoundsChange, order: Order): string {
  const [was, is] = WHEN[order];
  return `${sayCounted(corpus, after)}: ${rangeInWords(before)} ${was}, ${rangeInWords(after)} ${is}`;
}

/** `Malian junta uses the services of Wagner Group: denied by nobody before, disputed now (Malian junta)`. */
export function sayStandingChange(
  corpus: Corpus,
  { proposition, before, after, by }: StandingChange,
  order: Order,
): string {
  const [was, is] = WHEN[order];
  const who = by.length === 0 ? '' : ` (${voicesInWords(corpus, by)})`;
  return `${sentence(corpus, proposition)}: ${STANDING_WORDS[before]} ${was}, ${STANDING_WORDS[after]} ${is}${who}`;
}

const WHEN: Readonly<Record<Order, readonly [was: string, is: string]>> = {
  'in time': ['before', 'now'],
  'without and with': ['without it', 'with it'],
};

/** `“Fighting at Ber”, soldiers killed`. */
export function sayCounted(corpus: Corpus, { scope, group, item, outcome }: Bounds): string {
  const what = [group ?? item, outcome].flatMap((code) =>
    code === undefined ? [] : [labelOf(corpus, code)],
  );
  return `${labelOf(corpus, scope)}, ${what.join(' ')}`;
}

const rangeInWords = ({ least, greatest, approximate }: Bounds) =>
  least === undefined && greatest === undefined
    ? 'without bounds'
    : countInWords({ min: least, max: greatest, approximate });
