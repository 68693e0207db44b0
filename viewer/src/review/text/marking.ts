/** What hand and keys do in the text: a press on a mark chooses its card, words that are selected are marked. Gives places in code points. */

import type { Range, Review } from '../state/review.js';
import type { PointText } from '../state/shown-text.js';
import { bindMarkingKeys } from './marking-keys.js';

export function bindMarking(review: Review, column: HTMLElement, points: PointText): () => void {
  const stop = bindMarkingKeys(review, points);
  const onClick = ({ target }: MouseEvent) => {
    if (selectedIn(column) !== undefined) return;
    const cards = (target as Element).closest<HTMLElement>('[data-cards]')?.dataset.cards?.split(' ');
    if (cards !== undefined) review.choose(nextOf(cards, review.chosen.peek()));
  };
  const onSelect = () => {
    const range = selectedIn(column);
    if (range !== undefined) review.marked.value = trimmed(range, points);
  };
  column.addEventListener('click', onClick);
  column.addEventListener('pointerup', onSelect);
  return () => {
    stop();
    column.removeEventListener('click', onClick);
    column.removeEventListener('pointerup', onSelect);
  };
}

/** The card of a mark; pressed again, its next. */
function nextOf(cards: readonly string[], chosen: string | undefined): string {
  return cards[(cards.indexOf(chosen ?? '') + 1) % cards.length]!;
}

function selectedIn(column: HTMLElement): Range | undefined {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const pieces = [...column.querySelectorAll<HTMLElement>('[data-start]')].filter((each) =>
    range.intersectsNode(each),
  );
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const start = placeIn(first, range.startContainer, range.startOffset, 0);
  const end = placeIn(last, range.endContainer, range.endOffset, lengthOf(last));
  return start < end ? { start, end } : undefined;
}

/** A place in a piece; `otherwise` where the selection begins or ends outside of it. */
function placeIn(piece: HTMLElement, node: Node, offset: number, otherwise: number): number {
  const start = Number(piece.dataset.start);
  const inside = node === piece.firstChild && piece.dataset.points === undefined;
  return start + (inside ? Array.from(node.textContent!.slice(0, offset)).length : otherwise);
}

function lengthOf({ dataset, textContent }: HTMLElement): number {
  return Number(dataset.points ?? Array.from(textContent ?? '').length);
}

/** Without space at its ends. */
function trimmed({ start, end }: Range, points: PointText): Range | undefined {
  const slice = points.slice(start, end);
  const before = Array.from(/^\s*/.exec(slice)![0]).length;
  const after = Array.from(/\s*$/.exec(slice)![0]).length;
  return start + before < end - after ? { start: start + before, end: end - after } : undefined;
}
