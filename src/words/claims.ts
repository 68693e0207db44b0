/** One claim to English: what is told, who says it with which act of speech, through whom, and where it stands. */
import { chainOf, speakersOf } from '../compare/standing/chain.js';
import { modalityOf } from '../model/modality.js';
import type { Claim, Corpus, Iri, SpeechAct } from '../model/records.js';
import { cg } from '../model/vocabulary.js';
import type { PassageUnit } from '../model/whereabouts.js';
import { dateAsTold, phrase } from './dates-as-told.js';
import { labelOf, nameOf } from './labels.js';
import { inSeries } from './phrases.js';
import { isPlural, sentence } from './sentences.js';
import type { Manner } from './templates.js';
import { timeInSentence } from './time-in-sentence.js';

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
  'once-planned': ['tells of a first plan', 'tell of a first plan'],
  seeks: ['tells of an effort', 'tell of an effort'],
  demands: ['asks', 'ask'],
  expects: ['expects', 'expect'],
  fears: ['fears', 'fear'],
  suspects: ['suspects', 'suspect'],
  opines: ['is of the opinion', 'are of the opinion'],
};

/** What else is told beside a claim of responsibility: losses, targets, days. */
const IN_ITS_CLAIM = ['says in its claim', 'say in their claim'] as const;

/** Where a report tells it in its own voice, but only as said: nobody is accused by that. */
const PASSES_ON = ['passes on as said', 'pass on as said'] as const;

/** Of a speech act, what is done with this proposition: responsibility is claimed for having done the deed alone. */
export function claimsTheDeed({ speechAct, proposition }: Claim): boolean {
  return speechAct === 'claims-responsibility' && proposition.predicate === cg.perpetrator;
}

/** One claim with its voice: the proposition, who says it with which act of speech, the relays, the place in the report. */
export function sayClaim(corpus: Corpus, claim: Claim): ClaimInWords {
  const voices = speakersOf(corpus, claim);
  const speakers = voices.map((speaker) => labelOf(corpus, speaker));
  const voice =
    speakers.length > 0 ? inSeries(voices.map((each) => nameOf(corpus, each))) : nameOf(corpus, claim.madeIn);
  const several = speakers.length > 1 || voices.some((speaker) => isPlural(corpus, speaker));
  const verb = verbsOf(claim)[several ? 1 : 0];
  const modality = modalityOf([claim]);
  const inWords = (manner: Manner) =>
    sentence(corpus, claim.proposition, manner, claim) + timeInSentence(corpus, [claim]);
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
        ? inSeries(utterance.speakers.map((speaker) => nameOf(corpus, speaker)))
        : utterance.label,
    ),
    where: placeInReport(corpus, claim),
    when:
      claim.when === undefined
        ? undefined
        : phrase(dateAsTold({ edtf: claim.when, wording: claim.dateWording })),
  };
}

/** Whether a report tells in its own voice of what is said, without vouching for it: it accuses nobody. */
export function passesOnAsSaid({ speechAct, madeIn, report }: Claim): boolean {
  return speechAct === 'alleges' && madeIn === report;
}

function verbsOf(claim: Claim): readonly [one: string, several: string] {
  const { speechAct } = claim;
  if (speechAct === 'claims-responsibility' && !claimsTheDeed(claim)) return IN_ITS_CLAIM;
  return passesOnAsSaid(claim) ? PASSES_ON : VERBS[speechAct];
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
    .map(([report, numbers]) => {
      const places = placesInWords([...numbers], passageUnit(corpus, report));
      return places === '' ? labelOf(corpus, report) : `${labelOf(corpus, report)}, ${places}`;
    })
    .join('; ');
}

/** What the passages of a report are numbered by. */
export function passageUnit(corpus: Corpus, report: Iri): PassageUnit {
  return corpus.utterances.get(report)?.report?.passages ?? 'paragraph';
}

/** `title`, `the whole file`, `paragraph 7`, `paragraphs 7 and 9`, `line 12`; '' where there is none. */
export function placesInWords(numbers: readonly number[], unit: PassageUnit): string {
  const sorted = numbers.toSorted((a, b) => a - b);
  const body = sorted.filter((n) => n > 0).map(String);
  const parts = [
    ...(sorted.includes(0) ? [unit === 'paragraph' ? 'title' : 'the whole file'] : []),
    ...(body.length === 0 ? [] : [`${unit}${body.length > 1 ? 's' : ''} ${inSeries(body)}`]),
  ];
  return parts.join(' and ');
}
