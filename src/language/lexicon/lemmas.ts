/** Takes a form and its tags, gives its lemma: a list of exceptions, then endings checked against WordNet. */

import { plainForm } from './word-features.js';
import { ADJECTIVE, ADVERB, NOUN, partsOf, VERB, type WordnetFilter } from './wordnet-filter.js';

/** Lemmas that the rules get wrong, by `upos xpos form`, the form in lower case. */
export type LemmaExceptions = ReadonlyMap<string, string>;

/** Endings to try in turn, `[ending, replacement]`; the first that WordNet knows wins, else the first that fits. */
const PLURAL: readonly (readonly [string, string])[] = [
  ['ies', 'y'],
  ['s', ''],
  ['es', ''],
  ['ves', 'f'],
  ['ves', 'fe'],
  ['men', 'man'],
];
const PRESENT: readonly (readonly [string, string])[] = [
  ['ies', 'y'],
  ['s', ''],
  ['es', ''],
];
const PAST: readonly (readonly [string, string])[] = [
  ['ied', 'y'],
  ['ed', 'e'],
  ['ed', ''],
  ['d', ''],
];
const GERUND: readonly (readonly [string, string])[] = [
  ['ying', 'ie'],
  ['ing', 'e'],
  ['ing', ''],
];
const COMPARATIVE: readonly (readonly [string, string])[] = [
  ['ier', 'y'],
  ['er', ''],
  ['er', 'e'],
];
const SUPERLATIVE: readonly (readonly [string, string])[] = [
  ['iest', 'y'],
  ['est', ''],
  ['est', 'e'],
];

interface Rule {
  readonly endings: readonly (readonly [string, string])[];
  readonly part: number;
}

const RULES: Readonly<Record<string, Rule>> = {
  NNS: { endings: PLURAL, part: NOUN },
  NNPS: { endings: PLURAL, part: NOUN },
  VBZ: { endings: PRESENT, part: VERB },
  VBD: { endings: PAST, part: VERB },
  VBN: { endings: PAST, part: VERB },
  VBG: { endings: GERUND, part: VERB },
  JJR: { endings: COMPARATIVE, part: ADJECTIVE },
  RBR: { endings: COMPARATIVE, part: ADVERB | ADJECTIVE },
  JJS: { endings: SUPERLATIVE, part: ADJECTIVE },
  RBS: { endings: SUPERLATIVE, part: ADVERB | ADJECTIVE },
};

const DOUBLED = /([bdgklmnprt])\1$/u;

function byRule(wordnet: WordnetFilter, lower: string, rule: Rule): string {
  let fallback: string | undefined;
  for (const [ending, replacement] of rule.endings) {
    if (!lower.endsWith(ending) || lower.length <= ending.length + 1) continue;
    const stem = lower.slice(0, -ending.length);
    if (replacement === '' && ending !== 's' && DOUBLED.test(stem)) {
      const single = stem.slice(0, -1);
      if (partsOf(wordnet, single) & rule.part) return single;
    }
    const lemma = stem + replacement;
    if (partsOf(wordnet, lemma) & rule.part) return lemma;
    fallback ??= /^(?:ed|ing|es)$/u.test(ending) ? undefined : lemma;
    if (fallback === undefined && replacement === '')
      fallback = DOUBLED.test(stem) ? stem.slice(0, -1) : stem;
  }
  return fallback ?? lower;
}

const capitalised = (form: string): string => form.slice(0, 1).toUpperCase() + form.slice(1);

/** Lemma by the rules alone. */
export function ruleLemma(wordnet: WordnetFilter, written: string, upos: string, xpos: string): string {
  const form = plainForm(written);
  if (upos === 'PROPN' && xpos !== 'NNPS') return /^\p{Ll}+$/u.test(form) ? capitalised(form) : form;
  const lower = form.toLowerCase();
  const rule = RULES[xpos];
  if (upos === 'PROPN') {
    if (!lower.endsWith('s') || lower.endsWith('ss')) return form;
    if (lower.endsWith('ies') && lower.length > 5) return `${form.slice(0, -3)}y`;
    return form.slice(0, /(?:ch|sh|x|ss)es$/u.test(lower) ? -2 : -1);
  }
  if (rule) return byRule(wordnet, lower, rule);
  if (upos === 'ADJ' && /^\p{Lu}\p{Ll}/u.test(form) && (partsOf(wordnet, lower) & ADJECTIVE) === 0)
    return form;
  if (upos === 'NUM')
    return /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(lower) ? lower.replaceAll(',', '') : lower;
  if (upos === 'SYM' || upos === 'X') return form;
  if (/^\p{Lu}[\p{Lu}\d]+$/u.test(form) && upos === 'NOUN' && partsOf(wordnet, lower) === 0) return form;
  return lower;
}

/** Lemma of a form with its tags. */
export function lemmaOf(
  wordnet: WordnetFilter,
  exceptions: LemmaExceptions,
  form: string,
  upos: string,
  xpos: string,
): string {
  const key = plainForm(form).toLowerCase();
  const exception = exceptions.get(`${upos} ${xpos} ${key}`);
  if (exception === undefined) return ruleLemma(wordnet, form, upos, xpos);
  // the list is learnt from a treebank, and has its slips: "freed" as of "fre"
  if (upos !== 'VERB' || !key.endsWith('ed') || partsOf(wordnet, exception) & VERB) return exception;
  const regular = ruleLemma(wordnet, form, upos, xpos);
  return partsOf(wordnet, regular) & VERB ? regular : exception;
}
