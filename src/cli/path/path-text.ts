/** Paths to lines of text: each step as a sentence, under it who says so and how firmly it stands. */
import { type CardClaim, cardClaim } from '../../cards/card.js';
import type { Path, PathStep } from '../../graph/paths/paths.js';
import type { Corpus } from '../../model/records.js';
import { labelOf } from '../../words/labels.js';
import { count } from '../../words/phrases.js';
import { standingWords, voices } from '../show/card-text.js';
import { paragraph } from '../terminal/layout.js';
import { paint } from '../terminal/terminal.js';

export function pathLines(corpus: Corpus, paths: readonly Path[], width: number): string[] {
  return paths.flatMap((path, n) => [
    ...(n === 0 ? [] : ['']),
    ...paragraph(paint.bold(route(corpus, path)), width),
    ...path.steps.flatMap((step, i) => stepLines(corpus, step, i + 1, width)),
    ...weakest(path, width),
  ]);
}

/** `1 step: JNIM – MINUSMA`. */
function route(corpus: Corpus, { from, steps }: Path): string {
  const names = [from, ...steps.map(({ to }) => to)].map((id) => labelOf(corpus, id));
  return `${count(steps.length, 'step')}: ${names.join(' – ')}`;
}

function stepLines(corpus: Corpus, step: PathStep, number: number, width: number): string[] {
  const claims = step.claims.flatMap(({ id }) => {
    const claim = corpus.claims.get(id);
    return claim === undefined ? [] : [cardClaim(corpus, claim)];
  });
  const isAgainst = ({ polarity }: CardClaim): boolean =>
    step.standing !== 'uncontested' && polarity === 'negated';
  const affirming = claims.filter((claim) => !isAgainst(claim));
  const denying = claims.filter(isAgainst);
  const said = affirming.length === 0 ? '' : `: ${voices(affirming)}`;
  return [
    ...paragraph(step.sentence, width, `  ${number}. `),
    ...paragraph(`${standingWords(step)}${said}`, width, '     ', '       '),
    ...(denying.length === 0
      ? []
      : paragraph(voices(denying, 'denies'), width, `     ${paint.red('denied by')} `, '       ')),
    ...(step.derived ? [`     ${paint.dim('derived by a rule from these claims')}`] : []),
    ...(step.others.length === 0
      ? []
      : [`     ${paint.dim(`and ${count(step.others.length, 'more tie')} between the two`)}`]),
  ];
}

/** Which step falls first is worth a line only where the steps differ. */
function weakest({ steps, weakest: step }: Path, width: number): string[] {
  if (steps.length < 2) return [];
  return paragraph(
    `${steps.indexOf(step) + 1}. ${step.sentence} (${standingWords(step)})`,
    width,
    '  weakest step: ',
    '    ',
  );
}
