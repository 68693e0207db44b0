/** Where accounts part, and where both can be true: each comparison with its two sides and why. */
import { indirectSupport } from '../../compare/verdicts/indirect-support.js';
import { touches } from '../../compare/verdicts/touches.js';
import { type Comparison, VERDICTS, type Verdict } from '../../compare/verdicts/verdict.js';
import { shorten } from '../../model/namespaces.js';
import { comparisonInWords, reasonInWords, sayIndirectSupport, VERDICT_WORDS } from '../../words/verdicts.js';
import { type Answer, answerOf } from './answers/answer.js';
import { claimsUnder, type ToldClaim, toldClaim } from './answers/told-claim.js';
import { NAME, named, type Session, type Tool } from './tool.js';

/** Listed where nothing else is asked for. */
const GRAVE: readonly Verdict[] = ['contradictory', 'inTension'];

interface Told {
  readonly verdict: Verdict;
  readonly reason: string;
  readonly about: string;
  readonly sides: readonly [left: string, right: string];
  readonly why: string;
  readonly left: readonly ToldClaim[];
  readonly right: readonly ToldClaim[];
  readonly speaksFor: readonly string[];
  readonly speaksAgainst: readonly string[];
}

export const disagreements: Tool = {
  name: 'disagreements',
  title: 'Where accounts part',
  description:
    'Comparisons of claims, gravest first, each with both sides, who says each, the passages, and why they cannot both be true, are in tension, can both be true, agree, or cannot be compared. Contradictory and in tension unless told.',
  inputs: {
    about: { ...NAME, description: 'only those that speak of this entity, or in which it speaks' },
    verdicts: { type: 'array', items: { enum: VERDICTS }, minItems: 1, description: 'only these verdicts' },
  },
  required: [],
  call: (
    session,
    { about, verdicts = GRAVE }: { about?: string; verdicts?: readonly Verdict[] },
    page,
  ): Answer => {
    const { graph, teller } = session;
    const of = about === undefined ? undefined : named(session, about);
    const asked = graph.comparisons.filter((each) => of === undefined || touches(graph.corpus, each, of.id));
    const counts = Object.fromEntries(
      VERDICTS.map((verdict) => [verdict, asked.filter((each) => each.verdict === verdict).length]),
    );
    const support = indirectSupport(graph.corpus);
    return answerOf(
      {
        head: { counts },
        headLines: [VERDICTS.map((each) => `${VERDICT_WORDS[each]}: ${counts[each]}`).join('; ')],
        all: asked.filter(({ verdict }) => verdicts.includes(verdict)),
        item: (each) => told(session, each, support(each)),
        lines,
        noun: ['comparison', 'comparisons'],
        view: teller.address({
          page: 'disagreements',
          verdicts: [...verdicts].join(' '),
          about: of === undefined ? undefined : [of.id],
        }),
        remarks: of?.remarks ?? [],
      },
      page,
      session.most,
    );
  },
};

function told(
  { graph: { corpus }, teller }: Session,
  comparison: Comparison,
  { affirmed, denied }: ReturnType<ReturnType<typeof indirectSupport>>,
): Told {
  const { left, right, why } = comparisonInWords(corpus, comparison);
  return {
    verdict: comparison.verdict,
    reason: reasonInWords(comparison),
    about: shorten(comparison.about),
    sides: [left, right],
    why,
    left: comparison.left.map((claim) => toldClaim(teller, claim)),
    right: comparison.right.map((claim) => toldClaim(teller, claim)),
    speaksFor: affirmed.map((each) => sayIndirectSupport(corpus, each)),
    speaksAgainst: denied.map((each) => sayIndirectSupport(corpus, each)),
  };
}

function lines({ verdict, reason, about, sides, why, left, right, ...others }: Told): readonly string[] {
  return [
    `${VERDICT_WORDS[verdict]} (${reason}), about ${about}: ${sides.join('. ')}. ${why}`,
    ...claimsUnder('one side', left),
    ...claimsUnder('the other side', right),
    ...others.speaksFor.map((each) => `  speaks for it: ${each}`),
    ...others.speaksAgainst.map((each) => `  speaks against it: ${each}`),
  ];
}
