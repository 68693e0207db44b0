/** The entities that speak: by the heads of their noun phrases, in apposition, by pronoun, or as the one before. */
import type { ReportSentence } from '../../document/report-document.js';
import type { Entities, EntityMention, ReaderEntity } from '../../mentions/entities.js';
import { BANDS } from '../cues/nouns.js';
import type { Draft } from '../finding/draft.js';
import type { IsVoice } from '../finding/said.js';

type Speakers = readonly { readonly entity: number; readonly mention: EntityMention }[];

const SPEAKING = new Set(
  'Person ArmedGroup Coalition PrivateMilitaryCompany StateForce PeaceOperation Unit UnnamedActor UnnamedSource GoverningAuthority InternationalOrganization NewsMedium Monitor ResearchOrganization Office Organization PopulationGroup Country Actor'.split(
    ' ',
  ),
);
const MUTE = new Set(['Event', 'Materiel', 'Agreement', 'Route']);

interface Here {
  readonly entity: ReaderEntity;
  readonly mention: EntityMention;
}

/** So many sentences back a pronoun or a document may point. */
const BACK = 6;

export class Voices {
  readonly #entities: Entities;
  readonly #sentences: readonly ReportSentence[];
  readonly #bySentence = new Map<number, Here[]>();

  constructor(entities: Entities, sentences: readonly ReportSentence[]) {
    this.#entities = entities;
    this.#sentences = sentences;
    for (const entity of entities.all)
      for (const mention of entity.mentions) {
        const here = this.#bySentence.get(mention.sentence);
        if (here === undefined) this.#bySentence.set(mention.sentence, [{ entity, mention }]);
        else here.push({ entity, mention });
      }
  }

  readonly canSpeak: IsVoice = (sentence, head) => {
    const type = (this.at(sentence, head) ?? this.#covering(sentence, head))?.entity.class;
    if (type === undefined) return undefined;
    return SPEAKING.has(type) ? true : MUTE.has(type) ? false : undefined;
  };

  readonly isMedium = (sentence: number, head: number): boolean =>
    (this.at(sentence, head) ?? this.#covering(sentence, head))?.entity.class === 'NewsMedium';

  /** Who is named at the head of a noun phrase: the person of an office, rather than the office. */
  named(sentence: number, head: number): Here | undefined {
    const own = this.at(sentence, head);
    if (own !== undefined && own.mention.kind !== 'nominal' && own.entity.class !== 'Office') return own;
    const person = this.#below(
      sentence,
      head,
      /^(?:flat|appos|nmod:desc)/,
      ({ entity }) => entity.class === 'Person',
    );
    if (person !== undefined) return person;
    if (own !== undefined && own.mention.kind !== 'nominal') return own;
    const known = this.#below(
      sentence,
      head,
      /^(?:appos|acl|obl|conj)/,
      ({ entity, mention }) =>
        mention.kind === 'name' && SPEAKING.has(entity.class) && entity.class !== 'Country',
    );
    return known ?? own ?? this.#covering(sentence, head);
  }

  /** The first that fits, down some labels: `the group known as X`, `the mayor, Y`. */
  #below(sentence: number, head: number, labels: RegExp, fits: (here: Here) => boolean): Here | undefined {
    const { tokens } = this.#sentences[sentence]!;
    const down = new Set([head]);
    for (let at = head + 1; at < Math.min(tokens.length, head + 14); at += 1) {
      const { head: above, deprel, lemma } = tokens[at]!;
      if (!down.has(above - 1) || !labels.test(deprel)) continue;
      if (deprel.startsWith('acl') && !/^(?:know|call|name|dub)$/.test(lemma)) continue;
      if (deprel.startsWith('conj') && above - 1 === head) continue;
      down.add(at);
      const here = this.at(sentence, at);
      if (here !== undefined && fits(here)) return here;
    }
    return undefined;
  }

  /** Whether a pronoun can mean it: `he` one person, `it` no person. */
  canBe(pronoun: string, entity: number, { sentence, head }: EntityMention): boolean {
    const person = /^(?:Person|UnnamedSource|UnnamedActor)$/.test(this.#entities.all[entity]!.class);
    const plural = this.#sentences[sentence]!.tokens[head]!.feats?.includes('Number=Plur') ?? false;
    if (/^(?:he|she)$/.test(pronoun)) return person && !plural;
    return pronoun !== 'it' || (!person && !plural);
  }

  /** The one body of which the sentence before tells, in the same paragraph: `The League … In a statement it denied`. */
  bodyBefore(sentence: number): Here | undefined {
    const before = this.#sentences[sentence - 1];
    if (before === undefined || before.paragraph !== this.#sentences[sentence]!.paragraph) return undefined;
    const root = before.tokens.findIndex(({ deprel }) => deprel === 'root');
    const subject = before.tokens.findIndex(
      ({ deprel, head }) => deprel.startsWith('nsubj') && head - 1 === root,
    );
    const here = subject < 0 ? undefined : this.named(sentence - 1, subject);
    if (here === undefined || !SPEAKING.has(here.entity.class)) return undefined;
    return this.canBe('it', here.entity.index, here.mention) ? here : undefined;
  }

  isBand({ named, sentence }: Draft): boolean {
    return (named?.heads ?? []).some((head) => {
      const type = this.named(named!.sentence, head)?.entity.class;
      return type === 'ArmedGroup' || this.#bandNoun(sentence, head);
    });
  }

  #bandNoun(sentence: number, head: number): boolean {
    return BANDS.has(this.#sentences[sentence]!.tokens[head]!.lemma.toLowerCase());
  }

  /** What is mentioned with its head there. */
  at(sentence: number, head: number): Here | undefined {
    return this.#entities.at(sentence, head)[0];
  }

  #covering(sentence: number, head: number): Here | undefined {
    return (this.#bySentence.get(sentence) ?? [])
      .filter(({ mention }) => mention.first <= head && head <= mention.last)
      .toSorted((a, b) => a.mention.last - a.mention.first - (b.mention.last - b.mention.first))[0];
  }
}

/** "a leaked recording", "the study": nobody says that it is of who spoke last. */
function isAnothers({ sentence, block }: Draft, sentences: readonly ReportSentence[]): boolean {
  return sentences[sentence]!.tokens.slice(block[0], block[1] + 1).some(({ form }) =>
    /^(?:an?|leaked|study|report|recording|survey|investigation|memo|video|footage)$/i.test(form),
  );
}

/** Speakers of all drafts, in order of the text: a pronoun that no entity has is whoever spoke last. */
export function speakersOf(
  drafts: readonly Draft[],
  voices: Voices,
  sentences: readonly ReportSentence[],
): ReadonlyMap<Draft, Speakers> {
  const found = new Map<Draft, Speakers>();
  let last: { readonly sentence: number; readonly speakers: Speakers } | undefined;
  const before = (sentence: number): Speakers =>
    last !== undefined && sentence - last.sentence <= BACK ? last.speakers : [];
  const ofOne = (draft: Draft, depth: number): Speakers => {
    const known = found.get(draft);
    if (known !== undefined) return known;
    if (draft.sameAs !== undefined) return depth > 8 ? [] : ofOne(draft.sameAs, depth + 1);
    const { named } = draft;
    if (named === undefined)
      return draft.document && !isAnothers(draft, sentences) ? before(draft.sentence) : [];
    return named.heads.flatMap((head): Speakers => {
      const here = voices.named(named.sentence, head);
      if (here !== undefined && MUTE.has(here.entity.class)) return [];
      if (here !== undefined) return [{ entity: here.entity.index, mention: here.mention }];
      const { upos, lemma } = sentences[named.sentence]!.tokens[head]!;
      if (upos !== 'PRON') return [];
      const pronoun = lemma.toLowerCase();
      const spoke = before(draft.sentence).filter(({ entity, mention }) =>
        voices.canBe(pronoun, entity, mention),
      );
      const body = pronoun === 'it' && draft.sentence === named.sentence && voices.bodyBefore(named.sentence);
      // Who speaks in the sentence before is nearer than who spoke last.
      if (body && spoke[0]?.mention.sentence !== named.sentence - 1)
        return [{ entity: body.entity.index, mention: body.mention }];
      return spoke;
    });
  };
  for (const draft of drafts) {
    const speakers = ofOne(draft, 0);
    found.set(draft, speakers);
    if (speakers.length > 0 && draft.by !== 'relay' && draft.outer === undefined)
      last = { sentence: draft.sentence, speakers };
  }
  return found;
}
