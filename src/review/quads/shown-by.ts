/** Takes an utterance of a reading and gives the passages that name who said it, as they are written. */
import { ShapeError } from '../../model/errors.js';
import type { LocalId, Reading, ReadPassage, ReadUtterance } from '../../reading/reading.js';
import type { Placed } from './evidence-quads.js';

/** Without them its cue, its content, or what is claimed in it. @param needed what is written of the reading. */
export function shownBy(
  utterance: ReadUtterance,
  reading: Reading,
  needed: ReadonlySet<LocalId>,
): readonly Placed[] {
  if (utterance.evidence !== undefined && utterance.evidence.length > 0)
    return utterance.evidence.map(placedOf);
  const claimed = reading.claims.find((each) => each.utterance === utterance.id && needed.has(each.id));
  const found = claimed?.evidence[0];
  if (found !== undefined) return [placedOf(found)];
  const passing = (utterance.quotes ?? []).find((id) => needed.has(id));
  if (passing !== undefined) return shownBy(utteranceOf(passing, reading), reading, needed);
  throw new ShapeError(
    `no passage shows who says ${utterance.id}: give it "evidence", or accept a claim that is made in it`,
  );
}

export function utteranceOf(id: LocalId, { utterances }: Reading): ReadUtterance {
  return utterances.find((each) => each.id === id)!;
}

export function placedOf(passage: ReadPassage): Placed {
  if (passage.paragraph !== undefined) return passage as Placed;
  throw new ShapeError(
    `the passage ${passage.start} to ${passage.end} has no paragraph: add the reading to the inbox with its text`,
  );
}
