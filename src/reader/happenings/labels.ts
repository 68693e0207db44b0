/** A name for an event made of its kind, whom it befell and where: "Attack on the convoy near Ber". */
import type { ReportDocument } from '../document/report-document.js';
import type { Entities } from '../mentions/entities.js';
import type { Argument } from './events.js';
import type { Happening } from './gathering.js';

const LIMIT = 80;

/** The noun of the event, and the preposition before whom it befell. */
const NOUNS: Readonly<Record<string, readonly [noun: string, preposition: string]>> = {
  kill: ['Killing', 'of'],
  injure: ['Wounding', 'of'],
};

export function labelOf(
  _document: ReportDocument,
  entities: Entities,
  happenings: readonly Happening[],
  type: string,
  args: readonly Argument[],
): string {
  const name = (pattern: RegExp) => {
    const found = args.find(({ role }) => pattern.test(role));
    return found === undefined ? undefined : entities.all[found.entity]!.label;
  };
  const sense = happenings[0]!.framed.frame.sense;
  const plain = type.replaceAll(/[-_]/g, ' ');
  const noun = type === 'violent-event' ? NOUNS[sense] : undefined;
  const target = name(/^(target|theme)$/);
  const doer = name(/^(perpetrator|agent)$/);
  const sides = name(/^participant$/);
  const place = name(/^(place|destination)$/);
  const begin = noun?.[0] ?? plain[0]!.toUpperCase() + plain.slice(1);
  const preposition =
    noun?.[1] ??
    (/^(attack|ambush|assault|offensive|air-strike|drone-strike|siege)$/.test(type) ? 'on' : 'of');
  const parts = [begin];
  if (target !== undefined) parts.push(preposition, target);
  else if (doer !== undefined) parts.push('by', doer);
  else if (sides !== undefined) parts.push('involving', sides);
  if (place !== undefined && place !== target) parts.push('in', place);
  const label = parts.join(' ');
  return label.length <= LIMIT ? label : `${label.slice(0, LIMIT - 1).trimEnd()}…`;
}
