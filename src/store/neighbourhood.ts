/**
 * A name in a store to all that is told of it: the claims that name it, that it makes and that come through it, with what
 * is told of the events in them, so that of this name the part says what the whole says.
 */
import { CHARACTERIZED } from '../compare/nesting/described.js';
import { BELONGING } from '../compare/standing/parties.js';
import { assessingKinds } from '../compare/verdicts/assessments.js';
import { comparisonsOf } from '../compare/verdicts/comparisons.js';
import { SHARES_DEEDS } from '../compare/verdicts/perpetrators.js';
import { touches } from '../compare/verdicts/touches.js';
import type { Dataset } from '../dataset/dataset.js';
import { readCorpus } from '../dataset/records/corpus.js';
import { kindOfClass } from '../dataset/records/entities.js';
import { loadOntologyDataset, readOntology } from '../dataset/records/ontology.js';
import { withVocabularyOf } from '../dataset/records/own-vocabulary.js';
import { expand } from '../model/namespaces.js';
import type { EntityKind, Iri, Ontology } from '../model/records.js';
import { cg, owl, rdf, rdfs, skos } from '../model/vocabulary.js';
import { normalizeName } from '../names/name-keys.js';
import type { NodeReader } from './node-reader.js';
import { datasetOf } from './part-dataset.js';

const [WITHIN, PART_OF, COUNTRY] = ['cg:within', 'cg:partOf', 'cg:Country'].map(expand) as [Iri, Iri, Iri];
const BESIDE = ['cg:connects', 'cg:near', 'cg:southOf'].map(expand);
/** What is told of whoever stands in a claim, without which it cannot be held against others. */
const KNOWN_BY: ReadonlySet<Iri> = new Set([...BELONGING, ...SHARES_DEEDS, CHARACTERIZED, WITHIN, ...BESIDE]);
/** By which an utterance is someone's, or comes through someone. */
const VOICES = [cg.speaker, cg.medium, cg.distributor, cg.credits];

/** Subjects of what has one of the properties. */
const having = (...properties: readonly Iri[]) =>
  `VALUES ?p { ${properties.map((property) => `<${property}>`).join(' ')} } GRAPH ?g { ?s ?p ?o }`;
const TOLD_OF = `VALUES ?p { ${[...KNOWN_BY].map((each) => `<${each}>`).join(' ')} } GRAPH ?g { ?s <${rdf.subject}> ?o ; <${rdf.predicate}> ?p }`;
const PARTS = `VALUES ?p { <${PART_OF}> <${cg.subEventOf}> } GRAPH ?g { ?s <${rdf.object}> ?o ; <${rdf.predicate}> ?p }`;
const RELAYING = `GRAPH ?g { ?s <${rdf.object}> ?o ; a <${cg.Relay}> }`;

/** All is read there is to say of one name; what else is in it is there for that alone. */
export class Neighbourhood {
  readonly #nodes: NodeReader;
  readonly #ontology: Ontology;
  readonly #vocabulary: Dataset;
  readonly #claims = new Set<Iri>();
  readonly #spoken = new Set<Iri>();
  readonly #embodied = new Set<Iri>();

  private constructor(nodes: NodeReader, vocabulary: Dataset) {
    this.#nodes = nodes;
    this.#vocabulary = vocabulary;
    this.#ontology = readOntology(vocabulary);
  }

  static async of(nodes: NodeReader): Promise<Neighbourhood> {
    return new Neighbourhood(nodes, await loadOntologyDataset());
  }

  /** Undefined for a country: what no country holds belongs to its card, and that is known from everything alone. */
  async around(name: Iri): Promise<Dataset | undefined> {
    await this.#nodes.describe([name]);
    if (this.#nodes.isA(name, COUNTRY)) return undefined;
    const beside = this.#isKind(name, ['place']) ? await this.#beside(name) : [];
    const parts = await this.#parts([name]);
    const names = [name, ...beside, ...parts];
    await this.#take(await this.#naming(names));
    await this.#voiced([name, ...parts]);
    await this.#same();
    const events = await this.#tell(name);
    await this.#dispute(name, events);
    await this.#know();
    return datasetOf(this.#nodes);
  }

  /** What lies in a place, or beside it, at any remove; and what has its name in its own. */
  async #beside(place: Iri): Promise<readonly Iri[]> {
    const inside = new Set([place]);
    const ends = (claims: readonly Iri[], relations: ReadonlySet<Iri>) =>
      claims.filter((claim) => relations.has(this.#predicate(claim))).flatMap((claim) => this.#ends(claim));
    const around = await this.#naming([place]);
    await this.#take(around);
    for (const other of ends(around, new Set(BESIDE))) inside.add(other);
    for (let next: readonly Iri[] = [...inside]; next.length > 0; ) {
      const claims = await this.#nodes.find(next, having(rdf.object));
      await this.#take(claims);
      const within = ends(claims, new Set([WITHIN])).filter((id) => !inside.has(id));
      // The place that holds another is no part of it.
      next = [...new Set(within)].filter((id) => claims.some((claim) => this.#subject(claim) === id));
      for (const id of next) inside.add(id);
    }
    inside.delete(place);
    return [...inside, ...(await this.#namedAfter(place))];
  }

  /** What is told to be part of them, at any remove. */
  async #parts(wholes: Iterable<Iri>): Promise<readonly Iri[]> {
    const parts = new Set(wholes);
    const given = parts.size;
    for (let next = [...parts]; next.length > 0; ) {
      const claims = await this.#nodes.find(next, PARTS);
      await this.#take(claims);
      next = claims.flatMap((claim) => this.#subject(claim) ?? []).filter((id) => !parts.has(id));
      for (const id of next) parts.add(id);
    }
    return [...parts].slice(given);
  }

  /** What is told of, and has the name of the place in its own. */
  async #namedAfter(place: Iri): Promise<readonly Iri[]> {
    const labels = [skos.prefLabel, rdfs.label].flatMap((property) => this.#nodes.texts(place, property));
    const texts = labels.flatMap((label) => [label.toLowerCase(), normalizeName(label)]);
    const keys = labels.map(normalizeName);
    const whole = (label: string) => keys.some((key) => ` ${normalizeName(label)} `.includes(` ${key} `));
    const found = (await this.#nodes.called(texts, 'in it'))
      .filter(([, label]) => whole(label))
      .map(([id]) => id);
    await this.#nodes.describe(found);
    return found;
  }

  /** What it says, and what comes through it: its utterances, with all that these quote. */
  async #voiced(names: readonly Iri[]): Promise<void> {
    const utterances = new Set(await this.#nodes.find(names, having(...VOICES)));
    for (let next: readonly Iri[] = [...utterances]; next.length > 0; ) {
      await this.#nodes.describe(next);
      next = next.flatMap((id) => this.#nodes.objects(id, cg.quotes)).filter((id) => !utterances.has(id));
      for (const id of next) utterances.add(id);
    }
    await this.#take(await this.#nodes.find(utterances, having(cg.madeIn)));
  }

  /** Whoever says the same, denies it, or says another thing in its place. */
  async #same(): Promise<void> {
    const sayings = [...this.#claims].flatMap((claim) => {
      const subject = this.#subject(claim);
      return subject === undefined ? [] : [[subject, this.#predicate(claim)] as const];
    });
    await this.#take(await this.#nodes.claiming(sayings));
    const pairs = [...this.#claims].flatMap((claim) => {
      const [one, other] = this.#ends(claim);
      return one === undefined || other === undefined ? [] : [[one, other] as const];
    });
    await this.#take(await this.#nodes.between(pairs));
  }

  /** What is told of the events in all this, and of those that have part in that. */
  async #tell(name: Iri): Promise<ReadonlySet<Iri>> {
    const events = this.#events([...this.#claims]);
    if (this.#isTold(name)) events.add(name);
    const same = await this.#decided(events);
    for (const id of same) events.add(id);
    for (const id of await this.#contrary(events)) events.add(id);
    const told = await this.#naming(events);
    await this.#take(told);
    const seen = new Set(events);
    for (let next = this.#events(told); ; ) {
      const further = [...next].filter((id) => !seen.has(id));
      if (further.length === 0) return events;
      for (const id of further) seen.add(id);
      const claims = await this.#nodes.find(further, having(rdf.subject));
      await this.#take(claims);
      const whole = claims.filter((claim) => this.#predicate(claim) === cg.subEventOf);
      next = this.#events(whole);
    }
  }

  /** What else speaks for either side of what is disputed: of the two, and of who is part of one of them. */
  async #dispute(name: Iri, events: ReadonlySet<Iri>): Promise<void> {
    await this.#know();
    const data = datasetOf(this.#nodes);
    const corpus = readCorpus(data, readOntology(withVocabularyOf(data, this.#vocabulary)));
    const speaking = [...corpus.ontology.relations.values()].map(({ speaksFor }) => speaksFor);
    const parties = new Set<Iri>();
    for (const each of comparisonsOf(corpus)) {
      const { proposition } = each.left[0] ?? {};
      if (proposition === undefined || !(touches(corpus, each, name) || events.has(each.about))) continue;
      const { subject, predicate, object } = proposition;
      // Between two days may lie what happened to whom they are told of.
      if (object.kind !== 'iri') parties.add(subject);
      else if (each.reason === 'polarity' && speaking.some((some) => some.includes(predicate)))
        parties.add(subject).add(object.value);
    }
    if (parties.size === 0) return;
    const naming = await this.#naming([...parties, ...(await this.#parts(parties))]);
    await this.#take(naming);
    await this.#take(await this.#nodes.find(this.#events(naming), having(rdf.subject)));
  }

  /** Those who are in it are known by name, by what they belong to and where they lie, and by what was decided of them. */
  async #know(): Promise<void> {
    for (let next = this.#unembodied(); next.length > 0; next = this.#unembodied()) {
      for (const id of next) this.#embodied.add(id);
      await this.#take(await this.#nodes.find(next, TOLD_OF));
    }
    const decided = await this.#nodes.find(this.#embodied, having(cg.nameOf, cg.left, cg.right, owl.sameAs));
    const phrasings = await this.#nodes.find([cg.Phrasing], having(rdf.type));
    await this.#nodes.describe([...decided, ...phrasings]);
  }

  #unembodied(): readonly Iri[] {
    const all = [...this.#claims].flatMap((claim) => this.#ends(claim));
    const speakers = [...this.#spoken].flatMap((id) =>
      VOICES.flatMap((voice) => this.#nodes.objects(id, voice)),
    );
    return [...new Set([...all, ...speakers])].filter((id) => !this.#embodied.has(id));
  }

  #naming(names: Iterable<Iri>): Promise<readonly Iri[]> {
    return this.#nodes.find(names, having(rdf.subject, rdf.object));
  }

  /** Claims of these, with all that leads to their report; other nodes are passed over. */
  async #take(nodes: readonly Iri[]): Promise<void> {
    await this.#nodes.describe(nodes);
    const claims = nodes.filter((node) => !this.#claims.has(node) && this.#nodes.isA(node, cg.Claim));
    for (const claim of claims) this.#claims.add(claim);
    const spoken = (ids: readonly Iri[]) => ids.filter((id) => !this.#spoken.has(id));
    for (
      let next = spoken(claims.flatMap((claim) => this.#nodes.objects(claim, cg.madeIn)));
      next.length > 0;
    ) {
      for (const id of next) this.#spoken.add(id);
      const quoting = await this.#nodes.find(next, having(cg.quotes));
      await this.#nodes.describe([...quoting, ...(await this.#nodes.find(next, RELAYING))]);
      next = spoken(quoting);
    }
  }

  /** Events of whom it was decided whether they are these. */
  async #decided(events: ReadonlySet<Iri>): Promise<readonly Iri[]> {
    const decisions = await this.#nodes.find(events, having(cg.left, cg.right));
    await this.#nodes.describe(decisions);
    return decisions.flatMap((id) => [cg.left, cg.right].flatMap((side) => this.#nodes.objects(id, side)));
  }

  /** What goes the other way: a rout beside an escalation, wherever it is told of. */
  async #contrary(events: ReadonlySet<Iri>): Promise<readonly Iri[]> {
    const kinds = assessingKinds({ ontology: this.#ontology });
    const isOne = [...events].some((id) =>
      this.#nodes.objects(id, cg.eventType).some((kind) => kinds.has(kind)),
    );
    if (!isOne) return [];
    const found = await this.#nodes.find(kinds, having(cg.eventType));
    await this.#nodes.describe(found);
    return found;
  }

  #events(claims: readonly Iri[]): Set<Iri> {
    return new Set(claims.flatMap((claim) => this.#ends(claim)).filter((id) => this.#isTold(id)));
  }

  #isTold(node: Iri): boolean {
    return this.#isKind(node, ['event', 'agreement']);
  }

  #isKind(node: Iri, kinds: readonly EntityKind[]): boolean {
    const seen = new Set(this.#nodes.objects(node, rdf.type));
    for (const type of seen) {
      const kind = kindOfClass(type, this.#ontology.classes);
      if (kind !== undefined && kinds.includes(kind)) return true;
      for (const wider of this.#nodes.objects(type, rdfs.subClassOf)) seen.add(wider);
    }
    return false;
  }

  #predicate(claim: Iri): Iri {
    return this.#nodes.objects(claim, rdf.predicate)[0] ?? '';
  }

  #subject(claim: Iri): Iri | undefined {
    return this.#nodes.objects(claim, rdf.subject)[0];
  }

  #ends(claim: Iri): readonly Iri[] {
    return [rdf.subject, rdf.object].flatMap((end) => this.#nodes.objects(claim, end));
  }
}
