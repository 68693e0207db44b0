/** The page of the review: its head, the text at the left, the cards at the right, and what stands over them. */
import type { Signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { ThemeName } from '../scene/palette.js';
import { AddDialog, useDropped } from './adding/add-dialog.js';
import { AddForm } from './adding/add-form.js';
import { DetailsDialog } from './adding/details-dialog.js';
import { CardList } from './card-list.js';
import { Head } from './head.js';
import { KeyMap } from './key-map.js';
import { bindKeys } from './keys.js';
import { PairsDialog } from './pairs-dialog.js';
import type { Readings } from './reading/readings.js';
import type { Review } from './state/review.js';
import { TextColumn } from './text/text-column.js';
import { WriteDialog } from './write-dialog.js';

interface PageProps {
  readonly review: Review;
  readonly readings: Readings;
  readonly theme: Signal<ThemeName>;
}

export function Page({ review, readings, theme }: PageProps) {
  useEffect(() => bindKeys(review, readings), [review, readings]);
  const opened = review.opened.value;
  const dropped = useDropped(() => {
    if (review.opened.peek() !== undefined) review.over.value = 'add';
  });
  // The word that a dialog has closed can come after the key that opened the next.
  const closing = (what: typeof review.over.value) => () => {
    if (review.over.peek() === what) review.over.value = undefined;
  };
  return (
    <div class="review">
      <Head review={review} theme={theme} />
      {opened === undefined ? (
        <main class="first-report">
          <h2>Nothing waits yet: add a report</h2>
          <AddForm review={review} readings={readings} dropped={dropped} />
        </main>
      ) : (
        <main class="desk">
          <TextColumn review={review} opened={opened} />
          <CardList review={review} readings={readings} opened={opened} />
        </main>
      )}
      {review.over.value === 'keys' && <KeyMap close={closing('keys')} />}
      {review.over.value === 'pairs' && <PairsDialog close={closing('pairs')} />}
      {review.over.value === 'add' && opened !== undefined && (
        <AddDialog review={review} readings={readings} dropped={dropped} close={closing('add')} />
      )}
      {review.over.value === 'details' && opened !== undefined && (
        <DetailsDialog review={review} opened={opened} close={closing('details')} />
      )}
      {review.over.value === 'write' && opened !== undefined && (
        <WriteDialog review={review} opened={opened} close={closing('write')} />
      )}
    </div>
  );
}
