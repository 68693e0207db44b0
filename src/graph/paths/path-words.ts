/** A path in words: its steps with who says so, what it joins, which step is weakest, what is put together. */
import type { Corpus } from '../../model/records.js';
import { labelOf } from '../../words/labels.js';
import { count, inSeries } from '../../words/phrases.js';
import { sayPutTogether } from '../../words/put-together.js';
import { sayStanding } from '../../words/standing.js';
import { TIE_KINDS } from '../tie-kinds.js';
import type { Path, PathStep } from './paths.js';

/**
 * A path as lines of text: each step as a sentence, under it every claim with who says so, through whom and where,
 * and at the end whether it joins the two, what is put together and the weakest step.
 */
export function pathInWords(corpus: Corpus, path: Path): string {
  const { from, to, steps, weakest, putTogether } = path;
  const lines = [`${labelOf(corpus, from)} to ${labelOf(corpus, to)}: ${count(steps.length, 'step')}`];
  for (const [n, step] of steps.entries()) {
    lines.push(`${n + 1}. ${step.sentence} (${remarks(step)})`);
    for (const { said, chain, where } of step.claims) {
      const relays = chain.length > 1 ? `, through ${chain.slice(0, -1).reverse().join(', through ')}` : '';
      lines.push(`   - ${said}${relays} (${where})`);
    }
  }
  lines.push(whatJoins(path));
  for (const apart of putTogether) {
    const said = sayPutTogether(corpus, apart);
    lines.push(`“${labelOf(corpus, apart.of)}” is ${said}`);
  }
  if (steps.length > 1) {
    lines.push(`Weakest step: ${steps.indexOf(weakest) + 1}. ${weakest.sentence}: ${strengthOf(weakest)}`);
  }
  return lines.join('\n');
}

function remarks({ kind, standing, derived }: PathStep): string {
  return [
    TIE_KINDS[kind].words,
    ...(standing === 'contested' ? ['disputed'] : []),
    ...(derived ? ['derived by rule'] : []),
  ].join(', ');
}

/** `Every step joins: membership.` or `Does not join the two: hostility (step 2), politics (step 3).` */
export function whatJoins({ steps, joins }: Pick<Path, 'steps' | 'joins'>): string {
  const isOne = steps.length === 1;
  const kindsOf = (some: readonly PathStep[]) => [...new Set(some.map(({ kind }) => TIE_KINDS[kind].words))];
  const numbered = (some: readonly PathStep[]) => some.map((step) => steps.indexOf(step) + 1);
  const inSteps = (some: readonly PathStep[]) =>
    isOne ? '' : ` (${some.length === 1 ? 'step' : 'steps'} ${inSeries(numbered(some).map(String))})`;
  if (joins) {
    const open = steps.filter(({ standing }) => standing === 'contested');
    const kinds = inSeries(kindsOf(steps));
    if (open.length === 0) return `${isOne ? 'Joins the two' : 'Every step joins'}: ${kinds}.`;
    return `${isOne ? 'Would join the two' : 'Every step would join'}: ${kinds}, but disputed${inSteps(open)}.`;
  }
  const apart = steps.filter((step) => !step.joins);
  const said = kindsOf(apart).map(
    (words) => `${words}${inSteps(apart.filter(({ kind }) => TIE_KINDS[kind].words === words))}`,
  );
  return `Does not join the two: ${said.join(', ')}.`;
}

/** How firmly a step stands: `2 independent origins, told by parties to it alone, disputed`. */
export function strengthOf({ standing, partyOnly, origins, derived }: PathStep): string {
  if (derived && origins === 0)
    return `put together (no one here tells all of it), ${sayStanding(standing, [], [])}`;
  const party = partyOnly ? ', told by parties to it alone' : '';
  return `${count(origins, 'independent origin')}${party}, ${sayStanding(standing, [], [])}`;
}
