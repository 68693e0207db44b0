/** The time of a claim to what its sentence has to add: `, a running total since …`, ` (until 2020)`, ` by 31 December 2023`. */
import { modalityOf } from '../model/modality.js';
import type { Claim, Corpus, Proposition } from '../model/records.js';
import { isRunningTotal } from '../model/running-total.js';
import { dateInWords } from './dates.js';
import { dateAsTold, phrase } from './dates-as-told.js';
import { labelOf } from './labels.js';
import { templatesFor } from './templates.js';

/** How the sentence of a state or deed is put for the time that a claim gives it, where its relation has words for that. */
export type Tense = 'ongoing' | 'ended';

export function tenseOf(
  corpus: Corpus,
  proposition: Proposition,
  when: string | undefined,
): Tense | undefined {
  const relation = corpus.ontology.relations.get(proposition.predicate);
  if (when === undefined || relation === undefined) return undefined;
  const { ongoingTemplate, endedTemplate } = templatesFor(corpus, relation, proposition);
  if (when.endsWith('/..')) return ongoingTemplate === undefined ? undefined : 'ongoing';
  return endedTemplate === undefined ? undefined : 'ended';
}

/** What a sentence that these claims tell has to add; nothing where they give no time, or differ. */
export function timeInSentence(corpus: Corpus, claims: readonly Claim[]): string {
  const modality = modalityOf(claims);
  const times = new Set(
    claims.map((claim) => {
      if (modality !== undefined) return timeOf(claim);
      const tense = claim.polarity === 'negated' ? undefined : tenseOf(corpus, claim.proposition, claim.when);
      if (tense === undefined) return timeOfState(corpus, claim);
      return tense === 'ended' ? timeOf(claim).replace(/^ by /, ' until ') : timeOf(claim);
    }),
  );
  // Who gives no time, or another, says more than that it held then.
  return runningRemark(claims) + (times.size === 1 ? [...times].join('') : '');
}

/** ` by 31 December 2023`, ` in late November 2023`, ` since August 2023`; of a count, a running total says it. */
function timeOf({ when, dateWording: wording, proposition }: Claim): string {
  if (when === undefined || isRunningTotal({ proposition, when })) return '';
  return ` ${phrase(dateAsTold({ edtf: when, wording }))}`;
}

/** A verb in the present that takes the number of its subject: `{holds|hold}`. */
const PRESENT = /\{(?!was\|)(?:[so]:)?\w+\|\w+\}/;

/** ` (until 2020)`, ` (in 2015)`: of a time with an end, where the sentence has no past and would say that it holds now. */
function timeOfState(corpus: Corpus, claim: Claim): string {
  const { when, dateWording: wording, proposition, polarity } = claim;
  const relation = corpus.ontology.relations.get(proposition.predicate);
  if (when === undefined || relation === undefined || corpus.figures.has(proposition.object.value)) return '';
  if (when.endsWith('/..')) return '';
  const { template, negatedTemplate } = templatesFor(corpus, relation, proposition);
  if (!PRESENT.test(polarity === 'negated' ? negatedTemplate : template)) return '';
  const told = dateAsTold({ edtf: when, wording });
  // The peace agreement of 2015 need not say 2015 again.
  if (labelOf(corpus, proposition.object.value).includes(told.text)) return '';
  return ` (${phrase(told).replace(/^by /, 'until ')})`;
}

/** `a running total since 31 October 2023`, of a claim of which isRunningTotal holds. */
export function runningTotalInWords({ when = '', dateBasis }: Pick<Claim, 'when' | 'dateBasis'>): string {
  const [start = '', end = ''] = when.split('/');
  const known = (date: string) => date !== '' && date !== '..';
  const said = [
    ...(known(start) ? [`since ${dateInWords(start, known(end) ? undefined : dateBasis).text}`] : []),
    ...(known(end) ? [`as of ${asOf(end, dateBasis)}`] : []),
  ];
  return ['a running total', ...said].join(' ');
}

/** A doubt about the day stands before it, as nothing but the day is in doubt. */
function asOf(end: string, basis: Claim['dateBasis']): string {
  return end.endsWith('?') ? `perhaps ${dateInWords(end.slice(0, -1)).text}` : dateInWords(end, basis).text;
}

/** What a sentence that these claims tell has to add where all count over a time: `, a running total since …`. */
export function runningRemark(claims: readonly Claim[]): string {
  const running = claims.filter(isRunningTotal);
  const said = new Set(running.map(runningTotalInWords));
  return running.length === claims.length ? [...said].map((words) => `, ${words}`).join(' or') : '';
}
