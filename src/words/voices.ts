/** Who puts claims forward, as names in a sentence. Names may be plural, so what follows them is in the past tense, or no verb. */
import { bothWays } from '../compare/standing/both-ways.js';
import { chainOf, speakersOf } from '../compare/standing/chain.js';
import type { Claim, Corpus } from '../model/records.js';
import { dateInWords } from './dates.js';
import { nameOf } from './labels.js';
import { inSeries } from './phrases.js';

/** The speakers, each once, in the order of the claims; the utterance where it names nobody. */
export function voicesInWords(corpus: Corpus, claims: readonly Claim[]): string {
  const names = claims.flatMap((claim) => {
    const speakers = speakersOf(corpus, claim);
    return (speakers.length === 0 ? [claim.madeIn] : speakers).map((iri) => nameOf(corpus, iri));
  });
  return inSeries([...new Set(names)]);
}

/**
 * The voice of one claim. Whoever expects, fears or suspects is named with who told so, where that is neither the speaker nor
 * the report: `Malian junta, as told by a police officer`.
 */
export function voiceInWords(corpus: Corpus, claim: Claim): string {
  const voice = voicesInWords(corpus, [claim]);
  if (claim.speechAct !== 'expects' && claim.speechAct !== 'fears' && claim.speechAct !== 'suspects')
    return voice;
  const between = chainOf(corpus, claim).slice(1, -1);
  const told = between.flatMap(({ speakers }) => speakers.map((iri) => nameOf(corpus, iri)));
  return told.length === 0 ? voice : `${voice}, as told by ${inSeries(told)}`;
}

/** `Red Dawn claimed it on 14 March 2031 and denied it on 16 March 2031`: of each who says both, in the order in which it was said. */
export function sayBothWays(
  corpus: Corpus,
  affirmedBy: readonly Claim[],
  deniedBy: readonly Claim[],
): readonly string[] {
  return bothWays(corpus, affirmedBy, deniedBy).map(({ speaker, affirmed, denied }) => {
    const claimed = affirmed.some(({ speechAct }) => speechAct === 'claims-responsibility');
    const [first, then] = [
      { did: claimed ? 'claimed it' : 'said so', ...whenSaid(corpus, affirmed) },
      { did: 'denied it', ...whenSaid(corpus, denied) },
    ].toSorted((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1)) as [WhenSaid, WhenSaid];
    const isKnown = first.day !== '' && then.day !== '' && first.day !== then.day;
    const order = isKnown ? '' : '; which came first is not told';
    return `${nameOf(corpus, speaker)} ${first.did}${first.when} and ${then.did}${then.when}${order}`;
  });
}

interface WhenSaid {
  readonly did: string;
  readonly when: string;
  readonly day: string;
}

/** The first of the days on which the claims were made. */
function whenSaid({ utterances }: Corpus, claims: readonly Claim[]): Omit<WhenSaid, 'did'> {
  const [first] = claims
    .flatMap(({ madeIn }) => utterances.get(madeIn) ?? [])
    .filter(({ saidOn, earliest }) => saidOn !== undefined && earliest !== undefined)
    .toSorted((a, b) => ((a.earliest ?? '') < (b.earliest ?? '') ? -1 : 1));
  if (first?.saidOn === undefined) return { when: '', day: '' };
  const { text, preposition } = dateInWords(first.saidOn);
  return { when: ` ${preposition === '' ? '' : `${preposition} `}${text}`, day: first.earliest ?? '' };
}
