/** The panel of an edge: what it says in a sentence, what it stands for, and every claim it rests on. */
import type { PropositionStanding } from '../../../src/compare/standing/standing.js';
import { localName } from '../../../src/model/namespaces.js';
import type { Iri } from '../../../src/model/records.js';
import { labelOf } from '../../../src/words/labels.js';
import { count } from '../../../src/words/phrases.js';
import { Cite } from '../claims/cite.js';
import { PropositionBlock, ToldOtherwiseLine } from '../claims/claims.js';
import { VerdictsOn } from '../claims/verdicts.js';
import type { LoadedGraph } from '../data/loaded-graph.js';
import { type Tie, tieInWords, tieOf } from '../data/ties.js';
import { EntityLink } from '../elements/links.js';
import { MARK_WORDS } from '../legend/legend.js';
import { NotesOn } from '../notes/notes-on.js';
import { markOf } from '../scene/ground.js';
import { useSession } from '../session/session.js';
import { chooseAgainst, chooseLens, putBack, toggle } from '../view/view.js';
import { FoldedByYou, FoldedEnds, FoldedUnits } from './folded.js';
import { NotHere } from './not-here.js';

export function EdgePanel({ id }: { readonly id: string }) {
  const session = useSession();
  const { loaded } = session;
  const found = tieOf(loaded, id);
  if (found === undefined) {
    const elsewhere = tieOf(session.whole, id);
    if (elsewhere !== undefined) return <OutsideLens title={tieInWords(session.whole, elsewhere)} id={id} />;
    return <NotHere id={id} />;
  }
  const { source, target, tie, aggregated } = found;
  const groups = groupsOf(loaded, tie);
  const opened = session.view.value.opened.includes(id);
  const putTogether = tie.derived && tie.origins === 0 && tie.standing === 'uncontested';
  const canOpen =
    aggregated && (tie.events.length > 0 || ('propositions' in tie && tie.propositions.length > 1));
  return (
    <>
      <p class="kind">Relation · {tie.family}</p>
      <h2>{tieInWords(loaded, found)}</h2>
      <p class="ends">
        <EntityLink id={source} /> <span aria-hidden="true">{tie.symmetric ? '—' : '→'}</span>{' '}
        <EntityLink id={target} />
      </p>
      <p class="standing">
        {putTogether
          ? 'Put together: no one here tells all of it; nobody here denies it.'
          : MARK_WORDS[markOf(tie)].long}{' '}
        {count(tie.claims.length, 'claim')}
        {!putTogether && `, ${count(tie.origins, 'independent source')}`}, {count(tie.reports, 'report')}.
      </p>
      <FoldedUnits ends={[source, target]} tie={tie} />
      <FoldedEnds ends={[source, target]} />
      <FoldedByYou ends={[source, target]} tie={tie} />
      <ToldOtherwiseLine keys={'propositions' in tie ? tie.propositions : [id]} />
      {tie.derived && (
        <p class="quiet">
          Nobody says this sentence as such: the rule “{localName(tie.rule ?? '')}” derives it from the claims
          below.
        </p>
      )}
      {canOpen && (
        <button
          type="button"
          class="wide"
          onClick={() => session.change((view) => toggle(view, 'opened', id))}
        >
          {opened
            ? 'Close it into one line again'
            : tie.events.length > 0
              ? `Open into ${count(tie.events.length, 'event')} on the drawing`
              : 'Open into its separate relations'}
        </button>
      )}
      <NotesOn chosen={{ kind: 'edge', id }} />
      <Cite claims={tie.claims.flatMap((claim) => loaded.corpus.claims.get(claim) ?? [])} />
      <VerdictsOn chosen={{ kind: 'edge', id }} />
      {groups.map(({ about, judged }) => (
        <section key={about ?? ''} class="group">
          {about !== undefined && (
            <h3>
              <EntityLink id={about} />
            </h3>
          )}
          {judged.map((one, i) => (
            <PropositionBlock
              key={one.proposition.key}
              judged={one}
              open={groups.length === 1 ? i < 3 : judged.length < 3}
            />
          ))}
        </section>
      ))}
    </>
  );
}

interface Group {
  /** The event that the propositions are about. */
  readonly about: Iri | undefined;
  readonly judged: readonly PropositionStanding[];
}

/** The propositions under a tie, by the events it rests on. */
function groupsOf({ corpus, standings }: LoadedGraph, tie: Tie['tie']): readonly Group[] {
  const keys = new Set(tie.claims.flatMap((id) => corpus.claims.get(id)?.proposition.key ?? []));
  const groups = new Map<Iri | undefined, PropositionStanding[]>();
  for (const key of keys) {
    const judged = standings.get(key);
    if (judged === undefined) continue;
    const { subject, object } = judged.proposition;
    const about = tie.events.find(
      (event) => event === subject || (object.kind === 'iri' && event === object.value),
    );
    groups.set(about, [...(groups.get(about) ?? []), judged]);
  }
  return [...groups]
    .map(([about, judged]) => ({ about, judged }))
    .sort((a, b) => title(a).localeCompare(title(b)));

  function title({ about }: Group): string {
    return about === undefined ? '' : labelOf(corpus, about);
  }
}

/** The panel of a relation that the lens leaves out, or that fell with a source. */
function OutsideLens({ title, id }: { readonly title: string; readonly id: string }) {
  const session = useSession();
  return (
    <>
      <h2>{title}</h2>
      <p>
        {session.view.value.takenOut.length > 0
          ? 'This is not among what is left: nobody says so through the lens and without what is taken out.'
          : 'The lens leaves this out: none of the claims that it shows say so.'}
      </p>
      <button
        type="button"
        class="wide"
        onClick={() =>
          session.change((view) => putBack(chooseLens(chooseAgainst(view, undefined), undefined)))
        }
      >
        Show everything that is said
      </button>
      <VerdictsOn chosen={{ kind: 'edge', id }} />
    </>
  );
}
