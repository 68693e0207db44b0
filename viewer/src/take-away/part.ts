/** What can be taken away: takes the session, gives the claims that are shown or that speak of what is chosen, with words and a name for them. */
import { chainOf } from '../../../src/compare/standing/chain.js';
import { selectClaims, selectCorpus } from '../../../src/graph/select.js';
import { localName, shorten } from '../../../src/model/namespaces.js';
import type { Claim, Corpus, Iri } from '../../../src/model/records.js';
import { labelOf } from '../../../src/words/labels.js';
import { tieInWords, tieOf } from '../data/ties.js';
import type { Session } from '../session/session.js';
import { ownGroupOf } from '../view/marks.js';
import { fileName } from './picture/file-name.js';

export interface Part {
  /** `JNIM and what is said of it`. */
  readonly words: string;
  /** For the names of files: `jnim`. */
  readonly name: string;
  /** The records as every export takes them. */
  readonly corpus: Corpus;
}

/** What is said between any of the names that are marked, also through events, and of each alone; groups of the reader's own by their names. */
export function markedPart(session: Session): Part | undefined {
  const view = session.view.peek();
  const { corpus, graph, actors } = session.told;
  const ids = view.marked.flatMap((id) => ownGroupOf(view, id)?.members ?? [id]);
  const named = new Set(ids.filter((id) => corpus.entities.has(id)));
  if (named.size === 0) return undefined;
  const kept = new Set(
    claimsWhere(corpus, ({ proposition: { subject, object } }) => {
      return named.has(subject) && !corpus.entities.has(object.value);
    }),
  );
  for (const id of named) {
    for (const key of graph.hasNode(id) ? graph.outEdges(id) : [])
      if (named.has(graph.target(key)))
        for (const claim of graph.getEdgeAttribute(key, 'claims')) kept.add(claim);
    // A line between actors rests on what is said of events, too.
    for (const key of actors.hasNode(id) ? actors.outEdges(id) : [])
      if (named.has(actors.target(key)))
        for (const claim of actors.getEdgeAttribute(key, 'claims')) kept.add(claim);
  }
  const [one] = named;
  const words =
    named.size === 1 && one !== undefined
      ? `${labelOf(corpus, one)}, and what is said of it alone`
      : `The ${named.size} marked names, and what is said of each and between them`;
  return { words, name: 'marked', corpus: selectClaims(corpus, kept, [...named]) };
}

/** What is chosen, if something is and the view through the lens has it. */
export function chosenPart(session: Session): Part | undefined {
  const { selection } = session.view.peek();
  // A group of the reader's own is in no file.
  const { corpus } = session.told;
  if (selection === undefined) return undefined;
  const { id } = selection;
  if (selection.kind === 'edge') {
    const tie = tieOf(session.loaded, id);
    if (tie === undefined) return undefined;
    const words = tieInWords(session.loaded, tie);
    const kept = selectClaims(corpus, new Set(tie.tie.claims), [tie.source, tie.target]);
    return { words, name: fileName(words), corpus: kept };
  }
  const utterance = corpus.utterances.get(id);
  if (utterance !== undefined) {
    const kept = claimsWhere(corpus, (claim) => chainOf(corpus, claim).some((each) => each.id === id));
    const words = `What comes through ${utterance.report === undefined ? utterance.label : `report ${utterance.report.number}`}`;
    return { words, name: fileName(localName(id)), corpus: selectClaims(corpus, kept) };
  }
  const claim = corpus.claims.get(id);
  if (claim !== undefined) {
    const name = shorten(id);
    return { words: `One claim, ${name}`, name: fileName(name), corpus: selectClaims(corpus, new Set([id])) };
  }
  if (!corpus.entities.has(id)) return undefined;
  return {
    words: `${labelOf(corpus, id)}, and all that is said between it and its neighbours`,
    name: fileName(localName(id)),
    corpus: selectCorpus(corpus, { entities: [id], within: 1 }),
  };
}

/** Everything that the drawing shows: the claims of its lines. */
export function shownPart(session: Session): Part {
  const { corpus } = session.told;
  const { surface } = session.view.peek();
  const kept =
    surface === 'relations' || surface === 'table'
      ? new Set(session.scene.peek().edges.flatMap(({ id }) => tieOf(session.loaded, id)?.tie.claims ?? []))
      : new Set(corpus.claims.keys());
  return { words: 'What the drawing shows', name: 'shown', corpus: selectClaims(corpus, kept) };
}

/** All that was read, whatever lens or filter hides. */
export function wholePart({ whole: { corpus, part } }: Session): Part {
  const { size } = corpus.claims;
  const words =
    part === undefined
      ? 'Everything in this graph'
      : `Everything that is here: ${size.toLocaleString('en')} of ${part.of.claims.toLocaleString('en')} claims`;
  return { words, name: 'graph', corpus };
}

function claimsWhere(corpus: Corpus, keep: (claim: Claim) => boolean): ReadonlySet<Iri> {
  return new Set([...corpus.claims.values()].filter(keep).map(({ id }) => id));
}
