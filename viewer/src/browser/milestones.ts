/** What the page says of its own opening, for those who measure it. */

let pictured = false;

/** Something of the graph is drawn, for the first time or not. */
export function markPicture(): void {
  if (!pictured) performance.mark('first-picture');
  pictured = true;
}

/** Everything is read, and every control works. */
export function markAllRead(): void {
  performance.mark('all-read');
}

/** What the page makes ready for the reader's next steps while it rests is made. */
export function markPrepared(): void {
  performance.mark('prepared');
}
