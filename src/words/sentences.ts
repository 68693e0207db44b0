/** Propositions and claims to English: the relation's template filled in, who says it, through whom, and where. */
import { chainOf, speakersOf } from '../compare/standing/chain.js';
import { modalityOf } from '../model/modality.js';
import { localName } from '../model/namespaces.js';
import type { Claim, Corpus, Iri, Polarity, Proposition, SpeechAct } from '../model/records.js';
import { EDTF } from '../model/vocabulary.js';
import { dateInWords } from './dates.js';
import { figureInWords } from './figures.js';
import { labelOf } from './labels.js';
import { inSeries } from './phrases.js';

export interface ClaimInWords {
  /** The proposition with the claim's polarity: `JNIM carried out “Ambush at Ber”`. */
  readonly sentence: string;
  /** Labels of those who put it forward. */
  readonly speakers: readonly string[];
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
  demands: ['demands', 'demand'],
  fears: ['fears', 'fear'],
  suspects: ['suspects', 'suspect'],
  opines: ['is of the opinion', 'are of the opinion'],
};

/**
 * A proposition as a sentence without a full stop, events in quotation marks as their labels are titles. Relations without a template read `subject label object`.
 * @param polarity negated gives the sentence that denies it.
 */
export function sentence(
  corpus: Corpus,
  proposition: Proposition,
  polarity: Polarity = 'affirmed',
  dateBasis?: Iri,
): string {
  const relation = corpus.ontology.relations.get(proposition.predicate);
  const not = polarity === 'negated';
  const plain = `{s} ${not ? 'not: ' : ''}${relation?.label ?? localName(proposition.predicate)} {o}`;
  const template = (not ? relation?.negatedTemplate : relation?.template) || plain;
  const object = objectInWords(corpus, proposition, dateBasis);
  const filled = template.replace(
    /(?:\b(on|since) )?\{(s|o)\}/g,
    (_all, preposition?: string, slot?: string) => {
      if (slot === 's')
        return `${preposition ? `${preposition} ` : ''}${nameInSentence(corpus, proposition.subject)}`;
      return preposition === undefined ? object.text : withPreposition(preposition, object);
    },
  );
  return filled.charAt(0).toUpperCase() + filled.slice(1);
}

/** The sentence of a proposition with what nobody tells as done said so: `Feared: MINUSMA supplies …`. */
export function sentenceAsTold(
  corpus: Corpus,
  proposition: Proposition,
  affirming: readonly Claim[],
  dateBasis?: Iri,
): string {
  const said = sentence(corpus, proposition, 'affirmed', dateBasis);
  const modality = modalityOf(affirming);
  return modality === undefined ? said : `${modality.charAt(0).toUpperCase()}${modality.slice(1)}: ${said}`;
}

/** One claim with its voice: the proposition, who says it with which act of speech, the relays, the place in the report. */
export function sayClaim(corpus: Corpus, claim: Claim): ClaimInWords {
  const speakers = speakersOf(corpus, claim).map((speaker) => labelOf(corpus, speaker));
  const voice = speakers.length > 0 ? inSeries(speakers) : labelOf(corpus, claim.madeIn);
  const verb = VERBS[claim.speechAct][speakers.length > 1 ? 1 : 0];
  const stated = sentence(corpus, claim.proposition, claim.polarity, claim.dateBasis);
  // "denies" negates once already; the claim of a denial is negated too.
  const told =
    claim.speechAct === 'denies' ? sentence(corpus, claim.proposition, 'affirmed', claim.dateBasis) : stated;
  return {
    sentence: stated,
    speakers,
    said: `${voice} ${verb}: ${told}`,
    chain: chainOf(corpus, claim).map((utterance) =>
      utterance.speakers.length > 0
        ? inSeries(utterance.speakers.map((speaker) => labelOf(corpus, speaker)))
        : utterance.label,
    ),
    where: placeInReport(corpus, claim),
    when: claim.when === undefined ? undefined : dateInWords(claim.when, claim.dateBasis).text,
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

interface Words {
  readonly text: string;
  /** For dates: the preposition that replaces `on`. */
  readonly preposition?: string;
}

function withPreposition(preposition: string, { text, preposition: own }: Words): string {
  if (preposition !== 'on' || own === undefined) return `${preposition} ${text}`;
  return own === '' ? text : `${own} ${text}`;
}

function nameInSentence(corpus: Corpus, iri: Iri): string {
  const label = labelOf(corpus, iri);
  return corpus.entities.get(iri)?.kind === 'event' ? `“${label}”` : label;
}

function objectInWords(corpus: Corpus, { object }: Proposition, dateBasis: Iri | undefined): Words {
  if (object.kind === 'literal') {
    return object.datatype === EDTF ? dateInWords(object.value, dateBasis) : { text: object.value };
  }
  const figure = corpus.figures.get(object.value);
  return {
    text: figure === undefined ? nameInSentence(corpus, object.value) : figureInWords(corpus, figure),
  };
}
