/** Claims of a store as they are taken in, with all that leads to their reports and what those who stand in them are known by. */
import { CHARACTERIZED } from '../compare/nesting/described.js';
import { BELONGING } from '../compare/standing/parties.js';
import { SHARES_DEEDS } from '../compare/verdicts/perpetrators.js';
import type { Dataset } from '../dataset/dataset.js';
import { readCorpus } from '../dataset/records/corpus.js';
import { kindOfClass } from '../dataset/records/entities.js';
import { loadOntologyDataset, readOntology } from '../dataset/records/ontology.js';
import { withVocabularyOf } from '../dataset/records/own-vocabulary.js';
import { expand } from '../model/namespaces.js';
import type { Corpus, EntityKind, Iri, Ontology } from '../model/records.js';
import { cg, owl, rdf, rdfs } from '../model/vocabulary.js';
import type { NodeReader } from './node-reader.js';

export const WITHIN = expand('cg:within');
export const BESIDE: ReadonlySet<Iri> = new Set(['cg:connects', 'cg:near', 'cg:southOf'].map(expand));
/** What is told of whoever stands in a claim, without which it cannot be held against others. */
const KNOWN_BY: ReadonlySet<Iri> = new Set([...BELONGING, ...SHARES_DEEDS, CHARACTERIZED, WITHIN, ...BESIDE]);
/** By which an utterance is someone's, or comes through someone. */
export const VOICES = [cg.speaker, cg.medium, cg.distributor, cg.credits];

const iris = (some: Iterable<Iri>) => Array.from(some, (iri) => `<${iri}>`).join(' ');

/** Subjects of what has one of the properties. */
export const having = (...properties: readonly Iri[]) =>
  `VALUES ?p { ${iris(properties)} } GRAPH ?g { ?s ?p ?o }`;

/** Claims of some relations, by what stands at one end. */
export const claiming = (end: Iri, relations: Iterable<Iri>) =>
  `VALUES ?p { ${iris(relations)} } GRAPH ?g { ?s <${end}> ?o ; <${rdf.predicate}> ?p }`;

const TOLD_OF = claiming(rdf.subject, KNOWN_BY);
const RELAYING = `GRAPH ?g { ?s <${rdf.object}> ?o ; a <${cg.Relay}> }`;

export class TakenClaims {
  readonly nodes: NodeReader;
  readonly ontology: Ontology;
  readonly vocabulary: Dataset;
  readonly #claims = new Set<Iri>();
  readonly #spoken = new Set<Iri>();
  readonly #embodied = new Set<Iri>();

  private constructor(nodes: NodeReader, vocabulary: Dataset) {
    this.nodes = nodes;
    this.vocabulary = vocabulary;
    this.ontology = readOntology(vocabulary);
  }

  static async of(nodes: NodeReader): Promise<TakenClaims> {
    return new TakenClaims(nodes, await loadOntologyDataset());
  }

  /** Those that were taken. */
  get claims(): readonly Iri[] {
    return [...this.#claims];
  }

  dataset(): Dataset {
    return this.nodes.dataset();
  }

  /** Claims of these, with all that leads to their report; other nodes are passed over. */
  async take(nodes: readonly Iri[]): Promise<void> {
    await this.nodes.describe(nodes);
    const claims = nodes.filter((node) => !this.#claims.has(node) && this.nodes.isA(node, cg.Claim));
    for (const claim of claims) this.#claims.add(claim);
    const spoken = (ids: readonly Iri[]) => ids.filter((id) => !this.#spoken.has(id));
    for (
      let next = spoken(claims.flatMap((claim) => this.nodes.objects(claim, cg.madeIn)));
      next.length > 0;
    ) {
      for (const id of next) this.#spoken.add(id);
      const [quoting, relaying] = await Promise.all([
        this.nodes.find(next, having(cg.quotes)),
        this.nodes.find(next, RELAYING),
      ]);
      await this.nodes.describe([...quoting, ...relaying]);
      next = spoken(quoting);
    }
  }

  /** Those who are in it are known by name, by what they belong to and where they lie, and by what was decided of them. */
  async know(): Promise<void> {
    for (let next = this.#unembodied(); next.length > 0; next = this.#unembodied()) {
      for (const id of next) this.#embodied.add(id);
      await this.take(await this.nodes.find(next, TOLD_OF));
    }
    const [decided, phrasings] = await Promise.all([
      this.nodes.find(this.#embodied, having(cg.nameOf, cg.left, cg.right, owl.sameAs)),
      this.nodes.find([cg.Phrasing], having(rdf.type)),
    ]);
    await this.nodes.describe([...decided, ...phrasings]);
  }

  #unembodied(): readonly Iri[] {
    const all = this.claims.flatMap((claim) => this.ends(claim));
    const speakers = [...this.#spoken].flatMap((id) =>
      VOICES.flatMap((voice) => this.nodes.objects(id, voice)),
    );
    return [...new Set([...all, ...speakers])].filter((id) => !this.#embodied.has(id));
  }

  /** The records of what was read, before any rule. */
  corpus(): Corpus {
    const read = this.dataset();
    return readCorpus(read, readOntology(withVocabularyOf(read, this.vocabulary)));
  }

  /** What is told to be part of them by one of the relations, at any remove; they themselves are none of it. */
  async parts(wholes: Iterable<Iri>, relations: readonly Iri[]): Promise<readonly Iri[]> {
    const parts = new Set(wholes);
    const given = parts.size;
    for (let next = [...parts]; next.length > 0; ) {
      const claims = await this.nodes.find(next, claiming(rdf.object, relations));
      await this.take(claims);
      next = claims.flatMap((claim) => this.subject(claim) ?? []).filter((id) => !parts.has(id));
      for (const id of next) parts.add(id);
    }
    return [...parts].slice(given);
  }

  naming(names: Iterable<Iri>): Promise<readonly Iri[]> {
    return this.nodes.find(names, having(rdf.subject, rdf.object));
  }

  /** Both sides of each decision whether these are others. */
  async decided(things: Iterable<Iri>): Promise<readonly Iri[]> {
    const decisions = await this.nodes.find(things, having(cg.left, cg.right));
    await this.nodes.describe(decisions);
    return decisions.flatMap((id) => [cg.left, cg.right].flatMap((side) => this.nodes.objects(id, side)));
  }

  /** The events and agreements in some claims. */
  events(claims: readonly Iri[]): Set<Iri> {
    return new Set(claims.flatMap((claim) => this.ends(claim)).filter((id) => this.isTold(id)));
  }

  isTold(node: Iri): boolean {
    return this.isKind(node, ['event', 'agreement']);
  }

  isKind(node: Iri, kinds: readonly EntityKind[]): boolean {
    const seen = new Set(this.nodes.objects(node, rdf.type));
    for (const type of seen) {
      const kind = kindOfClass(type, this.ontology.classes);
      if (kind !== undefined && kinds.includes(kind)) return true;
      for (const wider of this.nodes.objects(type, rdfs.subClassOf)) seen.add(wider);
    }
    return false;
  }

  predicate(claim: Iri): Iri {
    return this.nodes.objects(claim, rdf.predicate)[0] ?? '';
  }

  subject(claim: Iri): Iri | undefined {
    return this.nodes.objects(claim, rdf.subject)[0];
  }

  ends(claim: Iri): readonly Iri[] {
    return [rdf.subject, rdf.object].flatMap((end) => this.nodes.objects(claim, end));
  }
}
