/** Some names of a store to all that it takes to derive of them what the whole store derives. */
import { ROLE } from '../../compare/standing/parties.js';
import { assessingKinds, kindOf } from '../../compare/verdicts/assessments.js';
import { comparisonsOf } from '../../compare/verdicts/comparisons.js';
import { expand } from '../../model/namespaces.js';
import type { Claim, Corpus, Iri } from '../../model/records.js';
import { cg, rdf } from '../../model/vocabulary.js';
import type { Store } from '../ask.js';
import { NodeReader } from '../node-reader.js';
import { claiming, having, TakenClaims } from '../taken-claims.js';
import { type DerivedPart, derivePart } from './derive-part.js';

const [PART_OF, BEFORE, THEME, PARTY_TO, PLACE] = [
  'cg:partOf',
  'cg:before',
  'cg:theme',
  'cg:partyTo',
  'cg:place',
].map(expand) as [Iri, Iri, Iri, Iri, Iri];

/** Claims by which two events are parts or steps of one thing. */
const JOINING: ReadonlySet<Iri> = new Set([cg.subEventOf, THEME]);

/**
 * Read are all claims that tell of the names, what is told of the events in them, of their wholes, their parts and those that may
 * be the same, and who belongs to whom. Whoever has part in many events is known by name, and not by these.
 * @param beside claims of counts by which voices are one, wherever they are told
 */
export async function readPart(
  store: Store,
  names: readonly Iri[],
  beside: readonly Iri[],
): Promise<DerivedPart> {
  const part = new PartReader(await TakenClaims.of(new NodeReader(store)));
  return part.of(names, beside);
}

class PartReader {
  readonly #taken: TakenClaims;
  readonly #nodes: NodeReader;
  /** Of whom all claims are taken. */
  readonly #told = new Set<Iri>();

  constructor(taken: TakenClaims) {
    this.#taken = taken;
    this.#nodes = taken.nodes;
  }

  async of(names: readonly Iri[], beside: readonly Iri[]): Promise<DerivedPart> {
    await this.#withJoined(names);
    const own = new Set(names);
    const before = this.#taken.claims.filter(
      (claim) => this.#taken.predicate(claim) === BEFORE && own.has(this.#taken.subject(claim) ?? ''),
    );
    await this.#withJoined(before.flatMap((claim) => this.#nodes.objects(claim, rdf.object)));
    await this.#withOthers();
    await this.#voices(beside);
    await this.#taken.know();
    await this.#heldAgainst(own);
    return derivePart(this.#taken);
  }

  /** All that is told of these, of their wholes and parts, at any remove, and of what may be the same. */
  async #withJoined(names: readonly Iri[]): Promise<void> {
    for (let next = this.#untold(names); next.length > 0; ) {
      for (const name of next) this.#told.add(name);
      const claims = await this.#nodes.find(next, having(rdf.subject));
      const joining = await this.#nodes.find(next, claiming(rdf.object, JOINING));
      await this.#taken.take([...claims, ...joining]);
      const linked = [...claims, ...joining]
        .filter((claim) => this.#joins(claim))
        .flatMap((claim) => this.#taken.ends(claim));
      next = this.#untold([...linked, ...(await this.#taken.decided(next))]);
    }
  }

  #joins(claim: Iri): boolean {
    const predicate = this.#taken.predicate(claim);
    if (predicate !== THEME) return predicate === cg.subEventOf;
    return this.#taken.ends(claim).every((end) => this.#taken.isKind(end, ['event']));
  }

  #untold(names: readonly Iri[]): readonly Iri[] {
    return [...new Set(names)].filter((name) => !this.#told.has(name));
  }

  /** Who has part in the events and agreements that claims end at. */
  async #withOthers(): Promise<void> {
    const others = this.#untold([...this.#taken.events(this.#taken.claims)]);
    await this.#taken.take([
      ...(await this.#nodes.find(others, having(rdf.subject))),
      ...(await this.#nodes.find(others, claiming(rdf.object, [PARTY_TO]))),
    ]);
  }

  /** Whose counts are one voice: who speaks together elsewhere, and which voices may be one. */
  async #voices(beside: readonly Iri[]): Promise<void> {
    const isCount = (claim: Iri) => this.#taken.predicate(claim) === cg.casualties;
    if (!this.#taken.claims.some(isCount)) return;
    await this.#taken.take(beside);
    const told = this.#taken.claims.filter(isCount).flatMap((claim) => this.#nodes.objects(claim, cg.madeIn));
    const speakers = told.flatMap((id) => this.#nodes.objects(id, cg.speaker));
    const voices = new Set<Iri>();
    for (let next = [...new Set([...told, ...speakers])]; next.length > 0; ) {
      for (const id of next) voices.add(id);
      next = (await this.#taken.decided(next)).filter((id) => !voices.has(id));
    }
  }

  /** What is held against claims of these, or speaks for a side of them, wherever it is told. */
  async #heldAgainst(names: ReadonlySet<Iri>): Promise<void> {
    const corpus = this.#taken.corpus();
    const own = [...corpus.claims.values()].filter(({ proposition }) => names.has(proposition.subject));
    const before = this.#taken.claims.length;
    await this.#rivals(corpus, own);
    await this.#contrary(corpus, own);
    for (const { reason, verdict, about, left } of comparisonsOf(corpus)) {
      if (!names.has(about)) continue;
      if (reason === 'polarity') await this.#support(corpus, left[0]);
      if (reason === 'time' && verdict === 'contradictory') await this.#bridge(corpus, about);
    }
    if (this.#taken.claims.length > before) await this.#taken.know();
  }

  /** Told the other way round, by a relation in tension with it. */
  async #rivals({ ontology }: Corpus, own: readonly Claim[]): Promise<void> {
    const pairs = own.flatMap(({ proposition: { subject, predicate, object } }) => {
      const rivals = ontology.relations.get(predicate)?.inTensionWith ?? [];
      return rivals.length === 0 || object.kind !== 'iri' ? [] : [[subject, object.value] as const];
    });
    await this.#taken.take(await this.#nodes.between(pairs));
  }

  /** Where things are seen to go the other way. */
  async #contrary(corpus: Corpus, own: readonly Claim[]): Promise<void> {
    const kinds = assessingKinds(corpus);
    const found = new Set(own.map(({ proposition }) => kindOf(corpus, proposition.subject)));
    if (![...found].some((kind) => kinds.has(kind))) return;
    const events = await this.#nodes.find(kinds, having(cg.eventType));
    await this.#nodes.describe(events);
    await this.#taken.take(await this.#nodes.find(events, claiming(rdf.subject, [PLACE])));
  }

  /** What others say of the two, or of who is part of one of them, that speaks for a side. */
  async #support({ ontology }: Corpus, claim: Claim | undefined): Promise<void> {
    if (claim === undefined) return;
    const { subject, predicate, object } = claim.proposition;
    const speaking = [...ontology.relations.values()].filter(({ speaksFor }) =>
      speaksFor.includes(predicate),
    );
    if (speaking.length === 0 || object.kind !== 'iri') return;
    const [here, there] = [await this.#members(subject), await this.#members(object.value)];
    const pairs = here.flatMap((one) => there.map((other) => [one, other] as const));
    await this.#taken.take(await this.#nodes.between(pairs));
    const roles = speaking.filter(({ family }) => family === ROLE).map(({ id }) => id);
    if (roles.length > 0) await this.#taken.take(await this.#nodes.together(pairs, roles));
  }

  async #members(party: Iri): Promise<readonly Iri[]> {
    return [party, ...(await this.#taken.parts([party], [PART_OF]))];
  }

  /** The days of what it had part in, and what came before or after that. */
  async #bridge({ ontology }: Corpus, about: Iri): Promise<void> {
    const roles = [...ontology.relations.values()].filter(({ family }) => family === ROLE);
    const inRole = await this.#nodes.find(
      [about],
      claiming(
        rdf.object,
        roles.map(({ id }) => id),
      ),
    );
    await this.#taken.take(inRole);
    const involved = inRole.flatMap((claim) => this.#taken.subject(claim) ?? []);
    const tied = [
      ...(await this.#nodes.find(involved, claiming(rdf.subject, [BEFORE]))),
      ...(await this.#nodes.find(involved, claiming(rdf.object, [BEFORE]))),
    ];
    await this.#taken.take(tied);
    const events = [...involved, ...tied.flatMap((claim) => this.#taken.ends(claim))];
    await this.#taken.take(await this.#nodes.find(events, claiming(rdf.subject, [cg.date])));
  }
}
