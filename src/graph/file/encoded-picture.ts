/** A picture as it stands in a graph file: lists of names and lines, as short as they go. */
import type { Entity, Iri, Standing } from '../../model/records.js';

/** As it stands in a file: names as numbers of the list, yes and no as digits of one number. */
export interface EncodedPicture {
  readonly names: readonly (readonly [
    id: Iri,
    kind: Entity['kind'],
    type: Iri,
    label: string,
    place: readonly [number, number] | 0,
    amongActors: readonly [number, number] | 0,
  ])[];
  readonly edges: readonly EncodedLine[];
  readonly actorEdges: readonly EncodedLine[];
}

export type EncodedLine = readonly [
  key: string,
  source: number,
  target: number,
  label: string,
  family: string,
  standing: Standing,
  yes: number,
  origins: number,
  ...events: number[],
];
