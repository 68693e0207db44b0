/** Takes where a review stands and the nodes that are known, and gives what is to be written, by file: only what was accepted and what it cannot be said without. */
import type * as RDF from '@rdfjs/types';
import { ShapeError } from '../model/errors.js';
import { expand, localName } from '../model/namespaces.js';
import type { Iri, Ontology } from '../model/records.js';
import { cg } from '../model/vocabulary.js';
import type {
  Candidate,
  Linkable,
  LocalId,
  Proposal,
  ProposalKind,
  ReadClaim,
  ReadEntity,
  ReadEvent,
  ReadUtterance,
} from '../reading/reading.js';
import type { Meant } from './candidates/meant.js';
import { proposalsOf, type ReviewState } from './decisions.js';
import { claimsQuads, figureQuads, iriOfClaim } from './quads/claim-quads.js';
import { datedNameQuads, entityQuads, eventQuads } from './quads/entity-quads.js';
import { fileOf, identityQuads, type Signed } from './quads/identity-quads.js';
import type { KnownNodes } from './quads/known-nodes.js';
import { candidatesIn, figureOf, labelOfEntity, labelOfUtterance, newIri } from './quads/naming.js';
import { neededFor, rootOf } from './quads/needed.js';
import { placedOf, shownBy, utteranceOf } from './quads/shown-by.js';
import { iri, say } from './quads/statements.js';
import { relayQuads, reportQuads, shownQuads, utteranceQuads } from './quads/utterance-quads.js';
import { isCommon } from './sources/common-source.js';

/** A thing that is needed and may be one of those in the data: a person has to say which. */
export interface OpenQuestion {
  readonly id: LocalId;
  readonly label: string;
  readonly candidates: readonly Candidate[];
}

export interface Contribution {
  /** File of the data folder -> all that this report says in it. */
  readonly files: ReadonlyMap<string, readonly RDF.Quad[]>;
  /** IRIs of what is new, so that it keeps them. */
  readonly names: ReadonlyMap<LocalId, Iri>;
  /** IRI of everything that is written. */
  readonly iris: ReadonlyMap<LocalId, Iri>;
  /** Where one is open, nothing can be written. */
  readonly questions: readonly OpenQuestion[];
}

export interface Setting {
  readonly report: Iri;
  readonly known: KnownNodes;
  readonly ontology: Ontology;
  /** What was named by an earlier act. */
  readonly names: ReadonlyMap<LocalId, Iri>;
  /** What of the data may be meant, beside what the reading says and whoever bears the very name. */
  readonly meant?: Meant;
}

const NOTHING: Contribution = { files: new Map(), names: new Map(), iris: new Map(), questions: [] };

/** @throws ShapeError where what was accepted needs what was rejected, or what is not there. */
export function contributionOf(state: ReviewState, setting: Setting): Contribution {
  const accepted = [...state.verdicts].filter(([, each]) => each === 'accepted').map(([id]) => id);
  const proposals = proposalsOf(state.reading);
  // A source that another report brought along is no reason to write this one.
  const isBrought = (id: LocalId) => state.stated.has(id) && isCommon(proposals.get(id)![1] as ReadUtterance);
  if (accepted.every(isBrought) && state.identities.length === 0) return NOTHING;
  const needed = neededFor(
    [...accepted, rootOf(state.reading).id],
    proposals,
    (id) => state.verdicts.get(id) === 'rejected',
  );
  return new Gathering(state, setting, needed).all();
}

class Gathering {
  readonly #state: ReviewState;
  readonly #setting: Setting;
  readonly #needed: ReadonlySet<LocalId>;
  readonly #iris = new Map<LocalId, Iri>();
  readonly #names = new Map<LocalId, Iri>();
  readonly #takenNames = new Set<Iri>();
  readonly #linked = new Set<LocalId>();
  readonly #questions: OpenQuestion[] = [];
  readonly #files = new Map<string, RDF.Quad[]>();
  readonly #proposed: ReadonlyMap<LocalId, unknown>;

  constructor(state: ReviewState, setting: Setting, needed: ReadonlySet<LocalId>) {
    this.#state = state;
    this.#setting = setting;
    this.#needed = needed;
    this.#proposed = proposalsOf(state.reading);
  }

  all(): Contribution {
    const { entities, events, figures, utterances, claims } = this.#state.reading;
    const needed = <T extends { readonly id: LocalId }>(all: readonly T[]) =>
      all.filter(({ id }) => this.#needed.has(id));
    const root = rootOf(this.#state.reading);
    this.#iris.set(root.id, this.#setting.report);
    for (const each of needed(figures)) this.#iris.set(each.id, figureOf(each).id);
    // Whoever speaks is named before what is said, which may be called after him.
    for (const each of needed(entities))
      this.#name('entities', each, labelOfEntity(each, this.#setting.report, this.#sourceOf(each.id)?.label));
    for (const each of needed(events)) this.#name('events', each, each.label);
    for (const each of needed(utterances)) this.#name('utterances', each, this.#labelOf(each));
    if (this.#questions.length === 0) {
      for (const each of needed(entities)) this.#entity(each);
      for (const each of needed(events)) this.#event(each);
      for (const each of needed(figures)) this.#add(this.#own, figureQuads(figureOf(each)));
      for (const each of needed(utterances)) this.#utterance(each);
      this.#claims(needed(claims));
      for (const each of this.#state.identities) this.#identity(each);
    }
    return { files: this.#files, names: this.#names, iris: this.#iris, questions: this.#questions };
  }

  get #own(): string {
    return `reports/${localName(this.#setting.report)}.ttl`;
  }

  get #language(): string {
    return this.#state.reading.text.language ?? 'en';
  }

  #name(
    kind: 'entities' | 'events' | 'utterances',
    each: Linkable & { readonly id: LocalId },
    label: string,
  ): void {
    if (this.#iris.has(each.id)) return;
    const { known, names, ontology } = this.#setting;
    const within = this.#state.within.get(each.id);
    const before = names.get(each.id);
    if (within !== undefined) {
      this.#iris.set(each.id, within.iri);
      if (known.has(within.iri)) this.#linked.add(each.id);
      // The name that it has in this report alone, should the source be none after all.
      if (before !== undefined) {
        this.#names.set(each.id, before);
        this.#takenNames.add(before);
      }
      return;
    }
    const decided = this.#state.links.get(each.id);
    const wished = each.iri === undefined ? undefined : expand(each.iri);
    if (decided !== undefined && decided !== 'new') {
      this.#link(each.id, expand(decided));
      return;
    }
    if (wished !== undefined && decided === undefined && known.has(wished)) {
      this.#link(each.id, wished);
      return;
    }
    if (before === undefined && wished === undefined && decided === undefined) {
      const proposal = each as ReadEntity | ReadEvent | ReadUtterance;
      const candidates = this.#candidates(kind, proposal);
      if (candidates.length > 0) this.#questions.push({ id: each.id, label, candidates });
    }
    const isTaken = (iri: Iri) => known.isTaken(iri) || this.#takenNames.has(iri);
    const free = wished === undefined || known.has(wished) ? undefined : wished;
    const id = before ?? free ?? newIri(kind, each as ReadEntity, label, ontology, isTaken);
    this.#names.set(each.id, id);
    this.#takenNames.add(id);
    this.#iris.set(each.id, id);
    // Another report has taken it up since: it says the same of it.
    if (known.has(id)) this.#linked.add(each.id);
  }

  #candidates(kind: ProposalKind, proposal: Proposal): readonly Candidate[] {
    const { known, ontology, report, meant } = this.#setting;
    const more = meant?.(kind, proposal, (id) => this.#iris.get(id)) ?? [];
    const all = [
      ...candidatesIn(kind, proposal, known, ontology, report),
      ...more.filter(({ iri }) => known.has(iri)),
    ];
    // The first reason that was found for each.
    return [...new Map(all.toReversed().map((each) => [each.iri, each])).values()].toReversed();
  }

  #link(id: LocalId, to: Iri): void {
    const { known, report } = this.#setting;
    if (!known.has(to)) {
      throw new ShapeError(
        `${id} is linked to ${to}, which the data do not have: link it to another, or make it new`,
      );
    }
    const belongs = known.belongsTo(to);
    if (belongs !== undefined && belongs !== report && !this.#hasUtterance(belongs)) {
      throw new ShapeError(
        `${id} cannot be ${to}, which belongs to report ${localName(belongs)} alone: make it new, and say with unsure that they may be one`,
      );
    }
    this.#iris.set(id, to);
    this.#linked.add(id);
  }

  /** One that several reports have word for word, and this one too. */
  #hasUtterance(iri: Iri): boolean {
    return this.#state.reading.utterances.some((each) => each.iri !== undefined && expand(each.iri) === iri);
  }

  /** The source that reports share to which whoever has no name belongs, and what he says. */
  #sourceOf(id: LocalId): ReadUtterance | undefined {
    const within = this.#state.within.get(id);
    return within && utteranceOf(within.source, this.#state.reading);
  }

  #iriOf = (id: LocalId): Iri => {
    const found = this.#iris.get(id);
    if (found !== undefined) return found;
    throw new ShapeError(`${id} is not among what is written: accept it first`);
  };

  #labelOf(utterance: ReadUtterance): string {
    const { entities } = this.#state.reading;
    const speakers = (utterance.speakers ?? []).map(
      (id) => entities.find((each) => each.id === id)?.label ?? id,
    );
    const { report, ontology } = this.#setting;
    return labelOfUtterance(utterance, speakers, report, ontology, this.#sourceOf(utterance.id)?.label);
  }

  /** What is known of a node that is linked, so that it stays while this report speaks of it. */
  #keep(id: LocalId): void {
    for (const quad of this.#setting.known.description(this.#iriOf(id)))
      this.#add(fileOf(quad.subject.value), [quad]);
  }

  #entity(each: ReadEntity): void {
    const id = this.#iriOf(each.id);
    const source = this.#sourceOf(each.id);
    const home = source && { iri: this.#iriOf(source.id), label: source.label };
    if (this.#linked.has(each.id)) this.#keep(each.id);
    else this.#add('entities.ttl', entityQuads(id, each, this.#setting.report, this.#language, home));
    this.#add('identity.ttl', datedNameQuads(id, each.names ?? [], this.#language));
  }

  #event(each: ReadEvent): void {
    if (this.#linked.has(each.id)) this.#keep(each.id);
    else this.#add('events.ttl', eventQuads(this.#iriOf(each.id), each, this.#language));
  }

  #utterance(each: ReadUtterance): void {
    const { report } = this.#setting;
    const id = this.#iriOf(each.id);
    if (each.report === true) {
      this.#add('utterances.ttl', reportQuads(id, each, this.#state.reading, this.#iriOf));
    } else {
      if (this.#linked.has(each.id)) this.#keep(each.id);
      else this.#add('utterances.ttl', utteranceQuads(id, each, this.#labelOf(each), this.#iriOf));
      this.#add(this.#own, shownQuads(report, id, shownBy(each, this.#state.reading, this.#needed)));
    }
    for (const quoted of (each.quotes ?? []).filter((other) => this.#needed.has(other))) {
      const to = this.#iriOf(quoted);
      this.#add('utterances.ttl', say(id, [[cg.quotes, iri(to)]]));
      const given = each.relays?.find((relay) => relay.quoted === quoted)?.evidence;
      this.#add(
        this.#own,
        relayQuads(
          report,
          id,
          to,
          given === undefined
            ? shownBy(utteranceOf(quoted, this.#state.reading), this.#state.reading, this.#needed)
            : given.map(placedOf),
        ),
      );
    }
  }

  #claims(claims: readonly ReadClaim[]): void {
    for (const each of claims) this.#iris.set(each.id, iriOfClaim(each, this.#setting.report, this.#iriOf));
    this.#add(
      this.#own,
      claimsQuads(claims, this.#setting.report, this.#iriOf, ({ evidence }) => evidence.map(placedOf)),
    );
  }

  #identity(note: Signed): void {
    // What is not written has no name: nothing is said of it yet.
    const isLeftOut = (id: LocalId) => this.#proposed.has(id) && !this.#iris.has(id);
    if (isLeftOut(note.left) || isLeftOut(note.right)) return;
    const [left, right] = [note.left, note.right].map((each) => this.#iris.get(each) ?? expand(each)) as [
      Iri,
      Iri,
    ];
    for (const each of [left, right]) {
      for (const quad of this.#setting.known.description(each)) this.#add(fileOf(quad.subject.value), [quad]);
    }
    this.#add('identity.ttl', identityQuads(left, right, note));
  }

  #add(file: string, quads: readonly RDF.Quad[]): void {
    if (quads.length === 0) return;
    const known = this.#files.get(file);
    if (known === undefined) this.#files.set(file, [...quads]);
    else known.push(...quads);
  }
}
