/** What is to be placed on the map, and where it then stands. */
import type { Corpus, Iri } from '../../../../src/model/records.js';
import type { Box } from '../../stage/names/boxes.js';
import type { PlacedLabel } from '../../stage/names/labels.js';
import type { Spot, Town } from '../content/content.js';
import type { Country } from '../ground/base-map.js';
import type { Pixel } from '../window/frame.js';
import type { Block } from './blocks.js';
import type { CountryOf } from './shapes.js';

export interface PlacedBlock extends Box {
  readonly block: Block;
  /** What the block is about, in pixels. */
  readonly anchor: Pixel;
  /** Whether a line has to lead from the block to it. */
  readonly far: boolean;
  /** On which side of it, so that the name is what stands nearest; none where it stands anywhere in an area. */
  readonly side?: PlacedLabel['side'];
}

export interface PlacedName extends Pixel {
  readonly id: string;
  readonly text: string;
}

/** Where a block or a name stood: as a step from what it is about, and how wide it was. */
export interface Stood {
  readonly side: PlacedLabel['side'];
  readonly step: Pixel;
  readonly width: number;
}

export interface Placing {
  readonly blocks: readonly PlacedBlock[];
  readonly towns: readonly PlacedName[];
  readonly countries: readonly PlacedName[];
  /** Where blocks and names stand by their anchors, to be handed in again: nothing jumps while the map moves. */
  readonly stood: ReadonlyMap<string, Stood>;
  /** Where blocks of areas and names of countries stand, in pixels of the first picture. */
  readonly kept: ReadonlyMap<Iri, Pixel>;
  /** Places that find no room at this size; over others they would hide both. */
  readonly roomless: readonly Spot[];
}

export interface Wanted {
  readonly corpus: Corpus;
  readonly spots: readonly Spot[];
  readonly towns: readonly Town[];
  readonly countries: readonly Country[];
  /** The country that a place is. */
  readonly countryOf: CountryOf;
  readonly brief: boolean;
  readonly before: Placing['stood'];
  readonly kept: Placing['kept'];
}
