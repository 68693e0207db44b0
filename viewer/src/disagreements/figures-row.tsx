/** One account of a count: who counts, a bar from low to high, the number in words; opened, its claims. */
import { useState } from 'preact/hooks';
import type { FigureRow } from '../../../src/compare/verdicts/figure-table.js';
import { intervalOf } from '../../../src/compare/verdicts/figures.js';
import type { Figure } from '../../../src/model/records.js';
import { countInWords } from '../../../src/words/figures.js';
import { labelOf } from '../../../src/words/labels.js';
import { inSeries } from '../../../src/words/phrases.js';
import { runningRemark } from '../../../src/words/time-in-sentence.js';
import { ClaimCard } from '../claims/claims.js';
import { useSession } from '../session/session.js';

export function FigureRowView({ row, scale }: { readonly row: FigureRow; readonly scale: number }) {
  const { corpus } = useSession().loaded;
  const [open, setOpen] = useState(false);
  const { figure, speakers, negated, claims } = row;
  const running = runningRemark(claims);
  const voices =
    speakers.length > 0
      ? inSeries(speakers.map((speaker) => labelOf(corpus, speaker)))
      : labelOf(corpus, claims[0]?.madeIn ?? '');
  return (
    <li>
      <details class="figure-row" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <span class="voice">{negated ? `Denied by ${voices}` : voices}</span>
          <Bar figure={figure} scale={scale} />
          <span class="count">{countInWords(figure)}</span>
          {running !== '' && <span class="running quiet">{running.slice(2)}</span>}
          {figure.kind === 'casualty' && claims.every(({ headline }) => headline) && (
            <span class="running quiet">stands only in a title, and is in no sum</span>
          )}
        </summary>
        {open && claims.map((claim) => <ClaimCard key={claim.id} claim={claim} />)}
      </details>
    </li>
  );
}

/** A picture of what the words beside it say. A single number is a mark, a range a bar, an open end fades. */
function Bar({ figure, scale }: { readonly figure: Figure; readonly scale: number }) {
  const unknown = figure.min === undefined && figure.max === undefined;
  const { min, max } = unknown ? { min: 0, max: Number.POSITIVE_INFINITY } : intervalOf(figure);
  const end = Number.isFinite(max) ? max : scale;
  const marks = [
    'bar',
    unknown ? 'unknown' : figure.max === undefined ? 'open-high' : figure.min === undefined ? 'open-low' : '',
    figure.approximate ? 'about' : '',
  ];
  const left = `${(100 * min) / scale}%`;
  const width = `${Math.max(0, (100 * (end - min)) / scale)}%`;
  return (
    <span class="track" aria-hidden="true">
      <span class={marks.filter(Boolean).join(' ')} style={{ left, width }} />
    </span>
  );
}
