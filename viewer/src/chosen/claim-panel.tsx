/** The panel of one claim: what it says, through whom, where; what it is a claim of, and who else says or denies it. */
import { claimCardOf } from '../../../src/cards/claim-card.js';
import type { Claim } from '../../../src/model/records.js';
import { Cite } from '../claims/cite.js';
import { ClaimCard, PropositionBlock } from '../claims/claims.js';
import { EdgeLink, EntityLink } from '../elements/links.js';
import { NotesOn } from '../notes/notes-on.js';
import { useSession } from '../session/session.js';
import '../styles/sources.css';

export function ClaimPanel({ claim }: { readonly claim: Claim }) {
  const { whole } = useSession();
  const { corpus, graph, standings } = whole;
  const { said, where, links } = claimCardOf(corpus, claim, standings);
  const { key, subject, object } = claim.proposition;
  const judged = standings.get(key);
  const report = links[0];
  return (
    <>
      <p class="kind">Claim · {where}</p>
      <h2>{said}</h2>
      <NotesOn chosen={{ kind: 'node', id: claim.id }} />
      <Cite claims={[claim]} chosen={{ kind: 'node', id: claim.id }} />
      <ClaimCard claim={claim} alone />
      <dl class="facts">
        <div>
          <dt>Speaks of</dt>
          <dd>
            <EntityLink id={subject} />
          </dd>
          {corpus.entities.has(object.value) && (
            <dd>
              <EntityLink id={object.value} />
            </dd>
          )}
        </div>
        {graph.hasEdge(key) && (
          <div>
            <dt>Drawn as</dt>
            <dd>
              <EdgeLink id={key}>the relation with all its claims</EdgeLink>
            </dd>
          </div>
        )}
        {report !== undefined && (
          <div>
            <dt>Stands in</dt>
            <dd>
              <EntityLink id={report.id} />
            </dd>
          </div>
        )}
      </dl>
      {judged !== undefined && (
        <section class="section">
          <h3>Who else says so, and who denies it</h3>
          <PropositionBlock judged={judged} open={judged.affirmedBy.length + judged.deniedBy.length > 1} />
        </section>
      )}
    </>
  );
}
