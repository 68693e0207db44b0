/** What a person decides on two nodes of a data folder, to its ledger `identity.ttl` (Node). */
import { join } from 'node:path';
import { addDecision, type LedgerOptions, type NewDecision } from '../../dataset/write/identity-ledger.js';
import { ShapeError } from '../../model/errors.js';
import { shorten } from '../../model/namespaces.js';
import type { Corpus, Iri } from '../../model/records.js';

/** Path of the ledger of a data folder. */
export const ledgerOf = (folder: string): string => join(folder, 'identity.ttl');

/**
 * Writes the decision, and gives its IRI.
 * @throws ShapeError for two of which none can be: one node, two kinds, what is not there; and as `addDecision` does.
 */
export async function judgePair(
  folder: string,
  corpus: Corpus,
  decision: NewDecision,
  options: Omit<LedgerOptions, 'standing'> = {},
): Promise<Iri> {
  refuseOddPair(corpus, decision);
  return addDecision(ledgerOf(folder), decision, { ...options, standing: corpus.identities.values() });
}

function refuseOddPair(
  { entities, utterances }: Corpus,
  { left, right, decision }: Pick<NewDecision, 'left' | 'right' | 'decision'>,
): void {
  const stranger = [left, right].find((each) => !entities.has(each) && !utterances.has(each));
  if (stranger !== undefined)
    throw new ShapeError(
      `${shorten(stranger)} is described nowhere: a decision is on two nodes that are there`,
    );
  if (left === right) throw new ShapeError(`both names mean ${shorten(left)}: a decision is on two nodes`);
  const [a, b] = [entities.get(left), entities.get(right)];
  const [kindA, kindB] = [a?.kind ?? 'utterance', b?.kind ?? 'utterance'];
  if (kindA !== kindB) {
    throw new ShapeError(
      `${shorten(left)} is of kind ${kindA} and ${shorten(right)} of kind ${kindB}: only nodes of one kind can be one`,
    );
  }
  const isApart = a?.appearsIn !== b?.appearsIn;
  if (decision === 'same' && isApart && a?.appearsIn !== undefined && b?.appearsIn !== undefined) {
    throw new ShapeError(
      `${shorten(left)} and ${shorten(right)} are unnamed, of ${shorten(a.appearsIn)} and of ${shorten(b.appearsIn)}: an unnamed one belongs there and is never merged; use unsure`,
    );
  }
}
