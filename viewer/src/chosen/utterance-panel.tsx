/** The panel of an utterance or a report: who says it and when, through whom it reaches us, what is claimed in it. */
import { useState } from 'preact/hooks';
import type { Claim, Iri, Utterance } from '../../../src/model/records.js';
import { dateInWords } from '../../../src/words/dates.js';
import { labelOf } from '../../../src/words/labels.js';
import { sayClaim } from '../../../src/words/sentences.js';
import { ClaimCard } from '../claims/claims.js';
import { TakeOutButton } from '../claims/take-out.js';
import { EntityLink } from '../elements/links.js';
import { useSession } from '../session/session.js';
import { showSurface } from '../view/view.js';
import '../styles/sources.css';

/** Claims at first; a report may hold hundreds. */
const AT_FIRST = 25;

export function UtterancePanel({ utterance }: { readonly utterance: Utterance }) {
  const session = useSession();
  const { corpus } = session.whole;
  const { id, report, label, speakers, media, saidOn, quotes } = utterance;
  const quotedBy = [...corpus.utterances.values()].filter((other) => other.quotes.includes(id));
  const claims = [...corpus.claims.values()].filter(({ madeIn }) => madeIn === id);
  return (
    <>
      <p class="kind">
        {report === undefined ? 'Utterance' : labelOf(corpus, id)}
        {saidOn !== undefined && ` · ${dateInWords(saidOn).text}`}
      </p>
      <h2 lang={report?.language}>{report?.title ?? label}</h2>
      <dl class="facts">
        <Fact words={report === undefined ? 'Said by' : 'Published by'} ids={speakers} />
        <Fact words="In" ids={media} />
        <Fact words="Quoted by" ids={quotedBy.map((other) => other.id)} />
        <Fact words="Quotes" ids={quotes} />
      </dl>
      <p class="actions">
        <TakeOutButton id={id} />
        {session.view.value.surface !== 'sources' && (
          <button type="button" onClick={() => session.change((view) => showSurface(view, 'sources'))}>
            Show among the sources
          </button>
        )}
      </p>
      <Claims claims={claims} />
    </>
  );
}

function Fact({ words, ids }: { readonly words: string; readonly ids: readonly Iri[] }) {
  if (ids.length === 0) return null;
  return (
    <div>
      <dt>{words}</dt>
      {ids.map((id) => (
        <dd key={id}>
          <EntityLink id={id} />
        </dd>
      ))}
    </div>
  );
}

function Claims({ claims }: { readonly claims: readonly Claim[] }) {
  const { corpus } = useSession().whole;
  const [most, setMost] = useState(AT_FIRST);
  return (
    <section class="section">
      <h3>
        Claimed in it <span class="number">{claims.length}</span>
      </h3>
      {claims.length === 0 && <p class="quiet">Nothing in its own voice: it only quotes.</p>}
      {claims.slice(0, most).map((claim) => (
        <details class="proposition" key={claim.id}>
          <summary>
            <span class="sentence">{sayClaim(corpus, claim).sentence}</span>
          </summary>
          <ClaimCard claim={claim} />
        </details>
      ))}
      {claims.length > most && (
        <button type="button" class="wide" onClick={() => setMost((n) => n + 4 * AT_FIRST)}>
          Show more of the other {claims.length - most}
        </button>
      )}
    </section>
  );
}
