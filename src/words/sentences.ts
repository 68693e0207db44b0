/** Propositions to English: the relation's template filled in, as those who tell it put it. */
import { claimsAbout } from '../compare/standing/claim-index.js';
import { modalityOf } from '../model/modality.js';
import { localName } from '../model/namespaces.js';
import type { Claim, Corpus, Iri, Polarity, Proposition, Relation, Templates } from '../model/records.js';
import { cg, EDTF } from '../model/vocabulary.js';
import { dateInWords } from './dates.js';
import { dateAsTold, phrase } from './dates-as-told.js';
import { dateAfterVerb } from './dates-in-sentences.js';
import { figureInWords } from './figures.js';
import { labelOf, nameOf } from './labels.js';
import { isOngoing } from './ongoing.js';
import { fillIn, type Manner, prepositionOf, templatesFor } from './templates.js';
import { type Tense, tenseOf, timeInSentence } from './time-in-sentence.js';

/** How a claim tells a date or a count: its words, on what the days rest, and when it is said to hold. */
type Wording = Partial<Pick<Claim, 'dateBasis' | 'dateWording' | 'wording' | 'when'>>;

/**
 * A proposition as a sentence without a full stop, events in quotation marks as their labels are titles. Relations without a template read `subject label object`.
 * @param manner affirmed or negated, and how where nobody tells it as done.
 * @param told a claim of it, whose words of a date are kept.
 */
export function sentence(
  corpus: Corpus,
  proposition: Proposition,
  manner: Manner | Polarity = 'affirmed',
  told: Wording = {},
): string {
  const relation = corpus.ontology.relations.get(proposition.predicate);
  const { subject, object } = proposition;
  const templates =
    relation === undefined
      ? unknownRelation(localName(proposition.predicate))
      : templatesFor(corpus, relation, proposition);
  const words = objectInWords(corpus, proposition, told);
  const name = nameInSentence(corpus, subject);
  const put = typeof manner === 'string' ? { polarity: manner } : manner;
  const chosen =
    proposition.predicate === cg.knownAs && labelOf(corpus, subject) === words
      ? GOES_BY_IT
      : proposition.predicate === cg.characterizedAs && put.voiced
        ? { ...templates, template: CALLED }
        : templates;
  const tense = isOngoing(corpus, subject) ? 'ongoing' : tenseOf(corpus, proposition, told.when);
  const said = fillIn(inTense(chosen, tense), put, {
    s: name,
    o: words,
    placed: `${prepositionOf(corpus, object.value)} ${words}`,
    dated: datedInWords(proposition, words, told),
    plural: { s: isPlural(corpus, subject), o: isPlural(corpus, object.value) },
    acts: { s: acts(corpus, subject), o: acts(corpus, object.value) },
  });
  return said.charAt(0).toUpperCase() + said.slice(1);
}

/** What a voice before it says of someone: it describes, it does not tell of a description. */
const CALLED = '{s} {is|are}: {o}';

function inTense(templates: Templates, tense: Tense | undefined): Templates {
  const { ongoingTemplate, endedTemplate, template } = templates;
  const forms: Record<Tense, string | undefined> = { ongoing: ongoingTemplate, ended: endedTemplate };
  return tense === undefined ? templates : { ...templates, template: forms[tense] ?? template };
}

/** Of a name under which the thing stands here already. */
const GOES_BY_IT: Templates = {
  template: '{s} {goes|go} by that name',
  negatedTemplate: '{s} {does|do} not go by that name',
  modalTemplate: '{s} {modal} go by that name',
};

function unknownRelation(label: string): Templates {
  return { template: `{s} ${label} {o}`, negatedTemplate: `{s} not: ${label} {o}`, modalTemplate: undefined };
}

/**
 * The sentence of a proposition as those who tell it put it: what nobody tells as done reads `X is to withdraw from Y`,
 * `It is feared that X might …`, and what is only denied reads as the denial.
 */
export function sentenceAsTold(
  corpus: Corpus,
  proposition: Proposition,
  { affirmedBy, deniedBy }: { readonly affirmedBy: readonly Claim[]; readonly deniedBy: readonly Claim[] },
): string {
  const manner = mannerOf(affirmedBy, deniedBy);
  const claims = [...affirmedBy, ...deniedBy];
  return sentence(corpus, proposition, manner, wordsShared(corpus, claims)) + timeInSentence(corpus, claims);
}

/** The templates of what these claims tell: those for its event or subject, in their tense. */
export function templatesAsTold(
  corpus: Corpus,
  relation: Relation,
  proposition: Proposition,
  claims: readonly Claim[],
): Templates {
  const tense = isOngoing(corpus, proposition.subject)
    ? 'ongoing'
    : tenseOf(corpus, proposition, wordsShared(corpus, claims).when);
  return inTense(templatesFor(corpus, relation, proposition), tense);
}

/** The words of the first claim; those for a count, and its time, only where all who give it use them. */
function wordsShared(corpus: Corpus, claims: readonly Claim[]): Wording {
  const [first] = claims;
  if (first === undefined) return {};
  const { dateBasis, dateWording, wording, when } = first;
  const tenses = new Set(claims.map((claim) => tenseOf(corpus, claim.proposition, claim.when)));
  return {
    dateBasis,
    dateWording,
    ...(claims.every((claim) => claim.wording === wording) && { wording }),
    ...(tenses.size === 1 && { when }),
  };
}

/** The same of a proposition of which only the corpus tells the claims. */
export function sayProposition(corpus: Corpus, proposition: Proposition): string {
  return sentenceOf(corpus, proposition, claimsAbout(corpus, proposition.key));
}

/** The same by some claims about it. */
export function sentenceOf(corpus: Corpus, proposition: Proposition, claims: readonly Claim[]): string {
  const of = (polarity: Polarity) => claims.filter((claim) => claim.polarity === polarity);
  return sentenceAsTold(corpus, proposition, { affirmedBy: of('affirmed'), deniedBy: of('negated') });
}

/** As it is put by the claims about it, taken together. */
export function mannerOf(affirmedBy: readonly Claim[], deniedBy: readonly Claim[]): Manner {
  if (affirmedBy.length > 0) return { polarity: 'affirmed', modality: modalityOf(affirmedBy) };
  if (deniedBy.length > 0) return { polarity: 'negated', modality: modalityOf(deniedBy) };
  // What a rule derives has claims of others, and none that deny it.
  return { polarity: 'affirmed' };
}

function nameInSentence(corpus: Corpus, iri: Iri): string {
  const label = nameOf(corpus, iri);
  return corpus.entities.get(iri)?.kind === 'event' ? `“${label}”` : label;
}

function objectInWords(corpus: Corpus, { object }: Proposition, told: Wording): string {
  if (object.kind === 'literal') {
    if (object.datatype !== EDTF) return object.value;
    const { dateBasis, dateWording: wording } = told;
    if (wording !== undefined) return dateAsTold({ edtf: object.value, wording }).text;
    return dateInWords(object.value, dateBasis).text;
  }
  const figure = corpus.figures.get(object.value);
  return figure === undefined
    ? nameInSentence(corpus, object.value)
    : figureInWords(corpus, figure, told.wording);
}

/** The relations whose dates may be the whole of a span; the others tell of a point. */
const SPANS: ReadonlySet<Iri> = new Set([cg.date]);

function datedInWords({ predicate, object }: Proposition, plain: string, told: Wording): string {
  if (object.kind === 'iri' || object.datatype !== EDTF) return `on ${plain}`;
  const { dateBasis, dateWording: wording } = told;
  if (wording !== undefined) {
    return phrase(dateAsTold({ edtf: object.value, wording })).replace(/^since (.*)$/, 'from $1 on');
  }
  return dateAfterVerb(object.value, dateBasis, SPANS.has(predicate) ? 'span' : 'point');
}

export function isPlural({ entities }: Corpus, iri: Iri): boolean {
  return entities.get(iri)?.plural === true;
}

export function acts({ entities }: Corpus, iri: Iri): boolean {
  return entities.get(iri)?.kind === 'actor';
}
