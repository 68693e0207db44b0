/** What was meant to its card, for either way of printing: as data, or as lines. */

import { claimCardOf } from '../../cards/claim-card.js';
import { utteranceCardOf } from '../../cards/utterance-card.js';
import { citationOf, isOnTheWeb, sayCitation } from '../../citations/report-citation.js';
import { shorten } from '../../model/namespaces.js';
import type { Iri } from '../../model/records.js';
import type { Meant } from '../../names/find-meant.js';
import type { OpenGraph } from '../../open.js';
import { paragraph } from '../terminal/layout.js';
import { paint } from '../terminal/terminal.js';
import { cardLines } from './card-text.js';
import type { Detail } from './claim-lines.js';
import { claimLines } from './claim-text.js';
import { withText } from './passages.js';
import { sourceLines } from './source-text.js';

interface Shown {
  readonly json: object;
  readonly lines: (detail: Detail, width: number) => string[];
}

/** With the reports that the card rests on, where they can be looked up. */
export function cardFor(graph: OpenGraph, meant: Meant): Shown {
  const { json, lines } = bareCard(graph, meant);
  // The card of a report says where it stands by itself.
  const own = meant.kind === 'utterance' ? meant.utterance.id : undefined;
  const citations = citedIn(json)
    .filter((id) => id !== own)
    .flatMap((id) => citationOf(graph.corpus, id) ?? [])
    .filter(isOnTheWeb);
  if (citations.length === 0) return { json, lines };
  return {
    json: { ...json, citations },
    lines: (detail, width) => [
      ...lines(detail, width),
      '',
      paint.underline('Reports'),
      '',
      ...citations.flatMap((each) => paragraph(sayCitation(each), width, '  ', '    ')),
    ],
  };
}

/** The reports of all passages on a card, in order of their numbers. */
function citedIn(json: object): readonly Iri[] {
  const found = new Set<Iri>();
  JSON.stringify(
    json,
    withText(({ report }) => void found.add(report)),
  );
  return [...found].sort();
}

function bareCard(graph: OpenGraph, meant: Meant): Shown {
  const { corpus } = graph;
  if (meant.kind === 'claim') {
    const card = claimCardOf(corpus, meant.claim, graph.standings);
    return { json: card, lines: (detail, width) => claimLines(card, detail, width) };
  }
  if (meant.kind === 'utterance') {
    const card = utteranceCardOf(corpus, meant.utterance);
    const quoted = (id: string) => {
      const utterance = corpus.utterances.get(id);
      return utterance && utteranceCardOf(corpus, utterance);
    };
    return { json: card, lines: (detail, width) => sourceLines(card, quoted, detail, width) };
  }
  const { entity, remarks } = meant.found;
  const card = graph.entity(shorten(entity.id));
  return {
    json: { remarks, ...card },
    lines: (detail, width) => [
      ...remarks.flatMap((remark) => paragraph(remark, width)),
      ...cardLines(card, width, detail),
    ],
  };
}
