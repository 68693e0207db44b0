/** A report that stands in data, turned back into a reading with all that the data say of what it names: what is accepted of it is what was there. */
import { localName, shorten } from '../../model/namespaces.js';
import type { Claim, Corpus, Evidence, Figure, Iri, Utterance } from '../../model/records.js';
import type {
  LocalId,
  ReadClaim,
  ReadDate,
  ReadEntity,
  ReadEvent,
  ReadFigure,
  Reading,
  ReadObject,
  ReadPassage,
  ReadUtterance,
} from '../../reading/reading.js';

/** What the records of a corpus leave out: the further properties of nodes, by node and property. */
export type More = (node: Iri, property: string) => readonly string[];

export function readingOf(corpus: Corpus, report: Iri, codePoints: number, more: More): Reading {
  return new Back(corpus, report, more).reading(codePoints);
}

const FIGURES = { casualty: 'casualties', strength: 'strength', quantity: 'quantity' } as const;

class Back {
  readonly #corpus: Corpus;
  readonly #report: Iri;
  readonly #more: More;
  readonly #ids = new Map<Iri, LocalId>();
  readonly #entities: ReadEntity[] = [];
  readonly #events: ReadEvent[] = [];
  readonly #figures: ReadFigure[] = [];
  readonly #utterances: ReadUtterance[] = [];

  constructor(corpus: Corpus, report: Iri, more: More) {
    this.#corpus = corpus;
    this.#report = report;
    this.#more = more;
  }

  reading(codePoints: number): Reading {
    const root = this.#corpus.utterances.get(this.#report)!;
    const { title, textSha256, language, whereabouts } = root.report!;
    const [date] = this.#more(this.#report, 'dcterms:date');
    const [basis] = this.#more(this.#report, 'cg:dateBasis');
    this.#utterance(this.#report, root);
    const claims = [...this.#corpus.claims.values()].filter((each) => each.report === this.#report);
    return {
      format: 'claimgraph-reading/1',
      text: { sha256: textSha256, codePoints, language },
      report: {
        title,
        ...whereabouts,
        ...(root.saidOn === undefined ? {} : { date: root.saidOn }),
        ...(date === undefined && basis !== undefined ? { dateBasis: localName(basis) as 'inferred' } : {}),
      },
      claims: claims.map((each, at) => this.#claim(`c${at + 1}`, each)),
      entities: this.#entities,
      events: this.#events,
      figures: this.#figures,
      utterances: this.#utterances,
      unread: [],
    };
  }

  #id(iri: Iri, letter: string, make: (id: LocalId) => void): LocalId {
    const known = this.#ids.get(iri);
    if (known !== undefined) return known;
    const count = [...this.#ids.values()].filter((each) => each.startsWith(letter)).length;
    const id = letter === 'u' ? `u${count}` : `${letter}${count + 1}`;
    this.#ids.set(iri, id);
    make(id);
    return id;
  }

  #node(iri: Iri): LocalId {
    const entity = this.#corpus.entities.get(iri);
    const utterance = this.#corpus.utterances.get(iri);
    if (utterance !== undefined) return this.#utterance(iri, utterance);
    if (entity === undefined) throw new Error(`${iri} is no node`);
    const { label, aliases, comment, plural, appearsIn, coordinates, identifiers, eventType } = entity;
    const said = {
      label,
      iri: shorten(iri),
      ...(aliases.length === 0 ? {} : { aliases }),
      ...(comment === undefined ? {} : { gloss: comment }),
    };
    if (entity.kind === 'event') {
      return this.#id(iri, 'v', (id) =>
        this.#events.push({ id, type: localName(eventType!), ...said, triggers: [] }),
      );
    }
    const classes = this.#more(iri, 'rdf:type').map(localName);
    return this.#id(iri, 'e', (id) =>
      this.#entities.push({
        id,
        ...said,
        class: localName(entity.type),
        ...(classes.length > 1 ? { classes: classes.filter((each) => each !== localName(entity.type)) } : {}),
        ...(plural ? { plural } : {}),
        ...(appearsIn === undefined ? {} : { ofThisReport: true }),
        ...(coordinates === undefined
          ? {}
          : {
              coordinates: {
                latitude: String(coordinates.latitude),
                longitude: String(coordinates.longitude),
                source: coordinates.source,
              },
            }),
        ...(identifiers.length === 0
          ? {}
          : { identifiers: identifiers.map(({ id: of, ...rest }) => ({ iri: shorten(of), ...rest })) }),
        mentions: [],
      }),
    );
  }

  #utterance(
    iri: Iri,
    { speakers, media, saidOn, quotes, evidence, relays, report, label }: Utterance,
  ): LocalId {
    return this.#id(iri, 'u', (id) => {
      const at = this.#utterances.push({ id }) - 1;
      const more = (property: string) => this.#more(iri, property);
      const own = (all: readonly Evidence[]) => all.filter((each) => each.report === this.#report);
      const shown = relays.filter((relay) => own(relay.evidence).length > 0);
      const [form, basis] = [more('cg:form')[0], more('cg:dateBasis')[0]];
      const nodes = (all: readonly Iri[]) => all.map((each) => this.#node(each));
      const lists = {
        media: nodes(media),
        addressees: nodes(more('cg:addressee')),
        distributors: nodes(more('cg:distributor')),
        credits: nodes(more('cg:credits')),
      };
      const passed = shown.map((each) => ({
        quoted: this.#node(each.quoted),
        evidence: own(each.evidence).map(passage),
      }));
      this.#utterances[at] = {
        id,
        ...(report === undefined ? { iri: shorten(iri), label } : { report: true }),
        speakers: nodes(speakers),
        ...(form === undefined ? {} : { form: localName(form) }),
        ...Object.fromEntries(Object.entries(lists).filter(([, each]) => each.length > 0)),
        quotes: nodes(quotes.filter((each) => shown.some(({ quoted }) => quoted === each))),
        ...(passed.length === 0 ? {} : { relays: passed }),
        ...(report !== undefined || saidOn === undefined
          ? {}
          : {
              saidOn: {
                edtf: saidOn,
                ...(basis === undefined ? {} : { basis: localName(basis) as 'inferred' }),
              },
            }),
        ...(report === undefined ? { evidence: own(evidence).map(passage) } : {}),
      };
    });
  }

  #claim(id: LocalId, claim: Claim): ReadClaim {
    const { proposition, madeIn, speechAct, polarity, evidence, wording, gloss, headline, when } = claim;
    const time: ReadDate = {
      ...(claim.dateWording === undefined ? {} : { wording: claim.dateWording }),
      ...(claim.dateBasis === undefined ? {} : { basis: localName(claim.dateBasis) as 'inferred' }),
    };
    return {
      id,
      subject: this.#node(proposition.subject),
      predicate: localName(proposition.predicate),
      object: this.#object(claim, when === undefined ? time : {}),
      utterance: this.#node(madeIn),
      speechAct,
      polarity,
      evidence: evidence.map(passage),
      ...(wording === undefined ? {} : { wording }),
      ...(gloss === undefined ? {} : { gloss }),
      ...(headline ? { headline } : {}),
      ...(when === undefined ? {} : { when: { edtf: when, ...time } }),
    };
  }

  #object(claim: Claim, time: ReadDate): ReadObject {
    const { object } = claim.proposition;
    if (object.kind === 'literal') {
      return object.language === ''
        ? { edtf: object.value, ...time }
        : { text: object.value, language: object.language };
    }
    const figure = this.#corpus.figures.get(object.value);
    if (figure !== undefined) return this.#figure(figure, claim.evidence[0]);
    return shorten(object.value).startsWith('code:')
      ? { code: localName(object.value) }
      : this.#node(object.value);
  }

  /** Where it stands is not in the data: it stands in the passage of its claim. */
  #figure(
    { id: iri, kind, outcome, group, item, min, max, approximate }: Figure,
    at: Evidence | undefined,
  ): LocalId {
    return this.#id(iri, 'f', (id) =>
      this.#figures.push({
        id,
        kind: FIGURES[kind],
        ...(outcome === undefined ? {} : { outcome: localName(outcome) }),
        ...(group === undefined ? {} : { group: localName(group) }),
        ...(item === undefined ? {} : { item: localName(item) }),
        ...(min === undefined ? {} : { min }),
        ...(max === undefined ? {} : { max }),
        ...(approximate ? { approximate } : {}),
        start: at?.start ?? 0,
        end: at?.end ?? 1,
      }),
    );
  }
}

function passage({ start, end, paragraph, sliceSha256 }: Evidence): ReadPassage {
  return { start, end, paragraph, sha256: sliceSha256 };
}
