/** Which country and which town a report is mostly about. */
import type { Cluster, Clusters } from './clusters.js';

/** The country that is named most often, the first of several; and whether no other is named as often. */
export function mainCountry({ all }: Clusters): readonly [country: Cluster | undefined, alone: boolean] {
  const [first, second] = [...all]
    .filter((one) => one.class === 'Country')
    .toSorted((a, b) => b.mentions.length - a.mentions.length);
  return [first, first !== undefined && first.mentions.length > (second?.mentions.length ?? 0)];
}

/** The town that is named more often than any other. */
export function mainTown({ all }: Clusters): Cluster | undefined {
  const [first, second] = [...all]
    .filter((one) => one.class === 'Settlement' && one.names.size > 0)
    .toSorted((a, b) => b.mentions.length - a.mentions.length);
  return first !== undefined && first.mentions.length > (second?.mentions.length ?? 0) ? first : undefined;
}

/** "The region" is none. */
export const isContinent = ({ names }: Cluster): boolean =>
  [...names].some((name) => /^(?:africa|asia|europe|america|latin america|south america)$/.test(name));
