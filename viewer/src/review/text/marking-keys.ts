/** Marks words of the text by keys: `m` begins at what is lit, arrows go from word to word, with Shift the mark grows, Enter states a claim of it. */
import type { Range, Review } from '../state/review.js';
import type { PointText } from '../state/shown-text.js';

export function bindMarkingKeys(review: Review, points: PointText): () => void {
  const words = wordsOf(points);
  /** Where the mark began, and its last word, by number; undefined while nothing is marked by keys. */
  let mark: { readonly from: number; readonly to: number } | undefined;
  const show = (from: number, to: number) => {
    mark = { from, to };
    const [first, last] = [words[Math.min(from, to)], words[Math.max(from, to)]];
    if (first !== undefined && last !== undefined)
      review.marked.value = { start: first.start, end: last.end };
  };
  const wordAt = (place: number) =>
    Math.max(
      0,
      words.findIndex(({ end }) => end > place),
    );
  const onKeyDown = (event: KeyboardEvent) => {
    if (document.querySelector('dialog[open]') !== null || isElsewhere(event.target)) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'm') {
      const at = wordAt(review.marked.peek()?.start ?? review.card.peek()?.evidence[0]?.start ?? 0);
      show(at, at);
    } else if (review.marked.peek() === undefined) {
      mark = undefined;
      return;
    } else if (event.key === 'Escape') review.marked.value = undefined;
    else if (event.key === 'Enter' && isFree(event.target)) review.over.value = 'claim';
    else {
      const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 10, ArrowUp: -10 }[event.key];
      if (step === undefined) return;
      const { start, end } = review.marked.peek()!;
      const { from, to } = mark ?? { from: wordAt(start), to: wordAt(end - 1) };
      const next = Math.min(words.length - 1, Math.max(0, to + step));
      show(event.shiftKey ? from : next, next);
    }
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  // Before the keys of the page, which have other meanings for arrows.
  document.addEventListener('keydown', onKeyDown, { capture: true });
  return () => document.removeEventListener('keydown', onKeyDown, { capture: true });
}

/** A form keeps all that is pressed in it, on its map too. */
function isElsewhere(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, select, textarea, .by-hand') !== null;
}

/** Enter belongs to a button that has the focus. */
function isFree(target: EventTarget | null): boolean {
  return !(target instanceof Element && target.closest('button, a, summary') !== null);
}

/** Each word in code points, without the marks that stand around it. */
function wordsOf({ text }: PointText): readonly Range[] {
  const words: Range[] = [];
  let units = 0;
  let points = 0;
  for (const match of text.matchAll(/[\p{L}\p{N}](?:\S*[\p{L}\p{N}])?/gu)) {
    points += Array.from(text.slice(units, match.index)).length;
    const start = points;
    points += Array.from(match[0]).length;
    units = match.index + match[0].length;
    words.push({ start, end: points });
  }
  return words;
}
