/** Paths to lines of text: each step as a sentence, under it who says so and how firmly it stands. */
import { claimsUnder } from '../../cards/card-claim.js';
import { vouching } from '../../compare/standing/standing.js';
import { toldOtherwiseIn } from '../../compare/verdicts/told-otherwise.js';
import { whatJoins } from '../../graph/paths/path-words.js';
import type { Path, PathStep } from '../../graph/paths/paths.js';
import type { TieApart } from '../../graph/paths/told.js';
import { TIE_KINDS } from '../../graph/tie-kinds.js';
import type { Claim, Corpus } from '../../model/records.js';
import { labelOf } from '../../words/labels.js';
import { count } from '../../words/phrases.js';
import { sayPutTogether } from '../../words/put-together.js';
import { sayToldOtherwise } from '../../words/standing.js';
import { standingWords, voices } from '../show/card-text.js';
import { paragraph } from '../terminal/layout.js';
import { paint } from '../terminal/terminal.js';

export function pathLines(corpus: Corpus, paths: readonly Path[], width: number): string[] {
  const direct = paths.find(({ steps }) => steps.length === 1 && steps[0]?.standing === 'contested');
  const disputed = direct?.steps[0];
  return paths.flatMap((path, n) => [
    ...(n === 0 ? [] : ['']),
    ...paragraph(paint.bold(route(corpus, path)), width),
    ...paragraph(whatJoins(path), width, '  '),
    ...(disputed === undefined || path === direct
      ? []
      : paragraph(`A direct tie of the two is disputed: ${disputed.sentence}.`, width, '  ', '    ')),
    ...path.steps.flatMap((step, i) => stepLines(corpus, step, i + 1, path.steps.length > 1, width)),
    ...path.putTogether.flatMap((apart) =>
      paragraph(`“${labelOf(corpus, apart.of)}” is ${sayPutTogether(corpus, apart)}`, width, '  ', '    '),
    ),
    ...weakest(path, width),
  ]);
}

/** `1 step: JNIM – MINUSMA`. */
function route(corpus: Corpus, { from, steps }: Path): string {
  const names = [from, ...steps.map(({ to }) => to)].map((id) => labelOf(corpus, id));
  return `${count(steps.length, 'step')}: ${names.join(' – ')}`;
}

/** What is no way, and said all the same: a direct tie that nobody tells as done, a tie of parts. */
export function apartLines(apart: readonly TieApart[], width: number): string[] {
  return apart.flatMap(({ said }) => paragraph(said, width));
}

function stepLines(
  corpus: Corpus,
  step: PathStep,
  number: number,
  isChain: boolean,
  width: number,
): string[] {
  const known = step.claims.flatMap(({ id }) => corpus.claims.get(id) ?? []);
  const firm = step.derived ? known : vouching(known.filter(({ polarity }) => polarity === 'affirmed'));
  const shown = known.filter((claim) => claim.polarity === 'negated' || firm.includes(claim));
  const isAgainst = ({ polarity }: Claim): boolean =>
    step.standing !== 'uncontested' && polarity === 'negated';
  const affirming = claimsUnder(
    corpus,
    step.tellers,
    shown.filter((claim) => !isAgainst(claim)),
  );
  // Who denies a derived relation is none of its tellers, and adds nothing to what they say.
  const denying = claimsUnder(corpus, [], shown.filter(isAgainst));
  const said = affirming.length === 0 ? '' : `: ${voices(affirming)}`;
  return [
    ...paragraph(`${step.sentence} ${paint.dim(`(${TIE_KINDS[step.kind].words})`)}`, width, `  ${number}. `),
    ...paragraph(`${standingWords(step)}${said}`, width, '     ', '       '),
    ...(denying.length === 0
      ? []
      : paragraph(voices(denying, 'denies'), width, `     ${paint.red('denied by')} `, '       ')),
    ...sayToldOtherwise(corpus, toldOtherwiseIn(corpus).ofProposition({ key: step.edge })).flatMap(
      ({ lead, words }) => paragraph(words, width, `     ${paint.yellow(lead)} `, '       '),
    ),
    ...(step.derived ? [`     ${paint.dim('derived by a rule from these claims')}`] : []),
    ...otherLines(step, isChain, width),
  ];
}

/** On a chain the other ties of a step are counted; of a direct tie they are what was asked for. */
function otherLines({ otherTies }: PathStep, isChain: boolean, width: number): string[] {
  if (otherTies.length === 0) return [];
  if (isChain) return [`     ${paint.dim(`and ${count(otherTies.length, 'more tie')} between the two`)}`];
  return otherTies.flatMap(({ sentence, kind }) =>
    paragraph(`${sentence} ${paint.dim(`(${TIE_KINDS[kind].words})`)}`, width, '     and: ', '       '),
  );
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
