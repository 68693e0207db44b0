/** A report whose text is not at hand: what was taken from it, in the order of its paragraphs, with how to bring the text. */
import { useState } from 'preact/hooks';
import type { ReportMark } from '../../../src/cards/report-marks.js';
import type { PassageUnit } from '../../../src/model/whereabouts.js';
import { groupBy } from '../../../src/structures/group-by.js';
import { placesInWords } from '../../../src/words/claims.js';
import { capitalized } from '../../../src/words/phrases.js';
import { useSession } from '../session/session.js';
import { RestsOn, restingOn } from './rests-on.js';

/** Paragraphs at first. */
const AT_FIRST = 20;

export function WithoutText({
  marks,
  unit,
}: {
  readonly marks: readonly ReportMark[];
  readonly unit: PassageUnit;
}) {
  const { hiddenKinds } = useSession().view.value.reader;
  const [most, setMost] = useState(AT_FIRST);
  const shown = marks.filter(({ kind }) => !hiddenKinds.includes(kind));
  const blocks = [...groupBy(shown, ({ paragraph }) => paragraph)].sort(([a], [b]) => a - b);
  return (
    <>
      {blocks.slice(0, most).map(([number, own]) => (
        <section key={number} class="in-paragraph">
          <h3>{capitalized(placesInWords([number], unit))}</h3>
          <RestsOn {...restingOn(own)} />
        </section>
      ))}
      {blocks.length > most && (
        <button type="button" class="wide" onClick={() => setMost(blocks.length)}>
          Show the other {blocks.length - most}
        </button>
      )}
    </>
  );
}
