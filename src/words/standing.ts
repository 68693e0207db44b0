/** The standing of an entity in words, as a card and the page say it. */
import type { EntityStanding } from '../compare/standing/entity-standing.js';

/** `49 propositions: 47 uncontested, 2 contested; 30 on parties' word alone; 12 origins affirm, 1 denies, in 4 reports`. */
export function sayEntityStanding(standing: EntityStanding): string {
  const { propositions, partyOnly, origins, denyingOrigins, reports } = standing;
  const kinds = (['uncontested', 'contested', 'denied'] as const)
    .filter((kind) => standing[kind] > 0)
    .map((kind) => `${standing[kind]} ${kind}`);
  const deny = denyingOrigins.length;
  return [
    `${propositions} ${propositions === 1 ? 'proposition' : 'propositions'}: ${kinds.join(', ')}`,
    ...(partyOnly > 0 ? [`${partyOnly} on parties' word alone`] : []),
    [
      `${origins.length} ${origins.length === 1 ? 'origin affirms' : 'origins affirm'}`,
      ...(deny > 0 ? [`${deny} ${deny === 1 ? 'denies' : 'deny'}`] : []),
      `in ${reports.length} ${reports.length === 1 ? 'report' : 'reports'}`,
    ].join(', '),
  ].join('; ');
}
