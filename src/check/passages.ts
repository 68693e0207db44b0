/** Takes claims and utterances with the texts of their reports and gives the passages that are not where they are said to be. */

import { name } from '../dataset/read/locate.js';
import type { Claim, Evidence, Iri, Utterance } from '../model/records.js';
import type { PassageUnit } from '../model/whereabouts.js';
import { codePointLength, paragraphAt, paragraphs, sliceSha256 } from '../reports/passages.js';
import { type ReportText, readTexts } from '../reports/texts.js';
import { error, type Unplaced, warning } from './finding.js';

/** @param folder holds copies of the reports; each is recognised by its hash. */
export async function checkPassages(
  claims: readonly Claim[],
  utterances: ReadonlyMap<Iri, Utterance>,
  folder: string,
  onSkipped?: (what: string) => void,
): Promise<Unplaced[]> {
  const texts = await readTexts(folder, onSkipped);
  const found: Unplaced[] = [];
  for (const { id, report } of utterances.values()) {
    // A file of data is no text that lies among those of reports.
    if (report === undefined || report.passages !== 'paragraph' || texts.has(report.textSha256)) continue;
    found.push(
      warning(
        'text-missing',
        id,
        `${name(id)}: no text in ${folder} has the SHA-256 ${report.textSha256}; its passages are not verified`,
      ),
    );
  }
  const textOf = (report: Iri): ReportText | undefined =>
    texts.get(utterances.get(report)?.report?.textSha256 ?? '');
  const shown = [
    ...claims,
    ...utterances.values(),
    ...[...utterances.values()].flatMap((each) => each.relays),
  ];
  for (const { id, evidence } of shown) {
    for (const each of evidence) {
      const text = textOf(each.report);
      const unit = utterances.get(each.report)?.report?.passages;
      if (text !== undefined) found.push(...checkPassage(id, each, text, unit));
    }
  }
  return found;
}

function* checkPassage(
  of: Iri,
  evidence: Evidence,
  { path, text }: ReportText,
  unit: PassageUnit | undefined,
): Iterable<Unplaced> {
  const { id, start, end } = evidence;
  const where = `${name(id)} (of ${name(of)}): the span ${start} to ${end}`;
  if (start >= end) return; // told by the shape of evidence
  const length = codePointLength(text);
  if (end > length) {
    yield error(
      'span',
      id,
      `${where} lies outside ${path}, which has ${length} code points; correct oa:start and oa:end`,
    );
    return;
  }
  const hash = sliceSha256(text, start, end);
  if (hash !== evidence.sliceSha256) {
    yield error(
      'span',
      id,
      `${where} of ${path} has the SHA-256 ${hash}, not ${evidence.sliceSha256}; correct the span, or the hash`,
    );
  }
  if (unit !== undefined && unit !== 'paragraph') return;
  const paragraph = paragraphAt(paragraphs(text), start);
  if (paragraph !== evidence.paragraph) {
    yield error(
      'span',
      id,
      `${where} of ${path} lies in paragraph ${paragraph ?? '(none)'}, not ${evidence.paragraph}; correct cg:paragraph`,
    );
  }
}
