/** The panel of an utterance or a report: who says it and when, through whom it reaches us, which passages show it, what is claimed in it. */
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { type Named, type Quoted, utteranceCardOf } from '../../../src/cards/utterance-card.js';
import { claimsBehind } from '../../../src/citations/cited-claims.js';
import type { Evidence, Utterance } from '../../../src/model/records.js';
import { count } from '../../../src/words/phrases.js';
import { Cite } from '../claims/cite.js';
import { EvidenceView } from '../claims/passage.js';
import { TakeOutButton } from '../claims/take-out.js';
import { EntityLink } from '../elements/links.js';
import { NotesOn } from '../notes/notes-on.js';
import { useSession } from '../session/session.js';
import { readReport } from '../view/reading.js';
import { showSurface } from '../view/view.js';
import { ClaimList } from './claim-list.js';
import { Origins } from './passed-on.js';
import '../styles/sources.css';

export function UtterancePanel({ utterance }: { readonly utterance: Utterance }) {
  const session = useSession();
  const { corpus } = session.whole;
  const card = useMemo(() => utteranceCardOf(corpus, utterance), [corpus, utterance]);
  const behind = useMemo(() => claimsBehind(corpus, utterance.id), [corpus, utterance]);
  const { id, label, report, speakers, when, through, claims } = card;
  return (
    <>
      <p class="kind">
        {report === undefined ? 'Utterance' : label}
        {when !== undefined && ` · ${when}`}
      </p>
      <h2 lang={report?.language}>{report?.title ?? label}</h2>
      <dl class="facts">
        {report === undefined ? (
          <Fact words="Said by" all={speakers} />
        ) : (
          <>
            <Fact words="Outlet" all={report.outlets}>
              {report.outlets.length === 0 && (
                <dd>
                  not known; it speaks as <Names all={speakers} />
                </dd>
              )}
            </Fact>
            <Fact words="Distributed by" all={report.distributors} />
            <Fact words="Credits" all={report.credits} />
          </>
        )}
        <Fact words="In" all={card.media} />
        <Fact words="Quoted by" all={card.quotedBy} />
        <Fact words="Quotes" all={card.quotes} />
      </dl>
      <p class="actions">
        {report !== undefined && (
          <button type="button" onClick={() => session.change((view) => readReport(view, id))}>
            Read it
          </button>
        )}
        <TakeOutButton id={id} />
        {session.view.value.surface !== 'sources' && (
          <button type="button" onClick={() => session.change((view) => showSurface(view, 'sources'))}>
            Show among the sources
          </button>
        )}
      </p>
      <NotesOn chosen={{ kind: 'node', id }} />
      <Cite claims={behind} />
      {through.claims > claims.length && (
        <section class="section">
          <h3>
            {report === undefined ? 'Whose claims come through it' : 'Who speaks in it'}{' '}
            <span class="number">{count(through.claims, 'claim')}</span>
          </h3>
          <Origins origins={through.origins} />
        </section>
      )}
      <Shown heading="Where it is told who says so" evidence={card.evidence} />
      <Relays heading="Where it is told who passes it on" all={card.quotedBy} />
      <Relays heading="Where it is told whom it quotes" all={card.quotes} />
      <section class="section">
        <h3>
          Claimed in it <span class="number">{claims.length}</span>
        </h3>
        {claims.length === 0 && <p class="quiet">Nothing in its own voice: it only quotes.</p>}
        <ClaimList claims={claims} />
      </section>
    </>
  );
}

function Fact({
  words,
  all,
  children,
}: {
  readonly words: string;
  readonly all: readonly Named[];
  readonly children?: ComponentChildren;
}) {
  if (all.length === 0 && !children) return null;
  return (
    <div>
      <dt>{words}</dt>
      {all.map(({ id }) => (
        <dd key={id}>
          <EntityLink id={id} />
        </dd>
      ))}
      {children}
    </div>
  );
}

function Names({ all }: { readonly all: readonly Named[] }) {
  return (
    <>
      {all.map(({ id }, i) => (
        <span key={id}>
          {i > 0 && ', '}
          <EntityLink id={id} />
        </span>
      ))}
    </>
  );
}

function Shown({ heading, evidence }: { readonly heading: string; readonly evidence: readonly Evidence[] }) {
  if (evidence.length === 0) return null;
  return (
    <details class="section">
      <summary>
        {heading} <span class="number">{evidence.length}</span>
      </summary>
      <EvidenceView evidence={evidence} />
    </details>
  );
}

function Relays({ heading, all }: { readonly heading: string; readonly all: readonly Quoted[] }) {
  const shown = all.filter(({ evidence }) => evidence.length > 0);
  if (shown.length === 0) return null;
  return (
    <details class="section">
      <summary>
        {heading} <span class="number">{shown.length}</span>
      </summary>
      {shown.map(({ id, label, evidence }) => (
        <div key={id} class="shown-by">
          <p class="quiet">{label}</p>
          <EvidenceView evidence={evidence} />
        </div>
      ))}
    </details>
  );
}
