/** What a scene is made of: a corpus with its edges and days, and what the drawing asks of each of them. */
import type { ActorEdgeAttributes, EdgeAttributes, NodeKind } from '../../../src/graph/attributes.js';
import type { Edge } from '../../../src/graph/edges/edge.js';
import type { Layouts } from '../../../src/graph/layout/positions.js';
import type { Corpus, Iri } from '../../../src/model/records.js';
import type { Times } from '../../../src/times/spans.js';

export interface Drawable {
  readonly corpus: Corpus;
  /** Everything that is said, and the same gathered between actors. */
  readonly edges: readonly Edge<
    Tie & Pick<EdgeAttributes, 'betweenActors' | 'derived' | 'events'> & { readonly predicate?: Iri }
  >[];
  readonly actorEdges: readonly Edge<
    Tie & Pick<ActorEdgeAttributes, 'propositions' | 'derived' | 'events'>
  >[];
  readonly times: Times;
  /** Where it is a part of what there is: how many names there are in all; and what the first picture of it holds. */
  readonly part?: { readonly of: { readonly names: number } } | undefined;
  readonly layouts?: Layouts;
}

/** Positions of nodes where the layout has them. */
export type Positions = (id: string) => { readonly x: number; readonly y: number } | undefined;

/** What the drawing has to know of a tie of either graph. */
export type Tie = Pick<
  EdgeAttributes,
  'label' | 'family' | 'standing' | 'partyOnly' | 'planned' | 'symmetric' | 'claims' | 'origins'
>;

export interface NodeLook {
  readonly kind: NodeKind;
  /** Most specific class. */
  readonly type: Iri;
  readonly label: string;
}
