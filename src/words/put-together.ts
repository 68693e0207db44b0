/** What is put together from several tellings in words: who gives whom which part, as nobody here tells of them all. */
import { speakersOf } from '../compare/standing/chain.js';
import type { Telling, ToldApart } from '../compare/standing/told-apart.js';
import type { Claim, Corpus } from '../model/records.js';
import { groupBy } from '../structures/group-by.js';
import { sayClaim } from './claims.js';
import { labelOf } from './labels.js';
import { inSeries } from './phrases.js';

/** `put together from two tellings, neither of which gives both JNIM and MINUSMA a part. JNIM: JNIM carried out “…”; MINUSMA: …`. */
export function sayPutTogether(corpus: Corpus, { pairs, tellings }: ToldApart): string {
  const [number, none] = tellings.length === 2 ? ['two', 'neither'] : ['several', 'none'];
  // Other actors may have their parts from one telling: the pair is named.
  const [pair] = pairs;
  const whom =
    pairs.length === 1 && pair !== undefined
      ? `both ${inSeries(pair.map((actor) => labelOf(corpus, actor)))}`
      : 'all its actors';
  const which = `${none} of which gives ${whom} a part`;
  return `put together from ${number} tellings, ${which}. ${sayTellings(corpus, tellings).join('; ')}`;
}

/** One entry for all who tell the same: `JNIM: JNIM carried out “…”`, and what the report that relays it adds itself. */
function sayTellings(corpus: Corpus, tellings: readonly Telling[]): readonly string[] {
  const told = tellings.map(({ origin, claims }) => {
    const [own, added] = [true, false].map((isOwn) =>
      claims.filter(({ madeIn }) => (madeIn === origin) === isOwn),
    ) as [Claim[], Claim[]];
    const more =
      added.length === 0
        ? ''
        : `, to which ${voicesOf(corpus, added).join(', ')} adds: ${sentencesOf(corpus, added)}`;
    return { voices: voicesOf(corpus, own), said: `${sentencesOf(corpus, own)}${more}` };
  });
  return [...groupBy(told, ({ said }) => said)].map(([said, same]) => {
    const voices = [...new Set(same.flatMap((each) => each.voices))].sort();
    return `${inSeries(voices)}: ${said}`;
  });
}

const sentencesOf = (corpus: Corpus, claims: readonly Claim[]) =>
  [...new Set(claims.map((claim) => sayClaim(corpus, claim).sentence))].sort().join(', ');

const voicesOf = (corpus: Corpus, claims: readonly Claim[]) => [
  ...new Set(claims.map((claim) => voiceOf(corpus, claim))),
];

function voiceOf(corpus: Corpus, claim: Claim): string {
  const speakers = speakersOf(corpus, claim).map((id) => labelOf(corpus, id));
  return speakers.length === 0 ? labelOf(corpus, claim.madeIn) : inSeries(speakers);
}
