/** A claim as a person states it by hand, in names and words of the text, to the decision that states it: with whoever and whatever is new in it. */
import { EvidenceError, NotFoundError, ShapeError } from '../model/errors.js';
import { expand, localName, shorten } from '../model/namespaces.js';
import type { Range } from '../model/range.js';
import type { Corpus, Iri } from '../model/records.js';
import { cg } from '../model/vocabulary.js';
import { type ClaimByHand, refuseTwice } from '../reading/claim-by-hand.js';
import { PassagesOfText } from '../reading/passages-of-text.js';
import type {
  LocalId,
  ReadClaim,
  ReadEntity,
  ReadEvent,
  ReadFigure,
  ReadObject,
  ReadUtterance,
} from '../reading/reading.js';
import { proposalsOf, type ReviewState, type Stated } from './decisions.js';
import { likeNamed } from './like-named.js';
import { rootOf } from './quads/needed.js';

/**
 * @param corpus the data, and what the reading proposes.
 * @param text of the report.
 * @throws EvidenceError where the passage is not in the text, or not once; NotFoundError for a name that nobody bears;
 *   ShapeError for a relation that there is not, or an object that does not fit.
 */
export function stateClaim(state: ReviewState, given: ClaimByHand, corpus: Corpus, text: string): Stated {
  return new Statement(state, given, corpus, text).all();
}

const FIGURES: ReadonlyMap<Iri, ReadFigure['kind']> = new Map([
  [cg.CasualtyFigure, 'casualties'],
  [cg.StrengthFigure, 'strength'],
  [cg.QuantityFigure, 'quantity'],
]);

class Statement {
  readonly #state: ReviewState;
  readonly #given: ClaimByHand;
  readonly #corpus: Corpus;
  readonly #passages: PassagesOfText;
  readonly #taken: Set<LocalId>;
  readonly #entities: ReadEntity[] = [];
  readonly #events: ReadEvent[] = [];
  readonly #figures: ReadFigure[] = [];
  readonly #utterances: ReadUtterance[] = [];
  readonly #quotes: { by: LocalId; quoted: LocalId }[] = [];

  constructor(state: ReviewState, given: ClaimByHand, corpus: Corpus, text: string) {
    this.#state = state;
    this.#given = given;
    this.#corpus = corpus;
    this.#passages = new PassagesOfText(text);
    this.#taken = new Set(proposalsOf(state.reading).keys());
  }

  all(): Stated {
    const { subject, predicate, act = 'asserts', polarity = 'affirmed', wording, gloss } = this.#given;
    refuseTwice(this.#given, this.#state.reading);
    for (const each of this.#given.newEntities ?? [])
      this.#entities.push({ id: this.#free('e'), ...each, mentions: [] });
    for (const each of this.#given.newEvents ?? [])
      this.#events.push({ id: this.#free('v'), ...each, triggers: [] });
    const range = this.#range();
    const claim: ReadClaim = {
      id: this.#free('c'),
      subject: this.#node(subject),
      predicate,
      object: this.#object(range),
      utterance: this.#utterance(range),
      speechAct: act,
      polarity,
      evidence: [this.#passages.passage(range)],
      ...(wording === undefined ? {} : { wording }),
      ...(gloss === undefined ? {} : { gloss }),
      ...(this.#passages.paragraph(range) === 0 ? { headline: true } : {}),
      by: 'hand',
    };
    return {
      entities: this.#entities,
      events: this.#events,
      figures: this.#figures,
      utterances: this.#utterances,
      claims: [claim],
      quotes: this.#quotes,
    };
  }

  /** `h1c`: no reader gives such ids. */
  #free(letter: string): LocalId {
    for (let n = 1; ; n += 1) {
      const id = `h${n}${letter}`;
      if (this.#taken.has(id)) continue;
      this.#taken.add(id);
      return id;
    }
  }

  #range(): Range {
    const { passage, quote } = this.#given;
    const { text, length } = this.#passages;
    if (passage !== undefined) {
      if (this.#passages.holds(passage) && this.#passages.paragraph(passage) !== undefined) return passage;
      throw new EvidenceError(
        `the passage ${passage.start} to ${passage.end} is no passage of the text, which has ${length} code points: give where its words begin and end`,
      );
    }
    if (quote === undefined || quote.trim() === '')
      throw new EvidenceError('a claim needs its passage: --quote "words", or --passage START-END');
    const starts: number[] = [];
    for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1))
      starts.push(Array.from(text.slice(0, at)).length);
    const [start, ...others] = starts;
    const size = Array.from(quote).length;
    if (start !== undefined && others.length === 0) return { start, end: start + size };
    throw new EvidenceError(
      start === undefined
        ? `the text does not hold ${JSON.stringify(quote)}: copy the words as they stand there`
        : `the text holds ${JSON.stringify(quote)} ${starts.length} times: take more words, or one of ${starts.map((each) => `--passage ${each}-${each + size}`).join(', ')}`,
    );
  }

  #object(range: Range): ReadObject {
    const { predicate, object, date, words, code, count } = this.#given;
    const relation = this.#corpus.ontology.relations.get(expand(`cg:${predicate}`));
    if (relation === undefined) {
      throw new ShapeError(
        `"${predicate}" is no relation: ontology/claimgraph.ttl declares them, such as perpetrator or place`,
      );
    }
    const given = [object, date, words, code, count].filter((each) => each !== undefined);
    if (given.length !== 1) {
      throw new ShapeError(
        `a claim has one object and got ${given.length}: a name, a date, words, a code or a count`,
      );
    }
    if (object !== undefined) return this.#node(object);
    if (date !== undefined) return date;
    if (words !== undefined) return { text: words, language: 'en' };
    if (code !== undefined) return { code };
    const kind = FIGURES.get(relation.range ?? '');
    if (kind === undefined)
      throw new ShapeError(
        `${predicate} takes no count: its object is ${shorten(relation.range ?? 'a node')}`,
      );
    const { min, max, about, group, outcome, item } = count!;
    const id = this.#free('f');
    this.#figures.push({
      id,
      kind,
      ...(group === undefined ? {} : { group }),
      ...(outcome === undefined ? {} : { outcome }),
      ...(item === undefined ? {} : { item }),
      ...(min === undefined ? {} : { min }),
      ...(max === undefined ? {} : { max }),
      ...(about === true ? { approximate: true } : {}),
      ...range,
    });
    return id;
  }

  /** The id of a thing of the reading, or one made for a node of the data. */
  #node(name: string): LocalId {
    const own = this.#ownNamed(name);
    if (own !== undefined) return own;
    const found = this.#inData(name);
    const known = [...this.#entities, ...this.#events, ...this.#utterances].find(({ iri }) => iri === found);
    if (known !== undefined) return known.id;
    const entity = this.#corpus.entities.get(found);
    const utterance = this.#corpus.utterances.get(found);
    if (utterance !== undefined) {
      throw new ShapeError(
        `${shorten(found)} is an utterance that this reading does not have: state it with its passage first`,
      );
    }
    if (entity!.kind === 'event') {
      const id = this.#free('v');
      this.#events.push({
        id,
        iri: found,
        label: entity!.label,
        type: localName(entity!.eventType ?? ''),
        triggers: [],
      });
      return id;
    }
    const id = this.#free('e');
    this.#entities.push({
      id,
      iri: found,
      label: entity!.label,
      class: localName(entity!.type),
      mentions: [],
    });
    return id;
  }

  #ownNamed(name: string): LocalId | undefined {
    const { entities, events, utterances, figures } = this.#state.reading;
    const ids = [...entities, ...events, ...utterances, ...figures].some(({ id }) => id === name);
    if (ids) return name;
    const wanted = name.toLowerCase();
    const named = [...this.#entities, ...this.#events, ...entities, ...events].filter(
      ({ label, iri }) =>
        label.toLowerCase() === wanted || (iri !== undefined && expand(iri) === expand(name)),
    );
    if (named.length > 1) {
      throw new ShapeError(
        `${name} may be ${named.map(({ id }) => id).join(' or ')} of the reading: write the id`,
      );
    }
    return named[0]?.id;
  }

  #inData(name: string): Iri {
    const iri = expand(name);
    if (this.#corpus.entities.has(iri) || this.#corpus.utterances.has(iri)) return iri;
    const wanted = name.toLowerCase();
    const found = [...this.#corpus.entities.values()].filter(
      ({ label, aliases }) =>
        label.toLowerCase() === wanted || aliases.some(({ value }) => value.toLowerCase() === wanted),
    );
    if (found.length === 1) return found[0]!.id;
    throw new NotFoundError(
      found.length === 0
        ? `nobody and nothing is called ${name}, in the reading or the data: ${this.#meant(name)}`
        : `${name} may be ${found.map(({ id }) => shorten(id)).join(' or ')}: write which`,
    );
  }

  /** What to do where nobody is called so. */
  #meant(name: string): string {
    const { entities, events } = this.#state.reading;
    const own = [...this.#entities, ...this.#events, ...entities, ...events];
    const labels = new Set(own.map(({ label }) => label));
    const known = [...this.#corpus.entities.values()].filter(({ label }) => !labels.has(label));
    const like = likeNamed(
      name,
      [...own, ...known].map(({ id, label }) => [label, `${label} (${shorten(id)})`] as const),
    );
    const near = like.length === 0 ? 'write it as there' : `is it ${like.join(' or ')}? Write it as there`;
    return `${near}, or bring it in as new (--entity, --event)`;
  }

  /** As named; else that of the speaker, or the one in which the passage stands; else the report. */
  #utterance(range: Range): LocalId {
    const { utterance, speaker } = this.#given;
    const { utterances } = this.#state.reading;
    if (utterance !== undefined) {
      if (utterances.some(({ id }) => id === utterance)) return this.#known(utterance);
      throw new NotFoundError(
        `the reading has no utterance ${utterance}: it has ${utterances.map(({ id }) => id).join(', ')}`,
      );
    }
    const around = utterances.filter(({ content = [] }) =>
      content.some(({ start, end }) => start <= range.start && range.end <= end),
    );
    const root = rootOf(this.#state.reading);
    if (speaker === undefined) return this.#known((around.at(-1) ?? root).id);
    const who = this.#node(speaker);
    const own = utterances.filter(({ speakers = [] }) => speakers.includes(who));
    const meant = own.find((each) => around.includes(each)) ?? own[0];
    if (meant !== undefined) return this.#known(meant.id);
    const id = this.#free('u');
    const { media = [], addressees = [], saidOn } = this.#given;
    this.#utterances.push({
      id,
      speakers: [who],
      ...(media.length === 0 ? {} : { media: media.map((each) => this.#node(each)) }),
      ...(addressees.length === 0 ? {} : { addressees: addressees.map((each) => this.#node(each)) }),
      ...(saidOn === undefined ? {} : { saidOn: { edtf: saidOn, basis: 'stated' } }),
      evidence: [this.#passages.passage(range)],
    });
    this.#quotes.push({ by: root.id, quoted: id });
    return id;
  }

  /** Of what the reading has already nothing is said beside the claim. */
  #known(id: LocalId): LocalId {
    const { media, addressees, saidOn } = this.#given;
    if (media === undefined && addressees === undefined && saidOn === undefined) return id;
    throw new ShapeError(
      `the claim is made in ${id}, which the reading has already: medium, addressee and day are said of an utterance that is new, by a speaker who has said nothing yet`,
    );
  }
}
