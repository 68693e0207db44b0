/** What a report changed: held against those dated before it, against all others, or what came since it. */
import { useMemo } from 'preact/hooks';
import {
  changesOf,
  type HeldAgainst,
  type ReportChanges,
} from '../../../src/compare/differences/report-changes.js';
import { tellingOf } from '../../../src/compare/standing/standing.js';
import type { Comparison } from '../../../src/compare/verdicts/verdict.js';
import type { Claim, Corpus, Iri } from '../../../src/model/records.js';
import { count } from '../../../src/words/phrases.js';
import {
  orderOf,
  sayBounds,
  sayCorroborated,
  sayNew,
  sayStandingChange,
} from '../../../src/words/reports/changes.js';
import { sayHeldAgainst } from '../../../src/words/reports/held-against.js';
import { VerdictList } from '../claims/verdicts.js';
import type { LoadedGraph } from '../data/loaded-graph.js';
import { Choice } from '../elements/choice.js';
import { useSession } from '../session/session.js';
import { readAs } from '../view/reading.js';
import { showOnly, showSurface } from '../view/view.js';
import { Names } from './names.js';
import { ToldByKind, ToldList } from './told-list.js';

const AGAINST: readonly (readonly [HeldAgainst, string])[] = [
  ['before', 'Against those before it'],
  ['others', 'Against all others'],
  ['since', 'What came since'],
];

/** What came first is said only where the days tell it. */
const WORDS = {
  before: {
    fresh: 'that no report before it tells so',
    more: 'with a further independent source',
    stands: 'What stands otherwise now',
    again: 'Now on further independent sources',
    counts: 'Counts that have other bounds now',
    names: 'Names, events and places that come up for the first time',
    told: 'Told for the first time',
  },
  others: {
    fresh: 'that no other report tells so',
    more: 'to which it adds an independent source',
    stands: 'What stands otherwise without it',
    again: 'On fewer independent sources without it',
    counts: 'Counts that have other bounds without it',
    names: 'Names, events and places that come up in no other report',
    told: 'Told in no other report',
  },
  since: {
    fresh: 'that no report up to this one tells so',
    more: 'with a further independent source',
    stands: 'What stands otherwise since',
    again: 'Since on further independent sources',
    counts: 'Counts that have other bounds since',
    names: 'Names, events and places that come up since',
    told: 'Told for the first time since',
  },
} as const satisfies Readonly<Record<HeldAgainst, object>>;

export function Changes({ report }: { readonly report: Iri }) {
  const session = useSession();
  const { whole } = session;
  const { corpus } = whole;
  const { against } = session.view.value.reader;
  const { part } = whole;
  // Of a part both states are compared by what is here: its comparisons are those of more.
  const told = useMemo(() => (part === undefined ? corpus : { ...corpus }), [corpus, part]);
  const found = useMemo(() => changesOf(told, report, against), [told, report, against]);
  const drawn = useMemo(() => drawnOf(whole, found), [whole, found]);
  const { after, standings, contradicted, inTension, corroborated, agreed, bounds, newNames } = found;
  const { newClaims, newPropositions } = found;
  const order = orderOf(against);
  const said = WORDS[against];
  return (
    <div class="changes">
      <Choice
        name="What it is held against"
        options={AGAINST}
        chosen={against}
        choose={(next) => session.change((view) => readAs(view, { against: next }))}
      />
      <p role="status">{sayHeldAgainst(corpus, found)}</p>
      {part !== undefined && (
        <p class="warning">
          This holds for what is here of the other reports.{' '}
          <code>claimgraph diff --report {numberOf(corpus, report)}</code> holds it against everything.
        </p>
      )}
      {newClaims.length > 0 && (
        <>
          <p>
            {count(newClaims.length, 'claim')}: {count(newPropositions.length, 'thing')} {said.fresh},{' '}
            {corroborated.length} {said.more}, {count(contradicted.length, 'contradiction')},{' '}
            {count(inTension.length, 'tension')}.
          </p>
          {drawn.length > 0 && (
            <p class="actions">
              <button
                type="button"
                onClick={() => session.change((view) => showSurface(showOnly(view, drawn), 'relations'))}
              >
                Draw only what is new
              </button>
            </p>
          )}
        </>
      )}
      <Section title={said.stands} all={standings}>
        <ToldList
          lines={standings.flatMap((each) => {
            const [claim] = each.by;
            return claim === undefined ? [] : [{ claim, words: sayStandingChange(after, each, order) }];
          })}
        />
      </Section>
      <Verdicts title="Contradictions" all={contradicted} />
      <Verdicts title="Tensions" all={inTension} />
      <Section title={said.again} all={corroborated}>
        <ToldByKind
          lines={corroborated.map((each) => ({
            claim: each.by[0] as Claim,
            words: sayCorroborated(after, each, order),
          }))}
        />
      </Section>
      <Section title={said.counts} all={bounds}>
        <ul class="told-list">
          {bounds.map((each) => {
            const words = sayBounds(after, each, order);
            return <li key={words}>{words}</li>;
          })}
        </ul>
      </Section>
      <Verdicts title="Counts, dates and words that agree" all={agreed} />
      <Section title={said.names} all={newNames}>
        <Names names={newNames} perhaps={found.perhapsKnown} />
      </Section>
      <Section title={said.told} all={newPropositions}>
        <ToldByKind
          lines={newPropositions.map((each) => ({
            claim: tellingOf(each)[0] as Claim,
            words: sayNew(after, each),
          }))}
        />
      </Section>
    </div>
  );
}

const numberOf = ({ utterances }: Corpus, report: Iri) => utterances.get(report)?.report?.number;

function Section({
  title,
  all,
  children,
}: {
  readonly title: string;
  readonly all: readonly unknown[];
  readonly children: preact.ComponentChildren;
}) {
  if (all.length === 0) return null;
  return (
    <section class="section">
      <h3>
        {title} <span class="number">{all.length}</span>
      </h3>
      {children}
    </section>
  );
}

function Verdicts({ title, all }: { readonly title: string; readonly all: readonly Comparison[] }) {
  return (
    <Section title={title} all={all}>
      <VerdictList comparisons={all} tagged={false} />
    </Section>
  );
}

/** The relations that are new, told by one more or disputed now, and the new names that none of these ties. */
function drawnOf({ graph }: LoadedGraph, found: ReportChanges): readonly string[] {
  const propositions = [...found.newPropositions, ...found.corroborated, ...found.standings].map(
    ({ proposition }) => proposition,
  );
  const edges = propositions.filter(({ key }) => graph.hasEdge(key));
  const tied = new Set(edges.flatMap(({ subject, object }) => [subject, object.value]));
  const names = found.newNames.map(({ id }) => id).filter((id) => graph.hasNode(id) && !tied.has(id));
  return [...new Set([...names, ...edges.map(({ key }) => key)])].sort();
}
