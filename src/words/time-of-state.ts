/** A claim of a state that held for a time to the words that say so, as its sentence stands in the present. */
import type { Claim, Corpus } from '../model/records.js';
import { dateInWords } from './dates.js';
import { dateAsTold } from './dates-as-told.js';
import { labelOf } from './labels.js';
import { templatesFor } from './templates.js';

/** A verb in the present that takes the number of its subject: `{holds|hold}`. */
const PRESENT = /\{(?!was\|)(?:[so]:)?\w+\|\w+\}/;

/**
 * ` (until 2020)`, ` (11–12 August 2023)`: of a claim whose time has an end and whose sentence would say that it holds
 * now; nothing of any other.
 */
export function timeOfState(corpus: Corpus, claim: Claim): string {
  const { when, dateBasis, dateWording: wording, proposition, polarity } = claim;
  const relation = corpus.ontology.relations.get(proposition.predicate);
  if (when === undefined || relation === undefined || corpus.figures.has(proposition.object.value)) return '';
  const [start, end = start] = when.split('/');
  if (end === undefined || end === '' || end === '..') return '';
  const { template, negatedTemplate } = templatesFor(corpus, relation, proposition);
  if (!PRESENT.test(polarity === 'negated' ? negatedTemplate : template)) return '';
  if (start === '..' || start === '') return ` (until ${dateInWords(end, dateBasis).text})`;
  const told =
    wording === undefined ? dateInWords(when, dateBasis).text : dateAsTold({ edtf: when, wording }).text;
  // The peace agreement of 2015 need not say 2015 again.
  return labelOf(corpus, proposition.object.value).includes(told) ? '' : ` (${told})`;
}
