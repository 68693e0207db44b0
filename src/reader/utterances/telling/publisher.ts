/** The publisher, where a line of the report's head is its name and nothing else: it answers for what nobody is named for. */
import type { ReportSentence } from '../../document/report-document.js';
import type { Entities, EntityMention } from '../../mentions/entities.js';

/** So many sentences are looked at. */
const HEAD = 6;

export function publisherOf(
  { all }: Entities,
  sentences: readonly ReportSentence[],
): { readonly entity: number; readonly mention: EntityMention } | undefined {
  for (const { index, mentions, class: type } of all) {
    if (type !== 'NewsMedium') continue;
    for (const mention of mentions)
      if (mention.sentence < Math.min(HEAD, sentences.length) && fills(sentences[mention.sentence]!, mention))
        return { entity: index, mention };
  }
  return undefined;
}

/** The sentence has no word besides the name. */
function fills({ tokens }: ReportSentence, { first, last }: EntityMention): boolean {
  return tokens.every(
    ({ upos, form }, at) => (first <= at && at <= last) || upos === 'PUNCT' || /^(?:the|by)$/i.test(form),
  );
}
