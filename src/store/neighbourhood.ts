/**
 * A name in a store to all that is told of it: the claims that name it, that it makes and that come through it, with what
 * is told of the events in them, so that of this name the part says what the whole says.
 */
import { assessingKinds } from '../compare/verdicts/assessments.js';
import { comparisonsOf } from '../compare/verdicts/comparisons.js';
import { touches } from '../compare/verdicts/touches.js';
import type { Dataset } from '../dataset/dataset.js';
import { expand } from '../model/namespaces.js';
import type { Iri } from '../model/records.js';
import { cg, rdf, rdfs, skos } from '../model/vocabulary.js';
import { normalizeName } from '../names/name-keys.js';
import type { NodeReader } from './node-reader.js';
import { BESIDE, having, TakenClaims, VOICES, WITHIN } from './taken-claims.js';

const [PART_OF, COUNTRY] = ['cg:partOf', 'cg:Country'].map(expand) as [Iri, Iri];
const PARTS = [PART_OF, cg.subEventOf];

/** All is read there is to say of one name; what else is in it is there for that alone. */
export class Neighbourhood {
  readonly #nodes: NodeReader;
  readonly #taken: TakenClaims;

  private constructor(taken: TakenClaims) {
    this.#nodes = taken.nodes;
    this.#taken = taken;
  }

  static async of(nodes: NodeReader): Promise<Neighbourhood> {
    return new Neighbourhood(await TakenClaims.of(nodes));
  }

  /** Undefined for a country: what no country holds belongs to its card, and that is known from everything alone. */
  async around(name: Iri): Promise<Dataset | undefined> {
    await this.#nodes.describe([name]);
    if (this.#nodes.isA(name, COUNTRY)) return undefined;
    const beside = this.#taken.isKind(name, ['place']) ? await this.#beside(name) : [];
    const parts = await this.#taken.parts([name], PARTS);
    const names = [name, ...beside, ...parts];
    await this.#taken.take(await this.#taken.naming(names));
    await this.#voiced([name, ...parts]);
    await this.#same();
    const events = await this.#tell(name);
    await this.#dispute(name, events);
    await this.#taken.know();
    return this.#taken.dataset();
  }

  /** What lies in a place, or beside it, at any remove; and what has its name in its own. */
  async #beside(place: Iri): Promise<readonly Iri[]> {
    const inside = new Set([place]);
    const ends = (claims: readonly Iri[], relations: ReadonlySet<Iri>) =>
      claims
        .filter((claim) => relations.has(this.#taken.predicate(claim)))
        .flatMap((claim) => this.#taken.ends(claim));
    const around = await this.#taken.naming([place]);
    await this.#taken.take(around);
    for (const other of ends(around, BESIDE)) inside.add(other);
    for (let next: readonly Iri[] = [...inside]; next.length > 0; ) {
      const claims = await this.#nodes.find(next, having(rdf.object));
      await this.#taken.take(claims);
      const within = ends(claims, new Set([WITHIN])).filter((id) => !inside.has(id));
      // The place that holds another is no part of it.
      next = [...new Set(within)].filter((id) => claims.some((claim) => this.#taken.subject(claim) === id));
      for (const id of next) inside.add(id);
    }
    inside.delete(place);
    return [...inside, ...(await this.#namedAfter(place))];
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
    await this.#taken.take(await this.#nodes.find(utterances, having(cg.madeIn)));
  }

  /** Whoever says the same, denies it, or says another thing in its place. */
  async #same(): Promise<void> {
    const sayings = this.#taken.claims.flatMap((claim) => {
      const subject = this.#taken.subject(claim);
      return subject === undefined ? [] : [[subject, this.#taken.predicate(claim)] as const];
    });
    await this.#taken.take(await this.#nodes.claiming(sayings));
    const pairs = this.#taken.claims.flatMap((claim) => {
      const [one, other] = this.#taken.ends(claim);
      return one === undefined || other === undefined ? [] : [[one, other] as const];
    });
    await this.#taken.take(await this.#nodes.between(pairs));
  }

  /** What is told of the events in all this, and of those that have part in that. */
  async #tell(name: Iri): Promise<ReadonlySet<Iri>> {
    const events = this.#taken.events(this.#taken.claims);
    if (this.#taken.isTold(name)) events.add(name);
    const same = await this.#taken.decided(events);
    for (const id of same) events.add(id);
    for (const id of await this.#contrary(events)) events.add(id);
    const told = await this.#taken.naming(events);
    await this.#taken.take(told);
    const seen = new Set(events);
    for (let next = this.#taken.events(told); ; ) {
      const further = [...next].filter((id) => !seen.has(id));
      if (further.length === 0) return events;
      for (const id of further) seen.add(id);
      const claims = await this.#nodes.find(further, having(rdf.subject));
      await this.#taken.take(claims);
      const whole = claims.filter((claim) => this.#taken.predicate(claim) === cg.subEventOf);
      next = this.#taken.events(whole);
    }
  }

  /** What else speaks for either side of what is disputed: of the two, and of who is part of one of them. */
  async #dispute(name: Iri, events: ReadonlySet<Iri>): Promise<void> {
    await this.#taken.know();
    const corpus = this.#taken.corpus();
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
    const naming = await this.#taken.naming([...parties, ...(await this.#taken.parts(parties, PARTS))]);
    await this.#taken.take(naming);
    await this.#taken.take(await this.#nodes.find(this.#taken.events(naming), having(rdf.subject)));
  }

  /** What goes the other way: a rout beside an escalation, wherever it is told of. */
  async #contrary(events: ReadonlySet<Iri>): Promise<readonly Iri[]> {
    const kinds = assessingKinds({ ontology: this.#taken.ontology });
    const isOne = [...events].some((id) =>
      this.#nodes.objects(id, cg.eventType).some((kind) => kinds.has(kind)),
    );
    if (!isOne) return [];
    const found = await this.#nodes.find(kinds, having(cg.eventType));
    await this.#nodes.describe(found);
    return found;
  }
}
