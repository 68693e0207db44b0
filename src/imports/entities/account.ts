/** What was made of a file of entities, for whoever says so. */
import type { Became } from './gathered.js';

export interface EntityAccount {
  /** `FollowTheMoney`, `STIX 2.1`. */
  readonly vocabulary: string;
  /** What its records are: entity, statement, object. */
  readonly unit: string;
  readonly records: number;
  /** Sentences on the records that were left out, with file and line. */
  readonly broken: readonly string[];
  /** Property, or type, as the file names it -> how often it stands there, and what it became. */
  readonly became: Became;
}
