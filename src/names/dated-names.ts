/** Names that hold for a time: takes their records, gives whether they hold on a day, and says from when to when and what came before. */

import type { Days } from '../model/date.js';
import type { Corpus, DatedName } from '../model/records.js';
import { groupBy } from '../structures/group-by.js';
import { dateInWords } from '../words/dates.js';
import { labelOf } from '../words/labels.js';

/** Whether a name holds on one of the days; a name without a time always does. */
export function holdsOn(held: readonly DatedName[], on: Days | undefined): boolean {
  if (held.length === 0 || on === undefined) return true;
  return held.some(
    ({ earliest, latest }) =>
      (earliest ?? '') <= (on.latest ?? '9999') && (on.earliest ?? '') <= (latest ?? '9999'),
  );
}

/** `since August 2020`, `until August 2020`, `2014 to 2020`; '' for a name without a time. */
export function timesInWords(held: readonly DatedName[]): string {
  return [...new Set(held.map(timeInWords))].join(' and ');
}

function timeInWords({ valid, earliest }: DatedName): string {
  const { text, preposition } = dateInWords(valid);
  // A date by which something happens is, for a name, the date until which it holds.
  return earliest === undefined ? text.replace(/^by /, 'until ') : `${preposition} ${text}`.trim();
}

/** The dated names whose place one took, and those that took its own. */
export function namesBeforeAndAfter(
  { names }: Corpus,
  name: DatedName,
): { readonly before: readonly DatedName[]; readonly after: readonly DatedName[] } {
  return {
    before: name.replaces.flatMap((id) => names.get(id) ?? []),
    after: [...names.values()].filter(({ replaces }) => replaces.includes(name.id)),
  };
}

/** Names with who bears them: `"Bamako", "the government" (Civilian government of Mali)`. */
export function sayNames(corpus: Corpus, names: readonly DatedName[]): string {
  return [...groupBy(names, ({ entity }) => entity)]
    .map(([entity, those]) => {
      const said = [...new Set(those.map(({ name }) => `"${name.value}"`))].sort();
      return `${said.join(', ')} (${labelOf(corpus, entity)})`;
    })
    .join('; ');
}

/**
 * A dated name in a sentence: `"the junta" names Malian junta since August 2020 (by a date from outside the reports);
 * before that: "the government" (Civilian government of Mali)`.
 */
export function sayDatedName(corpus: Corpus, name: DatedName): string {
  const { before, after } = namesBeforeAndAfter(corpus, name);
  const label = labelOf(corpus, name.entity);
  const basis = /\(.*\)$/.exec(dateInWords(name.valid, name.basis).text)?.[0] ?? '';
  return [
    `"${name.name.value}" ${name.name.value === label ? 'is a name' : `names ${label}`} ${timeInWords(name)} ${basis}`.trimEnd(),
    ...(before.length === 0 ? [] : [`before that: ${sayNames(corpus, before)}`]),
    ...(after.length === 0 ? [] : [`after that: ${sayNames(corpus, after)}`]),
  ].join('; ');
}

/** Whether nothing bears its name any longer, by a decision. */
export function isPast(held: readonly DatedName[]): boolean {
  return held.length > 0 && held.every(({ latest }) => latest !== undefined);
}
