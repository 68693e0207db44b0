/** Where a claim stands in its report: paragraph number and, where the text is at hand, the passage in its paragraph. */
import { labelOf } from '../../../src/graph/labels.js';
import { sha256Hex } from '../../../src/model/identifiers.js';
import type { Evidence } from '../../../src/model/records.js';
import { inContext } from '../data/context.js';
import { useSession } from '../state/session.js';

export function EvidenceView({ evidence }: { readonly evidence: Evidence }) {
  const session = useSession();
  const { corpus } = session.reading;
  const report = corpus.utterances.get(evidence.report)?.report;
  const text = report === undefined ? undefined : session.texts.value.get(report.textSha256);
  const place = evidence.paragraph === 0 ? 'title' : `paragraph ${evidence.paragraph}`;
  return (
    <div class="evidence">
      <p class="place">
        <span title={report?.title}>{capital(labelOf(corpus, evidence.report))}</span>, {place}
        {text === undefined && (
          <span class="quiet">
            {' '}
            · characters {evidence.start}–{evidence.end}
          </span>
        )}
      </p>
      {text !== undefined && <Passage text={text} evidence={evidence} language={report?.language} />}
    </div>
  );
}

function Passage({
  text,
  evidence,
  language,
}: {
  readonly text: string;
  readonly evidence: Evidence;
  readonly language: string | undefined;
}) {
  const { before, passage, after } = inContext(text, evidence);
  if (sha256Hex(passage) !== evidence.sliceSha256) {
    return <p class="warning">The passage at this place is not the one that was encoded.</p>;
  }
  return (
    <blockquote class="passage" lang={language}>
      {before}
      <mark>{passage}</mark>
      {after}
    </blockquote>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
