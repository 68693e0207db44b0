/** Where a claim stands in its report: paragraph number and, where the text is at hand, the passage in its paragraph. */

import type { Evidence } from '../../../src/model/records.js';
import { sliceSha256 } from '../../../src/reports/passages.js';
import { passageUnit, placesInWords } from '../../../src/words/claims.js';
import { labelOf } from '../../../src/words/labels.js';
import { inContext } from '../data/passage-context.js';
import { OnTheWeb } from '../elements/on-the-web.js';
import { useSession } from '../session/session.js';
import { readAs, readReport } from '../view/reading.js';

/** Every passage of a claim, those of one paragraph together. */
export function EvidenceView({ evidence }: { readonly evidence: readonly Evidence[] }) {
  const places = new Map<string, Evidence[]>();
  for (const one of evidence) {
    const place = `${one.report} ${one.paragraph}`;
    places.set(place, [...(places.get(place) ?? []), one]);
  }
  return (
    <>
      {[...places].map(([place, passages]) => (
        <PlaceView key={place} passages={passages} />
      ))}
    </>
  );
}

function PlaceView({ passages }: { readonly passages: readonly Evidence[] }) {
  const session = useSession();
  const { corpus } = session.loaded;
  const first = passages[0] as Evidence;
  const report = corpus.utterances.get(first.report)?.report;
  const text = report === undefined ? undefined : session.texts.value.get(report.textSha256);
  const read = () => session.change((view) => readAs(readReport(view, first.report), { at: first.start }));
  const place = placesInWords([first.paragraph], passageUnit(corpus, first.report));
  return (
    <div class="evidence">
      <p class="place">
        <button type="button" class="link" title={report?.title} onClick={read}>
          {capital(labelOf(corpus, first.report))}
        </button>
        , {place}
        {report !== undefined && <OnTheWeb {...report.whereabouts} />}
        {text === undefined && (
          <span class="quiet">
            {' '}
            · characters {passages.map(({ start, end }) => `${start}–${end}`).join(', ')}
          </span>
        )}
      </p>
      {text !== undefined && <Passage text={text} passages={passages} language={report?.language} />}
    </div>
  );
}

function Passage({
  text,
  passages,
  language,
}: {
  readonly text: string;
  readonly passages: readonly Evidence[];
  readonly language: string | undefined;
}) {
  if (passages.some(({ start, end, sliceSha256: hash }) => sliceSha256(text, start, end) !== hash)) {
    return <p class="warning">The passage at this place is not the one that was encoded.</p>;
  }
  return (
    <blockquote class="passage" lang={language}>
      {inContext(text, passages).map((part, i) =>
        part.marked ? <mark key={i}>{part.text}</mark> : part.text,
      )}
    </blockquote>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
