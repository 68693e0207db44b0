/** Propositions and claims to English: the relation's template filled in, who says it, through whom, and where. */
import { chainOf, speakersOf } from '../compare/standing/chain.js';
import { claimsAbout } from '../compare/standing/claim-index.js';
import { modalityOf } from '../model/modality.js';
import { localName } from '../model/namespaces.js';
import type { Claim, Corpus, Iri, Polarity, Proposition, SpeechAct, Templates } from '../model/records.js';
import { cg, EDTF } from '../model/vocabulary.js';
import { dateInWords } from './dates.js';
import { dateAsTold, phrase } from './dates-as-told.js';
import { dateAfterVerb } from './dates-in-sentences.js';
import { figureInWords } from './figures.js';
import { labelOf } from './labels.js';
import { isOngoing } from './ongoing.js';
import { inSeries } from './phrases.js';
import { runningRemark } from './running-total.js';
import { fillIn, type Manner, prepositionOf, templatesFor } from './templates.js';
import { timeOfState } from './time-of-state.js';

export interface ClaimInWords {
  /** The proposition with the claim's polarity: `JNIM carried out “Ambush at Ber”`. */
  readonly sentence: string;
  /** The same after a word for the act of speech: after `denies` it is what is denied. */
  readonly told: string;
  /** Labels of those who put it forward. */
  readonly speakers: readonly string[];
  /** What they do with it, in their number: `claims responsibility`, `say`. */
  readonly verb: string;
  /** The whole: `JNIM claims responsibility: JNIM carried out “Ambush at Ber”`. */
  readonly said: string;
  /** Speaker labels from the report's publisher to the origin, a joint voice as one entry. */
  readonly chain: readonly string[];
  /** `report 003, paragraph 7`. */
  readonly where: string;
  /** The time for which it is said to hold, in words. */
  readonly when: string | undefined;
}

const VERBS: Readonly<Record<SpeechAct, readonly [one: string, several: string]>> = {
  asserts: ['says', 'say'],
  denies: ['denies', 'deny'],
  'claims-responsibility': ['claims responsibility', 'claim responsibility'],
  alleges: ['alleges', 'allege'],
  plans: ['tells of a plan', 'tell of a plan'],
  'once-planned': ['tells of a plan given up since', 'tell of a plan given up since'],
  demands: ['asks', 'ask'],
  expects: ['expects', 'expect'],
  fears: ['fears', 'fear'],
  suspects: ['suspects', 'suspect'],
  opines: ['is of the opinion', 'are of the opinion'],
};

/** What else is told beside a claim of responsibility: losses, targets, days. */
const IN_ITS_CLAIM = ['says in its claim', 'say in their claim'] as const;

/** Of a speech act, what is done with this proposition: responsibility is claimed for having done the deed alone. */
export function claimsTheDeed({ speechAct, proposition }: Claim): boolean {
  return speechAct === 'claims-responsibility' && proposition.predicate === cg.perpetrator;
}

/** How a claim tells a date or a count: its words, and on what the days rest. */
type Wording = Partial<Pick<Claim, 'dateBasis' | 'dateWording' | 'wording'>>;

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
    proposition.predicate === cg.knownAs && name === words
      ? GOES_BY_IT
      : proposition.predicate === cg.characterizedAs && put.voiced
        ? { ...templates, template: CALLED }
        : templates;
  const said = fillIn(isOngoing(corpus, subject) ? ongoing(chosen) : chosen, put, {
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

const ongoing = (templates: Templates): Templates => ({
  ...templates,
  template: templates.ongoingTemplate ?? templates.template,
});

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
  const said = sentence(corpus, proposition, manner, wordsShared(claims)) + runningRemark(claims);
  if (manner.modality !== undefined) return said;
  // Who gives no time, or another, says more than that it held then.
  const times = new Set(claims.map((claim) => timeOfState(corpus, claim)));
  return times.size === 1 ? said + [...times].join('') : said;
}

/** The words of the first claim; those for a count only where all who give it use them. */
function wordsShared(claims: readonly Claim[]): Wording {
  const [first] = claims;
  if (first === undefined) return {};
  return claims.every(({ wording }) => wording === first.wording) ? first : { ...first, wording: undefined };
}

/** The same of a proposition of which only the corpus tells the claims. */
export function sayProposition(corpus: Corpus, proposition: Proposition): string {
  const claims = claimsAbout(corpus, proposition.key);
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

/** One claim with its voice: the proposition, who says it with which act of speech, the relays, the place in the report. */
export function sayClaim(corpus: Corpus, claim: Claim): ClaimInWords {
  const voices = speakersOf(corpus, claim);
  const speakers = voices.map((speaker) => labelOf(corpus, speaker));
  const voice = speakers.length > 0 ? inSeries(speakers) : labelOf(corpus, claim.madeIn);
  const several = speakers.length > 1 || voices.some((speaker) => isPlural(corpus, speaker));
  const verbs =
    claim.speechAct === 'claims-responsibility' && !claimsTheDeed(claim)
      ? IN_ITS_CLAIM
      : VERBS[claim.speechAct];
  const verb = verbs[several ? 1 : 0];
  const modality = modalityOf([claim]);
  const inWords = (manner: Manner) =>
    sentence(corpus, claim.proposition, manner, claim) +
    runningRemark([claim]) +
    (modality === undefined ? timeOfState(corpus, claim) : '');
  // "denies" negates once already; the claim of a denial is negated too.
  const told = inWords(
    claim.speechAct === 'denies'
      ? { polarity: 'affirmed' }
      : { polarity: claim.polarity, modality, voiced: true },
  );
  return {
    sentence: inWords({ polarity: claim.polarity, modality }),
    told,
    speakers,
    verb,
    said: `${voice} ${verb}: ${told}`,
    chain: chainOf(corpus, claim).map((utterance) =>
      utterance.speakers.length > 0
        ? inSeries(utterance.speakers.map((speaker) => labelOf(corpus, speaker)))
        : utterance.label,
    ),
    where: placeInReport(corpus, claim),
    when:
      claim.when === undefined
        ? undefined
        : phrase(dateAsTold({ edtf: claim.when, wording: claim.dateWording })),
  };
}

/** `report 003, paragraphs 7 and 9`, several reports parted by semicolons. */
function placeInReport(corpus: Corpus, claim: Claim): string {
  const paragraphs = new Map<Iri, Set<number>>([[claim.report, new Set()]]);
  for (const { report, paragraph } of claim.evidence) {
    const known = paragraphs.get(report);
    if (known === undefined) paragraphs.set(report, new Set([paragraph]));
    else known.add(paragraph);
  }
  return [...paragraphs]
    .map(([report, numbers]) => `${labelOf(corpus, report)}${paragraphsInWords([...numbers])}`)
    .join('; ');
}

function paragraphsInWords(numbers: readonly number[]): string {
  const sorted = numbers.toSorted((a, b) => a - b);
  const body = sorted.filter((n) => n > 0).map(String);
  const parts = [
    ...(sorted.includes(0) ? ['title'] : []),
    ...(body.length === 0 ? [] : [`paragraph${body.length > 1 ? 's' : ''} ${inSeries(body)}`]),
  ];
  return parts.length === 0 ? '' : `, ${parts.join(' and ')}`;
}

function nameInSentence(corpus: Corpus, iri: Iri): string {
  const label = labelOf(corpus, iri);
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

function isPlural({ entities }: Corpus, iri: Iri): boolean {
  return entities.get(iri)?.plural === true;
}

function acts({ entities }: Corpus, iri: Iri): boolean {
  return entities.get(iri)?.kind === 'actor';
}
