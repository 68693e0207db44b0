/** How a thing is told, and in what it is said, to the speech act and polarity of a claim. */
import type { Polarity, SpeechAct } from '../../model/records.js';
import type { Told } from '../happenings/events.js';
import type { ReaderUtterance } from '../utterances/utterances.js';

const ACT_OF: Readonly<Record<Told, SpeechAct | undefined>> = {
  done: undefined,
  given: undefined,
  planned: 'plans',
  threatened: 'plans',
  supposed: 'suspects',
  demanded: 'demands',
  denied: undefined,
};

/** What is told as not so within a denial is told as so. */
export function speechOf(
  told: Told,
  utterance: Pick<ReaderUtterance, 'act' | 'polarity'>,
  negated = false,
): { readonly speechAct: SpeechAct; readonly polarity: Polarity } {
  const against = [told === 'denied', negated, utterance.polarity === 'negated'].filter(Boolean).length;
  // what somebody alleges or fears is supposed by that very word
  const isOfSaying = told === 'supposed' && /^(alleges|fears|suspects|opines)$/.test(utterance.act);
  // "urged them to respect the truce": the truce is there, whatever is asked for or denied
  if (told === 'given')
    return {
      speechAct: /^(demands|plans|fears|expects|denies)$/.test(utterance.act) ? 'asserts' : utterance.act,
      polarity: negated ? 'negated' : 'affirmed',
    };
  const own = isOfSaying ? undefined : ACT_OF[told];
  return { speechAct: own ?? utterance.act, polarity: against % 2 === 1 ? 'negated' : 'affirmed' };
}
