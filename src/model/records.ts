/** The records of the claim model as plain readonly data: what a dataset says, typed. IRIs are full, not prefixed. */
import type { PassageUnit, Whereabouts } from './whereabouts.js';

export type Iri = string;

/** Which kind a node of the graph is, from the class of the entity; a thing is of none of the others. */
export type EntityKind = 'actor' | 'event' | 'place' | 'agreement' | 'document' | 'materiel' | 'thing';

export type SpeechAct =
  | 'asserts'
  | 'denies'
  | 'claims-responsibility'
  | 'alleges'
  | 'plans'
  | 'once-planned'
  | 'seeks'
  | 'demands'
  | 'expects'
  | 'fears'
  | 'suspects'
  | 'opines';
export type Polarity = 'affirmed' | 'negated';

/** Of a proposition; denied is what nobody tells as done. */
export type Standing = 'uncontested' | 'contested' | 'denied';

export interface Text {
  readonly value: string;
  /** BCP 47 tag, '' where none was given. */
  readonly language: string;
}

/** The object of a proposition: a node (entity, figure, code) or a literal (date, words). */
export type ObjectTerm =
  | { readonly kind: 'iri'; readonly value: Iri }
  | { readonly kind: 'literal'; readonly value: string; readonly datatype: Iri; readonly language: string };

export interface Proposition {
  /** Hash of the triple (see identifiers.ts): equal propositions have equal keys. */
  readonly key: string;
  readonly subject: Iri;
  readonly predicate: Iri;
  readonly object: ObjectTerm;
}

/** A passage: code points [start, end) of the report's text. */
export interface Evidence {
  readonly id: Iri;
  readonly report: Iri;
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  /** Lower-case hexadecimal SHA-256 of the UTF-8 bytes of the span. */
  readonly sliceSha256: string;
}

export interface Claim {
  readonly id: Iri;
  readonly proposition: Proposition;
  /** The innermost utterance: who puts the claim forward. */
  readonly madeIn: Iri;
  readonly speechAct: SpeechAct;
  readonly polarity: Polarity;
  /** The report in which the claim was found (that of its first evidence). */
  readonly report: Iri;
  readonly evidence: readonly Evidence[];
  readonly gloss: string | undefined;
  readonly wording: string | undefined;
  readonly headline: boolean;
  /** EDTF: the time for which the proposition is said to hold. */
  readonly when: string | undefined;
  /** First and last day (`2023-08-13`) of `when`, or of the object where that is a date; an open end is undefined. */
  readonly earliest: string | undefined;
  readonly latest: string | undefined;
  readonly dateWording: string | undefined;
  /** Code IRI: stated, inferred or external anchor. */
  readonly dateBasis: Iri | undefined;
}

export interface Utterance {
  readonly id: Iri;
  readonly label: string;
  readonly speakers: readonly Iri[];
  readonly media: readonly Iri[];
  /** EDTF: when it was said. */
  readonly saidOn: string | undefined;
  /** First and last day of `saidOn`; an open end is undefined. */
  readonly earliest: string | undefined;
  readonly latest: string | undefined;
  /** The utterances that this one relays. */
  readonly quotes: readonly Iri[];
  /** The passages that name who said it, in whichever report; none of a report itself. */
  readonly evidence: readonly Evidence[];
  /** What shows each of `quotes`, where a report shows it. */
  readonly relays: readonly Relay[];
  /** Present on a report, the outermost utterance. */
  readonly report: ReportDetails | undefined;
}

/** That one utterance passes on another, with the passages that show it. */
export interface Relay {
  readonly id: Iri;
  readonly quoted: Iri;
  readonly evidence: readonly Evidence[];
}

export interface ReportDetails {
  /** Short id such as `003`. */
  readonly number: string;
  readonly title: string;
  readonly textSha256: string;
  readonly language: string;
  readonly distributors: readonly Iri[];
  readonly credits: readonly Iri[];
  readonly whereabouts: Whereabouts;
  readonly passages: PassageUnit;
}

export interface Entity {
  readonly id: Iri;
  readonly kind: EntityKind;
  /** Most specific class. */
  readonly type: Iri;
  readonly label: string;
  readonly labels: readonly Text[];
  /** Other names, spellings, acronyms. */
  readonly aliases: readonly Text[];
  readonly comment: string | undefined;
  /** Whether its name takes a verb in the plural. */
  readonly plural: boolean;
  /** Code IRI; events only. */
  readonly eventType: Iri | undefined;
  /** The one report to which an unnamed source or actor belongs. */
  readonly appearsIn: Iri | undefined;
  /** WGS 84 degrees with the source of the figures. */
  readonly coordinates:
    | { readonly latitude: number; readonly longitude: number; readonly source: string }
    | undefined;
  readonly identifiers: readonly Identifier[];
}

export interface Identifier {
  readonly id: Iri;
  readonly scheme: string;
  readonly value: string;
  readonly source: string;
}

/** A count with bounds; an absent bound is open. */
export interface Figure {
  readonly id: Iri;
  readonly kind: 'casualty' | 'strength' | 'quantity';
  /** Code IRIs; item for quantities, group and outcome for people. */
  readonly outcome: Iri | undefined;
  readonly group: Iri | undefined;
  readonly item: Iri | undefined;
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly approximate: boolean;
}

/** A proposition that a rule derived from one telling, with the claims it rests on. */
export interface Derivation {
  readonly id: Iri;
  readonly proposition: Proposition;
  readonly rule: Iri;
  /** The utterance that tells it all, by itself or with what the report that relays it says; not every rule has one. */
  readonly origin: Iri | undefined;
  readonly claims: readonly Iri[];
}

export interface Concept {
  readonly id: Iri;
  readonly scheme: Iri | undefined;
  readonly label: string;
  /** Other nouns for the same: `exit` of a withdrawal. */
  readonly otherLabels: readonly string[];
  readonly definition: string | undefined;
  readonly broader: readonly Iri[];
  /** Concepts that overlap with this one without lying in it: killed and neutralised. */
  readonly related: readonly Iri[];
  /** Concepts that together make up this one and share nothing: troops and police make up personnel. */
  readonly dividedInto: readonly Iri[];
  /** Of a group of people: the actors, or classes of actors, whose members are counted in it. */
  readonly membersOf: readonly Iri[];
  /** Kinds of event that say the opposite of how things stand: a rout of the enemy, and security getting worse. */
  readonly contraryTo: readonly Iri[];
  /** Code of another system, e.g. `CAMEO 190`. */
  readonly notations: readonly string[];
}

/** Sentences with `{s}` and `{o}`; what else stands in braces, words/templates.ts fills in. */
export interface Templates {
  readonly template: string;
  /** Says that it is not so. */
  readonly negatedTemplate: string;
  /** With `{modal}` where "is to", "should" or "might" stands before a bare verb; not every relation has one. */
  readonly modalTemplate: string | undefined;
  /** Of what goes on as the reports tell it; the plain sentence where there is none. */
  readonly ongoingTemplate?: string | undefined;
  /** Of a state whose time has an end; the plain sentence, with the time in brackets, where there is none. */
  readonly endedTemplate?: string | undefined;
  /** Of a sentence that begins with its object, the words for an edge from subject to object: `{s} was carried out by {o}`. */
  readonly edgeTemplates?: Pick<Templates, 'template' | 'negatedTemplate' | 'modalTemplate'> | undefined;
}

/** The sentences of a relation for events of one type, or subjects of one class, with all that is narrower. */
export interface Phrasing extends Templates {
  readonly forType: Iri;
}

/** What the ontology says of a class. */
export interface ClassRecord {
  readonly label: string;
  /** Other nouns for the same: `accord` and `deal` of an agreement. */
  readonly otherLabels: readonly string[];
  /** Its direct superclasses. */
  readonly parents: readonly Iri[];
  /** What stands before the name of a place of this class: in a town, at a base, on a road. */
  readonly preposition: string | undefined;
}

/** A relation that can stand in a claim, as the ontology declares it. */
export interface Relation extends Templates {
  readonly id: Iri;
  readonly label: string;
  readonly inverseLabel: string | undefined;
  readonly definition: string | undefined;
  /** Code IRI of its family: hostile, cooperative, membership, political, spatial, role, sequence, speech, description. */
  readonly family: Iri;
  readonly graphEdge: boolean;
  readonly singleValued: boolean;
  readonly symmetric: boolean;
  readonly domain: Iri | undefined;
  readonly range: Iri | undefined;
  /** Its sentences where the event, or the class of the subject, asks for others. */
  readonly phrasings: readonly Phrasing[];
  /** Relations that tell the same change in a way that does not fit this one: handed over and occupied. */
  readonly inTensionWith: readonly Iri[];
  /** Relations for which a claim of this one speaks, without saying the same. */
  readonly speaksFor: readonly Iri[];
}

export interface Ontology {
  readonly relations: ReadonlyMap<Iri, Relation>;
  readonly concepts: ReadonlyMap<Iri, Concept>;
  readonly classes: ReadonlyMap<Iri, ClassRecord>;
}

/** A decision of ours on whether two nodes are one; the nodes and their claims stay as they are. */
export interface IdentityDecision {
  readonly id: Iri;
  readonly left: Iri;
  readonly right: Iri;
  readonly decision: 'same' | 'different' | 'unsure';
  /** From 0 to 1: how sure the two are one (same, unsure), or two (different). */
  readonly confidence: number;
  readonly reason: string | undefined;
}

/** A name that an entity bears for a time: a decision of ours, with a reason and its sources. */
export interface DatedName {
  readonly id: Iri;
  readonly entity: Iri;
  readonly name: Text;
  /** EDTF: the time for which the name holds, with its first and last day; an open end is undefined. */
  readonly valid: string;
  readonly earliest: string | undefined;
  readonly latest: string | undefined;
  /** Code IRI: stated, inferred or external anchor. */
  readonly basis: Iri | undefined;
  /** The dated names whose place it took. */
  readonly replaces: readonly Iri[];
  readonly reason: string | undefined;
  /** Reports (IRIs), or words. */
  readonly sources: readonly string[];
}

/** A node that a merged view reads as another. */
export interface MergedNode {
  readonly id: Iri;
  readonly label: string;
  /** The node that stands for it. */
  readonly into: Iri;
}

/** Everything a dataset says, as records. Each map is in order of IRI. */
export interface Corpus {
  readonly ontology: Ontology;
  readonly entities: ReadonlyMap<Iri, Entity>;
  readonly utterances: ReadonlyMap<Iri, Utterance>;
  readonly claims: ReadonlyMap<Iri, Claim>;
  readonly figures: ReadonlyMap<Iri, Figure>;
  readonly derivations: ReadonlyMap<Iri, Derivation>;
  readonly identities: ReadonlyMap<Iri, IdentityDecision>;
  readonly names: ReadonlyMap<Iri, DatedName>;
  /** The nodes that are no longer there, as another stands for them; none where nothing is merged. */
  readonly merged: ReadonlyMap<Iri, MergedNode>;
}
