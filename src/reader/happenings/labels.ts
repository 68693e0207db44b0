/** A name for an event made of its kind, whom it befell and where: "Attack on the convoy near Ber". */
import type { ReportDocument } from '../document/report-document.js';
import type { Entities } from '../mentions/entities.js';
import type { Argument } from './events.js';
import type { Happening } from './happening.js';

const LIMIT = 80;

/** The noun of the event, and the preposition before whom it befell. */
const NOUNS: Readonly<Record<string, readonly [noun: string, preposition: string]>> = {
  kill: ['Killing', 'of'],
  injure: ['Wounding', 'of'],
};

/** Neither killing nor capture: the word of who says so. */
const AS_SAID = ['“Neutralisation”', 'of'] as const;

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
  const befell = args.find(({ role }) => /^(target|theme)$/.test(role))?.trigger.sense ?? sense;
  const noun =
    happenings[0]!.framed.frame.id === 'neutralise'
      ? AS_SAID
      : type === 'violent-event'
        ? NOUNS[sense]
        : // nobody is destroyed, or set on fire, who is killed beside it
          /^(arson|equipment-destruction)$/.test(type)
          ? NOUNS[befell]
          : undefined;
  const target = name(/^(target|theme)$/);
  const doer = name(/^(perpetrator|agent)$/);
  const sides = name(/^participant$/);
  const place = name(/^(place|destination)$/);
  const begin = noun?.[0] ?? plain[0]!.toUpperCase() + plain.slice(1);
  const preposition =
    noun?.[1] ??
    (/^(attack|ambush|assault|offensive|air-strike|drone-strike|siege)$/.test(type) ? 'on' : 'of');
  const parts = [begin];
  if (type === 'defeat' && target !== undefined)
    return cut(['Attack beaten back by', target, ...where(place, target)]);
  if (target !== undefined) parts.push(preposition, target);
  else if (doer !== undefined) parts.push('by', doer);
  else if (sides !== undefined) parts.push('involving', sides);
  return cut([...parts, ...where(place, target)]);
}

const where = (place: string | undefined, target: string | undefined): readonly string[] =>
  place === undefined || place === target ? [] : ['in', place];

function cut(parts: readonly string[]): string {
  const label = parts.join(' ');
  return label.length <= LIMIT ? label : `${label.slice(0, LIMIT - 1).trimEnd()}…`;
}
