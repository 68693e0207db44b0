/** Takes a report of the inbox and gives, for each proposal, the things written with it of which one of the data may be meant. */
import { ClaimgraphError } from '../model/errors.js';
import { expand, localName } from '../model/namespaces.js';
import type { Corpus, Iri } from '../model/records.js';
import { cg } from '../model/vocabulary.js';
import type { LocalId, ReadEntity, Reading } from '../reading/reading.js';
import type { Base } from '../review/base.js';
import { proposalsOf } from '../review/decisions.js';
import type { InboxReport } from '../review/inbox.js';
import type { Preview } from '../review/preview.js';
import { neededFor, rootOf } from '../review/quads/needed.js';
import { withStandingLinks } from '../review/standing-links.js';
import { labelOf } from '../words/labels.js';
import type { LinkChoice } from './review-card.js';

export type LinksOf = (id: LocalId) => readonly LinkChoice[];

/** For each proposal, the things written with it of which one of the data may be meant, speakers on the way too. */
export function linksOf(report: InboxReport, { known }: Base, { corpus, candidates: all }: Preview): LinksOf {
  const state = withStandingLinks(report.state, known);
  const proposals = proposalsOf(state.reading);
  const choices = new Map<LocalId, LinkChoice>();
  for (const [id, [, proposal]] of proposals) {
    const { iri } = proposal as ReadEntity;
    const decision = state.links.get(id);
    const candidates = all.get(id) ?? [];
    const meant = decision ?? (iri !== undefined && known.has(expand(iri)) ? expand(iri) : undefined);
    const offered = [...candidates.map(({ iri: to, why }) => ({ iri: expand(to), why }))];
    if (meant !== undefined && meant !== 'new' && !offered.some((each) => each.iri === meant))
      offered.unshift({ iri: meant, why: decision === undefined ? 'by the reading' : 'by hand' });
    if (offered.length === 0) continue;
    choices.set(id, {
      id,
      label: labelIn(state.reading, id),
      candidates: offered.map((each) => ({ ...each, label: named(corpus, each.iri) })),
      ...(meant === undefined ? {} : { decided: meant }),
      judged: state.identities
        .filter(({ left }) => left === id)
        .map(
          ({ right, decision, reason }) => `${RELATES[decision]} ${named(corpus, expand(right))}: ${reason}`,
        ),
    });
  }
  const root = rootOf(state.reading).id;
  return (id) => {
    // All that is written with it asks, the publisher too.
    const needed = attempt(() => neededFor([id, root], proposals, () => false)) ?? new Set([id]);
    return [...needed].flatMap((each) => choices.get(each) ?? []);
  };
}

const RELATES = { same: 'One with', different: 'Not one with', unsure: 'Perhaps one with' } as const;

function named(corpus: Corpus, iri: Iri): string {
  const label = labelOf(corpus, iri);
  const type = corpus.entities.get(iri)?.type;
  return type === undefined || type === cg.Event
    ? label
    : `${label} (${labelOf(corpus, type) || localName(type)})`;
}

/** Undefined where the reading as a whole cannot be said: that is told elsewhere. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof ClaimgraphError) return undefined;
    throw error;
  }
}

/** What a reading calls a thing of its own. */
export function labelIn(reading: Reading, id: LocalId): string {
  const found = proposalsOf(reading).get(id)?.[1] as { readonly label?: string } | undefined;
  return found?.label ?? id;
}
