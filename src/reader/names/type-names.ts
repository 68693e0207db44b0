/** What a name is the name of: by the data, by the lists, by the noun in it, by what stands around it. */
import type { Token } from '../../language/types.js';
import type { ReportSentence } from '../document/report-document.js';
import { dependentsOf, hasLabel } from '../document/report-document.js';
import type { ClassBasis } from '../mentions/entities.js';
import { plain } from './capitals.js';
import type { FoundName } from './find-names.js';
import { nameNounOf } from './find-names.js';
import type { KnownName } from './gazetteer.js';
import { isGivenName } from './given-names.js';
import { AGAINST_STATE, MODEL, NAME_NOUNS, PERSON_PARTICLES, WEAPON_NAME } from './name-nouns.js';
import { nounClassOf } from './noun-classes.js';

export interface TypedName {
  readonly class: string;
  readonly basis: ClassBasis;
  readonly confidence: number;
  /** The entry of the data or of a list. */
  readonly known?: KnownName;
}

/** Verbs of those who speak. */
const SAYS: ReadonlySet<string> = new Set(
  'say tell add claim announce deny state declare note explain warn write confirm argue insist urge stress recall'.split(
    ' ',
  ),
);

const LOCAL = new Set([
  'in',
  'at',
  'near',
  'from',
  'to',
  'towards',
  'toward',
  'around',
  'outside',
  'inside',
  'into',
  'across',
  'through',
  'via',
  'between',
  'over',
]);

export function typeName(sentence: ReportSentence, name: FoundName, head: number): TypedName {
  const { tokens } = sentence;
  const { first, last, known, titled, region } = name;
  if (region) return { class: 'Region', basis: 'noun', confidence: 0.95 };
  const best = chooseKnown(sentence, name, head);
  if (best !== undefined)
    return {
      class: best.class,
      basis: best.basis,
      confidence: confidenceIn(best, sentence, head),
      known: best,
    };
  if (titled) return { class: 'Person', basis: 'grammar', confidence: 0.97 };
  const form = tokens
    .slice(first, last + 1)
    .map((one) => one.form)
    .join('');
  if (MODEL.test(form) && (WEAPON_NAME.test(form) || /\d/.test(form)) && !(known.length > 0))
    return { class: 'Materiel', basis: 'list', confidence: 0.8 };
  // "USS Laboon", "MV Rubymar"
  if (last > first && /^(?:USS|HMS|HMCS|HMAS|INS|MV|MT|RFA|SS|FS)$/.test(tokens[first]!.form))
    return { class: 'Materiel', basis: 'list', confidence: 0.9 };
  const noun = nameNounOf(tokens, first, last);
  if (noun !== undefined && last > first)
    return { class: byNoun(tokens, name, noun), basis: 'noun', confidence: 0.9 };
  // `Hotel Splendid`, `Camp Bravo`, `Lake Chad`: the noun comes first.
  const firstNoun = NAME_NOUNS.get(plain(tokens[first]!.form));
  if (
    firstNoun !== undefined &&
    last > first &&
    /^(?:Place|Base|Route|Organization|NewsMedium)$/.test(firstNoun)
  )
    return {
      class:
        firstNoun === 'Organization' && plain(tokens[first]!.form) !== 'bank' ? 'Organization' : firstNoun,
      basis: 'noun',
      confidence: 0.85,
    };
  if (plain(tokens[first]!.form) === 'operation' && last > first)
    return { class: 'StateForce', basis: 'noun', confidence: 0.6 };
  if (plain(tokens[first]!.form) === 'katiba' || plain(tokens[first]!.form) === 'ansar')
    return { class: 'ArmedGroup', basis: 'noun', confidence: 0.9 };
  return byContext(sentence, name, head);
}

/** Of a town that few know there is only the name: what stands around it decides. */
function confidenceIn(known: KnownName, sentence: ReportSentence, head: number): number {
  if (known.basis === 'data') return 0.98;
  if (known.weak !== true) return 0.95;
  return isLocal(sentence, head) ? 0.85 : 0.62;
}

function byNoun(tokens: readonly Token[], { first, last }: FoundName, noun: string): string {
  if (noun === 'StateForce' || noun === 'Unit') {
    const words = tokens.slice(first, last + 1).map(({ form }) => plain(form));
    if (words.some((word) => AGAINST_STATE.has(word))) return 'ArmedGroup';
  }
  if (noun === 'GoverningAuthority' || noun === 'Organization' || noun === 'PeaceOperation') {
    const word = plain(tokens[first]!.form);
    if (
      /^(?:un|united|european|eu|african|international|world|global)$/.test(word) &&
      (word !== 'united' || plain(tokens[first + 1]!.form) === 'nations')
    )
      return 'InternationalOrganization';
  }
  if (plain(tokens[last]!.form) === 'mission') return 'PeaceOperation';
  return noun;
}

/** The country and the town, the place and the person of one name: which is meant here. */
function chooseKnown(
  sentence: ReportSentence,
  { known, titled, first, last }: FoundName,
  head: number,
): KnownName | undefined {
  const { tokens } = sentence;
  const [best] = known;
  if (best === undefined) return undefined;
  // `Bamako` is the town where it may be; that the government is meant is a guess.
  const place = known.find((one) => /^(?:Country|Region|Settlement)$/.test(one.class));
  if (best.class === 'GoverningAuthority' && place !== undefined) return place;
  if (best.basis === 'data') return best;
  if (titled && (best.class === 'Country' || best.class === 'Settlement' || best.class === 'Region'))
    return undefined;
  // `Chad Smith`, `Jordan Miller`: a name of one word within a longer one is not reached; `Mr Jordan` is titled.
  if (best.weak && first === last && !isLocal(sentence, head)) {
    const { deprel, head: of } = tokens[head]!;
    const isPerson = byHead(sentence, first, last)?.class === 'Person';
    if (isPerson || (deprel === 'nsubj' && SAYS.has(tokens[of - 1]?.lemma ?? '')))
      return known.find(({ weak }) => !weak);
  }
  return best;
}

function byContext(sentence: ReportSentence, { first, last }: FoundName, head: number): TypedName {
  const { tokens } = sentence;
  const token = tokens[head]!;
  const forms = tokens.slice(first, last + 1);
  const words = forms.filter(({ form }) => /^\p{L}/u.test(form));
  // What it is called beside it: `Doungou, a village`, `the town of Ber`, `gold miner Ali`.
  const beside = nounBeside(sentence, first, last, head);
  const given = words.length > 1 && isGivenName(words[0]!.form);
  if (given && (beside === undefined || beside !== 'Person') && words.length <= 5)
    return { class: 'Person', basis: 'grammar', confidence: 0.88 };
  if (beside !== undefined) return { class: beside, basis: 'noun', confidence: 0.85 };
  if (words.some(({ form }) => PERSON_PARTICLES.has(plain(form))) && words.length > 1)
    return { class: 'Person', basis: 'grammar', confidence: 0.9 };
  const learnt = byHead(sentence, first, last);
  if (learnt !== undefined && learnt.confidence >= SURE_HEAD) return learnt;
  const allCapitals = words.every(({ form }) => form.length > 1 && form === form.toUpperCase());
  if (allCapitals && words.length === 1) return { class: 'Organization', basis: 'grammar', confidence: 0.5 };
  const parent = tokens[token.head - 1];
  if (hasLabel(token, 'nsubj') && parent !== undefined && SAYS.has(parent.lemma))
    return { class: 'Person', basis: 'grammar', confidence: 0.75 };
  if (isLocal(sentence, head))
    return { class: words.length > 2 ? 'Place' : 'Settlement', basis: 'grammar', confidence: 0.65 };
  if (learnt !== undefined) return learnt;
  if (words.length >= 2 && words.length <= 4) return { class: 'Person', basis: 'grammar', confidence: 0.6 };
  return {
    class: token.deprel === 'compound' ? 'Organization' : 'Person',
    basis: 'grammar',
    confidence: 0.4,
  };
}

/** From here on the head of names is right more often than what stands around a name. */
const SURE_HEAD = 0.6;

/** What the head of names takes it for, where its name and this one have words in common. */
function byHead({ heads, tokens }: ReportSentence, first: number, last: number): TypedName | undefined {
  const found = heads?.names.find((one) => one.first <= last && first <= one.last);
  if (found === undefined) return undefined;
  const confidence = Math.min(found.confidence, 0.9);
  if (found.type === 'person') return { class: 'Person', basis: 'head', confidence };
  if (found.type === 'organization') return { class: 'Organization', basis: 'head', confidence };
  return {
    class: tokens[last]!.upos === 'PROPN' && last - first < 2 ? 'Settlement' : 'Place',
    basis: 'head',
    confidence,
  };
}

function isLocal(sentence: ReportSentence, head: number): boolean {
  return dependentsOf(sentence, head).some((at) => {
    const { deprel, form } = sentence.tokens[at]!;
    return deprel === 'case' && LOCAL.has(form.toLowerCase());
  });
}

/** The class of a noun in apposition, before or behind, or of which the name is. */
function nounBeside(sentence: ReportSentence, first: number, last: number, head: number): string | undefined {
  const { tokens } = sentence;
  for (const at of dependentsOf(sentence, head)) {
    const { deprel, upos, lemma } = tokens[at]!;
    if (
      (deprel === 'appos' || deprel === 'nmod:desc') &&
      (at < first || at > last) &&
      (upos === 'NOUN' || upos === 'PROPN')
    ) {
      const type = calledBy(sentence, at, lemma);
      if (type !== undefined) return type;
    }
  }
  const { head: of, deprel } = tokens[head]!;
  const parent = tokens[of - 1];
  if (parent !== undefined && parent.upos === 'NOUN') {
    const type = calledBy(sentence, of - 1, parent.lemma);
    if (type !== undefined && (deprel === 'appos' || deprel === 'nmod:desc' || deprel === 'flat'))
      return type;
    const isOf = dependentsOf(sentence, head).some(
      (at) => tokens[at]!.form === 'of' && tokens[at]!.deprel === 'case',
    );
    if (
      isOf &&
      type !== undefined &&
      /^(?:Settlement|Region|Place|Base|Route)$/.test(type) &&
      /^(?:town|city|village|province|region|district|state|island|commune|area|suburb|port|locality|neighborhood|neighbourhood|governorate|municipality|camp|hamlet)$/.test(
        parent.lemma,
      )
    )
      return type;
    if (deprel === 'compound' && type !== undefined && type !== 'Person' && parent === tokens[last + 1])
      return type;
  }
  const before = tokens[first - 1];
  if (before?.upos === 'NOUN' && before.head - 1 === head) return calledBy(sentence, first - 1, before.lemma);
  return undefined;
}

/** Groups that bear no arms, by what stands before the noun. */
const PEACEFUL =
  /^(rights?|monitoring|watchdog|advocacy|activist|aid|relief|charity|humanitarian|medical|media|news|campaign|civil|society|grassroots|research|lobby|legal|women|youth|student|press|environmental|business|conservation)$/;

function calledBy(sentence: ReportSentence, noun: number, lemma: string): string | undefined {
  const type = nounClassOf(lemma.toLowerCase())?.named;
  if (type !== 'ArmedGroup') return type;
  const { tokens } = sentence;
  const before = [tokens[noun - 1], tokens[noun - 2]].map((token) => token?.form.toLowerCase() ?? '');
  if (before[0] === 'monitoring' || before[0] === 'watchdog') return 'Monitor';
  return before.some((word) => PEACEFUL.test(word)) ? 'Organization' : type;
}
