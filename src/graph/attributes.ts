/** What a node, an edge and a graph carry in graphology: plain JSON values, so that GEXF and GraphML can hold them. */
import type { MultiDirectedGraph } from 'graphology';
import type { EntityKind, Iri, Standing } from '../model/records.js';

/** Kinds of node: the kinds of entity, and utterances where they were asked for. */
export type NodeKind = EntityKind | 'utterance';

export interface NodeAttributes {
  readonly kind: NodeKind;
  /** Most specific class. */
  readonly type: Iri;
  /** The class in words: `armed group`. */
  readonly typeLabel: string;
  readonly label: string;
  readonly aliases: readonly string[];
  /** Events: their type in words, `ambush`. */
  readonly eventTypeLabel?: string;
  /** Events with a date: the date as told, `on a Sunday, perhaps 13 August 2023`. */
  readonly when?: string;
  /** Events: first and last day that the claims about them allow, `2023-08-13`. */
  readonly earliest?: string;
  readonly latest?: string;
  /** Number of claims that name the node as subject or object; of an utterance, those made in it. */
  readonly claims: number;
  /** Number of reports with such a claim. */
  readonly reports: number;
  /** Number of edges that touch the node. */
  readonly degree: number;
  /** Radius in pixels at the first zoom: 5 + 2.6 sqrt(degree), places at most 7. */
  readonly size: number;
  readonly x: number;
  readonly y: number;
}

/** What propositions as edges have in common, one or several aggregated. */
interface Tie {
  readonly predicate: Iri;
  /** The relation in words, as its sentence has them: `attacked`, `attacked ×4` where aggregated, `is to withdraw from`. */
  readonly label: string;
  /** The same from target to source, where the sentence begins there: `carried out`. */
  readonly deed?: string;
  /** Local name of the family's code: `hostile`, `cooperative`, `membership`, `political`, ... */
  readonly family: string;
  readonly standing: Standing;
  /** True where it reads the same from both ends. */
  readonly symmetric: boolean;
  /** Every claim it rests on, affirming and denying. */
  readonly claims: readonly Iri[];
  /** Who affirms it; where nobody does, who says that it is not so. */
  readonly speakers: readonly Iri[];
  /** Who denies what others affirm. */
  readonly deniers: readonly Iri[];
  /** Innermost utterances of those who say so; relays of one utterance are one. */
  readonly utterances: readonly Iri[];
  /** The speakers of each of `utterances`, in their order. */
  readonly spokenBy: readonly (readonly Iri[])[];
  /** Number of independent origins among `utterances`, where a speaker who repeats itself counts once; none where a rule put it together from tellings none of which has all of it. */
  readonly origins: number;
  /** Number of reports in which it is affirmed or denied. */
  readonly reports: number;
  /** Whether every origin speaks for a party to the event or the relation. */
  readonly partyOnly: boolean;
  /** Whether nobody tells it as done: it is planned, sought, demanded, expected, feared or suspected. */
  readonly planned: boolean;
  /** Whether it stands in titles only. */
  readonly headlineOnly: boolean;
  /**
   * First and last day it may hold or have happened, from the claims that say so and their events; absent where it is
   * open. What is only planned adds no day to what is told as done.
   */
  readonly earliest?: string;
  readonly latest?: string;
  /** Whether a rule made it rather than a claim. */
  readonly derived: boolean;
  readonly rule?: Iri;
  /** The events that a derived relation rests on. */
  readonly events: readonly Iri[];
  /** How many events (or, of a relation of speech, propositions) it stands for; a part is not counted with its whole. */
  readonly count: number;
}

/** One proposition; the edge's key is the key of the proposition. */
export interface EdgeAttributes extends Tie {
  /** Whether both ends are actors, so that the graph of actors shows it. */
  readonly betweenActors: boolean;
  /** The times apart in which it holds or happened, in order, where there are several; an end that is absent is open. */
  readonly spells?: readonly { readonly earliest?: string; readonly latest?: string }[];
}

/** All propositions of one relation between two actors, in one direction. */
export interface ActorEdgeAttributes extends Tie {
  /** Keys of the edges that it stands for in the graph it was made from. */
  readonly propositions: readonly string[];
}

export interface GraphAttributes {
  /** `propositions`: an edge a proposition; `actors`: aggregated between actors. */
  readonly level: 'propositions' | 'actors';
}

export type ClaimGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>;
export type ActorGraph = MultiDirectedGraph<NodeAttributes, ActorEdgeAttributes, GraphAttributes>;
