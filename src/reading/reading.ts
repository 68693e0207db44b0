/** What a reader proposes of one text, as plain readonly data ("claimgraph-reading/1"): a proposal, never the graph. Places are code points of the text, half open. */
import type { Range } from '../model/range.js';
import type { Iri, Polarity, SpeechAct, Text } from '../model/records.js';

export const READING_FORMAT = 'claimgraph-reading/1';

/** Local to the reading: `e1`, `v1`, `f1`, `u1`, `c1`. */
export type LocalId = string;

/** The five kinds of things that a reading proposes. */
export const PROPOSAL_KINDS = ['entities', 'events', 'figures', 'utterances', 'claims'] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];

/** Arrays may be absent in the file; `parseReading` gives them all. */
export interface Reading {
  readonly format: typeof READING_FORMAT;
  readonly text: ReadingText;
  readonly report?: ReadingReport;
  readonly reader?: { readonly version?: string; readonly data?: string; readonly model?: string };
  readonly entities: readonly ReadEntity[];
  readonly events: readonly ReadEvent[];
  readonly figures: readonly ReadFigure[];
  readonly utterances: readonly ReadUtterance[];
  readonly claims: readonly ReadClaim[];
  readonly unread: readonly Unread[];
}

export interface ReadingText {
  /** Of the file's bytes: that by which a report is recognised. */
  readonly sha256: string;
  readonly codePoints: number;
  /** BCP 47. */
  readonly language?: string;
  readonly title?: Range;
}

/** What is known of the report itself. */
export interface ReadingReport {
  /** EDTF. */
  readonly date?: string;
  /** `given` by whoever brought the text, `stated` in it, `inferred`, or an `external-anchor`. */
  readonly dateBasis?: 'given' | 'stated' | 'inferred' | 'external-anchor';
  /** The outlet's name; where the reading has the outlet as an entity, `speakers` of the report's utterance. */
  readonly publisher?: string;
  /** Where the text has none that can be marked. */
  readonly title?: string;
  readonly authors?: readonly string[];
  readonly address?: string;
  readonly canonicalAddress?: string;
  readonly archivedAt?: string;
  /** The day on which the text was fetched. */
  readonly fetchedOn?: string;
}

/** A node of the data that may be meant, and why. */
export interface Candidate {
  readonly iri: Iri;
  readonly why: string;
}

/** What may be in the data already. IRIs may be short: `actor:jnim`. */
export interface Linkable {
  /** The node of the data that is meant; where the data has none of that name, the name that a new one gets. */
  readonly iri?: Iri;
  readonly linkedBy?: string;
  readonly candidates?: readonly Candidate[];
}

export interface ReadEntity extends Linkable {
  readonly id: LocalId;
  readonly label: string;
  /** A class of the ontology without prefix. */
  readonly class: string;
  /** Further classes: a country that acts is an `Actor` too. */
  readonly classes?: readonly string[];
  readonly aliases?: readonly Text[];
  /** In our own words. */
  readonly gloss?: string;
  /** Its name takes a verb in the plural. */
  readonly plural?: boolean;
  /** It belongs to this report alone and is never merged; an unnamed source or actor does in any case. */
  readonly ofThisReport?: boolean;
  readonly coordinates?: { readonly latitude: string; readonly longitude: string; readonly source: string };
  readonly identifiers?: readonly ReadIdentifier[];
  readonly names?: readonly ReadDatedName[];
  readonly mentions: readonly Mention[];
}

export interface ReadIdentifier {
  readonly iri?: Iri;
  readonly scheme: string;
  readonly value: string;
  readonly source: string;
}

/** A name that it bears for a time; a decision of ours, with its reason. */
export interface ReadDatedName {
  readonly iri?: Iri;
  readonly name: string;
  /** EDTF. */
  readonly valid: string;
  readonly basis?: string;
  readonly replaces?: readonly Iri[];
  readonly sources?: readonly string[];
  readonly reason?: string;
  readonly creator?: string;
  /** EDTF: when it was decided. */
  readonly date?: string;
}

export interface Mention extends Range {
  readonly kind: 'name' | 'nominal' | 'pronoun' | 'demonym';
}

export interface ReadEvent extends Linkable {
  readonly id: LocalId;
  /** A code of `code:event-types` without prefix. */
  readonly type: string;
  readonly label: string;
  readonly aliases?: readonly Text[];
  readonly gloss?: string;
  readonly triggers: readonly (Range & { readonly sense?: string })[];
}

export interface ReadFigure {
  readonly id: LocalId;
  readonly kind: 'casualties' | 'strength' | 'quantity';
  /** Codes without prefix. */
  readonly outcome?: string;
  readonly group?: string;
  readonly item?: string;
  /** An open bound is absent. */
  readonly min?: number;
  readonly max?: number;
  readonly approximate?: boolean;
  /** The counted phrase with its hedge. */
  readonly start: number;
  readonly end: number;
  /** The noun phrase counted. */
  readonly who?: Range;
  /** The figure of which it is a part, so that it is not added twice. */
  readonly partOf?: LocalId;
}

export interface ReadUtterance extends Linkable {
  readonly id: LocalId;
  /** The report itself, the outermost: exactly one. */
  readonly report?: boolean;
  readonly speakers?: readonly LocalId[];
  /** A code without prefix: `communique`, `statement`. */
  readonly form?: string;
  readonly quotes?: readonly LocalId[];
  readonly cue?: Range;
  readonly content?: readonly Range[];
  readonly direct?: boolean;
  readonly act?: SpeechAct;
  readonly polarity?: Polarity;
  readonly saidOn?: ReadDate;
  readonly label?: string;
  readonly media?: readonly LocalId[];
  readonly addressees?: readonly LocalId[];
  /** Of the report: who distributes it, and whom it credits. */
  readonly distributors?: readonly LocalId[];
  readonly credits?: readonly LocalId[];
  /** The passages that name who said it; without them the cue. */
  readonly evidence?: readonly ReadPassage[];
  /** What stands word for word in other reports: this utterance is the source that they may have in common. */
  readonly sharedWith?: readonly SharedWith[];
  /** The passages that show who passes each of `quotes` on; without them the cue of what is passed on. */
  readonly relays?: readonly { readonly quoted: LocalId; readonly evidence: readonly ReadPassage[] }[];
}

/** Passages that another report has word for word; found by whoever has both texts. */
export interface SharedWith {
  /** Its id in the inbox. */
  readonly report: string;
  /** Of the words of this text, those that stand in the other: from 0 to 1. */
  readonly share: number;
  /** Of the words of the other text, those that stand in this one. */
  readonly shareThere?: number;
  /** Where they stand here, the longest first, and there, one for one. */
  readonly here: readonly ReadPassage[];
  readonly there: readonly ReadPassage[];
  /**
   * In a passage that is longer or shorter there, as what stands between its words is: from which place here on a place
   * lies by how many code points further there. In the order of the places.
   */
  readonly shifts?: readonly { readonly from: number; readonly by: number }[];
}

/** A time as told and as it was read. */
export interface ReadDate {
  readonly edtf?: string;
  readonly earliest?: string;
  readonly latest?: string;
  /** The words of the text. */
  readonly wording?: string;
  readonly basis?: 'stated' | 'inferred' | 'external-anchor';
}

export interface ReadPassage extends Range {
  readonly paragraph?: number;
  /** Of the slice. */
  readonly sha256: string;
}

/** What a claim says of its subject: a thing of the reading, a date, words, or a code. */
export type ReadObject =
  | LocalId
  | (ReadDate & { readonly edtf: string })
  | { readonly text: string; readonly language?: string }
  | { readonly code: string };

export interface ReadClaim {
  readonly id: LocalId;
  readonly subject: LocalId;
  /** A relation of the ontology without prefix. */
  readonly predicate: string;
  readonly object: ReadObject;
  readonly utterance: LocalId;
  readonly speechAct: SpeechAct;
  readonly polarity: Polarity;
  /** At least one. */
  readonly evidence: readonly ReadPassage[];
  /** Where the object stands; it may be a pronoun. */
  readonly objectAt?: Range;
  /** The speaker's own loaded word. */
  readonly wording?: string;
  /** In our own words. */
  readonly gloss?: string;
  /** It stands in a title alone. */
  readonly headline?: boolean;
  /** The time for which it is said to hold. */
  readonly when?: ReadDate;
  /** The rule, head or model that proposed it, or who stated it. */
  readonly by?: string;
  readonly confidence?: number;
}

export interface Unread extends Range {
  readonly why: string;
}

/** Two nodes of which a person says whether they are one; ids of the reading, or IRIs. */
export interface IdentityNote {
  readonly left: LocalId | Iri;
  readonly right: LocalId | Iri;
  readonly decision: 'same' | 'different' | 'unsure';
  /** From 0 to 1. */
  readonly confidence: number;
  readonly reason: string;
  readonly iri?: Iri;
  readonly creator?: string;
  /** EDTF. */
  readonly date?: string;
}

/** Anything that a reading proposes. */
export type Proposal = ReadEntity | ReadEvent | ReadFigure | ReadUtterance | ReadClaim;

/** The reading of a text of which nothing is proposed yet: the report alone. */
export function emptyReading(text: ReadingText, report?: ReadingReport): Reading {
  return {
    format: READING_FORMAT,
    text,
    ...(report === undefined ? {} : { report }),
    entities: [],
    events: [],
    figures: [],
    utterances: [{ id: 'u0', report: true, quotes: [] }],
    claims: [],
    unread: [],
  };
}
