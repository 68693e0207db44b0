/** How two are tied: ways step by step, each with the claims that it rests on. */
import type { PathOptions } from '../../graph/paths/follow.js';
import { whatJoins } from '../../graph/paths/path-words.js';
import type { Path } from '../../graph/paths/paths.js';
import { JOINING, TIE_KINDS, type TieKind } from '../../graph/tie-kinds.js';
import { ShapeError } from '../../model/errors.js';
import { shorten } from '../../model/namespaces.js';
import { labelOf } from '../../words/labels.js';
import { standingWords } from '../show/card-text.js';
import { type Answer, answerOf, MOST_ITEMS } from './answers/answer.js';
import { claimLines, type Named, type ToldClaim, toldClaims } from './answers/told-claim.js';
import { NAME, named, type Session, type Tool } from './tool.js';

interface Given {
  readonly from: string;
  readonly to: string;
  readonly only?: readonly (TieKind | 'joining')[];
  readonly planned?: boolean;
  readonly avoidParty?: boolean;
}

interface ToldPath {
  readonly words: string;
  readonly joins: boolean;
  readonly weakest: string;
  readonly steps: readonly {
    readonly from: Named;
    readonly to: Named;
    readonly sentence: string;
    readonly kind: string;
    readonly standing: string;
    readonly derived: boolean;
    readonly claims: readonly ToldClaim[];
  }[];
}

export const path: Tool = {
  name: 'path',
  title: 'How two are tied',
  description:
    'Ways between two entities: the direct tie, then chains, each step as a sentence with the kind of tie and the claims it rests on. Ways of cooperation, membership and agreement (which join) come before those through hostility and mere words. Being in one place is no tie.',
  inputs: {
    from: { ...NAME, description: 'name or IRI' },
    to: { ...NAME, description: 'name or IRI' },
    only: {
      type: 'array',
      items: { enum: ['joining', ...Object.keys(TIE_KINDS)] },
      minItems: 1,
      description: 'follow these kinds of ties alone',
    },
    planned: { type: 'boolean', description: 'follow too what is only planned, sought, feared or suspected' },
    avoidParty: { type: 'boolean', description: 'rather a longer way than one that parties alone vouch for' },
  },
  required: ['from', 'to'],
  call: (session, { from, to, only, planned = false, avoidParty = false }: Given, page): Answer => {
    const { graph, teller } = session;
    const ends = [named(session, from), named(session, to)] as const;
    const [start, end] = ends;
    if (start.id === end.id)
      throw new ShapeError(
        `a way needs two ends, and "${from}" and "${to}" are one: ${start.label} (${start.short})`,
      );
    const most = Math.min(page.offset + page.limit, MOST_ITEMS);
    const options: PathOptions = {
      // One more tells whether there are others.
      limit: most + 1,
      planned,
      avoidParty,
      ...(only === undefined ? {} : { kinds: only.flatMap((each) => (each === 'joining' ? JOINING : each)) }),
    };
    const found = graph.paths(start.short, end.short, options);
    const apart = graph.tiesApart(start.short, end.short, { planned }).map(({ said }) => said);
    return answerOf(
      {
        head: {
          from: { id: start.short, label: start.label },
          to: { id: end.short, label: end.label },
          apart,
        },
        headLines: [`From ${start.label} (${start.short}) to ${end.label} (${end.short})`, ...apart],
        all: found.slice(0, most),
        isMore: found.length > most,
        item: (each) => toldPath(session, each),
        lines: pathLines,
        noun: ['way', 'ways'],
        view: teller.address({ page: 'paths', path: [start.id, end.id] }),
        remarks: ends.flatMap(({ remarks }) => remarks),
      },
      page,
      session.most,
    );
  },
};

function toldPath({ graph: { corpus }, teller }: Session, way: Path): ToldPath {
  const of = (id: string): Named => ({ id: shorten(id), label: labelOf(corpus, id) });
  return {
    words: whatJoins(way),
    joins: way.joins,
    weakest: way.weakest.sentence,
    steps: way.steps.map((step) => ({
      from: of(step.from),
      to: of(step.to),
      sentence: step.sentence,
      kind: TIE_KINDS[step.kind].words,
      standing: standingWords(step),
      derived: step.derived,
      claims: toldClaims(
        teller,
        step.claims.map(({ id }) => id),
      ),
    })),
  };
}

function pathLines({ words, steps }: ToldPath): readonly string[] {
  const names = [steps[0]?.from, ...steps.map(({ to }) => to)].map((each) => each?.label ?? '');
  return [
    `${names.join(' – ')}. ${words}`,
    ...steps.flatMap(({ sentence, kind, standing, derived, claims }, n) => [
      `  ${n + 1}. ${sentence} (${kind}; ${standing}${derived ? '; derived by a rule from these claims' : ''})`,
      ...claims.flatMap((claim) => claimLines(claim, '    ')),
    ]),
  ];
}
