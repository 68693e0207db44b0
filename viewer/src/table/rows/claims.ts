/** A row a claim: who says what, through whom, where, and how the matter stands. */
import { chainOf } from '../../../../src/compare/standing/chain.js';
import type { Claim, Standing } from '../../../../src/model/records.js';
import { lazy } from '../../../../src/structures/lazy.js';
import { claimDateInWords } from '../../../../src/times/event-dates.js';
import { sayClaim } from '../../../../src/words/claims.js';
import { inSeries } from '../../../../src/words/phrases.js';
import type { LoadedGraph } from '../../data/loaded-graph.js';
import type { Cell, Column, MakeTable, TableRow } from './rows.js';

const COLUMNS: readonly Column[] = [
  { id: 'speaker', words: 'Who', kind: 'words', wide: 2.4, groups: true },
  { id: 'act', words: 'How', kind: 'words', wide: 1.6, groups: true },
  { id: 'told', words: 'What is told', kind: 'words', wide: 6 },
  { id: 'through', words: 'Through', kind: 'words', wide: 1.8, groups: true },
  { id: 'stands', words: 'It is', kind: 'words', wide: 1.6, groups: true },
  { id: 'first', words: 'First day', kind: 'day', wide: 1.9 },
  { id: 'when', words: 'As told', kind: 'words', wide: 2.4 },
  { id: 'report', words: 'Report', kind: 'words', wide: 1.6, groups: true },
  { id: 'where', words: 'Paragraphs', kind: 'words', wide: 2.1 },
];

const STANDS: Readonly<Record<Standing, string>> = {
  uncontested: 'not denied',
  contested: 'disputed',
  denied: 'only denied',
};

export const claimRows: MakeTable = (loaded, _view, passes) => {
  const all = [...loaded.corpus.claims.values()];
  const rows = all.filter(({ proposition }) => passes(proposition.key)).map((claim) => rowOf(loaded, claim));
  return { columns: COLUMNS, rows, all: all.length };
};

/** To say a hundred thousand claims takes seconds: each is said when it is looked at, or while the page rests. */
function rowOf(loaded: LoadedGraph, claim: Claim): TableRow {
  const { key, subject, object } = claim.proposition;
  const cells = lazy(() => cellsOf(loaded, claim));
  return {
    opens: { kind: 'node', id: claim.id },
    drawnAs: [key, subject, object.value],
    get cells() {
      return cells();
    },
  };
}

function cellsOf({ corpus, standings }: LoadedGraph, claim: Claim): readonly Cell[] {
  const { told, speakers, verb, chain } = sayClaim(corpus, claim);
  const [report] = chainOf(corpus, claim);
  const stands = standings.get(claim.proposition.key)?.standing;
  return [
    speakers.length > 0 ? inSeries(speakers) : chain.at(-1),
    verb,
    told,
    [...new Set(chain.slice(1, -1))].toReversed().join(', '),
    stands === undefined ? undefined : STANDS[stands],
    claim.earliest,
    claimDateInWords(claim),
    report?.report?.number,
    [...new Set(claim.evidence.map(({ paragraph }) => (paragraph === 0 ? 'title' : paragraph)))].join(', '),
  ];
}
