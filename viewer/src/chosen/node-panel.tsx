/** The panel of a node: its names, its relations and events with who says so, what it says itself and what it passes on. */
import type { ComponentChild } from 'preact';
import { useMemo } from 'preact/hooks';
import { type CardProposition, type CardSection, cardOf } from '../../../src/cards/card.js';
import { passedOnBy } from '../../../src/cards/passed-on.js';
import { claimsBehind } from '../../../src/citations/cited-claims.js';
import type { Entity, Iri } from '../../../src/model/records.js';
import { count } from '../../../src/words/phrases.js';
import { sayEntityStanding } from '../../../src/words/standing.js';
import { Cite } from '../claims/cite.js';
import { PropositionBlock } from '../claims/claims.js';
import { TakeOutButton } from '../claims/take-out.js';
import { VerdictsOn } from '../claims/verdicts.js';
import { EdgeLink, EntityLink } from '../elements/links.js';
import { Emblem } from '../emblems/emblem.js';
import { NotesOn } from '../notes/notes-on.js';
import { useSession } from '../session/session.js';
import { hideNode } from '../view/filters.js';
import { toggleMarks } from '../view/marks.js';
import { askPathEnd, showTimelineOf, toggle } from '../view/view.js';
import { AroundPlaceSection } from './around-place.js';
import { ClaimList } from './claim-list.js';
import { FoldedHere } from './folded.js';
import { Grow } from './grow.js';
import { NotHere } from './not-here.js';
import { PassedOn } from './passed-on.js';
import { Ties } from './ties.js';

export function NodePanel({ id }: { readonly id: Iri }) {
  const session = useSession();
  const { loaded } = session;
  const { corpus, graph, standings } = loaded;
  const entity = corpus.entities.get(id);
  const card = useMemo(
    () => (entity === undefined ? undefined : cardOf(corpus, graph, entity, standings)),
    [corpus, graph, entity, standings],
  );
  const behind = useMemo(() => claimsBehind(corpus, id), [corpus, id]);
  if (entity === undefined || card === undefined) return <NotHere id={id} />;
  const node = graph.getNodeAttributes(id);
  const dated = new Set(card.datedNames.flatMap(({ names }) => names));
  const aliases = node.aliases.filter((alias) => !dated.has(alias));
  const expanded = session.view.value.expanded.includes(id);
  // Of who is known for what it passes on, that comes first.
  const out = session.view.value.takenOut.includes(id);
  const passed = out ? passedOnBy(session.whole.corpus, id) : card.passedOn;
  const relay = Math.max(0, ...passed.map(({ claims }) => claims.length)) > node.claims;
  const speaks = [...corpus.utterances.values()].some(({ speakers }) => speakers.includes(id));
  return (
    <>
      <p class="kind">
        {card.typeLabel}
        {node.eventTypeLabel !== undefined && ` · ${node.eventTypeLabel}`}
        {node.when !== undefined && ` · ${node.when}`}
      </p>
      <h2>
        <Emblem entity={entity} />
        {entity.label}
      </h2>
      {aliases.length > 0 && <p class="aliases">Also: {aliases.join(' · ')}</p>}
      {card.datedNames.map(({ names, when, before, after, reason }) => (
        <p class="aliases" key={names.join()}>
          Called so {when}: {names.join(' · ')}
          {before !== '' && `; before that ${before}`}
          {after !== '' && `; after that ${after}`}
          {reason !== undefined && `. ${reason}`}
        </p>
      ))}
      {card.readAsOne.length > 0 && (
        <p class="aliases">Read as one with {card.readAsOne.map(({ label }) => label).join(' · ')}</p>
      )}
      {entity.comment !== undefined && <p>{entity.comment}</p>}
      <Identity entity={entity} />
      <p class="actions">
        <button type="button" onClick={() => session.change((view) => toggle(view, 'expanded', id))}>
          {expanded ? 'Collapse its neighbours' : 'Show all its neighbours'}
        </button>
        <button type="button" onClick={() => session.change((view) => hideNode(view, id))}>
          Hide
        </button>
        <button type="button" onClick={() => session.change((view) => showTimelineOf(view, id))}>
          Time line
        </button>
        <button type="button" onClick={() => session.change((view) => askPathEnd(view, 'from', id))}>
          Path from here
        </button>
        <button type="button" onClick={() => session.change((view) => askPathEnd(view, 'to', id))}>
          Path to here
        </button>
        <button type="button" onClick={() => session.change((view) => toggleMarks(view, [id]))}>
          {session.view.value.marked.includes(id) ? 'Unmark' : 'Mark'}
        </button>
        {speaks && <TakeOutButton id={id} />}
      </p>
      <FoldedHere id={id} />
      <NotesOn chosen={{ kind: 'node', id }} />
      <Cite claims={behind} />
      <Grow key={id} id={id} />
      {relay && <PassedOn passed={passed} out={out} />}
      <p class="quiet">
        {node.claims > 0
          ? `Named in ${count(node.claims, 'claim')} of ${count(node.reports, 'report')}.`
          : 'No claim here is about it.'}
        {card.standing.propositions > 0 && ` ${sayEntityStanding(card.standing)}.`}
      </p>
      {card.putTogether !== undefined && <p class="put-together">This is {card.putTogether}.</p>}
      {card.accounts.map(({ lead, words }) => (
        <p key={words}>
          As a whole {lead} {words}.
        </p>
      ))}
      <AroundPlaceSection id={id} label={entity.label} around={card.around} />
      {card.namedAfter.length > 0 && (
        <details class="section">
          <summary>
            Others with “{entity.label}” in their names <span class="number">{card.namedAfter.length}</span>
          </summary>
          <ul class="ties">
            {card.namedAfter.map((other) => (
              <li key={other.id}>
                <EntityLink id={other.id} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <Ties id={id} />
      <VerdictsOn chosen={{ kind: 'node', id }} />
      <Sections sections={card.relations} heading="What is said of it" entity={id} />
      <Sections sections={card.events} heading="Its part in events" entity={id} />
      {card.said.length > 0 && (
        <details class="section">
          <summary>
            What it says <span class="number">{card.said.length}</span>
          </summary>
          <ClaimList claims={card.said} />
        </details>
      )}
      {!relay && <PassedOn passed={passed} out={out} />}
    </>
  );
}

function Sections({
  sections,
  heading,
  entity,
}: {
  readonly sections: readonly CardSection[];
  readonly heading: string;
  readonly entity: Iri;
}) {
  const { corpus, standings, graph } = useSession().loaded;
  // What a rule derives between actors stands above, among the relations.
  const told = (key: string) =>
    graph.hasEdge(key) &&
    graph.getEdgeAttribute(key, 'derived') &&
    graph.getEdgeAttribute(key, 'betweenActors');
  const kept = sections
    .map((section) => ({
      ...section,
      // The block of a proposition shows it in each manner in which it is told.
      propositions: [...new Map(section.propositions.map((each) => [each.key, each])).values()].filter(
        ({ key }) => !told(key),
      ),
    }))
    .filter(({ propositions }) => propositions.length > 0);
  const block = ({ key, sentence }: CardProposition) => {
    const judged = standings.get(key);
    if (judged !== undefined) return <PropositionBlock key={key} judged={judged} open={false} />;
    return (
      <p class="derived" key={key}>
        <EdgeLink id={key}>{sentence}</EdgeLink> <span class="tag">derived</span>
      </p>
    );
  };
  const total = kept.reduce((sum, { propositions }) => sum + propositions.length, 0);
  if (total === 0) return null;
  return (
    <section class="section">
      <h3>
        {heading} <span class="number">{total}</span>
      </h3>
      {kept.map(({ id, label, propositions }) => (
        <section class="group" key={id}>
          <h4>{corpus.entities.has(id) && id !== entity ? <EntityLink id={id} /> : label}</h4>
          {propositions.filter(({ byName }) => !byName).map(block)}
          <ByName>{propositions.filter(({ byName }) => byName).map(block)}</ByName>
        </section>
      ))}
    </section>
  );
}

/** What the names say already is there for whoever asks who says so. */
function ByName({ children }: { readonly children: readonly ComponentChild[] }) {
  if (children.length === 0) return null;
  return (
    <details class="by-name">
      <summary class="quiet">{children.length} that the names say already</summary>
      {children}
    </details>
  );
}

function Identity({ entity }: { readonly entity: Entity }) {
  if (entity.identifiers.length === 0 && entity.coordinates === undefined) return null;
  return (
    <ul class="identifiers">
      {entity.identifiers.map(({ scheme, value, source }) => (
        <li key={scheme + value}>
          {shortScheme(scheme)}: {value} <span class="quiet">({source})</span>
        </li>
      ))}
      {entity.coordinates !== undefined && (
        <li>
          {entity.coordinates.latitude}, {entity.coordinates.longitude}{' '}
          <span class="quiet">({entity.coordinates.source})</span>
        </li>
      )}
    </ul>
  );
}

function shortScheme(scheme: string): string {
  return scheme.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
}
