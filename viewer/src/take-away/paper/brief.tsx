/** A brief of an actor, an event or a place, for one to three pages: what is said, who says so, what is disputed, on which reports it rests. */
import type { Card, CardProposition, CardSection } from '../../../../src/cards/card.js';
import { cardOf } from '../../../../src/cards/card.js';
import { sayPassed } from '../../../../src/cards/passed-on.js';
import { comparisonsOf } from '../../../../src/compare/verdicts/comparisons.js';
import type { Comparison } from '../../../../src/compare/verdicts/verdict.js';
import type { Corpus, Entity } from '../../../../src/model/records.js';
import { dateInWords } from '../../../../src/words/dates.js';
import { labelOf } from '../../../../src/words/labels.js';
import { capitalized, count, inSeries } from '../../../../src/words/phrases.js';
import { sayEntityStanding, sayStanding } from '../../../../src/words/standing.js';
import { comparisonInWords, VERDICT_WORDS } from '../../../../src/words/verdicts.js';
import { reportsOf } from '../../data/texts.js';
import { concernsNode } from '../../data/verdicts.js';
import { lensInWords } from '../../lenses/lens-said.js';
import type { Session } from '../../session/session.js';
import { inChosenDays } from './brief-days.js';
import { eventsHeading, eventsThere, inOrder } from './brief-place.js';

/** So many of each stand on three pages; what is left out is counted. */
const MOST = { relations: 16, events: 10, inEvent: 3, verdicts: 5, reports: 12, aliases: 8 };

const OF_THESE: ReadonlySet<Entity['kind']> = new Set(['actor', 'event', 'place']);

export function briefOf(session: Session): Entity | undefined {
  const { selection } = session.view.peek();
  const entity = selection?.kind === 'node' ? session.loaded.corpus.entities.get(selection.id) : undefined;
  return entity !== undefined && OF_THESE.has(entity.kind) ? entity : undefined;
}

export function Brief({ session, entity }: { readonly session: Session; readonly entity: Entity }) {
  const { corpus, graph, standings } = session.loaded;
  const card = cardOf(corpus, graph, entity, standings);
  const { relations, events, verdicts, said } = inChosenDays(session, {
    relations: card.relations.flatMap(({ propositions }) => propositions),
    events: card.around === undefined ? card.events : eventsThere(session, card.around),
    verdicts: comparisonsOf(session.rest.corpus).filter(
      (each) => GRAVE.has(each.verdict) && concernsNode(each, entity.id),
    ),
  });
  const node = graph.hasNode(entity.id) ? graph.getNodeAttributes(entity.id) : undefined;
  return (
    <article class="brief">
      <header>
        <p class="quiet">
          Brief · {[card.typeLabel, card.eventTypeLabel, card.when].filter(Boolean).join(' · ')}
        </p>
        <h1>{entity.label}</h1>
        {node !== undefined && node.aliases.length > 0 && (
          <p class="quiet">Also: {node.aliases.slice(0, MOST.aliases).join(' · ')}</p>
        )}
        {entity.comment !== undefined && <p>{entity.comment}</p>}
        <p>
          {node === undefined || node.claims === 0
            ? 'No claim here is about it.'
            : `Named in ${count(node.claims, 'claim')} of ${count(node.reports, 'report')}.`}
          {card.standing.propositions > 0 && ` ${sayEntityStanding(card.standing)}.`}
          {card.putTogether !== undefined && ` This is ${card.putTogether}.`} All of it is what somebody says:
          who, stands under each line.
        </p>
        <Through session={session} />
        {said !== undefined && (
          <p>
            {said}
            {relations.length + events.length + verdicts.length === 0 && ' Nothing is left.'}
          </p>
        )}
      </header>
      <Verdicts corpus={session.rest.corpus} verdicts={verdicts} />
      <Lines heading="What is said of it" all={relations} most={MOST.relations} />
      <Events heading={eventsHeading(card)} sections={events} />
      <Voice card={card} />
      <Rests session={session} all={[...relations, ...events.flatMap(({ propositions }) => propositions)]} />
    </article>
  );
}

const GRAVE: ReadonlySet<string> = new Set(['contradictory', 'inTension']);

/** Through which lens, and without whom: a brief that left that out would say too much. */
function Through({ session }: { readonly session: Session }) {
  const { lens, takenOut } = session.view.peek();
  const { corpus } = session.whole;
  if (lens === undefined && takenOut.length === 0) return null;
  return (
    <p>
      {lens !== undefined && `${lensInWords(corpus, lens)}. `}
      {takenOut.length > 0 && `Taken out: ${inSeries(takenOut.map((id) => labelOf(corpus, id)))}.`}
    </p>
  );
}

function Verdicts({
  corpus,
  verdicts,
}: {
  readonly corpus: Corpus;
  readonly verdicts: readonly Comparison[];
}) {
  if (verdicts.length === 0) return null;
  return (
    <section>
      <h2>Where tellings do not agree</h2>
      <ul>
        {verdicts.slice(0, MOST.verdicts).map((each, i) => {
          const { left, right, why } = comparisonInWords(corpus, each);
          return (
            <li key={i}>
              <strong>{VERDICT_WORDS[each.verdict]}:</strong> {left}. {right}.{' '}
              <span class="quiet">{why}</span>
            </li>
          );
        })}
      </ul>
      <More all={verdicts.length} most={MOST.verdicts} />
    </section>
  );
}

function Lines({
  heading,
  all,
  most,
}: {
  readonly heading: string;
  readonly all: readonly CardProposition[];
  readonly most: number;
}) {
  if (all.length === 0) return null;
  return (
    <section>
      <h2>{heading}</h2>
      <ul>
        {inOrder(all)
          .slice(0, most)
          .map((each) => (
            <Line key={`${each.key} ${each.sentence}`} said={each} />
          ))}
      </ul>
      <More all={all.length} most={most} />
    </section>
  );
}

function Line({ said }: { readonly said: CardProposition }) {
  const { sentence, standing, origins, partyOnly, affirmedBy, deniedBy, derivedBy } = said;
  // What is only denied reads as the denial, which its speakers then tell.
  const telling = affirmedBy.length > 0 ? affirmedBy : deniedBy;
  const by = voices(telling.filter(({ adds }) => !adds));
  const through = [...new Set(telling.filter(({ adds }) => adds).map(({ report }) => report))].sort();
  const against = affirmedBy.length > 0 ? voices(deniedBy) : '';
  const how = sayStanding(standing, affirmedBy, deniedBy);
  return (
    <li>
      {sentence}.{' '}
      <span class="quiet">
        {[
          derivedBy !== undefined && 'Derived by a rule, nobody says so as such',
          by !== '' && `${derivedBy === undefined ? 'Said by' : 'from what is said by'} ${by}`,
          ...through.map((number) => `through report ${number}, which says a part of it itself`),
          derivedBy !== undefined && origins === 0 && 'put together: no one here tells all of it',
          against !== '' && `denied by ${against}`,
          // The sentence is a denial, and by whom is said.
          how !== 'says so' && how,
          partyOnly && 'only a party to it says so',
        ]
          .filter(Boolean)
          .join('; ')}
        .
      </span>
    </li>
  );
}

/** `JNIM (report 003, paragraph 4)`; each voice once, with where it stands first. */
function voices(claims: CardProposition['affirmedBy']): string {
  const first = new Map<string, string>();
  for (const { speakers, chain, where } of claims) {
    const voice = speakers.length > 0 ? inSeries(speakers) : (chain.at(-1) ?? 'someone');
    if (!first.has(voice)) first.set(voice, where);
  }
  return inSeries(
    [...first].map(([voice, where]) => {
      // A report that speaks is named by its number already.
      const [report = '', ...place] = where.split(', ');
      const rest = place.join(', ');
      if (!voice.endsWith(`(${report})`)) return `${voice} (${where})`;
      return rest === '' ? voice : `${voice.slice(0, -1)}, ${rest})`;
    }),
  );
}

interface EventsProps {
  readonly heading: string;
  readonly sections: readonly CardSection[];
}

function Events({ heading, sections }: EventsProps) {
  if (sections.length === 0) return null;
  return (
    <section>
      <h2>{heading}</h2>
      {sections.slice(0, MOST.events).map(({ id, label, when, propositions }) => (
        <section key={id}>
          <h3>
            {label} {when !== undefined && <span class="quiet">{when}</span>}
          </h3>
          <ul>
            {propositions.slice(0, MOST.inEvent).map((each) => (
              <Line key={`${each.key} ${each.sentence}`} said={each} />
            ))}
          </ul>
          <More all={propositions.length} most={MOST.inEvent} />
        </section>
      ))}
      <More all={sections.length} most={MOST.events} />
    </section>
  );
}

function Voice({ card: { said, passedOn } }: { readonly card: Card }) {
  if (said.length === 0 && passedOn.length === 0) return null;
  return (
    <section>
      <h2>As a voice</h2>
      <p>
        {said.length > 0 &&
          `${capitalized(count(said.length, 'claim'))} of these reports ${said.length === 1 ? 'is' : 'are'} its own. `}
        {passedOn.map((each) => `${sayPassed(each)}.`).join(' ')}
      </p>
    </section>
  );
}

interface RestsProps {
  readonly session: Session;
  readonly all: readonly CardProposition[];
}

/** The reports of all that is told here, also of what these pages have no room for. */
function Rests({ session, all }: RestsProps) {
  const { corpus } = session.loaded;
  const numbers = new Set(
    all.flatMap(({ affirmedBy, deniedBy }) => [...affirmedBy, ...deniedBy].map(({ report }) => report)),
  );
  const reports = reportsOf(corpus).filter(({ report }) => numbers.has(report?.number ?? ''));
  if (reports.length === 0) return null;
  return (
    <section>
      <h2>Rests on</h2>
      <ul>
        {reports.slice(0, MOST.reports).map(({ id, report, saidOn, speakers }) => (
          <li key={id}>
            Report {report?.number}: {report?.title}
            <span class="quiet">
              {' '}
              {[
                inSeries(
                  speakers
                    .map((speaker) => labelOf(corpus, speaker))
                    .filter((name) => !name.endsWith(`(report ${report?.number})`)),
                ),
                saidOn === undefined ? undefined : dateInWords(saidOn).text,
              ]
                .filter(Boolean)
                .join(', ')}
            </span>
          </li>
        ))}
      </ul>
      <More all={reports.length} most={MOST.reports} />
    </section>
  );
}

function More({ all, most }: { readonly all: number; readonly most: number }) {
  return all <= most ? null : <p class="quiet">and {all - most} more, not on these pages</p>;
}
