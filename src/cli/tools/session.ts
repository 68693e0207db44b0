/** An open graph, with the texts of its reports where they are at hand, to what tools work on. */
import { ClaimgraphError } from '../../model/errors.js';
import type { Iri } from '../../model/records.js';
import type { OpenGraph } from '../../open.js';
import type { ReportText } from '../../reports/texts.js';
import { textsFor } from '../options/texts.js';
import { passagesOf } from '../show/passages.js';
import { note } from '../terminal/terminal.js';
import { addressOf } from './answers/address.js';
import type { Session } from './tool.js';

export type Texts = ReadonlyMap<string, ReportText>;

export interface SessionOptions {
  readonly texts: Texts | undefined;
  /** Names of speakers, as the graph was opened. */
  readonly lens?: readonly string[] | undefined;
  readonly without?: readonly string[] | undefined;
  /** Characters that an answer may have. */
  readonly most: number;
}

export function sessionOf(
  graph: OpenGraph,
  { texts, lens, without, most }: SessionOptions,
): Pick<Session, 'graph' | 'teller' | 'textOf' | 'most'> {
  const { corpus } = graph;
  const ids = (names: readonly string[] = []) => names.map((name) => graph.find(name).id);
  const through = { lens: ids(lens), without: ids(without) };
  return {
    graph,
    teller: {
      corpus,
      passageOf: texts === undefined ? undefined : passagesOf(corpus, texts),
      address: (parts) => addressOf(parts, through),
    },
    textOf: (report: Iri) => texts?.get(corpus.utterances.get(report)?.report?.textSha256 ?? '')?.text,
    most,
  };
}

/** The texts of the folder that is named, or of the one beside the data. */
export async function textsAtHand(folder: string, named: string | undefined): Promise<Texts | undefined> {
  const texts = textsFor(folder, named);
  if (texts === undefined) return undefined;
  const { readTexts } = await import('../../reports/texts.js');
  try {
    return await readTexts(texts.folder);
  } catch (error) {
    // Nobody asked for them: answers come without.
    if (!texts.found || !(error instanceof ClaimgraphError)) throw error;
    note(`${error.message}; passages come without their words`);
    return undefined;
  }
}
