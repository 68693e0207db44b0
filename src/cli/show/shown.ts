/** What was meant to its card, for either way of printing: as data, or as lines. */
import { claimCardOf } from '../../cards/claim-card.js';
import { utteranceCardOf } from '../../cards/utterance-card.js';
import { shorten } from '../../model/namespaces.js';
import type { Meant } from '../../names/find-meant.js';
import type { OpenGraph } from '../../open.js';
import { paragraph } from '../terminal/layout.js';
import { cardLines } from './card-text.js';
import type { Detail } from './claim-lines.js';
import { claimLines } from './claim-text.js';
import { sourceLines } from './source-text.js';

interface Shown {
  readonly json: object;
  readonly lines: (detail: Detail, width: number) => string[];
}

export function cardFor(graph: OpenGraph, meant: Meant): Shown {
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
